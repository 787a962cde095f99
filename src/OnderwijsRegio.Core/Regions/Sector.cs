using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Regions;

/// <summary>A sector of education, as the plans distinguish them.</summary>
public enum Sector
{
    /// <summary>Kinderopvang.</summary>
    [Display(Name = "kinderopvang")]
    Ko,

    /// <summary>Primair onderwijs.</summary>
    [Display(Name = "po")]
    Po,

    /// <summary>Speciaal en gespecialiseerd onderwijs (so, sbo, vso).</summary>
    [Display(Name = "so/sbo/vso")]
    So,

    /// <summary>Voortgezet onderwijs.</summary>
    [Display(Name = "vo")]
    Vo,

    /// <summary>Middelbaar beroepsonderwijs.</summary>
    [Display(Name = "mbo")]
    Mbo,

    /// <summary>Hoger onderwijs: hbo and universities, as trainers of teachers.</summary>
    [Display(Name = "hoger onderwijs")]
    Ho,
}

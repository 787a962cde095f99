using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Highest diploma of a candidate.</summary>
public enum Diploma
{
    /// <summary>Lower than mbo 4.</summary>
    [Display(Name = "lager dan mbo 4")]
    LagerDanMbo4,

    /// <summary>Mbo 4.</summary>
    [Display(Name = "mbo 4")]
    Mbo4,

    /// <summary>Havo.</summary>
    [Display(Name = "havo")]
    Havo,

    /// <summary>Vwo.</summary>
    [Display(Name = "vwo")]
    Vwo,

    /// <summary>Associate degree.</summary>
    [Display(Name = "associate degree")]
    AssociateDegree,

    /// <summary>Bachelor of a hogeschool.</summary>
    [Display(Name = "hbo-bachelor")]
    HboBachelor,

    /// <summary>Bachelor of a university.</summary>
    [Display(Name = "wo-bachelor")]
    WoBachelor,

    /// <summary>Master.</summary>
    [Display(Name = "master")]
    Master,

    /// <summary>From another country and not yet valued.</summary>
    [Display(Name = "buitenlands, nog niet gewaardeerd")]
    Buitenlands,
}

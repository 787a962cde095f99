using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Whether a candidate may teach already.</summary>
public enum Bevoegdheid
{
    /// <summary>Not.</summary>
    [Display(Name = "geen")]
    Geen,

    /// <summary>Primary education.</summary>
    [Display(Name = "pabo")]
    Pabo,

    /// <summary>Lower forms of secondary education.</summary>
    [Display(Name = "tweedegraads")]
    Tweedegraads,

    /// <summary>All forms of secondary education.</summary>
    [Display(Name = "eerstegraads")]
    Eerstegraads,

    /// <summary>Vocational education.</summary>
    [Display(Name = "pedagogisch-didactisch getuigschrift (mbo)")]
    PdgMbo,

    /// <summary>Of another country.</summary>
    [Display(Name = "in een ander land")]
    AnderLand,
}

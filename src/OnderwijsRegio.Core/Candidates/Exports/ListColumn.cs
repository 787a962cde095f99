using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates.Exports;

/// <summary>What a list of candidates shows besides the name, in the order of its columns.</summary>
public enum ListColumn
{
    /// <summary>Phase and since when.</summary>
    [Display(Name = "fase")]
    Phase,

    /// <summary>Sectors and subjects.</summary>
    [Display(Name = "wens")]
    Wish,

    /// <summary>What comes next.</summary>
    [Display(Name = "vervolgstap")]
    NextStep,

    /// <summary>Day of the last contact.</summary>
    [Display(Name = "laatst gesproken")]
    LastContact,

    /// <summary>Who follows them.</summary>
    [Display(Name = "wie volgt")]
    Owner,

    /// <summary>Labels.</summary>
    [Display(Name = "labels")]
    Labels,

    /// <summary>E-mail address.</summary>
    [Display(Name = "e-mailadres")]
    Email,

    /// <summary>Telephone number.</summary>
    [Display(Name = "telefoonnummer")]
    Phone,

    /// <summary>Where they came in.</summary>
    [Display(Name = "binnengekomen via")]
    SourceDesk,

    /// <summary>Target group.</summary>
    [Display(Name = "doelgroep")]
    TargetGroup,

    /// <summary>Municipalities.</summary>
    [Display(Name = "gemeenten")]
    Municipalities,

    /// <summary>Hours in a week.</summary>
    [Display(Name = "uren per week")]
    Hours,

    /// <summary>Route under consideration.</summary>
    [Display(Name = "route")]
    Route,

    /// <summary>Highest diploma.</summary>
    [Display(Name = "hoogste diploma")]
    Diploma,

    /// <summary>Whether they may teach already.</summary>
    [Display(Name = "bevoegdheid")]
    Bevoegdheid,

    /// <summary>Day on which the file began.</summary>
    [Display(Name = "binnen sinds")]
    Created,

    /// <summary>Last day on which the data may be kept.</summary>
    [Display(Name = "bewaren tot en met")]
    RetainUntil,
}

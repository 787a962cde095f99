using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What stands in a column of a table with candidates.</summary>
public enum CandidateColumn
{
    /// <summary>Nothing that the portal takes over.</summary>
    [Display(Name = "niet overnemen")]
    None,

    /// <summary>First and last name in one.</summary>
    [Display(Name = "hele naam")]
    FullName,

    /// <summary>First name.</summary>
    [Display(Name = "voornaam")]
    FirstName,

    /// <summary>What stands before the last name.</summary>
    [Display(Name = "tussenvoegsel")]
    Prefix,

    /// <summary>Last name.</summary>
    [Display(Name = "achternaam")]
    LastName,

    /// <summary>E-mail address.</summary>
    [Display(Name = "e-mailadres")]
    Email,

    /// <summary>Telephone number.</summary>
    [Display(Name = "telefoonnummer")]
    Phone,

    /// <summary>Day on which they signed up or came in.</summary>
    [Display(Name = "binnen sinds")]
    CreatedOn,

    /// <summary>Where they came in.</summary>
    [Display(Name = "binnengekomen via")]
    SourceDesk,

    /// <summary>Phase.</summary>
    [Display(Name = "fase")]
    Phase,

    /// <summary>Since when they are in that phase.</summary>
    [Display(Name = "fase sinds")]
    PhaseSince,

    /// <summary>Whether they go on.</summary>
    [Display(Name = "status (bezig of gestopt)")]
    Status,

    /// <summary>Day on which they stopped.</summary>
    [Display(Name = "gestopt op")]
    StoppedOn,

    /// <summary>Why they stopped.</summary>
    [Display(Name = "reden van stoppen")]
    StopReason,

    /// <summary>Day of the first contact.</summary>
    [Display(Name = "eerste contact op")]
    FirstContactOn,

    /// <summary>Day of the last contact.</summary>
    [Display(Name = "laatste contact op")]
    LastContactOn,

    /// <summary>What the desk will do next.</summary>
    [Display(Name = "vervolgstap")]
    NextStep,

    /// <summary>Day on which that has to be done.</summary>
    [Display(Name = "vervolgstap uiterlijk op")]
    NextStepOn,

    /// <summary>Anything else worth keeping; the one that several columns may have.</summary>
    [Display(Name = "notitie")]
    Note,

    /// <summary>Who follows them.</summary>
    [Display(Name = "wie volgt")]
    Owner,

    /// <summary>Target group.</summary>
    [Display(Name = "doelgroep")]
    TargetGroup,

    /// <summary>Sectors.</summary>
    [Display(Name = "sectoren")]
    Sectors,

    /// <summary>Subjects.</summary>
    [Display(Name = "vakken")]
    Subjects,

    /// <summary>Municipalities.</summary>
    [Display(Name = "gemeenten")]
    Municipalities,

    /// <summary>Hours in a week.</summary>
    [Display(Name = "uren per week")]
    Hours,

    /// <summary>What else they wish.</summary>
    [Display(Name = "andere wensen")]
    Wishes,

    /// <summary>Highest diploma.</summary>
    [Display(Name = "hoogste diploma")]
    Diploma,

    /// <summary>Education and work so far.</summary>
    [Display(Name = "opleiding en werk")]
    Education,

    /// <summary>Whether they may teach already.</summary>
    [Display(Name = "bevoegdheid")]
    Bevoegdheid,

    /// <summary>Route under consideration.</summary>
    [Display(Name = "route")]
    Route,

    /// <summary>Day on which they consented, or yes and no.</summary>
    [Display(Name = "toestemming (dag, of ja en nee)")]
    ConsentOn,
}

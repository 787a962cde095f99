using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Which candidates by whether they go on.</summary>
public enum CandidateStatus
{
    /// <summary>Who goes on.</summary>
    [Display(Name = "bezig")]
    Bezig,

    /// <summary>Who stopped.</summary>
    [Display(Name = "gestopt")]
    Gestopt,

    /// <summary>Both.</summary>
    [Display(Name = "allemaal")]
    Allemaal,
}

/// <summary>Which candidates by what has to be done.</summary>
public enum CandidateDue
{
    /// <summary>A next step that should have been done before today.</summary>
    [Display(Name = "te laat")]
    TeLaat,

    /// <summary>A next step today or before.</summary>
    [Display(Name = "vandaag of te laat")]
    Vandaag,

    /// <summary>A next step within seven days, or before.</summary>
    [Display(Name = "komende week of eerder")]
    Week,

    /// <summary>No next step.</summary>
    [Display(Name = "zonder vervolgstap")]
    Geen,

    /// <summary>Nobody spoke to them for too long.</summary>
    [Display(Name = "lang niet gesproken")]
    Stil,
}

/// <summary>In which order candidates come.</summary>
public enum CandidateSort
{
    /// <summary>By last name.</summary>
    [Display(Name = "achternaam")]
    Naam,

    /// <summary>The newest file first.</summary>
    [Display(Name = "nieuwste eerst")]
    Nieuw,

    /// <summary>The first next step first; who has none comes last.</summary>
    [Display(Name = "vervolgstap")]
    Vervolgstap,

    /// <summary>Who was not spoken to the longest first.</summary>
    [Display(Name = "langst niet gesproken")]
    Stil,

    /// <summary>Whose data may be kept the shortest first.</summary>
    [Display(Name = "bewaartermijn")]
    Bewaartermijn,
}

/// <summary>Which candidates, in which order; null asks nothing.</summary>
public sealed record CandidateFilter
{
    /// <summary>In this phase.</summary>
    public KlantreisPhase? Phase { get; init; }

    /// <summary>Whether they go on.</summary>
    public CandidateStatus Status { get; init; }

    /// <summary>What has to be done.</summary>
    public CandidateDue? Due { get; init; }

    /// <summary>Who wants this sector.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Of this target group.</summary>
    public TargetGroup? TargetGroup { get; init; }

    /// <summary>Who came in by this desk.</summary>
    public string? SourceDesk { get; init; }

    /// <summary>Who wants this subject: its words stand in what they want one after another, whatever the case. Null or empty asks nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>Who considers this route.</summary>
    public string? Route { get; init; }

    /// <summary>Who carries this label.</summary>
    public int? LabelId { get; init; }

    /// <summary>Followed by this person of the desk; 0 for nobody.</summary>
    public int? OwnerId { get; init; }

    /// <summary>What someone seeks: parts of names, an e-mail address, a telephone number. Null or empty finds everyone.</summary>
    public string? Sought { get; init; }

    /// <summary>Order.</summary>
    public CandidateSort Sort { get; init; }
}

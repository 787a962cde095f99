using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>Highest diploma of someone who looks for a route.</summary>
public enum HighestDiploma
{
    /// <summary>None of the others.</summary>
    [Display(Name = "nog geen mbo, hbo of universiteit")]
    Geen,

    /// <summary>Mbo.</summary>
    [Display(Name = "mbo")]
    Mbo,

    /// <summary>Hbo.</summary>
    [Display(Name = "hbo")]
    Hbo,

    /// <summary>University.</summary>
    [Display(Name = "universiteit")]
    Wo,

    /// <summary>A diploma from another country.</summary>
    [Display(Name = "diploma uit het buitenland")]
    Buitenlands,
}

/// <summary>Whether someone may teach in the Netherlands already.</summary>
public enum BevoegdheidHeld
{
    /// <summary>No.</summary>
    [Display(Name = "nee")]
    Geen,

    /// <summary>For another sector than the wanted one.</summary>
    [Display(Name = "ja, voor een andere sector")]
    AndereSector,

    /// <summary>For the wanted sector, but it is long ago.</summary>
    [Display(Name = "ja, voor deze sector, maar ik sta niet meer voor de klas")]
    UitDePraktijk,
}

/// <summary>Whether the wanted subject is one that is short of teachers.</summary>
public enum SubjectWish
{
    /// <summary>It is.</summary>
    [Display(Name = "ja, een tekortvak")]
    Tekortvak,

    /// <summary>It is not.</summary>
    [Display(Name = "ja, een ander vak")]
    AnderVak,
}

/// <summary>Whether someone works in a school.</summary>
public enum SchoolWork
{
    /// <summary>Yes.</summary>
    [Display(Name = "ja")]
    Ja,

    /// <summary>No.</summary>
    [Display(Name = "nee")]
    Nee,
}

/// <summary>How much time someone has to learn.</summary>
public enum StudyTime
{
    /// <summary>All of the week.</summary>
    [Display(Name = "de hele week")]
    HeleWeek,

    /// <summary>Some days a week.</summary>
    [Display(Name = "een paar dagen per week")]
    PaarDagen,

    /// <summary>Less.</summary>
    [Display(Name = "een dag of een avond per week")]
    Weinig,
}

/// <summary>What the keuzewijzer asks.</summary>
public enum RouteQuestion
{
    /// <summary><see cref="HighestDiploma"/>.</summary>
    [Display(Name = "Wat is uw hoogste diploma?")]
    Diploma,

    /// <summary><see cref="BevoegdheidHeld"/>.</summary>
    [Display(Name = "Hebt u al een Nederlandse bevoegdheid als leraar?")]
    Bevoegdheid,

    /// <summary><see cref="Regions.Sector"/>.</summary>
    [Display(Name = "In welke sector wilt u werken?")]
    Sector,

    /// <summary><see cref="SubjectWish"/>.</summary>
    [Display(Name = "Weet u al welk vak u wilt geven?")]
    Vak,

    /// <summary><see cref="TeachingRoutes.SchoolWork"/>.</summary>
    [Display(Name = "Werkt u al in een school?")]
    School,

    /// <summary><see cref="StudyTime"/>.</summary>
    [Display(Name = "Hoeveel tijd hebt u om te leren?")]
    Tijd,
}

/// <summary>What someone who looks for a route answered; null for a question that stayed open. Nothing of it is kept.</summary>
/// <param name="Diploma">Highest diploma.</param>
/// <param name="Bevoegdheid">May teach already.</param>
/// <param name="Sector">Wanted sector.</param>
/// <param name="Vak">Wanted subject.</param>
/// <param name="School">Works in a school.</param>
/// <param name="Tijd">Time to learn.</param>
public sealed record RouteAnswers(
    HighestDiploma? Diploma = null,
    BevoegdheidHeld? Bevoegdheid = null,
    Sector? Sector = null,
    SubjectWish? Vak = null,
    SchoolWork? School = null,
    StudyTime? Tijd = null)
{
    /// <summary>The sectors of schools in which one can become a teacher.</summary>
    public static IReadOnlyList<Sector> Sectors { get; } = [Regions.Sector.Po, Regions.Sector.So, Regions.Sector.Vo, Regions.Sector.Mbo];

    /// <summary>The answers that were given.</summary>
    public IReadOnlyList<(RouteQuestion Question, Enum Answer)> Given =>
        [.. Enum.GetValues<RouteQuestion>().Select(q => (Question: q, Answer: To(q)!)).Where(a => a.Answer is not null)];

    /// <summary>The answer to a question; null while it is open.</summary>
    public Enum? To(RouteQuestion question) => question switch
    {
        RouteQuestion.Diploma => Diploma,
        RouteQuestion.Bevoegdheid => Bevoegdheid,
        RouteQuestion.Sector => Sector,
        RouteQuestion.Vak => Vak,
        RouteQuestion.School => School,
        _ => Tijd,
    };

    /// <summary>What can be answered to a question.</summary>
    public static IReadOnlyList<Enum> Choices(RouteQuestion question) => question switch
    {
        RouteQuestion.Diploma => All<HighestDiploma>(),
        RouteQuestion.Bevoegdheid => All<BevoegdheidHeld>(),
        RouteQuestion.Sector => [.. Sectors],
        RouteQuestion.Vak => All<SubjectWish>(),
        RouteQuestion.School => All<SchoolWork>(),
        _ => All<StudyTime>(),
    };

    private static List<Enum> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>()];
}

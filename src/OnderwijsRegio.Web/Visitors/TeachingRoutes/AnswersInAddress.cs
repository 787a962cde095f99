using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.Web.Visitors.TeachingRoutes;

/// <summary>The answers as the address carries them. What is no answer counts as an open question: a link from elsewhere is nobody's fault.</summary>
public sealed class AnswersInAddress
{
    /// <summary>Highest diploma.</summary>
    [FromQuery(Name = "diploma")]
    public string? Diploma { get; set; }

    /// <summary>May teach already.</summary>
    [FromQuery(Name = "bevoegdheid")]
    public string? Bevoegdheid { get; set; }

    /// <summary>Wanted sector.</summary>
    [FromQuery(Name = "sector")]
    public string? Sector { get; set; }

    /// <summary>Wanted subject.</summary>
    [FromQuery(Name = "vak")]
    public string? Vak { get; set; }

    /// <summary>Works in a school.</summary>
    [FromQuery(Name = "school")]
    public string? School { get; set; }

    /// <summary>Time to learn.</summary>
    [FromQuery(Name = "tijd")]
    public string? Tijd { get; set; }

    /// <summary>The answers.</summary>
    public RouteAnswers ToAnswers() => new(
        Read<HighestDiploma>(RouteQuestion.Diploma, Diploma),
        Read<BevoegdheidHeld>(RouteQuestion.Bevoegdheid, Bevoegdheid),
        Read<Sector>(RouteQuestion.Sector, Sector),
        Read<SubjectWish>(RouteQuestion.Vak, Vak),
        Read<SchoolWork>(RouteQuestion.School, School),
        Read<StudyTime>(RouteQuestion.Tijd, Tijd));

    /// <summary>How the address names a question or an answer.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static T? Read<T>(RouteQuestion question, string? typed)
        where T : struct, Enum => (T?)(object?)RouteAnswers.Choices(question).FirstOrDefault(choice => Name(choice) == typed);
}

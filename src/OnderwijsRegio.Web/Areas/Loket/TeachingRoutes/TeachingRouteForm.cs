using System.Linq.Expressions;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.TeachingRoutes;

/// <summary>What a route says from a day on.</summary>
public sealed class TeachingRouteForm
{
    /// <summary>First day on which it counts, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>For whom.</summary>
    public string? ForWhom { get; set; }

    /// <summary>What it is.</summary>
    public string? Explanation { get; set; }

    /// <summary>How long it takes.</summary>
    public string? Duration { get; set; }

    /// <summary>What it costs.</summary>
    public string? Cost { get; set; }

    /// <summary>Which money there is for it.</summary>
    public string? Subsidy { get; set; }

    /// <summary>What one gets.</summary>
    public string? Rights { get; set; }

    /// <summary>What one has to do.</summary>
    public string? Duties { get; set; }

    /// <summary>What to do next.</summary>
    public string? NextStep { get; set; }

    /// <summary>Where to go next.</summary>
    public string? NextLink { get; set; }

    /// <summary>Who says it.</summary>
    public string? Source { get; set; }

    /// <summary>Where that can be read.</summary>
    public string? SourceLink { get; set; }

    /// <summary>Day on which it was last checked, as typed or picked.</summary>
    public string? CheckedOn { get; set; }

    /// <summary>Highest diplomas.</summary>
    public List<HighestDiploma> Diplomas { get; set; } = [];

    /// <summary>What one may teach already.</summary>
    public List<BevoegdheidHeld> Bevoegdheden { get; set; } = [];

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Subjects.</summary>
    public List<SubjectWish> Subjects { get; set; } = [];

    /// <summary>Whether one works in a school.</summary>
    public List<SchoolWork> SchoolWork { get; set; } = [];

    /// <summary>Time to learn.</summary>
    public List<StudyTime> Time { get; set; } = [];

    /// <summary>Key of the form of a new route.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of what a route says.</summary>
    public static TeachingRouteForm Of(TeachingRouteText text, Guid version)
    {
        var form = new TeachingRouteForm { Version = version };
        form.Take(text, _ => true);
        return form;
    }

    /// <summary>The form of a change: what the route says now, looked at today, from a day that is still to be chosen.</summary>
    public static TeachingRouteForm ForChange(TeachingRouteText now, Guid version, DateOnly today)
    {
        var form = Of(now with { CheckedOn = today }, version);
        form.From = null;
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public TeachingRouteText ToText() => new TeachingRouteText
    {
        From = DutchInput.Day(From) ?? default,
        Name = Name ?? "",
        ForWhom = ForWhom ?? "",
        Explanation = Explanation ?? "",
        Duration = Duration ?? "",
        Cost = Cost ?? "",
        Subsidy = Subsidy ?? "",
        Rights = Rights ?? "",
        Duties = Duties ?? "",
        NextStep = NextStep ?? "",
        NextLink = NextLink,
        Source = Source ?? "",
        SourceLink = SourceLink,
        CheckedOn = DutchInput.Day(CheckedOn) ?? default,
        Conditions = new RouteConditions
        {
            Diplomas = Diplomas,
            Bevoegdheden = Bevoegdheden,
            Sectors = Sectors,
            Subjects = Subjects,
            SchoolWork = SchoolWork,
            Time = Time,
        },
    }.Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(TeachingRouteText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(TeachingRouteText text) =>
    [
        (nameof(From), "Geldt vanaf", text.From.Day()),
        (nameof(Name), "Naam", text.Name),
        (nameof(ForWhom), "Voor wie", text.ForWhom),
        (nameof(Explanation), "Uitleg", text.Explanation),
        (nameof(Duration), "Duur", text.Duration),
        (nameof(Cost), "Kosten", text.Cost),
        (nameof(Subsidy), "Subsidie", text.Subsidy),
        (nameof(Rights), "Rechten", text.Rights),
        (nameof(Duties), "Plichten", text.Duties),
        (nameof(NextStep), "Volgende stap", text.NextStep),
        (nameof(NextLink), "Link van de volgende stap", text.NextLink ?? ""),
        (nameof(Source), "Bron", text.Source),
        (nameof(SourceLink), "Link van de bron", text.SourceLink ?? ""),
        (nameof(CheckedOn), "Nagekeken op", text.CheckedOn.Day()),
        (nameof(Diplomas), RouteQuestion.Diploma.DutchName(), Fitting(text, RouteQuestion.Diploma)),
        (nameof(Bevoegdheden), RouteQuestion.Bevoegdheid.DutchName(), Fitting(text, RouteQuestion.Bevoegdheid)),
        (nameof(Sectors), RouteQuestion.Sector.DutchName(), Fitting(text, RouteQuestion.Sector)),
        (nameof(Subjects), RouteQuestion.Vak.DutchName(), Fitting(text, RouteQuestion.Vak)),
        (nameof(SchoolWork), RouteQuestion.School.DutchName(), Fitting(text, RouteQuestion.School)),
        (nameof(Time), RouteQuestion.Tijd.DutchName(), Fitting(text, RouteQuestion.Tijd)),
    ];

    /// <summary>The answers with which a route fits, in words.</summary>
    public static string Fitting(TeachingRouteText text, RouteQuestion question) =>
        text.Conditions.For(question) is { Count: > 0 } answers ? string.Join("; ", answers.Select(a => a.DutchName())) : "elk antwoord";

    private void Take(TeachingRouteText text, Func<string, bool> takes)
    {
        From = takes(nameof(From)) ? ParticipationForm.Picked(text.From) : From;
        Name = takes(nameof(Name)) ? text.Name : Name;
        ForWhom = takes(nameof(ForWhom)) ? text.ForWhom : ForWhom;
        Explanation = takes(nameof(Explanation)) ? text.Explanation : Explanation;
        Duration = takes(nameof(Duration)) ? text.Duration : Duration;
        Cost = takes(nameof(Cost)) ? text.Cost : Cost;
        Subsidy = takes(nameof(Subsidy)) ? text.Subsidy : Subsidy;
        Rights = takes(nameof(Rights)) ? text.Rights : Rights;
        Duties = takes(nameof(Duties)) ? text.Duties : Duties;
        NextStep = takes(nameof(NextStep)) ? text.NextStep : NextStep;
        NextLink = takes(nameof(NextLink)) ? text.NextLink : NextLink;
        Source = takes(nameof(Source)) ? text.Source : Source;
        SourceLink = takes(nameof(SourceLink)) ? text.SourceLink : SourceLink;
        CheckedOn = takes(nameof(CheckedOn)) ? ParticipationForm.Picked(text.CheckedOn) : CheckedOn;
        Diplomas = takes(nameof(Diplomas)) ? [.. text.Conditions.Diplomas] : Diplomas;
        Bevoegdheden = takes(nameof(Bevoegdheden)) ? [.. text.Conditions.Bevoegdheden] : Bevoegdheden;
        Sectors = takes(nameof(Sectors)) ? [.. text.Conditions.Sectors] : Sectors;
        Subjects = takes(nameof(Subjects)) ? [.. text.Conditions.Subjects] : Subjects;
        SchoolWork = takes(nameof(SchoolWork)) ? [.. text.Conditions.SchoolWork] : SchoolWork;
        Time = takes(nameof(Time)) ? [.. text.Conditions.Time] : Time;
    }
}

/// <summary>From which day a route no longer counts.</summary>
public sealed class RouteEndForm
{
    /// <summary>First day on which it no longer counts, as typed or picked; empty takes the end away.</summary>
    public string? StopsFrom { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }
}

/// <summary>The rules that need nothing but the form; the others are said by the route.</summary>
public sealed class TeachingRouteFormValidator : AbstractValidator<TeachingRouteForm>
{
    /// <summary>The rules.</summary>
    public TeachingRouteFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(TeachingRouteMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(TeachingRouteVersion.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", TeachingRouteVersion.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Explanation).NotEmpty().WithMessage(TeachingRouteMessages.ExplanationMissing);
        RuleFor(f => f.From).NotEmpty().WithMessage(TeachingRouteMessages.FromMissing);
        RuleFor(f => f.From).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.CheckedOn).NotEmpty().WithMessage(TeachingRouteMessages.CheckedMissing);
        RuleFor(f => f.CheckedOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Source).NotEmpty().WithMessage(TeachingRouteMessages.SourceMissing);
        RuleFor(f => f.Source).MaximumLength(TeachingRouteVersion.SourceMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De bron", TeachingRouteVersion.SourceMaxLength, f.Source!.Length));
        FitsText(f => f.ForWhom);
        FitsText(f => f.Explanation);
        FitsText(f => f.Duration);
        FitsText(f => f.Cost);
        FitsText(f => f.Subsidy);
        FitsText(f => f.Rights);
        FitsText(f => f.Duties);
        FitsText(f => f.NextStep);
        IsLink(f => f.NextLink);
        IsLink(f => f.SourceLink);
        RuleForEach(f => f.Diplomas).IsInEnum();
        RuleForEach(f => f.Bevoegdheden).IsInEnum();
        RuleForEach(f => f.Sectors).IsInEnum();
        RuleForEach(f => f.Subjects).IsInEnum();
        RuleForEach(f => f.SchoolWork).IsInEnum();
        RuleForEach(f => f.Time).IsInEnum();
    }

    private void FitsText(Expression<Func<TeachingRouteForm, string?>> field)
    {
        var read = field.Compile();
        RuleFor(field).MaximumLength(TeachingRouteVersion.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", TeachingRouteVersion.TextMaxLength, read(f)!.Length));
    }

    private void IsLink(Expression<Func<TeachingRouteForm, string?>> field)
    {
        var read = field.Compile();
        RuleFor(field).Must(TeachingRouteText.IsLink).WithMessage(TeachingRouteMessages.LinkWrong);
        RuleFor(field).MaximumLength(TeachingRouteVersion.LinkMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De link", TeachingRouteVersion.LinkMaxLength, read(f)!.Length));
    }
}

/// <summary>The rules of the end of a route that need nothing but the form.</summary>
public sealed class RouteEndFormValidator : AbstractValidator<RouteEndForm>
{
    /// <summary>The rules.</summary>
    public RouteEndFormValidator() =>
        RuleFor(f => f.StopsFrom).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
}

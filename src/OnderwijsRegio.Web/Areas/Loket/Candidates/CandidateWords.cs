using System.Globalization;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Visitors.Meeloopdagen;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Candidates in words.</summary>
internal static class CandidateWords
{
    /// <summary>How many there are: "1 kandidaat", "meer dan 1.000 kandidaten".</summary>
    public static string Count(CandidatePage page) => page.Count switch
    {
        var count when count > page.Most => string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"meer dan {page.Most:N0} kandidaten"),
        var count => Count(count),
    };

    /// <summary>What they want: "po, vo · Nederlands".</summary>
    public static string Wish(CandidateItem candidate) =>
        string.Join(" · ", new[] { string.Join(", ", candidate.Sectors.Select(s => s.DutchName())), candidate.Subjects }.Where(t => t.Length > 0)) is { Length: > 0 } wish
            ? wish
            : "nog niet bekend";

    /// <summary>What stands in a column of the list, where that is text alone.</summary>
    public static string Cell(CandidateItem candidate, ListColumn column) => column switch
    {
        ListColumn.Wish => Wish(candidate),
        ListColumn.LastContact => candidate.LastContactOn?.Day() ?? "nog niet",
        ListColumn.Owner => candidate.Owner ?? "niemand",
        ListColumn.Email => OrUnknown(candidate.Email),
        ListColumn.Phone => OrUnknown(PhoneNumber.Readable(candidate.Phone)),
        ListColumn.SourceDesk => candidate.SourceDesk,
        ListColumn.TargetGroup => OrUnknown(candidate.TargetGroup?.DutchName()),
        ListColumn.Municipalities => OrUnknown(candidate.Municipalities),
        ListColumn.Hours => OrUnknown(candidate.Hours?.ToString(CultureInfo.InvariantCulture)),
        ListColumn.Route => OrUnknown(candidate.Route),
        ListColumn.Diploma => OrUnknown(candidate.Diploma?.DutchName()),
        ListColumn.Bevoegdheid => OrUnknown(candidate.Bevoegdheid?.DutchName()),
        ListColumn.Created => candidate.CreatedOn.Day(),
        ListColumn.RetainUntil => candidate.RetainUntil.Day(),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column is more than text."),
    };

    /// <summary>How many, in words: "1 kandidaat", "12 kandidaten".</summary>
    public static string Count(int count) => count == 1 ? "1 kandidaat" : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{count:N0} kandidaten");

    private static string OrUnknown(string? text) => string.IsNullOrEmpty(text) ? "nog niet bekend" : text;

    /// <summary>What happened, as a heading.</summary>
    public static string Title(TimelineEntry entry) => entry switch
    {
        { Contact: { } contact } => Capital(contact.Kind.DutchName()),
        { Event: { } visited } => $"{Capital(visited.State.DutchName())}: {visited.Title}",
        { Meeloopdag: { } day } => $"{Capital(day.Kind.DutchName())} op {day.School}: {day.State.DutchName()}",
        { Step: { } step } => Title(step),
        { Merge: { } merge } => $"Samengevoegd met een dossier van {merge.Files.Gone.CreatedOn.Day()}",
        _ => "Vervolgstap gedaan",
    };

    /// <summary>A step, as a heading.</summary>
    public static string Title(StepItem step) => step.Kind switch
    {
        StepKind.Start => "Dossier begonnen",
        StepKind.Stop => "Gestopt",
        StepKind.Return => $"Weer begonnen met {step.To.DutchName()}",
        _ => $"Van {step.From?.DutchName()} naar {step.To.DutchName()}",
    };

    /// <summary>Where they are in the klantreis: "matchen, gestopt, sinds 2 maart 2026".</summary>
    public static string Phase(KlantreisPhase phase, bool isStopped, DateOnly since) => $"{phase.DutchName()}{(isStopped ? ", gestopt" : "")} sinds {since.Day()}";

    /// <summary>A step that stands in no klantreis any more: "2 maart 2026: Van matchen naar opleiden (reden: anders). Toelichting".</summary>
    public static string Line(MergedStep step) =>
        $"{step.On.Day()}: {Title(step.Step)}{(step.Step.Reason is { } reason ? $" (reden: {reason.DutchName()})" : "")}{(step.Step.Note.Length > 0 ? $". {step.Step.Note}" : "")}";

    /// <summary>A file as it was before it was merged, in words.</summary>
    public static IEnumerable<(string Label, string Text)> Facts(MergedFile file) => CandidateForm.Words([])(file.Text)
        .Select(f => f.Field == nameof(CandidateForm.OwnerId) ? (f.Label, Text: file.Owner ?? "") : (f.Label, f.Text))
        .Append(("Fase", Phase(file.Phase, file.IsStopped, file.PhaseSince)))
        .Append(("Klantreis", string.Join('\n', file.Steps.Select(Line))))
        .Append(("Bijeenkomsten", string.Join('\n', file.Events.Select(e => $"{e.On.Day()}: {e.Title}, {e.State.DutchName()}"))))
        .Append(("Binnen sinds", file.CreatedOn.Day()))
        .Append(("Laatst gesproken", file.LastContactOn?.Day() ?? ""))
        .Append(("Bewaren tot en met", file.RetainUntil.Day()))
        .Where(f => f.Item2.Length > 0);

    /// <summary>What is told of it; empty for nothing.</summary>
    public static string Text(TimelineEntry entry) => entry.Meeloopdag is { } day ? Story(day) : entry.Contact?.Text ?? entry.Step?.Note ?? entry.Done?.What ?? "";

    private static string Story(Meeloopdag day) => string.Join('\n', new[]
    {
        day.When.Length > 0 ? $"Kan: {day.When}" : "",
        day.Question,
        day.On is null ? "" : $"Afgesproken: {SchoolWords.When(day.On, day.Until, day.From)}",
        day.Place,
        day.Answer.Length > 0 ? $"De school: {day.Answer}" : "",
        day.CandidateView is { } own ? $"Voor de kandidaat: {own.DutchName()}" : "",
        day.CandidateSays,
        day.SchoolView is { } theirs ? $"Voor de school: {theirs.DutchName()}" : "",
        day.SchoolSays,
        day.Effect is { } effect ? $"Wat het deed: {effect.DutchName()}" : "",
    }.Where(line => line.Length > 0));

    /// <summary>A text that begins with a capital.</summary>
    public static string Capital(string text) => $"{char.ToUpper(text[0], CultureInfo.InvariantCulture)}{text[1..]}";
}

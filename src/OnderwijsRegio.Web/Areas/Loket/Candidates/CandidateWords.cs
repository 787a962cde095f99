using System.Globalization;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Candidates in words.</summary>
internal static class CandidateWords
{
    /// <summary>How many there are: "1 kandidaat", "meer dan 1.000 kandidaten".</summary>
    public static string Count(CandidatePage page) => page.Count switch
    {
        1 => "1 kandidaat",
        > CandidateQueries.MostCounted => string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"meer dan {CandidateQueries.MostCounted:N0} kandidaten"),
        var count => $"{count} kandidaten",
    };

    /// <summary>What they want: "po, vo · Nederlands".</summary>
    public static string Wish(CandidateItem candidate) =>
        string.Join(" · ", new[] { string.Join(", ", candidate.Sectors.Select(s => s.DutchName())), candidate.Subjects }.Where(t => t.Length > 0)) is { Length: > 0 } wish
            ? wish
            : "nog niet bekend";

    /// <summary>What happened, as a heading.</summary>
    public static string Title(TimelineEntry entry) => entry switch
    {
        { Contact: { } contact } => Capital(contact.Kind.DutchName()),
        { Event: { } visited } => $"{Capital(visited.State.DutchName())}: {visited.Title}",
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

    private static string Capital(string text) => $"{char.ToUpper(text[0], CultureInfo.InvariantCulture)}{text[1..]}";
}

using System.Globalization;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;

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
        { Step.Kind: StepKind.Start } => "Dossier begonnen",
        { Step.Kind: StepKind.Stop } => "Gestopt",
        { Step: { Kind: StepKind.Return } step } => $"Weer begonnen met {step.To.DutchName()}",
        { Step: { } step } => $"Van {step.From?.DutchName()} naar {step.To.DutchName()}",
        _ => "Vervolgstap gedaan",
    };

    private static string Capital(string text) => $"{char.ToUpper(text[0], CultureInfo.InvariantCulture)}{text[1..]}";
}

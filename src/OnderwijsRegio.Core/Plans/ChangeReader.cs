using System.Globalization;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Puts the stored values of a change into words.</summary>
internal static class ChangeReader
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private const string Unknown = "(bestaat niet meer)";

    public static IReadOnlyList<FieldChange> Fields(PlanChange change, PlanNames names)
    {
        var (before, after) = change.Subject switch
        {
            ChangeSubject.Plan => (Plan(change.Before), Plan(change.After)),
            ChangeSubject.Line => (Line(change.Before, names), Line(change.After, names)),
            ChangeSubject.Activity => (Activity(change.Before, names), Activity(change.After, names)),
            ChangeSubject.Target => (Target(change.Before, names), Target(change.After, names)),
            ChangeSubject.Measurement => (Measurement(change.Before), Measurement(change.After)),
            ChangeSubject.Report => (Report(change.Before), Report(change.After)),
            ChangeSubject.Chapter => (Chapter(change.Before), Chapter(change.After)),
            ChangeSubject.Review => (Review(change.Before), Review(change.After)),
            ChangeSubject.DetailedYear => (DetailedYear(change.Before, names), DetailedYear(change.After, names)),
            _ => (Row(change.Before), Row(change.After)),
        };
        return [.. before.Keys.Union(after.Keys)
            .Select(label => new FieldChange(label, before.GetValueOrDefault(label, ""), after.GetValueOrDefault(label, "")))
            .Where(field => field.Before != field.After)];
    }

    /// <summary>The part of a chapter that a change wrote; null for any other change.</summary>
    public static ChapterKey? Chapter(PlanChange change) =>
        change.Subject is ChangeSubject.Chapter && PlanChange.Read<ChapterSnapshot>(change.After) is { } text ? new ChapterKey(text.Kind, text.Part) : null;

    private static Dictionary<string, string> Plan(string? json) => PlanChange.Read<PlanSettings>(json) is { } plan
        ? new() { ["Titel"] = plan.Title, ["Hoofdlijnen noemen"] = plan.OutlineRule.DutchName() }
        : [];

    private static Dictionary<string, string> Line(string? json, PlanNames names) => PlanChange.Read<LineText>(json) is { } line
        ? new()
        {
            ["Code"] = line.Code,
            ["Naam"] = line.Name,
            ["Onderdeel van"] = Name(names.Lines, line.ParentId),
            ["Plaats"] = $"{line.Position}",
        }
        : [];

    private static Dictionary<string, string> Activity(string? json, PlanNames names) => PlanChange.Read<ActivityFacts>(json) is { } facts
        ? new()
        {
            ["Programmalijn"] = Name(names.Lines, facts.LineId),
            ["Gebied"] = facts.AreaId is null ? "hele regio" : Name(names.Areas, facts.AreaId),
            ["Voortgang"] = facts.Status.DutchName(),
            ["Onderdeel van"] = string.Join(", ", facts.ParentIds.Select(id => Name(names.Codes, id))),
            ["Sectoren"] = string.Join(", ", facts.Sectors.Select(s => s.DutchName())),
            ["Doelgroepen"] = string.Join(", ", facts.TargetGroups.Select(g => g.DutchName())),
            ["Bekostiging"] = string.Join(", ", facts.Funding.Select(f => f.DutchName())),
            ["Trekkers"] = string.Join(", ", facts.Owners),
            ["Partners"] = string.Join(", ", facts.Partners),
            ["Stopt vanaf"] = $"{facts.StoppedFromYear}",
            ["Reden van stoppen"] = facts.StopReason,
        }
        : [];

    private static Dictionary<string, string> Row(string? json) => PlanChange.Read<RowSnapshot>(json) is { } row
        ? new()
        {
            ["Deel"] = row.Year is { } year ? $"{year}" : "hoofdlijnen",
            ["Code"] = row.Text.Code,
            ["Naam"] = row.Text.Name,
            ["Doel"] = row.Text.Goal,
            ["Periode"] = row.Text.Period.ToString(),
            ["Beoogde resultaten"] = row.Text.Results,
        }
        : [];

    private static Dictionary<string, string> Target(string? json, PlanNames names) => PlanChange.Read<TargetText>(json) is { } target
        ? new()
        {
            ["Wat we tellen"] = target.Measure,
            ["Jaren"] = target.FirstYear == target.LastYear ? $"{target.FirstYear}" : $"{target.FirstYear}–{target.LastYear}",
            ["Streefwaarde"] = TargetWords.Amount(target),
            ["Percentage van"] = target.ShareOf ?? Name(names.Measures, target.ShareOfId),
        }
        : [];

    private static Dictionary<string, string> Measurement(string? json) => PlanChange.Read<MeasurementSnapshot>(json)?.Text is { } text
        ? new()
        {
            ["Dag"] = text.On.ToString("d MMMM yyyy", Dutch),
            ["Waarde"] = text.OutOf is { } whole ? string.Create(Dutch, $"{text.Value:#,0.####} van {whole:#,0.####}") : text.Value.ToString("#,0.####", Dutch),
            ["Herkomst"] = text.Origin,
            ["Toelichting"] = text.Note,
        }
        : [];

    private static Dictionary<string, string> Report(string? json) => PlanChange.Read<ReportSnapshot>(json)?.Text is { } text
        ? new()
        {
            ["Stand"] = text.Status.DutchName(),
            ["Toelichting"] = text.Note,
            ["Risico"] = text.Risk,
            ["Besluit"] = text.Decision,
        }
        : [];

    private static Dictionary<string, string> Review(string? json) => PlanChange.Read<ReviewSnapshot>(json)?.Text is { } text
        ? new()
        {
            ["Wat wilden we?"] = text.Planned,
            ["Wat deden we?"] = text.Done,
            ["Wat zien we?"] = text.Seen,
            ["Wat veranderen we?"] = text.Changed,
            ["Volgend jaar"] = text.Advice.DutchName(),
        }
        : [];

    private static Dictionary<string, string> DetailedYear(string? json, PlanNames names)
    {
        if (PlanChange.Read<NextYearSnapshot>(json) is not { } made)
        {
            return [];
        }

        string Codes(ReviewAdvice advice) => string.Join(", ", made.Choices.Where(c => c.Advice == advice).Select(c => Name(names.Codes, c.ActivityId)));
        return new()
        {
            ["Jaar"] = $"{made.Year}",
            ["Gaat door"] = Codes(ReviewAdvice.Doorgaan),
            ["Wordt bijgesteld"] = Codes(ReviewAdvice.Bijstellen),
            ["Stopt"] = Codes(ReviewAdvice.Stoppen),
        };
    }

    private static Dictionary<string, string> Chapter(string? json) => PlanChange.Read<ChapterSnapshot>(json) is { } text
        ? new()
        {
            ["Versie"] = $"{text.Number}",
            ["Woorden"] = text.Words.ToString("#,0", Dutch),
            ["Klaar"] = text.IsReady ? "ja" : "nee",
        }
        : [];

    private static string Name(IReadOnlyDictionary<int, string> names, int? id) =>
        id is null ? "" : names.GetValueOrDefault(id.Value, Unknown);
}

namespace OnderwijsRegio.Core.Plans;

/// <summary>Puts the stored values of a change into words.</summary>
internal static class ChangeReader
{
    private const string Unknown = "(bestaat niet meer)";

    public static IReadOnlyList<FieldChange> Fields(PlanChange change, PlanNames names)
    {
        var (before, after) = change.Subject switch
        {
            ChangeSubject.Plan => (Plan(change.Before), Plan(change.After)),
            ChangeSubject.Line => (Line(change.Before, names), Line(change.After, names)),
            ChangeSubject.Activity => (Activity(change.Before, names), Activity(change.After, names)),
            _ => (Row(change.Before), Row(change.After)),
        };
        return [.. before.Keys.Union(after.Keys)
            .Select(label => new FieldChange(label, before.GetValueOrDefault(label, ""), after.GetValueOrDefault(label, "")))
            .Where(field => field.Before != field.After)];
    }

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

    private static string Name(IReadOnlyDictionary<int, string> names, int? id) =>
        id is null ? "" : names.GetValueOrDefault(id.Value, Unknown);
}

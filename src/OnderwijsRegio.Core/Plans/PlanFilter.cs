using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What part of a plan a reader wants to see. Null or empty means: all.</summary>
public sealed record PlanFilter
{
    /// <summary>Code of a line; a main line has its parts with it.</summary>
    public string? Line { get; init; }

    /// <summary>Sector. Activities that name no sector are for all of them, and stay.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Name of an area, or <see cref="WholeRegion"/>.</summary>
    public string? Area { get; init; }

    /// <summary>Name of an owner, or <see cref="Nobody"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Status in the year that is shown.</summary>
    public ActivityStatus? Status { get; init; }

    /// <summary>Words that stand in code, name, goal, results, owners or partners.</summary>
    public string? Text { get; init; }

    /// <summary>Only activities that miss a column of the subsidy's table.</summary>
    public bool Incomplete { get; init; }

    /// <summary>Value of <see cref="Area"/> for activities of the whole region.</summary>
    public const string WholeRegion = "regio";

    /// <summary>Value of <see cref="Owner"/> for activities without an owner.</summary>
    public const string Nobody = "geen";

    /// <summary>Whether it leaves out nothing.</summary>
    public bool IsEmpty => this == new PlanFilter();

    /// <summary>The activities that it lets through, in their order.</summary>
    /// <param name="activities">Activities.</param>
    /// <param name="lines">All lines of the plan.</param>
    /// <param name="year">Year for which the status counts.</param>
    public IReadOnlyList<PlanActivity> Apply(IEnumerable<PlanActivity> activities, IReadOnlyList<LineHead> lines, int year)
    {
        if (IsEmpty)
        {
            return [.. activities];
        }

        var lineIds = lines.Where(l => l.Code == Line).Select(l => l.Id).ToHashSet();
        lineIds.UnionWith(lines.Where(l => l.ParentId is { } parent && lineIds.Contains(parent)).Select(l => l.Id).ToList());
        return [.. activities.Where(a =>
            (string.IsNullOrEmpty(Line) || lineIds.Contains(a.LineId))
            && (Sector is not { } sector || a.Sectors.Count == 0 || a.Sectors.Contains(sector))
            && MatchesArea(a)
            && MatchesOwner(a)
            && (Status is not { } status || Activity.StatusIn(year, a.Status, a.StoppedFromYear) == status)
            && (!Incomplete || a.IsIncomplete)
            && FoldedText.ContainsAll(Haystack(a), Text))];
    }

    private bool MatchesArea(PlanActivity a) => Area switch
    {
        null or "" => true,
        WholeRegion => a.AreaId is null,
        _ => string.Equals(a.AreaName, Area, StringComparison.OrdinalIgnoreCase),
    };

    private bool MatchesOwner(PlanActivity a) => Owner switch
    {
        null or "" => true,
        Nobody => a.Owners.Count == 0,
        _ => a.Owners.Contains(Owner, StringComparer.OrdinalIgnoreCase),
    };

    private string Haystack(PlanActivity a) => string.IsNullOrWhiteSpace(Text)
        ? ""
        : string.Join(' ', [
            .. a.Rows.SelectMany(r => new[] { r.Text.Code, r.Text.Name, r.Text.Goal, r.Text.Results, r.Period.ToString() }),
            .. a.Owners,
            .. a.Partners]);
}

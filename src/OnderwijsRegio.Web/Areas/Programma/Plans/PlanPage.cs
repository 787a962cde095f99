using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>The plan page: what is looked at, and what is there.</summary>
public sealed class PlanPage
{
    /// <summary>Address of the plan.</summary>
    public required string Path { get; init; }

    /// <summary>Address under which activities and rows of the plan stand: that of the plan without its period.</summary>
    public string EditingPath => Path[..(Path.LastIndexOf("/plan", StringComparison.Ordinal) + "/plan".Length)];

    /// <summary>What the address asks.</summary>
    public required PlanView View { get; init; }

    /// <summary>The plan.</summary>
    public required PlanHead Plan { get; init; }

    /// <summary>The year that is shown; null for the outline.</summary>
    public required int? Year { get; init; }

    /// <summary>Lines of the plan.</summary>
    public required IReadOnlyList<LineHead> Lines { get; init; }

    /// <summary>Activities before the filter.</summary>
    public required IReadOnlyList<PlanActivity> All { get; init; }

    /// <summary>Activities after the filter.</summary>
    public required IReadOnlyList<PlanActivity> Shown { get; init; }

    /// <summary>Areas to filter by.</summary>
    public required IReadOnlyList<AreaName> Areas { get; init; }

    /// <summary>Whether the part that is shown is one that is written, rather than a year that follows from it.</summary>
    public bool IsWritten => Year is null || Year <= Plan.DetailedYear;

    /// <summary>Rows that are shown belong to this part where something is added.</summary>
    public string PartForAdding => Year <= Plan.DetailedYear ? $"{Plan.DetailedYear}" : PlanView.Outline;

    /// <summary>How the part is called.</summary>
    public string PartName => Year is { } year ? $"{year}" : Plan.OutlineName.ToLowerInvariant();

    /// <summary>Activities that miss a column of the subsidy's table.</summary>
    public int Incomplete => All.Count(a => a.IsIncomplete);

    /// <summary>Activities without an owner.</summary>
    public int WithoutOwner => All.Count(a => a.Owners.Count == 0);

    /// <summary>The year for which a status counts.</summary>
    public int StatusYear => Year ?? Plan.LastYear;

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => View.Chips().Any();

    /// <summary>Main lines with their parts, and under each the activities that are shown. Lines without any are left out of a filtered plan.</summary>
    public IEnumerable<LineGroup> Groups()
    {
        var byLine = Shown.ToLookup(a => a.LineId);
        foreach (var main in Lines.Where(l => l.ParentId is null))
        {
            var parts = Lines.Where(l => l.ParentId == main.Id).Select(l => new LineGroup(l, [.. byLine[l.Id]], [])).ToList();
            var group = new LineGroup(main, [.. byLine[main.Id]], IsFiltered ? [.. parts.Where(p => p.Activities.Count > 0)] : parts);
            if (!IsFiltered || group.Activities.Count > 0 || group.Parts.Count > 0)
            {
                yield return group;
            }
        }
    }

    /// <summary>Makes the page from a sheet.</summary>
    public static PlanPage Build(string path, PlanView view, PlanSheet sheet, int? year, IReadOnlyList<AreaName> areas)
    {
        var plan = sheet.Plan;
        var all = year is { } later && later > plan.DetailedYear
            ? PlanYears.RunningIn(plan, sheet.Activities, later)
            : sheet.Activities;
        return new PlanPage
        {
            Path = path,
            View = view,
            Plan = plan,
            Year = year,
            Lines = sheet.Lines,
            All = all,
            Shown = view.Filter().Apply(all, sheet.Lines, year ?? plan.LastYear),
            Areas = areas,
        };
    }

    /// <summary>Reads the part from the address.</summary>
    /// <returns>False when the plan has no such part.</returns>
    public static bool TryReadPart(PlanHead plan, string? part, out int? year)
    {
        year = plan.DetailedYear;
        if (string.IsNullOrEmpty(part))
        {
            return true;
        }

        if (part == PlanView.Outline)
        {
            year = null;
            return true;
        }

        var found = int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var asked) && plan.Years.Contains(asked);
        year = asked;
        return found;
    }
}

/// <summary>A line with its activities and its parts.</summary>
public sealed record LineGroup(LineHead Line, IReadOnlyList<PlanActivity> Activities, IReadOnlyList<LineGroup> Parts);

/// <summary>One row of the table.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Activity">Activity.</param>
/// <param name="Row">Row.</param>
/// <param name="Path">Address of the plan.</param>
/// <param name="Back">Where to go on after an edit: the plan as it was looked at.</param>
/// <param name="Parents">Codes of the activities that it is a part of.</param>
/// <param name="Year">The year that is shown; null for the outline.</param>
public sealed record PlanTableRow(
    PlanHead Plan, PlanActivity Activity, PlanRow Row, string Path, string Back, IReadOnlyList<string> Parents, int? Year)
{
    /// <summary>Whether it stands in an earlier year than the one shown, and goes on.</summary>
    public bool GoesOn => Row.Year < Year;

    /// <summary>Whether it is the activity's first row, which carries its marks.</summary>
    public bool IsFirst => Activity.Rows[0].Id == Row.Id;
}

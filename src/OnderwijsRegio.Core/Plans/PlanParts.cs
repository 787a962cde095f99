namespace OnderwijsRegio.Core.Plans;

/// <summary>Which rows of a plan to look at.</summary>
/// <param name="Year">A detailed year; null for the outline.</param>
/// <param name="All">Rows of all parts; then <paramref name="Year"/> says nothing.</param>
public sealed record PlanPart(int? Year, bool All = false)
{
    /// <summary>The outline.</summary>
    public static PlanPart Outline { get; } = new(Year: null);

    /// <summary>All parts.</summary>
    public static PlanPart Everything { get; } = new(null, true);
}

/// <summary>An area to choose.</summary>
public sealed record AreaName(int Id, string Name);

/// <summary>An activity by its code and name.</summary>
public sealed record ActivityName(int Id, string Code, string Name)
{
    /// <summary>As users read it.</summary>
    public string Title => $"{Code} {Name}";
}

/// <summary>An activity with the plan it belongs to, what it is a part of and what is a part of it.</summary>
public sealed record ActivityDossier(
    PlanHead Plan, Activity Activity, IReadOnlyList<ActivityName> Parents, IReadOnlyList<ActivityName> Parts)
{
    /// <summary>Code and name as users read them.</summary>
    public string Title => Rows.Select(r => $"{r.Code} {r.Name}").FirstOrDefault() ?? "";

    /// <summary>All rows, the detailed year first.</summary>
    public IEnumerable<ActivityRow> Rows => Activity.Rows.OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Number);
}

/// <summary>A row with the plan it belongs to.</summary>
public sealed record RowDossier(PlanHead Plan, ActivityRow Row);

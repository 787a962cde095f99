namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>What of a shortage stays open and what is hidden, in fte, at its newest moment.</summary>
/// <param name="Of">Of whom and where.</param>
/// <param name="When">When.</param>
/// <param name="Open">What stays open; several where sources differ.</param>
/// <param name="Hidden">What is filled in a way that the school does not want; several where sources differ.</param>
/// <param name="Filled">How the hidden part was filled, with the figure of each way.</param>
public sealed record OpenAndHidden(
    FigureSubject Of,
    FigureMoment When,
    IReadOnlyList<FigurePoint> Open,
    IReadOnlyList<FigurePoint> Hidden,
    IReadOnlyList<(FigureSubject Of, FigurePoint Point)> Filled)
{
    private static readonly string[] Ways = ["verborgen-intern", "verborgen-extern", "verborgen-samengevoegd"];

    /// <summary>Of whom: "leraren po".</summary>
    public string Staff => FigureText.About(Of with { Population = "" });

    /// <summary>The open part that belongs to the hidden one: of the same publisher; null if there is none.</summary>
    public FigurePoint? OpenBesideHidden => Hidden is [var hidden]
        ? Open.FirstOrDefault(o => FoldedText.Fold(o.Publisher) == FoldedText.Fold(hidden.Publisher)) : null;

    /// <summary>Reads them from the series.</summary>
    internal static IEnumerable<OpenAndHidden> In(Dashboard dashboard)
    {
        var filled = Ways.SelectMany(dashboard.Of).Where(s => IsInFte(s.Of)).ToList();
        foreach (var hidden in dashboard.Whole("tekort-verborgen").Where(s => IsInFte(s.Of)))
        {
            var newest = hidden.Standing().Latest;
            var open = dashboard.Whole("tekort-openstaand").Where(s => IsOfTheSame(hidden.Of, s.Of)).SelectMany(s => s.Points.Where(p => p.When.Year == newest[0].When.Year));
            // Sources that speak of the same schools in other words stand beside it.
            yield return new OpenAndHidden(
                hidden.Of,
                newest[0].When,
                [.. open],
                newest,
                [.. filled.Where(s => IsOfTheSame(hidden.Of, s.Of)).SelectMany(s => s.Points.Where(p => p.When == newest[0].When).Select(p => (s.Of, p)))]);
        }
    }

    private static bool IsInFte(FigureSubject of) => of is { Unit: FigureUnit.Fte, Post: null };

    private static bool IsOfTheSame(FigureSubject one, FigureSubject other) =>
        IsInFte(other) && one.GeographyId == other.GeographyId && one.Sector == other.Sector && one.Role == other.Role
        && FoldedText.Fold(one.Population) == FoldedText.Fold(other.Population);
}

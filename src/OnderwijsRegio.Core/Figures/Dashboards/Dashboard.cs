namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>What boards see of the figures of their region, sorted by question.</summary>
public sealed class Dashboard
{
    /// <summary>What shortages are a share of when they may be set beside each other.</summary>
    private const string Employment = "werkgelegenheid";

    private readonly ILookup<string, FigureSeries> series;

    internal Dashboard(GeographyTree areas, GeographyItem region, IEnumerable<FigureSeries> series)
    {
        (Areas, Region) = (areas, region);
        this.series = series.OrderBy(s => Nearness(s.Of.GeographyId)).ToLookup(s => s.Of.Measure);
        Shortages = ShortagesOf(Whole("tekort")).ToList();
        OpenAndHidden = Dashboards.OpenAndHidden.In(this).ToList();
        Forecasts = SubjectForecast.In(this).ToList();
        Disagreements = Disagreement.In(this).ToList();
    }

    /// <summary>All areas.</summary>
    public GeographyTree Areas { get; }

    /// <summary>The area that the region is.</summary>
    public GeographyItem Region { get; }

    /// <summary>The shortages, each of some staff in some area; those of the region itself come first and those of the country last.</summary>
    public IReadOnlyList<Shortage> Shortages { get; }

    /// <summary>What of the shortages stays open and what is hidden, in fte.</summary>
    public IReadOnlyList<OpenAndHidden> OpenAndHidden { get; }

    /// <summary>Forecasts per subject of lessons, each of one area.</summary>
    public IReadOnlyList<SubjectForecast> Forecasts { get; }

    /// <summary>Where sources say different things, or a stated total is not the sum of its parts.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => series.Count == 0;

    /// <summary>The series of a topic: those of the region itself first, of the country last.</summary>
    public IReadOnlyList<FigureSeries> Of(DashboardTopic topic) => [.. topic.Measures.SelectMany(m => series[m])];

    /// <summary>The series of one measure.</summary>
    public IReadOnlyList<FigureSeries> Of(string measure) => [.. series[measure]];

    /// <summary>Name of the area of a series.</summary>
    public string AreaOf(FigureSubject of) => Areas[of.GeographyId].Name;

    /// <summary>Whether an area is the country.</summary>
    public bool IsCountry(FigureSubject of) => Areas[of.GeographyId].Kind is GeographyKind.Land;

    /// <summary>The series of the country that may be set beside a series; null if there is none.</summary>
    public FigureSeries? CountryFor(FigureSeries one) =>
        series[one.Of.Measure].FirstOrDefault(other => !ReferenceEquals(one, other) && IsCountry(other.Of) && FigureComparison.WhyNot(one.Of, other.Of) is null);

    /// <summary>Series of a measure as a whole, over single years.</summary>
    internal IEnumerable<FigureSeries> Whole(string measure) =>
        series[measure].Where(s => s.Of is { Subject: "", Post: null, Years: 1, Nature: not FigureNature.Forecast });

    /// <summary>Every series.</summary>
    internal IEnumerable<FigureSeries> All => series.SelectMany(s => s);

    private IEnumerable<Shortage> ShortagesOf(IEnumerable<FigureSeries> whole) => whole
        .GroupBy(s => (s.Of.GeographyId, s.Of.Sector, s.Of.Role, Population: FoldedText.Fold(s.Of.Population)))
        .Select(group => new Shortage(
            group.First().Of,
            group.FirstOrDefault(s => s.Of.Unit is FigureUnit.Percent && FoldedText.Fold(s.Of.ShareOf) == Employment),
            group.FirstOrDefault(s => s.Of.Unit is FigureUnit.Fte)))
        .Where(shortage => shortage.Share is not null || shortage.Fte is not null)
        .Select(shortage => shortage with { Country = shortage.Share is null ? null : CountryFor(shortage.Share) });

    private int Nearness(int area) =>
        area == Region.Id ? 0 : Areas[area].Kind is GeographyKind.Land ? 3 : Areas.Within(Region.Id).Contains(area) ? 1 : 2;
}

/// <summary>The shortage of some staff in some area, as a share and in fte.</summary>
/// <param name="Of">Of whom and where.</param>
/// <param name="Share">As a percentage of the employment; null if no source gives it.</param>
/// <param name="Fte">In fte; null if no source gives it.</param>
public sealed record Shortage(FigureSubject Of, FigureSeries? Share, FigureSeries? Fte)
{
    /// <summary>The share in the country that may be set beside it; null if there is none.</summary>
    public FigureSeries? Country { get; init; }

    /// <summary>The share if there is one, else the number of fte.</summary>
    public FigureSeries Main => Share ?? Fte!;

    /// <summary>Of whom: "leraren po".</summary>
    public string Staff => FigureText.About(Of with { Population = "" });
}

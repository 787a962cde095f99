using OnderwijsRegio.Core.Spreadsheets;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>The columns of the figures for a spreadsheet, in Dutch. An import reads the same headers back.</summary>
public static class ExportColumns
{
    /// <summary>Code of the measure.</summary>
    public const string Measure = "maat";

    /// <summary>Name of the measure.</summary>
    public const string MeasureName = "naam van de maat";

    /// <summary>How the measure is determined.</summary>
    public const string Definition = "definitie";

    /// <summary>Code of the area.</summary>
    public const string Area = "gebied";

    /// <summary>Name of the area.</summary>
    public const string AreaName = "naam van het gebied";

    /// <summary>Sort of area.</summary>
    public const string AreaKind = "soort gebied";

    /// <summary>Code of the area at Statistics Netherlands.</summary>
    public const string CbsCode = "CBS-code";

    /// <summary>Sector.</summary>
    public const string Sector = "sector";

    /// <summary>Of which staff.</summary>
    public const string Role = "groep";

    /// <summary>Sort of post.</summary>
    public const string Post = "soort werk";

    /// <summary>Part of the measure.</summary>
    public const string Subject = "onderdeel";

    /// <summary>Over whom.</summary>
    public const string Population = "over wie";

    /// <summary>First year.</summary>
    public const string Year = "jaar";

    /// <summary>Last year.</summary>
    public const string UntilYear = "tot en met jaar";

    /// <summary>Day of measurement.</summary>
    public const string On = "peildatum";

    /// <summary>Value.</summary>
    public const string Value = "waarde";

    /// <summary>Unit.</summary>
    public const string Unit = "eenheid";

    /// <summary>Whether the value is about right.</summary>
    public const string Approximate = "ongeveer";

    /// <summary>Measured, estimated or expected.</summary>
    public const string Nature = "aard";

    /// <summary>Whether it was reckoned from other figures.</summary>
    public const string Computed = "berekend";

    /// <summary>What a percentage is of.</summary>
    public const string ShareOf = "percentage van";

    /// <summary>Who made it.</summary>
    public const string Publisher = "bron";

    /// <summary>Document in which it stands.</summary>
    public const string Document = "document";

    /// <summary>Heading under which it stands.</summary>
    public const string Heading = "kop";

    /// <summary>What a reader should know.</summary>
    public const string Note = "toelichting";

    /// <summary>What says yes; no is empty.</summary>
    public const string Yes = "ja";

    /// <summary>All columns, in their order.</summary>
    public static IReadOnlyList<SheetColumn<FigureRecord>> All { get; } =
    [
        new(Measure, "Code van wat er gemeten is", r => r.Measure),
        new(MeasureName, "Wat er gemeten is", r => r.MeasureName),
        new(Definition, "Hoe het is bepaald; cijfers met een andere definitie zijn niet te vergelijken", r => r.Explanation.Length > 0 ? r.Explanation : r.Definition),
        new(Area, "Code van het gebied", r => r.Area),
        new(AreaName, "Over welk gebied het gaat", r => r.AreaName),
        new(AreaKind, "Gemeente, onderwijsregio, of een ander soort gebied", r => r.AreaKind.DutchName()),
        new(CbsCode, "Code van het gebied bij het CBS, waar die bekend is", r => r.CbsCode),
        new(Sector, "Sector; leeg als het over alle samen gaat of de bron het niet zegt", r => r.Sector?.DutchName()),
        new(Role, "Over welk personeel het gaat; leeg als dat niet uitmaakt", r => r.Role?.DutchName()),
        new(Post, "Regulier of vervanging; leeg voor beide samen", r => r.Post?.DutchName()),
        new(Subject, "Onderdeel, zoals een vak of een partnerschap; leeg voor het geheel", r => r.Subject),
        new(Population, "Over wie of welke scholen, als het niet iedereen is", r => r.Population),
        new(Year, "Jaar, of het eerste van meer jaren; leeg als de bron het niet zegt", r => r.Year),
        new(UntilYear, "Laatste jaar, als het cijfer over meer jaren gaat", r => r.UntilYear),
        new(On, "Dag waarop het is gemeten", r => r.On),
        new(Value, "De waarde; <5 als de bron haar niet geeft, ‘niet getoond’ als dit portaal haar niet toont", ValueOf),
        new(Unit, "Waarin de waarde is geteld", r => r.Unit.DutchName()),
        new(Approximate, "ja als de bron zelf ‘ongeveer’ zegt", r => r.IsApproximate ? Yes : null),
        new(Nature, "Gemeten, geschat of een prognose", r => r.Nature.DutchName()),
        new(Computed, "ja als het uit andere cijfers is berekend", r => r.IsComputed ? Yes : null),
        new(ShareOf, "Waarvan een percentage een deel is", r => r.ShareOf),
        new(Publisher, "Wie het cijfer heeft gemaakt", r => r.Publisher),
        new(Document, "In welk document het staat", r => r.DocumentTitle ?? r.Document),
        new(Heading, "Onder welke kop het staat", r => r.Heading),
        new(Note, "Wat u erbij moet weten", r => r.Note),
    ];

    private static object? ValueOf(FigureRecord record) => record.Withheld switch
    {
        Withholding.ByPortal => FigureText.NotShown,
        Withholding.BySource => FigureText.Withheld,
        _ => record.Value,
    };
}

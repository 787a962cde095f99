using System.Text.Json;
using System.Text.Json.Serialization;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>A figure of a file, as it waits until it is taken over, or as it was before.</summary>
public sealed record ImportedFigure
{
    /// <summary>Key of the measure.</summary>
    public int Measure { get; init; }

    /// <summary>Key of the area.</summary>
    public int Area { get; init; }

    /// <summary>Sector, or null.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Of which staff, or null.</summary>
    public FigureRole? Role { get; init; }

    /// <summary>Kind of post, or null.</summary>
    public FigurePost? Post { get; init; }

    /// <summary>Part of the measure, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Over whom, or null.</summary>
    public string? Population { get; init; }

    /// <summary>First year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Last year of several, or null.</summary>
    public int? UntilYear { get; init; }

    /// <summary>Day of measurement, or null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Value; null where the source withholds it.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit.</summary>
    public FigureUnit Unit { get; init; }

    /// <summary>Measured, estimated or expected.</summary>
    public FigureNature Nature { get; init; }

    /// <summary>Whether the source says that it is about right.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether someone reckoned it from other figures.</summary>
    public bool IsComputed { get; init; }

    /// <summary>What a percentage is of, or null.</summary>
    public string? ShareOf { get; init; }

    /// <summary>Who made it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Key of a document that the portal knows, or null.</summary>
    public string? Document { get; init; }

    /// <summary>Where it stands, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a region counted it itself.</summary>
    public bool IsOwnCount { get; init; }

    /// <summary>Whether everyone may see it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The import that had brought it, of what was there before; else null.</summary>
    public int? ImportId { get; init; }

    /// <summary>Of a figure.</summary>
    internal static ImportedFigure Of(Observation o) => new()
    {
        Measure = o.MeasureId,
        Area = o.GeographyId,
        Sector = o.Sector,
        Role = o.Role,
        Post = o.Post,
        Subject = Words.OrNull(o.Subject),
        Population = Words.OrNull(o.Population),
        Year = o.Year,
        UntilYear = o.UntilYear,
        On = o.On,
        Value = o.Value,
        Unit = o.Unit,
        Nature = o.Nature,
        IsApproximate = o.IsApproximate,
        IsComputed = o.IsComputed,
        ShareOf = Words.OrNull(o.ShareOf),
        Publisher = o.Publisher,
        Document = o.Source.Document,
        Heading = o.Source.Heading,
        Note = o.Note.Length > 0 ? o.Note : null,
        IsOwnCount = o.IsOwnCount,
        IsPublic = o.IsPublic,
        ImportId = o.ImportId,
    };

    /// <summary>The figure, as a region brings it.</summary>
    internal Observation ToObservation(int regionId, int? importId) => new Observation
    {
        RegionId = regionId,
        ImportId = importId,
        MeasureId = Measure,
        GeographyId = Area,
        Sector = Sector,
        Role = Role,
        Post = Post,
        Subject = Subject ?? "",
        Population = Population ?? "",
        Year = Year,
        UntilYear = UntilYear,
        On = On,
        Value = Value,
        Unit = Unit,
        Nature = Nature,
        IsApproximate = IsApproximate,
        IsComputed = IsComputed,
        ShareOf = ShareOf ?? "",
        Publisher = Publisher,
        Source = new SourceReference { Document = Document, Heading = Heading },
        Note = Note ?? "",
        IsOwnCount = IsOwnCount,
        IsPublic = IsPublic,
    }.Identify();

    /// <summary>Gives a figure what an import can change of it. Who may see it is changed elsewhere.</summary>
    internal void Give(Observation figure, int? importId) =>
        (figure.Value, figure.Note, figure.IsApproximate, figure.IsOwnCount, figure.ImportId) = (Value, Note ?? "", IsApproximate, IsOwnCount, importId);

    /// <summary>Whether a figure has all of that just so.</summary>
    internal bool Match(Observation figure) =>
        (figure.Value, figure.Note, figure.IsApproximate, figure.IsOwnCount) == (Value, Note ?? "", IsApproximate, IsOwnCount);

    /// <summary>As it is stored.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, ImportedFigureJson.Default.ImportedFigure);

    /// <summary>As it was stored.</summary>
    internal static ImportedFigure FromJson(string json) => JsonSerializer.Deserialize(json, ImportedFigureJson.Default.ImportedFigure)!;

    /// <summary>The subject of the figure, for its words.</summary>
    internal FigureSubject ToSubject(string measure) => new(
        measure, measure, "", false, Area, Sector, Role, Post, Subject ?? "", Population ?? "", Unit, ShareOf ?? "", Nature, 1);
}

/// <summary>Made for these facts when the portal is built: a hundred thousand of them are written and read at once.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportedFigure))]
internal sealed partial class ImportedFigureJson : JsonSerializerContext;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.Figures.Exports;

/// <summary>A field of the figures as open data.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Explanation">What it holds, for users to read.</param>
/// <param name="Of">What it holds: a text, a number, a day, yes or no, or nothing.</param>
public sealed record OpenField(string Name, string Explanation, Func<FigureRecord, object?> Of);

/// <summary>
/// Writes figures as open data, one record a value, for machines: numbers as numbers, days as ISO 8601, UTF-8. The CSV has commas and decimal
/// points (RFC 4180), as libraries expect it that know no country; for a spreadsheet in Dutch there is <see cref="FigureCsv"/>.
/// </summary>
public static class OpenFigures
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MostPending = 32_768;

    /// <summary>The fields, in their order.</summary>
    public static IReadOnlyList<OpenField> Fields { get; } =
    [
        new("id", "Nummer van het cijfer in dit portaal; de bladzijde van het cijfer is /cijfers/ met dit nummer", r => r.Id),
        new("measure", "Code van wat er gemeten is", r => r.Measure),
        new("measure_name", "Wat er gemeten is", r => r.MeasureName),
        new("definition", "Code van de manier waarop het is bepaald; alleen cijfers met dezelfde code zijn te vergelijken", r => r.Definition),
        new("explanation", "Wat die manier is", r => Or(r.Explanation)),
        new("area", "Code van het gebied", r => r.Area),
        new("area_name", "Naam van het gebied", r => r.AreaName),
        new("area_kind", "Soort gebied", r => r.AreaKind.DutchName()),
        new("cbs_code", "Code van het gebied bij het CBS", r => r.CbsCode),
        new("sector", "Sector; leeg voor alle samen, of als de bron het niet zegt", r => r.Sector?.DutchName()),
        new("role", "Over welk personeel het gaat", r => r.Role?.DutchName()),
        new("post", "Regulier of vervanging; leeg voor beide samen", r => r.Post?.DutchName()),
        new("subject", "Onderdeel, zoals een vak of een partnerschap; leeg voor het geheel", r => Or(r.Subject)),
        new("population", "Over wie of welke scholen, als het niet iedereen is", r => Or(r.Population)),
        new("year", "Jaar, of het eerste van meer jaren; leeg als de bron het niet zegt", r => r.Year),
        new("until_year", "Laatste jaar, als het cijfer over meer jaren gaat", r => r.UntilYear),
        new("on", "Dag waarop het is gemeten", r => r.On),
        new("value", "De waarde; leeg als ze niet wordt gegeven", r => r.Value),
        new("withheld", "Waarom er geen waarde is: source (de bron geeft aantallen onder de vijf niet) of portal (dit portaal toont haar niet)", r => Withheld(r.Withheld)),
        new("unit", "Waarin de waarde is geteld", r => r.Unit.DutchName()),
        new("approximate", "Of de bron zelf ‘ongeveer’ zegt", r => r.IsApproximate),
        new("nature", "Gemeten, geschat of een prognose", r => r.Nature.DutchName()),
        new("computed", "Of het uit andere cijfers is berekend", r => r.IsComputed),
        new("share_of", "Waarvan een percentage een deel is", r => Or(r.ShareOf)),
        new("publisher", "Wie het cijfer heeft gemaakt", r => r.Publisher),
        new("document", "In welk document het staat", r => r.DocumentTitle ?? r.Document),
        new("heading", "Onder welke kop het staat", r => r.Heading),
        new("note", "Wat een lezer moet weten", r => Or(r.Note)),
    ];

    /// <summary>Writes all of them as CSV.</summary>
    public static async Task WriteCsvAsync(TextWriter to, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        foreach (var field in Fields)
        {
            csv.WriteField(field.Name);
        }

        await csv.NextRecordAsync();
        await foreach (var figure in figures.WithCancellation(cancel))
        {
            foreach (var field in Fields)
            {
                csv.WriteField(Text(field.Of(figure)));
            }

            await csv.NextRecordAsync();
        }
    }

    /// <summary>Writes all of them as one JSON array.</summary>
    public static async Task WriteJsonAsync(Stream to, IAsyncEnumerable<FigureRecord> figures, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartArray();
        await foreach (var figure in figures.WithCancellation(cancel))
        {
            json.WriteStartObject();
            foreach (var field in Fields)
            {
                json.WritePropertyName(field.Name);
                Write(json, field.Of(figure));
            }

            json.WriteEndObject();
            // What is written goes out meanwhile: it may be a million records.
            if (json.BytesPending > MostPending)
            {
                await json.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
    }

    private static string? Withheld(Withholding withheld) => withheld switch
    {
        Withholding.BySource => "source",
        Withholding.ByPortal => "portal",
        _ => null,
    };

    private static string? Or(string text) => text.Length > 0 ? text : null;

    private static string Text(object? value) => value switch
    {
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteRawValue(Text(number));
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }
}

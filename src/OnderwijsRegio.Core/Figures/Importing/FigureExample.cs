using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Writes a file to fill in, with the columns by which the portal knows figures: a row for each measure of the region, and for each area in it.
/// The values are left empty, for the portal makes none up.
/// </summary>
public sealed class FigureExample(PortalContext db, TimeProvider clock)
{
    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<FigureColumn> Columns =
    [
        FigureColumn.Measure, FigureColumn.Area, FigureColumn.Sector, FigureColumn.Role, FigureColumn.Post, FigureColumn.Subject, FigureColumn.Population,
        FigureColumn.Year, FigureColumn.UntilYear, FigureColumn.On, FigureColumn.Value, FigureColumn.Unit, FigureColumn.Nature, FigureColumn.ShareOf,
        FigureColumn.Publisher, FigureColumn.Document, FigureColumn.Heading, FigureColumn.Approximate, FigureColumn.Note,
    ];

    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL")) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    /// <summary>Writes the file.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="regionId">Region.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task WriteAsync(TextWriter to, int regionId, CancellationToken cancel)
    {
        var areas = await new FigureQueries(db).AreasAsync(cancel);
        var measures = await db.Measures.AsNoTracking().OrderBy(m => m.Name).Select(m => m.Code).ToListAsync(cancel);
        var own = areas.OfRegion(regionId);
        var within = own is null ? [] : areas.Within(own.Id).Where(id => id != own.Id).Select(id => areas[id].Code).Order(StringComparer.Ordinal).ToList();
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        await WriteAsync(csv, [.. Columns.Select(c => c.DutchName())]);
        foreach (var (measure, area) in measures.Select(m => (m, own?.Code ?? "")).Concat(measures.Take(1).SelectMany(m => within.Select(code => (m, code)))))
        {
            await WriteAsync(csv, [.. Columns.Select(c => Cell(c, measure, area))]);
        }
    }

    private string Cell(FigureColumn column, string measure, string area) => column switch
    {
        FigureColumn.Measure => measure,
        FigureColumn.Area => area,
        FigureColumn.Year => $"{clock.GetUtcNow().Year - 1}",
        FigureColumn.Nature => FigureNature.Measured.DutchName(),
        _ => "",
    };

    private static async Task WriteAsync(CsvWriter csv, IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        await csv.NextRecordAsync();
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>
/// Writes the rows of a file that cannot be taken in, as they stand there, with what is wrong behind each: to be mended and given again. A
/// text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public sealed class FaultyRows(PortalContext db)
{
    /// <summary>Name of the column that says what is wrong.</summary>
    public const string Column = "Wat er mis is";

    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL")) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    /// <summary>Writes the rows.</summary>
    public async Task WriteAsync(TextWriter to, CandidateImportState import, CancellationToken cancel)
    {
        var id = import.Head.Import.Id;
        var faults = await db.ImportRows.AsNoTracking()
            .Where(r => r.ImportId == id && r.Outcome == ImportOutcome.Faulty)
            .Select(r => new { Line = r.Line ?? 0, r.Message })
            .ToDictionaryAsync(r => r.Line, r => r.Message, cancel);
        var content = await db.CandidateImports.AsNoTracking().Where(c => c.ImportId == id).Select(c => c.Content).FirstOrDefaultAsync(cancel);
        if (content is null)
        {
            return;
        }

        using var file = CandidateFiles.Open(content);
        await using var csv = new CsvWriter(to, Form, leaveOpen: true);
        var kept = file.Columns.Index().Where(c => c.Item != Column).Select(c => c.Index).ToList();
        await WriteAsync(csv, kept.Select(at => file.Columns[at]).Append(Column));
        foreach (var row in file.Rows().Where(r => faults.ContainsKey(r.Number)))
        {
            await WriteAsync(csv, kept.Select(at => row[at].Text).Append(faults[row.Number]));
        }
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        await csv.NextRecordAsync();
    }
}

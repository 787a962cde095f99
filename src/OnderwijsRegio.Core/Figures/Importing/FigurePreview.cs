using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Stores what is read of a file, part by part, each in a transaction of its own: so nobody waits for it, everyone sees how far it is, and
/// its length costs no memory but for a key and a value per figure. Then it compares that with the figures that the region has.
/// </summary>
internal sealed class FigurePreview(PortalContext db, TimeProvider clock, FigureClaim claim)
{
    /// <summary>Figures in one part.</summary>
    internal const int Part = 2000;

    private readonly Dictionary<Guid, Seen> seen = [];
    private readonly Dictionary<int, string> contradicted = [];
    private int position;
    private int rows;
    private int withheld;
    private int warned;

    /// <summary>Stores all rows.</summary>
    /// <returns>False if the import is gone, or someone else is reading it.</returns>
    public async Task<bool> StoreAsync(TableFile file, FigureRowReader reader, CancellationToken cancel)
    {
        seen.EnsureCapacity(Math.Min(file.RowCount, FigureReading.MaxFigures));
        foreach (var part in file.Rows().SelectMany(row => Figures(row, reader)).Chunk(Part))
        {
            if (!await InPartAsync(() => db.InsertAsync(part, cancel), cancel))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says of what is stored whether the region has it already, and whether the file contradicts itself.</summary>
    public async Task<bool> CompareAsync(CancellationToken cancel)
    {
        for (var from = 0; from < position; from += Part)
        {
            var after = from;
            if (!await InPartAsync(() => ComparePartAsync(after, cancel), cancel))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts, and shows the preview.</summary>
    public Task FinishAsync(FigureRowReader reader, CancellationToken cancel) => InPartAsync(async () =>
    {
        var counts = await db.ImportRows.Where(r => r.ImportId == claim.ImportId)
            .GroupBy(r => r.Outcome).Select(g => new { Outcome = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Outcome, g => g.Count, cancel);
        var import = await db.FigureImports.Include(f => f.Import).SingleAsync(f => f.ImportId == claim.ImportId, cancel);
        (import.Import!.Added, import.Import.Changed) = (counts.GetValueOrDefault(ImportOutcome.Added), counts.GetValueOrDefault(ImportOutcome.Changed));
        (import.Import.Faulty, import.Import.Unchanged) = (counts.GetValueOrDefault(ImportOutcome.Faulty), counts.GetValueOrDefault(ImportOutcome.Unchanged));
        (import.Withheld, import.Warned, import.LeftOut, import.AsksScale) = (withheld, warned, reader.LeftOut, reader.AsksScale);
        import.Unknown = FigureJson.Write(reader.Unknown);
        (import.ClaimedBy, import.ClaimedUntil, import.Problem, import.Import.Status) = (null, null, "", ImportStatus.Preview);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Does something in one transaction, if the file is still this reader's.</summary>
    private async Task<bool> InPartAsync(Func<Task> work, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (until, read) = (clock.GetUtcNow() + FigureImport.ClaimLifetime, rows);
        var isOurs = await db.FigureImports.Where(f => f.ImportId == claim.ImportId && f.ClaimedBy == claim.Token)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.ClaimedUntil, until).SetProperty(x => x.RowsRead, read), cancel) == 1;
        if (isOurs)
        {
            await work();
            await transaction.CommitAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return isOurs;
    }

    private IEnumerable<ImportRow> Figures(TableRow row, FigureRowReader reader)
    {
        rows++;
        foreach (var read in reader.Read(row))
        {
            if (++position > FigureReading.MaxFigures)
            {
                throw new UnreadableListException(FigureImportMessages.TooManyFigures);
            }

            yield return Staged(read);
        }
    }

    private ImportRow Staged(ReadFigure read)
    {
        var row = new ImportRow
        {
            ImportId = claim.ImportId,
            Position = position,
            Line = read.Row,
            Outcome = ImportOutcome.Faulty,
            Name = Cut(read.Name, Organisation.NameMaxLength),
            Number = Cut(read.Value, ImportRow.NumberMaxLength),
            Message = read.Message,
        };
        if (read.Figure is not { } figure)
        {
            return row;
        }

        if (seen.TryGetValue(figure.Key, out var first))
        {
            Repeat(row, figure, first);
            return row;
        }

        seen.Add(figure.Key, new Seen(position, read.Row, figure.Value));
        withheld += figure.Value is null ? 1 : 0;
        warned += read.Message.Length > 0 ? 1 : 0;
        row.Outcome = ImportOutcome.Added;
        (row.GeographyId, row.FigureKey, row.After) = (figure.GeographyId, figure.Key, ImportedFigure.Of(figure).ToJson());
        return row;
    }

    // Equal values are one figure; of two that differ nobody can say which is right.
    private void Repeat(ImportRow row, Observation figure, Seen first)
    {
        if (first.Value == figure.Value)
        {
            (row.Outcome, row.Message) = (ImportOutcome.Unchanged, FigureImportMessages.SameOn(first.Row));
            return;
        }

        row.Message = FigureImportMessages.OtherOn(first.Row);
        if (contradicted.TryAdd(first.Position, FigureImportMessages.OtherOn(row.Line!.Value)))
        {
            withheld -= first.Value is null ? 1 : 0;
        }
    }

    private async Task ComparePartAsync(int after, CancellationToken cancel)
    {
        foreach (var row in await RowsAsync([.. Enumerable.Range(after + 1, Part).Where(contradicted.ContainsKey)], cancel))
        {
            (row.Outcome, row.Message) = (ImportOutcome.Faulty, contradicted[row.Position]);
            (row.GeographyId, row.FigureKey, row.After) = (null, null, null);
        }

        await db.SaveChangesAsync(cancel);
        var known = await KnownFigures.Of(db, claim.ImportId, ImportOutcome.Added, after, after + Part).AsNoTracking().ToListAsync(cancel);
        var changed = known.Where(k => !ImportedFigure.FromJson(k.After).Match(k.Figure)).ToDictionary(k => k.Position, k => k.Figure);
        var unchanged = known.Select(k => k.Position).Where(at => !changed.ContainsKey(at)).ToList();
        if (unchanged.Count > 0)
        {
            await Rows(unchanged).ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, ImportOutcome.Unchanged), cancel);
        }

        foreach (var row in await RowsAsync([.. changed.Keys], cancel))
        {
            var figure = changed[row.Position];
            (row.Outcome, row.TargetId, row.Before) = (ImportOutcome.Changed, figure.Id, ImportedFigure.Of(figure).ToJson());
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<ImportRow>> RowsAsync(List<int> positions, CancellationToken cancel) =>
        positions.Count == 0 ? [] : await Rows(positions).ToListAsync(cancel);

    private IQueryable<ImportRow> Rows(List<int> positions) =>
        db.ImportRows.Where(r => r.ImportId == claim.ImportId && EF.Parameter(positions).Contains(r.Position));

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;

    /// <summary>Where a figure stood first.</summary>
    private readonly record struct Seen(int Position, int Row, decimal? Value);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>
/// Reads a file as what someone says of its columns and words, keeps that for the next file with the same columns, and makes the preview. Of
/// who is new the preview holds the first only: more nobody looks at, and each is personal data once more.
/// </summary>
public sealed class CandidateReading(PortalContext db, TimeProvider clock)
{
    /// <summary>How many of who is new are shown.</summary>
    public const int MostShown = 50;

    /// <summary>Says what stands in the columns, and reads the file.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="columns">What stands in them. The meanings of words that were said before stay.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> ChooseAsync(PlanEditor editor, int importId, CandidateColumns columns, DateOnly today, CancellationToken cancel)
    {
        if (await FindAsync(editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        var earlier = CandidateJson.Read<CandidateColumns>(import.Columns);
        return await ReadAsync(editor, import, table => columns with
        {
            Uses = [.. columns.Uses.Concat(Enumerable.Repeat(CandidateColumn.None, table.Columns.Count)).Take(table.Columns.Count)],
            Meanings = earlier?.Meanings ?? columns.Meanings,
        }, today, cancel);
    }

    /// <summary>Says what words mean, and reads the file again.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="meanings">The words, each with one of <see cref="CandidateVocabulary.Choices"/>, or to leave it out, or nothing.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> ExplainAsync(
        PlanEditor editor, int importId, IReadOnlyCollection<(CandidateColumn Fact, string Word, string Meaning)> meanings, DateOnly today, CancellationToken cancel)
    {
        if (await FindAsync(editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        if (CandidateJson.Read<CandidateColumns>(import.Columns) is not { } said)
        {
            return new SaveOutcome.Refused("", CandidateImportMessages.NotRead);
        }

        var vocabulary = new CandidateVocabulary((await new CandidateQueries(db).ChoicesAsync(editor.RegionId, today, cancel)).Owners);
        if (meanings.Any(m => !CandidateVocabulary.Closed.Contains(m.Fact) || !vocabulary.Holds(m.Fact, m.Meaning)))
        {
            return new SaveOutcome.Refused("", CandidateImportMessages.ChoiceUnknown);
        }

        var all = said.Meanings.ToDictionary(m => m.Key, m => m.Value.ToDictionary());
        foreach (var (fact, word, meaning) in meanings)
        {
            all.TryAdd(fact, []);
            all[fact][CandidateVocabulary.Plain(word)] = meaning;
        }

        return await ReadAsync(
            editor, import, _ => said with { Meanings = all.ToDictionary(m => m.Key, m => (IReadOnlyDictionary<string, string>)m.Value) }, today, cancel);
    }

    /// <summary>Makes the preview anew, as what was said before.</summary>
    public async Task<SaveOutcome> AgainAsync(PlanEditor editor, int importId, DateOnly today, CancellationToken cancel) =>
        await FindAsync(editor, importId, cancel) is { } import && CandidateJson.Read<CandidateColumns>(import.Columns) is { } said
            ? await ReadAsync(editor, import, _ => said, today, cancel)
            : new SaveOutcome.Missing();

    private Task<CandidateImport?> FindAsync(PlanEditor editor, int importId, CancellationToken cancel)
    {
        var region = editor.RegionId;
        return db.CandidateImports.Include(c => c.Import).FirstOrDefaultAsync(c => c.ImportId == importId && c.Import!.RegionId == region, cancel);
    }

    private async Task<SaveOutcome> ReadAsync(
        PlanEditor editor, CandidateImport import, Func<CandidateTable, CandidateColumns> say, DateOnly today, CancellationToken cancel)
    {
        if (import.Import!.Status is ImportStatus.Accepted or ImportStatus.Undone)
        {
            return new SaveOutcome.Refused("", CandidateImportMessages.NoLongerOpen);
        }

        try
        {
            CandidateTable table;
            using (var first = CandidateFiles.Open(import.Content))
            {
                table = CandidateTable.Of(first);
            }

            var columns = say(table);
            if (CandidateColumnRules.Faults(columns, [.. table.Columns.Select(c => c.Name)], today) is [var (field, message), ..])
            {
                return new SaveOutcome.Refused(field, message);
            }

            using var file = CandidateFiles.Open(import.Content);
            var (sieve, words) = await db.SieveAsync(editor.RegionId, file, columns, today, cancel);
            // Read before anything is stored, so that nobody who saves has to wait for it.
            var rows = Shown(import, sieve, file);
            (import.Columns, import.Words) = (CandidateJson.Write(columns), CandidateJson.Write(words.All));
            await StoreAsync(editor, import, table, columns, rows, cancel);
            return new SaveOutcome.Saved(import.ImportId, Changed: true);
        }
        catch (UnreadableListException unreadable)
        {
            return new SaveOutcome.Refused("", unreadable.Message);
        }
    }

    private async Task StoreAsync(
        PlanEditor editor, CandidateImport import, CandidateTable table, CandidateColumns columns, List<ImportRow> rows, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.ImportRows.Where(r => r.ImportId == import.ImportId).ExecuteDeleteAsync(cancel);
        await db.InsertAsync(rows.Select((row, at) => Placed(row, import.ImportId, at + 1)), cancel);
        import.Import!.Status = ImportStatus.Preview;
        var memory = CandidateJson.Write(CandidateColumnMemory.Of(table, columns));
        await RememberedColumns.KeepAsync(db, editor.RegionId, table.Fingerprint, memory, clock.GetUtcNow(), cancel);
        new TraceWriter(db, clock).Write(editor, "import.columns-chosen", nameof(Import), import.ImportId, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The rows of the preview. All are counted.</summary>
    private static List<ImportRow> Shown(CandidateImport import, CandidateSieve sieve, TableFile file)
    {
        var counts = new Dictionary<ImportOutcome, int>();
        List<ImportRow> shown = [];
        foreach (var row in sieve.Through(file))
        {
            var count = counts[row.Outcome] = counts.GetValueOrDefault(row.Outcome) + 1;
            if (row.Outcome is not ImportOutcome.Added || count <= MostShown)
            {
                shown.Add(Shown(row));
            }
        }

        (import.RowsRead, import.LeftOut) = (sieve.Rows, sieve.LeftOut);
        (import.Doubles, import.Expired) = (counts.GetValueOrDefault(ImportOutcome.Known), counts.GetValueOrDefault(ImportOutcome.Expired));
        (import.Import!.Added, import.Import.Faulty) = (counts.GetValueOrDefault(ImportOutcome.Added), counts.GetValueOrDefault(ImportOutcome.Faulty));
        return shown;
    }

    private static ImportRow Placed(ImportRow row, int importId, int position)
    {
        (row.ImportId, row.Position) = (importId, position);
        return row;
    }

    private static ImportRow Shown(SievedRow row) => new()
    {
        Line = row.Line,
        Outcome = row.Outcome,
        Name = row.Name.Length > Organisation.NameMaxLength ? row.Name[..Organisation.NameMaxLength] : row.Name,
        Message = row.Outcome is ImportOutcome.Added ? About(row.Candidate!) : row.Message,
        TargetId = row.KnownId,
    };

    // Enough to see whether the columns were understood.
    private static string About(Candidate candidate) => CandidateImportMessages.Joined(new[]
    {
        candidate.Email,
        PhoneNumber.Readable(candidate.Phone),
        string.Create(CandidateCells.Dutch, $"{candidate.Phase.DutchName()}{(candidate.IsStopped ? ", gestopt" : "")} sinds {candidate.PhaseSince:d MMMM yyyy}"),
    }.Where(part => part.Length > 0).Select((part, at) => at == 0 ? part : $"· {part}"));
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Keeps what someone says of the columns of a file, its words and its percentages, for this file and for the next one with the same
/// columns, and has it read.
/// </summary>
public sealed class FigureColumnService(PortalContext db, ImportSignal signal, TimeProvider clock)
{
    /// <summary>Says what stands in the columns.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="columns">What stands in them. The meanings of words that were said before stay.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved, and it will be read; refused at the first field where something is wrong.</returns>
    public async Task<SaveOutcome> ChooseAsync(PlanEditor editor, int importId, FigureColumns columns, CancellationToken cancel)
    {
        if (await FindAsync(editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        var table = FigureJson.Read<FigureTable>(import.Table)!;
        var uses = columns.Uses.Concat(Enumerable.Repeat(FigureColumn.None, table.Columns.Count)).Take(table.Columns.Count);
        columns = columns with { Uses = [.. uses], Meanings = (await SaidAsync(import, table, cancel)).Meanings };
        var faults = FigureColumnRules.Faults(columns, table, await FigureVocabulary.LoadAsync(db, cancel));
        return faults is [var (field, message), ..] ? new SaveOutcome.Refused(field, message) : await ReadAsync(editor, import, table, columns, cancel);
    }

    /// <summary>Says what words mean that the portal did not know.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="meanings">The words, each with one of <see cref="FigureVocabulary.Choices"/>, or to leave it out, or nothing.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> ExplainAsync(
        PlanEditor editor, int importId, IReadOnlyCollection<(FigureColumn Fact, string Word, string Meaning)> meanings, CancellationToken cancel)
    {
        if (await FindAsync(editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        var vocabulary = await FigureVocabulary.LoadAsync(db, cancel);
        if (meanings.Any(m => !FigureVocabulary.IsClosed(m.Fact) || !Means(vocabulary, m.Fact, m.Meaning)))
        {
            return new SaveOutcome.Refused("", FigureImportMessages.ChoiceUnknown);
        }

        var table = FigureJson.Read<FigureTable>(import.Table)!;
        var said = await SaidAsync(import, table, cancel);
        var all = said.Meanings.ToDictionary(m => m.Key, m => m.Value.ToDictionary());
        foreach (var (fact, word, meaning) in meanings)
        {
            all.TryAdd(fact, []);
            all[fact][FoldedText.Fold(word)] = meaning;
        }

        return await ReadAsync(editor, import, table, said with { Meanings = all.ToDictionary(m => m.Key, m => (IReadOnlyDictionary<string, string>)m.Value) }, cancel);
    }

    /// <summary>Says what percentages between 0 and 1 mean.</summary>
    public async Task<SaveOutcome> ScaleAsync(PlanEditor editor, int importId, PercentScale scale, CancellationToken cancel)
    {
        if (await FindAsync(editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        var table = FigureJson.Read<FigureTable>(import.Table)!;
        return await ReadAsync(editor, import, table, await SaidAsync(import, table, cancel) with { Scale = scale }, cancel);
    }

    private static bool Means(FigureVocabulary vocabulary, FigureColumn fact, string meaning) =>
        meaning == FigureColumns.LeaveOut
        || (meaning == FigureColumns.Nothing && FigureVocabulary.MayBeNothing(fact))
        || vocabulary.Find(fact, meaning) is not null;

    private Task<FigureImport?> FindAsync(PlanEditor editor, int importId, CancellationToken cancel)
    {
        var region = editor.RegionId;
        return db.FigureImports.Include(f => f.Import).FirstOrDefaultAsync(f => f.ImportId == importId && f.Import!.RegionId == region, cancel);
    }

    private async Task<FigureColumns> SaidAsync(FigureImport import, FigureTable table, CancellationToken cancel) =>
        FigureJson.Read<FigureColumns>(import.Columns)
        ?? await RememberedAsync(db, import.Import!.RegionId, table, cancel)
        ?? new FigureColumns();

    /// <summary>What was said of an earlier table with the same columns; null if there was none.</summary>
    internal static async Task<FigureColumns?> RememberedAsync(PortalContext db, int regionId, FigureTable table, CancellationToken cancel) =>
        FigureJson.Read<ColumnMemory>(await RememberedColumns.FindAsync(db, regionId, table.Fingerprint, cancel))?.For(table);

    private async Task<SaveOutcome> ReadAsync(PlanEditor editor, FigureImport import, FigureTable table, FigureColumns columns, CancellationToken cancel)
    {
        if (import.Import!.Status is not (ImportStatus.Columns or ImportStatus.Preview or ImportStatus.BrokenOff))
        {
            return new SaveOutcome.Refused("", FigureImportMessages.NoLongerOpen);
        }

        import.Columns = FigureJson.Write(columns);
        (import.Problem, import.RowsRead, import.Attempts, import.Import.Status) = ("", 0, 0, ImportStatus.Reading);
        await RememberedColumns.KeepAsync(db, editor.RegionId, table.Fingerprint, FigureJson.Write(ColumnMemory.Of(table, columns)), clock.GetUtcNow(), cancel);
        new TraceWriter(db, clock).Write(editor, "import.columns-chosen", nameof(Import), import.ImportId, []);
        await db.SaveChangesAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(import.ImportId, Changed: true);
    }
}

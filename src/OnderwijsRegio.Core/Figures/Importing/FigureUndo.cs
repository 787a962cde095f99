using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Undoes an import of figures as a whole, in one transaction: what it added goes, what it changed gets back what it had. What a later import
/// changed since stays as it is, and is told.
/// </summary>
public sealed class FigureUndo(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Undoes an import.</summary>
    /// <returns>Saved with the key of the import; how much stayed stands in it.</returns>
    public async Task<SaveOutcome> UndoAsync(PlanEditor editor, int importId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (import, outcome) = await db.Imports.OfFigures().ToUndoAsync(editor, importId, cancel);
        if (import is null)
        {
            return outcome!;
        }

        db.ChangeTracker.Clear();
        await PutBackAsync(importId, cancel);
        // What is left of this import was added by it.
        await db.Observations.Where(o => o.ImportId == importId).ExecuteDeleteAsync(cancel);
        await KeepAsync(
            db.ImportRows.Where(r => r.ImportId == importId && r.Outcome == ImportOutcome.Added && db.Observations.Any(o => o.GeographyId == r.GeographyId && o.Key == r.FigureKey)),
            cancel);
        var kept = await db.ImportRows.CountAsync(r => r.ImportId == importId && r.IsKept, cancel);
        db.Imports.Attach(import);
        trace.Write(editor, "import.undone", nameof(Import), importId, [FigureAcceptance.Count(import.ToDo - kept)]);
        (import.Status, import.UndoneAt, import.UndoneById, import.Kept) = (ImportStatus.Undone, clock.GetUtcNow(), editor.UserId, kept);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }

    private async Task PutBackAsync(int importId, CancellationToken cancel)
    {
        for (var (position, isLast) = (0, false); !isLast;)
        {
            var rows = await db.ImportRows.AsNoTracking()
                .Where(r => r.ImportId == importId && r.Position > position && r.Outcome == ImportOutcome.Changed)
                .OrderBy(r => r.Position)
                .Take(FigurePreview.Part)
                .ToListAsync(cancel);
            isLast = rows.Count < FigurePreview.Part;
            if (rows.Count > 0)
            {
                var known = await KnownFigures.Of(db, importId, ImportOutcome.Changed, position, rows[^1].Position)
                    .ToDictionaryAsync(k => k.Position, k => k.Figure, cancel);
                position = rows[^1].Position;
                var later = known.Where(k => k.Value.ImportId != importId).Select(k => k.Key).ToList();
                await KeepAsync(db.ImportRows.Where(r => r.ImportId == importId && EF.Parameter(later).Contains(r.Position)), cancel);
                await PutBackAsync(
                    [.. rows.Where(r => known.GetValueOrDefault(r.Position)?.ImportId == importId).Select(r => (known[r.Position], ImportedFigure.FromJson(r.Before!)))], cancel);
            }
        }
    }

    private async Task PutBackAsync(List<(Observation Figure, ImportedFigure Before)> figures, CancellationToken cancel)
    {
        foreach (var (figure, before) in await StandingAsync(figures, cancel))
        {
            if (before is null)
            {
                db.Observations.Remove(figure);
            }
            else
            {
                before.Give(figure, before.ImportId);
            }
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// What figures had before, where the import that brought that still stands. Of one that was undone meanwhile, what was there before it
    /// counts; null where that was nothing.
    /// </summary>
    private async Task<List<(Observation Figure, ImportedFigure? Before)>> StandingAsync(List<(Observation Figure, ImportedFigure Before)> figures, CancellationToken cancel)
    {
        List<(Observation, ImportedFigure?)> standing = [];
        while (figures.Count > 0)
        {
            var ids = figures.Select(f => f.Before.ImportId).OfType<int>().Distinct().ToList();
            var undone = await db.Imports.Where(i => ids.Contains(i.Id) && i.Status == ImportStatus.Undone).Select(i => i.Id).ToListAsync(cancel);
            var (gone, there) = (figures.Where(f => undone.Contains(f.Before.ImportId ?? 0)).ToList(), figures.Where(f => !undone.Contains(f.Before.ImportId ?? 0)));
            standing.AddRange(there.Select(f => (f.Figure, (ImportedFigure?)f.Before)));
            if (gone.Count == 0)
            {
                return standing;
            }

            var keys = gone.Select(f => (Guid?)f.Figure.Key).ToList();
            var rows = await db.ImportRows.AsNoTracking()
                .Where(r => undone.Contains(r.ImportId) && EF.Parameter(keys).Contains(r.FigureKey))
                .Select(r => new { r.ImportId, r.FigureKey, Earlier = r.Before })
                .ToDictionaryAsync(r => (r.ImportId, r.FigureKey), r => r.Earlier, cancel);
            figures = [];
            foreach (var (figure, before) in gone)
            {
                if (rows[(before.ImportId!.Value, figure.Key)] is { } earlier)
                {
                    figures.Add((figure, ImportedFigure.FromJson(earlier)));
                }
                else
                {
                    standing.Add((figure, null));
                }
            }
        }

        return standing;
    }

    private static Task<int> KeepAsync(IQueryable<ImportRow> rows, CancellationToken cancel) =>
        rows.ExecuteUpdateAsync(r => r.SetProperty(x => x.IsKept, true), cancel);
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Takes figures over: all of them in one transaction, or nothing. What comes with the portal is never touched: the same thing brought by a
/// region stands beside it. What changed since the preview was made is not overwritten: then nothing is taken over.
/// </summary>
public sealed class FigureAcceptance(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Takes an import over.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="skipsFaulty">Whether the rows with a problem may be left out; else there may be none.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AcceptAsync(PlanEditor editor, int importId, bool skipsFaulty, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (import, outcome) = await db.Imports.OfFigures().ToAcceptAsync(editor, importId, FigureImportMessages.NotRead, clock.GetUtcNow(), cancel);
        if (import is null)
        {
            return outcome!;
        }

        var asksScale = await db.FigureImports.Where(f => f.ImportId == importId).Select(f => f.AsksScale).FirstAsync(cancel);
        var refusal = asksScale ? new SaveOutcome.Refused("", FigureImportMessages.ScaleOpen)
            : import.ToDo == 0 ? new SaveOutcome.Refused("", FigureImportMessages.NothingNew)
            : import.Faulty > 0 && !skipsFaulty ? new SaveOutcome.Refused("SkipsFaulty", FigureImportMessages.FaultyLeft)
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        trace.Write(editor, "import.accepted", nameof(Import), importId, [Count(import.ToDo)]);
        (import.Status, import.AcceptedAt) = (ImportStatus.Accepted, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await db.FigureImports.Where(f => f.ImportId == importId).ExecuteUpdateAsync(f => f.SetProperty(x => x.Content, (byte[]?)null), cancel);
        db.ChangeTracker.Clear();
        var isWhole = await TakeOverAsync(import, cancel);
        db.ChangeTracker.Clear();
        if (!isWhole)
        {
            return new SaveOutcome.Refused("", FigureImportMessages.FiguresChanged);
        }

        await transaction.CommitAsync(cancel);
        await db.RenewStatisticsAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }

    /// <summary>Throws away a file that was not taken over, with its preview.</summary>
    public Task<SaveOutcome> DiscardAsync(PlanEditor editor, int importId, CancellationToken cancel) =>
        db.DiscardAsync(db.Imports.OfFigures(), editor, importId, trace, cancel);

    /// <summary>How many figures, for the trace: it holds no values.</summary>
    internal static string Count(int figures) => figures == 1 ? "1 cijfer" : $"{figures} cijfers";

    private async Task<bool> TakeOverAsync(Import import, CancellationToken cancel)
    {
        for (var (position, isLast) = (0, false); !isLast;)
        {
            var rows = await db.ImportRows.AsNoTracking()
                .Where(r => r.ImportId == import.Id && r.Position > position && (r.Outcome == ImportOutcome.Added || r.Outcome == ImportOutcome.Changed))
                .OrderBy(r => r.Position)
                .Take(FigurePreview.Part)
                .ToListAsync(cancel);
            isLast = rows.Count < FigurePreview.Part;
            if (rows.Count > 0)
            {
                var (after, until) = (position, rows[^1].Position);
                position = until;
                if (await KnownFigures.Of(db, import.Id, ImportOutcome.Added, after, until).AnyAsync(cancel) || !await ChangeAsync(import, rows, after, until, cancel))
                {
                    return false;
                }

                await db.InsertAsync(
                    rows.Where(r => r.Outcome is ImportOutcome.Added).Select(r => ImportedFigure.FromJson(r.After!).ToObservation(import.RegionId, import.Id)), cancel);
            }
        }

        return true;
    }

    private async Task<bool> ChangeAsync(Import import, List<ImportRow> rows, int after, int until, CancellationToken cancel)
    {
        var changed = rows.Where(r => r.Outcome is ImportOutcome.Changed).ToList();
        if (changed.Count == 0)
        {
            return true;
        }

        var known = await KnownFigures.Of(db, import.Id, ImportOutcome.Changed, after, until).ToDictionaryAsync(k => k.Position, k => k.Figure, cancel);
        foreach (var row in changed)
        {
            var before = ImportedFigure.FromJson(row.Before!);
            if (!known.TryGetValue(row.Position, out var figure) || figure.ImportId != before.ImportId || !before.Match(figure))
            {
                return false;
            }

            ImportedFigure.FromJson(row.After!).Give(figure, import.Id);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }
}

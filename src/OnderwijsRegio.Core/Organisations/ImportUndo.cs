using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Undoes an import as a whole, in one transaction. What people changed since stays as it is, and is told.</summary>
public sealed class ImportUndo(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Undoes an import.</summary>
    /// <returns>Saved with the key of the import; how much stayed stands in it.</returns>
    public async Task<SaveOutcome> UndoAsync(PlanEditor editor, int importId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (import, outcome) = await db.Imports.OfRegister().ToUndoAsync(editor, importId, cancel);
        if (import is null)
        {
            return outcome!;
        }

        var (kept, position, more) = (0, 0, true);
        while (more)
        {
            var rows = await RowsAsync(import, position, cancel);
            var left = import.Kind is ImportKind.Boards ? await BoardsAsync(editor, import, rows, cancel) : await SchoolsAsync(editor, import, rows, cancel);
            left.ForEach(row => row.IsKept = true);
            kept += left.Count;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            more = rows.Count == ImportAcceptance.Chunk;
            position = more ? rows[^1].Position : position;
        }

        trace.Write(editor, "import.undone", nameof(Import), importId, []);
        db.Imports.Attach(import);
        (import.Status, import.UndoneAt, import.UndoneById, import.Kept) = (ImportStatus.Undone, clock.GetUtcNow(), editor.UserId, kept);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }

    private Task<List<ImportRow>> RowsAsync(Import import, int position, CancellationToken cancel) => db.ImportRows
        .Where(r => r.ImportId == import.Id && r.Position > position
            && (r.Outcome == ImportOutcome.Added || r.Outcome == ImportOutcome.Joined || r.Outcome == ImportOutcome.Changed || r.Outcome == ImportOutcome.Gone))
        .OrderBy(r => r.Position)
        .Take(ImportAcceptance.Chunk)
        .ToListAsync(cancel);

    private async Task<List<ImportRow>> BoardsAsync(PlanEditor editor, Import import, List<ImportRow> rows, CancellationToken cancel)
    {
        var (ids, numbers) = (rows.Select(r => r.TargetId).OfType<int>().ToList(), rows.Select(r => r.Number).ToList());
        var boards = await db.Organisations
            .Include(o => o.Participations)
            .Where(o => ids.Contains(o.Id) || numbers.Contains(o.BoardNumber!))
            .ToListAsync(cancel);
        var keys = boards.Select(b => b.Id).ToList();
        var used = await db.Organisations
            .Where(o => keys.Contains(o.Id) && (db.Schools.Any(s => s.OrganisationId == o.Id)
                || db.Grants.Any(g => g.OrganisationId == o.Id) || db.Set<ActivityPartner>().Any(p => p.OrganisationId == o.Id)))
            .Select(o => o.Id)
            .ToHashSetAsync(cancel);
        return [.. rows.Where(row => row.Outcome is not ImportOutcome.Gone).Where(row =>
        {
            var (before, after) = (ImportFacts.FromJson(row.Before), ImportFacts.FromJson(row.After));
            var board = boards.FirstOrDefault(b => row.TargetId is { } id ? b.Id == id : b.BoardNumber == row.Number);
            if (board is null)
            {
                return row.Outcome is ImportOutcome.Changed;
            }

            if (row.Outcome is ImportOutcome.Added)
            {
                var isAsAdded = board is { ContactRole: "", Note: "", Participations: [var only] } && IsAsAdded(only, import) && !used.Contains(board.Id)
                    && (board.Name, board.Kvk, board.LeadRegionId) == (after.Name, after.Kvk, import.RegionId) && board.Sectors is [var sector] && sector == after.Sector;
                return !(isAsAdded && Remove(editor, board, nameof(Organisation), board.Id));
            }

            var stays = false;
            if (row.Outcome is ImportOutcome.Joined)
            {
                var joined = board.Participations.Where(p => p.RegionId == import.RegionId).ToList();
                stays = joined.Count > 0 && !(joined is [var one] && IsAsAdded(one, import) && Remove(editor, one, nameof(Participation), one.Id));
            }

            if (row.After is not null && !stays)
            {
                stays = !ImportedFacts.Give(board, after, before);
                trace.Write(editor, ParticipationService.Changed, nameof(Organisation), board.Id, ImportedFacts.Changed(row));
            }

            return stays;
        })];
    }

    private async Task<List<ImportRow>> SchoolsAsync(PlanEditor editor, Import import, List<ImportRow> rows, CancellationToken cancel)
    {
        var (ids, numbers) = (rows.Select(r => r.TargetId).OfType<int>().Distinct().ToList(), rows.Where(r => r.TargetId is null).Select(r => r.Number).ToList());
        var schools = await db.Schools
            .Include(s => s.Participations)
            .Include(s => s.Pupils)
            .Where(s => ids.Contains(s.Id) || numbers.Contains(s.Brin!))
            .ToListAsync(cancel);
        var (byId, byBrin) = (schools.ToDictionary(s => s.Id), schools.Where(s => s.Brin is not null).ToDictionary(s => s.Brin!));
        return [.. rows.Where(row =>
        {
            var (before, after) = (ImportFacts.FromJson(row.Before), ImportFacts.FromJson(row.After));
            var school = row.TargetId is { } id ? byId.GetValueOrDefault(id) : byBrin.GetValueOrDefault(row.Number);
            if (school is null)
            {
                return row.Outcome is ImportOutcome.Changed;
            }

            var here = school.Participations.FirstOrDefault(p => p.RegionId == import.RegionId);
            if (row is { Outcome: ImportOutcome.Added, TargetId: null })
            {
                var isAsAdded = school is { Note: "", Pupils: [], Participations: [{ From: null, Until: null }] } && here is not null
                    && (school.Name, school.Sector, school.Municipality, school.OrganisationId) == (after.Name, after.Sector, after.Municipality, after.BoardId);
                return !(isAsAdded && Remove(editor, school, nameof(School), school.Id));
            }

            if (row.Outcome is ImportOutcome.Gone)
            {
                return import.ClosedOn is not null && here is not null && !Reopen(editor, school, here, import);
            }

            var stays = row.Outcome is ImportOutcome.Joined && here is not null
                && !(here is { From: null, Until: null } && Remove(editor, here, nameof(School), school.Id));
            if (row.After is not null && !stays)
            {
                stays = !ImportedFacts.Give(school, after, before);
                trace.Write(editor, "school.changed", nameof(School), school.Id, ImportedFacts.Changed(row));
            }

            return stays;
        })];
    }

    private static bool IsAsAdded(Participation participation, Import import) =>
        (participation.RegionId, participation.Role, participation.From, participation.Until) == (import.RegionId, import.Role, null, null);

    private bool Reopen(PlanEditor editor, School school, SchoolParticipation here, Import import)
    {
        if (here.Until != import.ClosedOn && !(here.Until == here.From && import.ClosedOn < here.From))
        {
            return false;
        }

        here.Until = null;
        trace.Write(editor, "school.changed", nameof(School), school.Id, [nameof(here.Until)]);
        return true;
    }

    private bool Remove(PlanEditor editor, object entity, string subject, int id)
    {
        db.Remove(entity);
        trace.Write(editor, "import.removed", subject, id, []);
        return true;
    }
}

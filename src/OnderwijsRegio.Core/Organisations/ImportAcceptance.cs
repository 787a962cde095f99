using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Takes an import over: all of it in one transaction, or nothing. It goes through the lines in parts, so that their number costs no
/// memory. What changed since the preview was made is not overwritten: then nothing is taken over.
/// </summary>
public sealed class ImportAcceptance(PortalContext db, TimeProvider clock)
{
    /// <summary>Lines of one part.</summary>
    internal const int Chunk = 1000;

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Takes an import over.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="closedOn">Last day for schools that the list no longer has; null leaves them.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AcceptAsync(PlanEditor editor, int importId, DateOnly? closedOn, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        // A list is read before it is an import, so that each has a preview.
        var (import, outcome) = await db.Imports.OfRegister().ToAcceptAsync(editor, importId, ImportMessages.Expired, clock.GetUtcNow(), cancel);
        if (import is null)
        {
            return outcome!;
        }

        var closes = closedOn is not null && import is { Kind: ImportKind.Schools, Gone: > 0 };
        var refusal = import.ToDo == 0 && !closes ? new SaveOutcome.Refused("", ImportMessages.NothingNew)
            : Days.Fault(null, closedOn) is { } fault ? new SaveOutcome.Refused("ClosedOn", fault.Message)
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        trace.Write(editor, "import.accepted", nameof(Import), importId, []);
        import.Status = ImportStatus.Accepted;
        import.AcceptedAt = clock.GetUtcNow();
        import.ClosedOn = closes ? closedOn : null;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var isWhole = await TakeOverAsync(editor, import, cancel);
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = detects;
        if (!isWhole)
        {
            return new SaveOutcome.Refused("", ImportMessages.RegisterChanged);
        }

        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }

    /// <summary>Throws a preview away.</summary>
    public Task<SaveOutcome> DiscardAsync(PlanEditor editor, int importId, CancellationToken cancel) =>
        db.DiscardAsync(db.Imports.OfRegister(), editor, importId, trace, cancel);

    private async Task<bool> TakeOverAsync(PlanEditor editor, Import import, CancellationToken cancel)
    {
        var position = 0;
        while (true)
        {
            var rows = await db.ImportRows.AsNoTracking()
                .Where(r => r.ImportId == import.Id && r.Position > position
                    && (r.Outcome == ImportOutcome.Added || r.Outcome == ImportOutcome.Joined || r.Outcome == ImportOutcome.Changed || r.Outcome == ImportOutcome.Gone))
                .OrderBy(r => r.Position)
                .Take(Chunk)
                .ToListAsync(cancel);
            if (!(import.Kind is ImportKind.Boards ? await BoardsAsync(editor, import, rows, cancel) : await SchoolsAsync(editor, import, rows, cancel)))
            {
                return false;
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (rows.Count < Chunk)
            {
                return true;
            }

            position = rows[^1].Position;
        }
    }

    private async Task<bool> BoardsAsync(PlanEditor editor, Import import, List<ImportRow> rows, CancellationToken cancel)
    {
        var numbers = rows.Where(r => r.Outcome is ImportOutcome.Added).Select(r => r.Number).ToList();
        var ids = rows.Where(r => r.Outcome is not ImportOutcome.Gone).Select(r => r.TargetId).OfType<int>().ToList();
        if (numbers.Count > 0 && await db.Organisations.AnyAsync(o => numbers.Contains(o.BoardNumber!), cancel))
        {
            return false;
        }

        var known = ids.Count == 0 ? [] : await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        foreach (var row in rows.Where(r => r.Outcome is not ImportOutcome.Gone))
        {
            var after = ImportFacts.FromJson(row.After);
            if (row.TargetId is null)
            {
                var board = new Organisation { Name = after.Name!, Kind = KindOf(import), LeadRegionId = import.RegionId };
                ImportedFacts.Give(board, new ImportFacts(), after);
                board.Participations.Add(new Participation { RegionId = import.RegionId, Role = import.Role });
                db.Organisations.Add(board);
                continue;
            }

            if (!known.TryGetValue(row.TargetId.Value, out var organisation) || organisation.Version != row.TargetVersion)
            {
                return false;
            }

            if (row.Outcome is ImportOutcome.Joined)
            {
                db.Participations.Add(new Participation { OrganisationId = organisation.Id, RegionId = import.RegionId, Role = import.Role });
                organisation.LeadRegionId ??= import.RegionId;
            }

            if (row.After is not null)
            {
                ImportedFacts.Give(organisation, ImportFacts.FromJson(row.Before), after);
                trace.Write(editor, ParticipationService.Changed, nameof(Organisation), organisation.Id, ImportedFacts.Changed(row));
            }
        }

        return true;
    }

    private async Task<bool> SchoolsAsync(PlanEditor editor, Import import, List<ImportRow> rows, CancellationToken cancel)
    {
        var numbers = rows.Where(r => r.TargetId is null).Select(r => r.Number).ToList();
        var ids = rows.Select(r => r.TargetId).OfType<int>().Distinct().ToList();
        if (numbers.Count > 0 && await db.Schools.AnyAsync(s => EF.Parameter(numbers).Contains(s.Brin!), cancel))
        {
            return false;
        }

        var region = import.RegionId;
        var known = ids.Count == 0 ? [] : await db.Schools
            .Include(s => s.Participations.Where(p => p.RegionId == region))
            .Include(s => s.Pupils)
            .Where(s => ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancel);
        await db.InsertAsync(rows.Where(r => r.TargetId is null).Select(r => NewSchool(r, region)), cancel);
        await db.InsertAsync(await NewParticipationsAsync(numbers, region, cancel), cancel);
        foreach (var row in rows.Where(r => r.TargetId is not null))
        {
            if (!known.TryGetValue(row.TargetId!.Value, out var school) || school.Version != row.TargetVersion)
            {
                return false;
            }

            if (row.Outcome is ImportOutcome.Gone)
            {
                foreach (var participation in school.Participations.Where(_ => import.ClosedOn is not null))
                {
                    participation.Until = import.ClosedOn < participation.From ? participation.From : import.ClosedOn;
                }
            }
            else if (row.Outcome is ImportOutcome.Joined)
            {
                school.Participations.Add(new SchoolParticipation { RegionId = region });
                school.LeadRegionId ??= region;
            }

            if (row.After is not null)
            {
                ImportedFacts.Give(school, ImportFacts.FromJson(row.Before), ImportFacts.FromJson(row.After));
            }

            trace.Write(editor, "school.changed", nameof(School), school.Id, ImportedFacts.Changed(row));
        }

        return true;
    }

    private static School NewSchool(ImportRow row, int region)
    {
        var facts = ImportFacts.FromJson(row.After);
        var school = new School { Name = facts.Name!, LeadRegionId = region };
        ImportedFacts.Give(school, new ImportFacts(), facts);
        return school;
    }

    private async Task<IEnumerable<SchoolParticipation>> NewParticipationsAsync(List<string> numbers, int region, CancellationToken cancel)
    {
        var schools = numbers.Count == 0 ? [] : await db.Schools.Where(s => EF.Parameter(numbers).Contains(s.Brin!)).Select(s => s.Id).ToListAsync(cancel);
        return schools.Select(id => new SchoolParticipation { SchoolId = id, RegionId = region });
    }

    private static OrganisationKind KindOf(Import import) => import.Sector switch
    {
        Regions.Sector.Mbo => OrganisationKind.MboInstelling,
        Regions.Sector.Ho => OrganisationKind.Lerarenopleiding,
        _ => OrganisationKind.Bestuur,
    };
}

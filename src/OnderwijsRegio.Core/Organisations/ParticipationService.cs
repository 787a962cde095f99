using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Says as what, since when and until when an organisation takes part in a region. Each region says that for itself.</summary>
public sealed class ParticipationService(PortalContext db, TimeProvider clock)
{
    internal const string Added = "participant.added";
    internal const string Changed = "participant.changed";
    internal const string Removed = "participant.removed";

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Saves as what an organisation takes part in the region, or adds a role.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="organisationId">Organisation.</param>
    /// <param name="participationId">Participation; null adds one.</param>
    /// <param name="text">What was set.</param>
    /// <param name="version">Version that the form of a participation began with; says nothing for a new one.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the organisation.</returns>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int organisationId, int? participationId, ParticipationText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var all = await db.Participations
            .Where(p => p.OrganisationId == organisationId && p.RegionId == editor.RegionId)
            .ToListAsync(cancel);
        var participation = all.FirstOrDefault(p => p.Id == participationId);
        if (all.Count == 0 || (participationId is not null && participation is null))
        {
            return new SaveOutcome.Missing();
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if ((participation ?? all.FirstOrDefault(p => SameRole(p.Role, text.Role))) is { } now && Same(now, text))
        {
            return new SaveOutcome.Saved(organisationId, Changed: false);
        }

        all.Remove(participation!);
        if (all.FirstOrDefault(p => SameRole(p.Role, text.Role)) is { } taken)
        {
            return new SaveOutcome.Refused(nameof(text.Role), OrganisationMessages.RoleTaken(taken.Role));
        }

        if (Exclusion(all, text) is { } excluded)
        {
            return excluded;
        }

        if (participation is not null && participation.Version != version)
        {
            return await trace.StaleAsync(nameof(Participation), participation.Id, cancel);
        }

        var kind = participation is null ? Added : Changed;
        if (participation is null)
        {
            participation = new Participation { OrganisationId = organisationId, RegionId = editor.RegionId };
            db.Participations.Add(participation);
        }

        var before = new ParticipationText(participation.Role, participation.From, participation.Until);
        (participation.Role, participation.From, participation.Until) = (text.Role, text.From, text.Until);
        if (await trace.SaveAsync(nameof(Participation), participation.Id, cancel) is SaveOutcome.Stale stale)
        {
            return stale;
        }

        trace.Write(editor, kind, nameof(Participation), participation.Id, ChangedFields.Of(before, text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(organisationId, Changed: true);
    }

    /// <summary>
    /// Takes away a participation that was added by mistake; one that ended keeps its last day instead. With the last one of all regions
    /// goes the organisation itself; otherwise, where this region led, the one that took it in next does.
    /// </summary>
    /// <returns>Refused while something still hangs on it. Saved with the key of the organisation, or 0 where the region no longer has it.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int participationId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var organisation = await db.Organisations
            .Include(o => o.Participations)
            .FirstOrDefaultAsync(o => o.Participations.Any(p => p.Id == participationId && p.RegionId == editor.RegionId), cancel);
        if (organisation is null)
        {
            return new SaveOutcome.Missing();
        }

        var here = organisation.Participations.Where(p => p.RegionId == editor.RegionId).ToList();
        var elsewhere = organisation.Participations.Except(here).OrderBy(p => p.Id).ToList();
        if (here.Count == 1 && await UseAsync(organisation.Id, elsewhere.Count > 0 ? editor.RegionId : null, cancel) is { } use)
        {
            return new SaveOutcome.Refused("", use);
        }

        var isGone = here.Count == 1 && elsewhere.Count == 0;
        trace.Write(editor, Removed, isGone ? nameof(Organisation) : nameof(Participation), isGone ? organisation.Id : participationId, []);
        db.Participations.Remove(here.First(p => p.Id == participationId));
        if (isGone)
        {
            db.Organisations.Remove(organisation);
        }
        else if (here.Count == 1 && organisation.LeadRegionId == editor.RegionId)
        {
            organisation.LeadRegionId = elsewhere[0].RegionId;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(here.Count == 1 ? 0 : organisation.Id, Changed: true);
    }

    internal static bool SameRole(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    internal static bool Same(Participation stored, ParticipationText text) => (stored.Role, stored.From, stored.Until) == (text.Role, text.From, text.Until);

    /// <summary>Who takes part cannot be said not to, and the other way round: a door that must stay closed would open by the other role.</summary>
    internal static SaveOutcome.Refused? Exclusion(IEnumerable<Participation> others, ParticipationText text) =>
        others.FirstOrDefault(p => text.IsNone || p.Role is Participation.Ended or Participation.Prospective) is { } other
            ? new(nameof(text.Role), OrganisationMessages.RoleExcluded(other.Role))
            : null;

    // In one region only the schools there count; when the organisation itself would go, everything that names it does.
    private async Task<string?> UseAsync(int organisationId, int? regionId, CancellationToken cancel)
    {
        var use = await db.Organisations
            .Where(o => o.Id == organisationId)
            .Select(o => new
            {
                Schools = db.Schools.Count(s => s.OrganisationId == o.Id && (regionId == null || s.Participations.Any(p => p.RegionId == regionId))),
                IsWorkedFor = regionId == null && db.Grants.Any(g => g.OrganisationId == o.Id),
                IsPartner = regionId == null && db.Set<ActivityPartner>().Any(p => p.OrganisationId == o.Id),
            })
            .FirstAsync(cancel);
        return use.Schools > 0 ? OrganisationMessages.BoardHasSchools(use.Schools)
            : use.IsWorkedFor ? OrganisationMessages.OrganisationHasUsers
            : use.IsPartner ? OrganisationMessages.OrganisationIsPartner
            : null;
    }
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Hands over who says what an organisation or a school is. Only the region that leads does that, and only to a region where it takes
/// part: one that it has left, or is yet to join, has no reason to keep its facts.
/// </summary>
public sealed class LeadService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Makes another region the one that leads an organisation.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="organisationId">Organisation.</param>
    /// <param name="regionId">The region that is to lead.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Refused where this region does not lead, or the other one cannot. Handing over twice to the same region is done once.</returns>
    public async Task<SaveOutcome> HandOverAsync(PlanEditor editor, int organisationId, int regionId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var organisation = await db.Organisations
            .Include(o => o.LeadRegion)
            .FirstOrDefaultAsync(o => o.Id == organisationId && o.Participations.Any(p => p.RegionId == editor.RegionId), cancel);
        if (organisation is null)
        {
            return new SaveOutcome.Missing();
        }

        if (organisation.LeadRegionId == regionId)
        {
            return new SaveOutcome.Saved(organisationId, Changed: false);
        }

        var takesPart = await db.Participations.TakingPart(today).AnyAsync(p => p.OrganisationId == organisationId && p.RegionId == regionId, cancel);
        if (Refusal(editor, organisation.LeadRegion, takesPart) is { } refusal)
        {
            return refusal;
        }

        organisation.LeadRegionId = regionId;
        trace.Write(editor, "organisation.handed-over", nameof(Organisation), organisationId, [nameof(organisation.LeadRegionId)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(organisationId, Changed: true);
    }

    /// <summary>Makes another region the one that leads a school.</summary>
    /// <inheritdoc cref="HandOverAsync" path="/returns" />
    /// <param name="editor">Who, where.</param>
    /// <param name="schoolId">School.</param>
    /// <param name="regionId">The region that is to lead.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> HandOverSchoolAsync(PlanEditor editor, int schoolId, int regionId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var school = await db.Schools
            .Include(s => s.LeadRegion)
            .FirstOrDefaultAsync(s => s.Id == schoolId && s.Participations.Any(p => p.RegionId == editor.RegionId), cancel);
        if (school is null)
        {
            return new SaveOutcome.Missing();
        }

        if (school.LeadRegionId == regionId)
        {
            return new SaveOutcome.Saved(schoolId, Changed: false);
        }

        var takesPart = await db.SchoolParticipations.AnyAsync(
            p => p.SchoolId == schoolId && p.RegionId == regionId && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today), cancel);
        if (Refusal(editor, school.LeadRegion, takesPart) is { } refusal)
        {
            return refusal;
        }

        school.LeadRegionId = regionId;
        trace.Write(editor, "school.handed-over", nameof(School), schoolId, [nameof(school.LeadRegionId)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(schoolId, Changed: true);
    }

    private static SaveOutcome.Refused? Refusal(PlanEditor editor, Region? lead, bool takesPart) =>
        lead is not null && lead.Id != editor.RegionId ? new("", OrganisationMessages.LedBy(lead.Name))
        : takesPart ? null
        : new("RegionId", OrganisationMessages.LeadUnknown);
}

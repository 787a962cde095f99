using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Adds and changes the schools of a region. A school may count in two regions: the one that took it in first leads and says what it is;
/// each says for itself since when and until when.
/// </summary>
public sealed class SchoolService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Takes a school into the region. One that the portal knows already by its BRIN and its name is taken in as it is.</summary>
    /// <returns>Saved with the key of the school; refused where the region has a school of that BRIN already.</returns>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, SchoolText text, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        text = text.Tidied();
        if ((text.Fault() ?? Days.Fault(from, until)) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await RefusalAsync(editor, text, cancel) is { } refusal)
        {
            return refusal;
        }

        var school = await db.Schools
            .Include(s => s.Participations)
            .FirstOrDefaultAsync(
                s => text.Brin != null ? s.Brin == text.Brin : s.Name == text.Name && s.Participations.Any(p => p.RegionId == editor.RegionId),
                cancel);
        if (school is not null && FoldedText.Fold(school.Name) != FoldedText.Fold(text.Name))
        {
            return new SaveOutcome.Refused(nameof(text.Brin), OrganisationMessages.BrinTaken(text.Brin!, school.Name));
        }

        if (school?.Participations.Any(p => p.RegionId == editor.RegionId) is true)
        {
            // A double click: the very same one is there already.
            return school.ToText() == text
                ? new SaveOutcome.Saved(school.Id, Changed: false)
                : new SaveOutcome.Refused(text.Brin is null ? nameof(text.Name) : nameof(text.Brin), OrganisationMessages.SchoolTaken(school.Name, text.Brin));
        }

        if (school is null)
        {
            school = new School { Name = text.Name };
            school.Apply(text);
            db.Schools.Add(school);
        }

        school.LeadRegionId ??= editor.RegionId;
        school.Participations.Add(new SchoolParticipation { RegionId = editor.RegionId, From = from, Until = until });
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, "school.added", nameof(School), school.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(school.Id, Changed: true);
    }

    /// <summary>Saves what a school is, and since when and until when it counts in the region.</summary>
    /// <param name="editor">Who, where: a region in which it counts.</param>
    /// <param name="schoolId">School.</param>
    /// <param name="text">What was set.</param>
    /// <param name="from">First day; null if unknown.</param>
    /// <param name="until">Last day, inclusive; null while it goes on.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int schoolId, SchoolText text, DateOnly? from, DateOnly? until, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var participation = await db.SchoolParticipations
            .Include(p => p.School!.LeadRegion)
            .FirstOrDefaultAsync(p => p.SchoolId == schoolId && p.RegionId == editor.RegionId, cancel);
        if (participation?.School is not { } school)
        {
            return new SaveOutcome.Missing();
        }

        var before = school.ToText();
        if (before == text && (participation.From, participation.Until) == (from, until))
        {
            return new SaveOutcome.Saved(schoolId, Changed: false);
        }

        if (before != text && school.LeadRegion is { } lead && lead.Id != editor.RegionId)
        {
            return new SaveOutcome.Refused("", OrganisationMessages.LedBy(lead.Name));
        }

        if ((text.Fault() ?? Days.Fault(from, until)) is { } fault)
        {
            return fault;
        }

        if (await RefusalAsync(editor, text, cancel, before) is { } refusal)
        {
            return refusal;
        }

        if (text.Brin is { } brin
            && await db.Schools.Where(s => s.Brin == brin && s.Id != schoolId).Select(s => s.Name).FirstOrDefaultAsync(cancel) is { } other)
        {
            return new SaveOutcome.Refused(nameof(text.Brin), OrganisationMessages.BrinTaken(brin, other));
        }

        if (school.Version != version)
        {
            return await trace.StaleAsync(nameof(School), schoolId, cancel);
        }

        trace.Write(editor, "school.changed", nameof(School), schoolId, ChangedFields.Of(before, text));
        school.Apply(text);
        (participation.From, participation.Until) = (from, until);
        // The days stand in a row of their own; who has the school open must hear of them too.
        db.Entry(school).Property(s => s.Note).IsModified = true;
        var outcome = await trace.SaveAsync(nameof(School), schoolId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>
    /// Takes a school out of the region that was added by mistake; one that closed keeps its last day instead. A school that counts nowhere
    /// else goes; otherwise, where this region led, the one that took it in next does.
    /// </summary>
    /// <returns>Refused while it has numbers of pupils that would go with it.</returns>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int schoolId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var school = await db.Schools
            .Include(s => s.Participations)
            .FirstOrDefaultAsync(s => s.Id == schoolId && s.Participations.Any(p => p.RegionId == editor.RegionId), cancel);
        if (school is null)
        {
            return new SaveOutcome.Missing();
        }

        var here = school.Participations.First(p => p.RegionId == editor.RegionId);
        var next = school.Participations.Where(p => p != here).OrderBy(p => p.Id).FirstOrDefault();
        if (next is null && await db.Set<SchoolPupils>().AnyAsync(p => p.SchoolId == schoolId, cancel))
        {
            return new SaveOutcome.Refused("", OrganisationMessages.SchoolHasPupils);
        }

        trace.Write(editor, "school.removed", nameof(School), schoolId, []);
        db.SchoolParticipations.Remove(here);
        if (next is null)
        {
            db.Schools.Remove(school);
        }
        else if (school.LeadRegionId == editor.RegionId)
        {
            school.LeadRegionId = next.RegionId;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(schoolId, Changed: true);
    }

    // A board that stays what it was may be one of another region: a green school has only one.
    private async Task<SaveOutcome.Refused?> RefusalAsync(PlanEditor editor, SchoolText text, CancellationToken cancel, SchoolText? before = null) =>
        text.OrganisationId is not { } board || board == before?.OrganisationId
        || await db.Participations.AnyAsync(p => p.OrganisationId == board && p.RegionId == editor.RegionId, cancel)
            ? null
            : new(nameof(text.OrganisationId), OrganisationMessages.BoardUnknown);
}

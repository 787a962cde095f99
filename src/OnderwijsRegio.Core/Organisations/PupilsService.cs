using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Keeps how many pupils a school has per year. The region that leads the school does.</summary>
public sealed class PupilsService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Saves how many pupils a school had in a year; a number for the same year is replaced.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="schoolId">School.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="count">Pupils.</param>
    /// <param name="origin">Where the number comes from.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int schoolId, int year, int count, string origin, DateOnly today, CancellationToken cancel)
    {
        origin = Words.OneLine(origin);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var school = await FindAsync(editor, schoolId, cancel);
        if (school is null)
        {
            return new SaveOutcome.Missing();
        }

        if (school.LeadRegion is { } lead && lead.Id != editor.RegionId)
        {
            return new SaveOutcome.Refused("", OrganisationMessages.LedBy(lead.Name));
        }

        if (year < SchoolPupils.FirstYear || year > today.Year)
        {
            return new SaveOutcome.Refused("Year", OrganisationMessages.YearWrong);
        }

        if (count is < 0 or > SchoolPupils.MaxCount)
        {
            return new SaveOutcome.Refused("Count", OrganisationMessages.PupilsWrong);
        }

        if (origin.Length == 0)
        {
            return new SaveOutcome.Refused("Origin", OrganisationMessages.OriginMissing);
        }

        var pupils = school.Pupils.FirstOrDefault(p => p.Year == year);
        if ((pupils?.Count, pupils?.Origin) == (count, origin))
        {
            return new SaveOutcome.Saved(schoolId, Changed: false);
        }

        if (pupils is null)
        {
            pupils = new SchoolPupils { Year = year, Origin = origin };
            school.Pupils.Add(pupils);
        }

        (pupils.Count, pupils.Origin) = (count, origin);
        trace.Write(editor, "school.changed", nameof(School), schoolId, [nameof(School.Pupils)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(schoolId, Changed: true);
    }

    /// <summary>Takes away a number of pupils; one that is gone already is no mistake.</summary>
    public async Task<SaveOutcome> RemoveAsync(PlanEditor editor, int schoolId, int year, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var school = await FindAsync(editor, schoolId, cancel);
        if (school is null)
        {
            return new SaveOutcome.Missing();
        }

        if (school.LeadRegion is { } lead && lead.Id != editor.RegionId)
        {
            return new SaveOutcome.Refused("", OrganisationMessages.LedBy(lead.Name));
        }

        if (school.Pupils.FirstOrDefault(p => p.Year == year) is not { } pupils)
        {
            return new SaveOutcome.Saved(schoolId, Changed: false);
        }

        school.Pupils.Remove(pupils);
        trace.Write(editor, "school.changed", nameof(School), schoolId, [nameof(School.Pupils)]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(schoolId, Changed: true);
    }

    private Task<School?> FindAsync(PlanEditor editor, int schoolId, CancellationToken cancel) => db.Schools
        .Include(s => s.Pupils)
        .Include(s => s.LeadRegion)
        .FirstOrDefaultAsync(s => s.Id == schoolId && s.Participations.Any(p => p.RegionId == editor.RegionId), cancel);
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Users;

/// <summary>Gives and takes roles. It counts from the next page that the person opens.</summary>
public sealed class GrantService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Gives a role.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="text">Which role, where and when.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AddAsync(int byUserId, int userId, GrantText text, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Users.Include(u => u.Grants).FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        if ((text.Fault(today) ?? await PlaceFaultAsync(db, text, cancel)) is { } fault)
        {
            return fault;
        }

        if (user.Grants.FirstOrDefault(g => g.ToText().Overlaps(text)) is { } taken)
        {
            // A double click: the very same one is there already.
            return taken.ToText() == text
                ? new SaveOutcome.Saved(taken.Id, Changed: false)
                : new SaveOutcome.Refused(nameof(text.Role), UserMessages.RoleTaken(taken.Role));
        }

        var grant = Grant.Of(text);
        user.Grants.Add(grant);
        trace.Write(byUserId, text.RegionId, "grant.given", nameof(AppUser), userId, Fields(text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(grant.Id, Changed: true);
    }

    /// <summary>Sets the last day of a role.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="grantId">Grant.</param>
    /// <param name="until">Last day; null for no end.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> EndAsync(int byUserId, int grantId, DateOnly? until, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Grants.FirstOrDefaultAsync(g => g.Id == grantId, cancel) is not { } grant)
        {
            return new SaveOutcome.Missing();
        }

        if (grant.Until == until)
        {
            return new SaveOutcome.Saved(grantId, Changed: false);
        }

        var text = grant.ToText() with { Until = until };
        if (text.Fault(today) is { } fault)
        {
            return fault;
        }

        var others = await db.Grants.Where(g => g.UserId == grant.UserId && g.Id != grantId).ToListAsync(cancel);
        if (others.Any(g => g.ToText().Overlaps(text)))
        {
            return new SaveOutcome.Refused(nameof(text.Until), UserMessages.RoleTaken(grant.Role));
        }

        grant.Until = until;
        trace.Write(byUserId, grant.RegionId, "grant.changed", nameof(AppUser), grant.UserId, [nameof(Grant.Until)]);
        await db.SaveChangesAsync(cancel);
        if (grant.Role is Role.Beheerder && !await Administrators.AnyLeftAsync(db, today, cancel))
        {
            return new SaveOutcome.Refused(nameof(text.Until), UserMessages.LastAdministrator);
        }

        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(grantId, Changed: true);
    }

    /// <summary>Takes a role at once.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="grantId">Grant.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the person.</returns>
    public async Task<SaveOutcome> RemoveAsync(int byUserId, int grantId, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Grants.FirstOrDefaultAsync(g => g.Id == grantId, cancel) is not { } grant)
        {
            return new SaveOutcome.Missing();
        }

        db.Grants.Remove(grant);
        trace.Write(byUserId, grant.RegionId, "grant.taken", nameof(AppUser), grant.UserId, Fields(grant.ToText()));
        await db.SaveChangesAsync(cancel);
        if (grant.Role is Role.Beheerder && !await Administrators.AnyLeftAsync(db, today, cancel))
        {
            return new SaveOutcome.Refused("", UserMessages.LastAdministrator);
        }

        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(grant.UserId, Changed: true);
    }

    /// <summary>What is wrong with where a role is; null if nothing is.</summary>
    internal static async Task<SaveOutcome.Refused?> PlaceFaultAsync(PortalContext db, GrantText text, CancellationToken cancel) =>
        text.RegionId is { } region && !await db.Regions.AnyAsync(r => r.Id == region, cancel)
            ? new SaveOutcome.Refused(nameof(text.RegionId), UserMessages.RegionUnknown)
        : text.OrganisationId is { } organisation && !await db.Organisations.AnyAsync(o => o.Id == organisation, cancel)
            ? new SaveOutcome.Refused(nameof(text.OrganisationId), UserMessages.OrganisationUnknown)
        : null;

    /// <summary>The fields that are filled in.</summary>
    internal static IEnumerable<string> Fields(GrantText text) => ChangedFields.Of(new GrantText(null, null, null, null, null), text);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>What of the trace to look at; null asks nothing.</summary>
/// <param name="RegionId">Done in this region.</param>
/// <param name="UserId">Done by this person.</param>
/// <param name="Subject">Done to things of this sort.</param>
/// <param name="SubjectId">Done to this thing.</param>
/// <param name="From">From this moment on (UTC).</param>
/// <param name="Until">Before this moment (UTC).</param>
public sealed record TraceFilter(
    int? RegionId = null,
    int? UserId = null,
    string? Subject = null,
    int? SubjectId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null);

/// <summary>A place in the trace: what was done before this.</summary>
public readonly record struct TraceCursor(DateTimeOffset At, long Id);

/// <summary>Reads the trace. A page deep in it costs what the first one costs: it begins where the one before ended.</summary>
public sealed class TraceQueries(PortalContext db)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 100;

    /// <summary>The lines of one page, the last first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Where the page before ended; null for the first page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<TracePage> PageAsync(TraceFilter filter, TraceCursor? before, CancellationToken cancel)
    {
        var trace = Filtered(filter);
        if (before is { } cursor)
        {
            var (at, id) = (cursor.At, cursor.Id);
            trace = trace.Where(t => t.At <= at && (t.At < at || t.Id < id));
        }

        var lines = await Lines(trace.OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(PageSize + 1)).ToListAsync(cancel);
        return new TracePage([.. lines.Take(PageSize)], lines.Count > PageSize);
    }

    /// <summary>All lines, the last first, one by one as they are read.</summary>
    public IAsyncEnumerable<TraceLine> AllAsync(TraceFilter filter) =>
        Lines(Filtered(filter).OrderByDescending(t => t.At).ThenByDescending(t => t.Id)).AsAsyncEnumerable();

    /// <summary>How an account is called; null if there is none.</summary>
    public Task<string?> NameAsync(int userId, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel);

    private IQueryable<TraceRecord> Filtered(TraceFilter filter)
    {
        var trace = db.Trace.AsNoTracking();
        if (filter.RegionId is { } region)
        {
            trace = trace.Where(t => t.RegionId == region);
        }

        if (filter.UserId is { } user)
        {
            trace = trace.Where(t => t.UserId == user);
        }

        if (filter.Subject is { } subject)
        {
            trace = trace.Where(t => t.Subject == subject);
        }

        if (filter.SubjectId is { } thing)
        {
            trace = trace.Where(t => t.SubjectId == thing);
        }

        if (filter.From is { } from)
        {
            trace = trace.Where(t => t.At >= from);
        }

        if (filter.Until is { } until)
        {
            trace = trace.Where(t => t.At < until);
        }

        return trace;
    }

    private IQueryable<TraceLine> Lines(IQueryable<TraceRecord> trace) => trace.Select(t => new TraceLine(
        t.Id,
        t.At,
        t.UserId,
        db.Users.Where(u => u.Id == t.UserId).Select(u => u.DisplayName).FirstOrDefault(),
        db.Regions.Where(r => r.Id == t.RegionId).Select(r => r.ShortName).FirstOrDefault(),
        t.Action,
        t.Subject,
        t.SubjectId,
        t.Fields));
}

/// <summary>One page of the trace.</summary>
/// <param name="Lines">Lines, the last first.</param>
/// <param name="HasMore">Whether there is more behind it.</param>
public sealed record TracePage(IReadOnlyList<TraceLine> Lines, bool HasMore)
{
    /// <summary>Where the next page begins; null if there is none.</summary>
    public TraceCursor? Next => HasMore ? new TraceCursor(Lines[^1].At, Lines[^1].Id) : null;
}

/// <summary>That someone did something.</summary>
/// <param name="Id">Key.</param>
/// <param name="At">When (UTC).</param>
/// <param name="UserId">Who; null for the portal itself.</param>
/// <param name="UserName">How they are called; null when the account is gone.</param>
/// <param name="Region">Region; null for the installation.</param>
/// <param name="Action">What was done, as it is stored.</param>
/// <param name="Subject">To what, as it is stored.</param>
/// <param name="SubjectId">Key of that.</param>
/// <param name="Fields">Which fields, comma-separated.</param>
public sealed record TraceLine(
    long Id, DateTimeOffset At, int? UserId, string? UserName, string? Region, string Action, string Subject, int SubjectId, string Fields)
{
    /// <summary>Who, in words.</summary>
    public string Who => UserName ?? (UserId is { } gone ? $"verwijderd account {gone}" : "het portaal");
}

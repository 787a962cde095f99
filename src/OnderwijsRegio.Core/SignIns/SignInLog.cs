using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.SignIns;

/// <summary>Notes who signed in. What is older than <see cref="SignInRecord.Retention"/> goes when something new comes.</summary>
internal sealed class SignInLog(PortalContext db, TimeProvider clock)
{
    /// <summary>Notes it and stores it, with whatever else waits to be stored.</summary>
    public async Task WriteAsync(int? userId, SignInOutcome outcome, string device, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.SignIns.Add(new SignInRecord { At = now, UserId = userId, Outcome = outcome, Device = device });
        await db.SaveChangesAsync(cancel);
        var oldest = now - SignInRecord.Retention;
        await db.SignIns.Where(s => s.At < oldest).ExecuteDeleteAsync(cancel);
    }
}

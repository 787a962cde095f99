using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>Writes in the trace what was done with the trace.</summary>
public sealed class TraceService(PortalContext db, TimeProvider clock)
{
    /// <summary>Notes that someone took the trace out as a file.</summary>
    /// <param name="byUserId">Which administrator.</param>
    /// <param name="regionId">Of which region; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public Task ExportedAsync(int byUserId, int? regionId, CancellationToken cancel)
    {
        new TraceWriter(db, clock).Write(byUserId, regionId, "trace.exported", nameof(TraceRecord), 0, []);
        return db.SaveChangesAsync(cancel);
    }
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Targets;

/// <summary>The door by which other rooms of the portal (a desk, a pool, a partnership) keep a target measured.</summary>
public sealed class MeasurementFeed(PortalContext db, TimeProvider clock)
{
    /// <summary>What the trace says of a measurement that the portal itself keeps.</summary>
    public const string Action = "measurement.fed";

    /// <summary>
    /// Keeps the measurement of another room of the portal: the first time it is added, later it is renewed, and the same one again
    /// changes nothing. Nobody edits it, so it stands in the trace without a user and not in the history of the plan; the room that feeds
    /// says in <see cref="MeasurementText.Origin"/> where the number comes from.
    /// </summary>
    /// <param name="targetId">Target.</param>
    /// <param name="feedKey">The room's own key for it, such as "loket/2026"; at most <see cref="Measurement.FeedKeyMaxLength"/> characters.</param>
    /// <param name="text">The measurement.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>
    /// <see cref="SaveOutcome.Missing"/> where the target is gone, and <see cref="SaveOutcome.Refused"/> where a measurement by hand would be.
    /// </returns>
    public async Task<SaveOutcome> FeedAsync(int targetId, string feedKey, MeasurementText text, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var target = await db.Targets
            .Include(t => t.Activity!).ThenInclude(a => a.Plan)
            .Include(t => t.Measurements.Where(m => m.FeedKey == feedKey))
            .FirstOrDefaultAsync(t => t.Id == targetId && t.Activity!.RemovedAt == null, cancel);
        if (target?.Activity?.Plan is not { } plan)
        {
            return new SaveOutcome.Missing();
        }

        text = text.Tidied(target.Kind);
        var measurement = target.Measurements.SingleOrDefault();
        if (measurement?.ToText() == text)
        {
            return new SaveOutcome.Saved(measurement.Id, Changed: false);
        }

        if (text.Fault(target.ToText(), today) is { } fault)
        {
            return fault;
        }

        var fields = measurement is null ? [] : ChangedFields.Of(measurement.ToText(), text).ToList();
        if (measurement is null)
        {
            measurement = new Measurement { Origin = text.Origin, FeedKey = feedKey };
            target.Measurements.Add(measurement);
        }

        measurement.Apply(text);
        measurement.At = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        db.Trace.Add(new TraceRecord
        {
            At = measurement.At,
            RegionId = plan.RegionId,
            Action = Action,
            Subject = nameof(Measurement),
            SubjectId = measurement.Id,
            Fields = string.Join(',', fields),
        });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(measurement.Id, Changed: true);
    }
}

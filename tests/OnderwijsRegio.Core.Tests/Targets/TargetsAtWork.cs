using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.Tests.Plans;

namespace OnderwijsRegio.Core.Tests.Targets;

/// <summary>What a programme manager does with targets and measurements, each in a context of its own.</summary>
internal static class TargetsAtWork
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly TargetText Schools = new("Scholen die meedoen", 2026, 2027, TargetKind.Range, 4, null, "scholen", null, null);

    public static MeasurementText Counted(int value, int? outOf = null) => new(Today, value, outOf, "presentielijst", "");

    public static Task<SaveOutcome> AddTarget(this RegionAtWork work, int activity, TargetText text) =>
        work.Read(db => new TargetService(db, work.Clock).AddAsync(work.Editor, activity, text, RegionAtWork.Cancel));

    public static async Task<SaveOutcome> SaveTarget(this RegionAtWork work, int id, Func<TargetText, TargetText> typing, Guid? version = null)
    {
        var now = await work.Target(id);
        return await work.Read(db => new TargetService(db, work.Clock)
            .SaveAsync(work.Editor, id, typing(now.ToText()), version ?? now.Version, RegionAtWork.Cancel));
    }

    public static Task<SaveOutcome> RemoveTarget(this RegionAtWork work, int id) =>
        work.Read(db => new TargetService(db, work.Clock).RemoveAsync(work.Editor, id, RegionAtWork.Cancel));

    public static Task<SaveOutcome> Measure(this RegionAtWork work, int target, MeasurementText text) =>
        work.Read(db => new MeasurementService(db, work.Clock).AddAsync(work.Editor, target, text, Today, RegionAtWork.Cancel));

    /// <summary>What another room of the portal does.</summary>
    public static Task<SaveOutcome> Feed(this RegionAtWork work, int target, MeasurementText text, string key = "evenementen/2026") =>
        work.Read(db => new MeasurementFeed(db, work.Clock).FeedAsync(target, key, text, Today, RegionAtWork.Cancel));

    public static async Task<SaveOutcome> SaveMeasurement(this RegionAtWork work, int id, Func<MeasurementText, MeasurementText> typing, Guid? version = null)
    {
        var now = await work.Read(db => db.Measurements.AsNoTracking().SingleAsync(m => m.Id == id));
        return await work.Read(db => new MeasurementService(db, work.Clock)
            .SaveAsync(work.Editor, id, typing(now.ToText()), version ?? now.Version, Today, RegionAtWork.Cancel));
    }

    public static Task<SaveOutcome> RemoveMeasurement(this RegionAtWork work, int id) =>
        work.Read(db => new MeasurementService(db, work.Clock).RemoveAsync(work.Editor, id, RegionAtWork.Cancel));

    public static Task<ActivityTarget> Target(this RegionAtWork work, int id) =>
        work.Read(db => db.Targets.AsNoTracking().Include(t => t.Measurements).SingleAsync(t => t.Id == id));

    /// <summary>A target of the seeds.</summary>
    public static Task<ActivityTarget> Target(this RegionAtWork work, string measure, int year = 2026) =>
        work.Read(db => db.Targets.AsNoTracking().Include(t => t.Measurements)
            .SingleAsync(t => t.Activity!.PlanId == work.Plan.Id && t.Measure == measure && t.FirstYear == year));

    public static int Id(this SaveOutcome outcome)
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(outcome);
        Assert.True(saved.Changed);
        return saved.Id;
    }
}

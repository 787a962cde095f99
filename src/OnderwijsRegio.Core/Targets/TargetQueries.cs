using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Targets;

/// <summary>What pages ask of targets. Each takes a number of queries that does not depend on the number of targets or measurements.</summary>
public sealed class TargetQueries(PortalContext db)
{
    /// <summary>The targets of a plan with their latest measurements, in the order in which they hold.</summary>
    /// <param name="planId">Plan.</param>
    /// <param name="activityId">Only those of this activity; null for all.</param>
    /// <param name="year">Only those of this year, with its last measurement; null for all years and the last of all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<TargetItem>> ListAsync(int planId, int? activityId, int? year, CancellationToken cancel) =>
        await ReadAsync(
            db.Targets.Where(t => t.Activity!.PlanId == planId && (activityId == null || t.ActivityId == activityId)
                && (year == null || (t.FirstYear <= year && t.LastYear >= year))),
            year,
            cancel);

    /// <summary>One target with its measurements, latest first; null if the region has no such target.</summary>
    public async Task<TargetDossier?> FindAsync(int targetId, int regionId, CancellationToken cancel)
    {
        var target = await db.Targets.AsNoTracking()
            .Where(t => t.Id == targetId && t.Activity!.Plan!.RegionId == regionId && t.Activity.RemovedAt == null)
            .Select(t => new { t.ActivityId, t.Activity!.PlanId, t.Version })
            .FirstOrDefaultAsync(cancel);
        var item = (await ReadAsync(db.Targets.Where(t => t.Id == targetId), null, cancel)).FirstOrDefault();
        if (target is null || item is null)
        {
            return null;
        }

        var measurements = await db.Measurements.AsNoTracking()
            .Where(m => m.TargetId == targetId)
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id)
            .Select(m => new MeasurementItem(
                m.Id,
                new MeasurementText(m.On, m.Value, m.OutOf, m.Origin, m.Note),
                m.FeedKey != null,
                m.At,
                db.Users.Where(u => u.Id == m.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                m.Version))
            .ToListAsync(cancel);
        return new TargetDossier(
            await PlanAsync(target.PlanId, cancel),
            await ActivityAsync(target.ActivityId, cancel),
            item,
            target.Version,
            measurements,
            item.Text.ShareOfId is { } whole ? await WholeAsync(whole, cancel) : null);
    }

    /// <summary>The target of a measurement that was made by hand; null if the region has no such measurement.</summary>
    public Task<int?> TargetOfAsync(int measurementId, int regionId, CancellationToken cancel) =>
        db.Measurements.AsNoTracking()
            .Where(m => m.Id == measurementId && m.FeedKey == null && m.Target!.Activity!.Plan!.RegionId == regionId)
            .Select(m => (int?)m.TargetId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The targets of which a percentage can be taken: numbers and ranges of the plan, by activity.</summary>
    public async Task<IReadOnlyList<TargetChoice>> WholesAsync(int planId, CancellationToken cancel)
    {
        var rows = await db.Targets.AsNoTracking()
            .Where(t => t.Activity!.PlanId == planId && t.Activity.RemovedAt == null && (t.Kind == TargetKind.Number || t.Kind == TargetKind.Range))
            .OrderBy(t => t.Activity!.Line!.Position).ThenBy(t => t.Activity!.Position).ThenBy(t => t.FirstYear).ThenBy(t => t.Id)
            .Select(t => new
            {
                t.Id,
                Code = t.Activity!.Rows.OrderBy(r => r.Year == null).ThenBy(r => r.Year).ThenBy(r => r.Number).Select(r => r.Code).FirstOrDefault(),
                t.Measure,
                t.FirstYear,
                t.LastYear,
            })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new TargetChoice(r.Id, $"{r.Code} {r.Measure} ({Years(r.FirstYear, r.LastYear)})"))];
    }

    internal static string Years(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    private async Task<List<TargetItem>> ReadAsync(IQueryable<ActivityTarget> targets, int? year, CancellationToken cancel)
    {
        var (firstDay, lastDay) = (new DateOnly(year ?? 1, 1, 1), new DateOnly(year ?? 9999, 12, 31));
        return await targets.AsNoTracking()
            .LeftJoin(
                db.Measurements,
                t => db.Measurements
                    .Where(last => last.TargetId == t.Id && last.On >= firstDay && last.On <= lastDay)
                    .OrderByDescending(last => last.On).ThenByDescending(last => last.Id)
                    .Select(last => last.Id)
                    .FirstOrDefault(),
                m => m.Id,
                (t, m) => new { Target = t, Last = m })
            .OrderBy(x => x.Target.FirstYear).ThenBy(x => x.Target.Id)
            .Select(x => new TargetItem(
                x.Target.Id,
                x.Target.ActivityId,
                new TargetText(
                    x.Target.Measure,
                    x.Target.FirstYear,
                    x.Target.LastYear,
                    x.Target.Kind,
                    x.Target.Minimum,
                    x.Target.Maximum,
                    x.Target.Unit,
                    x.Target.ShareOf,
                    x.Target.ShareOfId),
                db.Targets.Where(w => w.Id == x.Target.ShareOfId).Select(w => w.Measure).FirstOrDefault(),
                new SourceReference { Document = x.Target.Source.Document, Heading = x.Target.Source.Heading },
                x.Last == null ? null : Targets.Measured.Of(x.Last.On, x.Last.Value, x.Last.OutOf)))
            .ToListAsync(cancel);
    }

    private Task<Whole?> WholeAsync(int targetId, CancellationToken cancel) =>
        db.Measurements.AsNoTracking()
            .Where(m => m.TargetId == targetId)
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id)
            .Select(m => new Whole(m.TargetId, m.On, m.Value, m.Target!.Unit))
            .FirstOrDefaultAsync(cancel);

    private Task<PlanHead> PlanAsync(int planId, CancellationToken cancel) =>
        db.Plans.AsNoTracking().Where(p => p.Id == planId).Select(PlanHead.OfPlan).FirstAsync(cancel);

    private Task<ActivityName> ActivityAsync(int activityId, CancellationToken cancel) =>
        db.Rows.AsNoTracking()
            .Where(r => r.ActivityId == activityId)
            .OrderBy(r => r.Year == null).ThenBy(r => r.Year).ThenBy(r => r.Number)
            .Select(r => new ActivityName(activityId, r.Code, r.Name))
            .FirstAsync(cancel);
}

/// <summary>The last measurement of a target.</summary>
/// <param name="On">Day.</param>
/// <param name="Value">In the unit of the target.</param>
/// <param name="Part">Of a percentage: how many of <paramref name="OutOf"/>; null where only the percentage is known.</param>
/// <param name="OutOf">Of a percentage: of how many; null where only the percentage is known.</param>
public sealed record Measured(DateOnly On, decimal Value, decimal? Part = null, decimal? OutOf = null)
{
    /// <summary>A measurement as it is stored.</summary>
    internal static Measured Of(DateOnly on, decimal value, decimal? outOf) =>
        new(on, MeasurementText.Share(value, outOf), outOf is null ? null : value, outOf);
}

/// <summary>A target as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="ActivityId">Activity.</param>
/// <param name="Text">What is set.</param>
/// <param name="Whole">Measure of the target that it is a percentage of; null where it is none.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Last">Last measurement; null if there is none.</param>
public sealed record TargetItem(int Id, int ActivityId, TargetText Text, string? Whole, SourceReference Source, Measured? Last)
{
    /// <summary>What was aimed at, without what a percentage is of.</summary>
    public string Aim => TargetWords.Amount(Text);

    /// <summary>What was measured last, as users read it, such as "45% (118 van 262)"; null if nothing was.</summary>
    public string? Measured => Last is not { } last ? null
        : last is { Part: { } part, OutOf: { } whole }
            ? $"{TargetWords.Value(Text, last.Value)} ({TargetWords.Number(part)} van {TargetWords.Number(whole)})"
            : TargetWords.Value(Text, last.Value);

    /// <summary>How it stands.</summary>
    public TargetStanding Standing => TargetStandings.Of(Text.Kind, Text.Minimum, Text.Maximum, Last?.Value);

    /// <summary>Years for which it holds, as users read them.</summary>
    public string Years => TargetQueries.Years(Text.FirstYear, Text.LastYear);

    /// <summary>What was promised, as users read it: "50% van: Bezoekers van de Meet &amp; Greet".</summary>
    public string Promise => (Text.ShareOf ?? Whole) is { } whole ? $"{TargetWords.Amount(Text)} van: {whole}" : TargetWords.Amount(Text);
}

/// <summary>A measurement as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What was typed.</param>
/// <param name="IsFed">Whether another room of the portal keeps it.</param>
/// <param name="At">When it was entered (UTC).</param>
/// <param name="ByName">Who entered it; null for the portal itself, or when the account is gone.</param>
/// <param name="Version">Version.</param>
public sealed record MeasurementItem(int Id, MeasurementText Text, bool IsFed, DateTimeOffset At, string? ByName, Guid Version);

/// <summary>A target to choose.</summary>
public sealed record TargetChoice(int Id, string Name);

/// <summary>The last measurement of the target that another is a percentage of.</summary>
/// <param name="TargetId">That target.</param>
/// <param name="On">Day.</param>
/// <param name="Value">In its own unit.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Whole(int TargetId, DateOnly On, decimal Value, string Unit);

/// <summary>A target with its plan, its activity and its measurements.</summary>
/// <param name="Plan">Plan.</param>
/// <param name="Activity">Activity.</param>
/// <param name="Target">The target.</param>
/// <param name="Version">Version of the target.</param>
/// <param name="Measurements">Measurements, latest first.</param>
/// <param name="Whole">What was last measured of the target that it is a percentage of; null if nothing was, or if it is none.</param>
public sealed record TargetDossier(
    PlanHead Plan, ActivityName Activity, TargetItem Target, Guid Version, IReadOnlyList<MeasurementItem> Measurements, Whole? Whole);

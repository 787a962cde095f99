using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.Targets.TargetsAtWork;

namespace OnderwijsRegio.Core.Tests.Targets;

public sealed class MeasurementTests
{
    private const string Visitors = "Bezoekers van de Meet & Greet";

    [Fact]
    public async Task A_measurement_says_who_entered_it_when_and_where_it_comes_from()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);

        await kga.Measure(target.Id, Counted(268));

        var dossier = await kga.Read(db => new TargetQueries(db).FindAsync(target.Id, kga.Plan.RegionId, RegionAtWork.Cancel));
        var measurement = Assert.Single(dossier!.Measurements);
        Assert.Equal((Counted(268), "Noor Bakker", kga.Clock.GetUtcNow(), false), (measurement.Text, measurement.ByName, measurement.At, measurement.IsFed));
        Assert.Equal((new Measured(Today, 268), TargetStanding.Reached), (dossier.Target.Last, dossier.Target.Standing));
    }

    [Fact]
    public async Task The_last_day_counts_and_not_the_last_that_was_typed()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);
        await kga.Measure(target.Id, Counted(268));
        await kga.Measure(target.Id, Counted(90) with { On = Today.AddDays(-30) });

        var item = await kga.Read(db => new TargetQueries(db).ListAsync(kga.Plan.Id, target.ActivityId, 2026, RegionAtWork.Cancel));

        Assert.Equal(new Measured(Today, 268), item.Single(t => t.Id == target.Id).Last);
    }

    [Fact]
    public async Task A_double_click_adds_one_measurement()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);

        var id = (await kga.Measure(target.Id, Counted(268))).Id();

        Assert.Equal(new SaveOutcome.Saved(id, Changed: false), await kga.Measure(target.Id, Counted(268)));
    }

    [Fact]
    public async Task An_adopted_plan_is_measured_too_and_a_measurement_in_it_can_be_undone()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);
        await kga.Adopt();

        var id = (await kga.Measure(target.Id, Counted(100))).Id();
        Assert.IsType<SaveOutcome.Saved>(await kga.SaveMeasurement(id, m => m with { Value = 120 }));
        await kga.UndoLast();
        Assert.Equal(100, Assert.Single((await kga.Target(target.Id)).Measurements).Value);
        await kga.RemoveMeasurement(id);
        await kga.UndoLast();

        Assert.Equal(Counted(100), Assert.Single((await kga.Target(target.Id)).Measurements).ToText());
        Assert.True((await kga.History())[0].CanBeUndone(isDraft: false));
    }

    [Fact]
    public async Task The_second_of_two_people_hears_of_the_first()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var id = (await kga.Measure((await kga.Target(Visitors)).Id, Counted(100))).Id();
        var version = await kga.Read(db => db.Measurements.Select(m => m.Version).SingleAsync());
        await kga.SaveMeasurement(id, m => m with { Value = 110 });

        Assert.IsType<SaveOutcome.Stale>(await kga.SaveMeasurement(id, m => m with { Value = 120 }, version));
        Assert.Equal(Counted(100), await kga.Read(db => new MeasurementService(db, kga.Clock).TextAtAsync(id, version, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task Another_room_keeps_one_measurement_of_its_own_and_nobody_changes_it_by_hand()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);

        await kga.Feed(target.Id, Counted(200));
        var id = (await kga.Feed(target.Id, Counted(268))).Id();
        Assert.Equal(new SaveOutcome.Saved(id, Changed: false), await kga.Feed(target.Id, Counted(268)));

        var measurement = Assert.Single((await kga.Target(target.Id)).Measurements);
        Assert.Equal((268, null), (measurement.Value, measurement.UserId));
        Assert.IsType<SaveOutcome.Missing>(await kga.SaveMeasurement(measurement.Id, m => m with { Value = 1 }));
        Assert.IsType<SaveOutcome.Missing>(await kga.RemoveMeasurement(measurement.Id));
    }

    [Fact]
    public async Task What_another_room_measures_stands_beside_what_people_measure_and_each_room_has_its_own()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);
        await kga.Measure(target.Id, Counted(100));

        await kga.Feed(target.Id, Counted(90));
        await kga.Feed(target.Id, Counted(95), "loket/2026");

        Assert.Equal([null, "evenementen/2026", "loket/2026"], (await kga.Target(target.Id)).Measurements.OrderBy(m => m.Id).Select(m => m.FeedKey));
    }

    [Fact]
    public async Task What_another_room_measures_leaves_a_trace_of_the_portal_and_no_change_in_the_plan()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);

        await kga.Feed(target.Id, Counted(200));
        await kga.Feed(target.Id, Counted(268));

        var trace = await kga.Read(db => db.Trace.AsNoTracking().Where(t => t.Action == MeasurementFeed.Action).OrderBy(t => t.Id).ToListAsync());
        Assert.Equal(["", nameof(MeasurementText.Value)], trace.Select(t => t.Fields));
        Assert.All(trace, t => Assert.Equal((null, kga.Plan.RegionId, nameof(Measurement)), (t.UserId, t.RegionId, t.Subject)));
        Assert.Empty(await kga.Changes());
    }

    [Fact]
    public async Task What_another_room_measures_is_held_to_the_same_rules()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);

        Assert.Equal(new SaveOutcome.Refused("On", TargetMessages.DayToCome), await kga.Feed(target.Id, Counted(1) with { On = Today.AddDays(1) }));
        Assert.Equal(new SaveOutcome.Refused("Origin", TargetMessages.OriginMissing), await kga.Feed(target.Id, Counted(1) with { Origin = " " }));
        Assert.IsType<SaveOutcome.Missing>(await kga.Feed(int.MaxValue, Counted(1)));
        Assert.Empty((await kga.Target(target.Id)).Measurements);
    }

    [Fact]
    public async Task A_share_says_what_it_was_computed_from_and_what_its_whole_was_measured_at()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var share = await kga.Target("Bezoekers die zich verder oriënteren via een meeloopdag en/of bij de opleidingsinstituten");
        await kga.Measure((await kga.Target(Visitors)).Id, Counted(268));
        await kga.Measure(share.Id, Counted(120, outOf: 268));

        var dossier = (await kga.Read(db => new TargetQueries(db).FindAsync(share.Id, kga.Plan.RegionId, RegionAtWork.Cancel)))!;

        Assert.Equal("44,8% (120 van 268)", dossier.Target.Measured);
        Assert.Equal(new Whole(share.ShareOfId!.Value, Today, 268, "personen"), dossier.Whole);
    }

    [Fact]
    public async Task Pages_of_targets_take_as_many_queries_however_much_was_measured()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target(Visitors);
        var before = (await List(kga.Plan.Id), await One());

        foreach (var day in Enumerable.Range(0, 20))
        {
            await kga.Measure(target.Id, Counted(day) with { On = Today.AddDays(-day) });
        }

        Assert.Equal((1, 5), before);
        Assert.Equal(before, (await List(kga.Plan.Id), await One()));
        Assert.Equal(1, await List(-1));

        Task<int> List(int plan) => Queries(queries => queries.ListAsync(plan, null, 2026, RegionAtWork.Cancel));
        Task<int> One() => Queries(queries => queries.FindAsync(target.Id, kga.Plan.RegionId, RegionAtWork.Cancel));
        async Task<int> Queries(Func<TargetQueries, Task> ask)
        {
            var log = new CommandLog();
            await using var db = kga.Database.Open(log);
            await ask(new TargetQueries(db));
            return log.Statements.Count;
        }
    }

    [Fact]
    public async Task Yes_or_no_is_one_or_nothing()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var target = await haaglanden.Target("Strategisch communicatieplan 2026-2029 opgesteld");

        await haaglanden.Measure(target.Id, Counted(7, outOf: 0));

        Assert.Equal((1, null), (await haaglanden.Target(target.Id)).Measurements.Select(m => (m.Value, m.OutOf)).Single());
    }
}

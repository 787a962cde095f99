using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.Targets.TargetsAtWork;

namespace OnderwijsRegio.Core.Tests.Targets;

public sealed class TargetTests
{
    private const string Visitors = "Bezoekers van de Meet & Greet";
    private const string Further = "Bezoekers die zich verder oriënteren via een meeloopdag en/of bij de opleidingsinstituten";

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public async Task The_half_of_the_visitors_is_half_of_the_visitors_of_the_same_years(int year)
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);

        var further = await kga.Target(Further, year);

        Assert.Equal((await kga.Target(Visitors, year)).Id, further.ShareOfId);
        Assert.Null(further.ShareOf);
    }

    [Fact]
    public async Task Every_target_of_the_documents_keeps_the_rules_and_is_saved_as_it_is()
    {
        foreach (var slug in new[] { RegionAtWork.Haaglanden, RegionAtWork.Ldb, RegionAtWork.Kga })
        {
            using var region = await RegionAtWork.InAsync(slug);
            var targets = await region.Read(db => db.Targets.AsNoTracking().Where(t => t.Activity!.PlanId == region.Plan.Id).ToListAsync());

            Assert.NotEmpty(targets);
            Assert.All(targets, t => Assert.Equal(t.ToText(), t.ToText().Tidied()));
            Assert.All(targets, t => Assert.Null(t.ToText().Fault(region.Plan.FirstYear, region.Plan.LastYear)));
        }
    }

    [Fact]
    public async Task A_target_is_added_changed_and_removed_and_each_is_in_the_history()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var activity = await ldb.Id("1.2");

        var id = (await ldb.AddTarget(activity, Schools)).Id();
        Assert.Equal(Schools, (await ldb.Target(id)).ToText());
        Assert.Equal(id, (await ldb.SaveTarget(id, t => t with { Minimum = 6 })).Id());
        Assert.Equal(activity, (await ldb.RemoveTarget(id)).Id());

        var changes = await ldb.Changes();
        Assert.Equal([ChangeKind.Added, ChangeKind.Changed, ChangeKind.Removed], changes.Select(c => c.Kind));
        Assert.All(changes, c => Assert.Equal((ChangeSubject.Target, activity, "1.2 Keuzewijzer zij-instroom: streefwaarde ‘Scholen die meedoen’"), (c.Subject, c.ActivityId, c.Title)));
        Assert.Equal("Minimum", await ldb.Read(db => db.Trace.OrderBy(t => t.Id).Select(t => t.Fields).Skip(1).FirstAsync()));
    }

    [Fact]
    public async Task A_double_click_adds_one_target()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var activity = await ldb.Id("1.2");

        var id = (await ldb.AddTarget(activity, Schools)).Id();

        Assert.Equal(new SaveOutcome.Saved(id, Changed: false), await ldb.AddTarget(activity, Schools with { Measure = " Scholen die meedoen " }));
    }

    [Fact]
    public async Task A_percentage_is_of_a_number_of_the_same_plan_and_of_nothing_else()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var (visitors, further) = (await kga.Target(Visitors), await kga.Target(Further));
        var elsewhere = await kga.Read(db => db.Targets.Where(t => t.Activity!.PlanId != kga.Plan.Id && t.Kind == TargetKind.Number).Select(t => t.Id).FirstAsync());
        var activity = visitors.ActivityId;
        TargetText Half(int whole) => new("De helft", 2026, 2026, TargetKind.Percentage, 50, 50, "%", null, whole);

        Assert.IsType<SaveOutcome.Saved>(await kga.AddTarget(activity, Half(visitors.Id)));
        foreach (var wrong in new[] { further.Id, elsewhere, int.MaxValue })
        {
            Assert.Equal(new SaveOutcome.Refused("ShareOfId", TargetMessages.WholeUnknown), await kga.AddTarget(activity, Half(wrong)));
        }

        Assert.Equal(
            new SaveOutcome.Refused("Kind", TargetMessages.IsAWhole),
            await kga.SaveTarget(visitors.Id, t => t with { Kind = TargetKind.YesNo }));
        Assert.Equal(new SaveOutcome.Refused("", TargetMessages.IsAWhole), await kga.RemoveTarget(visitors.Id));
    }

    [Fact]
    public async Task A_target_that_was_measured_stays()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var further = await kga.Target(Further);
        await kga.Measure(further.Id, Counted(44));

        Assert.Equal(new SaveOutcome.Refused("", TargetMessages.HasMeasurements), await kga.RemoveTarget(further.Id));
    }

    [Fact]
    public async Task The_second_of_two_people_hears_who_was_first()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = (await ldb.AddTarget(await ldb.Id("1.2"), Schools)).Id();
        var version = (await ldb.Target(id)).Version;
        var mark = ldb.Editor;
        ldb.Editor = mark with { UserId = await ldb.AddColleague("Els de Boer") };
        await ldb.SaveTarget(id, t => t with { Minimum = 6 });
        ldb.Editor = mark;

        var outcome = await ldb.SaveTarget(id, t => t with { Minimum = 8 }, version);

        Assert.Equal("Els de Boer", Assert.IsType<SaveOutcome.Stale>(outcome).ByName);
        Assert.Equal(Schools, await ldb.Read(db => new TargetService(db, ldb.Clock).TextAtAsync(id, version, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task An_adopted_plan_promises_what_it_promised()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var visitors = await kga.Target(Visitors);
        await kga.Adopt();
        var refused = new SaveOutcome.Refused("", PlanMessages.NotDraft);

        Assert.Equal(refused, await kga.AddTarget(visitors.ActivityId, Schools));
        Assert.Equal(refused, await kga.SaveTarget(visitors.Id, t => t with { Minimum = 100, Maximum = 100 }));
        Assert.Equal(refused, await kga.RemoveTarget(visitors.Id));
    }

    [Fact]
    public async Task A_target_of_another_region_is_not_there()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var visitors = await kga.Target(Visitors);
        kga.Editor = kga.Editor with { RegionId = kga.Editor.RegionId - 1 };

        Assert.IsType<SaveOutcome.Missing>(await kga.AddTarget(visitors.ActivityId, Schools));
        Assert.IsType<SaveOutcome.Missing>(await kga.SaveTarget(visitors.Id, t => t with { Minimum = 100, Maximum = 100 }));
        Assert.IsType<SaveOutcome.Missing>(await kga.RemoveTarget(visitors.Id));
        Assert.IsType<SaveOutcome.Missing>(await kga.Measure(visitors.Id, Counted(1)));
    }

    [Fact]
    public async Task What_is_done_to_a_target_can_be_undone_step_by_step()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = (await ldb.AddTarget(await ldb.Id("1.2"), Schools)).Id();
        await ldb.SaveTarget(id, t => t with { Minimum = 6 });
        await ldb.SaveTarget(id, t => t with { Unit = "po-scholen" });

        var changes = await ldb.Changes();
        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(changes[1].Id));
        Assert.Equal(Schools with { Unit = "po-scholen" }, (await ldb.Target(id)).ToText());
        await ldb.RemoveTarget(id);
        await ldb.UndoLast();
        Assert.Equal(
            Schools with { Unit = "po-scholen" },
            (await ldb.Read(db => db.Targets.AsNoTracking().SingleAsync(t => t.Measure == Schools.Measure))).ToText());
    }
}

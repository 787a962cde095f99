using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class SaveActivityTests
{
    [Fact]
    public async Task What_is_set_of_an_activity_is_kept()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await haaglanden.Activity("1.2");
        var facts = ActivityFacts.Of(before) with
        {
            Status = ActivityStatus.Loopt,
            Sectors = [Sector.Po, Sector.Mbo],
            TargetGroups = [TargetGroup.Jongeren],
            Funding = [Funding.Regio, Funding.G5],
            Owners = ["Sanne de Wit"],
            Partners = ["Gemeente Den Haag", "De Haagse Bakkers"],
        };

        Assert.IsType<SaveOutcome.Saved>(await haaglanden.Set("1.2", _ => facts));

        var after = await haaglanden.Activity("1.2");
        Assert.Equal(facts, ActivityFacts.Of(after));
        Assert.NotEqual(before.Version, after.Version);
    }

    [Fact]
    public async Task Nothing_changed_is_no_change_whatever_the_order_of_the_boxes()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await haaglanden.Activity("2.2");

        var outcome = await haaglanden.Set("2.2", facts => facts with { Sectors = [.. facts.Sectors.Reverse()] });

        Assert.Equal(new SaveOutcome.Saved(before.Id, Changed: false), outcome);
        Assert.Equal(before.Version, (await haaglanden.Activity("2.2")).Version);
        Assert.Empty(await haaglanden.Changes());
    }

    [Fact]
    public async Task Place_and_stop_stay_whatever_the_form_sends()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var before = await haaglanden.Activity("1.2");

        await haaglanden.Set("1.2", facts => facts with { Position = 1, StoppedFromYear = 2027, StopReason = "x", Owners = ["Els de Boer"] });

        var after = await haaglanden.Activity("1.2");
        Assert.Equal((before.Position, null, ""), (after.Position, after.StoppedFromYear, after.StopReason));
    }

    [Fact]
    public async Task Under_another_line_it_comes_at_the_end()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var line = await haaglanden.Line("2a");

        await haaglanden.Set("1.2", facts => facts with { LineId = line });

        Assert.Equal(["2.1", "2.2", "2.3", "2.4", "1.2"], await haaglanden.CodesIn("2a"));
    }

    [Fact]
    public async Task Even_when_only_an_owner_changed_a_form_that_began_earlier_is_stale()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var mine = await haaglanden.Activity("1.2");
        var els = await haaglanden.AddColleague("Els de Boer");
        var sanne = haaglanden.Editor;
        haaglanden.Editor = sanne with { UserId = els };
        await haaglanden.Set("1.2", facts => facts with { Owners = ["Els de Boer"] });
        haaglanden.Editor = sanne;

        var typed = ActivityFacts.Of(mine) with { Status = ActivityStatus.Loopt };
        var outcome = await haaglanden.Activities(a => a.SaveAsync(sanne, mine.Id, typed, mine.Version, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Stale("Els de Boer", haaglanden.Clock.GetUtcNow()), outcome);
        Assert.Equal(ActivityStatus.Gepland, (await haaglanden.Activity("1.2")).Status);
        var began = await haaglanden.Read(db => new ActivityService(db, haaglanden.Clock).FactsAtAsync(mine.Id, mine.Version, RegionAtWork.Cancel));
        Assert.Equal(ActivityFacts.Of(mine), began);
    }

    [Fact]
    public async Task An_activity_of_another_region_is_not_there()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        haaglanden.Editor = haaglanden.Editor with { RegionId = haaglanden.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await haaglanden.Set("1.2", facts => facts with { Owners = ["Els de Boer"] }));
    }

    [Fact]
    public async Task An_adopted_plan_stays_as_it_is()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await haaglanden.Adopt();

        var outcome = await haaglanden.Set("1.2", facts => facts with { Owners = ["Els de Boer"] });

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), outcome);
    }
}

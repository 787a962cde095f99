using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>Two requests that overlap, as a double click and two people do.</summary>
public sealed class AtTheSameMomentTests
{
    [Fact]
    public async Task A_form_posted_twice_adds_one_activity()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var (facts, key) = (FactsIn(await ldb.Line("1")), Guid.NewGuid());

        var outcomes = await Twice(() => ldb.Activities(a =>
            a.AddAsync(ldb.Editor, ldb.Plan.Id, 2026, facts, ARow("1.8"), key, RegionAtWork.Cancel)));

        Assert.Single(outcomes.Select(o => o.Id).Distinct());
        Assert.Single(outcomes, o => o.Changed);
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.8"], await ldb.CodesIn("1"));
    }

    [Fact]
    public async Task Two_copies_get_two_codes()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("1.2");

        await Twice(() => ldb.Activities(a => a.DuplicateAsync(ldb.Editor, id, Guid.NewGuid(), RegionAtWork.Cancel)));

        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.8", "1.9"], await ldb.CodesIn("1"));
    }

    [Fact]
    public async Task A_row_saved_twice_changes_once()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        var text = row.ToText() with { Goal = "Anders" };

        var outcomes = await Twice(() => ldb.Rows(r => r.SaveAsync(ldb.Editor, row.Id, text, row.Version, RegionAtWork.Cancel)));

        Assert.Single(outcomes, o => o.Changed);
        Assert.Single(await ldb.Changes());
    }

    [Fact]
    public async Task A_removed_row_that_is_put_back_twice_comes_back_once()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var row = await haaglanden.Row("1.1", number: 2);
        await haaglanden.Rows(r => r.RemoveAsync(haaglanden.Editor, row.Id, RegionAtWork.Cancel));
        var change = await haaglanden.LastChange();

        await Twice(() => haaglanden.Undo(change.Id));

        Assert.Equal(4, (await haaglanden.Activity("1.1")).Rows.Count);
    }

    [Fact]
    public async Task Who_saves_between_reading_and_writing_of_another_is_not_overwritten()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var mine = await ldb.Activity("1.2");
        var colleague = ldb.Editor with { UserId = await ldb.AddColleague("Els de Boer") };
        var theirs = ActivityFacts.Of(mine) with { Owners = ["Els de Boer"] };
        var inBetween = new InBetween(() => ldb.Activities(a => a.SaveAsync(colleague, mine.Id, theirs, mine.Version, RegionAtWork.Cancel)));

        await using var db = ldb.Database.Open(inBetween);
        var typed = ActivityFacts.Of(mine) with { Status = ActivityStatus.Loopt };
        var outcome = await new ActivityService(db, ldb.Clock).SaveAsync(ldb.Editor, mine.Id, typed, mine.Version, RegionAtWork.Cancel);

        Assert.Equal("Els de Boer", Assert.IsType<SaveOutcome.Stale>(outcome).ByName);
        Assert.Equal(theirs, ActivityFacts.Of(await ldb.Activity("1.2")));
        Assert.Single(await ldb.Changes());
    }

    private static async Task<SaveOutcome.Saved[]> Twice(Func<Task<SaveOutcome>> work)
    {
        var outcomes = await Task.WhenAll(Task.Run(work), Task.Run(work));
        return [.. outcomes.Select(Assert.IsType<SaveOutcome.Saved>)];
    }

    private sealed class InBetween(Func<Task> work) : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await work();
            return result;
        }
    }
}

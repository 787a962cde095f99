using Microsoft.EntityFrameworkCore;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class MoveActivityTests
{
    [Theory]
    [InlineData("1.5", "1.1", "1.5 1.1 1.2 1.3 1.4")]
    [InlineData("1.1", "1.4", "1.2 1.3 1.1 1.4 1.5")]
    [InlineData("1.2", null, "1.1 1.3 1.4 1.5 1.2")]
    public async Task An_activity_goes_before_another_or_to_the_end(string code, string? before, string expected)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.True(Saved(await Move(ldb, code, "1", before)).Changed);

        Assert.Equal(expected.Split(' '), await ldb.CodesIn("1"));
    }

    [Fact]
    public async Task An_activity_goes_to_another_line()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await Move(ldb, "1.5", "4", "4.3");

        Assert.Equal(["1.1", "1.2", "1.3", "1.4"], await ldb.CodesIn("1"));
        Assert.Equal(["4.1", "4.2", "1.5", "4.3", "4.4"], await ldb.CodesIn("4"));
        var change = Assert.Single(await ldb.Changes());
        Assert.Equal((ChangeKind.Moved, "1.5 Instroom schoolleiders"), (change.Kind, change.Title));
    }

    [Theory]
    [InlineData("1.2", "1.3")]
    [InlineData("1.5", "1.6")]
    [InlineData("1.7", null)]
    public async Task Where_it_stands_already_nothing_changes(string code, string? before)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.False(Saved(await Move(ldb, code, "1", before)).Changed);
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task The_line_is_counted_anew_when_there_is_no_room_left()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await LeaveNoRoom(ldb, "4");

        await Move(ldb, "4.4", "4", "4.2");
        await Move(ldb, "4.3", "4", "4.4");

        Assert.Equal(["4.1", "4.3", "4.4", "4.2"], await ldb.CodesIn("4"));
    }

    [Fact]
    public async Task There_is_always_room_for_one_more()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        // Each of the two goes between 1.1 and the other, so that what is between them halves each time.
        for (var i = 0; i < 15; i++)
        {
            var (moves, stays) = i % 2 == 0 ? ("1.3", "1.2") : ("1.2", "1.3");
            await Move(ldb, moves, "1", stays);
            Assert.Equal(["1.1", moves, stays, "1.4", "1.5"], await ldb.CodesIn("1"));
        }
    }

    [Fact]
    public async Task Making_room_is_no_edit_of_the_others()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await LeaveNoRoom(ldb, "4");
        var before = await ldb.Activity("4.2");

        await Move(ldb, "4.4", "4", "4.2");

        var after = await ldb.Activity("4.2");
        Assert.NotEqual(before.Position, after.Position);
        Assert.Equal(before.Version, after.Version);
    }

    [Fact]
    public async Task A_move_after_counting_anew_can_be_undone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await LeaveNoRoom(ldb, "4");
        await Move(ldb, "4.4", "4", "4.2");

        await ldb.UndoLast();

        Assert.Equal(["4.1", "4.2", "4.3", "4.4"], await ldb.CodesIn("4"));
    }

    [Fact]
    public async Task Lines_and_activities_of_elsewhere_are_no_place_to_move_to()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var (id, line) = (await ldb.Id("1.5"), await ldb.Line("1"));
        var foreign = await ldb.Read(db => db.Lines.Where(l => l.Code == "2a").Select(l => l.Id).SingleAsync());
        var other = await ldb.Id("2.1");

        Assert.Equal(new SaveOutcome.Refused("LineId", PlanMessages.LineUnknown), await Move(ldb, id, foreign, null));
        Assert.IsType<SaveOutcome.Missing>(await Move(ldb, id, line, other));
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };
        Assert.IsType<SaveOutcome.Missing>(await Move(ldb, id, line, null));
    }

    [Fact]
    public async Task In_an_adopted_plan_nothing_moves()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await Move(ldb, await ldb.Id("1.5"), await ldb.Line("2"), null));
    }

    private static SaveOutcome.Saved Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome);

    private static async Task<SaveOutcome> Move(RegionAtWork work, string code, string line, string? before)
    {
        var ids = (await work.Sheet()).Activities.ToDictionary(a => a.Code, a => a.Id);
        return await Move(work, ids[code], await work.Line(line), before is null ? null : ids[before]);
    }

    private static Task<SaveOutcome> Move(RegionAtWork work, int id, int line, int? before) =>
        work.Activities(a => a.MoveAsync(work.Editor, id, line, before, RegionAtWork.Cancel));

    private static async Task LeaveNoRoom(RegionAtWork work, string line)
    {
        var id = await work.Line(line);
        await work.Read(async db =>
        {
            var activities = await db.Activities.Where(a => a.LineId == id).OrderBy(a => a.Position).ToListAsync();
            activities.ForEach(a => a.Position = activities.IndexOf(a) + 1);
            return await db.SaveChangesAsync();
        });
    }
}

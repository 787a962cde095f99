using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>How much a page asks of the database.</summary>
public sealed class PlanEffortTests
{
    [Fact]
    public async Task Saving_a_row_is_one_update_one_line_of_history_and_one_of_the_trace()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        var log = new CommandLog();
        string[] expected;
        await using (var db = ldb.Database.Open(log))
        {
            string Table<T>() => db.Model.FindEntityType(typeof(T))!.GetTableName()!;
            expected = [$"UPDATE \"{Table<ActivityRow>()}\"", $"INSERT INTO \"{Table<PlanChange>()}\"", $"INSERT INTO \"{Table<TraceRecord>()}\""];
            var text = row.ToText() with { Goal = "Anders", Period = PeriodReader.Read("Q1", 2026) };
            await new RowService(db, ldb.Clock).SaveAsync(ldb.Editor, row.Id, text, row.Version, RegionAtWork.Cancel);
        }

        Assert.Equal(expected.Order(), log.Writes.Select(s => s[..(s.IndexOf('"', s.IndexOf('"') + 1) + 1)]).Order());
    }

    [Fact]
    public async Task Saving_nothing_new_writes_nothing()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        var log = new CommandLog();
        await using (var db = ldb.Database.Open(log))
        {
            await new RowService(db, ldb.Clock).SaveAsync(ldb.Editor, row.Id, row.ToText(), row.Version, RegionAtWork.Cancel);
        }

        Assert.NotEmpty(log.Statements);
        Assert.Empty(log.Writes);
    }

    [Fact]
    public async Task Opening_a_plan_takes_as_many_queries_for_sixty_activities_as_for_none()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var few = await Queries(ldb, ldb.Plan with { Id = -1 });
        var some = await Queries(ldb, ldb.Plan);
        var id = await ldb.Id("1.2");
        for (var i = 0; i < 40; i++)
        {
            await ldb.Activities(a => a.DuplicateAsync(ldb.Editor, id, Guid.NewGuid(), RegionAtWork.Cancel));
        }

        Assert.Equal(68, (await ldb.Sheet()).Activities.Count);
        Assert.Equal((3, 3, 3), (few, some, await Queries(ldb, ldb.Plan)));
    }

    [Fact]
    public async Task The_page_of_an_activity_takes_as_many_queries_with_rows_and_parts_as_without()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        Assert.Equal(await QueriesFor(haaglanden, "1.7"), await QueriesFor(haaglanden, "1.1"));
    }

    private static async Task<int> Queries(RegionAtWork work, PlanHead plan)
    {
        var log = new CommandLog();
        await using var db = work.Database.Open(log);
        await new PlanQueries(db).LoadSheetAsync(plan, PlanPart.Everything, RegionAtWork.Cancel);
        return log.Statements.Count;
    }

    private static async Task<int> QueriesFor(RegionAtWork work, string code)
    {
        var id = await work.Id(code);
        var log = new CommandLog();
        await using var db = work.Database.Open(log);
        Assert.NotNull(await new PlanQueries(db).FindActivityAsync(id, work.Plan.RegionId, RegionAtWork.Cancel));
        return log.Statements.Count;
    }
}

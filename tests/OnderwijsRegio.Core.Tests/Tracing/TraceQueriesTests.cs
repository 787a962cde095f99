using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Tracing;

/// <summary>Reading the trace: page by page, by region, person, thing and period.</summary>
public sealed class TraceQueriesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();

    [Fact]
    public async Task Page_after_page_gives_every_line_once_the_last_first_also_those_of_the_same_moment()
    {
        await Write(250, i => Start.AddMinutes(i / 7));

        List<long> seen = [];
        TraceCursor? before = null;
        do
        {
            var page = await Page(new TraceFilter(), before);
            seen.AddRange(page.Lines.Select(l => l.Id));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(250, seen.Count);
        Assert.Equal(seen.OrderDescending(), seen);
    }

    [Fact]
    public async Task It_is_filtered_by_region_person_thing_and_period()
    {
        await Write(100, i => Start.AddDays(i));

        var filter = new TraceFilter(RegionId: 1, UserId: 1, Subject: "Row", SubjectId: 4, From: Start.AddDays(10), Until: Start.AddDays(90));
        var lines = (await Page(filter, null)).Lines;

        Assert.NotEmpty(lines);
        var expected = await Do(db => db.Trace.Where(t => t.RegionId == 1 && t.UserId == 1 && t.Subject == "Row" && t.SubjectId == 4).ToListAsync());
        Assert.Equal(expected.Where(t => t.At >= Start.AddDays(10) && t.At < Start.AddDays(90)).Select(t => t.Id).OrderDescending(), lines.Select(l => l.Id));
    }

    public static TheoryData<TraceFilter> Ways =>
    [
        new TraceFilter(),
        new TraceFilter(RegionId: 1),
        new TraceFilter(UserId: 1),
        new TraceFilter(Subject: "Row"),
        new TraceFilter(From: Start, Until: Start.AddDays(1)),
    ];

    /// <summary>In a million lines too a page deep down is read out of an index, in order, and nothing is sorted.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_page_deep_down_is_read_in_the_order_of_an_index(TraceFilter filter)
    {
        var log = new CommandLog();
        await using var db = database.Open(log);
        await new TraceQueries(db).PageAsync(filter, new TraceCursor(Start, 5), CancellationToken.None);

        var sql = System.Text.RegularExpressions.Regex.Replace(Assert.Single(log.Statements), "@[a-zA-Z_0-9]+", "1");
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        List<string> steps = [];
        await using var plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync())
        {
            steps.Add(plan.GetString(3));
        }

        Assert.Contains(steps, step => step.Contains("USING INDEX IX_Trace_", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_gone_is_a_number_and_the_portal_itself_is_called_so()
    {
        await Do(async db =>
        {
            db.Trace.Add(new TraceRecord { At = Start, UserId = 999, Action = "plan.changed", Subject = "Row" });
            db.Trace.Add(new TraceRecord { At = Start, Action = "user.password-asked", Subject = "AppUser" });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["het portaal", "verwijderd account 999"], (await Page(new TraceFilter(), null)).Lines.Select(l => l.Who));
    }

    public void Dispose() => database.Dispose();

    private Task<TracePage> Page(TraceFilter filter, TraceCursor? before) => Do(db => new TraceQueries(db).PageAsync(filter, before, CancellationToken.None));

    private Task<int> Write(int count, Func<int, DateTimeOffset> at) => Do(db =>
    {
        for (var i = 0; i < count; i++)
        {
            db.Trace.Add(new TraceRecord
            {
                At = at(i),
                UserId = 1 + (i % 2),
                RegionId = i % 4 < 2 ? 1 : null,
                Action = "plan.changed",
                Subject = i % 3 == 0 ? "Line" : "Row",
                SubjectId = i % 6,
            });
        }

        return db.SaveChangesAsync();
    });

    private async Task<T> Do<T>(Func<Core.Storage.PortalContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }
}

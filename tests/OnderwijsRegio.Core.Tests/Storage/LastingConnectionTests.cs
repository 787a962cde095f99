using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tests.Storage;

/// <summary>A context keeps its connection to SQLite, and what that was asked; when the portal ends, the file is whole.</summary>
public sealed class LastingConnectionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_context_keeps_its_connection_from_one_question_to_the_next()
    {
        using var database = TestDatabase.Seeded();
        await using var db = database.Open();

        await db.Regions.CountAsync(None);

        Assert.Equal(ConnectionState.Open, db.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task A_question_that_was_kept_is_asked_with_other_values_and_sees_what_came_since()
    {
        using var database = TestDatabase.Seeded();
        await using var db = database.Open();
        await using var other = database.Open();
        Task<string?> NameOf(string slug) => db.Regions.Where(r => r.Slug == slug).Select(r => r.Name).FirstOrDefaultAsync(None);
        var first = await NameOf("haaglanden");

        Assert.Null(await NameOf("nieuw"));
        other.Regions.Add(new Region { Slug = "nieuw", Name = "Nieuwe regio", ShortName = "Nieuw", Colour = "#1d5fa8" });
        await other.SaveChangesAsync(None);

        Assert.Equal("Nieuwe regio", await NameOf("nieuw"));
        Assert.Equal(first, await NameOf("haaglanden"));
    }

    [Fact]
    public async Task The_same_question_can_be_asked_while_its_answer_is_still_being_read()
    {
        using var database = TestDatabase.Seeded();
        await using var db = database.Open();
        List<(int Outer, int Inner)> pairs = [];

        await foreach (var outer in db.Regions.Select(r => r.Id).AsAsyncEnumerable())
        {
            await foreach (var inner in db.Regions.Select(r => r.Id).AsAsyncEnumerable())
            {
                pairs.Add((outer, inner));
            }
        }

        var count = await db.Regions.CountAsync(None);
        Assert.Equal(count * count, pairs.Distinct().Count());
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_ends_with_its_request()
    {
        using var database = TestDatabase.Seeded();
        await using var services = Portal(database);
        await using (var request = services.CreateAsyncScope())
        {
            var db = request.ServiceProvider.GetRequiredService<PortalContext>();
            await db.Database.BeginTransactionAsync(None);
            await db.Regions.ExecuteUpdateAsync(r => r.SetProperty(x => x.ShortName, "Half werk"), None);
        }

        await using var next = database.Open();
        Assert.DoesNotContain("Half werk", await next.Regions.Select(r => r.ShortName).ToListAsync(None));
        await next.Regions.ExecuteUpdateAsync(r => r.SetProperty(x => x.ShortName, "Heel werk"), None);
    }

    [Fact]
    public async Task When_the_portal_ends_all_that_was_saved_stands_in_the_file_itself()
    {
        using var database = TestDatabase.Seeded();
        await using (var services = Portal(database))
        {
            await using var request = services.CreateAsyncScope();
            await request.ServiceProvider.GetRequiredService<PortalContext>().Regions.ExecuteUpdateAsync(r => r.SetProperty(x => x.ShortName, "Bewaard"), None);
        }

        Assert.Equal([database.FilePath], Directory.GetFiles(Path.GetDirectoryName(database.FilePath)!));
    }

    [Fact]
    public async Task When_a_portal_ends_another_on_the_same_file_keeps_its_connections()
    {
        using var database = TestDatabase.Seeded();
        await using var other = Portal(database);
        await using var request = other.CreateAsyncScope();
        var connection = await ConnectedAsync(request);

        await using (var services = Portal(database))
        {
            await using var scope = services.CreateAsyncScope();
            await ConnectedAsync(scope);
        }

        Assert.Equal(ConnectionState.Open, connection.State);
    }

    [Fact]
    public async Task The_connection_that_came_back_last_goes_out_first()
    {
        using var database = TestDatabase.Seeded();
        await using var services = Portal(database);
        var (one, two) = (services.CreateAsyncScope(), services.CreateAsyncScope());
        var (first, last) = (await ConnectedAsync(one), await ConnectedAsync(two));
        await one.DisposeAsync();
        await two.DisposeAsync();

        await using var next = services.CreateAsyncScope();
        await using var other = services.CreateAsyncScope();

        Assert.Same(last, await ConnectedAsync(next));
        Assert.Same(first, await ConnectedAsync(other));
    }

    [Fact]
    public async Task A_rush_leaves_no_more_connections_behind_than_are_kept()
    {
        using var database = TestDatabase.Seeded();
        await using var services = Portal(database);
        var requests = Enumerable.Range(0, StorageSetup.MostKept + 5).Select(_ => services.CreateAsyncScope()).ToList();
        var connections = await Task.WhenAll(requests.Select(ConnectedAsync));

        foreach (var request in requests)
        {
            await request.DisposeAsync();
        }

        Assert.Equal(StorageSetup.MostKept, connections.Count(c => c.State is ConnectionState.Open));
    }

    [Fact]
    public async Task What_a_request_changed_and_did_not_save_the_next_one_does_not_meet()
    {
        using var database = TestDatabase.Seeded();
        await using var services = Portal(database);
        await using (var request = services.CreateAsyncScope())
        {
            var region = await request.ServiceProvider.GetRequiredService<PortalContext>().Regions.FirstAsync(None);
            region.Name = "Niet bewaard";
        }

        await using var next = services.CreateAsyncScope();
        var db = next.ServiceProvider.GetRequiredService<PortalContext>();
        Assert.Equal(0, await db.SaveChangesAsync(None));
        Assert.NotEqual("Niet bewaard", (await db.Regions.FirstAsync(None)).Name);
    }

    [Fact]
    public async Task Who_must_wait_for_another_that_saves_looks_again_by_itself_for_five_seconds()
    {
        using var database = TestDatabase.Seeded();
        await using var db = database.Open();

        Assert.Equal(5000, await db.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(None));
    }

    private static async Task<DbConnection> ConnectedAsync(AsyncServiceScope request)
    {
        var db = request.ServiceProvider.GetRequiredService<PortalContext>();
        await db.Regions.CountAsync(None);
        return db.Database.GetDbConnection();
    }

    private static ServiceProvider Portal(TestDatabase database) =>
        new ServiceCollection().AddPortalStorage(DatabaseProvider.Sqlite, database.ConnectionString).BuildServiceProvider();
}

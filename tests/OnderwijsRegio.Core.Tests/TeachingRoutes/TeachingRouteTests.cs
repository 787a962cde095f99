using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Core.Tests.Plans;
using OnderwijsRegio.Core.Tests.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.TeachingRoutes;

/// <summary>What a route says from which day, and who may change what.</summary>
public sealed class TeachingRouteTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Summer = new(2026, 8, 1);

    private static readonly TeachingRouteText Coach = new()
    {
        From = Today,
        Name = "Coach in de klas",
        Explanation = "U begint als coach.",
        Duration = "Een half jaar.",
        Source = "Het loket",
        CheckedOn = Today,
        Conditions = new() { Sectors = [Sector.Po] },
    };

    [Theory]
    [InlineData("2026-03-01", null)]
    [InlineData("2026-03-02", "Een half jaar.")]
    [InlineData("2026-07-31", "Een half jaar.")]
    [InlineData("2026-08-01", "Een jaar.")]
    [InlineData("2026-12-31", "Een jaar.")]
    [InlineData("2027-01-01", null)]
    public async Task On_each_day_the_last_version_that_began_counts_until_the_route_stops(string day, string? duration)
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        await Prepare(work, id, Coach with { From = Summer, Duration = "Een jaar." });
        await Stop(work, id, new DateOnly(2027, 1, 1));
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var counting = await work.Read(db => new TeachingRouteQueries(db).CountingAsync(work.Editor.RegionId, on, RegionAtWork.Cancel));

        Assert.Equal(duration, counting.SingleOrDefault(r => r.RouteId == id)?.Text.Duration);
        Assert.Equal(duration, (await Find(work, id)).At(on)?.Text.Duration);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_route_and_prepares_one_change()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var key = Guid.NewGuid();

        var first = Saved(await Add(work, Coach, key));
        var again = Saved(await Add(work, Coach, key));
        var version = (await Find(work, first.Id)).Version;
        var change = Coach with { From = Summer };
        Saved(await Prepare(work, first.Id, change, version));
        var changedAgain = Saved(await Prepare(work, first.Id, change, version));

        Assert.Equal((first.Id, false), (again.Id, again.Changed));
        Assert.False(changedAgain.Changed);
        Assert.Equal(2, (await Find(work, first.Id)).Versions.Count);
    }

    /// <summary>What is tried, and at which field which message stands.</summary>
    public static TheoryData<string, string, string> Refusals => new()
    {
        { "add in the past", "From", TeachingRouteMessages.FromPast },
        { "add without a name", "Name", TeachingRouteMessages.NameMissing },
        { "add with an unsafe link", "NextLink", TeachingRouteMessages.LinkWrong },
        { "add checked tomorrow", "CheckedOn", TeachingRouteMessages.CheckedLater },
        { "add for kinderopvang", "Sectors", TeachingRouteMessages.SectorUnknown },
        { "prepare for yesterday", "From", TeachingRouteMessages.FromPast },
        { "prepare for a day that has a version", "From", TeachingRouteMessages.FromTaken },
        { "prepare for after the end", "From", TeachingRouteMessages.FromAfterStop },
        { "put off what counts", "From", TeachingRouteMessages.FromStarted },
        { "end in the past", "StopsFrom", TeachingRouteMessages.StopPast },
        { "end before a change", "StopsFrom", TeachingRouteMessages.StopBeforeVersion },
        { "remove what counts", "", TeachingRouteMessages.CountsAlready },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_has_counted_stays_and_the_rest_is_refused_at_its_field(string what, string field, string message)
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        var now = (await Find(work, id)).Versions[0];
        Saved(await Prepare(work, id, Coach with { From = Summer }));

        var outcome = what switch
        {
            "add in the past" => await Add(work, Coach with { From = Today.AddDays(-1) }),
            "add without a name" => await Add(work, Coach with { Name = " " }),
            "add with an unsafe link" => await Add(work, Coach with { NextLink = "http://voorbeeld.nl" }),
            "add checked tomorrow" => await Add(work, Coach with { CheckedOn = Today.AddDays(1) }),
            "add for kinderopvang" => await Add(work, Coach with { Conditions = new() { Sectors = [Sector.Ko] } }),
            "prepare for yesterday" => await Prepare(work, id, Coach with { From = Today.AddDays(-1) }),
            "prepare for a day that has a version" => await Prepare(work, id, Coach with { From = Summer, Cost = "Niets" }),
            "prepare for after the end" => await StopAndPrepare(work, id),
            "put off what counts" => await Save(work, now.Id, now.Text with { From = Summer.AddDays(1) }, now.Version),
            "end in the past" => await Stop(work, id, Today.AddDays(-1)),
            "end before a change" => await Stop(work, id, Summer),
            _ => await work.Read(db => Service(db, work).RemoveAsync(work.Editor, now.Id, Today, RegionAtWork.Cancel)),
        };

        Assert.Equal(new SaveOutcome.Refused(field, message), outcome);
    }

    [Fact]
    public async Task What_no_longer_counts_cannot_be_changed_any_more()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        Saved(await Prepare(work, id, Coach with { From = Summer }));
        var old = (await Find(work, id)).Versions[0];

        var late = await work.Read(db => Service(db, work)
            .SaveAsync(work.Editor, old.Id, old.Text with { Cost = "Niets" }, old.Version, Summer, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Refused("", TeachingRouteMessages.Past), late);
    }

    [Fact]
    public async Task Of_two_people_the_second_is_told_and_changes_nothing()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        var began = await Find(work, id);
        var version = began.Versions[0];
        Saved(await Prepare(work, id, Coach with { From = Summer }, began.Version));
        Saved(await Save(work, version.Id, version.Text with { Cost = "Van de eerste" }, version.Version));

        Assert.IsType<SaveOutcome.Stale>(await Prepare(work, id, Coach with { From = Summer.AddDays(1) }, began.Version));
        Assert.IsType<SaveOutcome.Stale>(await Save(work, version.Id, version.Text with { Cost = "Van de tweede" }, version.Version));
        Assert.IsType<SaveOutcome.Stale>(await Stop(work, id, Summer.AddYears(1), began.Version));

        Assert.Equal(("Van de eerste", 2), ((await Find(work, id)).Versions[0].Text.Cost, (await Find(work, id)).Versions.Count));
    }

    [Fact]
    public async Task A_prepared_change_is_removed_and_a_route_that_never_counted_goes_with_its_only_version()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var (id, coming) = (await Added(work), Saved(await Add(work, Coach with { From = Summer })).Id);
        var change = Saved(await Prepare(work, id, Coach with { From = Summer })).Id;
        var only = (await Find(work, coming)).Versions[0].Id;

        Assert.Equal(id, Saved(await work.Read(db => Service(db, work).RemoveAsync(work.Editor, change, Today, RegionAtWork.Cancel))).Id);
        Assert.Equal(0, Saved(await work.Read(db => Service(db, work).RemoveAsync(work.Editor, only, Today, RegionAtWork.Cancel))).Id);

        Assert.Single((await Find(work, id)).Versions);
        Assert.False(await work.Read(db => db.TeachingRoutes.AnyAsync(r => r.Id == coming)));
    }

    [Fact]
    public async Task An_end_can_be_taken_back_until_it_lies_behind()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        Saved(await Stop(work, id, Today));
        Saved(await Stop(work, id, null));
        Saved(await Stop(work, id, Today));
        var version = (await Find(work, id)).Version;

        var late = await work.Read(db => Service(db, work).StopAsync(work.Editor, id, null, version, Today.AddDays(1), RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Refused("StopsFrom", TeachingRouteMessages.Stopped), late);
    }

    [Fact]
    public async Task A_route_moves_one_place_also_after_a_double_click()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var before = await Order(work);
        var third = before[2];

        for (var click = 0; click < 2; click++)
        {
            Saved(await work.Read(db => Service(db, work).MoveAsync(work.Editor, third, up: true, 3, Today, RegionAtWork.Cancel)));
        }

        Assert.Equal([before[0], third, before[1], .. before.Skip(3)], await Order(work));
    }

    [Fact]
    public async Task A_route_of_another_region_is_not_there()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var other = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await Added(work);
        var route = await Find(work, id);
        work.Editor = work.Editor with { RegionId = other.Editor.RegionId };

        Assert.IsType<SaveOutcome.Missing>(await Prepare(work, id, Coach with { From = Summer }, route.Version));
        Assert.IsType<SaveOutcome.Missing>(await Save(work, route.Versions[0].Id, Coach, route.Versions[0].Version));
        Assert.IsType<SaveOutcome.Missing>(await Stop(work, id, Summer, route.Version));
        Assert.IsType<SaveOutcome.Missing>(await work.Read(db => Service(db, work).MoveAsync(work.Editor, id, true, route.Position, Today, RegionAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(
            await work.Read(db => Service(db, work).RemoveAsync(work.Editor, route.Versions[0].Id, Today, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task Everything_done_leaves_its_trace_without_values()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var id = await Added(work);
        var now = (await Find(work, id)).Versions[0];
        await Save(work, now.Id, now.Text with { Cost = "Niets", Conditions = new() }, now.Version);
        await Prepare(work, id, Coach with { From = Summer });
        await Stop(work, id, Summer.AddYears(1));

        var traces = await work.Read(db => db.Trace.Where(t => t.Subject == nameof(TeachingRoute) || t.Subject == nameof(TeachingRouteVersion)).OrderBy(t => t.Id).ToListAsync());

        Assert.Equal(["route.added", "route-version.changed", "route.prepared", "route.changed"], traces.Select(t => t.Action));
        Assert.Equal(["", "Cost,Sector", "", "StopsFrom"], traces.Select(t => t.Fields));
        Assert.All(traces, t => Assert.True(TraceWords.KnowsAction(t.Action) && TraceWords.KnowsSubject(t.Subject)));
        Assert.DoesNotContain(traces, t => TraceWords.FieldsOf(t.Fields).Any(char.IsUpper));
    }

    [Theory]
    [InlineData(RegionAtWork.Haaglanden, 9)]
    [InlineData(RegionAtWork.Ldb, 4)]
    [InlineData(RegionAtWork.Kga, 8)]
    public async Task A_region_begins_with_the_routes_that_its_documents_name_each_with_its_source(string slug, int count)
    {
        using var work = await RegionAtWork.InAsync(slug);

        var routes = await work.Read(db => new TeachingRouteQueries(db).CountingAsync(work.Editor.RegionId, Today, RegionAtWork.Cancel));

        Assert.Equal(count, routes.Count);
        Assert.All(routes, r => Assert.Contains(", onder ‘", r.Text.Source, StringComparison.Ordinal));
        Assert.All(routes, r => Assert.Null(r.Text.Fault(r.Text.CheckedOn)));
    }

    [Fact]
    public async Task A_seeded_route_follows_its_file_until_a_user_changes_it_or_prepares_a_change()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var routes = await work.Read(db => new TeachingRouteQueries(db).AllAsync(work.Editor.RegionId, RegionAtWork.Cancel));
        var (changed, prepared) = (routes[0].Versions[0], routes[1]);
        Saved(await Save(work, changed.Id, changed.Text with { CheckedOn = Today, Duration = "Een ochtend." }, changed.Version));
        Saved(await Prepare(work, prepared.Id, prepared.Versions[0].Text with { CheckedOn = Today, From = Summer }));
        using var seeds = new SeedCopy();
        foreach (var line in new[] { "meelopen", "zij-instroom", "herintreden" })
        {
            seeds.Change("routes.csv", $"{RegionAtWork.Ldb};{line};", ";2026-11-26;", ";2026-11-30;");
        }

        await work.Read(async db =>
        {
            await new SeedLoader(db).LoadAsync(seeds.Folder, RegionAtWork.Cancel);
            return 0;
        });

        var after = await work.Read(db => new TeachingRouteQueries(db).AllAsync(work.Editor.RegionId, RegionAtWork.Cancel));
        Assert.Equal([Today, new(2026, 11, 26), new(2026, 11, 26), new(2026, 11, 30)], after.Select(r => r.Versions[0].Text.CheckedOn));
    }

    private static TeachingRouteService Service(PortalContext db, RegionAtWork work) => new(db, work.Clock);

    private static SaveOutcome.Saved Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome);

    private static async Task<int> Added(RegionAtWork work) => Saved(await Add(work, Coach)).Id;

    private static Task<SaveOutcome> Add(RegionAtWork work, TeachingRouteText text, Guid? key = null) =>
        work.Read(db => Service(db, work).AddAsync(work.Editor, text, key ?? Guid.NewGuid(), Today, RegionAtWork.Cancel));

    private static async Task<SaveOutcome> Prepare(RegionAtWork work, int id, TeachingRouteText text, Guid? version = null)
    {
        var began = version ?? (await Find(work, id)).Version;
        return await work.Read(db => Service(db, work).PrepareAsync(work.Editor, id, text, began, Today, RegionAtWork.Cancel));
    }

    private static Task<SaveOutcome> Save(RegionAtWork work, int versionId, TeachingRouteText text, Guid version) =>
        work.Read(db => Service(db, work).SaveAsync(work.Editor, versionId, text, version, Today, RegionAtWork.Cancel));

    private static async Task<SaveOutcome> Stop(RegionAtWork work, int id, DateOnly? from, Guid? version = null)
    {
        var began = version ?? (await Find(work, id)).Version;
        return await work.Read(db => Service(db, work).StopAsync(work.Editor, id, from, began, Today, RegionAtWork.Cancel));
    }

    private static async Task<SaveOutcome> StopAndPrepare(RegionAtWork work, int id)
    {
        Saved(await Stop(work, id, Summer.AddYears(1)));
        return await Prepare(work, id, Coach with { From = Summer.AddYears(1) });
    }

    private static async Task<RouteItem> Find(RegionAtWork work, int id) =>
        (await work.Read(db => new TeachingRouteQueries(db).FindAsync(id, work.Editor.RegionId, RegionAtWork.Cancel)))!;

    private static async Task<List<int>> Order(RegionAtWork work) =>
        [.. (await work.Read(db => new TeachingRouteQueries(db).AllAsync(work.Editor.RegionId, RegionAtWork.Cancel))).Select(r => r.Id)];
}

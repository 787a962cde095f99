using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Storage;

namespace OnderwijsRegio.Core.Tests.Regions;

/// <summary>The areas and the neighbours of a region.</summary>
public sealed class RegionPartTests : IDisposable
{
    private const string Haaglanden = "haaglanden";
    private const string Ldb = "leiden-duin-en-bollenstreek-po";
    private const int User = 1;

    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_area_is_added_once_with_municipalities_spelled_as_the_region_does()
    {
        var text = new AreaText("  Escamp ", AreaKind.Stadsdeel, AreaText.Read("den haag\nGM0503 delft, Den Haag"));

        var first = Assert.IsType<SaveOutcome.Saved>(await AddArea(text));
        var second = Assert.IsType<SaveOutcome.Saved>(await AddArea(text));

        Assert.Equal((first.Id, true, false), (second.Id, first.Changed, second.Changed));
        var area = await Area("Escamp");
        Assert.Equal((AreaKind.Stadsdeel, "Den Haag, Delft"), (area.Kind, area.Municipalities));
    }

    [Theory]
    [InlineData(" LAAK ", "", "Name", "Er is al een deelgebied ‘Laak’ in deze regio.")]
    [InlineData(" ", "", "Name", RegionMessages.AreaNameMissing)]
    [InlineData("Kust", "Westland\nKatwijk", "Municipalities", "‘Katwijk’ is geen gemeente van deze regio. Haal haar hier weg, of voeg haar eerst toe aan de gemeenten van de regio.")]
    public async Task An_area_that_cannot_be_is_refused_at_its_field(string name, string municipalities, string field, string message)
    {
        var text = new AreaText(name, AreaKind.Stad, AreaText.Read(municipalities));
        var zuidwest = await Area("Zuidwest");

        Assert.Equal(new SaveOutcome.Refused(field, message), await AddArea(text));
        Assert.Equal(new SaveOutcome.Refused(field, message), await SaveArea(zuidwest, text));
        Assert.Equal(5, (await Region(Haaglanden)).Areas.Count);
    }

    [Fact]
    public async Task An_area_with_activities_gets_another_name_and_keeps_them_but_cannot_be_removed()
    {
        var city = await Area("Den Haag");
        var activities = await ActivitiesOf(city);
        Assert.Equal(5, activities.Count);

        var renamed = await SaveArea(city, city.ToText() with { Name = "G5-stad" });
        var removed = await RemoveArea(city);

        Assert.Equal(new SaveOutcome.Saved(city.Id, true), renamed);
        Assert.Equal(activities, await ActivitiesOf(city));
        Assert.Equal(
            new SaveOutcome.Refused("", "‘G5-stad’ is het gebied van 5 activiteiten. Laat de programmamanager daar eerst een ander gebied kiezen."),
            removed);
    }

    [Fact]
    public async Task A_removed_activity_holds_its_area_too_for_it_can_be_put_back()
    {
        var city = await Area("Den Haag");
        await Write(async db => (await db.Activities.FirstAsync(a => a.AreaId == city.Id)).RemovedAt = clock.GetUtcNow());

        var outcome = Assert.IsType<SaveOutcome.Refused>(await RemoveArea(city));

        Assert.Contains("5 activiteiten, waarvan er 1 al verwijderd is maar nog terug kan.", outcome.Message, StringComparison.Ordinal);
        Assert.Contains("1 activiteit die al verwijderd is, maar nog terug kan.", RegionMessages.AreaInUse("Laak", 0, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_keeps_a_municipality_that_the_region_let_go()
    {
        await Write(async db => (await db.Regions.Include(r => r.Municipalities).SingleAsync(r => r.Slug == Ldb)).Municipalities.RemoveAll(m => m.Name == "Wassenaar"));
        var area = await Area("Voorschoten & Wassenaar", Ldb);

        Assert.IsType<SaveOutcome.Saved>(await SaveArea(area, area.ToText() with { Name = "Voorschoten en Wassenaar" }));
        Assert.IsType<SaveOutcome.Refused>(await AddArea(new AreaText("Wassenaar", AreaKind.Cluster, ["Wassenaar"]), Ldb));
    }

    [Fact]
    public async Task A_neighbour_is_added_once_and_a_second_time_only_for_other_sectors()
    {
        var text = new NeighbourText("Zeeland", null, [Sector.Vo, Sector.Po], "Samen werven");

        var first = Assert.IsType<SaveOutcome.Saved>(await AddNeighbour(text));

        Assert.Equal(new SaveOutcome.Saved(first.Id, false), await AddNeighbour(text));
        Assert.Equal(
            new SaveOutcome.Refused("Name", "‘Zeeland’ staat er al, met dezelfde sectoren: po, vo."),
            await AddNeighbour(text with { Name = "zeeland", Note = "Iets anders" }));
        Assert.IsType<SaveOutcome.Saved>(await AddNeighbour(text with { Sectors = [Sector.Mbo] }));
    }

    [Theory]
    [InlineData("Onderwijsregio Haaglanden", null, "Name", RegionMessages.NeighbourIsItself)]
    [InlineData("haaglanden", null, "Name", RegionMessages.NeighbourIsItself)]
    [InlineData("De buren", Haaglanden, "RegionSlug", RegionMessages.NeighbourIsItself)]
    [InlineData("De buren", "nergens", "RegionSlug", RegionMessages.NeighbourUnknown)]
    [InlineData("De buren", Ldb, "Name", "‘Leiden Duin & Bollenstreek’ staat er al, met dezelfde sectoren: po.")]
    [InlineData(" ", null, "Name", RegionMessages.NeighbourNameMissing)]
    public async Task A_neighbour_that_cannot_be_is_refused_at_its_field(string name, string? slug, string field, string message)
    {
        var text = new NeighbourText(name, slug, [Sector.Po], "");
        var groeneHart = await Neighbour("Groene Hart");

        Assert.Equal(new SaveOutcome.Refused(field, message), await AddNeighbour(text));
        Assert.Equal(new SaveOutcome.Refused(field, message), await SaveNeighbour(groeneHart, text));
    }

    [Fact]
    public async Task What_is_of_another_region_is_not_there()
    {
        var (area, neighbour) = (await Area("Leiden e.o.", Ldb), await Neighbour("HAK", Ldb));
        var editor = await Editor(Haaglanden);

        Assert.IsType<SaveOutcome.Missing>(await Read(db => new AreaService(db, clock).SaveAsync(editor, area.Id, area.ToText() with { Name = "X" }, area.Version, Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await Read(db => new AreaService(db, clock).RemoveAsync(editor, area.Id, Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await Read(db => new NeighbourService(db, clock).SaveAsync(editor, neighbour.Id, neighbour.ToText() with { Name = "X" }, neighbour.Version, Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await Read(db => new NeighbourService(db, clock).RemoveAsync(editor, neighbour.Id, Cancel)));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told()
    {
        var (area, neighbour) = (await Area("Zuidwest"), await Neighbour("Rijnmond"));
        await SaveArea(area, area.ToText() with { Kind = AreaKind.Stadsdeel });
        await SaveNeighbour(neighbour, neighbour.ToText() with { Note = "Van haar" });

        Assert.IsType<SaveOutcome.Stale>(await SaveArea(area, area.ToText() with { Name = "Den Haag Zuidwest" }));
        Assert.IsType<SaveOutcome.Stale>(await SaveNeighbour(neighbour, neighbour.ToText() with { Note = "Van mij" }));
        Assert.Equal("Van haar", (await Neighbour("Rijnmond")).Note);
    }

    [Fact]
    public async Task What_is_done_leaves_its_trace_with_fields_and_without_values()
    {
        await AddArea(new AreaText("Escamp", AreaKind.Stadsdeel, ["Den Haag"]));
        var area = await Area("Escamp");
        await SaveArea(area, area.ToText() with { Name = "Escamp-Oost", Municipalities = [] });
        await RemoveArea(area);
        await AddNeighbour(new NeighbourText("Zeeland", null, [], ""));
        var neighbour = await Neighbour("Zeeland");
        await SaveNeighbour(neighbour, neighbour.ToText() with { RegionSlug = "kennemerland-en-groot-amsterdam", Note = "Ver weg" });
        await Read(async db => await new NeighbourService(db, clock).RemoveAsync(await Editor(Haaglanden), neighbour.Id, Cancel));

        var trace = await Read(db => db.Trace.OrderBy(t => t.Id).ToListAsync());

        Assert.Equal(
            [
                ("area.added", "RegionArea", ""), ("area.changed", "RegionArea", "Name,Municipalities"), ("area.removed", "RegionArea", ""),
                ("neighbour.added", "RegionNeighbour", ""), ("neighbour.changed", "RegionNeighbour", "RegionSlug,Note"), ("neighbour.removed", "RegionNeighbour", ""),
            ],
            trace.Select(t => (t.Action, t.Subject, t.Fields)));
    }

    [Fact]
    public async Task Seeds_leave_what_an_administrator_changed_removed_or_made_before_them()
    {
        var (laak, rijnmond) = (await Area("Laak"), await Neighbour("Rijnmond"));
        await SaveArea(laak, laak.ToText() with { Name = "Laak en Binckhorst" });
        await RemoveArea(await Area("Delflanden-Westland"));
        await AddArea(new AreaText("escamp", AreaKind.Stad, []));
        await SaveNeighbour(rijnmond, rijnmond.ToText() with { Note = "Van ons" });
        await Read(async db => await new NeighbourService(db, clock).RemoveAsync(await Editor(Haaglanden), (await Neighbour("Groene Hart")).Id, Cancel));
        await AddNeighbour(new NeighbourText("zeeland", null, [Sector.Po], "Van ons"));
        using var seeds = new SeedCopy();
        seeds.Change("areas.csv", "haaglanden;Laak;", "stadsdeel", "deelgebied");
        seeds.Change("areas.csv", "haaglanden;Delflanden-Westland;", "deelgebied", "cluster");
        seeds.Change("areas.csv", "haaglanden;Zuidwest;", "deelgebied", "stadsdeel");
        seeds.Change("neighbours.csv", "haaglanden;Rijnmond;", "Sommige", "Enkele");
        seeds.Change("neighbours.csv", "haaglanden;Groene Hart;", "Sommige", "Enkele");
        File.AppendAllText(Path.Combine(seeds.Folder, "areas.csv"), "haaglanden;Escamp;stadsdeel;Den Haag;H26;Kop\n");
        File.AppendAllText(Path.Combine(seeds.Folder, "neighbours.csv"), "haaglanden;Zeeland;;po;Van de seeds;H26;Kop\n");

        await Load(seeds);

        var region = await Region(Haaglanden);
        Assert.Equal(
            [("Den Haag", AreaKind.Stad), ("Haaglanden excl. Den Haag", AreaKind.Deelgebied), ("Laak en Binckhorst", AreaKind.Stadsdeel), ("Zuidwest", AreaKind.Stadsdeel), ("escamp", AreaKind.Stad)],
            region.Areas.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => (a.Name, a.Kind)));
        Assert.Equal("Van ons", region.Neighbours.Single(n => n.Name == "Rijnmond").Note);
        Assert.Equal("Van ons", region.Neighbours.Single(n => n.Name.Equals("zeeland", StringComparison.OrdinalIgnoreCase)).Note);
        Assert.DoesNotContain(region.Neighbours, n => n.Name == "Groene Hart");
    }

    [Fact]
    public async Task A_line_of_a_plan_finds_its_area_under_another_name_and_is_of_the_whole_region_where_it_was_removed()
    {
        var (city, zuidwest) = (await Area("Den Haag"), await Area("Zuidwest"));
        await SaveArea(city, city.ToText() with { Name = "G5-stad" });
        Assert.IsType<SaveOutcome.Saved>(await RemoveArea(zuidwest));
        using var seeds = new SeedCopy();
        var plan = Path.Combine(seeds.Folder, "plans", "haaglanden.csv");
        var text = await File.ReadAllLinesAsync(plan);
        var one = Array.Find(text, l => l.Contains(";Den Haag;", StringComparison.Ordinal))!;
        await File.AppendAllLinesAsync(plan, [New(one, "9.1"), New(one, "9.2").Replace(";Den Haag;", ";Zuidwest;", StringComparison.Ordinal)]);

        await Load(seeds);

        Assert.Equal([city.Id, (int?)null], await Read(db => db.Rows.Where(r => r.Code.StartsWith("9.")).OrderBy(r => r.Code).Select(r => r.Activity!.AreaId).ToListAsync()));

        static string New(string line, string code)
        {
            var cells = line.Split(';');
            (cells[0], cells[2]) = (code, code);
            return string.Join(';', cells);
        }
    }

    [Fact]
    public async Task The_page_of_a_region_takes_as_many_queries_for_few_areas_and_neighbours_as_for_many()
    {
        var few = await Count();
        for (var i = 0; i < 5; i++)
        {
            await AddArea(new AreaText($"Gebied {i}", AreaKind.Cluster, []));
            await AddNeighbour(new NeighbourText($"Buur {i}", null, [], ""));
        }

        Assert.Equal(few, await Count());

        async Task<int> Count()
        {
            var log = new CommandLog();
            await using var db = database.Open(log);
            await new RegionAdministration(db).FindAsync(Haaglanden, Cancel);
            return log.Statements.Count;
        }
    }

    public void Dispose() => database.Dispose();

    private async Task<SaveOutcome> AddArea(AreaText text, string slug = Haaglanden) =>
        await Read(async db => await new AreaService(db, clock).AddAsync(await Editor(slug), text, Cancel));

    private Task<SaveOutcome> SaveArea(RegionArea area, AreaText text) =>
        Read(db => new AreaService(db, clock).SaveAsync(new PlanEditor(User, area.RegionId), area.Id, text, area.Version, Cancel));

    private Task<SaveOutcome> RemoveArea(RegionArea area) =>
        Read(db => new AreaService(db, clock).RemoveAsync(new PlanEditor(User, area.RegionId), area.Id, Cancel));

    private async Task<SaveOutcome> AddNeighbour(NeighbourText text) =>
        await Read(async db => await new NeighbourService(db, clock).AddAsync(await Editor(Haaglanden), text, Cancel));

    private Task<SaveOutcome> SaveNeighbour(RegionNeighbour neighbour, NeighbourText text) =>
        Read(db => new NeighbourService(db, clock).SaveAsync(new PlanEditor(User, neighbour.RegionId), neighbour.Id, text, neighbour.Version, Cancel));

    private async Task<RegionArea> Area(string name, string slug = Haaglanden) => (await Region(slug)).Areas.Single(a => a.Name == name);

    private async Task<RegionNeighbour> Neighbour(string name, string slug = Haaglanden) => (await Region(slug)).Neighbours.Single(n => n.Name == name);

    private Task<Region> Region(string slug) =>
        Read(db => db.Regions.AsSplitQuery().Include(r => r.Areas).Include(r => r.Neighbours).SingleAsync(r => r.Slug == slug));

    private async Task<PlanEditor> Editor(string slug) => new(User, (await Region(slug)).Id);

    private Task<List<int>> ActivitiesOf(RegionArea area) =>
        Read(db => db.Activities.Where(a => a.AreaId == area.Id).Select(a => a.Id).ToListAsync());

    private Task<int> Load(SeedCopy seeds) => Read(async db =>
    {
        await new SeedLoader(db).LoadAsync(seeds.Folder, Cancel);
        return 0;
    });

    private Task<int> Write(Func<SqlitePortalContext, Task> change) => Read(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync(Cancel);
    });

    private async Task<T> Read<T>(Func<SqlitePortalContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Storage;
using OnderwijsRegio.Core.Tests.Targets;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class FigureLoadingTests
{
    private const string File = "figures/den-haag-noodplan-2025.csv";
    private const string Open = "tekort;den-haag;po;leraren;;;basisonderwijs zonder sbo en (v)so;2024;;;17.5;";

    [Fact]
    public async Task Every_line_becomes_one_public_figure_that_no_region_and_no_import_owns()
    {
        using var work = new FiguresAtWork();

        var all = await work.Read(db => db.Observations.ToListAsync());

        Assert.Equal(SeededFigures.Sizes.Values.Sum(), all.Count);
        Assert.All(all, o => Assert.True(o is { IsPublic: true, RegionId: null, ImportId: null, IsComputed: false }));
    }

    [Fact]
    public async Task A_changed_value_changes_its_figure_and_keeps_its_key()
    {
        using var work = new FiguresAtWork();
        using var seeds = new SeedCopy();
        var before = await Teachers(work);
        seeds.Change(File, Open, ";17.5;", ";17.6;");

        await Load(work, seeds);

        var after = await Teachers(work);
        Assert.Equal((before.Id, 17.6m), (after.Id, after.Value));
        Assert.Equal(SeededFigures.Sizes.Values.Sum(), await work.Read(db => db.Observations.CountAsync()));
    }

    [Fact]
    public async Task A_line_that_is_another_figure_now_takes_the_place_of_the_old_one()
    {
        using var work = new FiguresAtWork();
        using var seeds = new SeedCopy();
        seeds.Change(File, Open, ";2024;", ";2022;");

        await Load(work, seeds);

        Assert.Equal(2022, (await Teachers(work)).Year);
        Assert.Equal(SeededFigures.Sizes.Values.Sum(), await work.Read(db => db.Observations.CountAsync()));
    }

    [Fact]
    public async Task What_a_region_brought_itself_stays_beside_what_the_seeds_say()
    {
        using var work = new FiguresAtWork();
        using var seeds = new SeedCopy();
        var region = await work.Region(Haaglanden);
        await work.Add("tekort", DenHaag, o => (o.RegionId, o.Publisher, o.Value) = (region, "Gemeente", 18m));
        seeds.Change(File, Open, ";17.5;", ";17.6;");

        await Load(work, seeds);

        Assert.Equal(18m, await work.Read(db => db.Observations.Where(o => o.RegionId == region).Select(o => o.Value).SingleAsync()));
    }

    [Fact]
    public async Task An_area_that_no_longer_lies_in_another_is_taken_out_of_it()
    {
        using var work = new FiguresAtWork();
        using var seeds = new SeedCopy();
        seeds.Change("figures/geographies.csv", "g5;", "almere | ", "");

        await Load(work, seeds);

        var areas = await work.Areas();
        Assert.DoesNotContain(areas.ByCode("almere")!.Id, areas.Within(areas.ByCode("g5")!.Id));
        Assert.Contains(areas.ByCode("utrecht")!.Id, areas.Within(areas.ByCode("g5")!.Id));
    }

    [Theory]
    [InlineData(Open, "tekort;", "tekorten;", "'tekorten' does not stand in seeds/figures/measures.csv.")]
    [InlineData(Open, ";den-haag;", ";gouda;", "'gouda' does not stand in seeds/figures/geographies.csv.")]
    [InlineData(Open, ";%;", ";euro;", "'euro' is no unit.")]
    [InlineData(Open, ";2024;", ";2023;", "this figure stands in seeds/ already.")]
    public async Task A_line_that_cannot_be_read_is_named(string line, string from, string to, string message)
    {
        using var work = new FiguresAtWork();
        using var seeds = new SeedCopy();
        seeds.Change(File, line, from, to);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Load(work, seeds));

        Assert.StartsWith($"seeds/{File}, line ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_figure_of_the_same_source_is_stored_once_and_of_another_source_beside_it()
    {
        using var work = new FiguresAtWork();

        await Assert.ThrowsAsync<DbUpdateException>(() => work.Add("inwoners", DenHaag, o => (o.Value, o.Publisher) = (1m, "cbs ")));
        await work.Add("inwoners", DenHaag, o => o.Publisher = "Gemeente Den Haag");

        Assert.Equal(["CBS", "Gemeente Den Haag"], await work.Read(db => db.Observations.Where(o => o.Measure!.Code == "inwoners").Select(o => o.Publisher).Order().ToListAsync()));
    }

    [Fact]
    public async Task A_new_region_is_an_area_for_figures_at_once()
    {
        using var work = new FiguresAtWork();
        var text = new RegionText("Onderwijsregio Rijn en Veen", "Rijn en Veen", [Sector.Po], "#176a7c", null, "", []);
        await work.Read(async db => (await new RegionService(db, TimeProvider.System).AddAsync(1, text, "", new NewPlan("Plan", 2026, 2029, null), Cancel)).Id());

        var areas = await work.Areas();
        var area = areas.OfRegion(await work.Region("rijn-en-veen"));

        Assert.Equal(("rijn-en-veen", "Rijn en Veen", GeographyKind.Onderwijsregio), (area!.Code, area.Name, area.Kind));
        Assert.Equal([Geography.Country, "rijn-en-veen"], areas.Near(area.Id).Select(id => areas[id].Code).Order());
    }

    private static Task<Observation> Teachers(FiguresAtWork work) => work.Read(db => db.Observations.AsNoTracking().SingleAsync(o =>
        o.Measure!.Code == "tekort" && o.Geography!.Code == DenHaag && o.Sector == Sector.Po && o.Role == FigureRole.Leraar && o.Unit == FigureUnit.Percent && o.Year != 2023));

    private static Task<bool> Load(FiguresAtWork work, SeedCopy seeds) => work.Read(async db =>
    {
        await new SeedLoader(db).LoadAsync(seeds.Folder, Cancel);
        return true;
    });
}

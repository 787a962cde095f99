using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Tracing;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>A region decides which of its own figures everyone sees. The figures are made up.</summary>
public sealed class PublicationTests : IDisposable
{
    private static readonly OwnFigureFilter All = new();

    private readonly FiguresAtWork work = new();

    [Fact]
    public async Task A_region_keeps_what_it_brought_and_nothing_else_with_the_values_as_they_are()
    {
        await BringAsync(Haaglanden, 2024, 3);
        await BringAsync(Ldb, 2024, 50);

        var page = await PageAsync(All);

        Assert.Equal((1, 3m, false), (page.Count, Assert.Single(page.Items).Figure.Value, page.Items[0].Figure.IsWithheld));
    }

    [Fact]
    public async Task What_is_found_can_be_narrowed()
    {
        await BringAsync(Haaglanden, 2023, 10);
        await BringAsync(Haaglanden, 2024, 11, isPublic: true);

        Assert.Equal(11m, Assert.Single((await PageAsync(All with { Year = 2024 })).Items).Figure.Value);
        Assert.Equal(10m, Assert.Single((await PageAsync(All with { IsPublic = false })).Items).Figure.Value);
        Assert.Empty((await PageAsync(All with { Measure = "tekort" })).Items);
        Assert.Empty((await PageAsync(All with { Area = DenHaag })).Items);
        Assert.Equal([2024, 2023], (await ChoicesAsync()).Years);
    }

    [Fact]
    public async Task Those_that_are_chosen_become_public_and_the_trace_says_how_many()
    {
        var (one, _) = (await BringAsync(Haaglanden, 2023, 10), await BringAsync(Haaglanden, 2024, 11));

        Assert.Equal(1, await PublishAsync([one], isPublic: true));

        Assert.Equal([10m], (await PageAsync(All with { IsPublic = true })).Items.Select(i => i.Figure.Value));
        var trace = await work.Read(db => db.Trace.SingleAsync(t => t.Action == "figures.published"));
        Assert.Equal((nameof(Observation), "1x"), (trace.Subject, trace.Fields));
        Assert.Equal("openbaar gemaakt", TraceWords.Action(trace.Action));
    }

    [Fact]
    public async Task All_that_is_found_can_be_taken_back_at_once()
    {
        await BringAsync(Haaglanden, 2023, 10, isPublic: true);
        await BringAsync(Haaglanden, 2024, 11, isPublic: true);

        Assert.Equal(2, await PublishAsync(null, isPublic: false));
        Assert.Equal(0, await PublishAsync(null, isPublic: false));

        Assert.Equal(1, await work.Read(db => db.Trace.CountAsync(t => t.Action == "figures.unpublished")));
    }

    [Fact]
    public async Task What_another_region_brought_and_what_comes_with_the_portal_stays()
    {
        var theirs = await BringAsync(Ldb, 2024, 50);
        var seeded = await work.Read(db => db.Observations.Where(o => o.RegionId == null).Select(o => o.Id).FirstAsync());

        Assert.Equal(0, await PublishAsync([theirs], isPublic: true));
        Assert.Equal(0, await PublishAsync([seeded], isPublic: false));
    }

    [Theory]
    [InlineData(3, true, 1)]
    [InlineData(0, true, 0)]
    [InlineData(5, true, 0)]
    [InlineData(3, false, 0)]
    public async Task Small_own_counts_are_told_beforehand(int value, bool isOwn, int small)
    {
        var id = await BringAsync(Haaglanden, 2024, value, isOwn: isOwn);

        Assert.Equal(small, await work.Read(async db => await new PublicationService(db, TimeProvider.System).SmallAsync(
            await work.Region(Haaglanden), new PublicationChoice([id], All), Cancel)));
    }

    [Fact]
    public async Task A_figure_says_where_it_comes_from_and_what_others_say_of_the_same()
    {
        var id = await work.Read(db => db.Observations
            .Where(o => o.Measure!.Code == "tekort-openstaand" && o.Publisher == "Centerdata" && o.Sector == Core.Regions.Sector.Vo && o.Role == FigureRole.Leraar
                && o.Unit == FigureUnit.Fte && o.Post == null)
            .Select(o => o.Id).SingleAsync());

        var dossier = await work.Read(db => new FigureDossierQueries(db, new FigureQueries(db)).FindAsync(id, null, Cancel));

        Assert.Equal((33m, "Deel van Haaglanden (meting 1 oktober 2022)"), (dossier!.Facts.Figure.Value, dossier.Facts.Area));
        Assert.Equal([("Onderwijsregio Haaglanden", 85m)], dossier.OtherSources.Select(p => (p.Publisher, p.Value!.Value)));
        Assert.Null(dossier.Facts.BroughtBy);
    }

    [Fact]
    public async Task A_figure_that_is_not_public_is_found_by_its_own_region_alone()
    {
        var id = await BringAsync(Haaglanden, 2024, 12);
        async Task<FigureDossier?> SeenBy(int? region) => await work.Read(db => new FigureDossierQueries(db, new FigureQueries(db)).FindAsync(id, region, Cancel));

        Assert.Equal("Onderwijsregio Haaglanden", (await SeenBy(await work.Region(Haaglanden)))!.Facts.BroughtBy);
        Assert.Null(await SeenBy(await work.Region(Ldb)));
        Assert.Null(await SeenBy(null));
    }

    public void Dispose() => work.Dispose();

    private async Task<int> BringAsync(string region, int year, decimal value, bool isPublic = false, bool isOwn = true)
    {
        var id = await work.Region(region);
        await work.Add("docenten-in-opleiding", Haaglanden, o =>
        {
            (o.RegionId, o.Publisher, o.Year, o.Value) = (id, "Zelf geteld", year, value);
            (o.IsPublic, o.IsOwnCount) = (isPublic, isOwn);
        });
        return await work.Read(db => db.Observations.MaxAsync(o => o.Id));
    }

    private async Task<OwnFiguresPage> PageAsync(OwnFigureFilter filter)
    {
        var region = await work.Region(Haaglanden);
        return await work.Read(db => new OwnFigureQueries(db).PageAsync(region, filter, 1, Cancel));
    }

    private async Task<OwnFigureChoices> ChoicesAsync()
    {
        var region = await work.Region(Haaglanden);
        return await work.Read(db => new OwnFigureQueries(db).ChoicesAsync(region, Cancel));
    }

    private async Task<int> PublishAsync(int[]? ids, bool isPublic)
    {
        var editor = new PlanEditor(await UserAsync(), await work.Region(Haaglanden));
        return await work.Read(db => new PublicationService(db, TimeProvider.System).PublishAsync(editor, new PublicationChoice(ids, All), isPublic, Cancel));
    }

    private Task<int> UserAsync() => work.Read(async db =>
    {
        var user = await db.Users.FirstOrDefaultAsync() ?? AUser("Els");
        db.Update(user);
        await db.SaveChangesAsync();
        return user.Id;
    });
}

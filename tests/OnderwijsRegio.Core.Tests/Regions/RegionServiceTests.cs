using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Storage;

namespace OnderwijsRegio.Core.Tests.Regions;

public sealed class RegionServiceTests : IDisposable
{
    private const int User = 1;

    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly RegionText Text = new("Onderwijsregio Rijn en Veen", "", [Sector.Po, Sector.Vo], "#8a4b08", null, "", []);

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_new_region_has_a_draft_plan_with_the_lines_of_another_and_no_activities()
    {
        var example = await Read(db => db.Plans.Include(p => p.Lines).SingleAsync(p => p.Region!.Slug == "haaglanden"));

        var saved = Assert.IsType<SaveOutcome.Saved>(await Add(Text, "", new NewPlan("", 2027, 2030, example.Id)));

        var plan = await Read(db => db.Plans.Include(p => p.Lines).Include(p => p.Activities).SingleAsync(p => p.RegionId == saved.Id));
        Assert.Equal("rijn-en-veen", await Read(db => db.Regions.Where(r => r.Id == saved.Id).Select(r => r.Slug).SingleAsync()));
        Assert.Equal(("Activiteitenplan 2027-2030", 2027, 2030, 2027, true), (plan.Title, plan.FirstYear, plan.LastYear, plan.DetailedYear, plan.IsDraft));
        Assert.Equal(Shape(example), Shape(plan));
        Assert.Contains(plan.Lines, l => l.ParentId is not null);
        Assert.Empty(plan.Activities);
        Assert.Empty(plan.Lines.IntersectBy(example.Lines.Select(l => l.Id), l => l.Id));

        static IEnumerable<(string, string, int, string?)> Shape(ActivityPlan plan) =>
            plan.Lines.OrderBy(l => l.Position).Select(l => (l.Code, l.Name, l.Position, plan.Lines.Find(p => p.Id == l.ParentId)?.Code));
    }

    [Fact]
    public async Task A_double_click_makes_one_region()
    {
        var first = await Add(Text, "", new NewPlan("", 2027, 2030, null));
        var second = await Add(Text, "", new NewPlan("", 2027, 2030, null));

        Assert.Equal(Assert.IsType<SaveOutcome.Saved>(first).Id, Assert.IsType<SaveOutcome.Saved>(second).Id);
        Assert.Equal(1, await Read(db => db.Plans.CountAsync(p => p.Region!.Slug == "rijn-en-veen")));
    }

    [Theory]
    [InlineData("haaglanden", "Slug")]
    [InlineData("Haaglanden", "Slug")]
    [InlineData("nieuw", "Slug")]
    public async Task An_address_in_use_or_that_cannot_be_used_is_refused_and_nothing_is_made(string slug, string field)
    {
        var outcome = await Add(Text, slug, new NewPlan("", 2027, 2030, null));

        Assert.Equal(field, Assert.IsType<SaveOutcome.Refused>(outcome).Field);
        Assert.Equal(3, await Read(db => db.Regions.CountAsync()));
    }

    [Fact]
    public async Task Lines_of_a_plan_that_is_not_there_are_refused() =>
        Assert.Equal(
            new SaveOutcome.Refused("LinesOf", RegionMessages.PlanUnknown),
            await Add(Text, "", new NewPlan("", 2027, 2030, int.MaxValue)));

    [Fact]
    public async Task What_is_done_leaves_its_trace_with_fields_and_without_values()
    {
        var region = await Region();
        await Save(region.ToText() with { Colour = "#123456", Municipalities = [new("Delft", "GM0503")] }, region.Version);
        await Read(db => new RegionService(db, clock).SaveLogoAsync(new PlanEditor(User, region.Id), TestData.TestData.APicture, Cancel));
        await Read(db => new RegionService(db, clock).RemoveLogoAsync(new PlanEditor(User, region.Id), Cancel));

        var trace = await Read(db => db.Trace.OrderBy(t => t.Id).ToListAsync());

        Assert.Equal(
            [("region.changed", "Colour,Municipalities"), ("region.logo-changed", ""), ("region.logo-removed", "")],
            trace.Select(t => (t.Action, t.Fields)));
        Assert.All(trace, t => Assert.Equal((User, region.Id), (t.UserId, t.RegionId)));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_also_when_only_municipalities_differ()
    {
        var region = await Region();
        var theirs = region.ToText() with { Municipalities = [new("Delft", "GM0503")] };
        Assert.IsType<SaveOutcome.Saved>(await Save(theirs, region.Version));

        var outcome = await Save(region.ToText() with { About = "Anders" }, region.Version);

        Assert.IsType<SaveOutcome.Stale>(outcome);
        Assert.Equal(theirs, (await Region()).ToText());
    }

    [Fact]
    public async Task A_municipality_that_stays_keeps_its_source_and_one_that_goes_is_gone()
    {
        var region = await Region();
        var left = region.ToText().Municipalities.Where(m => m.Name != "Westland").ToList();

        await Save(region.ToText() with { Municipalities = left }, region.Version);

        var stored = await Read(db => db.Set<Municipality>().Where(m => m.RegionId == region.Id).ToListAsync());
        Assert.Equal(8, stored.Count);
        Assert.All(stored, m => Assert.Equal("H26", m.Source.Document));
    }

    [Theory]
    [InlineData(15, 40)]
    [InlineData(120, 2001)]
    public async Task A_logo_that_cannot_be_shown_well_is_refused(int width, int height)
    {
        var region = await Region();

        var outcome = await Read(db => new RegionService(db, clock)
            .SaveLogoAsync(new PlanEditor(User, region.Id), TestData.TestData.APictureOf(width, height), Cancel));

        Assert.Equal(new SaveOutcome.Refused("Logo", RegionMessages.LogoPixels), outcome);
    }

    [Fact]
    public async Task Seeds_leave_a_region_that_an_administrator_changed_and_one_that_they_made()
    {
        var region = await Region();
        await Save(region.ToText() with { Colour = "#123456", Municipalities = [new("Delft", "GM0503")] }, region.Version);
        await Add(Text, "", new NewPlan("", 2027, 2030, null));
        using var seeds = new SeedCopy();
        seeds.Change("regions.csv", "haaglanden;", "#176a7c", "#654321");
        File.AppendAllText(Path.Combine(seeds.Folder, "regions.csv"), "rijn-en-veen;Een andere naam;Rijn;po;#123456;;;H26;Kop\n");
        File.AppendAllText(Path.Combine(seeds.Folder, "municipalities.csv"), "rijn-en-veen;GM0537;Katwijk;H26;Kop\n");

        await Read(async db =>
        {
            await new SeedLoader(db).LoadAsync(seeds.Folder, Cancel);
            return 0;
        });

        Assert.Equal(("#123456", 1), ((await Region()).Colour, (await Region()).Municipalities.Count));
        Assert.Equal(Text.Name, (await Region("rijn-en-veen")).Name);
        Assert.Empty((await Region("rijn-en-veen")).Municipalities);
    }

    [Fact]
    public async Task The_lines_to_copy_from_take_as_many_queries_for_one_plan_as_for_many()
    {
        var few = await Count();
        for (var i = 0; i < 5; i++)
        {
            await Add(Text with { Name = $"Regio {i}" }, "", new NewPlan("", 2027, 2030, 1));
        }

        Assert.Equal(few, await Count());

        async Task<int> Count()
        {
            var log = new CommandLog();
            await using var db = database.Open(log);
            await new RegionAdministration(db).PlansAsync(Cancel);
            return log.Statements.Count;
        }
    }

    public void Dispose() => database.Dispose();

    private Task<SaveOutcome> Add(RegionText text, string slug, NewPlan plan) =>
        Read(db => new RegionService(db, clock).AddAsync(User, text, slug, plan, Cancel));

    private async Task<SaveOutcome> Save(RegionText text, Guid version)
    {
        var region = await Region();
        return await Read(db => new RegionService(db, clock).SaveAsync(new PlanEditor(User, region.Id), text, version, Cancel));
    }

    private Task<Region> Region(string slug = "haaglanden") => Read(db => db.Regions.Include(r => r.Municipalities).SingleAsync(r => r.Slug == slug));

    private async Task<T> Read<T>(Func<PortalContext, Task<T>> question)
    {
        await using var db = database.Open();
        return await question(db);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What the dashboard costs among two million figures: 45 regions with ten municipalities each, every measure, twelve years. Its time is set
/// against that of Haaglanden with nothing but the seeds, in the same run and by turns: for Haaglanden itself, with the millions around it,
/// and for one of the regions that has them all.
/// </summary>
internal sealed class DashboardMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Figures = 2_000_000;
    private const int Regions = 45;
    private const int Municipalities = 10;
    private const int FirstYear = 2014;
    private const int Years = 12;
    private const int Rounds = 25;
    private const double MostRatio = 2;
    private const string Email = "manager.cijfers@meting.example";
    private const string Haaglanden = "/bestuur/haaglanden/tekorten";
    private const string Generated = "/bestuur/cijfers-1/tekorten";

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);

    private static readonly (Sector Sector, FigureRole Role, FigureUnit Unit)[] Things =
    [
        (Sector.Po, FigureRole.Leraar, FigureUnit.Percent), (Sector.Po, FigureRole.Leraar, FigureUnit.Fte), (Sector.Po, FigureRole.Schoolleider, FigureUnit.Percent),
        (Sector.Vo, FigureRole.Leraar, FigureUnit.Percent), (Sector.Vo, FigureRole.Leraar, FigureUnit.Fte), (Sector.Vo, FigureRole.Schoolleider, FigureUnit.Percent),
    ];

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await using var few = Start("weinig");
        await using var many = Start("veel");
        await AddManagerAsync(few);
        var count = await FillAsync(many);
        await AddManagerAsync(many);
        using var onFew = await Visitor.SignInAsync(few.Address, Email, 1);
        using var onMany = await Visitor.SignInAsync(many.Address, Email, 1);
        await CountAsync(onFew, onMany);
        await CompareAsync($"Haaglanden, among {count} figures", onFew, onMany, Haaglanden);
        await CompareAsync($"a region with all measures over {Years} years, among {count} figures", onFew, onMany, Generated);
    }

    private Portal Start(string name)
    {
        var portal = new Portal($"Data Source={Path.Combine(folder, $"cijfers-{name}.db")}");
        portal.Start();
        return portal;
    }

    private async Task CompareAsync(string name, Visitor few, Visitor many, string path)
    {
        await few.RepeatAsync(Haaglanden, 5 * Round);
        await many.RepeatAsync(path, 5 * Round);
        List<double> ratios = [];
        for (var i = 0; i < Rounds; i++)
        {
            ratios.Add((await few.RepeatAsync(Haaglanden, Round)).PerSecond / (await many.RepeatAsync(path, Round)).PerSecond);
        }

        ratios.Sort();
        await output.WriteLineAsync($"Dashboard of {name}: {ratios[Rounds / 2]:0.00} times its time with the seeds alone ({ratios[0]:0.00} – {ratios[^1]:0.00})");
        require(ratios[Rounds / 2] <= MostRatio, $"the dashboard of {name} takes more than {MostRatio} times what it takes with the seeds");
    }

    private async Task CountAsync(Visitor few, Visitor many)
    {
        using var log = await StatementLog.ListenAsync();
        var (seeds, own, full) = (
            await log.OfAsync(() => few.GetAsync(Haaglanden)), await log.OfAsync(() => many.GetAsync(Haaglanden)), await log.OfAsync(() => many.GetAsync(Generated)));
        await output.WriteLineAsync($"Queries of the dashboard: {seeds.All.Count} with the seeds, {own.All.Count} and {full.All.Count} among millions");
        require(seeds.All.Count > 0 && seeds.All.Count == own.All.Count && own.All.Count == full.All.Count, "the queries of the dashboard grow with the figures");
    }

    private static async Task AddManagerAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var user = new AppUser { UserName = Email, Email = Email, DisplayName = "Programmamanager Meting", EmailConfirmed = true };
        user.Grants.AddRange(await db.Regions.Where(r => r.Slug == "haaglanden" || r.Slug == "cijfers-1")
            .Select(r => new Grant { Role = Role.Programmamanager, RegionId = r.Id }).ToListAsync());
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, PlanGenerator.Password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
        }
    }

    private static async Task<int> FillAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var areas = new List<Geography>();
        for (var n = 1; n <= Regions; n++)
        {
            var region = new Region { Slug = $"cijfers-{n}", Name = $"Verzonnen regio {n}", ShortName = $"Verzonnen {n}", Colour = "#1d5fa8" };
            var area = Geography.Of(region);
            areas.Add(area);
            for (var m = 1; m <= Municipalities; m++)
            {
                var municipality = new Geography { Code = $"cijfers-{n}-{m}", Name = $"Gemeente {n}.{m}", Kind = GeographyKind.Gemeente };
                area.Parts.Add(new GeographyPart { Part = municipality });
                areas.Add(municipality);
            }
        }

        db.Geographies.AddRange(areas);
        await db.SaveChangesAsync();
        var country = await db.Geographies.Where(g => g.Code == Geography.Country).Select(g => g.Id).SingleAsync();
        var measures = await db.Measures.AsNoTracking().ToListAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(Made([country, .. areas.Select(a => a.Id)], measures).Take(Figures), default);
        await transaction.CommitAsync();
        await db.RenewStatisticsAsync(default);
        return await db.Observations.CountAsync();
    }

    private static IEnumerable<Observation> Made(List<int> areas, List<Measure> measures) =>
        from area in areas
        from measure in measures
        from year in Enumerable.Range(FirstYear, Years)
        from thing in Things.Index()
        select new Observation
        {
            GeographyId = area,
            MeasureId = measure.Id,
            Sector = thing.Item.Sector,
            Role = thing.Item.Role,
            Unit = thing.Item.Unit,
            // Forecasts and origins come in parts.
            Subject = measure.Code is "onvervuld" or "herkomst-zij-instromers" or "uitkomst-zij-instroom" ? $"Onderdeel {thing.Index}" : "",
            ShareOf = thing.Item.Unit is FigureUnit.Percent ? "werkgelegenheid" : "",
            Year = year,
            Value = 3 + (((area * 7) + (measure.Id * 3) + year + thing.Index) % 200 / 10m),
            Nature = measure.Code == "onvervuld" ? FigureNature.Forecast : FigureNature.Measured,
            Publisher = "Verzonnen",
            IsPublic = true,
            Source = SourceReference.None,
        }.Identify();
}

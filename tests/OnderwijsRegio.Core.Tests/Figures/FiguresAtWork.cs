using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>The figures of the seeds in a database of their own.</summary>
internal sealed class FiguresAtWork : IDisposable
{
    public static readonly CancellationToken Cancel = CancellationToken.None;

    public const string Haaglanden = "haaglanden";
    public const string Ldb = "leiden-duin-en-bollenstreek-po";
    public const string Kga = "kennemerland-en-groot-amsterdam";
    public const string DenHaag = "den-haag";

    public TestDatabase Database { get; } = TestDatabase.Seeded();

    public void Dispose() => Database.Dispose();

    public async Task<T> Read<T>(Func<SqlitePortalContext, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    public Task<int> Region(string slug) => Read(db => db.Regions.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync());

    public int RegionId(string slug)
    {
        using var db = Database.Open();
        return db.Regions.Single(r => r.Slug == slug).Id;
    }

    public int AreaId(string code)
    {
        using var db = Database.Open();
        return db.Geographies.Single(g => g.Code == code).Id;
    }

    /// <summary>The dashboard of a region.</summary>
    public async Task<Dashboard> Dashboard(string slug, FigureScope? scope = null, CommandLog? log = null)
    {
        await using var db = log is null ? Database.Open() : Database.Open(log);
        return (await new DashboardQueries(new FigureQueries(db)).FindAsync(RegionId(slug), scope ?? FigureScope.All, Cancel))!;
    }

    public Task<GeographyTree> Areas() => Read(db => new FigureQueries(db).AreasAsync(Cancel));

    /// <summary>Series of measures in areas, as a region sees them.</summary>
    public async Task<IReadOnlyList<FigureSeries>> Series(
        string[] areas, string[] measures, Func<FigureFilter, FigureFilter>? more = null, string seenBy = Haaglanden, CommandLog? log = null)
    {
        var tree = await Areas();
        var region = await Region(seenBy);
        var filter = new FigureFilter([.. areas.Select(a => tree.ByCode(a)!.Id)], measures);
        await using var db = log is null ? Database.Open() : Database.Open(log);
        return await new FigureQueries(db).SeriesAsync(region, more?.Invoke(filter) ?? filter, Cancel);
    }

    /// <summary>Adds a copy of a seeded figure, made up for a test.</summary>
    public async Task Add(string measure, string area, Action<Observation> change)
    {
        await using var db = Database.Open();
        var figure = await db.Observations.AsNoTracking().FirstAsync(o => o.Measure!.Code == measure && o.Geography!.Code == area);
        db.Entry(figure).Property(o => o.Id).CurrentValue = 0;
        change(figure);
        db.ChangeTracker.Clear();
        db.Observations.Add(figure.Identify());
        await db.SaveChangesAsync();
    }
}

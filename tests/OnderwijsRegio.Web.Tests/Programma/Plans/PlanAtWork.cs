using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>A programme manager at work in the plan of the own region.</summary>
public sealed class PlanAtWork : IDisposable
{
    private readonly string slug;

    private PlanAtWork(Portal portal, Browser browser, string slug)
    {
        Portal = portal;
        Browser = browser;
        this.slug = slug;
    }

    public Portal Portal { get; }

    public Browser Browser { get; }

    public string Path => $"/programma/{slug}/plan";

    public static Task<PlanAtWork> InAsync(string slug) => InAsync(slug, new Portal());

    public static async Task<PlanAtWork> InAsync(string slug, Portal portal) => new(portal, await portal.SignInAsync(People.ManagerOf(slug)), slug);

    public Task<Page> OpenAsync(string rest = "") => Browser.OpenAsync(Path + rest);

    /// <summary>The page on which a row is changed.</summary>
    public async Task<Page> EditAsync(string code, int? year = 2026) => await OpenAsync($"/rijen/{(await RowAsync(code, year)).Id}");

    public async Task<Page> ShowAsync(string code) => await OpenAsync($"/activiteiten/{await IdAsync(code)}");

    public async Task<Page> FactsAsync(string code) => await OpenAsync($"/activiteiten/{await IdAsync(code)}/kenmerken");

    public Task<ActivityRow> RowAsync(string code, int? year = 2026, int number = 1) => Portal.ReadAsync(db => db.Rows
        .SingleAsync(r => r.Activity!.Plan!.Region!.Slug == slug && r.Code == code && r.Year == year && r.Number == number && r.Activity.RemovedAt == null));

    public async Task<int> IdAsync(string code) => (await RowAsync(code)).ActivityId;

    public async Task<Activity> ActivityAsync(string code)
    {
        var id = await IdAsync(code);
        return await Portal.ReadAsync(db => db.Activities
            .Include(a => a.Line).Include(a => a.Area).Include(a => a.Owners).Include(a => a.Partners).Include(a => a.Parents).Include(a => a.Rows)
            .SingleAsync(a => a.Id == id));
    }

    public Task<List<PlanChange>> ChangesAsync() => Portal.ReadAsync(db => db.Changes.OrderBy(c => c.Id).ToListAsync());

    public Task<int> LineAsync(string code) => LineAsync(slug, code);

    public Task<int> LineAsync(string region, string code) => Portal.ReadAsync(db => db.Lines
        .Where(l => l.Code == code && db.Plans.Any(p => p.Id == l.PlanId && p.Region!.Slug == region)).Select(l => l.Id).SingleAsync());

    /// <summary>A second programme manager of this region, signed in.</summary>
    public async Task<Browser> ColleagueAsync()
    {
        var colleague = People.ManagerOf(slug == People.Ldb ? People.Kga : People.Ldb);
        await Portal.ReadAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == colleague.Email);
            var region = await db.Regions.SingleAsync(r => r.Slug == slug);
            db.Grants.Add(new Grant { UserId = user.Id, Role = Role.Programmamanager, RegionId = region.Id });
            return await db.SaveChangesAsync();
        });
        return await Portal.SignInAsync(colleague);
    }

    public void Dispose() => Portal.Dispose();
}

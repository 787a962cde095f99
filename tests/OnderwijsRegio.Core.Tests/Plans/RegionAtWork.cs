using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>
/// A programme manager at work in the plan of a region, in a database of their own. Each thing done has its own context, as each
/// request of a browser has.
/// </summary>
internal sealed class RegionAtWork : IDisposable
{
    public const string Haaglanden = "haaglanden";
    public const string Ldb = "leiden-duin-en-bollenstreek-po";
    public const string Kga = "kennemerland-en-groot-amsterdam";

    private RegionAtWork(TestDatabase database, PlanHead plan, PlanEditor editor)
    {
        Database = database;
        Plan = plan;
        Editor = editor;
    }

    public static CancellationToken Cancel => CancellationToken.None;

    public TestDatabase Database { get; }

    public PlanHead Plan { get; }

    /// <summary>Who works. A test may set another user of the same region, or the same user in another region.</summary>
    public PlanEditor Editor { get; set; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public static async Task<RegionAtWork> InAsync(string slug)
    {
        var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var region = await db.Regions.SingleAsync(r => r.Slug == slug);
        var user = await db.Grants.SingleAsync(g => g.RegionId == region.Id && g.Role == Role.Programmamanager);
        var plan = await new PlanQueries(db).FindPlanAsync(region.Id, null, null, new DateOnly(2026, 3, 2), Cancel);
        return new RegionAtWork(database, plan!, new PlanEditor(user.UserId, region.Id));
    }

    public Task<SaveOutcome> Activities(Func<ActivityService, Task<SaveOutcome>> work) =>
        Read(db => work(new ActivityService(db, Clock)));

    public Task<SaveOutcome> Rows(Func<RowService, Task<SaveOutcome>> work) => Read(db => work(new RowService(db, Clock)));

    public Task<SaveOutcome> Settings(Func<PlanSettingsService, Task<SaveOutcome>> work) =>
        Read(db => work(new PlanSettingsService(db, Clock)));

    /// <summary>Works on lines.</summary>
    public Task<T> Lines<T>(Func<LineService, Task<T>> work) => Read(db => work(new LineService(db, Clock)));

    /// <summary>Saves a line as one who has just opened it; without a key it is a new one.</summary>
    public async Task<SaveOutcome> SaveLine(int? lineId, string code, string name, int? parentId = null)
    {
        var version = await Read(db => db.Lines.Where(l => l.Id == lineId).Select(l => l.Version).FirstOrDefaultAsync());
        return await Lines(s => s.SaveAsync(Editor, Plan.Id, lineId, code, name, parentId, version, Cancel));
    }

    public Task<SaveOutcome> Undo(int changeId) => Read(db => new PlanUndo(db, Clock).UndoAsync(Editor, changeId, Cancel));

    /// <summary>Undoes the latest change, and says which it was.</summary>
    public async Task<PlanChange> UndoLast()
    {
        var last = await LastChange();
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Undo(last.Id)).Changed);
        return last;
    }

    public async Task<T> Read<T>(Func<SqlitePortalContext, Task<T>> work)
    {
        await using var db = Database.Open();
        return await work(db);
    }

    public Task<PlanSheet> Sheet(PlanPart? part = null) =>
        Read(db => new PlanQueries(db).LoadSheetAsync(Plan, part ?? PlanPart.Everything, Cancel));

    /// <summary>The codes of a line in their order.</summary>
    public async Task<IEnumerable<string>> CodesIn(string line, PlanPart? part = null)
    {
        var sheet = await Sheet(part ?? new PlanPart(Plan.DetailedYear));
        return sheet.Activities.Where(a => a.LineId == sheet.Lines.Single(l => l.Code == line).Id).Select(a => a.Code);
    }

    public Task<int> Line(string code) =>
        Read(db => db.Lines.Where(l => l.PlanId == Plan.Id && l.Code == code).Select(l => l.Id).SingleAsync());

    /// <summary>The key of an activity by its code in the detailed year.</summary>
    public async Task<int> Id(string code) => (await Row(code)).ActivityId;

    public Task<Activity> Activity(int id) => Read(db => db.Activities.AsNoTracking()
        .Include(a => a.Owners).Include(a => a.Partners).Include(a => a.Parents).Include(a => a.Rows)
        .SingleAsync(a => a.Id == id));

    public async Task<Activity> Activity(string code) => await Activity(await Id(code));

    public Task<ActivityRow> Row(string code, int? year = 2026, int number = 1) => Read(db => db.Rows.AsNoTracking()
        .SingleAsync(r => r.Activity!.PlanId == Plan.Id && r.Code == code && r.Year == year && r.Number == number));

    public Task<ActivityRow> Row(int id) => Read(db => db.Rows.AsNoTracking().SingleAsync(r => r.Id == id));

    public Task<List<PlanChange>> Changes() => Read(db => db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync());

    /// <summary>The history as users read it, latest first.</summary>
    public async Task<IReadOnlyList<HistoryItem>> History() =>
        (await Read(db => new PlanHistory(db).LoadAsync(Plan, null, null, Cancel))).Items;

    public async Task<PlanChange> LastChange() => (await Changes())[^1];

    /// <summary>Saves a row as the form of a user does that shows what is stored now.</summary>
    public async Task<SaveOutcome> Edit(ActivityRow row, Func<RowText, RowText> typing)
    {
        var now = await Row(row.Id);
        return await Rows(rows => rows.SaveAsync(Editor, row.Id, typing(now.ToText()), now.Version, Cancel));
    }

    /// <summary>Saves what is set of an activity, as the form of a user does that shows what is stored now.</summary>
    public async Task<SaveOutcome> Set(string code, Func<ActivityFacts, ActivityFacts> choosing)
    {
        var now = await Activity(code);
        return await Activities(service => service.SaveAsync(Editor, now.Id, choosing(ActivityFacts.Of(now)), now.Version, Cancel));
    }

    public async Task<int> AddColleague(string name)
    {
        await using var db = Database.Open();
        var user = AUser(name, new Grant { Role = Role.Programmamanager, RegionId = Editor.RegionId });
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    }

    public Task Adopt() => Read(db => db.Plans
        .Where(p => p.Id == Plan.Id)
        .ExecuteUpdateAsync(plan => plan.SetProperty(p => p.Status, PlanStatus.Vastgesteld)));

    public void Dispose() => Database.Dispose();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>The staff of two desks at work, in a database of their own. Each thing done has its own context, as each request has.</summary>
internal sealed class DeskAtWork : IDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private DeskAtWork(TestDatabase database, PlanEditor own, PlanEditor other) => (Database, Own, Other) = (database, own, other);

    public static CancellationToken Cancel => CancellationToken.None;

    public TestDatabase Database { get; }

    /// <summary>Someone of the desk.</summary>
    public PlanEditor Own { get; }

    /// <summary>Someone of a desk in another region.</summary>
    public PlanEditor Other { get; }

    public FakeTimeProvider Clock { get; } = new(TestDatabase.DemoDay);

    public OpenedTurns Turns { get; } = new();

    /// <summary>A desk without a candidate.</summary>
    public static async Task<DeskAtWork> EmptyAsync()
    {
        var work = await WithDemoAsync();
        await using var db = work.Database.Open();
        await db.Attendances.ExecuteDeleteAsync();
        await db.Candidates.ExecuteDeleteAsync();
        return work;
    }

    /// <summary>A desk with the demo candidates.</summary>
    public static async Task<DeskAtWork> WithDemoAsync()
    {
        var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var desks = await db.Grants.Where(g => g.Role == Role.Loketmedewerker).OrderBy(g => g.Id).Select(g => new PlanEditor(g.UserId, g.RegionId!.Value)).ToListAsync();
        return new DeskAtWork(database, desks[0], desks[1]);
    }

    public async Task<T> Do<T>(Func<PortalContext, Task<T>> work)
    {
        await using var db = Database.Open();
        return await work(db);
    }

    public Task<SaveOutcome> Add(CandidateText text, CandidateAssurance? assurance = null, Guid? formKey = null, PlanEditor? editor = null) => Do(db =>
        new CandidateService(db, new CandidateQueries(db), Clock)
            .AddAsync(editor ?? Own, text, KlantreisPhase.Interesseren, assurance ?? new(false, false), formKey ?? Guid.NewGuid(), Today, Cancel));

    public async Task<int> Added(CandidateText text) => Assert.IsType<SaveOutcome.Saved>(await Add(text)).Id;

    public Task<SaveOutcome> Save(int id, CandidateText text, Guid version, PlanEditor? editor = null) => Do(db =>
        new CandidateService(db, new CandidateQueries(db), Clock).SaveAsync(editor ?? Own, id, text, new(false, false), version, Today, Cancel));

    public Task<SaveOutcome> Log(int id, ContactText text, bool isNoBsn = false, Guid? formKey = null, PlanEditor? editor = null) => Do(db =>
        new FollowService(db, Clock).LogAsync(editor ?? Own, id, text, isNoBsn, formKey ?? Guid.NewGuid(), Today, Cancel));

    public Task<SaveOutcome> Step(int id, KlantreisPhase? to, DateOnly? on = null, StepReason? reason = null, PlanEditor? editor = null, string note = "")
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Do(db => new FollowService(db, Clock).StepAsync(editor ?? Own, id, new StepText(to, on ?? Today, reason, note), false, Today, Cancel));
    }

    public Task<SaveOutcome> Tick(int nextStepId, PlanEditor? editor = null) => Do(db => new FollowService(db, Clock).DoneAsync(editor ?? Own, nextStepId, Today, Cancel));

    public async Task<CandidateFile> File(int id) => (await Do(db => new CandidateFileQueries(db).FindAsync(id, Own.RegionId, Cancel)))!;

    public Task<CandidatePage> Page(CandidateFilter filter, int? after = null) => Do(db => new CandidateQueries(db).PageAsync(Own.RegionId, filter, after, Today, Cancel));

    /// <summary>Names of who is found.</summary>
    public async Task<IEnumerable<string>> Seek(string sought) => (await Page(new CandidateFilter { Sought = sought })).Items.Select(i => i.Name);

    public void Dispose()
    {
        Turns.Dispose();
        Database.Dispose();
    }
}

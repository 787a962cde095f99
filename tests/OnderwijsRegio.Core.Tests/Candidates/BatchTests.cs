using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>The same with many candidates at once.</summary>
public sealed class BatchTests
{
    private static readonly BatchChange ToMatchen = new BatchChange.Move(new StepText(KlantreisPhase.Matchen, Today, null, ""));

    [Fact]
    public async Task Everything_of_one_colleague_goes_to_another_once_with_a_trace_for_each()
    {
        using var work = await EmptyAsync();
        int[] ids = [await work.Added(Someone with { OwnerId = null }), await work.Added(Other(1) with { OwnerId = null })];
        var all = await work.Do(db => new CandidateQueries(db).KeysAsync(work.Own.RegionId, new CandidateFilter { OwnerId = 0 }, Today, Cancel));
        Assert.Equal(ids.Order(), all.Order());
        var change = new BatchChange.Assign(work.Own.UserId);

        Assert.True(Saved(await DoAsync(work, all, change)).Changed);
        Assert.False(Saved(await DoAsync(work, all, change)).Changed);

        Assert.Equal(2, (await work.Page(new CandidateFilter { OwnerId = work.Own.UserId })).Count);
        Assert.Equal(ids.Order(), await work.Do(db => db.Trace.Where(t => t.Action == "candidate.changed" && t.Fields == "OwnerId").Select(t => t.SubjectId).Order().ToListAsync()));
        Assert.Equal(CandidateMessages.OwnerUnknown, Refused(await DoAsync(work, all, new BatchChange.Assign(work.Other.UserId))).Message);
    }

    [Fact]
    public async Task A_label_goes_on_all_and_off_again()
    {
        using var work = await EmptyAsync();
        int[] ids = [await work.Added(Someone), await work.Added(Other(1))];
        var label = Assert.IsType<SaveOutcome.Saved>(await work.Do(db => new LabelService(db, work.Clock).AddAsync(work.Own, "Bel", Cancel))).Id;
        var theirs = Assert.IsType<SaveOutcome.Saved>(await work.Do(db => new LabelService(db, work.Clock).AddAsync(work.Other, "Bel", Cancel))).Id;

        Saved(await DoAsync(work, ids[..1], new BatchChange.Label(label, IsOn: true)));
        var preview = await PreviewAsync(work, ids, new BatchChange.Label(label, IsOn: true));
        Assert.Equal((1, 1, 0), (preview.Going, preview.Same, preview.Refused.Count));
        Saved(await DoAsync(work, ids, new BatchChange.Label(label, IsOn: true)));
        Assert.Equal(2, (await work.Page(new CandidateFilter { LabelId = label })).Count);
        Saved(await DoAsync(work, ids, new BatchChange.Label(label, IsOn: false)));
        Assert.Equal(0, (await work.Page(new CandidateFilter { LabelId = label })).Count);
        Assert.Equal(LabelMessages.Unknown, Refused(await DoAsync(work, ids, new BatchChange.Label(theirs, IsOn: true))).Message);
    }

    [Fact]
    public async Task Who_cannot_make_the_step_is_named_beforehand_and_stays_while_the_others_go_once()
    {
        using var work = await EmptyAsync();
        int[] ids = [await work.Added(Someone), await work.Added(Other(1)), await work.Added(Other(2))];
        await work.Step(ids[2], null, reason: StepReason.AnderWerk);

        var preview = await PreviewAsync(work, ids, ToMatchen);

        var stopped = Assert.Single(preview.Refused);
        Assert.Equal((2, 0, ids[2], CandidateMessages.NoSuchStep, false), (preview.Going, preview.Same, stopped.Id, stopped.Message, preview.NeedsReason));
        Assert.Equal(BatchMessages.OthersCannot, Refused(await DoAsync(work, ids, ToMatchen)).Message);
        Assert.Equal(0, (await work.Page(new CandidateFilter { Phase = KlantreisPhase.Matchen })).Count);

        Assert.True(Saved(await DoAsync(work, ids, ToMatchen, [ids[2]])).Changed);
        Assert.False(Saved(await DoAsync(work, ids, ToMatchen, [ids[2]])).Changed);

        Assert.Equal(2, (await work.Page(new CandidateFilter { Phase = KlantreisPhase.Matchen })).Count);
        Assert.True((await work.File(ids[2])).IsStopped);
        Assert.Equal(2, await work.Do(db => db.CandidateSteps.CountAsync(s => s.To == KlantreisPhase.Matchen)));
        Assert.Equal(2, await work.Do(db => db.Trace.CountAsync(t => t.Action == "candidate.moved")));
    }

    [Fact]
    public async Task A_step_back_and_a_stop_ask_for_a_reason_and_a_day_that_is_not_ahead()
    {
        using var work = await EmptyAsync();
        int[] ids = [await work.Added(Someone)];
        Saved(await DoAsync(work, ids, ToMatchen));
        BatchChange Stop(StepReason? reason, DateOnly on, string note = "") => new BatchChange.Move(new StepText(null, on, reason, note));
        Assert.True((await PreviewAsync(work, ids, Stop(null, Today))).NeedsReason);

        Assert.Equal(("Reason", CandidateMessages.ReasonMissing), Refused(await DoAsync(work, ids, Stop(null, Today))) is var missing ? (missing.Field, missing.Message) : default);
        Assert.Equal(CandidateMessages.DayAhead, Refused(await DoAsync(work, ids, Stop(StepReason.Financieel, Today.AddDays(1)))).Message);
        Assert.Equal(CandidateMessages.MayBeBsn, Refused(await DoAsync(work, ids, Stop(StepReason.Financieel, Today, "111222333"))).Message);
        var before = await DoAsync(work, ids, Stop(StepReason.Financieel, Today.AddDays(-1)));
        Assert.Equal((BatchMessages.OthersCannot, CandidateMessages.StepBeforeLast), (Refused(before).Message, Assert.Single(before.Preview.Refused).Message));
        Assert.False((await work.File(ids[0])).IsStopped);

        Saved(await DoAsync(work, ids, Stop(StepReason.Financieel, Today)));

        Assert.Equal(StepReason.Financieel, (await work.File(ids[0])).Timeline.First(e => e.Step is { Kind: StepKind.Stop }).Step!.Reason);
    }

    [Fact]
    public async Task Nobody_of_another_region_comes_along()
    {
        using var work = await EmptyAsync();
        var own = await work.Added(Someone);
        var theirs = Assert.IsType<SaveOutcome.Saved>(await work.Add(Other(1) with { OwnerId = null }, editor: work.Other)).Id;

        Assert.IsType<SaveOutcome.Missing>((await DoAsync(work, [theirs], ToMatchen)).Outcome);
        Saved(await DoAsync(work, [own, theirs], ToMatchen));

        Assert.Equal(KlantreisPhase.Interesseren, await work.Do(db => db.Candidates.Where(c => c.Id == theirs).Select(c => c.Phase).SingleAsync()));
    }

    private static CandidateText Other(int n) => Someone with { FirstName = "Bo", LastName = $"Anders{n}", Email = $"bo{n}@demo.example", Phone = $"+3161111111{n}" };

    private static CandidateBatch Of(Core.Storage.PortalContext db, DeskAtWork work) => new(db, new CandidateQueries(db), new FollowService(db, work.Clock), work.Clock);

    private static Task<BatchPreview> PreviewAsync(DeskAtWork work, IReadOnlyList<int> ids, BatchChange change) =>
        work.Do(db => Of(db, work).PreviewAsync(work.Own.RegionId, ids, change, Today, Cancel));

    private static Task<BatchResult> DoAsync(DeskAtWork work, IReadOnlyList<int> ids, BatchChange change, IReadOnlyList<int>? seen = null) =>
        work.Do(db => Of(db, work).DoAsync(work.Own, ids, change, seen ?? [], isNoBsn: false, Today, Cancel));

    private static SaveOutcome.Saved Saved(BatchResult result) => Assert.IsType<SaveOutcome.Saved>(result.Outcome);

    private static SaveOutcome.Refused Refused(BatchResult result) => Assert.IsType<SaveOutcome.Refused>(result.Outcome);
}

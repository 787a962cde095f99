using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>What is erased, when, and what is left.</summary>
public sealed class ErasureTests
{
    private static readonly CandidateText Known = Someone with { Wishes = "Niet op vrijdag", Education = "Werkte bij een bank", Municipalities = "Delft", Subjects = "Duits", Route = "zij-instroom" };

    [Fact]
    public async Task Who_asks_for_it_is_erased_whole_and_the_phases_are_still_counted()
    {
        using var work = await EmptyAsync();
        var id = await FollowedAsync(work);
        Assert.Equal("Zorgt voor een ouder", (await work.File(id)).Timeline[0].Step!.Note);

        Assert.IsType<SaveOutcome.Saved>(await Erase(work, id, work.Own));

        await AssertNothingOfThePersonAsync(work, id);
        Assert.Equal(
            [StepKind.Start, StepKind.Forward, StepKind.Stop], await work.Do(db => db.CandidateSteps.Where(s => s.CandidateId == id).OrderBy(s => s.Id).Select(s => s.Kind).ToListAsync()));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).FindAsync(id, work.Own.RegionId, Cancel)));
        Assert.Empty(await work.Seek("noor"));
        Assert.Equal(0, (await work.Page(new CandidateFilter { Status = CandidateStatus.Allemaal })).Count);
        Assert.Equal("candidate.erased", await work.Do(db => db.Trace.OrderByDescending(t => t.Id).Select(t => t.Action).FirstAsync()));
    }

    [Fact]
    public async Task The_desk_of_another_region_erases_nobody_and_nobody_is_erased_twice()
    {
        using var work = await EmptyAsync();
        var id = await FollowedAsync(work);

        Assert.IsType<SaveOutcome.Missing>(await Erase(work, id, work.Other));
        Assert.IsType<SaveOutcome.Saved>(await Erase(work, id, work.Own));
        Assert.IsType<SaveOutcome.Missing>(await Erase(work, id, work.Own));
        Assert.IsType<SaveOutcome.Missing>(await work.Step(id, KlantreisPhase.Interesseren));
    }

    [Fact]
    public async Task A_file_is_kept_until_its_last_day_and_gone_the_day_after()
    {
        using var work = await EmptyAsync();
        var id = await FollowedAsync(work);
        var last = (await work.File(id)).RetainUntil;
        Task<int> Night(DateOnly today) => work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(today, Cancel));

        Assert.Equal(0, await Night(last));
        Assert.Equal(1, await Night(last.AddDays(1)));
        Assert.Equal(0, await Night(last.AddDays(2)));

        await AssertNothingOfThePersonAsync(work, id);
        Assert.Equal(1, await work.Do(db => db.Trace.CountAsync(t => t.Action == "candidate.expired" && t.UserId == null && t.RegionId == work.Own.RegionId)));
    }

    [Fact]
    public async Task The_desk_is_warned_a_month_before()
    {
        using var work = await EmptyAsync();
        var id = await FollowedAsync(work);
        var last = (await work.File(id)).RetainUntil;
        Task<DeskDay> Day(DateOnly today) => work.Do(db => new CandidateQueries(db).DayAsync(work.Own.RegionId, today, Cancel));

        Assert.Empty((await Day(last.AddDays(-31))).Expiring.Items);
        Assert.Equal(id, Assert.Single((await Day(last.AddDays(-30))).Expiring.Items).Id);
    }

    [Fact]
    public async Task Many_are_erased_in_one_night()
    {
        using var work = await EmptyAsync();
        await work.Do(db =>
        {
            db.AddRange(Enumerable.Range(0, 250).Select(n => Candidate.Begin(work.Own.RegionId, Someone with { LastName = $"Demo{n}" }, KlantreisPhase.Interesseren, Today, null, RetentionTerms.Default)));
            return db.SaveChangesAsync();
        });

        Assert.Equal(250, await work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(Today.AddYears(2), Cancel)));
        Assert.Equal(0, await work.Do(db => db.CandidateTerms.CountAsync()));
    }

    private static Task<SaveOutcome> Erase(DeskAtWork work, int id, PlanEditor editor) => work.Do(db => new ErasureService(db, work.Clock).EraseAsync(editor, id, Today, Cancel));

    private static async Task<int> FollowedAsync(DeskAtWork work)
    {
        var id = await work.Added(Known);
        await work.Log(id, new ContactText(ContactKind.Gebeld, Today, "Vertelde over thuis", "Terugbellen", Today.AddDays(2)));
        await work.Step(id, KlantreisPhase.Orienteren);
        await work.Step(id, null, reason: StepReason.Persoonlijk, note: "Zorgt voor een ouder");
        return id;
    }

    /// <summary>Nothing that was typed about the person stands in any table any more.</summary>
    private static async Task AssertNothingOfThePersonAsync(DeskAtWork work, int id)
    {
        var left = await work.Do(db => db.Candidates.AsNoTracking().Include(c => c.Terms).SingleAsync(c => c.Id == id));
        Assert.Equal(("", "", "", "", "", ""), (left.FirstName, left.LastName, left.Email, left.Phone, left.SortName, left.Words));
        Assert.Equal(("", "", "", "", ""), (left.Wishes, left.Education, left.Municipalities, left.Subjects, left.Route));
        Assert.Equal((null, null), (left.OwnerId, left.LastContactOn));
        Assert.Empty(left.Terms);
        Assert.Equal((Someone.SourceDesk, Someone.TargetGroup, Someone.Diploma), (left.SourceDesk, left.TargetGroup, left.Diploma));
        Assert.Equal(0, await work.Do(async db => await db.ContactMoments.CountAsync() + await db.NextSteps.CountAsync() + await db.CandidateSteps.CountAsync(s => s.Note != "")));
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>How long data is kept, whatever terms a region chose.</summary>
public sealed class RetentionTests
{
    private static readonly RetentionTerms Short = new(1, 2, 3, 4, 5, 6, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_happened_data_is_kept_for_the_term_of_the_phase_from_the_last_step_contact_or_consent(int seed)
    {
        var random = new Random(seed);
        var terms = AnyTerms(random);
        var (candidate, days) = AnyCandidate(random, terms);

        Assert.Equal(days.Max().AddMonths(terms.MonthsOf(candidate.Phase, candidate.IsStopped)), candidate.RetainUntil);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Other_terms_erase_nobody_before_the_warning_and_keep_nobody_longer_than_the_longer_of_both(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (AnyTerms(random), AnyTerms(random));
        var (candidate, days) = AnyCandidate(random, before);
        var (was, warned) = (candidate.RetainUntil, Today.AddDays(Retention.DaysOfWarning));
        var fresh = days.Max().AddMonths(after.MonthsOf(candidate.Phase, candidate.IsStopped));

        candidate.RetainAgain(after, was, Today);

        Assert.True(candidate.RetainUntil >= (was < warned ? was : warned));
        Assert.True(candidate.RetainUntil == fresh || (candidate.RetainUntil > fresh && candidate.RetainUntil <= warned && candidate.RetainUntil <= was));
        // An edit on the same day takes the warning away from nobody.
        var kept = candidate.RetainUntil;
        candidate.Apply(candidate.ToText() with { Wishes = "Iets anders" }, after);
        Assert.Equal(kept, candidate.RetainUntil);
    }

    [Fact]
    public async Task A_region_without_terms_of_its_own_has_those_of_the_portal()
    {
        using var work = await EmptyAsync();

        var terms = await work.Do(db => new RetentionService(db, work.Clock).FindAsync(work.Own.RegionId, Cancel));

        Assert.Equal((RetentionTerms.Default, Guid.Empty), (terms.Terms, terms.Version));
    }

    [Fact]
    public async Task Terms_of_a_region_count_for_its_files_old_and_new_and_for_no_other_region()
    {
        using var work = await EmptyAsync();
        var old = await work.Added(Someone);
        var elsewhere = Assert.IsType<SaveOutcome.Saved>(await work.Add(Someone, editor: work.Other)).Id;
        var version = (await work.File(old)).Version;

        Assert.IsType<SaveOutcome.Saved>(await Save(work, Short with { Interesseren = 36, Orienteren = 40 }));

        Assert.Equal((Today.AddMonths(36), version), ((await work.File(old)).RetainUntil, (await work.File(old)).Version));
        Assert.Equal(Today.AddMonths(12), await work.Do(db => db.Candidates.Where(c => c.Id == elsewhere).Select(c => c.RetainUntil).SingleAsync()));
        await work.Step(old, KlantreisPhase.Orienteren);
        Assert.Equal(Today.AddMonths(40), (await work.File(old)).RetainUntil);
        Assert.Equal(
            ("retention.changed", work.Own.UserId, "Interesseren,Orienteren,Matchen,Opleiden,Begeleiden,Professionaliseren,Stopped"),
            await work.Do(db => db.Trace.Where(t => t.Subject == "RegionRetention").Select(t => ValueTuple.Create(t.Action, t.UserId!.Value, t.Fields)).SingleAsync()));
    }

    [Fact]
    public async Task What_a_shorter_term_would_do_is_told_beforehand_and_nobody_is_erased_before_thirty_days()
    {
        using var work = await WithDemoAsync();
        var before = await work.Do(db => db.Candidates.Where(c => c.RegionId == work.Own.RegionId).ToDictionaryAsync(c => c.Id, c => c.RetainUntil));

        var effect = await work.Do(db => new RetentionService(db, work.Clock).EffectAsync(work.Own.RegionId, Short, Today, Cancel));
        await Save(work, Short);

        var after = await work.Do(db => db.Candidates.Where(c => c.RegionId == work.Own.RegionId).ToDictionaryAsync(c => c.Id, c => c.RetainUntil));
        var warned = Today.AddDays(Retention.DaysOfWarning);
        Assert.Equal((before.Count, before.Values.Count(d => d <= warned), after.Values.Count(d => d <= warned)), (effect.Files, effect.DueNow, effect.DueThen));
        Assert.Equal(after.Values.Count(d => d == warned), effect.Over);
        Assert.True(effect.Over > 0);
        Assert.Equal(0, await work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(warned, Cancel)));
        Assert.Equal(effect.Over, (await work.Do(db => new CandidateQueries(db).DayAsync(work.Own.RegionId, Today, Cancel))).Expiring.Count - (effect.DueThen - effect.Over));
        Assert.Equal(effect.DueThen, await work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(warned.AddDays(1), Cancel)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public async Task A_term_that_cannot_be_is_refused(int months)
    {
        using var work = await EmptyAsync();

        Assert.Equal(CandidateMessages.TermOutOfRange, Assert.IsType<SaveOutcome.Refused>(await Save(work, Short with { Stopped = months })).Message);
    }

    [Fact]
    public async Task Who_comes_second_hears_it_and_the_same_terms_change_nothing()
    {
        using var work = await EmptyAsync();
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Save(work, Short, Guid.Empty)).Changed);

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Save(work, Short, Guid.Empty)).Changed);
        Assert.NotNull(Assert.IsType<SaveOutcome.Stale>(await Save(work, Short with { Matchen = 30 }, Guid.Empty)).ByName);
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Save(work, Short with { Matchen = 30 })).Changed);
    }

    private static async Task<SaveOutcome> Save(DeskAtWork work, RetentionTerms terms, Guid? version = null)
    {
        var seen = version ?? (await work.Do(db => new RetentionService(db, work.Clock).FindAsync(work.Own.RegionId, Cancel))).Version;
        return await work.Do(db => new RetentionService(db, work.Clock).SaveAsync(work.Own, terms, seen, Today, Cancel));
    }

    private static RetentionTerms AnyTerms(Random random)
    {
        int Months() => random.Next(RetentionTerms.Least, RetentionTerms.Most + 1);
        return new RetentionTerms(Months(), Months(), Months(), Months(), Months(), Months(), Months());
    }

    /// <summary>Someone to whom this and that happened, and the days from which their data counts.</summary>
    private static (Candidate Candidate, IReadOnlyList<DateOnly> Days) AnyCandidate(Random random, RetentionTerms terms)
    {
        DateOnly Day() => Today.AddDays(-random.Next(900));
        DateOnly? consent = random.Next(2) == 0 ? Day() : null;
        var text = Someone with { LegalBasis = consent is null ? LegalBasis.GerechtvaardigdBelang : LegalBasis.Toestemming, ConsentOn = consent };
        var began = Day();
        var candidate = Candidate.Begin(1, text, KlantreisPhase.Interesseren, began, null, terms);
        DateOnly? contact = null;
        for (var n = random.Next(6); n > 0; n--)
        {
            if (random.Next(2) == 0)
            {
                var on = Day();
                candidate.Contact(on, terms);
                contact = contact > on ? contact : on;
            }
            else
            {
                var next = Klantreis.From(candidate.Phase, candidate.IsStopped);
                candidate.Step(candidate.IsStopped || random.Next(4) > 0 ? next[random.Next(next.Count)] : null, candidate.PhaseSince.AddDays(random.Next(30)), terms);
            }
        }

        return (candidate, [candidate.PhaseSince, contact ?? candidate.PhaseSince, consent ?? candidate.PhaseSince]);
    }
}

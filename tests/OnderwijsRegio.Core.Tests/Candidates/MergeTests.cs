using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Statushouders;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Two files of one person become one, and nothing is lost or counted twice.</summary>
public sealed class MergeTests
{
    private static readonly Uri Portal = new("https://portaal.example/");
    private static readonly Dictionary<string, MergePick> AsThePortalWould = [];
    private static readonly CandidateText Again = Someone with { Email = "noor.werk@demo.example", Phone = "", Wishes = "Niet op vrijdag", Subjects = "Duits", Hours = 24 };

    [Fact]
    public async Task The_older_file_remains_with_its_own_values_and_takes_over_what_it_did_not_have()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);

        var kept = Assert.IsType<SaveOutcome.Saved>(await Merge(work, newer, older)).Id;

        var file = await work.File(kept);
        Assert.Equal(older, kept);
        Assert.Equal(
            ("noor@demo.example", "+31687654321", "Niet op vrijdag", "Duits", 24), (file.Text.Email, file.Text.Phone, file.Text.Wishes, file.Text.Subjects, file.Text.Hours!.Value));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).FindAsync(newer, work.Own.RegionId, Cancel)));
        Assert.Equal([kept], (await work.Page(new CandidateFilter { Status = CandidateStatus.Allemaal })).Items.Select(i => i.Id));
        Assert.Equal(kept, await work.Do(db => new CandidateFileQueries(db).MergedIntoAsync(newer, work.Own.RegionId, Cancel)));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).MergedIntoAsync(newer, work.Other.RegionId, Cancel)));
    }

    [Fact]
    public async Task What_is_chosen_is_kept_and_long_texts_can_be_joined()
    {
        using var work = await EmptyAsync();
        var older = await work.Added(Someone with { Wishes = "Dicht bij huis", Subjects = "wiskunde" });
        var newer = Assert.IsType<SaveOutcome.Saved>(await work.Add(Again, new CandidateAssurance(false, IsNoDouble: true))).Id;
        Dictionary<string, MergePick> picks = new() { ["Email"] = MergePick.Newer, ["Wishes"] = MergePick.Both, ["Subjects"] = MergePick.Both };

        await Merge(work, older, newer, picks);

        var text = (await work.File(older)).Text;
        Assert.Equal(("noor.werk@demo.example", "Dicht bij huis\n\nNiet op vrijdag", "wiskunde, Duits"), (text.Email, text.Wishes, text.Subjects));
        Assert.Equal(["Noor van Oefenink"], await work.Seek("noor.werk@demo.example"));
        Assert.Empty(await work.Seek("noor@demo.example"));
    }

    [Fact]
    public async Task What_became_too_long_is_said_at_its_field_and_nothing_is_merged()
    {
        using var work = await EmptyAsync();
        var older = await work.Added(Someone with { Wishes = new string('a', 600) });
        var newer = Assert.IsType<SaveOutcome.Saved>(await work.Add(Again with { Wishes = new string('b', 600) }, new CandidateAssurance(false, IsNoDouble: true))).Id;

        var refused = Assert.IsType<SaveOutcome.Refused>(await Merge(work, older, newer, new() { ["Wishes"] = MergePick.Both }));

        Assert.Equal("Wishes", refused.Field);
        Assert.Equal(2, await work.Do(db => db.Candidates.CountAsync()));
    }

    [Fact]
    public async Task Labels_meeloopdagen_and_the_track_that_got_furthest_stand_in_one_file()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await work.Do(db =>
        {
            var region = work.Own.RegionId;
            var (both, one) = (new DeskLabel { RegionId = region, Name = "Banenmarkt" }, new DeskLabel { RegionId = region, Name = "Wacht op VOG" });
            db.CandidateLabels.AddRange(new() { Label = both, CandidateId = older }, new() { Label = both, CandidateId = newer }, new() { Label = one, CandidateId = newer });
            db.Meeloopdagen.Add(new Meeloopdag { RegionId = region, CandidateId = newer, School = "De Eik" });
            var running = new StatushouderTrack { RegionId = region, CandidateId = newer, EnrolledOn = Today, Languages = { new() { Level = LanguageLevel.C1, On = Today } } };
            running.Apply(new TrackText(TrackState.InTraject, null, Today, null, "De Eik", 3, null));
            db.StatushouderTracks.AddRange(
                new StatushouderTrack { RegionId = region, CandidateId = older, EnrolledOn = Today, Languages = { new() { Level = LanguageLevel.B2, On = Today.AddYears(-1) } } }, running);
            return db.SaveChangesAsync();
        });

        await Merge(work, older, newer);

        var file = await work.File(older);
        Assert.Equal(["Banenmarkt", "Wacht op VOG"], file.Labels.Select(l => l.Name));
        Assert.Equal("De Eik", Assert.Single(file.Timeline, e => e.Meeloopdag is not null).Meeloopdag!.School);
        Assert.Equal((TrackState.InTraject, "De Eik"), (file.Track!.Text.State, file.Track.Text.School));
        Assert.Equal([LanguageLevel.C1, LanguageLevel.B2], file.Track.Languages.Select(l => l.Level));
        Assert.Equal(1, await work.Do(db => db.StatushouderTracks.CountAsync()));
    }

    [Fact]
    public async Task Contacts_next_steps_and_documents_of_both_stand_in_one_file()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await work.Log(older, new ContactText(ContactKind.Gebeld, Today.AddDays(-9), "Belde ons", "Terugbellen", Today.AddDays(9)));
        await work.Log(newer, new ContactText(ContactKind.Gemaild, Today.AddDays(-2), "Mailde ons", "Terugmailen", Today.AddDays(2)));
        await work.Do(db =>
        {
            db.Add(new DocumentLink { CandidateId = newer, Title = "Diploma", Address = "https://demo.example/diploma" });
            return db.SaveChangesAsync();
        });

        await Merge(work, older, newer);

        var file = await work.File(older);
        Assert.Equal(["Mailde ons", "Belde ons"], file.Timeline.Select(e => e.Contact?.Text).OfType<string>());
        Assert.Equal(["Terugmailen", "Terugbellen"], file.Open.Select(s => s.What));
        Assert.Equal(["Diploma"], file.Documents.Select(d => d.Title));
        var item = Assert.Single((await work.Page(new CandidateFilter())).Items);
        Assert.Equal((Today.AddDays(-2), Today.AddDays(2)), (item.LastContactOn!.Value, item.NextStepOn!.Value));
    }

    [Theory]
    [InlineData(MergePick.Older, KlantreisPhase.Opleiden)]
    [InlineData(MergePick.Newer, KlantreisPhase.Orienteren)]
    public async Task One_klantreis_remains_whole_and_the_steps_of_the_other_are_told_and_not_counted(MergePick journey, KlantreisPhase phase)
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await work.Step(older, KlantreisPhase.Orienteren);
        await work.Step(older, KlantreisPhase.Opleiden);
        await work.Step(newer, KlantreisPhase.Orienteren);

        await Merge(work, older, newer, journey: journey);

        var file = await work.File(older);
        var steps = file.Timeline.Select(e => e.Step).OfType<StepItem>().Reverse().ToList();
        Assert.Equal((phase, 1), (file.Phase, steps.Count(s => s.Kind is StepKind.Start)));
        Assert.Equal(phase, steps[^1].To);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        var told = file.Timeline.Single(e => e.Merge is not null).Merge!.Files.WithoutJourney.Steps;
        Assert.Equal(journey is MergePick.Older ? 2 : 3, told.Count);
        var report = await work.Do(db => new ReportQueries(db).DeskAsync(work.Own.RegionId, new ReportFilter(), Cancel));
        Assert.Equal((1, 1), (report.Came, report.Phases.Sum(p => p.Now)));
        Assert.Equal(journey is MergePick.Older ? 1 : 0, report.Phases.Single(p => p.Phase is KlantreisPhase.Opleiden).Reached);
    }

    [Theory]
    [InlineData(KlantreisPhase.Opleiden, true, KlantreisPhase.Interesseren, false, MergePick.Newer)]
    [InlineData(KlantreisPhase.Interesseren, false, KlantreisPhase.Opleiden, true, MergePick.Older)]
    [InlineData(KlantreisPhase.Interesseren, false, KlantreisPhase.Matchen, false, MergePick.Newer)]
    [InlineData(KlantreisPhase.Matchen, false, KlantreisPhase.Matchen, false, MergePick.Older)]
    public void The_klantreis_that_goes_on_and_came_furthest_is_chosen_beforehand(
        KlantreisPhase older, bool olderStopped, KlantreisPhase newer, bool newerStopped, MergePick pick) =>
        Assert.Equal(pick, MergeChoice.DefaultJourney((older, olderStopped), (newer, newerStopped)));

    [Fact]
    public async Task Who_signed_up_twice_for_an_event_has_one_place_the_surest_and_who_waits_gets_the_other()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        var waiting = await work.Added(Someone with { FirstName = "Wachter", LastName = "Demo", Email = "wacht@demo.example", Phone = "" });
        var (coming, past) = await work.Do(async db =>
        {
            var events = new[] { Today.AddDays(9), Today.AddDays(-9) }.Select(on =>
            {
                var planned = new DeskEvent { RegionId = work.Own.RegionId };
                planned.Apply(new EventText(EventKind.Anders, $"Avond {on:d}", "", "School", on, new(19, 0), new(21, 0), 2, IsPublic: true));
                return planned;
            }).ToList();
            db.AddRange(events);
            await db.SaveChangesAsync();
            db.AddRange(
                new Attendance { EventId = events[0].Id, CandidateId = older, State = AttendanceState.Aangemeld },
                new Attendance { EventId = events[0].Id, CandidateId = newer, State = AttendanceState.Aangemeld },
                new Attendance { EventId = events[0].Id, CandidateId = waiting, State = AttendanceState.Wachtlijst },
                new Attendance { EventId = events[1].Id, CandidateId = older, State = AttendanceState.Weggebleven },
                new Attendance { EventId = events[1].Id, CandidateId = newer, State = AttendanceState.Gekomen });
            await db.SaveChangesAsync();
            return (events[0].Id, events[1].Id);
        });

        await Merge(work, older, newer);

        Task<Dictionary<int, AttendanceState>> At(int id) => work.Do(db => db.Attendances.Where(a => a.EventId == id).ToDictionaryAsync(a => a.CandidateId, a => a.State));
        Assert.Equal(new() { [older] = AttendanceState.Aangemeld, [waiting] = AttendanceState.Aangemeld }, await At(coming));
        Assert.Equal(new() { [older] = AttendanceState.Gekomen }, await At(past));
        Assert.Contains("Wachter", await work.Do(db => db.OutgoingMails.Select(m => m.Text).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_only_for_who_has_the_address_that_stays()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await work.Do(db =>
        {
            db.AddRange(SignUpLink.For(older, work.Clock.GetUtcNow(), out _), SignUpLink.For(newer, work.Clock.GetUtcNow(), out _));
            return db.SaveChangesAsync();
        });
        var ofNewer = await work.Do(db => db.SignUpLinks.Where(l => l.CandidateId == newer).Select(l => l.Hash).SingleAsync());

        await Merge(work, older, newer, new() { ["Email"] = MergePick.Newer });

        var left = Assert.Single(await work.Do(db => db.SignUpLinks.ToListAsync()));
        Assert.Equal((older, ofNewer), (left.CandidateId, left.Hash));
    }

    [Fact]
    public async Task The_last_consent_counts_and_the_retention_from_it()
    {
        using var work = await EmptyAsync();
        var older = await work.Added(Someone with { LegalBasis = LegalBasis.Toestemming, ConsentOn = Today.AddDays(-40) });
        var newer = Assert.IsType<SaveOutcome.Saved>(await work.Add(Again with { LegalBasis = LegalBasis.Toestemming, ConsentOn = Today.AddDays(-2) }, new CandidateAssurance(false, IsNoDouble: true))).Id;

        await Merge(work, older, newer);

        var file = await work.File(older);
        Assert.Equal((LegalBasis.Toestemming, Today.AddDays(-2), Today.AddMonths(12)), (file.Text.LegalBasis, file.Text.ConsentOn!.Value, file.RetainUntil));
    }

    [Fact]
    public async Task Nobody_is_erased_the_same_night_because_of_a_merge()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await work.Step(older, null, Today, StepReason.Anders);
        await work.Do(db => db.CandidateSteps.ExecuteUpdateAsync(s => s.SetProperty(x => x.On, Today.AddYears(-1))));
        await work.Do(db => db.Candidates.Where(c => c.Id == older).ExecuteUpdateAsync(c => c.SetProperty(x => x.PhaseSince, Today.AddYears(-1))));

        await Merge(work, older, newer, journey: MergePick.Older);

        Assert.Equal(Today.AddDays(Retention.DaysOfWarning), (await work.File(older)).RetainUntil);
        Assert.Equal(0, await work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(Today.AddDays(Retention.DaysOfWarning), Cancel)));
    }

    [Fact]
    public async Task The_merge_can_be_looked_back_at_also_after_another_and_the_oldest_address_still_leads_there()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        var oldest = await work.Added(Someone with { FirstName = "N.", Email = "n@demo.example", Phone = "" });
        await work.Do(db => db.Candidates.Where(c => c.Id == oldest).ExecuteUpdateAsync(c => c.SetProperty(x => x.CreatedOn, Today.AddYears(-1))));

        await Merge(work, older, newer);
        await Merge(work, older, oldest);

        var merges = (await work.File(oldest)).Timeline.Where(e => e.Merge is not null).ToList();
        Assert.Equal(2, merges.Count);
        var first = await work.Do(db => new CandidateFileQueries(db).MergeAsync(merges[^1].Merge!.Id, work.Own.RegionId, Cancel));
        Assert.Equal((oldest, "noor@demo.example", "noor.werk@demo.example"), (first!.CandidateId, first.Files.Kept.Text.Email, first.Files.Gone.Text.Email));
        Assert.Equal(("Niet op vrijdag", ""), (first.Files.Gone.Text.Wishes, first.Files.Kept.Text.Wishes));
        Assert.NotNull(first.By);
        Assert.Equal(oldest, await work.Do(db => new CandidateFileQueries(db).MergedIntoAsync(newer, work.Own.RegionId, Cancel)));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).MergeAsync(merges[0].Merge!.Id, work.Other.RegionId, Cancel)));
    }

    [Fact]
    public async Task Erasing_who_remains_erases_what_was_merged()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        await Merge(work, older, newer);

        await work.Do(db => new ErasureService(db, work.Clock).EraseAsync(work.Own, older, Today, Cancel));

        Assert.Equal(0, await work.Do(db => db.CandidateMerges.CountAsync()));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).MergedIntoAsync(newer, work.Own.RegionId, Cancel)));
    }

    [Fact]
    public async Task A_file_that_someone_changed_meanwhile_is_not_merged()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        var (seen, other) = (Seen(await work.File(older)), Seen(await work.File(newer)));
        await work.Save(newer, Again with { Wishes = "Toch op vrijdag" }, other.Version);

        var stale = Assert.IsType<SaveOutcome.Stale>(await Merge(work, new MergeChoice(seen, other, AsThePortalWould, MergePick.Older)));

        Assert.NotNull(stale.ByName);
        Assert.Equal(2, await work.Do(db => db.Candidates.CountAsync()));
    }

    [Fact]
    public async Task A_double_click_merges_once_and_a_file_never_with_itself_or_with_one_of_another_region()
    {
        using var work = await EmptyAsync();
        var (older, newer) = await TwoAsync(work);
        var elsewhere = Assert.IsType<SaveOutcome.Saved>(await work.Add(Again, editor: work.Other)).Id;
        var choice = new MergeChoice(Seen(await work.File(older)), Seen(await work.File(newer)), AsThePortalWould, MergePick.Older);

        Assert.IsType<SaveOutcome.Missing>(await Merge(work, choice with { Other = new SeenFile(elsewhere, choice.Other.Version) }));
        Assert.IsType<SaveOutcome.Missing>(await Merge(work, choice with { Other = choice.One }));
        Assert.IsType<SaveOutcome.Missing>(await Merge(work, choice, work.Other));
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Merge(work, choice)).Changed);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await Merge(work, choice)).Changed);
        Assert.Equal(
            ["candidate.merged", "candidate.merged-away"],
            await work.Do(db => db.Trace.Where(t => t.Action.StartsWith("candidate.merged")).OrderBy(t => t.Id).Select(t => t.Action).ToListAsync()));
    }

    private static SeenFile Seen(CandidateFile file) => new(file.Id, file.Version);

    /// <summary>Two files of one person; the first began a month before.</summary>
    private static async Task<(int Older, int Newer)> TwoAsync(DeskAtWork work)
    {
        var older = await work.Added(Someone);
        await work.Do(db => db.Candidates.ExecuteUpdateAsync(c => c.SetProperty(x => x.CreatedOn, Today.AddMonths(-1))));
        return (older, Assert.IsType<SaveOutcome.Saved>(await work.Add(Again, new CandidateAssurance(false, IsNoDouble: true))).Id);
    }

    private static async Task<SaveOutcome> Merge(DeskAtWork work, int one, int other, Dictionary<string, MergePick>? picks = null, MergePick journey = MergePick.Older) =>
        await Merge(work, new MergeChoice(Seen(await work.File(one)), Seen(await work.File(other)), picks ?? AsThePortalWould, journey));

    private static Task<SaveOutcome> Merge(DeskAtWork work, MergeChoice choice, PlanEditor? editor = null)
    {
        work.Clock.Advance(TimeSpan.FromMinutes(1));
        return work.Do(async db =>
        {
            using var signal = new MailSignal();
            return await new MergeService(db, new AttendanceBook(db, work.Clock), signal, work.Clock).MergeAsync(editor ?? work.Own, choice, Portal, Today, Cancel);
        });
    }
}

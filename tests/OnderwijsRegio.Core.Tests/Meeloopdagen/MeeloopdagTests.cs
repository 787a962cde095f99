using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Tests.Candidates;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Meeloopdagen;

/// <summary>A desk asks a school whether someone can join it; the school answers; both look back.</summary>
public sealed class MeeloopdagTests
{
    private const string School = "Stichting Lucas Onderwijs";

    private static readonly Uri Address = new("https://portaal.example/");

    private static MeeloopdagText Question => new(MeeloopdagKind.Meeloopdag, School, "An Smit", "school@school.example", "liefst dinsdag", "Wil de kleuters zien.", SharesContact: true);

    private static SchoolAnswer Yes => new(true, DeskAtWork.Today.AddDays(8), null, new TimeOnly(8, 30), "Lindelaan 1, vraag naar An", "");

    [Fact]
    public async Task A_school_is_asked_once_whatever_the_clicks_and_gets_a_link()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var (candidate, key) = (await desk.Added(TestData.TestData.Someone), Guid.NewGuid());

        var first = Saved(await Ask(desk, candidate, Question, key));

        Assert.Equal(first, Saved(await Ask(desk, candidate, Question, key)));
        var mail = Assert.Single(await MailsAsync(desk, "school@school.example"));
        Assert.DoesNotContain(TestData.TestData.Someone.LastName, mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.Equal(MeeloopdagState.Gevraagd, (await FileAsync(desk, first)).State);
    }

    [Fact]
    public async Task A_school_sees_a_first_name_until_it_says_yes_and_then_only_what_the_candidate_agreed_to()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var candidate = await desk.Added(TestData.TestData.Someone);
        foreach (var shares in new[] { true, false })
        {
            var id = Saved(await Ask(desk, candidate, Question with { SharesContact = shares, ContactEmail = $"{shares}@school.example" }));
            var code = await CodeAsync(desk, $"{shares}@school.example");

            var before = await SeenAsync(desk, code);
            Assert.Equal((TestData.TestData.Someone.FirstName, "", ""), (before!.Who, before.Email, before.Phone));
            Saved(await Reply(desk, code, Yes));

            await LookBackLinkAsync(desk, DeskAtWork.Today.AddDays(9));
            var after = await SeenAsync(desk, await CodeAsync(desk, $"{shares}@school.example"));
            Assert.Equal(shares ? TestData.TestData.Someone.Email : "", after!.Email);
            Assert.Equal(shares, after.Who.EndsWith(TestData.TestData.Someone.LastName, StringComparison.Ordinal));
            Assert.Equal(MeeloopdagState.Afgesproken, (await FileAsync(desk, id)).State);
        }
    }

    [Fact]
    public async Task A_link_works_once_and_looking_does_not_use_it_up()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(desk);
        var code = await CodeAsync(desk);
        Assert.NotNull(await SeenAsync(desk, code));
        Assert.NotNull(await SeenAsync(desk, code));

        Saved(await Reply(desk, code, Yes));

        Assert.Null(await SeenAsync(desk, code));
        Assert.IsType<SaveOutcome.Missing>(await Reply(desk, code, new SchoolAnswer(false, null, null, null, "", "Toch niet.")));
        Assert.Equal(MeeloopdagState.Afgesproken, (await FileAsync(desk, id)).State);
    }

    [Fact]
    public async Task A_link_dies_of_age_of_a_newer_one_and_of_an_answer_by_telephone()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var (id, old) = (await AskedAsync(desk), "");
        old = await CodeAsync(desk);
        Saved(await desk.Do(db => Service(db, desk).AskAgainAsync(desk.Own, id, Address, DeskAtWork.Cancel)));
        Assert.Null(await SeenAsync(desk, old));

        var newer = await CodeAsync(desk);
        Assert.NotNull(await SeenAsync(desk, newer));
        desk.Clock.Advance(MeeloopdagLink.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Null(await SeenAsync(desk, newer));

        Saved(await desk.Do(db => Service(db, desk).AskAgainAsync(desk.Own, id, Address, DeskAtWork.Cancel)));
        newer = await CodeAsync(desk);
        Saved(await ByPhone(desk, id, Yes));
        Assert.Null(await SeenAsync(desk, newer));
    }

    [Fact]
    public async Task Of_a_yes_the_candidate_hears_and_of_a_no_the_desk_has_to_look_further()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await AskedAsync(desk);
        Saved(await Reply(desk, await CodeAsync(desk), Yes));
        var mail = (await MailsAsync(desk, TestData.TestData.Someone.Email))[^1];
        Assert.Contains("Dinsdag 10 maart 2026, vanaf 08:30 uur\nLindelaan 1, vraag naar An", mail.Text, StringComparison.Ordinal);

        using var other = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(other);
        Saved(await Reply(other, await CodeAsync(other), new SchoolAnswer(false, null, null, null, "", "Het team is te klein.")));
        var file = await other.File((await FileAsync(other, id)).CandidateId);
        Assert.Equal($"Andere school zoeken om mee te lopen: {School} kan niet", Assert.Single(file.Open).What);
        Assert.Single((await other.Page(new CandidateFilter { Due = CandidateDue.Vandaag })).Items);
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var candidate = await desk.Added(TestData.TestData.Someone);
        async Task<string> Says(Task<SaveOutcome> saving) => Assert.IsType<SaveOutcome.Refused>(await saving) is var r ? $"{r.Field}: {r.Message}" : "";
        Assert.Equal($"School: {MeeloopdagMessages.SchoolMissing}", await Says(Ask(desk, candidate, Question with { School = " " })));
        Assert.Equal($"School: {MeeloopdagMessages.SchoolUnknown}", await Says(Ask(desk, candidate, Question with { School = "De Maan" })));
        Assert.Equal($"ContactEmail: {CandidateMessages.EmailUnreadable}", await Says(Ask(desk, candidate, Question with { ContactEmail = "school" })));
        Assert.Equal($"Question: {CandidateMessages.MayBeBsn}", await Says(Ask(desk, candidate, Question with { Question = "nummer 111222333" })));
        var place = (await desk.Do(db => new MeeloopdagQueries(db).PlacesAsync(desk.Own.RegionId, DeskAtWork.Today, DeskAtWork.Cancel))).First(p => p.Name != School).Name;
        Assert.Equal($"ContactEmail: {MeeloopdagMessages.NobodyToAnswer}", await Says(Ask(desk, candidate, Question with { School = place, ContactEmail = "" })));

        await AskedAsync(desk, candidate);
        var code = await CodeAsync(desk);
        Assert.Equal($"Can: {MeeloopdagMessages.AnswerMissing}", await Says(Reply(desk, code, Yes with { Can = null })));
        Assert.Equal($"On: {MeeloopdagMessages.DayMissing}", await Says(Reply(desk, code, Yes with { On = null })));
        Assert.Equal($"On: {CandidateMessages.DueBehind}", await Says(Reply(desk, code, Yes with { On = DeskAtWork.Today.AddDays(-1) })));
        Assert.Equal($"Until: {MeeloopdagMessages.EndsBeforeStart}", await Says(Reply(desk, code, Yes with { Until = DeskAtWork.Today })));
        Assert.Equal($"Until: {MeeloopdagMessages.TooLong}", await Says(Reply(desk, code, Yes with { Until = DeskAtWork.Today.AddDays(8 + Meeloopdag.MostDays) })));
    }

    [Fact]
    public async Task The_day_after_the_school_is_asked_once_how_it_went_and_what_both_say_is_kept_apart()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(desk);
        Saved(await Reply(desk, await CodeAsync(desk), Yes));
        Assert.Equal(MeeloopdagMessages.NotYet, Assert.IsType<SaveOutcome.Refused>(await LookBack(desk, id, new(true, MeeloopdagExperience.Goed, "", null, "", null))).Message);
        var after = DeskAtWork.Today.AddDays(9);
        Assert.Equal(0, await LookBackLinkAsync(desk, DeskAtWork.Today.AddDays(8)));
        Assert.Equal(1, await LookBackLinkAsync(desk, after));
        Assert.Equal(0, await LookBackLinkAsync(desk, after));

        var code = await CodeAsync(desk);
        var seen = await SeenAsync(desk, code);
        Saved(await desk.Do(db => Replies(db, desk).LookBackAsync(
            new SchoolVoice.ByLink(code), true, MeeloopdagExperience.Wisselend, "Kwam wat laat.", false, seen!.Version, after, DeskAtWork.Cancel)));
        Assert.Null(await SeenAsync(desk, code));
        var day = await FileAsync(desk, id);
        Saved(await LookBack(desk, id, day.ToLookBack() with { CandidateView = MeeloopdagExperience.Goed, CandidateSays = "Leuk.", Effect = MeeloopdagEffect.WilVerder }, after));

        day = await FileAsync(desk, id);
        Assert.Equal(new LookBack(true, MeeloopdagExperience.Goed, "Leuk.", MeeloopdagExperience.Wisselend, "Kwam wat laat.", MeeloopdagEffect.WilVerder), day.ToLookBack());
        var gained = await desk.Do(db => new MeeloopdagQueries(db).YieldAsync(desk.Own.RegionId, DeskAtWork.Cancel));
        Assert.Equal((1, 1, 0), (gained.Came, gained.Effects[MeeloopdagEffect.WilVerder], gained.Unknown));
    }

    [Fact]
    public async Task Called_off_both_hear_of_it_and_nothing_more_can_be_done_with_it()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(desk);
        Saved(await Reply(desk, await CodeAsync(desk), Yes));

        Saved(await desk.Do(db => Service(db, desk).CallOffAsync(desk.Own, id, Address, DeskAtWork.Today, DeskAtWork.Cancel)));

        Assert.StartsWith("Gaat niet door", (await MailsAsync(desk, "school@school.example"))[^1].Subject, StringComparison.Ordinal);
        Assert.Equal("Uw meeloopdag gaat niet door", (await MailsAsync(desk, TestData.TestData.Someone.Email))[^1].Subject);
        Assert.Equal(MeeloopdagMessages.Closed, Assert.IsType<SaveOutcome.Refused>(await ByPhone(desk, id, Yes)).Message);
    }

    [Fact]
    public async Task Another_desk_and_another_organisation_find_nothing()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(desk);
        var day = await FileAsync(desk, id);

        Assert.Null(await desk.Do(db => new MeeloopdagQueries(db).FindAsync(id, desk.Other.RegionId, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).AnswerAsync(desk.Other, id, Yes, false, day.Version, Address, DeskAtWork.Today, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).CallOffAsync(desk.Other, id, Address, DeskAtWork.Today, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await Ask(desk, day.CandidateId, Question, editor: desk.Other));
        var organisation = day.OrganisationId!.Value;
        Assert.NotNull(await desk.Do(db => Replies(db, desk).FindAsync(new SchoolVoice.OfStaff(desk.Own, [organisation], id), DeskAtWork.Cancel)));
        Assert.Null(await desk.Do(db => Replies(db, desk).FindAsync(new SchoolVoice.OfStaff(desk.Own, [organisation + 1], id), DeskAtWork.Cancel)));
        Assert.Null(await desk.Do(db => Replies(db, desk).FindAsync(new SchoolVoice.OfStaff(desk.Other, [organisation], id), DeskAtWork.Cancel)));
    }

    [Fact]
    public async Task Erasing_a_candidate_leaves_what_counts_and_tells_a_school_that_expects_them_without_a_name()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await AskedAsync(desk);
        Saved(await Reply(desk, await CodeAsync(desk), Yes));
        var candidate = (await FileAsync(desk, id)).CandidateId;

        Saved(await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, candidate, DeskAtWork.Today, DeskAtWork.Cancel)));

        var left = await desk.Do(db => db.Meeloopdagen.AsNoTracking().SingleAsync(m => m.Id == id));
        Assert.Equal(("", "", "", "", "", "", ""), (left.ContactName, left.ContactEmail, left.When, left.Question, left.Place, left.Answer, left.CandidateSays));
        Assert.Equal(MeeloopdagState.Vervallen, left.State);
        var mail = Assert.Single(await MailsAsync(desk, "school@school.example"));
        Assert.DoesNotContain(TestData.TestData.Someone.FirstName, mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, await desk.Do(db => db.MeeloopdagLinks.CountAsync()));
    }

    [Fact]
    public async Task The_day_of_the_desk_shows_this_week_what_to_look_back_at_and_who_waits_too_long()
    {
        using var desk = await DeskAtWork.WithDemoAsync();

        var all = (await desk.Do(db => new MeeloopdagQueries(db).DayAsync(desk.Own.RegionId, DeskAtWork.Today, DeskAtWork.Cancel))).Items;

        Assert.Equal([(true, false), (false, true), (false, false)], all.Select(i => (i.IsWaiting(DeskAtWork.Today), i.IsToLookBack(DeskAtWork.Today))));
        Assert.Equal(DeskAtWork.Today.AddDays(4), all[^1].On);
    }

    [Fact]
    public async Task Only_schools_and_boards_of_the_region_can_be_asked()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await desk.Do(async db =>
        {
            db.Schools.Add(new School { Name = "De Eik", Brin = "01AB00", Participations = { new() { RegionId = desk.Own.RegionId } } });
            db.Schools.Add(new School { Name = "De Linde", Participations = { new() { RegionId = desk.Own.RegionId, Until = DeskAtWork.Today.AddDays(-1) } } });
            db.Schools.Add(new School { Name = "De Wilg", Participations = { new() { RegionId = desk.Other.RegionId } } });
            return await db.SaveChangesAsync();
        });

        var places = await desk.Do(db => new MeeloopdagQueries(db).PlacesAsync(desk.Own.RegionId, DeskAtWork.Today, DeskAtWork.Cancel));

        Assert.Contains(places, p => p.Name == "De Eik (01AB00)");
        Assert.DoesNotContain(places, p => p.Name is "De Linde" or "De Wilg");
        Assert.Contains(places, p => p.Name == School);
    }

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    private static async Task<int> AskedAsync(DeskAtWork desk, int? candidate = null) => Saved(await Ask(desk, candidate ?? await desk.Added(TestData.TestData.Someone), Question));

    private static Task<SaveOutcome> Ask(DeskAtWork desk, int candidate, MeeloopdagText text, Guid? key = null, PlanEditor? editor = null) => desk.Do(db =>
        Service(db, desk).AskAsync(editor ?? desk.Own, candidate, text, false, key ?? Guid.NewGuid(), Address, DeskAtWork.Today, DeskAtWork.Cancel));

    private static async Task<SaveOutcome> Reply(DeskAtWork desk, string code, SchoolAnswer answer)
    {
        var version = (await SeenAsync(desk, code))?.Version ?? Guid.Empty;
        return await desk.Do(db => Replies(db, desk).AnswerAsync(new SchoolVoice.ByLink(code), answer, false, version, Address, DeskAtWork.Today, DeskAtWork.Cancel));
    }

    private static async Task<SaveOutcome> ByPhone(DeskAtWork desk, int id, SchoolAnswer answer)
    {
        var version = (await FileAsync(desk, id)).Version;
        return await desk.Do(db => Service(db, desk).AnswerAsync(desk.Own, id, answer, false, version, Address, DeskAtWork.Today, DeskAtWork.Cancel));
    }

    private static async Task<SaveOutcome> LookBack(DeskAtWork desk, int id, LookBack back, DateOnly? today = null)
    {
        var version = (await FileAsync(desk, id)).Version;
        return await desk.Do(db => Service(db, desk).LookBackAsync(desk.Own, id, back, false, version, today ?? DeskAtWork.Today, DeskAtWork.Cancel));
    }

    private static Task<int> LookBackLinkAsync(DeskAtWork desk, DateOnly today) => desk.Do(db =>
        new MeeloopdagReminders(db, new MeeloopdagBook(db, desk.Clock), new MailSignal(), desk.Clock).AskAsync(Address, today, DeskAtWork.Cancel));

    private static Task<SchoolRequest?> SeenAsync(DeskAtWork desk, string code) => desk.Do(db => Replies(db, desk).FindAsync(new SchoolVoice.ByLink(code), DeskAtWork.Cancel));

    private static async Task<Meeloopdag> FileAsync(DeskAtWork desk, int id) => (await desk.Do(db => new MeeloopdagQueries(db).FindAsync(id, desk.Own.RegionId, DeskAtWork.Cancel)))!.Day;

    private static Task<List<OutgoingMail>> MailsAsync(DeskAtWork desk, string to) => desk.Do(db => db.OutgoingMails.Where(m => m.Recipient == to).OrderBy(m => m.Id).ToListAsync());

    private static async Task<string> CodeAsync(DeskAtWork desk, string to = "school@school.example") =>
        (await MailsAsync(desk, to))[^1].Text!.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal)).Split('=')[1];

    private static MeeloopdagService Service(Core.Storage.PortalContext db, DeskAtWork desk) =>
        new(db, new MeeloopdagQueries(db), new MeeloopdagBook(db, desk.Clock), new MailSignal(), desk.Clock);

    private static SchoolReplyService Replies(Core.Storage.PortalContext db, DeskAtWork desk) => new(db, new MeeloopdagBook(db, desk.Clock), new OpenedNotes(db, desk.Turns, desk.Clock), new MailSignal(), desk.Clock);
}

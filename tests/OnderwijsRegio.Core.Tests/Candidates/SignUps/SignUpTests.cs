using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Candidates.SignUps;

/// <summary>What people do themselves: sign up, correct, withdraw.</summary>
public sealed class SignUpTests
{
    private static readonly Uri Address = new("https://portaal.example/");

    private static SignUpText Noor => new("Noor", "van Oefenink", "noor@demo.example", "06-87654321", [Sector.Vo], "wiskunde", "Delft", 24, Diploma.HboBachelor, Bevoegdheid.Geen, "Niet op vrijdag");

    [Fact]
    public async Task Who_signs_up_has_a_file_that_begins_today_with_consent_and_origin()
    {
        using var desk = await DeskAtWork.EmptyAsync();

        var id = Saved(await SignUp(desk, Noor, "Banenmarkt Delft"));

        var file = await desk.File(id);
        Assert.Equal(("Noor van Oefenink", "+31687654321", "Banenmarkt Delft"), (file.Text.Name, file.Text.Phone, file.Text.SourceDesk));
        Assert.Equal((LegalBasis.Toestemming, DeskAtWork.Today), (file.Text.LegalBasis, file.Text.ConsentOn));
        Assert.Equal((KlantreisPhase.Interesseren, null, null), (file.Phase, file.LastContactOn, file.Text.OwnerId));
        Assert.Equal("candidate.signed-up", Assert.Single(await Traces(desk)));
    }

    public static TheoryData<string> NoCampaigns => [" ", new('x', 151), "111222333"];

    [Theory]
    [MemberData(nameof(NoCampaigns))]
    public async Task Who_came_by_no_campaign_that_can_be_came_by_the_page_of_the_region(string source)
    {
        using var desk = await DeskAtWork.EmptyAsync();

        var id = Saved(await SignUp(desk, Noor, source));

        Assert.Equal(SignUpMessages.OwnSource, (await desk.File(id)).Text.SourceDesk);
    }

    [Fact]
    public async Task A_double_click_is_one_sign_up_and_one_mail()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var key = Guid.NewGuid();

        await SignUp(desk, Noor, formKey: key);
        await SignUp(desk, Noor, formKey: key);

        Assert.Equal((1, 1), (await desk.Do(db => db.Candidates.CountAsync()), (await Mails(desk)).Count));
    }

    [Fact]
    public async Task The_same_sign_up_twice_is_one_file_in_which_the_second_is_noted_for_the_desk()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = Saved(await SignUp(desk, Noor));
        var key = Guid.NewGuid();

        await SignUp(desk, Noor with { Email = "NOOR@demo.example", LastName = "Anders", Wishes = "Nu wel op vrijdag" }, "Open dag", key);
        await SignUp(desk, Noor with { Email = "NOOR@demo.example" }, "Open dag", key);

        var file = await desk.File(id);
        Assert.Equal(1, await desk.Do(db => db.Candidates.CountAsync()));
        Assert.Equal("van Oefenink", file.Text.LastName);
        Assert.Contains(file.Timeline, e => e.Contact?.Text == "Meldde zich opnieuw aan (via: Open dag). Nu wel op vrijdag");
        Assert.Equal((SignUpMessages.NextStepOfAgain, DeskAtWork.Today), Assert.Single(file.Open.Select(n => (n.What, n.DueOn))));
        Assert.Null(file.LastContactOn);
    }

    [Fact]
    public async Task Who_signs_up_again_is_kept_from_then_on()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await desk.Added(Someone with { Email = "noor@demo.example", LegalBasis = LegalBasis.GerechtvaardigdBelang, ConsentOn = null });
        var later = DeskAtWork.Today.AddMonths(11);

        await SignUp(desk, Noor, today: later);

        Assert.Equal(later.AddMonths(12), (await desk.File(id)).RetainUntil);
    }

    [Fact]
    public async Task The_same_address_in_another_region_is_another_file()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await SignUp(desk, Noor);

        await SignUp(desk, Noor, regionId: desk.Other.RegionId);

        Assert.Equal(2, await desk.Do(db => db.Candidates.Select(c => c.RegionId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task An_address_that_only_looks_the_same_without_accents_opens_nobody_elses_file()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var known = Saved(await SignUp(desk, Noor));

        var other = Saved(await SignUp(desk, Noor with { Email = "nöor@demo.example" }));

        Assert.NotEqual(known, other);
        var mail = (await Mails(desk))[^1];
        Assert.Equal(("nöor@demo.example", other), (mail.Recipient, mail.CandidateId));
        Assert.Equal("nöor@demo.example", (await Find(desk, CodeOf(mail)))!.Text.Email);
    }

    [Fact]
    public async Task The_mail_goes_to_the_address_of_the_file_and_not_to_the_one_that_was_typed()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await SignUp(desk, Noor);

        await SignUp(desk, Noor with { Email = "NOOR@demo.example" });

        Assert.All(await Mails(desk), mail => Assert.Equal("noor@demo.example", mail.Recipient));
    }

    [Fact]
    public async Task The_mail_is_the_same_for_who_was_known_and_who_was_not()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await SignUp(desk, Noor);
        await SignUp(desk, Noor);

        var mails = await Mails(desk);

        Assert.Equal(2, mails.Count);
        Assert.Single(mails.Select(m => (m.Subject, Text: m.Text!.Replace(CodeOf(m), "", StringComparison.Ordinal))).Distinct());
    }

    [Fact]
    public async Task Nobody_gets_more_than_three_mails_a_day_whoever_fills_in_their_address()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        for (var n = 0; n < 5; n++)
        {
            await SignUp(desk, Noor);
        }

        Assert.Equal(SignUpLink.MostPerDay, (await Mails(desk)).Count);

        desk.Clock.Advance(TimeSpan.FromDays(1));
        await SignUp(desk, Noor);
        Assert.Equal(SignUpLink.MostPerDay + 1, (await Mails(desk)).Count);
    }

    [Theory]
    [InlineData("", "Oefenink", nameof(SignUpText.FirstName), SignUpMessages.FirstNameMissing)]
    [InlineData("Noor", " ", nameof(SignUpText.LastName), SignUpMessages.LastNameMissing)]
    [InlineData("🌸", "🎓", nameof(SignUpText.FirstName), CandidateMessages.NameWithoutLetters)]
    public async Task A_name_has_letters(string first, string last, string field, string message)
    {
        using var desk = await DeskAtWork.EmptyAsync();

        var refused = Assert.IsType<SaveOutcome.Refused>(await SignUp(desk, Noor with { FirstName = first, LastName = last }));

        Assert.Equal((field, message), (refused.Field, refused.Message));
    }

    [Theory]
    [InlineData("Win nu op https://prijs.example", "Oefenink", nameof(SignUpText.FirstName))]
    [InlineData("Noor", "prijs.example", nameof(SignUpText.LastName))]
    [InlineData("Noor", "info@prijs", nameof(SignUpText.LastName))]
    public async Task A_name_leads_nobody_who_gets_our_mail_to_another_site(string first, string last, string field)
    {
        using var desk = await DeskAtWork.EmptyAsync();

        var refused = Assert.IsType<SaveOutcome.Refused>(await SignUp(desk, Noor with { FirstName = first, LastName = last }));

        Assert.Equal((field, SignUpMessages.NameWithAddress), (refused.Field, refused.Message));
        Assert.Empty(await Mails(desk));
    }

    [Theory]
    [InlineData("J.P.", "St. Oefenink-Proef")]
    [InlineData("Noor 🌸", "Oefenink")]
    [InlineData("نور", "الهدى")]
    public async Task A_name_in_another_script_or_with_a_picture_is_a_name(string first, string last)
    {
        using var desk = await DeskAtWork.EmptyAsync();

        Assert.Equal($"{first} {last}", (await desk.File(Saved(await SignUp(desk, Noor with { FirstName = first, LastName = last })))).Text.Name);
    }

    [Fact]
    public async Task A_likely_slip_in_the_address_is_asked_about_and_not_refused()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var slip = Noor with { Email = "noor@gmial.com" };

        var asked = Assert.IsType<SaveOutcome.Refused>(await SignUp(desk, slip));
        Assert.Equal((nameof(SignUpText.Email), CandidateMessages.MayBeTypo("noor@gmail.com")), (asked.Field, asked.Message));

        Assert.Equal("noor@gmial.com", (await desk.File(Saved(await SignUp(desk, slip, asked: new(false, true))))).Text.Email);
    }

    [Fact]
    public async Task Nine_digits_that_may_be_a_bsn_are_held_back_until_denied()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var text = Noor with { Wishes = "Mijn nummer is 111222333" };

        Assert.Equal(CandidateMessages.MayBeBsn, Assert.IsType<SaveOutcome.Refused>(await SignUp(desk, text)).Message);
        Assert.IsType<SaveOutcome.Saved>(await SignUp(desk, text, asked: new(true, false)));
    }

    [Fact]
    public async Task With_the_link_someone_corrects_what_they_said_and_the_rest_of_the_file_stays()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = Saved(await SignUp(desk, Noor, "Banenmarkt"));
        var code = CodeOf(Assert.Single(await Mails(desk)));
        var own = (await Find(desk, code))!;

        var outcome = await Correct(desk, code, own.Text with { Subjects = "Duits" }, own.Version);

        Assert.IsType<SaveOutcome.Saved>(outcome);
        var file = await desk.File(id);
        Assert.Equal(("Duits", "Banenmarkt", "Delft"), (file.Text.Subjects, file.Text.SourceDesk, file.Text.Municipalities));
        Assert.Contains(file.Timeline, e => e.Contact?.Text == SignUpMessages.Corrected);
        Assert.NotNull(await Find(desk, code));
    }

    [Fact]
    public async Task What_the_desk_changed_meanwhile_is_not_overwritten()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = Saved(await SignUp(desk, Noor));
        var code = CodeOf(Assert.Single(await Mails(desk)));
        var own = (await Find(desk, code))!;
        var file = await desk.File(id);
        await desk.Save(id, file.Text with { Subjects = "natuurkunde" }, file.Version);

        Assert.IsType<SaveOutcome.Stale>(await Correct(desk, code, own.Text with { Hours = 16 }, own.Version));

        Assert.Equal("natuurkunde", (await desk.File(id)).Text.Subjects);
    }

    [Fact]
    public async Task With_another_address_the_old_link_ends_and_a_new_one_goes_there()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await SignUp(desk, Noor);
        var code = CodeOf(Assert.Single(await Mails(desk)));
        var own = (await Find(desk, code))!;

        await Correct(desk, code, own.Text with { Email = "noor.nieuw@demo.example" }, own.Version);

        Assert.Null(await Find(desk, code));
        var mail = (await Mails(desk))[^1];
        Assert.Equal("noor.nieuw@demo.example", mail.Recipient);
        Assert.NotNull(await Find(desk, CodeOf(mail)));
    }

    [Fact]
    public async Task Who_withdraws_is_erased_mails_and_links_included_and_statistics_keep_that_someone_withdrew()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = Saved(await SignUp(desk, Noor));
        var code = CodeOf(Assert.Single(await Mails(desk)));

        Assert.True(await desk.Do(db => Service(db, desk).WithdrawAsync(code, DeskAtWork.Today, DeskAtWork.Cancel)));

        Assert.Null(await desk.Do(db => new CandidateFileQueries(db).FindAsync(id, desk.Own.RegionId, DeskAtWork.Cancel)));
        Assert.Equal((0, 0), (await desk.Do(db => db.OutgoingMails.CountAsync()), await desk.Do(db => db.SignUpLinks.CountAsync())));
        Assert.Equal(
            [(StepKind.Start, (StepReason?)null), (StepKind.Stop, StepReason.Ingetrokken)],
            (await desk.Do(db => db.CandidateSteps.OrderBy(s => s.Id).Select(s => new { s.Kind, s.Reason }).ToListAsync())).Select(s => (s.Kind, s.Reason)));
        Assert.False(await desk.Do(db => Service(db, desk).WithdrawAsync(code, DeskAtWork.Today, DeskAtWork.Cancel)));
    }

    [Fact]
    public async Task A_link_works_for_thirty_days_and_an_invented_one_never()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        await SignUp(desk, Noor);
        var code = CodeOf(Assert.Single(await Mails(desk)));

        desk.Clock.Advance(SignUpLink.Lifetime - TimeSpan.FromMinutes(1));
        Assert.NotNull(await Find(desk, code));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Find(desk, code));
        Assert.Null(await Find(desk, "verzonnen"));
        Assert.Null(await Find(desk, null));
    }

    private static SignUpService Service(Core.Storage.PortalContext db, DeskAtWork desk) => new(db, new ErasureService(db, desk.Clock), new AttendanceBook(db, desk.Clock), new MailSignal(), desk.Clock);

    private static Task<SaveOutcome> SignUp(
        DeskAtWork desk, SignUpText text, string source = "", Guid? formKey = null, SignUpAssurance? asked = null, int? regionId = null, DateOnly? today = null) =>
        desk.Do(db => Service(db, desk).SignUpAsync(
            regionId ?? desk.Own.RegionId, text, source, asked ?? new(false, false), formKey ?? Guid.NewGuid(), Address, today ?? DeskAtWork.Today, DeskAtWork.Cancel));

    private static Task<SaveOutcome> Correct(DeskAtWork desk, string code, SignUpText text, Guid version) =>
        desk.Do(db => Service(db, desk).CorrectAsync(code, text, new(false, false), version, Address, DeskAtWork.Today, DeskAtWork.Cancel));

    private static Task<OwnSignUp?> Find(DeskAtWork desk, string? code) => desk.Do(db => Service(db, desk).FindAsync(code, DeskAtWork.Cancel));

    private static Task<List<OutgoingMail>> Mails(DeskAtWork desk) => desk.Do(db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private static Task<List<string>> Traces(DeskAtWork desk) => desk.Do(db => db.Trace.Where(t => t.Subject == nameof(Candidate)).Select(t => t.Action).ToListAsync());

    private static string CodeOf(OutgoingMail mail) => mail.Text!.Split($"{SignUpMails.CodeParameter}=")[1].Split('\n')[0];

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;
}

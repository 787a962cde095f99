using System.Net;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Users;

/// <summary>One account: roles, lock, and what else an administrator does with it.</summary>
public sealed class UserPageTests : IDisposable
{
    private readonly Portal portal = new();

    [Fact]
    public async Task A_role_that_is_given_opens_its_door_at_the_next_page_and_one_that_is_taken_closes_it()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.OpenAsync("/programma/haaglanden")).Status);
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync($"/beheer/gebruikers/{await portal.UserAsync(People.Desk.Email)}");

        page = await page.Form("Rol geven").Select("Rol", "programmamanager").Select("Regio", "Haaglanden").SubmitAsync();
        Assert.StartsWith("De rol is gegeven.", page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync("/programma/haaglanden")).Status);

        page = await page.FollowAsync("Wijzig de rol programmamanager van Haaglanden");
        page = await page.Form("Rol afnemen").SubmitAsync();
        Assert.Equal("De rol is afgenomen.", page.Notice);
        Assert.Single(page.Table("1 rol"));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.OpenAsync("/programma/haaglanden")).Status);
    }

    [Fact]
    public async Task A_role_gets_an_end_and_a_wrong_one_is_said_at_its_field()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync($"/beheer/gebruikers/{await portal.UserAsync(People.Desk.Email)}");
        page = await page.FollowAsync("Wijzig de rol loketmedewerker van Haaglanden");

        page = await page.Form("Opslaan").Fill("Tot en met", "morgen").SubmitAsync();
        Assert.Equal([Core.DutchInput.DayUnreadable], page.Form("Opslaan").ErrorsAt("Tot en met"));
        page = await page.Form("Opslaan").Fill("Tot en met", "2026-03-01").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([UserMessages.UntilPast], page.Form("Opslaan").ErrorsAt("Tot en met"));
        page = await page.Form("Opslaan").Fill("Tot en met", "31-7-2026").SubmitAsync();

        Assert.Equal("tot en met 31 juli 2026", page.Table("1 rol")[0][2]);
    }

    [Fact]
    public async Task Whoever_is_locked_is_out_at_the_next_page_and_does_not_get_in_until_opened_again()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync($"/beheer/gebruikers/{await portal.UserAsync(People.Desk.Email)}");

        page = await page.Form("Op slot zetten").SubmitAsync();
        Assert.StartsWith("op slot sinds 2 maart 2026", page.Term("Stand"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.OpenAsync("/loket/haaglanden", follow: false)).Status);
        using var again = await portal.SignInAsync(People.Desk);
        Assert.NotEqual(HttpStatusCode.OK, (await again.OpenAsync("/loket/haaglanden", follow: false)).Status);

        page = await page.Form("Van slot halen").SubmitAsync();
        Assert.Equal("actief", page.Term("Stand"));
        using var back = await portal.SignInAsync(People.Desk);
        Assert.Equal(HttpStatusCode.OK, (await back.OpenAsync("/loket/haaglanden")).Status);
    }

    [Fact]
    public async Task The_last_administrator_is_told_so_where_it_was_tried()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var address = $"/beheer/gebruikers/{await portal.UserAsync(People.Administrator.Email)}";
        var page = await browser.OpenAsync(address);

        Assert.Equal([UserMessages.LastAdministrator], (await page.Form("Op slot zetten").SubmitAsync()).Errors);
        Assert.Equal([UserMessages.LastAdministrator], (await (await page.FollowAsync("Account verwijderen")).Form("Account verwijderen").SubmitAsync()).Errors);
        var role = await page.FollowAsync("Wijzig de rol beheerder");
        Assert.Equal([UserMessages.LastAdministrator], (await role.Form("Rol afnemen").SubmitAsync()).Errors);
        role = await role.Form("Opslaan").Fill("Tot en met", "2027-01-01").SubmitAsync();
        Assert.Equal([UserMessages.LastAdministrator], role.Form("Opslaan").ErrorsAt("Tot en met"));

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task An_account_goes_after_a_question_and_its_session_with_it()
    {
        using var desk = await portal.SignInAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Administrator);
        var address = $"/beheer/gebruikers/{await portal.UserAsync(People.Desk.Email)}";

        var page = await (await browser.OpenAsync(address)).FollowAsync("Account verwijderen");
        Assert.Contains("dat is niet terug te draaien", page.Text, StringComparison.Ordinal);
        page = await page.Form("Account verwijderen").SubmitAsync();

        Assert.Equal(("/beheer/gebruikers", "Het account is verwijderd."), (page.Address, page.Notice));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.OpenAsync("/loket/haaglanden", follow: false)).Status);
    }

    [Fact]
    public async Task An_invitation_is_sent_again_or_withdrawn()
    {
        const string email = "sanne@voorbeeld.nl";
        var page = await portal.InviteAsync("Sanne Nieuw", email);
        var first = (await portal.MailsToAsync(email))[0].Link();
        Assert.StartsWith("werkt tot 9 maart 2026", page.Term("Uitnodiging"), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        using var browser = await portal.SignInAsync(People.Administrator);
        page = await browser.OpenAsync(page.Address);
        Assert.StartsWith("verlopen op 9 maart 2026", page.Term("Uitnodiging"), StringComparison.Ordinal);

        page = await page.Form("Opnieuw uitnodigen").SubmitAsync();
        var second = (await portal.MailsToAsync(email))[0].Link();
        Assert.Equal("Deze link werkt niet meer", (await portal.Browse().OpenAsync(first)).Heading);
        Assert.Equal("Uitnodiging aannemen", (await portal.Browse().OpenAsync(second)).Heading);

        page = await (await page.FollowAsync("Uitnodiging intrekken")).Form("Uitnodiging intrekken").SubmitAsync();
        Assert.Equal("Deze link werkt niet meer", (await portal.Browse().OpenAsync(second)).Heading);
        Assert.DoesNotContain(email, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_who_change_one_name_see_both()
    {
        using var first = await portal.SignInAsync(People.Administrator);
        using var second = await portal.SignInAsync(People.Administrator);
        var address = $"/beheer/gebruikers/{await portal.UserAsync(People.Desk.Email)}/wijzigen";
        var (mine, theirs) = (await first.OpenAsync(address), await second.OpenAsync(address));
        await theirs.Form("Opslaan").Fill("Naam", "F. Aydin").SubmitAsync();

        var page = await mine.Form("Opslaan").Fill("Naam", "Fatma Aydin-Smit").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Naam", "Fatma Aydin-Smit", "F. Aydin"], page.Table("Beide versies")[0].Take(3));
        page = await page.Form("Opslaan").SubmitAsync();
        Assert.Equal("Fatma Aydin-Smit", page.Ok().Heading);
    }

    [Theory]
    [InlineData("/beheer/gebruikers/999999")]
    [InlineData("/beheer/gebruikers/999999/wijzigen")]
    [InlineData("/beheer/gebruikers/999999/verwijderen")]
    [InlineData("/beheer/rollen/999999")]
    public async Task Who_or_what_is_not_there_is_not_found(string address)
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(address)).Status);
    }

    public void Dispose() => portal.Dispose();
}

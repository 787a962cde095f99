using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Web.Tests.Beheer.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Mail;

/// <summary>What the administrator sees of the mail, and that it goes by itself.</summary>
public sealed class MailPageTests
{
    private const string Email = "sanne@voorbeeld.nl";

    [Fact]
    public async Task What_waits_is_shown_with_why_and_what_was_given_up_is_told_on_the_list_of_users()
    {
        using var portal = Refusing(isFinal: true);
        await portal.InviteAsync("Sanne Nieuw", Email);
        using var browser = await portal.SignInAsync(People.Administrator);
        Assert.Contains("wacht", (await browser.OpenAsync("/beheer/post")).Table("1 mail nog niet verstuurd")[0][4], StringComparison.Ordinal);

        await portal.MailsToAsync(Email);
        var page = await (await browser.OpenAsync("/beheer/gebruikers")).FollowAsync("Bekijk de post");

        var row = page.Table("1 mail nog niet verstuurd")[0];
        Assert.Equal(["Uitnodiging voor het portaal voor onderwijsregio’s", Email], row.Take(2));
        Assert.Equal("niet bezorgd Zo gaat het niet.", row[4]);
        Assert.DoesNotContain("code=", page.Source, StringComparison.Ordinal);
        page = await page.Form($"Nu versturen aan {Email}").SubmitAsync();
        Assert.StartsWith("De mail wordt opnieuw aangeboden.", page.Notice, StringComparison.Ordinal);
        Assert.StartsWith("wacht", page.Table("1 mail nog niet verstuurd")[0][4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_not_there_cannot_be_sent_again()
    {
        using var portal = Refusing(isFinal: false);
        await portal.InviteAsync("Sanne Nieuw", Email);
        using var browser = await portal.SignInAsync(People.Administrator);
        var form = (await browser.OpenAsync("/beheer/post")).Form($"Nu versturen aan {Email}");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/beheer/post/999/opnieuw", form.Fields())).Status);
    }

    [Fact]
    public async Task An_invitation_goes_by_itself_and_the_page_does_not_wait_for_it()
    {
        var carrier = new Slow();
        using var portal = new Portal { Otherwise = services => services.AddSingleton<MailCarrier>(carrier) };
        portal.Settings["Mail:Deliver"] = "true";

        var page = await portal.InviteAsync("Sanne Nieuw", Email);

        Assert.Equal("Sanne Nieuw", page.Ok().Heading);
        Assert.Equal(Email, (await carrier.Began.Task.WaitAsync(TimeSpan.FromSeconds(60))).To.ToString());
        carrier.MayGo.SetResult();
    }

    [Fact]
    public void A_portal_that_mails_without_knowing_its_own_address_does_not_start()
    {
        using var portal = new Portal();
        portal.Settings["Mail:Host"] = "mail.voorbeeld.example";

        Assert.Contains("Portal:Address", Assert.ThrowsAny<InvalidOperationException>(() => portal.Server).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_begin_with_the_address_of_the_portal_and_not_with_what_a_request_says()
    {
        using var portal = new Portal();
        portal.Settings["Portal:Address"] = "https://portaal.voorbeeld.example/";
        using var browser = portal.Browse("http://kwaad.example");

        await (await browser.OpenAsync("/account/wachtwoord-vergeten")).Form("Stuur een link").Fill("E-mailadres", People.Desk.Email).SubmitAsync();

        var text = (await portal.MailsToAsync(People.Desk.Email))[0].TextBody!;
        Assert.Contains("https://portaal.voorbeeld.example/account/nieuw-wachtwoord?code=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kwaad", text, StringComparison.Ordinal);
    }

    private static Portal Refusing(bool isFinal) => new()
    {
        Otherwise = services => services.AddSingleton<MailCarrier>(new Refuses(isFinal)),
    };

    private sealed class Refuses(bool isFinal) : MailCarrier
    {
        public override Task CarryAsync(MimeMessage message, CancellationToken cancel) =>
            throw new MailRefusedException("Zo gaat het niet.", isFinal, new IOException());
    }

    private sealed class Slow : MailCarrier
    {
        public TaskCompletionSource<MimeMessage> Began { get; } = new();

        public TaskCompletionSource MayGo { get; } = new();

        public override Task CarryAsync(MimeMessage message, CancellationToken cancel)
        {
            Began.TrySetResult(message);
            return MayGo.Task.WaitAsync(cancel);
        }
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Web.Setup;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.SignUps;

namespace OnderwijsRegio.Web.Tests.Visitors.SignUps;

/// <summary>Someone who wants to work in education signs up with the desk.</summary>
public sealed class SignUpPagesTests
{
    private const string Path = "/aanmelden/haaglanden";

    [Fact]
    public async Task A_visitor_signs_up_and_the_desk_sees_it_today()
    {
        using var portal = new Portal();

        var page = await SignUpAsync(portal, portal.Browse(), $"{Path}?via=Banenmarkt%20Delft");

        Assert.Equal(("/aanmelden/haaglanden/bedankt", "Bedankt voor uw aanmelding"), (page.Ok().Address, page.Heading));
        var desk = await portal.SignInAsync(People.Desk);
        var day = await desk.OpenAsync("/loket/haaglanden/vandaag");
        Assert.Contains("Nog niet gesproken: 5 kandidaten", day.Text, StringComparison.Ordinal);
        var file = (await day.FollowAsync("Noor van Oefenink")).Ok();
        Assert.Equal(("Banenmarkt Delft", "06 87654321"), (file.Term("Binnengekomen via"), file.Term("Telefoonnummer")));
    }

    [Fact]
    public async Task With_the_link_from_the_mail_she_corrects_it_and_then_withdraws_it()
    {
        using var portal = new Portal();
        var browser = portal.Browse();
        await SignUpAsync(portal, browser);
        var link = await LinkAsync(portal);

        var page = (await browser.OpenAsync(link)).Ok();
        Assert.Equal("Noor", page.Form("Opslaan")["Voornaam"]);
        page = await page.Form("Opslaan").Fill("Welk vak wilt u geven?", "Duits").SubmitAsync();
        Assert.Equal(("Uw gegevens zijn opgeslagen.", "Duits"), (page.Ok().Notice, page.Form("Opslaan")["Welk vak wilt u geven?"]));

        page = await (await page.FollowAsync("Aanmelding intrekken")).Form("Intrekken en alles wissen").SubmitAsync();

        Assert.Equal("Uw aanmelding is ingetrokken", page.Ok().Heading);
        Assert.False(await portal.ReadAsync(db => db.Candidates.AnyAsync(c => c.Email == "noor@demo.example")));
        Assert.Equal((HttpStatusCode.NotFound, "Deze link werkt niet meer"), ((await browser.OpenAsync(link)).Status, (await browser.OpenAsync(link)).Heading));
    }

    [Fact]
    public async Task The_page_of_a_link_tells_no_other_site_where_it_came_from_and_is_kept_by_no_browser()
    {
        using var portal = new Portal();
        var browser = portal.Browse();
        await SignUpAsync(portal, browser);

        var page = (await browser.OpenAsync(await LinkAsync(portal))).Ok();

        Assert.Equal(["no-referrer"], page.Response.Headers.GetValues("Referrer-Policy"));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_is_wrong_is_said_together_and_nothing_that_was_typed_is_lost()
    {
        using var portal = new Portal();

        var page = await (await portal.Browse().OpenAsync(Path)).Form("Aanmelden").Fill("Achternaam", "Oefenink").Fill("E-mailadres", "noor").Fill("Telefoonnummer", "06")
            .Tick("In welk onderwijs wilt u werken?", "basisschool").Fill("Wat wilt u ons nog vertellen?", "Niet op vrijdag").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var form = page.Form("Aanmelden");
        Assert.Equal([SignUpMessages.FirstNameMissing], form.ErrorsAt("Voornaam"));
        Assert.Contains(SignUpMessages.ConsentMissing, page.Errors);
        Assert.Equal(("Oefenink", "noor", "06", "Niet op vrijdag"), (form["Achternaam"], form["E-mailadres"], form["Telefoonnummer"], form["Wat wilt u ons nog vertellen?"]));
    }

    [Fact]
    public async Task A_likely_slip_in_the_address_is_asked_about()
    {
        using var portal = new Portal();

        var page = await SignUpAsync(portal, portal.Browse(), email: "noor@hotmial.com");
        Assert.Equal(["Is het noor@hotmail.com? Verander het adres, of vink aan dat het zo klopt."], page.Form("Aanmelden").ErrorsAt("E-mailadres"));

        portal.Clock.Advance(RobotGuard.Fastest);
        page = await page.Form("Aanmelden").Tick("Het e-mailadres klopt zo").SubmitAsync();
        Assert.Equal("Bedankt voor uw aanmelding", page.Ok().Heading);
    }

    [Fact]
    public async Task A_robot_that_is_too_fast_or_fills_in_what_nobody_sees_is_held_and_a_person_can_go_on()
    {
        using var portal = new Portal();
        var browser = portal.Browse();

        var page = await Fill((await browser.OpenAsync(Path)).Form("Aanmelden")).SubmitAsync();
        Assert.Equal([SignUpMessages.TooFast], page.Errors);

        portal.Clock.Advance(RobotGuard.Fastest);
        page = await page.Form("Aanmelden").Fill("Laat dit veld leeg", "https://voorbeeld.example").SubmitAsync();
        Assert.Equal([SignUpMessages.TrapFilled], page.Form("Aanmelden").ErrorsAt("Laat dit veld leeg"));

        portal.Clock.Advance(RobotGuard.Fastest);
        page = await page.Form("Aanmelden").Fill("Laat dit veld leeg", "").SubmitAsync();
        Assert.Equal("Bedankt voor uw aanmelding", page.Ok().Heading);
    }

    [Fact]
    public async Task A_form_whose_moment_was_forged_is_shown_again()
    {
        using var portal = new Portal();
        var form = Fill((await portal.Browse().OpenAsync(Path)).Form("Aanmelden"));
        portal.Clock.Advance(RobotGuard.Fastest);

        Assert.Equal([SignUpMessages.TooFast], (await form.Forge("Shown", "verzonnen").SubmitAsync()).Errors);
    }

    [Fact]
    public async Task More_sign_ups_a_minute_than_people_type_are_asked_to_wait_and_keep_what_was_typed()
    {
        using var portal = new Portal();
        var browser = portal.Browse();
        for (var n = 0; n < SendLimits.MostSignUps; n++)
        {
            (await SignUpAsync(portal, browser, email: $"noor{n}@demo.example")).Ok();
        }

        var page = await SignUpAsync(portal, browser, email: "laatste@demo.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("laatste@demo.example", page.Form("Aanmelden")["E-mailadres"]);
        Assert.StartsWith("Vanaf uw netwerk melden zich nu veel mensen tegelijk aan.", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_keuzewijzer_was_told_is_filled_in()
    {
        using var portal = new Portal();

        var page = await (await portal.Browse().OpenAsync("/keuzewijzer/haaglanden?diploma=hbo&sector=vo")).FollowAsync("Aanmelden bij het loket");

        Assert.Equal("hbo-bachelor", page.Ok().Form("Aanmelden")["Wat is uw hoogste diploma?"]);
        Assert.True(page.Form("Aanmelden").IsTicked("In welk onderwijs wilt u werken?", "middelbare school"));
    }

    [Fact]
    public async Task The_administrator_of_the_portal_sees_that_a_mail_waits_and_not_to_whom()
    {
        using var portal = new Portal();
        await SignUpAsync(portal, portal.Browse());

        var page = (await (await portal.SignInAsync(People.Administrator)).OpenAsync("/beheer/post")).Ok();

        Assert.Contains("een kandidaat", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("noor", page.Source, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Page> SignUpAsync(Portal portal, Browser browser, string address = Path, string email = "noor@demo.example")
    {
        var form = Fill((await browser.OpenAsync(address)).Ok().Form("Aanmelden")).Fill("E-mailadres", email);
        portal.Clock.Advance(RobotGuard.Fastest);
        return await form.SubmitAsync();
    }

    private static Form Fill(Form form) => form.Fill("Voornaam", "Noor").Fill("Achternaam", "van Oefenink").Fill("E-mailadres", "noor@demo.example")
        .Fill("Telefoonnummer", "06-87 65 43 21").Tick("Ja, het loket mag mijn gegevens bewaren en gebruiken om mij te helpen.");

    private static async Task<string> LinkAsync(Portal portal)
    {
        var mail = (await portal.MailsToAsync("noor@demo.example"))[0];
        return new Uri(mail.TextBody!.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}

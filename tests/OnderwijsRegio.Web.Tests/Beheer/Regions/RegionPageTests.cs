using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Regions;

public sealed class RegionPageTests : IDisposable
{
    private const string Path = "/beheer/regios/haaglanden";

    private readonly Portal portal = new();

    [Fact]
    public async Task A_region_gets_another_name_colour_and_municipalities_and_its_own_pages_show_them()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var form = (await (await browser.OpenAsync("/beheer/regios")).FollowAsync("Onderwijsregio Haaglanden")).Form("Opslaan");

        var page = await form.Fill("Naam", "Onderwijsregio Den Haag en omgeving").Fill("Kleur", "8A4B08")
            .Fill("Gemeenten", "GM0518 Den Haag\nVoorschoten GM0626").SubmitAsync();

        Assert.Equal("Onderwijsregio Den Haag en omgeving is opgeslagen.", page.Ok().Notice);
        Assert.Equal("GM0518 Den Haag\nGM0626 Voorschoten", page.Form("Opslaan")["Gemeenten"]);
        using var manager = await portal.SignInAsync(People.Manager);
        var region = await manager.OpenAsync("/programma/haaglanden");
        Assert.Equal("Onderwijsregio Den Haag en omgeving", region.Ok().Heading);
        Assert.Contains("Voorschoten", region.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoetermeer GM", region.Text, StringComparison.Ordinal);
        var theme = region.Document.QuerySelector("link[href^='/thema/']")!.GetAttribute("href")!;
        Assert.Equal("/thema/haaglanden.css?kleur=8a4b08", theme);
        Assert.Contains(ColourRamp.From("#8a4b08").T500, (await manager.OpenAsync(theme)).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tints_of_a_colour_are_shown_with_their_contrast_and_a_light_colour_gets_a_darker_button()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var dark = await browser.OpenAsync(Path);
        var light = await browser.OpenAsync("/beheer/tinten?kleur=%23ffd400");

        Assert.Contains($"Knoppen met witte letters {ColourRamp.From("#176a7c").T500}, contrast 6,2 : 1", dark.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("donkerder tint", dark.Text, StringComparison.Ordinal);
        Assert.Contains($"donkerder tint van dezelfde kleur: {ColourRamp.From("#ffd400").T500}.", light.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.OpenAsync("/beheer/tinten?kleur=groen")).Status);
    }

    [Theory]
    [InlineData("Kleur", "#ggg", RegionMessages.ColourWrong)]
    [InlineData("Website", "javascript:alert(1)", RegionMessages.WebsiteWrong)]
    [InlineData("Gemeenten", "GM1 Delft", "‘GM1’ bij Delft is geen gemeentecode. Die is GM met vier cijfers, bijvoorbeeld GM0518.")]
    public async Task A_mistake_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync(Path)).Form("Opslaan").Fill("Wie de regio is", "Nieuw").Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt(label));
        Assert.Equal((value, "Nieuw"), (page.Form("Opslaan")[label], page.Form("Opslaan")["Wie de regio is"]));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_both_versions_and_chooses()
    {
        await AddAdministratorAsync(People.Desk);
        using var browser = await portal.SignInAsync(People.Administrator);
        using var colleague = await portal.SignInAsync(People.Desk);
        var mine = (await browser.OpenAsync(Path)).Form("Opslaan").Fill("Korte naam", "Van mij");
        await (await colleague.OpenAsync(Path)).Form("Opslaan").Fill("Korte naam", "Van haar").SubmitAsync();

        var conflict = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Van mij", "Van haar"], conflict.Table("Beide versies").Single().Skip(1).Take(2));
        var page = await conflict.Form("Opslaan").Forge("Keuze[ShortName]", "hun").SubmitAsync();
        Assert.Equal("Van haar", page.Ok().Form("Opslaan")["Korte naam"]);
    }

    [Fact]
    public async Task What_was_typed_as_the_session_ended_is_still_there_after_signing_in()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var form = (await browser.OpenAsync(Path)).Form("Opslaan").Fill("Korte naam", "Den Haag e.o.");
        browser.LoseSession();

        var signIn = await form.SubmitAsync();
        var page = await signIn.Form("Inloggen").Fill("E-mailadres", People.Administrator.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();

        Assert.Equal("Den Haag e.o.", page.Form("Opslaan")["Korte naam"]);
    }

    public void Dispose() => portal.Dispose();

    private Task<int> AddAdministratorAsync(DemoAccount account) => portal.ReadAsync(async db =>
    {
        var id = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync();
        db.Grants.Add(new Grant { UserId = id, Role = Role.Beheerder });
        return await db.SaveChangesAsync();
    });
}

using System.Net;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.Beheer.Users;

public sealed class UsersPageTests : IDisposable
{
    private const string List = "/beheer/gebruikers";

    private readonly Portal portal = new();

    [Fact]
    public async Task The_list_says_who_there_is_with_which_role_and_how_they_stand()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = (await (await browser.OpenAsync("/beheer")).FollowAsync("Gebruikers")).Ok();

        var rows = page.Table("7 gebruikers");
        Assert.Contains(rows, r => r.SequenceEqual(["Anneke Jansen", People.Board.Email, "bestuurder, Stichting Lucas Onderwijs", "actief"]));
        Assert.Contains(rows, r => r.SequenceEqual(["Beheer Demo", People.Administrator.Email, "beheerder", "actief"]));
    }

    [Theory]
    [InlineData("Rol", "programmamanager", 3)]
    [InlineData("Regio", "Haaglanden", 2)]
    [InlineData("Organisatie", "Stichting Lucas Onderwijs", 1)]
    [InlineData("Stand", "actief", 7)]
    [InlineData("Stand", "op slot", 0)]
    public async Task It_is_filtered_by_role_region_organisation_and_state_and_the_address_holds_that(string label, string option, int count)
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var list = await browser.OpenAsync(List);
        var choice = list.Document.QuerySelectorAll("option").Select(o => o.TextContent).First(t => t.StartsWith(option, StringComparison.Ordinal));

        var page = await list.Form("Filter toepassen").Select(label, choice).SubmitAsync();

        Assert.Equal(choice, page.Form("Filter toepassen")[label]);
        Assert.Equal(count, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(page.Text, (await browser.OpenAsync(page.Address)).Text);
    }

    [Theory]
    [InlineData("sanne WIT", "Sanne de Wit")]
    [InlineData("loket.kga@demo", "Joris Smit")]
    public async Task Someone_is_sought_by_name_or_address_and_no_address_says_whom(string sought, string found)
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await (await browser.OpenAsync(List)).Form("Zoeken").Fill("Zoek op naam of e-mailadres", sought).SubmitAsync();

        Assert.Equal([found], page.Table("1 gebruiker gevonden").Select(r => r[0]));
        Assert.Equal(List, page.Address);
        Assert.Equal(sought, page.Form("Zoeken")["Zoek op naam of e-mailadres"]);
        Assert.Equal(List, page.Target("Toon iedereen"));
    }

    [Fact]
    public async Task What_is_sought_goes_on_over_the_pages_and_no_address_says_whom()
    {
        await portal.ReadAsync(db =>
        {
            db.Users.AddRange(Enumerable.Range(10, 60).Select(i => AppUser.Invited(new UserText($"Persoon {i}", $"persoon{i}@voorbeeld.example"))));
            return db.SaveChangesAsync();
        });
        using var browser = await portal.SignInAsync(People.Administrator);
        var first = await (await browser.OpenAsync(List)).Form("Zoeken").Fill("Zoek op naam of e-mailadres", "persoon").SubmitAsync();
        Assert.Equal(50, first.Table("60 gebruikers gevonden").Count);
        Assert.Contains("Pagina 1 van 2", first.Text, StringComparison.Ordinal);

        var second = await first.Form("Volgende").SubmitAsync();

        Assert.Equal("Persoon 60", second.Ok().Table("60 gebruikers gevonden")[0][0]);
        Assert.Equal((List, "persoon"), (second.Address, second.Form("Zoeken")["Zoek op naam of e-mailadres"]));
        Assert.False(second.HasButton("Volgende"));
        Assert.Equal("Persoon 10", (await second.Form("Vorige").SubmitAsync()).Table("60 gebruikers gevonden")[0][0]);
        // A page that is not there, as when someone was removed meanwhile.
        Assert.Contains("Op deze pagina staat niemand.", (await first.Form("Volgende").Forge("pagina", "3").SubmitAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_with_faults_says_each_at_its_field_and_keeps_what_was_typed()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync($"{List}/uitnodigen");

        page = await page.Form("Uitnodigen").Fill("E-mailadres", "sanne@voorbeeld").Fill("Organisatie", "Bestaat Niet").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var form = page.Form("Uitnodigen");
        Assert.Equal([UserMessages.NameMissing], form.ErrorsAt("Naam"));
        Assert.Equal([UserMessages.EmailWrong], form.ErrorsAt("E-mailadres"));
        Assert.Equal([UserMessages.RoleMissing], form.ErrorsAt("Rol"));
        Assert.Equal([UserMessages.OrganisationUnknown], form.ErrorsAt("Organisatie"));
        Assert.Equal(("sanne@voorbeeld", "Bestaat Niet"), (form["E-mailadres"], form["Organisatie"]));
        page = await form.Fill("Naam", "Sanne").Fill("E-mailadres", "sanne@voorbeeld.nl").Fill("Organisatie", "").Select("Rol", "bestuurder").SubmitAsync();
        Assert.Equal([UserMessages.OrganisationMissing(Role.Bestuurder)], page.Form("Uitnodigen").ErrorsAt("Organisatie"));
        Assert.Empty(await portal.MailsToAsync("sanne@voorbeeld.nl"));
    }

    [Fact]
    public async Task Inviting_an_address_that_has_an_account_leads_to_that_account()
    {
        var page = await portal.InviteAsync("Iemand", People.Board.Email);

        Assert.Equal([UserMessages.EmailTaken], page.Form("Uitnodigen").ErrorsAt("E-mailadres"));
        Assert.Equal($"{List}/{await portal.UserAsync(People.Board.Email)}", page.Target("Naar het account met dit e-mailadres"));
    }

    [Fact]
    public async Task A_board_member_is_invited_for_an_organisation_from_the_list()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync($"{List}/uitnodigen");
        var organisation = page.Document.QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")!).First(o => o.StartsWith("Stichting Lucas", StringComparison.Ordinal));

        page = await page.Form("Uitnodigen").Fill("Naam", "Bo Stuur").Fill("E-mailadres", "bo@voorbeeld.nl")
            .Select("Rol", "bestuursmedewerker").Fill("Organisatie", organisation.ToLowerInvariant()).Fill("Tot en met", "2026-12-31").SubmitAsync();

        Assert.Equal("Bo Stuur", page.Ok().Heading);
        Assert.Equal("bestuursmedewerker", page.Table("1 rol")[0][0]);
        Assert.Equal("tot en met 31 december 2026", page.Table("1 rol")[0][2]);
        Assert.Equal("uitgenodigd", page.Term("Stand"));
    }

    public void Dispose() => portal.Dispose();
}

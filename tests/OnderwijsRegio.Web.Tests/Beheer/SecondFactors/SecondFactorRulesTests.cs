using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Tests.SignedIn;

namespace OnderwijsRegio.Web.Tests.Beheer.SecondFactors;

public sealed class SecondFactorRulesTests : IDisposable
{
    private const string Path = "/beheer/beveiliging";

    private readonly Portal portal = new();

    public static TheoryData<string, string> Doors => new()
    {
        { People.Manager.Email, "/programma/haaglanden/plan" },
        { People.Desk.Email, "/loket/haaglanden" },
        { People.Board.Email, "/bestuur/haaglanden" },
        { People.Administrator.Email, "/beheer/regios" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Whose_role_asks_for_a_second_factor_sets_it_up_before_any_door_opens(string email, string address)
    {
        var account = Accounts.Demo.Single(a => a.Email == email);
        await portal.RequireAsync(account.Role);
        using var browser = await portal.SignInAsync(account);

        var page = await browser.OpenAsync(address);
        Assert.Equal("Tweede stap instellen", page.Heading);
        Assert.Contains("Uw rol vraagt om een tweede stap", page.Text, StringComparison.Ordinal);
        Assert.Equal("Tweede stap instellen", (await browser.OpenAsync("/start")).Heading);
        Assert.Contains("Nog één ding", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);

        var (_, _, codes) = await portal.SetUpAsync(browser, address);

        Assert.Equal(address, (await codes.FollowAsync("Ik heb ze bewaard, ga verder")).Ok().Address);
    }

    [Fact]
    public async Task It_counts_at_once_and_what_was_being_typed_is_kept()
    {
        using var browser = await portal.SignInAsync(People.Manager);
        var form = (await browser.OpenAsync("/programma/haaglanden/plan/inrichting")).Form("Opslaan").Fill("Titel", "Een titel in wording");
        using var administrator = await portal.SignInAsync(People.Administrator);
        await RequireAsync(administrator, Role.Programmamanager);

        var page = await form.SubmitAsync();
        Assert.Equal("Tweede stap instellen", page.Heading);
        var (_, _, codes) = await portal.SetUpAsync(browser, page.Address);

        Assert.Equal("Een titel in wording", (await codes.FollowAsync("Ik heb ze bewaard, ga verder")).Form("Opslaan")["Titel"]);
    }

    [Fact]
    public async Task An_administrator_without_one_cannot_ask_it_of_administrators()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await RequireAsync(browser, Role.Beheerder);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([AccountMessages.OwnSecondFactorFirst], page.Errors);
        await portal.SetUpAsync(browser);
        Assert.Equal("De tweede stap is voor beheerders voortaan verplicht.", (await RequireAsync(browser, Role.Beheerder)).Notice);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/beheer")).Status);
    }

    [Fact]
    public async Task It_can_be_taken_back_and_the_trace_says_who_asked_it_of_which_role()
    {
        using var browser = await portal.SignInAsync(People.Administrator);
        await RequireAsync(browser, Role.Loketmedewerker);
        Assert.Equal("verplicht", (await browser.OpenAsync(Path)).Table("Rollen").Single(r => r[0] == "loketmedewerker")[1].Split(' ')[0]);

        var page = await (await browser.OpenAsync(Path)).Form("Niet meer verplichten voor loketmedewerker").SubmitAsync();

        Assert.Equal(["loketmedewerker", "vrije keuze", "2", "2"], page.Table("Rollen").Single(r => r[0] == "loketmedewerker").Take(4));
        var trace = await portal.ReadAsync(db => db.Trace.OrderBy(t => t.Id).Select(t => new { t.Action, t.Fields }).ToListAsync());
        Assert.Equal(["second-factor.required", "second-factor.optional"], trace.Select(t => t.Action));
        Assert.All(trace, t => Assert.Equal("Loketmedewerker", t.Fields));
    }

    [Fact]
    public async Task While_a_role_asks_for_it_it_cannot_be_switched_off()
    {
        using var browser = await portal.SignInAsync(People.Desk);
        await portal.SetUpAsync(browser);
        var form = (await browser.OpenAsync("/account/tweede-stap/uitzetten")).Form("Tweede stap uitzetten").Fill("Huidig wachtwoord", Accounts.DemoPassword);
        await portal.RequireAsync(Role.Loketmedewerker);

        var page = await form.SubmitAsync();

        Assert.Equal([AccountMessages.SecondFactorRequired], page.Errors);
        Assert.False((await browser.OpenAsync("/account/tweede-stap/uitzetten")).HasButton("Tweede stap uitzetten"));
    }

    public void Dispose() => portal.Dispose();

    private static async Task<Page> RequireAsync(Browser browser, Role role) =>
        await (await browser.OpenAsync(Path)).Form($"Verplichten voor {role.DutchName()}").SubmitAsync();
}

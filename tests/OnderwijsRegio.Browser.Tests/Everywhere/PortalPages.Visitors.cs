using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Pages of visitors, and of the own account.</summary>
public static partial class PortalPages
{
    private static Dictionary<string, Func<Portal, Task<PortalPage>>> Visitors => new()
    {
        ["visitor: home"] = At(null, "/"),
        ["visitor: region"] = At(null, "/regio/haaglanden"),
        ["visitor: region without a year, in another colour"] = At(null, "/regio/leiden-duin-en-bollenstreek-po"),
        ["visitor: keuzewijzer"] = At(null, "/keuzewijzer/haaglanden"),
        ["visitor: keuzewijzer with answers"] = At(null, "/keuzewijzer/kennemerland-en-groot-amsterdam?diploma=buitenlands&bevoegdheid=geen&sector=vo&school=nee"),
        ["visitor: sign-up"] = At(null, "/aanmelden/haaglanden?via=banenmarkt&sector=vo"),
        ["visitor: sign-up with faults"] = At(null, "/aanmelden/haaglanden", async page =>
        {
            await page.Field("E-mailadres").FillAsync("noor@gmial.com");
            await page.Button("Aanmelden").ClickAsync();
        }),
        ["visitor: agenda"] = At(null, "/agenda/haaglanden"),
        ["visitor: event"] = At(null, "/agenda/haaglanden", page => page.Link("Werken aan uw portfolio (voorbeeld)").ClickAsync()),
        ["visitor: full event with faults"] = At(null, "/agenda/haaglanden", async page =>
        {
            await page.Link("Informatieavond (voorbeeld)").ClickAsync();
            await page.Button("Op de wachtlijst").ClickAsync();
        }),
        ["visitor: sign-up done"] = At(null, "/aanmelden/haaglanden/bedankt"),
        ["visitor: own sign-up that works no more"] = At(null, "/aanmelding?code=verzonnen"),
        ["visitor: school answers with faults"] = OfSchool(isLookBack: false, page => page.Button("Antwoord versturen").ClickAsync()),
        ["visitor: school looks back"] = OfSchool(isLookBack: true),
        ["visitor: own sign-up"] = SignedUp(_ => Task.CompletedTask),
        ["visitor: own sign-up, withdraw"] = SignedUp(page => page.Link("Aanmelding intrekken").ClickAsync()),
        ["visitor: open data"] = At(null, "/open-data"),
        ["visitor: figure"] = async portal => new(null, $"/cijfers/{await portal.FigureAsync("tekort", "den-haag")}"),
        ["visitor: sign in"] = At(null, "/account/inloggen"),
        ["visitor: sign in with faults"] = At(null, "/account/inloggen", page => page.Button("Inloggen").ClickAsync()),
        ["visitor: sign in after the session ended"] = At(null, "/account/inloggen?verlopen=true"),
        ["visitor: forgotten password"] = At(null, "/account/wachtwoord-vergeten"),
        ["visitor: forgotten password with faults"] = At(null, "/account/wachtwoord-vergeten", page => page.Button("Stuur een link").ClickAsync()),
        ["visitor: a link in the mail"] = At(null, "/account/wachtwoord-vergeten", async page =>
        {
            await page.Field("E-mailadres").FillAsync("niemand@voorbeeld.example");
            await page.Button("Stuur een link").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kijk in uw mail");
        }),
        ["visitor: invitation that works no more"] = At(null, "/uitnodiging?code=verzonnen"),
        ["visitor: link that works no more"] = At(null, "/account/nieuw-wachtwoord"),
        ["visitor: invitation"] = Invited(page => page.Button("Account openen").ClickAsync()),
        ["visitor: code"] = OfFactor(async (page, person) =>
        {
            await page.Button("Uitloggen").ClickAsync();
            await page.SignInAsync(person, Accounts.DemoPassword);
            await Expect(page.Field("Code")).ToBeVisibleAsync();
        }),
        ["account: own"] = At(People.Board, "/account"),
        ["account: name"] = At(People.Board, "/account/naam"),
        ["account: password with faults"] = At(People.Board, "/account/wachtwoord", page => page.Button("Opslaan").ClickAsync()),
        ["account: set up second factor"] = At(People.Board, "/account/tweede-stap"),
        ["account: set up second factor with faults"] = At(People.Board, "/account/tweede-stap", page => page.Button("Tweede stap aanzetten").ClickAsync()),
        ["account: recovery codes"] = OfFactor((_, _) => Task.CompletedTask),
        ["account: second factor"] = OfFactor((page, _) => page.GotoAsync("/account/tweede-stap")),
        ["account: switch off second factor"] = OfFactor((page, _) => page.GotoAsync("/account/tweede-stap/uitzetten")),
        ["account: to another phone"] = OfFactor((page, _) => page.GotoAsync("/account/tweede-stap/andere-telefoon")),
        ["account: to another phone, key with faults"] = OfFactor(async (page, _) =>
        {
            await page.GotoAsync("/account/tweede-stap/andere-telefoon");
            await page.Field("Huidig wachtwoord").FillAsync(Accounts.DemoPassword);
            await page.Button("Toon de nieuwe sleutel").ClickAsync();
            await page.Button("Voortaan deze telefoon gebruiken").ClickAsync();
            await Expect(page.Alert(AccountMessages.OldCodeMissing)).ToBeVisibleAsync();
        }),
    };

    private static Func<Portal, Task<PortalPage>> Invited(Func<IPage, Task> then) =>
        async portal => new(null, await portal.InvitationAsync(), then);

    private static Func<Portal, Task<PortalPage>> OfSchool(bool isLookBack, Func<IPage, Task>? then = null) =>
        async portal => new(null, await portal.SchoolLinkAsync(isLookBack), then ?? (_ => Task.CompletedTask));

    private static Func<Portal, Task<PortalPage>> SignedUp(Func<IPage, Task> then) =>
        async portal => new(null, await portal.OwnSignUpAsync(), then);

    private static Func<Portal, Task<PortalPage>> OfFactor(Func<IPage, string, Task> then) => async portal =>
    {
        // Setting it up can be done once: it is someone else each time.
        var person = await portal.NewPersonAsync();
        return new(null, "/", async page =>
        {
            await page.SignInAsync(person, Accounts.DemoPassword);
            await page.SetUpSecondFactorAsync();
            await then(page, person);
        });
    };
}

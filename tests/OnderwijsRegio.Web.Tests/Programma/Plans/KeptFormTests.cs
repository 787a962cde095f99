using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>A form that is sent after the session ended waits for its user, and for nobody else.</summary>
public sealed class KeptFormTests
{
    private const string Typed = "Een lange tekst die niemand twee keer typt";

    public static TheoryData<string, string, string> Forms => new()
    {
        { "/rijen/{row}", "Opslaan", "Doel" },
        { "/activiteiten/nieuw?lijn=1", "Activiteit toevoegen", "Naam van de activiteit" },
        { "/activiteiten/{activity}/rijen/nieuw?deel=hoofdlijnen", "Rij toevoegen", "Doel" },
        { "/activiteiten/{activity}/kenmerken", "Opslaan", "Trekkers" },
        { "/inrichting", "Opslaan", "Titel" },
        { "/inrichting/lijnen/nieuw", "Opslaan", "Naam" },
        { "/hoofdstukken/loket/detail", "Opslaan", "Tekst" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task After_signing_in_again_the_text_is_back_in_the_same_form(string address, string button, string label)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var row = await plan.RowAsync("1.2");
        var page = await plan.OpenAsync(address.Replace("{row}", $"{row.Id}", StringComparison.Ordinal).Replace("{activity}", $"{row.ActivityId}", StringComparison.Ordinal));
        var (title, form) = (page.Title, page.Form(button).Fill(label, Typed));
        plan.Browser.LoseSession();

        page = await form.SubmitAsync();
        Assert.Equal("Uw sessie was verlopen. Log opnieuw in; wat u had getypt, vindt u daarna terug.", page.Notice);
        page = await SignInAsync(page, People.ManagerOf(People.Ldb));

        Assert.Equal(title, page.Ok().Title);
        Assert.Equal(Typed, page.Form(button)[label]);
        Assert.StartsWith("Uw sessie was verlopen. Wat u had getypt, staat hieronder.", page.Notice, StringComparison.Ordinal);
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task What_came_back_is_saved_as_if_nothing_had_happened()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await LosePostAndSignInAsync(plan, People.ManagerOf(People.Ldb));

        page = await page.Form("Opslaan").SubmitAsync();

        Assert.Equal("1.2 is opgeslagen.", page.Notice);
        Assert.Equal(Typed, (await plan.RowAsync("1.2")).Goal);
    }

    [Fact]
    public async Task A_session_that_ended_by_itself_loses_nothing_either()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", Typed);
        plan.Portal.Clock.Advance(TimeSpan.FromHours(9));

        var page = await SignInAsync(await form.SubmitAsync(), People.ManagerOf(People.Ldb));

        Assert.Equal(Typed, page.Form("Opslaan")["Doel"]);
    }

    [Fact]
    public async Task Everything_of_a_form_comes_back_also_what_was_ticked_and_chosen()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var form = (await plan.FactsAsync("2.1")).Form("Opslaan").Select("Stad of regio", "Laak").Select("Voortgang", "loopt")
            .Tick("Sectoren", "po", false).Tick("Sectoren", "kinderopvang").Tick("Doelgroepen", "besturen").Fill("Partners", "Eén\nTwee");
        plan.Browser.LoseSession();

        var back = (await SignInAsync(await form.SubmitAsync(), People.Manager)).Form("Opslaan");

        Assert.Equal(("Laak", "loopt", "Eén\nTwee"), (back["Stad of regio"], back["Voortgang"], back["Partners"]));
        Assert.False(back.IsTicked("Sectoren", "po"));
        Assert.True(back.IsTicked("Sectoren", "kinderopvang"));
        Assert.True(back.IsTicked("Doelgroepen", "besturen"));
    }

    [Fact]
    public async Task Someone_else_who_signs_in_does_not_get_it()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await plan.ColleagueAsync();

        var page = await LosePostAndSignInAsync(plan, People.ManagerOf(People.Kga));

        Assert.Equal("1.2 Keuzewijzer zij-instroom", page.Ok().Heading);
        Assert.Equal((await plan.RowAsync("1.2")).Goal, page.Form("Opslaan")["Doel"]);
        Assert.DoesNotContain(Typed, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_hour_it_is_gone()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await LosePostAndSignInAsync(plan, People.ManagerOf(People.Ldb));
        Assert.Equal(Typed, (await plan.Browser.OpenAsync(page.Address)).Form("Opslaan")["Doel"]);

        plan.Portal.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal((await plan.RowAsync("1.2")).Goal, (await plan.Browser.OpenAsync(page.Address)).Form("Opslaan")["Doel"]);
    }

    [Fact]
    public async Task What_is_old_is_thrown_away_when_the_next_is_kept()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await LosePostAndSignInAsync(plan, People.ManagerOf(People.Ldb));
        plan.Portal.Clock.Advance(TimeSpan.FromMinutes(61));

        await LosePostAndSignInAsync(plan, People.ManagerOf(People.Ldb));

        Assert.Equal(1, await plan.Portal.ReadAsync(db => db.KeptForms.CountAsync()));
    }

    [Fact]
    public async Task It_is_stored_so_that_the_database_does_not_show_it()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await LosePostAndSignInAsync(plan, People.ManagerOf(People.Ldb));

        var kept = await plan.Portal.ReadAsync(db => db.KeptForms.SingleAsync());
        Assert.DoesNotContain("lange tekst", kept.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("onzin")]
    public async Task A_form_that_does_not_say_whose_it_is_is_not_kept(string seal)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", Typed).Forge("__eigenaar", seal);
        plan.Browser.LoseSession();

        var page = await form.SubmitAsync();

        Assert.Equal("Inloggen", page.Heading);
        Assert.Null(page.Notice);
        Assert.Equal(0, await plan.Portal.ReadAsync(db => db.KeptForms.CountAsync()));
    }

    private static async Task<Page> LosePostAndSignInAsync(PlanAtWork plan, DemoAccount account)
    {
        var form = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", Typed);
        plan.Browser.LoseSession();
        return await SignInAsync(await form.SubmitAsync(), account);
    }

    private static async Task<Page> SignInAsync(Page page, DemoAccount account)
    {
        Assert.Equal((HttpStatusCode.OK, "Inloggen"), (page.Status, page.Heading));
        return await page.Form("Inloggen").Fill("E-mailadres", account.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();
    }
}

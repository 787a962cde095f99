using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class RowEditTests
{
    [Fact]
    public async Task A_row_is_changed_on_a_page_of_its_own()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await plan.OpenAsync();
        page = await page.FollowAsync("Wijzig 1.2 Keuzewijzer zij-instroom");
        Assert.Equal("1.2 Keuzewijzer zij-instroom", page.Heading);

        page = await page.Form("Opslaan")
            .Fill("Code", "1.2a").Fill("Naam van de activiteit", "Keuzewijzer").Fill("Doel", "Eén doel\r\nNog een doel")
            .Fill("Periode", "feb t/m maart").Fill("Beoogde resultaten en producten", "Een flyer").SubmitAsync();

        Assert.StartsWith("/programma/leiden-duin-en-bollenstreek-po/plan#rij-", page.Address, StringComparison.Ordinal);
        Assert.Equal("1.2a is opgeslagen.", page.Notice);
        var row = page.PlanRow("1.2a");
        Assert.StartsWith("Keuzewijzer po", row[1], StringComparison.Ordinal);
        Assert.Equal(["Eén doel Nog een doel", "feb – mrt 2026", "Een flyer"], row.Skip(2).Take(3));
        Assert.DoesNotContain("1.2", page.Codes());
        Assert.Null((await plan.OpenAsync()).Notice);
    }

    [Fact]
    public async Task The_form_begins_with_what_is_stored()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var row = await plan.RowAsync("1.2", null);

        var form = (await plan.EditAsync("1.2", null)).Form("Opslaan");

        Assert.Equal(row.Code, form["Code"]);
        Assert.Equal(row.Name, form["Naam van de activiteit"]);
        Assert.Equal(row.Goal, form["Doel"]);
        Assert.Equal("2027 – 2029", form["Periode"]);
        Assert.Equal(row.Results, form["Beoogde resultaten en producten"]);
    }

    [Fact]
    public async Task Saving_without_a_change_is_a_success_that_changes_nothing()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var page = await plan.EditAsync("1.1");

        Assert.Equal("1.1 is opgeslagen.", (await page.Form("Opslaan").SubmitAsync()).Notice);
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Code_and_name_go_for_all_rows_of_the_activity_in_that_part()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.EditAsync("1.1")).Form("Opslaan").Fill("Code", "1.0").SubmitAsync();

        Assert.Equal(["1.0", "1.0 (vervolg)", "1.0 (vervolg)"], page.PlanRows().Take(3).Select(row => row[0]));
        Assert.Equal("1.1", (await plan.RowAsync("1.1", null)).Code);
    }

    [Fact]
    public async Task A_row_is_changed_in_its_place_and_comes_back_as_the_table_has_it()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var id = (await plan.RowAsync("1.2")).Id;
        var edit = await plan.Browser.OpenFragmentAsync($"{plan.Path}/rijen/{id}?terug={plan.Path}");
        AssertFragment(edit, HttpStatusCode.OK);

        var saved = await edit.Form("Opslaan").Fill("Doel", "In één keer").SubmitAsync(fragment: "row");

        AssertFragment(saved, HttpStatusCode.OK);
        Assert.Equal("1.2 is opgeslagen.", Message(saved));
        Assert.Equal($"rij-{id}", saved.Document.QuerySelector("tr")!.Id);
        var table = (await plan.OpenAsync()).Document.QuerySelector($"#rij-{id}")!;
        Assert.Equal("In één keer", table.Children[2].Spoken());
        Assert.Equal(table.Children.Select(cell => cell.Spoken()), saved.Document.QuerySelector("tr")!.Children.Select(cell => cell.Spoken()));
    }

    [Fact]
    public async Task A_mistake_in_place_comes_back_as_the_form_with_the_message()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var edit = await plan.Browser.OpenFragmentAsync($"{plan.Path}/rijen/{(await plan.RowAsync("1.2")).Id}");

        var refused = await edit.Form("Opslaan").Fill("Naam van de activiteit", "").Fill("Doel", "Blijft staan").SubmitAsync(fragment: "row");

        AssertFragment(refused, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([PlanMessages.NameMissing], refused.Errors);
        Assert.Equal("Blijft staan", refused.Form("Opslaan")["Doel"]);
        Assert.False(refused.Response.Headers.Contains("X-Message"));
    }

    [Fact]
    public async Task A_conflict_in_place_comes_back_as_the_form_with_both_versions()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var edit = await plan.Browser.OpenFragmentAsync($"{plan.Path}/rijen/{(await plan.RowAsync("1.2")).Id}");
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Hun doel").SubmitAsync();

        var conflict = await edit.Form("Opslaan").Fill("Doel", "Mijn doel").SubmitAsync(fragment: "row");

        AssertFragment(conflict, HttpStatusCode.Conflict);
        Assert.Equal(["Doel|Mijn doel|Hun doel"], conflict.Table("Beide versies").Skip(1).Select(row => string.Join('|', row.Take(3))));
    }

    [Fact]
    public async Task Who_leaves_the_form_in_place_gets_the_row_back()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var edit = await plan.Browser.OpenFragmentAsync($"{plan.Path}/rijen/{(await plan.RowAsync("1.2")).Id}?terug={plan.Path}");

        var row = await plan.Browser.OpenFragmentAsync(edit.Target("Annuleren"));
        AssertFragment(row, HttpStatusCode.OK);
        Assert.Contains("Wijzig 1.2 Keuzewijzer zij-instroom", row.Document.Body!.Spoken(), StringComparison.Ordinal);

        // Without a script the same link leads back to the plan.
        Assert.Equal(plan.Path, (await plan.Browser.OpenAsync(edit.Target("Annuleren"))).Ok().Address);
    }

    [Fact]
    public async Task A_script_whose_session_ended_hears_so_and_does_not_get_another_page()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var edit = await plan.Browser.OpenFragmentAsync($"{plan.Path}/rijen/{(await plan.RowAsync("1.2")).Id}");
        plan.Browser.LoseSession();

        Assert.Equal(HttpStatusCode.Unauthorized, (await edit.Form("Opslaan").SubmitAsync(fragment: "row")).Status);
    }

    [Theory]
    [InlineData("https://kwaad.example/")]
    [InlineData("//kwaad.example")]
    public async Task An_address_of_another_site_is_not_followed_after_saving(string address)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await plan.OpenAsync($"/rijen/{(await plan.RowAsync("1.2")).Id}?terug={Uri.EscapeDataString(address)}");
        Assert.Equal(plan.Path, page.Target("Annuleren"));

        Assert.StartsWith(plan.Path, (await page.Form("Opslaan").SubmitAsync()).Address, StringComparison.Ordinal);
    }

    private static string Message(Page page) => Uri.UnescapeDataString(page.Response.Headers.GetValues("X-Message").Single());

    private static void AssertFragment(Page page, HttpStatusCode status)
    {
        Assert.Equal(status, page.Status);
        Assert.StartsWith("<tr", page.Source.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", page.Source, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Contains("X-Fragment", page.Response.Headers.Vary);
    }
}

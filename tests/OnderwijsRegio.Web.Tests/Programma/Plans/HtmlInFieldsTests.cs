using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>What looks like HTML is text, wherever it was typed and wherever it is shown.</summary>
public sealed class HtmlInFieldsTests
{
    private const string Nasty = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"</textarea>\" {{7*7}}";

    [Fact]
    public async Task In_a_row_and_in_what_is_set_of_an_activity_it_is_shown_as_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var id = await plan.IdAsync("1.2");
        var code = "<b>1.2</b>";
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Code", code).Fill("Naam van de activiteit", Nasty).Fill("Doel", Nasty + "\n" + Nasty)
            .Fill("Periode", Nasty).Fill("Beoogde resultaten en producten", Nasty).SubmitAsync();
        await (await plan.OpenAsync($"/activiteiten/{id}/kenmerken")).Form("Opslaan").Fill("Trekkers", Nasty).Fill("Partners", Nasty).SubmitAsync();
        var shown = await (await plan.OpenAsync($"/activiteiten/{id}")).Form("Activiteit stoppen").Fill("Reden", Nasty).SubmitAsync();

        Assert.Equal($"{code} {Nasty}", shown.Heading);
        Assert.Equal(Nasty, shown.Term("Trekkers"));
        Assert.Equal(Nasty, shown.Term("Partners"));
        Assert.Equal(Nasty, shown.Term("Periode"));
        var row = (await plan.OpenAsync()).PlanRow(code);
        Assert.Equal([$"{Nasty} {Nasty}", Nasty, Nasty], row.Skip(2).Take(3));
        var change = (await plan.ChangesAsync())[0].Id;
        foreach (var rest in new[]
        {
            "", "?weergave=tijdlijn", $"?zoek={Uri.EscapeDataString(Nasty)}", $"/activiteiten/{id}", $"/activiteiten/{id}/kenmerken", "/volgorde",
            "/geschiedenis", $"/geschiedenis/{change}", "/activiteiten/nieuw", $"/activiteiten/{id}/rijen/nieuw", $"/rijen/{(await plan.RowAsync(code)).Id}",
        })
        {
            AssertHarmless((await plan.OpenAsync(rest)).Ok());
        }
    }

    [Fact]
    public async Task In_the_set_up_of_the_plan_it_is_shown_as_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        await (await plan.OpenAsync("/inrichting")).Form("Opslaan").Fill("Titel", Nasty).SubmitAsync();
        await (await plan.OpenAsync("/inrichting/lijnen/nieuw")).Form("Opslaan").Fill("Code", "<i>9</i>").Fill("Naam", Nasty).SubmitAsync();

        var page = await plan.OpenAsync();
        Assert.Equal(Nasty, page.Heading);
        Assert.Equal($"<i>9</i> {Nasty}", page.Lines()[^1]);
        AssertHarmless(page);
        AssertHarmless(await page.FollowAsync($"Voeg toe aan <i>9</i> {Nasty}"));
        foreach (var rest in new[] { "/inrichting", "/geschiedenis", $"/inrichting/lijnen/{await plan.LineAsync("<i>9</i>")}" })
        {
            AssertHarmless((await plan.OpenAsync(rest)).Ok());
        }

        AssertHarmless((await plan.Browser.OpenAsync("/programma/haaglanden")).Ok());
    }

    [Fact]
    public async Task In_the_address_it_is_shown_as_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);
        var words = Uri.EscapeDataString(Nasty);

        var page = await plan.OpenAsync($"?zoek={words}&lijn={words}&gebied={words}&trekker={words}");

        Assert.Contains($"Tekst: {Nasty}", page.Chips());
        Assert.Contains($"Trekker: {Nasty}", page.Chips());
        AssertHarmless(page);
        AssertHarmless(await plan.Browser.OpenAsync($"/account/inloggen?terug={words}"));
        AssertHarmless(await plan.Browser.OpenAsync($"/{words}"));
    }

    [Fact]
    public async Task In_a_form_that_is_refused_it_is_shown_as_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Haaglanden);

        var page = await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Code", "").Fill("Doel", Nasty).Fill("Naam van de activiteit", Nasty).SubmitAsync();

        Assert.Equal([PlanMessages.CodeMissing], page.Errors);
        Assert.Equal(Nasty, page.Form("Opslaan")["Doel"]);
        AssertHarmless(page);
    }

    private static void AssertHarmless(Page page)
    {
        Assert.DoesNotContain("<script>", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.Document.QuerySelectorAll("img, [onerror], b, i"));
        Assert.True(page.Document.QuerySelectorAll("script").Length <= 1);
    }
}

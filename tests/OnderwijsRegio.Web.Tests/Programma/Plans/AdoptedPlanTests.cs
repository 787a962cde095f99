using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>A plan that is no draft any more is read and not changed.</summary>
public sealed class AdoptedPlanTests
{
    [Theory]
    [InlineData(PlanStatus.Vastgesteld)]
    [InlineData(PlanStatus.Ingediend)]
    [InlineData(PlanStatus.Toegekend)]
    public async Task It_says_so_and_offers_nothing_to_change(PlanStatus status)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var id = await plan.IdAsync("1.2");
        await plan.Portal.SetStatusAsync(People.Ldb, status);

        var page = await plan.OpenAsync();
        Assert.Equal(20, page.Codes().Count);
        Assert.Contains($"Dit plan is {status.DutchName()}. U kunt het lezen, maar niet wijzigen.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links.Select(a => a.Spoken()), text => text.StartsWith("Wijzig", StringComparison.Ordinal) || text.StartsWith("Voeg toe", StringComparison.Ordinal) || text == "Nieuwe activiteit");
        foreach (var rest in new[] { $"/activiteiten/{id}", "/volgorde", "/inrichting", "/geschiedenis" })
        {
            page = (await plan.OpenAsync(rest)).Ok();
            Assert.DoesNotContain(page.Buttons, b => b is "Dupliceren" or "Uit het plan halen" or "Activiteit stoppen" or "Ongedaan maken" || b.StartsWith("Zet ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_form_that_was_open_is_refused_with_one_message_and_keeps_the_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var id = await plan.IdAsync("1.2");
        (string Label, Form Form, string Button)[] open =
        [
            ("Doel", (await plan.EditAsync("1.2")).Form("Opslaan"), "Opslaan"),
            ("Doel", (await plan.OpenAsync($"/activiteiten/{id}/rijen/nieuw")).Form("Rij toevoegen"), "Rij toevoegen"),
            ("Naam van de activiteit", (await plan.OpenAsync("/activiteiten/nieuw?lijn=1")).Form("Activiteit toevoegen"), "Activiteit toevoegen"),
            ("Trekkers", (await plan.FactsAsync("1.2")).Form("Opslaan"), "Opslaan"),
            ("Titel", (await plan.OpenAsync("/inrichting")).Form("Opslaan"), "Opslaan"),
            ("Naam", (await plan.OpenAsync($"/inrichting/lijnen/{await plan.LineAsync("1")}")).Form("Opslaan"), "Opslaan"),
        ];
        await plan.Portal.SetStatusAsync(People.Ldb, PlanStatus.Vastgesteld);

        foreach (var (label, form, button) in open)
        {
            var page = await form.Fill(label, "Dit wil ik bewaren").SubmitAsync();

            Assert.Equal([PlanMessages.NotDraft], page.Errors);
            Assert.Equal("Dit wil ik bewaren", page.Form(button)[label]);
        }

        Assert.Empty(await plan.ChangesAsync());
    }

    [Theory]
    [InlineData("Dupliceren")]
    [InlineData("Activiteit stoppen")]
    [InlineData("Uit het plan halen")]
    public async Task A_button_that_stood_on_an_open_page_is_refused_too(string button)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.ShowAsync("1.2")).Form(button);
        await plan.Portal.SetStatusAsync(People.Ldb, PlanStatus.Vastgesteld);

        var page = await form.SubmitAsync();

        Assert.Equal(PlanMessages.NotDraft, page.Warning);
        Assert.Equal(20, (await plan.OpenAsync()).Codes().Count);
    }

    [Fact]
    public async Task Neither_is_it_put_in_another_order_nor_is_a_change_undone()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Ander doel").SubmitAsync();
        Form[] forms =
        [
            (await plan.OpenAsync("/volgorde")).Form("Zet 1.1 Uitbreiden onderwijsloket lager"),
            (await plan.OpenAsync("/inrichting")).Form("Zet 1 Werven & Matchen lager"),
            (await plan.OpenAsync($"/inrichting/lijnen/{await plan.LineAsync("1")}")).Form("Programmalijn verwijderen"),
            (await plan.OpenAsync($"/geschiedenis/{(await plan.ChangesAsync())[0].Id}")).Form("Ongedaan maken"),
        ];
        await plan.Portal.SetStatusAsync(People.Ldb, PlanStatus.Vastgesteld);

        foreach (var form in forms)
        {
            Assert.Equal(PlanMessages.NotDraft, (await form.SubmitAsync()).Warning);
        }

        Assert.Single(await plan.ChangesAsync());
    }
}

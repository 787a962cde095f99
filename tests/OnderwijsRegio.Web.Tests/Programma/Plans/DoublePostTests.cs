using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>A double click saves once, and the second answer is as good as the first.</summary>
public sealed class DoublePostTests
{
    [Fact]
    public async Task Of_an_edit()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Twee keer");

        var (first, second) = await TwiceAsync(form);

        Assert.Equal("1.2 is opgeslagen.", first.Notice);
        Assert.Equal(first.Address, second.Address);
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Of_two_edits_at_the_same_moment()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Tegelijk");

        var pages = await Task.WhenAll(form.SubmitAsync(follow: false), form.SubmitAsync(follow: false));

        Assert.All(pages, page => Assert.Equal(System.Net.HttpStatusCode.Redirect, page.Status));
        Assert.Equal("Tegelijk", (await plan.RowAsync("1.2")).Goal);
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Of_a_new_activity()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.OpenAsync("/activiteiten/nieuw?lijn=1")).Form("Activiteit toevoegen").Fill("Naam van de activiteit", "Nieuw");

        var (first, second) = await TwiceAsync(form);

        Assert.Equal("1.8 Nieuw", first.Heading);
        Assert.Equal(first.Address, second.Address);
        Assert.Equal(21, (await plan.OpenAsync()).Codes().Count);
        Assert.Equal(ChangeKind.Added, Assert.Single(await plan.ChangesAsync()).Kind);
    }

    [Fact]
    public async Task Of_a_further_row()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var form = (await plan.OpenAsync($"/activiteiten/{await plan.IdAsync("1.2")}/rijen/nieuw")).Form("Rij toevoegen").Fill("Doel", "Tweede");

        await TwiceAsync(form);

        Assert.Equal(21, (await plan.OpenAsync()).PlanRows().Count);
    }

    [Fact]
    public async Task Of_a_copy()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var (first, second) = await TwiceAsync((await plan.ShowAsync("1.2")).Form("Dupliceren"));

        Assert.Equal(first.Address, second.Address);
        Assert.Equal(21, (await plan.OpenAsync()).Codes().Count);
    }

    [Theory]
    [InlineData("Uit het plan halen")]
    [InlineData("Activiteit stoppen")]
    public async Task Of_a_button(string button)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var (first, second) = await TwiceAsync((await plan.ShowAsync("1.2")).Form(button));

        Assert.Equal((first.Status, first.Notice), (second.Status, second.Notice));
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Of_what_is_set_of_an_activity()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var (first, second) = await TwiceAsync((await plan.FactsAsync("1.2")).Form("Opslaan").Fill("Trekkers", "Eén\nTwee").Tick("Sectoren", "vo"));

        Assert.Equal((first.Status, first.Notice), (second.Status, second.Notice));
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Of_a_new_line()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var (_, second) = await TwiceAsync((await plan.OpenAsync("/inrichting/lijnen/nieuw")).Form("Opslaan").Fill("Code", "5").Fill("Naam", "Vijf"));

        Assert.Equal("Programmalijn 5 is opgeslagen.", second.Notice);
        Assert.Single(await plan.ChangesAsync());
    }

    private static async Task<(Page First, Page Second)> TwiceAsync(Form form) => (await form.SubmitAsync(), await form.SubmitAsync());
}

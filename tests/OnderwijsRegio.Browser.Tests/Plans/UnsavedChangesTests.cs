using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Plans;

public sealed class UnsavedChangesTests : BrowserTest
{
    private const string Goal = "Wat ik net had bedacht";

    [BrowserTheory]
    [InlineData("rijen")]
    [InlineData("in place")]
    public async Task Leaving_a_form_with_changes_is_asked_about_and_staying_keeps_the_text(string where)
    {
        var page = await OpenFormAsync(where);
        var questions = CountQuestions(page, leave: false);

        await page.Field("Doel").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Link("Regio").ClickAsync();

        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        Assert.Equal(1, questions());
    }

    [BrowserTheory]
    [InlineData("rijen")]
    [InlineData("in place")]
    public async Task Leaving_a_form_in_which_nothing_was_typed_is_not_asked_about(string where)
    {
        var page = await OpenFormAsync(where);
        var questions = CountQuestions(page, leave: true);

        await page.Field("Doel").ClickAsync();
        await page.Link("Regio").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Onderwijsregio Haaglanden");
        Assert.Equal(0, questions());
    }

    [BrowserFact]
    public async Task Who_wants_to_leave_leaves()
    {
        var page = await OpenFormAsync("in place");
        var questions = CountQuestions(page, leave: true);

        await page.Field("Doel").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Link("Regio").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Onderwijsregio Haaglanden");
        Assert.Equal(1, questions());
    }

    [BrowserTheory]
    [InlineData("rijen")]
    [InlineData("in place")]
    public async Task After_saving_nothing_is_asked(string where)
    {
        var page = await OpenFormAsync(where);
        var questions = CountQuestions(page, leave: true);

        await page.Field("Doel").ClickAsync();
        await page.Field("Doel").FillAsync(Goal);
        await page.Button("Opslaan").ClickAsync();
        await Expect(page.Row("1.2")).ToContainTextAsync(Goal);
        await page.Link("Regio").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Onderwijsregio Haaglanden");
        Assert.Equal(0, questions());
    }

    [BrowserFact]
    public async Task A_text_that_came_back_after_signing_in_again_is_asked_about_too()
    {
        var page = await OpenFormAsync("rijen");
        await page.Field("Doel").FillAsync(Goal);
        await page.Context.ClearCookiesAsync();
        await page.Button("Opslaan").ClickAsync();
        await page.FillSignInAsync(People.Manager, Accounts.DemoPassword);
        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        var questions = CountQuestions(page, leave: false);

        await page.Field("Code").ClickAsync();
        await page.Link("Regio").ClickAsync();

        await Expect(page.Field("Doel")).ToHaveValueAsync(Goal);
        Assert.Equal(1, questions());
    }

    private static Func<int> CountQuestions(IPage page, bool leave)
    {
        var questions = 0;
        page.Dialog += async (_, dialog) =>
        {
            Assert.Equal(DialogType.BeforeUnload, dialog.Type);
            Interlocked.Increment(ref questions);
            await (leave ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        return () => questions;
    }

    private async Task<IPage> OpenFormAsync(string where)
    {
        var page = await OpenAsync(People.Manager, Plan);
        if (where == "in place")
        {
            await page.EditLink("1.2").ClickAsync();
            await Expect(page.Field("Code")).ToBeFocusedAsync();
        }
        else
        {
            await page.GotoAsync($"{Plan}/rijen/{(await Portal.RowAsync("1.2")).Id}");
        }

        return page;
    }
}

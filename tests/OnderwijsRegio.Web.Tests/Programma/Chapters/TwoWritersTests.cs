using System.Net;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Chapters;

/// <summary>Drafts, colleagues who write the same part, and earlier versions.</summary>
public sealed class TwoWritersTests
{
    private const string Loket = "/hoofdstukken/loket";
    private const string Writing = "/hoofdstukken/loket/detail";

    [Fact]
    public async Task A_draft_is_there_when_one_comes_back_and_nobody_else_reads_it()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        using var colleague = await plan.ColleagueAsync();

        var page = await (await plan.OpenAsync(Writing)).Form("Bewaar als concept").Fill("Tekst", "Nog niet af").SubmitAsync();
        Assert.Equal("Concept bewaard om 10:30. Anderen zien het pas als u opslaat.", page.Notice);

        page = await plan.OpenAsync(Writing);
        Assert.Equal("<p>Nog niet af</p>", page.Form("Opslaan")["Tekst"]);
        Assert.Contains("U gaat verder met uw concept van 10:30.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Uw concept van 2 maart 2026, 10:30", (await plan.OpenAsync("/hoofdstukken")).Text, StringComparison.Ordinal);
        var theirs = await colleague.OpenAsync(plan.Path + Writing);
        Assert.Equal("", theirs.Form("Opslaan")["Tekst"]);
        Assert.EndsWith(" schrijft hier ook aan, laatst 10:30.", theirs.Notice, StringComparison.Ordinal);
        Assert.Empty(await plan.ChangesAsync());

        page = await page.Form("Concept weggooien").SubmitAsync();
        Assert.Equal("", page.Form("Opslaan")["Tekst"]);
    }

    [Fact]
    public async Task A_script_keeps_the_draft_and_hears_of_colleagues_and_of_what_cannot_be_kept()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        using var colleague = await plan.ColleagueAsync();
        var form = (await plan.OpenAsync(Writing)).Form("Bewaar als concept");
        await (await colleague.OpenAsync(plan.Path + Writing)).Form("Opslaan").Fill("Tekst", "Van mijn collega").SubmitAsync();

        var answer = await form.Fill("Tekst", "Van mij").SubmitAsync(follow: false, fragment: "draft");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Concept bewaard om 10:30", answer.Source, StringComparison.Ordinal);
        Assert.Contains("sloeg dit deel op, 10:30. Als u opslaat, ziet u beide teksten naast elkaar.", answer.Source, StringComparison.Ordinal);

        answer = await form.Fill("Tekst", "<img src=x>").SubmitAsync(follow: false, fragment: "draft");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        plan.Browser.LoseSession();
        Assert.Equal(HttpStatusCode.Unauthorized, (await form.SubmitAsync(follow: false, fragment: "draft")).Status);
    }

    [Fact]
    public async Task Who_saves_second_sees_both_texts_word_by_word_and_saves_the_own_one_merged_by_hand()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var conflict = await ConflictAsync(plan);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Ons loket is open op maandag.", "Ons loket is open op dinsdag."], conflict.Table("Verschil, alinea voor alinea").Single());
        Assert.Equal(("maandag", "dinsdag"), (conflict.Document.QuerySelector("del")!.Spoken(), conflict.Document.QuerySelector("ins")!.Spoken()));
        Assert.StartsWith("Iemand anders was u net voor", conflict.Warning, StringComparison.Ordinal);
        Assert.Equal("Ons loket is open op dinsdag.", conflict.Form("Opslaan")["Tekst"]);

        var page = await conflict.Form("Opslaan").Fill("Tekst", "Ons loket is open op maandag en dinsdag.").SubmitAsync();
        Assert.Equal("Loket, 2026 in detail, is opgeslagen.", page.Notice);
        Assert.Contains("maandag en dinsdag", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_second_can_keep_what_the_other_saved()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var conflict = await ConflictAsync(plan);

        var page = await conflict.Form("Opgeslagen tekst houden").SubmitAsync();

        Assert.Contains("op maandag.", page.Document.QuerySelector(".or-chapter")!.Spoken(), StringComparison.Ordinal);
        Assert.Single(await plan.ChangesAsync());
    }

    [Fact]
    public async Task Someone_else_who_saved_meanwhile_is_named_when_one_comes_back_to_a_draft()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        using var colleague = await plan.ColleagueAsync();
        await (await plan.OpenAsync(Writing)).Form("Bewaar als concept").Fill("Tekst", "Van mij").SubmitAsync();
        await (await colleague.OpenAsync(plan.Path + Writing)).Form("Opslaan").Fill("Tekst", "Van mijn collega").SubmitAsync();

        var page = await plan.OpenAsync(Writing);
        Assert.Contains("sloeg dit deel op, 10:30.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.Form("Opslaan").SubmitAsync()).Status);
    }

    [Fact]
    public async Task An_earlier_version_is_read_compared_and_put_back()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        foreach (var text in new[] { "Ons loket is open.", "Ons loket is dicht." })
        {
            await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", text).SubmitAsync();
        }

        var page = await (await plan.OpenAsync(Loket)).FollowAsync("Versies 2026 in detail");
        page = await page.FollowAsync("Versie 1");
        Assert.Equal("Versie 1 van Loket", page.Heading);
        Assert.Equal("Ons loket is open.", page.Document.QuerySelector(".or-chapter")!.Spoken());
        Assert.Equal(["Ons loket is open.", "Ons loket is dicht."], page.Table("Verschil, alinea voor alinea").Single());

        page = await page.Form("Deze versie terugzetten").SubmitAsync();
        Assert.Equal("Versie 1 is teruggezet als nieuwe versie. De andere versies blijven bewaard.", page.Notice);
        Assert.Equal("Ons loket is open.", page.Document.QuerySelector(".or-chapter")!.Spoken());
        page = await (await page.FollowAsync("Versies 2026 in detail")).FollowAsync("Versie 3");
        Assert.False(page.HasButton("Deze versie terugzetten"));
    }

    [Fact]
    public async Task The_history_of_the_plan_tells_of_it_and_undoes_it()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", "Ons loket").SubmitAsync();

        var page = await plan.OpenAsync("/geschiedenis");
        Assert.Contains("Hoofdstuk 7 Loket, 2026 in detail toegevoegd", page.Text, StringComparison.Ordinal);
        var undo = page.Links.First(a => a.Spoken().StartsWith("Ongedaan maken", StringComparison.Ordinal)).GetAttribute("href")!;
        await (await plan.Browser.OpenAsync(undo)).Form("Ongedaan maken").SubmitAsync();

        Assert.Contains("Hier staat nog geen tekst.", (await plan.OpenAsync(Loket)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_the_plan_leads_to_the_versions_of_the_part()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", "Ons loket").SubmitAsync();

        var versions = (await plan.OpenAsync("/geschiedenis")).Links.First(a => a.Spoken().StartsWith("Lees de versies", StringComparison.Ordinal));

        Assert.Equal("Lees de versies van Hoofdstuk 7 Loket, 2026 in detail", versions.Spoken());
        Assert.Equal("Ons loket", (await (await plan.Browser.OpenAsync(versions.GetAttribute("href")!)).FollowAsync("Versie 1")).Document.QuerySelector(".or-chapter")!.Spoken());
    }

    private static async Task<Page> ConflictAsync(PlanAtWork plan)
    {
        using var colleague = await plan.ColleagueAsync();
        var mine = (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", "Ons loket is open op dinsdag.");
        await (await colleague.OpenAsync(plan.Path + Writing)).Form("Opslaan").Fill("Tekst", "Ons loket is open op maandag.").SubmitAsync();
        return await mine.SubmitAsync();
    }
}

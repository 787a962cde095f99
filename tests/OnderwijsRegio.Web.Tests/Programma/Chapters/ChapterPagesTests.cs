using System.Net;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.HouseRules;
using OnderwijsRegio.Web.Tests.Programma.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Chapters;

public sealed class ChapterPagesTests
{
    private const string List = "/hoofdstukken";
    private const string Loket = "/hoofdstukken/loket";
    private const string Writing = "/hoofdstukken/loket/detail";
    private const string Editor = "/dist/editor.";

    [Fact]
    public async Task The_plan_leads_to_eight_chapters_that_say_how_far_each_part_is()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", "Ons loket").SubmitAsync();

        var page = await (await plan.OpenAsync()).FollowAsync("Hoofdstukken");

        var rows = page.Table("De acht hoofdstukken");
        Assert.Equal(8, rows.Count);
        Assert.Equal(["1. Analyse van de arbeidsmarkt", "nog niet gestart Schrijf Analyse van de arbeidsmarkt, 2026 in detail"], rows[0].Take(2));
        Assert.StartsWith("onvolledig Wijzig Loket, 2026 in detail 2 maart 2026, 10:30 · ", rows[6][1], StringComparison.Ordinal);
        Assert.Contains("0 van 16 delen klaar", page.Text, StringComparison.Ordinal);
        await (await plan.OpenAsync(Writing)).Form("Opslaan").Forge("IsReady", "true").SubmitAsync();
        Assert.Contains("1 van 16 delen klaar", (await plan.OpenAsync(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_says_what_belongs_in_it_and_is_written_in_two_parts()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await plan.OpenAsync(Loket);
        Assert.Equal("7. Loket", page.Heading);
        Assert.Contains("Beschrijf de hele klantreis", page.Text, StringComparison.Ordinal);

        page = await (await page.FollowAsync("Schrijven Hoofdlijnen 2027–2029")).Form("Opslaan").Fill("Tekst", "Wij breiden uit.").SubmitAsync();

        Assert.Equal(("7. Loket", "Loket, hoofdlijnen 2027–2029, is opgeslagen."), (page.Heading, page.Notice));
        Assert.Contains("Wij breiden uit.", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Wijzigen Hoofdlijnen 2027–2029");
        Assert.Equal("<p>Wij breiden uit.</p>", page.Form("Opslaan")["Tekst"]);
    }

    [Fact]
    public async Task The_whole_text_has_all_chapters_and_leads_to_activities_by_the_names_of_now()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var id = await plan.IdAsync("1.2");
        await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", $"<h3>Kop</h3><p>Zie <span data-activity=\"{id}\"></span></p>").SubmitAsync();
        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Code", "1.9").SubmitAsync();

        var page = await (await plan.OpenAsync(List)).FollowAsync("Hele tekst lezen of afdrukken");

        Assert.Equal(8, page.Document.QuerySelectorAll("h2").Length);
        Assert.Equal("Kop", page.Document.QuerySelector("h4")!.Spoken());
        Assert.Equal($"{plan.Path}/activiteiten/{id}", page.Target("1.9 Keuzewijzer zij-instroom"));
    }

    [Theory]
    [InlineData("<p>Tekst</p><img src=\"x\" onerror=\"alert(1)\">", ChapterMessages.PictureRefused)]
    [InlineData("<p>Zie <span data-activity=\"999999\"></span></p>", ChapterMessages.ReferenceUnknown)]
    public async Task What_cannot_be_saved_is_said_at_the_text_and_nothing_typed_is_lost(string typed, string message)
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var page = await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", typed).SubmitAsync();

        AssertRefused(page, typed, message);
    }

    [Fact]
    public async Task A_table_of_ten_thousand_cells_and_a_text_too_long_are_refused_with_the_count()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var row = $"<tr>{string.Concat(Enumerable.Repeat("<td>x</td>", 100))}</tr>";
        foreach (var (typed, message) in new[]
        {
            ($"<table><tbody>{string.Concat(Enumerable.Repeat(row, 100))}</tbody></table>", "De tabellen in deze tekst hebben samen 10.000 cellen; er passen er 1.000."),
            (new string('a', 50_001), "De tekst is 50.001 tekens lang; er passen er 50.000."),
            (new string('a', 400_001), "De tekst is met zijn opmaak 400.001 tekens lang; er passen er 400.000."),
        })
        {
            var page = await (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", typed).SubmitAsync();

            Assert.Equal((HttpStatusCode.UnprocessableEntity, 1, typed), (page.Status, page.Errors.Count, page.Form("Opslaan")["Tekst"]));
            Assert.StartsWith(message, Assert.Single(page.Form("Opslaan").ErrorsAt("Tekst")), StringComparison.Ordinal);
        }

        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task A_part_without_text_is_not_done()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await (await plan.OpenAsync(Writing)).Form("Opslaan").Forge("IsReady", "true").SubmitAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, ChapterMessages.EmptyIsNotReady), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal([ChapterMessages.EmptyIsNotReady], page.Form("Opslaan").ErrorsAt("Dit deel is klaar"));
    }

    [Fact]
    public async Task Scripts_and_dangerous_links_do_not_come_back()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await (await plan.OpenAsync(Writing)).Form("Opslaan")
            .Fill("Tekst", "<p onmouseover=\"x()\">Goed <a href=\"javascript:x()\">klik</a></p><script>x()</script>").SubmitAsync();

        Assert.Equal("Goed klik", page.Document.QuerySelector(".or-chapter")!.Spoken());
        Assert.DoesNotContain("x()", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_plan_is_read_and_a_form_that_was_open_keeps_its_text()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var open = (await plan.OpenAsync(Writing)).Form("Opslaan").Fill("Tekst", "Dit wil ik bewaren");
        await plan.Portal.SetStatusAsync(People.Ldb, PlanStatus.Vastgesteld);

        var page = await open.SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Dit wil ik bewaren"), (page.Status, page.Form("Opslaan")["Tekst"]));
        Assert.Equal([PlanMessages.NotDraft], page.Errors);

        Assert.EndsWith(Loket, (await plan.OpenAsync(Writing)).Address, StringComparison.Ordinal);
        foreach (var address in new[] { List, Loket })
        {
            page = (await plan.OpenAsync(address)).Ok();
            Assert.DoesNotContain(page.Links.Select(a => a.Spoken()), text => text.StartsWith("Schrijf", StringComparison.Ordinal));
            Assert.Contains("U kunt het lezen, maar niet wijzigen.", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_plan_of_a_period_has_chapters_at_its_own_address()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var button = (await plan.OpenAsync("/2026-2029")).Document.QuerySelectorAll("main a").Single(a => a.Spoken() == "Hoofdstukken");
        var page = await plan.Browser.OpenAsync(button.GetAttribute("href")!);
        Assert.EndsWith("/plan/2026-2029/hoofdstukken", page.Address, StringComparison.Ordinal);
        page = await (await page.FollowAsync("Schrijf Loket, 2026 in detail")).Form("Opslaan").Fill("Tekst", "Tekst").SubmitAsync();
        Assert.EndsWith("/plan/2026-2029/hoofdstukken/loket", page.Address, StringComparison.Ordinal);

        foreach (var unknown in new[] { "/2030-2033/hoofdstukken", "/hoofdstukken/inleiding", "/hoofdstukken/loket/ooit", "/hoofdstukken/inleiding/detail" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await plan.OpenAsync(unknown)).Status);
        }
    }

    [Fact]
    public async Task The_editor_is_asked_for_on_the_page_on_which_a_chapter_is_written_and_on_no_other()
    {
        await using var regions = await Regions.OpenAsync();
        using var browser = await regions.Portal.SignInAsync(People.Manager);
        List<string> asking = [];
        foreach (var screen in Screens.Pages.Where(s => !s.IsFragment))
        {
            var page = await browser.OpenAsync(screen.Address(People.Haaglanden, regions.Ids));
            if (page.Source.Contains(Editor, StringComparison.Ordinal))
            {
                asking.Add(screen.Route);
            }
        }

        Assert.Equal(2, asking.Count);
        Assert.All(asking, route => Assert.EndsWith("/hoofdstukken/{hoofdstuk}/{deel}", route, StringComparison.Ordinal));
    }

    private static void AssertRefused(Page page, string typed, string message)
    {
        Assert.Equal((HttpStatusCode.UnprocessableEntity, typed), (page.Status, page.Form("Opslaan")["Tekst"]));
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], page.Form("Opslaan").ErrorsAt("Tekst"));
    }

    private sealed class Regions : IAsyncDisposable
    {
        private readonly PortalWithHistory history = new();

        public Portal Portal => history.Portal;

        public Ids Ids => history.Ids[People.Haaglanden];

        public static async Task<Regions> OpenAsync()
        {
            var regions = new Regions();
            await regions.history.InitializeAsync();
            return regions;
        }

        public async ValueTask DisposeAsync() => await history.DisposeAsync();
    }
}

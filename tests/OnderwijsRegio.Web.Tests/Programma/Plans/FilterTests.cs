using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class FilterTests(FilterTests.PlanWithOwners plans) : IClassFixture<FilterTests.PlanWithOwners>
{
    private const string CityOfTheHague = "1.1 sub G5 po|1.6|2.5 Sub G5 Den Haag po|3.2 en 3.3 sub G5 Den Haag po|B";

    [Theory]
    [InlineData("Programmalijn", "2a Opleiden: partnerschappen SO&P po, vo, mbo", "2.1|2.2|2.3|2.4", "Lijn: 2a")]
    [InlineData("Programmalijn", "2 Opleiden, professionaliseren en behouden", "2.1|2.2|2.3|2.4|2.5|2.5 Sub G5 Den Haag po|2.6|2.7|2.8|2.9", "Lijn: 2")]
    [InlineData("Sector", "kinderopvang", "1.2|1.7|2.4|2.5|2.7|2.8|2.9|3.1|3.3|3.4|3.5", "Sector: kinderopvang")]
    [InlineData("Stad of regio", "Den Haag", CityOfTheHague, "Gebied: Den Haag")]
    [InlineData("Trekker", "Sanne de Wit", "1.2|2.1", "Trekker: Sanne de Wit")]
    [InlineData("Trekker", "Wie Nog Komt", "2.1", "Trekker: Wie Nog Komt")]
    [InlineData("Voortgang", "loopt", "1.3", "Voortgang: loopt")]
    [InlineData("Voortgang", "gestopt", "1.4", "Voortgang: gestopt")]
    public async Task A_choice_shows_what_fits_and_says_what_was_chosen(string label, string option, string codes, string chip)
    {
        var page = await (await plans.OpenAsync()).Form("Filter toepassen").Select(label, option).SubmitAsync();

        Assert.Equal(codes.Split('|'), page.Codes());
        Assert.Equal([chip], page.Chips());
        Assert.Equal(option, page.Form("Filter toepassen")[label]);
        Assert.StartsWith($"{codes.Split('|').Length} van 26 activiteiten", page.Document.QuerySelector("caption")!.Spoken(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_of_the_whole_region_leaves_out_what_is_of_a_city()
    {
        var page = await (await plans.OpenAsync()).Form("Filter toepassen").Select("Stad of regio", "hele regio").SubmitAsync();

        Assert.Equal(21, page.Codes().Count);
        Assert.Empty(page.Codes().Intersect(CityOfTheHague.Split('|')));
    }

    [Theory]
    [InlineData("invalpool", "1.5")]
    [InlineData("POOLWEST invalpool", "1.5")]
    [InlineData("2.5 sub", "2.5 Sub G5 Den Haag po")]
    [InlineData("nog komt", "2.1")]
    public async Task Words_are_sought_in_code_name_and_people_without_minding_case(string words, string code)
    {
        var page = await (await plans.OpenAsync()).Form("Filter toepassen").Fill("Zoek in de tekst", words).SubmitAsync();

        Assert.Equal([code], page.Codes());
        Assert.Equal([$"Tekst: {words}"], page.Chips());
        Assert.Equal(words, page.Form("Filter toepassen")["Zoek in de tekst"]);
    }

    [Fact]
    public async Task Who_has_no_owner_is_counted_and_found()
    {
        var page = await plans.OpenAsync();
        Assert.Equal("24", page.Term("Zonder trekker"));

        page = await page.FollowAsync("Bekijk welke");

        Assert.Equal(24, page.Codes().Count);
        Assert.Equal(["Zonder trekker"], page.Chips());
    }

    [Fact]
    public async Task Several_choices_hold_together_on_every_link_and_go_one_by_one()
    {
        var page = await (await plans.OpenAsync("?deel=hoofdlijnen")).Form("Filter toepassen")
            .Select("Programmalijn", "1 Arbeidsmarkt: werven en matchen").Select("Stad of regio", "Den Haag").SubmitAsync();
        Assert.Equal(["1.1 sub G5 po", "1.6"], page.Codes());
        Assert.Equal("Hoofdlijnen 2027–2029", page.Here("Deel van het plan"));

        page = await page.FollowAsync("2026 in detail");
        Assert.Equal(["Lijn: 1", "Gebied: Den Haag"], page.Chips());
        page = await page.FollowAsync("Tijdlijn");
        Assert.Equal(["Lijn: 1", "Gebied: Den Haag"], page.Chips());
        page = await page.FollowAsync("Tabel");
        Assert.Equal(["1.1 sub G5 po", "1.6"], page.Codes());

        page = await page.FollowAsync("Verwijder filter Lijn: 1");
        Assert.Equal(CityOfTheHague.Split('|'), page.Codes());
        page = await page.FollowAsync("Wis alle filters");
        Assert.Equal(26, page.Codes().Count);
        Assert.Empty(page.Chips());
    }

    [Fact]
    public async Task What_fits_nothing_says_so_and_offers_the_way_back()
    {
        var page = await plans.OpenAsync("?zoek=zeppelin&deel=hoofdlijnen");

        Assert.Contains("Geen activiteiten gevonden", page.Text, StringComparison.Ordinal);
        Assert.Equal(26, (await page.FollowAsync("Wis alle filters")).Codes().Count);
    }

    [Theory]
    [InlineData("?sector=onzin&status=onzin")]
    [InlineData("?zoek=%20&lijn=&gebied=&trekker=&onvolledig=nee")]
    public async Task What_says_nothing_filters_nothing(string rest)
    {
        var page = await plans.OpenAsync(rest);

        Assert.Equal(26, page.Codes().Count);
        Assert.Empty(page.Chips());
    }

    [Fact]
    public async Task After_a_change_one_is_back_where_one_looked()
    {
        var page = await plans.OpenAsync("?deel=hoofdlijnen&lijn=2a&zoek=curricula");
        var form = (await page.FollowAsync(page.Links.Single(a => a.Spoken().StartsWith("Wijzig 2.4 ", StringComparison.Ordinal)).Spoken())).Form("Opslaan");

        page = await form.SubmitAsync();

        Assert.StartsWith("/programma/haaglanden/plan?deel=hoofdlijnen&zoek=curricula&lijn=2a", page.Address, StringComparison.Ordinal);
        Assert.Equal(["2.4"], page.Codes());
    }

    /// <summary>The documents name no owners; here three activities differ from the rest.</summary>
    public sealed class PlanWithOwners : IAsyncLifetime
    {
        private Browser? browser;

        private Portal Portal { get; } = new();

        public async Task InitializeAsync()
        {
            await using var db = Portal.Database.Open();
            async Task Change(string code, Action<Activity> change) => change(await db.Activities.Include(a => a.Owners)
                .SingleAsync(a => a.Plan!.Region!.Slug == People.Haaglanden && a.Rows.Any(r => r.Code == code && r.Year == 2026)));
            await Change("1.2", a => a.Owners.Add(new ActivityOwner { Name = "Sanne de Wit" }));
            await Change("2.1", a => a.Owners.AddRange([new ActivityOwner { Name = "Sanne de Wit" }, new ActivityOwner { Name = "Wie Nog Komt" }]));
            await Change("1.3", a => a.Status = ActivityStatus.Loopt);
            await Change("1.4", a => a.StoppedFromYear = 2026);
            await db.SaveChangesAsync();
            browser = await Portal.SignInAsync(People.Manager);
        }

        public Task DisposeAsync()
        {
            Portal.Dispose();
            return Task.CompletedTask;
        }

        public Task<Page> OpenAsync(string rest = "") => browser!.OpenAsync($"/programma/haaglanden/plan{rest}");
    }
}

using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>A mistake gets one message, at its field and above the form, and nothing that was typed is lost.</summary>
public sealed class BadInputTests(BadInputTests.Desk desk) : IClassFixture<BadInputTests.Desk>
{
    private static readonly (string Label, string Value)[] Typed =
    [
        ("Code", "9.9"),
        ("Naam van de activiteit", "Een naam die blijft staan"),
        ("Periode", "feb-mrt 2026"),
        ("Doel", "Een doel\ndat blijft staan"),
        ("Beoogde resultaten en producten", "Een resultaat dat blijft staan"),
    ];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Naam van de activiteit", "", PlanMessages.NameMissing },
        { "Naam van de activiteit", " \t ", PlanMessages.NameMissing },
        { "Naam van de activiteit", new string('n', 401), PlanMessages.TooLong("De naam", 400, 401) },
        { "Periode", "jan-dec 2031", PlanMessages.PeriodOutsidePlan(2026, 2029) },
        { "Periode", "okt-dec 2025", PlanMessages.PeriodOutsidePlan(2026, 2029) },
        { "Periode", "dec-jan 2026", PlanMessages.PeriodUpsideDown },
        { "Periode", "jan 20255", PlanMessages.PeriodYearUnknown },
        { "Periode", new string('p', ActivityPeriod.TextMaxLength + 1), PlanMessages.PeriodTooLong },
        { "Doel", new string('d', 20_000), "Het doel is 20.000 tekens lang; er passen er 4.000. Maak de tekst korter." },
        { "Beoogde resultaten en producten", new string('r', 4001), "De tekst is 4.001 tekens lang; er passen er 4.000. Maak de tekst korter." },
    };

    public static TheoryData<string, string, string> MistakesInCodes => new()
    {
        { "Code", "", PlanMessages.CodeMissing },
        { "Code", new string('c', 51), PlanMessages.TooLong("De code", 50, 51) },
        { "Code", "1.3", PlanMessages.CodeTaken("1.3", "Professionalisering begeleiding zij-instroom") },
        { "Code", " 1.3 ", PlanMessages.CodeTaken("1.3", "Professionalisering begeleiding zij-instroom") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(MistakesInCodes))]
    public async Task In_a_row(string label, string value, string message) =>
        await AssertRefused(await desk.Plan.EditAsync("1.2"), "Opslaan", label, value, message);

    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(MistakesInCodes))]
    public async Task In_a_row_in_its_place(string label, string value, string message)
    {
        var edit = await desk.Plan.Browser.OpenFragmentAsync($"{desk.Plan.Path}/rijen/{(await desk.Plan.RowAsync("1.2")).Id}");

        await AssertRefused(edit, "Opslaan", label, value, message, fragment: "row");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(MistakesInCodes))]
    public async Task In_a_new_activity(string label, string value, string message)
    {
        var page = await AssertRefused(
            await desk.Plan.OpenAsync("/activiteiten/nieuw?lijn=2"), "Activiteit toevoegen", label, value, message);

        Assert.Equal("2 Opleiden & Begeleiden", page.Form("Activiteit toevoegen")["Programmalijn"]);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task In_a_further_row(string label, string value, string message) => await AssertRefused(
        await desk.Plan.OpenAsync($"/activiteiten/{await desk.Plan.IdAsync("1.2")}/rijen/nieuw"), "Rij toevoegen", label, value, message);

    [Fact]
    public async Task Several_mistakes_are_said_together_each_at_its_field()
    {
        var page = await (await desk.Plan.EditAsync("1.2")).Form("Opslaan")
            .Fill("Code", "").Fill("Naam van de activiteit", "").Fill("Periode", "jan-dec 2031").SubmitAsync();

        Assert.Equal(
            new[] { PlanMessages.CodeMissing, PlanMessages.NameMissing, PlanMessages.PeriodOutsidePlan(2026, 2029) }.Order(), page.Errors.Order());
        Assert.Contains("Er zijn 3 dingen niet in orde", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_message_above_the_form_leads_to_its_field()
    {
        var page = await (await desk.Plan.OpenAsync("/activiteiten/nieuw")).Form("Activiteit toevoegen").Fill("Code", "").SubmitAsync();

        Assert.Equal(3, page.Errors.Count);
        Assert.All(
            page.Document.QuerySelectorAll(".or-errsum a"),
            link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")!.TrimStart('#'))));
        Assert.Equal(3, page.Document.QuerySelectorAll(".or-errsum a").Length);
    }

    [Theory]
    [InlineData("Version", "geen-sleutel")]
    [InlineData("Version", "")]
    public async Task A_version_that_is_none_gets_one_message_and_keeps_the_text(string field, string value)
    {
        var page = await (await desk.Plan.EditAsync("1.2")).Form("Opslaan").Fill("Doel", "Blijft staan").Forge(field, value).SubmitAsync();

        Assert.True(page.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{page.Status}");
        Assert.Equal("Blijft staan", page.Form("Opslaan")["Doel"]);
        Assert.DoesNotContain(page.Errors, e => e.Contains("invalid", StringComparison.OrdinalIgnoreCase));
        Assert.True(page.Errors.Count <= 1);
        Assert.Empty(await desk.Plan.ChangesAsync());
    }

    [Fact]
    public async Task A_period_of_the_longest_length_is_kept_as_it_was_typed()
    {
        var text = string.Join(' ', Enumerable.Repeat("op aanvraag en in overleg", 20))[..ActivityPeriod.TextMaxLength].Trim();
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        await (await plan.EditAsync("1.2")).Form("Opslaan").Fill("Periode", text).SubmitAsync();

        Assert.Equal(text, (await plan.OpenAsync()).PlanRow("1.2")[3]);
    }

    private async Task<Page> AssertRefused(Page page, string button, string label, string value, string message, string? fragment = null)
    {
        var form = page.Form(button);
        foreach (var (field, text) in Typed)
        {
            form.Fill(field, field == label ? value : text);
        }

        page = await form.SubmitAsync(fragment: fragment);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Errors);
        form = page.Form(button);
        Assert.All(Typed, field => Assert.Equal(field.Label == label ? value : field.Value, form[field.Label]));
        Assert.All(Typed, field => Assert.Equal(field.Label == label ? [message] : [], form.ErrorsAt(field.Label)));
        if (fragment is null)
        {
            Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        }

        Assert.Empty(await desk.Plan.ChangesAsync());
        return page;
    }

    /// <summary>Nothing that these tests send may be stored, so that they can share a plan.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        public PlanAtWork Plan { get; private set; } = null!;

        public async Task InitializeAsync() => Plan = await PlanAtWork.InAsync(People.Ldb);

        public Task DisposeAsync()
        {
            Plan.Dispose();
            return Task.CompletedTask;
        }
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Beheer.Regions;

/// <summary>A new region is set up in a minute: one form, and its programme manager can begin.</summary>
public sealed class NewRegionTests : IDisposable
{
    private const string Button = "Regio inrichten";

    private readonly Portal portal = new();

    [Fact]
    public async Task One_form_makes_a_region_whose_programme_manager_begins_in_a_plan_with_lines()
    {
        var form = await FormAsync();
        Assert.Equal(("2026", "2029"), (form["Eerste jaar"], form["Laatste jaar"]));

        var page = await form.Select("Programmalijnen overnemen van", "Haaglanden: Activiteitenplan 2026-2029 (6 lijnen)").SubmitAsync();

        Assert.Equal(("/beheer/regios/rijn-en-veen", "Onderwijsregio Rijn en Veen is ingericht."), (page.Ok().Address, page.Notice));
        Assert.Contains("nog geen programmamanager", page.Text, StringComparison.Ordinal);
        await GiveAsync(People.Desk);
        using var manager = await portal.SignInAsync(People.Desk);
        var plan = await manager.OpenAsync("/programma/rijn-en-veen/plan");
        Assert.Equal("Activiteitenplan 2026-2029", plan.Ok().Heading);
        Assert.Contains("Arbeidsmarkt: werven en matchen", (await manager.OpenAsync("/programma/rijn-en-veen")).Ok().Text, StringComparison.Ordinal);
        Assert.Contains("2a Opleiden", (await manager.OpenAsync("/programma/rijn-en-veen/plan/inrichting")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_which_lines_each_plan_has()
    {
        using var browser = await portal.SignInAsync(People.Administrator);

        var page = await browser.OpenAsync("/beheer/regios/nieuw");

        Assert.Contains("Kennemerland & Groot-Amsterdam: Activiteitenplan 2026-2029", page.Text, StringComparison.Ordinal);
        Assert.Contains("2a Opleiden: partnerschappen SO&P po, vo, mbo", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Naam", " ", RegionMessages.NameMissing)]
    [InlineData("Kleur", "groen", RegionMessages.ColourWrong)]
    [InlineData("Adres in het portaal", "Rijn en Veen", RegionMessages.SlugWrong)]
    [InlineData("Adres in het portaal", "haaglanden", "Het adres ‘haaglanden’ is al van Onderwijsregio Haaglanden. Kies een ander.")]
    [InlineData("Adres in het portaal", "nieuw", "Het adres ‘nieuw’ gebruikt het portaal zelf. Kies een ander.")]
    [InlineData("Laatste jaar", "2020", RegionMessages.YearsUpsideDown)]
    [InlineData("Eerste jaar", "twintig", RegionMessages.FirstYearWrong)]
    public async Task A_mistake_is_said_at_its_field_and_nothing_is_lost(string label, string value, string message)
    {
        var page = await (await FormAsync()).Fill(label, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var form = page.Form(Button);
        Assert.Equal([message], page.Errors);
        Assert.Equal([message], form.ErrorsAt(label));
        Assert.Equal(value, form[label]);
        Assert.True(form.IsTicked("Sectoren", "po"));
        Assert.Equal(3, await portal.ReadAsync(db => db.Regions.CountAsync()));
    }

    [Fact]
    public async Task A_region_without_a_sector_is_refused_at_the_sectors()
    {
        var page = await (await FormAsync()).Tick("Sectoren", "po", ticked: false).SubmitAsync();

        Assert.Equal([RegionMessages.SectorsMissing], page.Errors);
        Assert.Contains(RegionMessages.SectorsMissing, page.Document.QuerySelector("#Sectors")!.Spoken(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_region()
    {
        var form = await FormAsync();

        await form.SubmitAsync();
        var page = await form.SubmitAsync();

        Assert.Equal("/beheer/regios/rijn-en-veen", page.Ok().Address);
        Assert.Equal(4, await portal.ReadAsync(db => db.Regions.CountAsync()));
    }

    public void Dispose() => portal.Dispose();

    private async Task<Form> FormAsync()
    {
        var browser = await portal.SignInAsync(People.Administrator);
        var page = await (await browser.OpenAsync("/beheer")).FollowAsync("Regio toevoegen");
        return page.Form(Button).Fill("Naam", "Onderwijsregio Rijn en Veen").Tick("Sectoren", "po");
    }

    private Task<int> GiveAsync(DemoAccount account) => portal.ReadAsync(async db =>
    {
        db.Grants.Add(new Grant
        {
            UserId = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync(),
            RegionId = await db.Regions.Where(r => r.Slug == "rijn-en-veen").Select(r => r.Id).SingleAsync(),
            Role = Role.Programmamanager,
        });
        return await db.SaveChangesAsync();
    });
}

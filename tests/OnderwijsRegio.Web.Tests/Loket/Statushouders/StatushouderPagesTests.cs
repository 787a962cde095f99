using System.Net;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Statushouders;

/// <summary>The desk enrols someone in the programme and follows the track.</summary>
public sealed class StatushouderPagesTests
{
    [Fact]
    public async Task She_enrols_someone_checks_that_nobody_else_pays_and_lets_the_track_begin()
    {
        using var portal = new Portal();
        var desk = await portal.SignInAsync(People.Desk);
        var page = await EnrolledAsync(desk);
        Assert.Equal("De kandidaat is ingeschreven in het programma.", page.Ok().Notice);
        var name = page.Heading["Traject van ".Length..];

        page = await page.Form("Opslaan").Select("Stand", "in traject").Fill("Eerste dag", "2026-02-01").SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2026-02-01"), (page.Status, page.Form("Opslaan")["Eerste dag"]));
        Assert.Equal([StatushouderMessages.CheckFirst], page.Form("Opslaan").ErrorsAt("Stand"));
        page = await page.Form("Controle vastleggen").SubmitAsync();
        Assert.Equal([StatushouderMessages.ReferenceMissing], page.Form("Controle vastleggen").ErrorsAt("Waar is het terug te vinden?"));
        page = await page.Form("Controle vastleggen").Fill("Waar is het terug te vinden?", "Dossier 12").SubmitAsync();
        Assert.Contains("2 maart 2026 door Fatma Aydin", page.Ok().Text, StringComparison.Ordinal);
        page = await page.Form("Opslaan").Select("Stand", "in traject").Fill("Eerste dag", "2026-02-01").Fill("Dagen per week", "3").SubmitAsync();
        page = await page.Ok().Form("Niveau toevoegen").Select("Niveau", "B2").SubmitAsync();

        var list = await desk.OpenAsync("/loket/haaglanden/statushouders");
        Assert.Contains(name, list.Ok().Text, StringComparison.Ordinal);
        Assert.Contains("1 februari 2026 tot en met 31 januari 2028", list.Text, StringComparison.Ordinal);
        page = await page.Ok().FollowAsync("Naar het dossier");
        Assert.Contains("Traject: in traject, Nederlands B2", page.Ok().Text, StringComparison.Ordinal);
        Assert.Contains("Dossier 12", (await page.FollowAsync("Inzage geven")).Ok().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enrolment_by_mistake_is_removed()
    {
        using var portal = new Portal();
        var page = await EnrolledAsync(await portal.SignInAsync(People.Desk));

        page = await page.Form("Inschrijving verwijderen").SubmitAsync();

        Assert.Equal("De inschrijving is verwijderd.", page.Ok().Notice);
        Assert.True(page.HasButton("Inschrijven in het programma"));
    }

    [Fact]
    public async Task Two_who_change_the_same_track_do_not_overwrite_each_other()
    {
        using var portal = new Portal();
        var page = await EnrolledAsync(await portal.SignInAsync(People.Desk));
        await page.Form("Opslaan").Fill("School", "De Eik").SubmitAsync();

        page = await page.Form("Opslaan").Fill("School", "De Linde").SubmitAsync();

        Assert.Equal((HttpStatusCode.Conflict, "De Linde"), (page.Status, page.Form("Opslaan")["School"]));
    }

    private static async Task<Page> EnrolledAsync(Browser desk)
    {
        var list = await desk.OpenAsync("/loket/haaglanden/kandidaten");
        var page = await desk.OpenAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        return await page.Form("Inschrijven in het programma").SubmitAsync();
    }
}

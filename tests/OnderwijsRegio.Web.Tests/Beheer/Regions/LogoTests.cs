using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Beheer.Regions;

public sealed class LogoTests : IDisposable
{
    private const string Path = "/beheer/regios/haaglanden";

    private readonly Portal portal = new();

    [Fact]
    public async Task A_logo_stands_above_every_page_of_its_region_and_of_no_other()
    {
        var page = await SendAsync(TestData.TestData.APicture);

        Assert.StartsWith("Het logo is opgeslagen.", page.Ok().Notice, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main img[alt='Logo van Onderwijsregio Haaglanden']"));
        Assert.NotNull(await HeaderLogoAsync(People.Manager, "/programma/haaglanden/plan"));
        Assert.NotNull(await HeaderLogoAsync(People.Desk, "/loket/haaglanden"));
        Assert.NotNull(await HeaderLogoAsync(People.Board, "/bestuur/haaglanden"));
        Assert.Null(await HeaderLogoAsync(People.ManagerOf(People.Kga), "/programma/kennemerland-en-groot-amsterdam"));
    }

    [Fact]
    public async Task It_is_sent_as_the_picture_that_it_is_and_kept_by_browsers_under_its_own_key()
    {
        await SendAsync(TestData.TestData.APicture);
        var address = (await HeaderLogoAsync(People.Manager, "/programma/haaglanden"))!;
        using var visitor = portal.Browse();

        var logo = (await visitor.OpenAsync(address)).Response;

        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TestData.TestData.APicture, await logo.Content.ReadAsByteArrayAsync());
        Assert.Equal(["nosniff"], logo.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("public, max-age=31536000, immutable", logo.Headers.CacheControl!.ToString());
        var later = (await visitor.OpenAsync("/logo/haaglanden")).Response;
        Assert.Equal((true, logo.Headers.ETag), (later.Headers.CacheControl!.NoCache, later.Headers.ETag));
        await SendAsync(TestData.TestData.APictureOf(100, 100));
        Assert.NotEqual(address, await HeaderLogoAsync(People.Manager, "/programma/haaglanden"));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    public async Task A_page_or_drawing_with_a_script_is_refused_whatever_its_name(string content) =>
        await RefusedAsync(await SendAsync(Encoding.UTF8.GetBytes(content)), RegionMessages.LogoNotAPicture);

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_at_its_field_with_its_size() =>
        await RefusedAsync(
            await SendAsync(new byte[50_000_000]),
            "Dit bestand is 50 MB groot; een logo mag hooguit 200 kB zijn. Maak het kleiner en kies het opnieuw.");

    [Fact]
    public async Task No_file_and_an_empty_file_are_refused()
    {
        await RefusedAsync(await SendAsync(null), RegionMessages.LogoMissing);
        await RefusedAsync(await SendAsync([]), RegionMessages.LogoMissing);
    }

    [Fact]
    public async Task A_logo_is_taken_away()
    {
        var page = await SendAsync(TestData.TestData.APicture);

        page = await page.Form("Logo verwijderen").SubmitAsync();

        Assert.Equal("Het logo is verwijderd.", page.Ok().Notice);
        Assert.False(page.HasButton("Logo verwijderen"));
        Assert.Null(await HeaderLogoAsync(People.Manager, "/programma/haaglanden"));
        using var visitor = portal.Browse();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/logo/haaglanden")).Status);
    }

    public void Dispose() => portal.Dispose();

    private async Task RefusedAsync(Page page, string message)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([message], page.Form("Logo opslaan").ErrorsAt("Bestand met het logo"));
        Assert.Equal("Onderwijsregio Haaglanden", page.Form("Opslaan")["Naam"]);
        Assert.Null(await HeaderLogoAsync(People.Manager, "/programma/haaglanden"));
    }

    private async Task<Page> SendAsync(byte[]? content)
    {
        var browser = await portal.SignInAsync(People.Administrator);
        var page = await browser.OpenAsync(Path);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Form("Logo opslaan").Carried("__RequestVerificationToken")), "__RequestVerificationToken" },
        };
        if (content is not null)
        {
            // Neither the name nor the sort that a browser sends says what it is.
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "Logo", "logo.png");
        }

        return await browser.SendAsync(HttpMethod.Post, $"{Path}/logo", form, follow: true);
    }

    private async Task<string?> HeaderLogoAsync(Core.Users.DemoAccount account, string address)
    {
        using var browser = await portal.SignInAsync(account);
        return (await browser.OpenAsync(address)).Ok().Document.QuerySelector("header img[alt='Logo']")?.GetAttribute("src");
    }
}

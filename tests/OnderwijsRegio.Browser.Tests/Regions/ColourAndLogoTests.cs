namespace OnderwijsRegio.Browser.Tests.Regions;

public sealed class ColourAndLogoTests : BrowserTest
{
    private const string Region = "/beheer/regios/haaglanden";

    [BrowserFact]
    public async Task The_tints_follow_what_is_typed_and_what_is_picked()
    {
        var page = await OpenAsync(People.Administrator, Region);
        var picker = page.GetByLabel("Kleur kiezen uit een palet");

        await page.Field("Kleur").FillAsync("#ffd400");
        await Expect(page.GetByText("Op #ffd400 zelf zijn witte letters niet te lezen.")).ToBeVisibleAsync();
        await Expect(picker).ToHaveValueAsync("#ffd400");

        await picker.FillAsync("#8a4b08");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Tinten van #8a4b08" })).ToBeVisibleAsync();
        await Expect(page.Field("Kleur")).ToHaveValueAsync("#8a4b08");
    }

    [BrowserFact]
    public async Task Without_script_a_colour_is_typed_and_there_is_no_palette()
    {
        var page = await OpenAsync(People.Administrator, Region, new() { JavaScriptEnabled = false });

        await Expect(page.GetByLabel("Kleur kiezen uit een palet")).ToBeHiddenAsync();
        await page.Field("Kleur").FillAsync("#8a4b08");
        await page.Button("Opslaan").ClickAsync();

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Tinten van #8a4b08" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_file_larger_than_servers_usually_take_is_refused_at_its_field_and_a_picture_is_shown_and_printed()
    {
        var page = await OpenAsync(People.Administrator, Region);
        var file = page.Field("Bestand met het logo");
        var large = Path.Combine(Directory.CreateTempSubdirectory("onderwijsregio-").FullName, "logo.png");
        await using (var made = File.Create(large))
        {
            made.SetLength(50_000_000);
        }

        await file.SetInputFilesAsync(large);
        await page.Button("Logo opslaan").ClickAsync();
        await Expect(page.Alert("Dit bestand is 50 MB groot")).ToBeVisibleAsync();
        Directory.Delete(Path.GetDirectoryName(large)!, recursive: true);

        await file.SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = TestData.TestData.APicture });
        await page.Button("Logo opslaan").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Logo van Onderwijsregio Haaglanden" })).ToBeVisibleAsync();

        var manager = await OpenAsync(People.Manager, Plan);
        await manager.EmulateMediaAsync(new() { Media = Media.Print });
        var logo = manager.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Img, new() { Name = "Logo" });
        await Expect(logo).ToBeVisibleAsync();
        Assert.Equal(120, await logo.EvaluateAsync<int>("image => image.naturalWidth"));
    }
}

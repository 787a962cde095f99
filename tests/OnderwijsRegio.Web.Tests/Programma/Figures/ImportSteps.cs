using AngleSharp.Html.Dom;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Figures;

/// <summary>What a programme manager does on the pages of an import of figures.</summary>
internal static class ImportSteps
{
    public const string Imports = $"/programma/{People.Haaglanden}/cijfers/importeren";
    public const string Read = "Bestand lezen";

    /// <summary>Sends the form as it stands there with a file.</summary>
    public static Task<Page> UploadAsync(this Page page, string name, byte[]? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[enctype] input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not "file"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "File", name);
        }

        return page.Browser.SendAsync(HttpMethod.Post, Imports, content, follow: true);
    }

    public static async Task<Page> UploadAsync(this Browser browser, string name, byte[] file) => await (await browser.OpenAsync(Imports)).UploadAsync(name, file);

    /// <summary>Says what every file must say: how decimals are written, and who made it known.</summary>
    public static Form SayRest(this Page page) => page.Form(Read)
        .Tick("Hoe zijn de decimalen geschreven?", "met een komma: 12,5")
        .Tick("Wie heeft deze cijfers bekendgemaakt?", "Een bron heeft ze openbaar gemaakt");

    /// <summary>Sends the form of the columns, has the file read, and looks at what came of it.</summary>
    public static async Task<Page> ReadAsync(this Form form, Portal portal, Page page)
    {
        var waiting = await form.SubmitAsync();
        await portal.ReadFiguresAsync();
        return await page.Browser.OpenAsync(waiting.Address);
    }
}

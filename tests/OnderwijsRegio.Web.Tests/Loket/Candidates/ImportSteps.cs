using AngleSharp.Html.Dom;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Loket.Candidates;

/// <summary>What a desk does on the pages of an import of candidates.</summary>
internal static class ImportSteps
{
    /// <summary>Sends the form as it stands there with a file.</summary>
    public static Task<Page> GiveTableAsync(this Page page, byte[]? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[enctype] input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not "file"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "File", "kandidaten.csv");
        }

        return page.Browser.SendAsync(HttpMethod.Post, page.Address, content, follow: true);
    }
}

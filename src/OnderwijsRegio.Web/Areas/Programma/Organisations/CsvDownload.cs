using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>A list for a spreadsheet, written to the browser as it is read. The mark at its begin tells a spreadsheet that it is UTF-8.</summary>
internal sealed class CsvDownload(string fileName, Func<TextWriter, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await write(writer);
    }
}

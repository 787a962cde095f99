using Microsoft.AspNetCore.Mvc;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>A list as an Excel workbook.</summary>
internal static class WorkbookDownload
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes it. A workbook is a zip, whose parts are written one after another and without waiting: to a file, and from there to the browser.</summary>
    public static async Task<IActionResult> OfAsync(Controller controller, string fileName, Func<Stream, Task> write)
    {
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Truncate,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await write(file);
        file.Position = 0;
        return controller.File(file, WorkbookType, fileName);
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.SignIns;

/// <summary>Sign-ins as a file that a spreadsheet opens. A cell that begins like a formula is text.</summary>
internal static class SignInSheet
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    /// <summary>Writes the file.</summary>
    public static byte[] Write(IReadOnlyList<SignInItem> items)
    {
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Form))
        {
            WriteRow(csv, ["Wanneer", "Naam", "E-mailadres", "Uitkomst", "Apparaat"]);
            foreach (var item in items)
            {
                WriteRow(csv, [item.At.Clock(), item.Name ?? "", item.Email ?? "", item.Outcome.DutchName(), item.Device]);
            }
        }

        return file.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}

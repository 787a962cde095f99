using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>Writes the bodies for a spreadsheet. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class BodyExport
{
    private static readonly CsvConfiguration Form = new(CultureInfo.GetCultureInfo("nl-NL"))
    {
        Delimiter = ";",
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>One line per seat; a body without seats has one too.</summary>
    public static string Csv(BodiesSheet sheet)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            Write(csv, "Gremium", "Soort", "Bijeenkomsten", "Rol", "Naam", "Namens", "Vanaf", "Tot en met");
            foreach (var body in sheet.Bodies)
            {
                foreach (var seat in body.Seats.Count > 0 ? body.Seats : [new SeatItem(0, new SeatText("", "", null, "", null, null), default, null, body.Source)])
                {
                    Write(
                        csv,
                        body.Text.Name,
                        body.Text.Kind.DutchName(),
                        body.Text.Cadence,
                        seat.Text.Role,
                        seat.Text.Name ?? (sheet.StateOf(seat) is SeatState.Vacant ? "vacant" : ""),
                        seat.For,
                        Day(seat.Text.From),
                        Day(seat.Text.Until));
                }
            }
        }

        return text.ToString();
    }

    private static string Day(DateOnly? day) => day?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";

    private static void Write(CsvWriter csv, params string[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}

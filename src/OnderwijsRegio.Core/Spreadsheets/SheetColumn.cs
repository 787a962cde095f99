using System.Globalization;

namespace OnderwijsRegio.Core.Spreadsheets;

/// <summary>A column of a list for a spreadsheet.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Explanation">What it holds, for users to read.</param>
/// <param name="Of">What it holds: a text, a number, a day, or nothing.</param>
public sealed record SheetColumn<T>(string Header, string Explanation, Func<T, object?> Of);

/// <summary>Values of cells as text.</summary>
internal static class SheetValue
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A value for a cell as text in nl-NL; empty where there is nothing.</summary>
    public static string Text(object? value) => value switch
    {
        decimal number => number.ToString("0.####", Dutch),
        DateOnly day => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

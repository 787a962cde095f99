using System.Globalization;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>Reads what stands in a cell as a year, a day, or yes and no.</summary>
internal static class FigureCells
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A year; null where it is none, or one that cannot be.</summary>
    public static int? Year(string text) =>
        text.Trim() is { Length: 4 } four && int.TryParse(four, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FigureYears.First and <= FigureYears.Last ? year : null;

    /// <summary>A day: "1-10-2024", or in words, "1 oktober 2024". Null where it is none, or of a year that cannot be.</summary>
    public static DateOnly? Day(string text) =>
        (DutchInput.Day(text) ?? (DateOnly.TryParseExact(text.Trim(), "d MMMM yyyy", Dutch, DateTimeStyles.None, out var inWords) ? inWords : null))
            is { Year: >= FigureYears.First and <= FigureYears.Last } day ? day : null;

    /// <summary>A day in a cell.</summary>
    public static DateOnly? Day(TableCell cell) => cell.Day ?? Day(cell.Text);

    /// <summary>Yes or no; nothing is no. Null where it is neither.</summary>
    public static bool? YesOrNo(string text) => FoldedText.Fold(text) switch
    {
        "ja" or "j" or "x" or "waar" or "true" or "1" => true,
        "" or "nee" or "n" or "onwaar" or "false" or "0" => false,
        _ => null,
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Reads what stands in a cell as a day, a number of hours, or yes and no.</summary>
internal static partial class CandidateCells
{
    /// <summary>The first year that a day may be of: before it nobody kept such tables.</summary>
    public const int FirstYear = 2000;

    /// <summary>How days and numbers are written.</summary>
    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A day: "1-10-2025", "1 oktober 2025", or one of these with a time behind it. Null where it is none.</summary>
    public static DateOnly? Day(TableCell cell)
    {
        var text = Time().Replace(cell.Text, "").Trim();
        return cell.Day ?? DutchInput.Day(text) ?? (DateOnly.TryParseExact(text, ["d MMMM yyyy", "d MMM yyyy"], Dutch, DateTimeStyles.None, out var day) ? day : null);
    }

    /// <summary>Hours in a week: "24", "24 uur". Null where it is no number that can be.</summary>
    public static int? Hours(string text) =>
        DutchInput.Number(Hour().Replace(text, "")) is { } hours && hours == Math.Floor(hours) && hours is >= 1 and <= Candidate.MostHours ? (int)hours : null;

    /// <summary>Yes or no; null where it is neither.</summary>
    public static bool? YesOrNo(string text) => FoldedText.Fold(text) switch
    {
        "ja" or "j" or "x" or "waar" or "true" or "1" or "akkoord" => true,
        "nee" or "n" or "onwaar" or "false" or "0" => false,
        _ => null,
    };

    // Forms of the web and spreadsheets put the time behind the day.
    [GeneratedRegex("[ T][0-9]{1,2}:[0-9]{2}.*$")]
    private static partial Regex Time();

    [GeneratedRegex(@"\s*(uur|uren|u)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();
}

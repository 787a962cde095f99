using System.Globalization;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Core;

/// <summary>Reads numbers and days as people in the Netherlands type them. It never guesses: what could mean two things is not read.</summary>
public static partial class DutchInput
{
    /// <summary>What is said of a number that cannot be read.</summary>
    public const string NumberUnreadable = "Schrijf een getal met cijfers, en een komma voor decimalen, bijvoorbeeld 250 of 12,5.";

    /// <summary>What is said of a day that cannot be read.</summary>
    public const string DayUnreadable = "Schrijf een dag als 31-12-2026.";

    /// <summary>A number of at most 12 digits before and 4 behind the comma: "250", "1.250", "12,5". Null where it is something else.</summary>
    public static decimal? Number(string? text)
    {
        var match = NumberForm().Match(text?.Trim() ?? "");
        return match.Success && match.Groups["whole"].Value.Count(char.IsAsciiDigit) <= 12
            ? decimal.Parse(match.Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A day: "31-12-2026", "31/12/2026", or as a browser's own picker sends it, "2026-12-31". Null where it is something else.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A time of day: "19:30", "19.30" or "9:00". Null where it is something else.</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), ["H:mm", "H.mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^-?(?<whole>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]{1,4})?$")]
    private static partial Regex NumberForm();
}

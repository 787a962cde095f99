using System.Text.RegularExpressions;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Finds what may be a citizen's number (BSN), which has no place in the portal.</summary>
public static partial class Bsn
{
    /// <summary>Whether nine digits stand alone somewhere in a text that pass the check of a BSN.</summary>
    public static bool MayStandIn(string? text) => NineDigits().Matches(text ?? "").Any(m => Passes(m.Value));

    /// <summary>The check of eleven: nine times the first digit, eight times the second, and so on, less the last, is a multiple of eleven.</summary>
    private static bool Passes(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (digits[i] - '0');
        }

        return sum % 11 == 0 && digits != "000000000";
    }

    [GeneratedRegex("(?<![0-9])[0-9]{9}(?![0-9])")]
    private static partial Regex NineDigits();
}

using PhoneNumbers;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Telephone numbers as people write them.</summary>
public static class PhoneNumber
{
    // A number without its country is a Dutch one.
    private const string Home = "NL";

    /// <summary>The number with its country (+31612345678); empty for nothing, null where it cannot be a number.</summary>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(text, Home);
            return util.IsValidNumber(number) ? util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A stored number as people in the Netherlands read it: "06 12345678", and others with their country.</summary>
    public static string Readable(string phone)
    {
        if (phone.Length == 0)
        {
            return "";
        }

        // Most are so, and an export has a hundred thousand of them.
        if (phone.Length == 12 && phone.StartsWith("+316", StringComparison.Ordinal))
        {
            return $"06 {phone[4..]}";
        }

        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(phone, Home);
            return util.Format(number, util.GetRegionCodeForNumber(number) == Home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return phone;
        }
    }

    /// <summary>Whether someone seeks a number: nothing but digits and what stands between them.</summary>
    internal static bool IsLikeOne(string text) => text.Count(char.IsAsciiDigit) >= 4 && text.All(c => char.IsAsciiDigit(c) || " +-()/.".Contains(c, StringComparison.Ordinal));

    /// <summary>The digits alone, a Dutch number with its zero.</summary>
    internal static string Digits(string phone)
    {
        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        return phone.TrimStart().StartsWith("+31", StringComparison.Ordinal) ? $"0{digits[2..].TrimStart('0')}"
            : digits.StartsWith("0031", StringComparison.Ordinal) ? $"0{digits[4..].TrimStart('0')}"
            : digits;
    }
}

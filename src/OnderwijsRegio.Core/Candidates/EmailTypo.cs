namespace OnderwijsRegio.Core.Candidates;

/// <summary>
/// Finds the slip in an e-mail address at a provider that many use, such as "gmial.com". It is a question and no verdict: the address may be right.
/// </summary>
public static class EmailTypo
{
    // The providers of private addresses that are most common in the Netherlands.
    private static readonly string[] Common =
    [
        "gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "outlook.nl", "live.nl", "live.com", "icloud.com", "me.com", "yahoo.com", "yahoo.nl", "msn.com", "ziggo.nl",
        "kpnmail.nl", "kpnplanet.nl", "planet.nl", "home.nl", "hetnet.nl", "xs4all.nl", "upcmail.nl", "quicknet.nl", "casema.nl", "chello.nl", "zonnet.nl", "telfort.nl",
        "tele2.nl", "caiway.nl", "solcon.nl", "proton.me", "protonmail.com",
    ];

    /// <summary>The address that was probably meant; null if nothing looks like a slip.</summary>
    /// <param name="email">Address.</param>
    public static string? Suggest(string email)
    {
        var at = email.LastIndexOf('@');
        var domain = email[(at + 1)..].ToLowerInvariant();
        return at < 1 || Common.Contains(domain) ? null
            // Of a short name every other name is one letter away.
            : Common.FirstOrDefault(known => known.Length > "me.com".Length && IsOneSlipAway(domain, known)) is { } meant ? $"{email[..at]}@{meant}"
            : null;
    }

    /// <summary>Whether one letter too many, too few, or another, or two that changed places, makes one of the other.</summary>
    private static bool IsOneSlipAway(string typed, string known)
    {
        var start = 0;
        while (start < typed.Length && start < known.Length && typed[start] == known[start])
        {
            start++;
        }

        var (left, right) = (typed[start..], known[start..]);
        return left.Length == right.Length
            ? left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..])
            : left.Length == right.Length + 1 ? left[1..] == right
            : left.Length + 1 == right.Length && left == right[1..];
    }
}

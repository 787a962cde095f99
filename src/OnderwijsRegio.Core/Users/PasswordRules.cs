using Microsoft.AspNetCore.Identity;

namespace OnderwijsRegio.Core.Users;

/// <summary>Refuses passwords that are tried first. Length does the rest: signs and capitals are not asked for.</summary>
internal sealed class PasswordRules : IPasswordValidator<AppUser>
{
    /// <summary>Shortest password, in characters.</summary>
    public const int MinLength = 12;

    /// <summary>Fewest different characters.</summary>
    public const int MinDifferent = 5;

    /// <summary>A part of a name that is this short stands in many a word.</summary>
    private const int ShortestName = 4;

    /// <summary>Fewest characters that must be left without what everyone thinks of.</summary>
    private const int MinUnexpected = 6;

    private const string Portal = "onderwijsregio";

    private static readonly string[] Expected =
    [
        "wachtwoord", "password", "welkom", "welcome", "geheim", "letmein", "qwertyuiop", "qwerty", "azerty", "asdfghjkl", "zxcvbnm", "abcdefghijkl",
        "abcdef", "onderwijs", "portaal", "school", "leraar", "voorjaar", "lente", "zomer", "herfst", "najaar", "winter", "nederland", "admin", "beheer",
    ];

    /// <summary>Whether a password will do for a user.</summary>
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(Fault(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = fault })
            : IdentityResult.Success);

    private static string? Fault(AppUser user, string password)
    {
        var folded = FoldedText.Fold(password);
        if (NamesOf(user).Any(name => folded.Contains(name, StringComparison.Ordinal)))
        {
            return AccountMessages.PasswordAboutYou;
        }

        var left = Expected.Aggregate(folded, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return left.Where(c => !char.IsAsciiDigit(c)).Count(char.IsLetterOrDigit) < MinUnexpected ? AccountMessages.PasswordObvious : null;
    }

    private static IEnumerable<string> NamesOf(AppUser user) =>
        $"{user.DisplayName} {user.Email?.Split('@')[0]}".Split([' ', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= ShortestName)
            .Select(FoldedText.Fold)
            .Append(Portal);
}

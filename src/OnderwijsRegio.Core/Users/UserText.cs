using System.Security.Cryptography;
using System.Text;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Users;

/// <summary>What is set of an account.</summary>
/// <param name="Name">How colleagues know this person.</param>
/// <param name="Email">E-mail address, under which one signs in.</param>
public sealed record UserText(string Name, string Email)
{
    /// <summary>The address as accounts are told apart by it.</summary>
    public string NormalizedEmail => Email.ToUpperInvariant();

    /// <summary>
    /// Tells whether an edit began with what is stored now. It follows from name and address alone: a wrong password gives the account
    /// another version, which is no edit.
    /// </summary>
    public Guid Version => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{Email}")).AsSpan(0, 16));

    /// <summary>Without spaces around.</summary>
    public UserText Tidied() => new(Words.OneLine(Name), Email.Trim());

    /// <summary>What is wrong with it, seen by itself; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Name.Length == 0 ? new(nameof(Name), UserMessages.NameMissing)
        : Name.Length > AppUser.DisplayNameMaxLength ? new(nameof(Name), PlanMessages.TooLong("De naam", AppUser.DisplayNameMaxLength, Name.Length))
        : Email.Length == 0 ? new(nameof(Email), UserMessages.EmailMissing)
        : !EmailAddress.IsOne(Email) ? new(nameof(Email), UserMessages.EmailWrong)
        : null;

    /// <summary>An address with its name hidden: "s…@voorbeeld.nl".</summary>
    public static string Masked(string email) => email.Split('@') is [{ Length: > 0 } name, var domain] ? $"{name[0]}…@{domain}" : "…";
}

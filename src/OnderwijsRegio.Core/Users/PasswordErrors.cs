using Microsoft.AspNetCore.Identity;

namespace OnderwijsRegio.Core.Users;

/// <summary>What is wrong with a password, in Dutch.</summary>
public sealed class PasswordErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Kies een wachtwoord van ten minste {length} tekens. Een paar woorden achter elkaar is sterk en te onthouden.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Gebruik ook kleine letters in het wachtwoord.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Gebruik ten minste {uniqueChars} verschillende tekens in het wachtwoord.");

    private static IdentityError Say(string code, string message) => new() { Code = code, Description = message };
}

using Microsoft.AspNetCore.Identity;

namespace OnderwijsRegio.Core.Users;

/// <summary>What Identity says, in Dutch.</summary>
public sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");

    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Iemand anders wijzigde dit account op hetzelfde moment. Probeer het opnieuw.");

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), AccountMessages.PasswordWrong);

    /// <inheritdoc />
    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Deze link is niet meer geldig.");

    /// <inheritdoc />
    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "Deze herstelcode klopt niet of is al gebruikt.");

    /// <inheritdoc />
    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Deze inlogmethode hoort al bij een account.");

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Dit e-mailadres kan niet worden gebruikt.");

    /// <inheritdoc />
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Vul een geldig e-mailadres in.");

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres.");

    /// <inheritdoc />
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");

    /// <inheritdoc />
    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "Dit account heeft al een wachtwoord.");

    /// <inheritdoc />
    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "Dit account kan niet op slot.");

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Kies een wachtwoord van ten minste {length} tekens. Een zin of vier losse woorden onthoudt u het best.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), AccountMessages.PasswordObvious);

    /// <inheritdoc />
    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Say(nameof(PasswordRequiresNonAlphanumeric), "Gebruik in het wachtwoord ook een leesteken.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Gebruik in het wachtwoord ook een cijfer.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Gebruik in het wachtwoord ook een kleine letter.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Gebruik in het wachtwoord ook een hoofdletter.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}

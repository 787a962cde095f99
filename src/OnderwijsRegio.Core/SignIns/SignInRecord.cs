using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SignIns;

/// <summary>What came of signing in.</summary>
public enum SignInOutcome
{
    /// <summary>Came in.</summary>
    [Display(Name = "ingelogd")]
    Succeeded,

    /// <summary>Came in with a recovery code instead of the app's.</summary>
    [Display(Name = "ingelogd met een herstelcode")]
    RecoveryCodeUsed,

    /// <summary>The password was wrong.</summary>
    [Display(Name = "verkeerd wachtwoord")]
    WrongPassword,

    /// <summary>The password was right, the code was not.</summary>
    [Display(Name = "verkeerde code")]
    WrongCode,

    /// <summary>Refused because the account is locked, whatever was typed.</summary>
    [Display(Name = "account op slot")]
    LockedOut,

    /// <summary>No account has this address; which address is not kept.</summary>
    [Display(Name = "onbekend e-mailadres")]
    UnknownAddress,

    /// <summary>Left.</summary>
    [Display(Name = "uitgelogd")]
    SignedOut,
}

/// <summary>That someone signed in or out, or tried to.</summary>
public sealed class SignInRecord
{
    /// <summary>Longest <see cref="Device"/>, in characters.</summary>
    public const int DeviceMaxLength = UserSession.DeviceMaxLength;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whose account; null for an address that nobody has.</summary>
    public int? UserId { get; init; }

    /// <summary>Whose account.</summary>
    public AppUser? User { get; init; }

    /// <summary>What came of it.</summary>
    public SignInOutcome Outcome { get; init; }

    /// <summary>Browser and system in words.</summary>
    public required string Device { get; init; }
}

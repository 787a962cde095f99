using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using OnderwijsRegio.Core.Candidates.SignUps;

namespace OnderwijsRegio.Web.Visitors.SignUps;

/// <summary>
/// Tells robots from people without following anyone: a field that people do not see must stay empty, and nobody fills in a form within
/// <see cref="Fastest"/>. Who is refused reads why, and can go on.
/// </summary>
public sealed class RobotGuard(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The least time that a person needs.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(2);

    private readonly IDataProtector seal = protection.CreateProtector("FormShown");

    /// <summary>The moment at which a form was first shown, for the form.</summary>
    /// <param name="before">What the form carried; null for a new one.</param>
    public string Shown(string? before) => before is not null && ShownAt(before) is not null
        ? before
        : seal.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>What to say to who may be a robot, and at which field; null if nothing is.</summary>
    public (string Field, string Message)? Refuse(SignUpForm form) =>
        !string.IsNullOrEmpty(form.Website) ? (nameof(form.Website), SignUpMessages.TrapFilled)
        : ShownAt(form.Shown) is not { } shown || clock.GetUtcNow() - shown < Fastest ? ("", SignUpMessages.TooFast)
        : null;

    private DateTimeOffset? ShownAt(string? text)
    {
        try
        {
            return text is null ? null : new DateTimeOffset(long.Parse(seal.Unprotect(text), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

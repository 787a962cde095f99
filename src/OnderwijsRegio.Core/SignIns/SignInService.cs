using Microsoft.AspNetCore.Identity;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SignIns;

/// <summary>Signs people in: with a password, and with a code if they have a second factor.</summary>
public sealed class SignInService(PortalContext db, UserManager<AppUser> users, SessionService sessions, AppCodes codes, TimeProvider clock)
{
    /// <summary>Wrong passwords and codes after which an account is locked.</summary>
    public const int MostAttempts = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>How long one may take between password and code.</summary>
    public static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(5);

    /// <summary>Of no password, for whoever types an address that is not known: being refused takes as long as with a known one.</summary>
    private static readonly Lazy<string> NoPassword = new(() =>
        new PasswordHasher<AppUser>().HashPassword(new AppUser(), Guid.NewGuid().ToString()));

    private readonly Attempts attempts = new(db, clock);
    private readonly SignInLog log = new(db, clock);

    /// <summary>The first step.</summary>
    /// <param name="email">Address, as typed.</param>
    /// <param name="password">Password.</param>
    /// <param name="device">Browser and system in words.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SignInAnswer> WithPasswordAsync(string email, string password, string device, CancellationToken cancel)
    {
        var user = await users.FindByNameAsync(email.Trim());
        if (user is not { PasswordHash: not null })
        {
            users.PasswordHasher.VerifyHashedPassword(new AppUser(), NoPassword.Value, password);
            await log.WriteAsync(user?.Id, user is null ? SignInOutcome.UnknownAddress : SignInOutcome.WrongPassword, device, cancel);
            return new SignInAnswer.Refused();
        }

        var mayTry = await attempts.ClaimAsync(user.Id, cancel);
        var isRight = await users.CheckPasswordAsync(user, password);
        if (!mayTry || !isRight)
        {
            await log.WriteAsync(user.Id, mayTry ? SignInOutcome.WrongPassword : SignInOutcome.LockedOut, device, cancel);
            return new SignInAnswer.Refused();
        }

        if (user.TwoFactorEnabled)
        {
            await attempts.GiveBackAsync(user.Id, cancel);
            return new SignInAnswer.CodeWanted(user.Id, user.SecurityStamp!);
        }

        return await AdmitAsync(user, SignInOutcome.Succeeded, device, cancel);
    }

    /// <summary>The second step, with a code from the app or a recovery code.</summary>
    /// <param name="first">What the first step answered.</param>
    /// <param name="code">Code, as typed.</param>
    /// <param name="device">Browser and system in words.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SignInAnswer> WithCodeAsync(SignInAnswer.CodeWanted first, string code, string device, CancellationToken cancel)
    {
        var user = await users.FindByIdAsync($"{first.UserId}");
        if (user is not { TwoFactorEnabled: true } || user.SecurityStamp != first.SecurityStamp)
        {
            return new SignInAnswer.Refused();
        }

        var mayTry = await attempts.ClaimAsync(user.Id, cancel);
        var isFromApp = AppCodes.IsOne(code);
        if (!mayTry || !await codes.AcceptEitherAsync(user, code, cancel))
        {
            // A recovery code that someone else just used leaves a change behind that must not be stored.
            db.ChangeTracker.Clear();
            await log.WriteAsync(user.Id, mayTry ? SignInOutcome.WrongCode : SignInOutcome.LockedOut, device, cancel);
            return new SignInAnswer.Refused();
        }

        return await AdmitAsync(user, isFromApp ? SignInOutcome.Succeeded : SignInOutcome.RecoveryCodeUsed, device, cancel);
    }

    /// <summary>Signs out.</summary>
    public async Task LeaveAsync(SessionTicket ticket, string device, CancellationToken cancel)
    {
        if (await sessions.EndAsync(ticket, cancel))
        {
            await log.WriteAsync(ticket.UserId, SignInOutcome.SignedOut, device, cancel);
        }
    }

    /// <summary>Asks someone who is signed in for the password once more.</summary>
    /// <returns>Null if it is right; otherwise what to say.</returns>
    internal async Task<string?> AskAgainAsync(AppUser user, string password, CancellationToken cancel)
    {
        if (!await attempts.ClaimAsync(user.Id, cancel))
        {
            return AccountMessages.Locked;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            return AccountMessages.PasswordWrong;
        }

        await attempts.ForgetAsync(user.Id, cancel);
        return null;
    }

    private async Task<SignInAnswer> AdmitAsync(AppUser user, SignInOutcome outcome, string device, CancellationToken cancel)
    {
        await attempts.ForgetAsync(user.Id, cancel);
        await sessions.RemoveExpiredAsync(cancel);
        var ticket = sessions.Begin(user, device);
        await log.WriteAsync(user.Id, outcome, device, cancel);
        return new SignInAnswer.Admitted(ticket);
    }
}

/// <summary>What signing in leads to.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <summary>Not in, and no word about why.</summary>
    public sealed record Refused : SignInAnswer;

    /// <summary>The password was right; a code is still asked.</summary>
    /// <param name="UserId">Whose.</param>
    /// <param name="SecurityStamp">Stamp that the account has now; a new one makes the answer worthless.</param>
    public sealed record CodeWanted(int UserId, string SecurityStamp) : SignInAnswer;

    /// <summary>In.</summary>
    /// <param name="Ticket">For the cookie.</param>
    public sealed record Admitted(SessionTicket Ticket) : SignInAnswer;
}

using Microsoft.AspNetCore.Identity;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>
/// Moves the own second factor to another app, also for whom a role forbids to switch it off. Until the new app has shown a right code
/// the old one counts; from then on only the new one.
/// </summary>
public sealed class FactorMove(
    PortalContext db,
    UserManager<AppUser> users,
    IUserStore<AppUser> store,
    AppCodes appCodes,
    SignInService signIns,
    SessionService sessions,
    MailSignal signal,
    TimeProvider clock)
{
    private readonly Attempts attempts = new(db, clock);
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Asks the password, before a new key is shown.</summary>
    /// <param name="own">Who, in which session.</param>
    /// <param name="password">Present password.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved if it is right; nothing was changed. Missing without a second factor.</returns>
    public async Task<SaveOutcome> BeginAsync(SessionTicket own, string password, CancellationToken cancel)
    {
        if (await users.FindByIdAsync($"{own.UserId}") is not { TwoFactorEnabled: true } user)
        {
            return new SaveOutcome.Missing();
        }

        return await signIns.AskAgainAsync(user, password, cancel) is { } refusal
            ? new SaveOutcome.Refused("Password", refusal)
            : new SaveOutcome.Saved(user.Id, Changed: false);
    }

    /// <summary>Replaces the key and the recovery codes, and ends the other sessions, in one step.</summary>
    /// <param name="own">Who, in which session.</param>
    /// <param name="key">Key that the new app was given.</param>
    /// <param name="oldCode">Code from the old app, or a recovery code; mistakes in it count as at the door.</param>
    /// <param name="newCode">Code that the new app made of the key.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The outcome, and the new recovery codes: empty if this key was set already. Missing without a second factor.</returns>
    public async Task<(SaveOutcome Outcome, IReadOnlyList<string> Codes)> FinishAsync(
        SessionTicket own, string key, string oldCode, string newCode, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The claim comes first: of two posts at once the second waits here until the first is done.
        var mayTry = await attempts.ClaimAsync(own.UserId, cancel);
        if (await users.FindByIdAsync($"{own.UserId}") is not { TwoFactorEnabled: true } user)
        {
            return (new SaveOutcome.Missing(), []);
        }

        if (await users.GetAuthenticatorKeyAsync(user) == key)
        {
            return (new SaveOutcome.Saved(user.Id, Changed: false), []);
        }

        // Nothing is used up by a mistake in the new code, nor is it a guess at anything.
        if (!appCodes.Fits(key, newCode, out var step))
        {
            return (new SaveOutcome.Refused("Code", AccountMessages.NewCodeWrong), []);
        }

        if (!mayTry || !await appCodes.AcceptEitherAsync(user, oldCode, cancel))
        {
            db.ChangeTracker.Clear();
            await transaction.CommitAsync(cancel);
            return (new SaveOutcome.Refused("OldCode", mayTry ? AccountMessages.OldCodeWrong : AccountMessages.Locked), []);
        }

        await attempts.ForgetAsync(user.Id, cancel);
        await appCodes.SpendAsync(user.Id, step, cancel);
        var codes = await ReplaceAsync(user, key, cancel);
        await sessions.KeepOnlyAsync(own, user.SecurityStamp, cancel);
        trace.Write(own.UserId, null, "second-factor.moved", nameof(AppUser), user.Id, []);
        db.OutgoingMails.Add(UserMails.FactorMoved(user, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return (new SaveOutcome.Saved(user.Id, Changed: true), codes);
    }

    private async Task<IReadOnlyList<string>> ReplaceAsync(AppUser user, string key, CancellationToken cancel)
    {
        await ((IUserAuthenticatorKeyStore<AppUser>)store).SetAuthenticatorKeyAsync(user, key, cancel);
        (await users.UpdateSecurityStampAsync(user)).Demand();
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes.Count)
            ?? throw new InvalidOperationException("An account could not be given new recovery codes.")];
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Users;

/// <summary>What people see and change of their own account.</summary>
public sealed class OwnAccountService(
    PortalContext db, UserManager<AppUser> users, SignInService signIns, SessionService sessions, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>The own account; null if it is gone.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<OwnAccount?> FindAsync(int userId, DateOnly today, CancellationToken cancel) =>
        await users.FindByIdAsync($"{userId}") is { } user
            ? new OwnAccount(
                user.DisplayName,
                user.Email ?? "",
                user.TwoFactorEnabled,
                user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
                await db.IsSecondFactorAskedOfAsync(userId, today, cancel))
            : null;

    /// <summary>Changes the own name.</summary>
    public async Task<SaveOutcome> RenameAsync(int userId, string name, CancellationToken cancel)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        name = name.Trim();
        if (name.Length == 0)
        {
            return new SaveOutcome.Refused("Name", AccountMessages.NameMissing);
        }

        if (user.DisplayName == name)
        {
            return new SaveOutcome.Saved(userId, Changed: false);
        }

        user.DisplayName = name;
        trace.Write(userId, null, "account.renamed", nameof(AppUser), userId, [nameof(user.DisplayName)]);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(userId, Changed: true);
    }

    /// <summary>What a form that changes the password begins with; empty if the account is gone.</summary>
    public async Task<Guid> FindPasswordVersionAsync(int userId, CancellationToken cancel) =>
        (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancel))?.PasswordVersion ?? Guid.Empty;

    /// <summary>Changes the own password; the other sessions of the person end.</summary>
    /// <param name="own">Who, in which session.</param>
    /// <param name="current">Present password.</param>
    /// <param name="password">New password.</param>
    /// <param name="version">What the form began with; it tells a second click on the same button, which changes nothing.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> ChangePasswordAsync(
        SessionTicket own, string current, string password, Guid version, CancellationToken cancel)
    {
        if (await users.FindByIdAsync($"{own.UserId}") is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        // What this form asks may be done already. It counts as an attempt, so that it is no way to guess more often.
        if (user.PasswordVersion != version && await signIns.AskAgainAsync(user, password, cancel) is null)
        {
            return new SaveOutcome.Saved(user.Id, Changed: false);
        }

        if (await signIns.AskAgainAsync(user, current, cancel) is { } refusal)
        {
            return new SaveOutcome.Refused("Current", refusal);
        }

        if (current == password)
        {
            return new SaveOutcome.Refused("Password", AccountMessages.PasswordTheSame);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await users.ChangePasswordAsync(user, current, password);
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return await AfterAnotherAsync(own, password, cancel);
        }

        if (!result.Succeeded)
        {
            return new SaveOutcome.Refused("Password", result.Errors.First().Description);
        }

        await sessions.KeepOnlyAsync(own, user.SecurityStamp, cancel);
        trace.Write(own.UserId, null, "account.password-changed", nameof(AppUser), user.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(user.Id, Changed: true);
    }

    /// <summary>Someone was first at the same moment: as a rule the other of two clicks, which did what this one asks.</summary>
    private async Task<SaveOutcome> AfterAnotherAsync(SessionTicket own, string password, CancellationToken cancel) =>
        await users.FindByIdAsync($"{own.UserId}") is { } user && await signIns.AskAgainAsync(user, password, cancel) is null
            ? new SaveOutcome.Saved(user.Id, Changed: false)
            : new SaveOutcome.Refused("Current", AccountMessages.ChangedMeanwhile);
}

/// <summary>The own account.</summary>
/// <param name="Name">How colleagues know this person.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="HasSecondFactor">Whether signing in asks for a code.</param>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
/// <param name="IsSecondFactorAsked">Whether a role asks for a second factor.</param>
public sealed record OwnAccount(string Name, string Email, bool HasSecondFactor, int CodesLeft, bool IsSecondFactorAsked);

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>Sets up the own second factor and switches it off. Both end the other sessions of the person.</summary>
public sealed class SecondFactorService(
    PortalContext db,
    UserManager<AppUser> users,
    IUserStore<AppUser> store,
    AppCodes appCodes,
    SignInService signIns,
    SessionService sessions,
    TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Sets it up.</summary>
    /// <param name="own">Who, in which session.</param>
    /// <param name="key">Key that the app was given.</param>
    /// <param name="code">Code that the app made of it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The outcome, and the recovery codes: empty if it was set up already.</returns>
    public async Task<(SaveOutcome Outcome, IReadOnlyList<string> Codes)> SetUpAsync(
        SessionTicket own, string key, string code, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await users.FindByIdAsync($"{own.UserId}") is not { } user)
        {
            return (new SaveOutcome.Missing(), []);
        }

        if (user.TwoFactorEnabled)
        {
            return (new SaveOutcome.Saved(user.Id, Changed: false), []);
        }

        if (!AppCodes.IsOne(code) || !await appCodes.AcceptAsync(user.Id, key, code, cancel))
        {
            return (new SaveOutcome.Refused("Code", AccountMessages.CodeWrong), []);
        }

        await ((IUserAuthenticatorKeyStore<AppUser>)store).SetAuthenticatorKeyAsync(user, key, cancel);
        (await users.SetTwoFactorEnabledAsync(user, true)).Demand();
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes.Count) ?? [];
        await sessions.KeepOnlyAsync(own, user.SecurityStamp, cancel);
        trace.Write(own.UserId, null, "second-factor.set-up", nameof(AppUser), user.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (new SaveOutcome.Saved(user.Id, Changed: true), [.. codes]);
    }

    /// <summary>Gives new recovery codes; the old ones are worthless from then on.</summary>
    public async Task<(SaveOutcome Outcome, IReadOnlyList<string> Codes)> RenewCodesAsync(
        SessionTicket own, string password, CancellationToken cancel)
    {
        if (await users.FindByIdAsync($"{own.UserId}") is not { TwoFactorEnabled: true } user)
        {
            return (new SaveOutcome.Missing(), []);
        }

        if (await signIns.AskAgainAsync(user, password, cancel) is { } refusal)
        {
            return (new SaveOutcome.Refused("Password", refusal), []);
        }

        trace.Write(own.UserId, null, "second-factor.codes-renewed", nameof(AppUser), user.Id, []);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes.Count) ?? [];
        return (new SaveOutcome.Saved(user.Id, Changed: true), [.. codes]);
    }

    /// <summary>Switches it off, unless a role of the person asks for it.</summary>
    public async Task<SaveOutcome> SwitchOffAsync(SessionTicket own, string password, DateOnly today, CancellationToken cancel)
    {
        if (await users.FindByIdAsync($"{own.UserId}") is not { } user)
        {
            return new SaveOutcome.Missing();
        }

        if (!user.TwoFactorEnabled)
        {
            return new SaveOutcome.Saved(user.Id, Changed: false);
        }

        if (await db.IsSecondFactorAskedOfAsync(user.Id, today, cancel))
        {
            return new SaveOutcome.Refused("", AccountMessages.SecondFactorRequired);
        }

        if (await signIns.AskAgainAsync(user, password, cancel) is { } refusal)
        {
            return new SaveOutcome.Refused("Password", refusal);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (await users.SetTwoFactorEnabledAsync(user, false)).Demand();
        var id = user.Id;
        await db.UserTokens.Where(t => t.UserId == id).ExecuteDeleteAsync(cancel);
        await sessions.KeepOnlyAsync(own, user.SecurityStamp, cancel);
        trace.Write(own.UserId, null, "second-factor.switched-off", nameof(AppUser), user.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(user.Id, Changed: true);
    }

    /// <summary>Asks for a second factor of whoever has a role, or no longer.</summary>
    /// <param name="byUserId">Which administrator: one who has that role and no second factor is refused.</param>
    /// <param name="role">Role.</param>
    /// <param name="isRequired">Whether it is asked.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> RequireAsync(int byUserId, Role role, bool isRequired, DateOnly today, CancellationToken cancel)
    {
        var present = await db.SecondFactorRoles.FirstOrDefaultAsync(r => r.Role == role, cancel);
        if (present is not null == isRequired)
        {
            return new SaveOutcome.Saved(0, Changed: false);
        }

        if (present is not null)
        {
            db.SecondFactorRoles.Remove(present);
        }
        else if (await db.Grants.ValidOn(today).AnyAsync(g => g.Role == role && db.Users.Any(u => u.Id == byUserId && u.Id == g.UserId && !u.TwoFactorEnabled), cancel))
        {
            return new SaveOutcome.Refused("", AccountMessages.OwnSecondFactorFirst);
        }
        else
        {
            db.SecondFactorRoles.Add(new SecondFactorRole { Role = role, Since = clock.GetUtcNow() });
        }

        trace.Write(byUserId, null, isRequired ? "second-factor.required" : "second-factor.optional", nameof(SecondFactorRole), 0, [role.ToString()]);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(0, Changed: true);
    }
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>Stores accounts, with the keys of their apps sealed and their recovery codes hashed: a copy of the table signs nobody in.</summary>
internal sealed class SealedFactorStore(PortalContext db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<AppUser, PortalContext, int>(db, errors)
{
    private readonly IDataProtector keys = protection.CreateProtector("SecondFactorKey");

    public override Task SetAuthenticatorKeyAsync(AppUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(AppUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? keys.Unprotect(key) : null;

    // When one is used, the hashes of the others come back here.
    public override Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(
            user, recoveryCodes.Select(code => RecoveryCodes.IsReadable(code) ? RecoveryCodes.Hash(code) : code), cancellationToken);

    public override Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, RecoveryCodes.Hash(code), cancellationToken);
}

using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using OnderwijsRegio.Core.Forms;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Web.Setup;

/// <summary>
/// Keeps what was typed in a form that arrives after the session ended, encrypted, for the user whose form it was, and gives it back
/// on the same page after signing in. A form that may be kept carries its user's sealed key and has one address for show and save.
/// </summary>
public sealed class KeptForms(PortalContext db, IDataProtectionProvider protection, TimeProvider clock, CurrentUser user)
{
    /// <summary>Field in which a form carries whose it is.</summary>
    public const string OwnerField = "__eigenaar";

    /// <summary>Parameter of the address under which a kept form is found.</summary>
    public const string Parameter = "bewaard";

    private readonly IDataProtector owners = protection.CreateProtector("FormOwner");
    private readonly IDataProtector contents = protection.CreateProtector("KeptForm");

    /// <summary>The sealed key of who is signed in, for the form.</summary>
    public string OwnerSeal() => owners.Protect(user.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Keeps the form of a request.</summary>
    /// <returns>The address at which it can be taken up again, or null when this request has no form to keep.</returns>
    public async Task<string?> KeepAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > KeptForm.MaxBytes)
        {
            return null;
        }

        var form = await request.ReadFormAsync();
        if (Owner(form[OwnerField]) is not { } owner || !await db.Users.AnyAsync(u => u.Id == owner))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var expired = now - KeptForm.Lifetime;
        await db.KeptForms.Where(f => f.At < expired).ExecuteDeleteAsync();
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        var kept = new KeptForm
        {
            Id = Guid.NewGuid(),
            UserId = owner,
            At = now,
            Content = contents.Protect(JsonSerializer.Serialize(fields)),
        };
        db.KeptForms.Add(kept);
        await db.SaveChangesAsync();
        return QueryHelpers.AddQueryString(request.Path + request.QueryString, Parameter, kept.Id.ToString());
    }

    /// <summary>Fills a form with what was kept, if the address names a kept form of this user.</summary>
    /// <returns>Whether something was filled in.</returns>
    public async Task<bool> FillAsync<T>(Controller controller, T form)
        where T : class
    {
        if (!Guid.TryParse(controller.Request.Query[Parameter], out var id))
        {
            return false;
        }

        var (userId, oldest) = (user.Id, clock.GetUtcNow() - KeptForm.Lifetime);
        var kept = await db.KeptForms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.UserId == userId && f.At >= oldest);
        if (kept is null)
        {
            return false;
        }

        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(contents.Unprotect(kept.Content))!;
        var values = new FormValueProvider(
            BindingSource.Form,
            new FormCollection(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value))),
            CultureInfo.InvariantCulture);
        await controller.TryUpdateModelAsync(form, "", values);
        // What was typed is shown again as it was; whether it is right is asked when it is sent.
        controller.ModelState.Clear();
        return true;
    }

    private int? Owner(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : int.Parse(owners.Unprotect(seal), CultureInfo.InvariantCulture);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

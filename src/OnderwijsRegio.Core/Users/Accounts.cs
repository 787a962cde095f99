using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Users;

/// <summary>Makes the accounts that are there from the start.</summary>
public sealed class Accounts(PortalContext db, UserManager<AppUser> users)
{
    /// <summary>Password of the demo accounts. It opens nothing but demo data.</summary>
    public const string DemoPassword = "Samen-voor-de-klas-2026";

    /// <summary>The demo accounts: e-mail, name, role, and region or organisation.</summary>
    public static IReadOnlyList<DemoAccount> Demo { get; } =
    [
        new("programma.haaglanden@demo.example", "Sanne de Wit", Role.Programmamanager, Region: "haaglanden"),
        new("programma.ldb@demo.example", "Mark Visser", Role.Programmamanager, Region: "leiden-duin-en-bollenstreek-po"),
        new("programma.kga@demo.example", "Noor Bakker", Role.Programmamanager, Region: "kennemerland-en-groot-amsterdam"),
        new("loket.haaglanden@demo.example", "Fatma Aydin", Role.Loketmedewerker, Region: "haaglanden"),
        new("loket.kga@demo.example", "Joris Smit", Role.Loketmedewerker, Region: "kennemerland-en-groot-amsterdam"),
        new("bestuur.lucas@demo.example", "Anneke Jansen", Role.Bestuurder, Organisation: "Stichting Lucas Onderwijs"),
        new("beheer@demo.example", "Beheer Demo", Role.Beheerder),
    ];

    /// <summary>Makes the demo accounts that are not there yet.</summary>
    public async Task EnsureDemoAsync(CancellationToken cancel)
    {
        foreach (var account in Demo)
        {
            if (await users.FindByEmailAsync(account.Email) is not null)
            {
                continue;
            }

            var grant = new Grant { Role = account.Role };
            if (account.Region is { } slug)
            {
                grant.RegionId = await db.Regions.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync(cancel);
            }

            if (account.Organisation is { } name)
            {
                grant.OrganisationId = await db.Organisations.Where(o => o.Name == name).Select(o => o.Id).SingleAsync(cancel);
            }

            await CreateAsync(account.Email, account.Name, DemoPassword, grant);
        }
    }

    /// <summary>Makes the first administrator, if the installation has none.</summary>
    /// <returns>Whether one was made.</returns>
    public async Task<bool> EnsureAdministratorAsync(string email, string password, CancellationToken cancel)
    {
        if (await db.Grants.AnyAsync(g => g.Role == Role.Beheerder, cancel))
        {
            return false;
        }

        await CreateAsync(email, "Beheerder", password, new Grant { Role = Role.Beheerder });
        return true;
    }

    private async Task CreateAsync(string email, string name, string password, Grant grant)
    {
        var user = new AppUser { UserName = email, Email = email, DisplayName = name, EmailConfirmed = true };
        user.Grants.Add(grant);
        var result = await users.CreateAsync(user, password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"An account could not be made: {string.Join(" ", result.Errors.Select(e => e.Description))}");
        }
    }
}

/// <summary>A demo account.</summary>
public sealed record DemoAccount(string Email, string Name, Role Role, string? Region = null, string? Organisation = null);

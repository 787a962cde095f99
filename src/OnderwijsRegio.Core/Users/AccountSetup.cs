using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Core.Users;

/// <summary>Registers accounts: how they are kept, what a password must be, and how people sign in.</summary>
public static class AccountSetup
{
    /// <summary>Registers them.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<AppCodes>();
        services.AddScoped<SessionService>();
        services.AddScoped<SessionQueries>();
        services.AddScoped<SignInService>();
        services.AddScoped<SignInQueries>();
        services.AddScoped<SecondFactorService>();
        services.AddScoped<SecondFactorQueries>();
        services.TryAddSingleton<MailSignal>();
        services.AddScoped<FactorMove>();
        services.AddScoped<OwnAccountService>();
        return services.AddIdentityCore<AppUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // One signs in with the address, and addresses have more signs than Identity's names.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = PasswordRules.MinLength;
                options.Password.RequiredUniqueChars = PasswordRules.MinDifferent;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = SignInService.MostAttempts;
                options.Lockout.DefaultLockoutTimeSpan = SignInService.LockedFor;
            })
            .AddUserStore<SealedFactorStore>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddPasswordValidator<PasswordRules>();
    }

    /// <summary>For what can only fail by a mistake of the portal.</summary>
    internal static void Demand(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"An account could not be changed: {string.Join(' ', result.Errors.Select(e => e.Code))}");
        }
    }
}

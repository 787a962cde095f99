using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Visitors.Account;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Signing in, the doors, and what browsers may do with our pages.</summary>
internal static class Security
{
    public const string SignInPath = "/account/inloggen";

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<CurrentRegion>();
        services.AddScoped<KeptForms>();
        services.AddDataProtection().SetApplicationName("OnderwijsRegio").PersistKeysToDbContext<PortalContext>();
        services.AddIdentityCore<AppUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // One signs in with the address, and addresses have more signs than Identity's names.
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddErrorDescriber<PasswordErrors>()
            .AddEntityFrameworkStores<PortalContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserConfirmation<AppUser>, NotLocked>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options => ConfigureCookie(options, builder.Environment));
        services.AddScoped<IAuthorizationHandler, DoorHandler>();
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var door in Enum.GetValues<Door>())
        {
            authorization.AddPolicy(DoorConvention.Policy(door), policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new DoorRequirement(door)));
        }

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "or-formulier";
            options.Cookie.SecurePolicy = Secure(builder.Environment);
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "or-melding";
            options.Cookie.SecurePolicy = Secure(builder.Environment);
        });
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().Self();
                policy.AddFormAction().Self();
                policy.AddFrameAncestors().None();
                policy.AddImgSrc().Self().Data();
            }));
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = "or-sessie";
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = SignInForm.ReturnParameter;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = async context =>
        {
            // A script cannot follow to the sign-in page; it then sends the form itself, which ends here again.
            if (context.Request.Headers.ContainsKey(Fragments.Header))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var kept = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.Request);
            context.Response.Redirect(kept is null ? context.RedirectUri : $"{SignInPath}?{SignInForm.ReturnParameter}={Uri.EscapeDataString(kept)}&verlopen=true");
        };
    }

    private static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}

/// <summary>Parts of a page that scripts ask for, to change a row without leaving the table.</summary>
public static class Fragments
{
    /// <summary>The header that asks for a part.</summary>
    public const string Header = "X-Fragment";

    /// <summary>The header in which a message for the live region comes back.</summary>
    public const string Message = "X-Message";

    /// <summary>Whether a part is asked for. The answer then differs, and may not be kept.</summary>
    public static bool IsFragment(this ControllerBase controller)
    {
        controller.Response.Headers.Vary = Header;
        controller.Response.Headers.CacheControl = "no-store";
        return controller.Request.Headers.ContainsKey(Header);
    }
}

/// <summary>Whom an administrator locked out does not sign in, by whatever way.</summary>
internal sealed class NotLocked : IUserConfirmation<AppUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<AppUser> manager, AppUser user) => Task.FromResult(user.LockedAt is null);
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.SignedIn.SecondFactors;
using OnderwijsRegio.Web.Visitors.Account;
using OnderwijsRegio.Web.Visitors.Passwords;
using OnderwijsRegio.Web.Visitors.SignUps;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Signing in, the doors, and what browsers may do with our pages.</summary>
internal static class Security
{
    public const string SignInPath = "/account/inloggen";

    /// <summary>Name of the limit of <see cref="SignInsPerMinute"/>.</summary>
    public const string SignInLimit = "inloggen";

    /// <summary>Most attempts to sign in from one address; a whole school may share one.</summary>
    public const int SignInsPerMinute = 60;

    /// <summary>Name of the limit of <see cref="OpenDataPerMinute"/>.</summary>
    public const string OpenDataLimit = "open-data";

    /// <summary>Most times that one address takes the open data; each may be all of it.</summary>
    public const int OpenDataPerMinute = 60;

    /// <summary>Name of the limit of <see cref="AlikePerMinute"/>.</summary>
    public const string AlikeLimit = "lijkt-op";

    /// <summary>Most times that one address asks which files look alike; a desk may share one, and types four fields for a candidate.</summary>
    public const int AlikePerMinute = 120;

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<CurrentRegion>();
        services.AddScoped<KeptForms>();
        services.AddSingleton<FactorKeys>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton<RobotGuard>();
        services.AddSingleton<SignUpGate>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddHostedService<ForgottenWork>();
        services.AddDataProtection().SetApplicationName("OnderwijsRegio").PersistKeysToDbContext<PortalContext>();
        services.AddAccounts().AddDefaultTokenProviders();
        services.AddAuthentication(SessionCookies.Session)
            .AddCookie(SessionCookies.Session, options => ConfigureSession(options, builder.Environment))
            .AddCookie(SessionCookies.Code, options =>
            {
                options.Cookie.Name = "or-stap";
                options.Cookie.SecurePolicy = Secure(builder.Environment);
                options.ExpireTimeSpan = SignInService.BetweenSteps;
                options.SlidingExpiration = false;
            });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignInLimit, http => PerMinute(http, SignInsPerMinute));
            options.AddPolicy(AlikeLimit, http => PerMinute(http, AlikePerMinute));
            options.AddPolicy(OpenDataLimit, http => PerMinute(http, OpenDataPerMinute));
        });
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
            // Addresses of pages hold codes of links from mails, and keys of files: no other page need know where one came from.
            .AddReferrerPolicyNoReferrer()
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
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseSessions();
        app.UseAuthorization();
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = "or-sessie";
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = UserSession.Lifetime;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = SignInForm.ReturnParameter;
        options.Events.OnRedirectToLogin = context => LeadAsync(context, SignInPath, context.RedirectUri);
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            if (!(await context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().KeysAsync()).LacksSecondFactor)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            var back = context.Request.Path + context.Request.QueryString;
            await LeadAsync(context, SecondFactorController.Path, $"{SecondFactorController.Path}?{SignInForm.ReturnParameter}={Uri.EscapeDataString(back)}");
        };
    }

    /// <summary>Leads to a page where something must be done first, and from there back; a form that was sent is kept meanwhile.</summary>
    private static async Task LeadAsync(RedirectContext<CookieAuthenticationOptions> context, string path, string address)
    {
        // A script cannot follow there; it then sends the form itself, which ends here again.
        if (context.Request.Headers.ContainsKey(Fragments.Header))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var kept = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.Request);
        context.Response.Redirect(kept is null ? address : $"{path}?{SignInForm.ReturnParameter}={Uri.EscapeDataString(kept)}&verlopen=true");
    }

    private static RateLimitPartition<string> PerMinute(HttpContext http, int most) => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

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

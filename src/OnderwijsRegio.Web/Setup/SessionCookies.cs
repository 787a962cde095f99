using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Says aloud that a controller without a door is for everyone who signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForEveryoneSignedInAttribute : AuthorizeAttribute;

/// <summary>The cookie of a session, and the one between password and code. Both hold keys, no more.</summary>
public static class SessionCookies
{
    /// <summary>Name of the scheme of the session.</summary>
    public const string Session = "session";

    /// <summary>Name of the scheme between password and code.</summary>
    public const string Code = "code";

    private const string SessionClaim = "session";
    private const string StampClaim = "stamp";

    /// <summary>Gives the browser the cookie of a session, and takes away the one of the first step.</summary>
    public static async Task SignInAsync(this HttpContext http, SessionTicket ticket)
    {
        await http.SignOutAsync(Code);
        await http.SignInAsync(Session, Principal(Session, ticket.UserId, SessionClaim, ticket.SessionId.ToString()));
    }

    /// <summary>Remembers that the password was right.</summary>
    public static Task AskCodeAsync(this HttpContext http, SignInAnswer.CodeWanted first) =>
        http.SignInAsync(Code, Principal(Code, first.UserId, StampClaim, first.SecurityStamp));

    /// <summary>Whose password was right; null if that was too long ago, or never.</summary>
    public static async Task<SignInAnswer.CodeWanted?> FirstStepAsync(this HttpContext http) =>
        (await http.AuthenticateAsync(Code)).Principal is { } principal && UserIdOf(principal) is { } id && principal.FindFirstValue(StampClaim) is { } stamp
            ? new SignInAnswer.CodeWanted(id, stamp)
            : null;

    /// <summary>What the cookie of the session says; null for a visitor.</summary>
    public static SessionTicket? TicketOf(ClaimsPrincipal principal) =>
        UserIdOf(principal) is { } id && Guid.TryParse(principal.FindFirstValue(SessionClaim), out var session) ? new SessionTicket(id, session) : null;

    /// <summary>Makes a visitor of whoever has a cookie whose session is over, before any door is asked.</summary>
    public static void UseSessions(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated is true && AsksWho(http))
        {
            var keys = await http.RequestServices.GetRequiredService<CurrentUser>().KeysAsync();
            if (keys.UserId == 0)
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                await http.SignOutAsync(Session);
            }
            else if (keys.IsSeenLongAgo)
            {
                await http.RequestServices.GetRequiredService<SessionService>().SeenAsync(TicketOf(http.User)!.SessionId, http.RequestAborted);
            }
        }

        await next();
    });

    /// <summary>Files are the same for everyone, and the page of a trouble must not ask what may be in trouble.</summary>
    private static bool AsksWho(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && !http.Request.Path.StartsWithSegments(Errors.Path);

    private static int? UserIdOf(ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static ClaimsPrincipal Principal(string scheme, int userId, string type, string value) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, userId.ToString(CultureInfo.InvariantCulture)), new Claim(type, value)], scheme));
}

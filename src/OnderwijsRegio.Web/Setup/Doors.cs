using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Razor;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Setup;

/// <summary>
/// The folder of a controller under Areas/ is its door: the controller gets the area's name and the key to that door, without anyone
/// having to remember it.
/// </summary>
internal sealed class DoorConvention : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (DoorOf(controller.ControllerType) is not { } door)
        {
            return;
        }

        controller.RouteValues["area"] = door.ToString();
        foreach (var selector in controller.Selectors)
        {
            selector.EndpointMetadata.Add(new AuthorizeAttribute(Policy(door)));
        }
    }

    public static string Policy(Door door) => $"door:{door}";

    public static Door? DoorOf(Type type)
    {
        var parts = type.Namespace!.Split('.');
        var at = Array.IndexOf(parts, "Areas");
        return at < 0 ? null : Enum.Parse<Door>(parts[at + 1]);
    }
}

/// <summary>Asks for the key to a door.</summary>
internal sealed record DoorRequirement(Door Door) : IAuthorizationRequirement;

internal sealed class DoorHandler(CurrentUser user) : AuthorizationHandler<DoorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DoorRequirement requirement)
    {
        if ((await user.KeysAsync()).Opens(requirement.Door))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>Who is asking; the keys are read once per request.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, PortalContext db, TimeProvider clock)
{
    private UserKeys? keys;

    /// <summary>Key of the account; 0 for a visitor.</summary>
    public int Id => Ticket?.UserId ?? 0;

    /// <summary>The session; null for a visitor.</summary>
    public SessionTicket? Ticket => http.HttpContext is { } context ? SessionCookies.TicketOf(context.User) : null;

    /// <summary>The doors and regions that are open to this person.</summary>
    public async ValueTask<UserKeys> KeysAsync() => keys ??= Ticket is { } ticket
        ? await UserKeys.LoadAsync(db, ticket, clock.GetUtcNow(), clock.Today(), http.HttpContext!.RequestAborted)
        : UserKeys.Visitor;
}

/// <summary>The region that a page is about: named by the address, and open to this person through this door.</summary>
public sealed class CurrentRegion
{
    /// <summary>The key with which the page was entered; null on pages of no region.</summary>
    public RegionKey? Key { get; internal set; }

    /// <summary>Key of the region.</summary>
    /// <exception cref="InvalidOperationException">The page is of no region.</exception>
    public int Id => (Key ?? throw new InvalidOperationException("This page has no region in its address.")).RegionId;
}

/// <summary>A region that is not this person's does not exist for them, and what stands behind a door is kept by no browser.</summary>
internal sealed class RegionFilter(CurrentUser user, CurrentRegion region) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!Enum.TryParse<Door>(context.RouteData.Values["area"] as string, out var door))
        {
            await next();
            return;
        }

        // Somebody else may sit at the same computer later. A page with a form says so by itself, a file that is taken along does not.
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        if (context.RouteData.Values.TryGetValue("regio", out var slug))
        {
            var keys = await user.KeysAsync();
            region.Key = keys.Keys.FirstOrDefault(k => k.Door == door && k.Slug == slug as string);
            if (region.Key is null)
            {
                context.Result = new NotFoundResult();
                return;
            }
        }

        await next();
    }
}

/// <summary>Views stand beside their controller: the folder follows from the namespace.</summary>
internal sealed class BesideTheController : IViewLocationExpander
{
    private const string Root = "OnderwijsRegio.Web.";

    public void PopulateValues(ViewLocationExpanderContext context) => context.Values["folder"] =
        (context.ActionContext.ActionDescriptor as Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)?.ControllerTypeInfo.Namespace
            ?[Root.Length..].Replace('.', '/') ?? "";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        ["/" + context.Values["folder"] + "/{0}.cshtml", "/Views/Shared/{0}.cshtml"];
}

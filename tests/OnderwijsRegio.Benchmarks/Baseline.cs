using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Benchmarks;

/// <summary>The plan page that the portal is measured against: the same view in the same layout, for who is signed in, without a query.</summary>
[Route(Path)]
public sealed class BaselineController(BaselineMemory memory, CurrentUser user, CurrentRegion region) : Controller
{
    /// <summary>Its address.</summary>
    public const string Path = "/maatstaf";

    /// <summary>Renders the page that is kept in memory.</summary>
    [HttpGet("")]
    public IActionResult Index()
    {
        memory.Enter(user, region);
        return View("Index", memory.Page);
    }
}

/// <summary>What the baseline shows, and to whom: read once, kept in memory.</summary>
public sealed class BaselineMemory
{
    /// <summary>The page.</summary>
    public PlanPage? Page { get; set; }

    /// <summary>The keys of who is signed in.</summary>
    public UserKeys? Keys { get; set; }

    /// <summary>Gives the request its keys, so that the layout need not read them.</summary>
    public void Enter(CurrentUser user, CurrentRegion region)
    {
        KeysOf(user) = Keys;
        SetKey(region, Keys!.Keys[0]);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "keys")]
    private static extern ref UserKeys? KeysOf(CurrentUser user);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Key")]
    private static extern void SetKey(CurrentRegion region, RegionKey? key);
}

/// <summary>The baseline has no views of its own: it finds those of the plan page.</summary>
internal sealed class ViewsOfThePlan : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.ActionContext.ActionDescriptor is ControllerActionDescriptor action && action.ControllerTypeInfo == typeof(BaselineController)
            ? ["/Areas/Programma/Plans/{0}.cshtml", "/Views/Shared/{0}.cshtml"]
            : viewLocations;
}

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Loket.Candidates;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Areas.Programma.ProgressReports;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Benchmarks;

/// <summary>The plan page that the portal is measured against: the same view in the same layout, for who is signed in, without a query.</summary>
[Route(Path)]
public sealed class BaselineController(BaselineMemory memory) : Controller
{
    /// <summary>Its address.</summary>
    public const string Path = "/maatstaf";

    /// <summary>Renders the page that is kept in memory.</summary>
    [HttpGet("")]
    public IActionResult Index() => View("Index", memory.Page);
}

/// <summary>The state of a plan that the portal is measured against, in the same way.</summary>
[Route(Path)]
public sealed class StateBaselineController(StateMemory memory) : Controller
{
    /// <summary>Its address.</summary>
    public const string Path = "/maatstaf-voortgang";

    /// <summary>Renders the page that is kept in memory.</summary>
    [HttpGet("")]
    public IActionResult Index() => View("Index", memory.Page);
}

/// <summary>The list of candidates that the portal is measured against, in the same way.</summary>
[Route(Path)]
public sealed class CandidatesBaselineController(CandidatesMemory memory) : Controller
{
    /// <summary>Its address.</summary>
    public const string Path = "/maatstaf-kandidaten";

    /// <summary>Renders the page that is kept in memory.</summary>
    [HttpGet("")]
    public IActionResult Index() => View("Index", memory.Page);
}

/// <summary>The file of a candidate that the portal is measured against, in the same way.</summary>
[Route(Path)]
public sealed class FileBaselineController(FileMemory memory) : Controller
{
    /// <summary>Its address.</summary>
    public const string Path = "/maatstaf-dossier";

    /// <summary>Renders the page that is kept in memory.</summary>
    [HttpGet("")]
    public IActionResult Index() => View("Show", memory.Page);
}

/// <summary>The plan page of the baseline.</summary>
public sealed class BaselineMemory : Memory
{
    /// <summary>The page.</summary>
    public PlanPage? Page { get; set; }
}

/// <summary>The state of the baseline.</summary>
public sealed class StateMemory : Memory
{
    /// <summary>The page.</summary>
    public ProgressPage? Page { get; set; }
}

/// <summary>The list of candidates of the baseline.</summary>
public sealed class CandidatesMemory : Memory
{
    /// <summary>The page.</summary>
    public CandidatesPage? Page { get; set; }
}

/// <summary>The file of a candidate of the baseline.</summary>
public sealed class FileMemory : Memory
{
    /// <summary>The page.</summary>
    public CandidateFilePage? Page { get; set; }
}

/// <summary>To whom the baseline shows: read once, kept in memory.</summary>
public abstract class Memory
{
    /// <summary>The keys of who is signed in.</summary>
    public UserKeys? Keys { get; set; }

    /// <summary>Gives the request its keys, so that nobody need read them.</summary>
    public void Enter(IServiceProvider request)
    {
        KeysOf(request.GetRequiredService<CurrentUser>()) = Keys;
        SetKey(request.GetRequiredService<CurrentRegion>(), Keys!.Keys[0]);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "keys")]
    private static extern ref UserKeys? KeysOf(CurrentUser user);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Key")]
    private static extern void SetKey(CurrentRegion region, RegionKey? key);
}

/// <summary>Enters the memory before the session is asked for.</summary>
internal sealed class EnterMemory(BaselineMemory plan, StateMemory state, CandidatesMemory candidates, FileMemory file) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            Memory? memory = http.Request.Path.Value switch
            {
                BaselineController.Path => plan,
                StateBaselineController.Path => state,
                CandidatesBaselineController.Path => candidates,
                FileBaselineController.Path => file,
                _ => null,
            };
            memory?.Enter(http.RequestServices);
            return rest();
        });
        next(app);
    };
}

/// <summary>The baseline has no views of its own: it finds those of the pages that it stands for.</summary>
internal sealed class ViewsOfThePortal : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        RoomOf((context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo) is { } room
            ? [$"/Areas/{room}/{{0}}.cshtml", "/Views/Shared/{0}.cshtml"]
            : viewLocations;

    private static string? RoomOf(Type? controller) => controller == typeof(BaselineController) ? "Programma/Plans"
        : controller == typeof(StateBaselineController) ? "Programma/ProgressReports"
        : controller == typeof(CandidatesBaselineController) || controller == typeof(FileBaselineController) ? "Loket/Candidates"
        : null;
}

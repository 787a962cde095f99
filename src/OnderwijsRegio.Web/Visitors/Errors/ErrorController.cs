using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace OnderwijsRegio.Web.Visitors.Errors;

/// <summary>The plain page that every trouble ends in. It asks nothing of the database.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorController : Controller
{
    /// <summary>Shows what went wrong, in words.</summary>
    [Route(Setup.Errors.Path)]
    [ResponseCache(NoStore = true)]
    public IActionResult Index(int? status)
    {
        var code = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? status ?? 404 : Response.StatusCode;
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            code = StatusCodes.Status404NotFound;
        }

        Response.StatusCode = code;
        return View(Explain(code));
    }

    private static Explanation Explain(int code) => code switch
    {
        403 => new("Hier heeft u geen toegang toe", "Uw rol geeft geen toegang tot deze pagina. Denkt u dat dit niet klopt? Vraag het de beheerder van het portaal."),
        404 => new("Deze pagina bestaat niet", "Misschien is het adres verkeerd overgenomen, of is wat hier stond verwijderd."),
        400 => new("Dit formulier konden we niet lezen", "Ga terug, laad de pagina opnieuw en probeer het nog eens. Kopieer eerst wat u typte als u het wilt bewaren."),
        413 => new("Dit is te groot", "Wat u stuurde is te groot om te verwerken. Maak het korter en probeer het opnieuw."),
        429 => new("Even wachten", "Vanaf uw adres is te vaak geprobeerd in te loggen. Wacht een minuut en probeer het dan opnieuw."),
        503 => new("Het portaal is even niet bereikbaar", "De gegevens zijn tijdelijk niet beschikbaar. Probeer het over een paar minuten opnieuw."),
        _ => new("Er ging iets mis", "Dat ligt niet aan u. Probeer het over een paar minuten opnieuw."),
    };
}

/// <summary>A trouble in words.</summary>
public sealed record Explanation(string Title, string Text);

namespace OnderwijsRegio.Web.Setup;

/// <summary>Every trouble ends in a plain page, never in a stack trace.</summary>
internal static class Errors
{
    public const string Path = "/fout";

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = error => error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ when DatabaseTrouble.Is(error) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute(Path, "?status={0}");
        app.Use(async (http, next) =>
        {
            var open = http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/dist")
                || http.Request.Path.StartsWithSegments(Path);
            if (!open && !http.RequestServices.GetRequiredService<DatabaseStart>().IsReady)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            await next();
        });
    }
}

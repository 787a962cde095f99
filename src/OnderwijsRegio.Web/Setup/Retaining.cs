using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Erasing what was kept long enough, in the background.</summary>
internal static class Retaining
{
    public static void AddRetaining(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ErasureService>();
        builder.Services.AddScoped<CandidateUpload>();
        if (builder.Configuration.GetValue("Candidates:Erase", true))
        {
            builder.Services.AddHostedService<RetainingWork>();
        }
    }
}

/// <summary>
/// Looks whether files of candidates were kept long enough: most hours there are none, and the first after midnight has those of the night. And
/// whether tables that someone gave were left.
/// </summary>
internal sealed class RetainingWork(IServiceScopeFactory scopes, DatabaseStart database, TimeProvider clock, ILogger<RetainingWork> log)
    : HourlyWork(scopes, database, clock, log)
{
    protected override async Task WorkAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<CandidateUpload>().CleanAsync(cancel);
        var count = await services.GetRequiredService<ErasureService>().EraseExpiredAsync(Clock.Today(), cancel);
        if (count > 0)
        {
            Log.LogInformation("{Count} files of candidates were kept long enough and are erased.", count);
        }
    }
}

using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Reminding people of events, and asking schools how a meeloopdag went, in the background.</summary>
internal static class Reminding
{
    public static void AddReminding(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<EventReminders>();
        builder.Services.AddScoped<MeeloopdagReminders>();
        if (builder.Configuration.GetValue("Events:Remind", true))
        {
            builder.Services.AddHostedService<RemindingWork>();
        }
    }
}

/// <summary>Writes the mails that are due.</summary>
internal sealed class RemindingWork(IServiceScopeFactory scopes, DatabaseStart database, TimeProvider clock, ILogger<RemindingWork> log)
    : HourlyWork(scopes, database, clock, log)
{
    protected override async Task WorkAsync(IServiceProvider services, CancellationToken cancel)
    {
        var portal = services.GetRequiredService<PortalAddress>().Value;
        var count = await services.GetRequiredService<EventReminders>().RemindAsync(portal, cancel);
        var asked = await services.GetRequiredService<MeeloopdagReminders>().AskAsync(portal, Clock.Today(), cancel);
        if (count + asked > 0)
        {
            Log.LogInformation("{Count} reminders of events were written, and {Asked} schools asked how it went.", count, asked);
        }
    }
}

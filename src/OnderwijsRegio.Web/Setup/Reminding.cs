using OnderwijsRegio.Core.Events;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Reminding people of events, in the background.</summary>
internal static class Reminding
{
    public static void AddReminding(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<EventReminders>();
        if (builder.Configuration.GetValue("Events:Remind", true))
        {
            builder.Services.AddHostedService<RemindingWork>();
        }
    }
}

/// <summary>Writes the reminders that are due.</summary>
internal sealed class RemindingWork(IServiceScopeFactory scopes, DatabaseStart database, TimeProvider clock, ILogger<RemindingWork> log)
    : HourlyWork(scopes, database, clock, log)
{
    protected override async Task WorkAsync(IServiceProvider services, CancellationToken cancel)
    {
        var count = await services.GetRequiredService<EventReminders>().RemindAsync(services.GetRequiredService<PortalAddress>().Value, cancel);
        if (count > 0)
        {
            Log.LogInformation("{Count} reminders of events were written.", count);
        }
    }
}

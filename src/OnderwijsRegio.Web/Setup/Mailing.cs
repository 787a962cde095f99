using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Mail: how it leaves, and the address of the portal in it.</summary>
internal static class Mailing
{
    public static void AddMailing(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        if (settings.Host is not null && builder.Configuration[PortalAddress.Setting] is null)
        {
            // The address of a request is what a stranger says it is; in a mail it would lead people to the stranger.
            throw new InvalidOperationException($"Mail:Host is set, so {PortalAddress.Setting} must be set too: links in mails begin with it.");
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(MailCarrier.For(settings));
        builder.Services.TryAddSingleton<MailSignal>();
        builder.Services.AddScoped<MailSender>();
        builder.Services.AddScoped<MailQueries>();
        builder.Services.AddScoped<MailService>();
        builder.Services.AddScoped<PortalAddress>();
        if (builder.Configuration.GetValue("Mail:Deliver", true))
        {
            builder.Services.AddHostedService<MailDelivery>();
        }
    }
}

/// <summary>Where the portal is, for links in mails.</summary>
public sealed class PortalAddress(IConfiguration configuration, IHttpContextAccessor http, IServer server)
{
    /// <summary>The setting that says so; without it the address of the request counts.</summary>
    public const string Setting = "Portal:Address";

    /// <summary>The address, such as <c>https://portaal.voorbeeld.nl/</c>. In the background, where there is no request, it is where the portal listens.</summary>
    public Uri Value => new(configuration[Setting] ?? (http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}" : Listening()));

    private string Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
}

/// <summary>Sends mail in the background: at once when something was put in, and every half minute what waited or another node left.</summary>
internal sealed class MailDelivery(IServiceScopeFactory scopes, MailSignal signal, DatabaseStart database, ILogger<MailDelivery> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (database.IsReady)
            {
                await SendAsync(stoppingToken);
            }

            await signal.WaitAsync(Round, stoppingToken);
        }
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (sent, givenUp) = await scope.ServiceProvider.GetRequiredService<MailSender>().SendDueAsync(cancel);
            if (givenUp > 0)
            {
                log.LogError("{GivenUp} mails were given up; an administrator can see them.", givenUp);
            }
            else if (sent > 0)
            {
                log.LogInformation("{Sent} mails were sent.", sent);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // What was thrown may name an address. The mail stands where it stood, and the next round takes it up.
            log.LogError("A round of mail broke off: {Kind}.", error.GetType().Name);
        }
    }
}

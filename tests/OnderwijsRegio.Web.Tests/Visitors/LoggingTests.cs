using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Users;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>What stands in the log: method, path, status, time. No names, nothing that was typed, nothing from behind the question mark.</summary>
public sealed class LoggingTests
{
    [Fact]
    public async Task The_log_tells_of_requests_and_not_of_people()
    {
        var sink = new Sink();
        using var portal = new Portal
        {
            Otherwise = services => services.AddSerilog(
            (host, log) => log.ReadFrom.Configuration(host.GetRequiredService<IConfiguration>()).WriteTo.Sink(sink), preserveStaticLogger: true)
        };
        portal.Settings.Remove("Serilog:MinimumLevel:Default");
        using var browser = portal.Browse();
        var signIn = (await browser.OpenAsync("/account/inloggen")).Form("Inloggen");
        await signIn.Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", "een-vergissing").SubmitAsync();
        await signIn.Fill("E-mailadres", People.Manager.Email).Fill("Wachtwoord", Accounts.DemoPassword).SubmitAsync();
        var plan = await browser.OpenAsync("/programma/haaglanden/plan?zoek=gezochtwoord");
        var row = await portal.ReadAsync(db => Task.FromResult(db.Rows.First(r => r.Code == "1.2" && r.Activity!.Plan!.Region!.Slug == "haaglanden")));
        await (await browser.OpenAsync($"/programma/haaglanden/plan/rijen/{row.Id}")).Form("Opslaan").Fill("Doel", "getyptdoel").SubmitAsync();
        await browser.OpenAsync("/bestaat-niet?zoek=gezochtwoord");

        Assert.Equal(System.Net.HttpStatusCode.OK, plan.Status);
        Assert.Contains(sink.Lines, line => line.Contains("/programma/haaglanden/plan", StringComparison.Ordinal));
        Assert.Contains(sink.Lines, line => line.Contains("/account/inloggen", StringComparison.Ordinal));
        foreach (var word in new[] { People.Manager.Email, People.Manager.Name, Accounts.DemoPassword, "een-vergissing", "gezochtwoord", "getyptdoel" })
        {
            Assert.DoesNotContain(sink.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        // The welcome at the start names the demo accounts on purpose; it is for who starts the portal on their own machine.
        public void Emit(LogEvent logEvent)
        {
            if (!logEvent.MessageTemplate.Text.StartsWith("Demo:", StringComparison.Ordinal))
            {
                var properties = string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}"));
                lines.Enqueue($"{logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {properties} {logEvent.Exception}");
            }
        }
    }
}

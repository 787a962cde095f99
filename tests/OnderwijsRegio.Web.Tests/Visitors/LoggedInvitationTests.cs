using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Web.Tests.Beheer.Users;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace OnderwijsRegio.Web.Tests.Visitors;

/// <summary>Inviting, mailing, accepting and forgetting leave no name, no address and no code in the log or in an address.</summary>
public sealed class LoggedInvitationTests : ILogEventSink
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    void ILogEventSink.Emit(LogEvent logEvent)
    {
        if (!logEvent.MessageTemplate.Text.StartsWith("Demo:", StringComparison.Ordinal))
        {
            lines.Enqueue($"{logEvent.RenderMessage()} {string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}"))} {logEvent.Exception}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_named(bool isDelivered)
    {
        const string email = "sanne.nieuw@voorbeeld.example";
        using var portal = new Portal
        {
            Otherwise = services => services.AddSerilog(
                (host, log) => log.ReadFrom.Configuration(host.GetRequiredService<IConfiguration>()).WriteTo.Sink(this), preserveStaticLogger: true),
        };
        portal.Settings.Remove("Serilog:MinimumLevel:Default");
        var folder = portal.MailFolder;
        if (!isDelivered)
        {
            // Where a file stands no folder can be made: the mail fails.
            await File.WriteAllTextAsync(folder, "");
        }

        await portal.InviteAsync("Sanne Nieuw", email);
        using var browser = await portal.SignInAsync(People.Administrator);
        await (await browser.OpenAsync("/beheer/gebruikers")).Form("Zoeken").Fill("Zoek op naam of e-mailadres", "Sanne Nieuw").SubmitAsync();
        await (await portal.Browse().OpenAsync("/account/wachtwoord-vergeten")).Form("Stuur een link").Fill("E-mailadres", email).SubmitAsync();
        var mails = isDelivered ? await portal.MailsToAsync(email) : [];
        foreach (var mail in mails)
        {
            var page = await portal.Browse().OpenAsync(mail.Link());
            await page.Form("Account openen").Fill("Wachtwoord", "vier-woorden-achter-elkaar")
                .Fill("Nog een keer hetzelfde wachtwoord", "vier-woorden-achter-elkaar").SubmitAsync();
            await portal.Browse().OpenAsync(mail.Link());
        }

        await browser.OpenAsync("/beheer/post");
        Assert.Contains(lines, line => line.Contains("/beheer/gebruikers", StringComparison.Ordinal));
        var codes = mails.Select(m => m.Link().Split("code=")[1]);
        Assert.Equal(isDelivered ? 1 : 0, codes.Count());
        foreach (var word in codes.Concat(["Sanne", "voorbeeld.example", "vier-woorden"]))
        {
            Assert.DoesNotContain(lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }
}

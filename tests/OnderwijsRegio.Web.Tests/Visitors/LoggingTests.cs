using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Tests.Loket.Candidates;
using OnderwijsRegio.Web.Tests.Reading;
using OnderwijsRegio.Web.Visitors.SignUps;
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
        using var portal = Logged(sink);
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

    [Fact]
    public async Task Neither_the_log_nor_an_address_nor_the_trace_nor_a_mail_names_a_candidate()
    {
        const string path = "/loket/haaglanden/kandidaten";
        var sink = new Sink();
        using var portal = Logged(sink);
        var candidates = await portal.ReadAsync(db => db.Candidates.AsNoTracking().ToListAsync());
        var someone = candidates.First(c => c.Phone.Length > 0 && !c.IsStopped);
        using var browser = await portal.SignInAsync(People.Desk);
        List<string> addresses = [];
        async Task<Page> Seen(Task<Page> opening)
        {
            var page = await opening;
            addresses.AddRange([page.Address, .. page.Links.Select(l => l.GetAttribute("href")!).Where(a => a.StartsWith('/'))]);
            return page;
        }

        await Seen(browser.OpenAsync("/loket/haaglanden/vandaag"));
        foreach (var sought in new[] { $"{someone.FirstName} {someone.LastName}", someone.Email, someone.Phone })
        {
            var found = await Seen((await browser.OpenAsync(path)).Form("Zoeken").Fill("Zoek een kandidaat", sought).SubmitAsync());
            Assert.Contains(someone.LastName, found.Ok().Text, StringComparison.Ordinal);
            await Seen(found.Form("Filter toepassen").Select("Status", "allemaal").SubmitAsync());
        }

        var file = await Seen(browser.OpenAsync($"{path}/{someone.Id}"));
        await Seen(file.Form("Vastleggen").Fill("Wat is er besproken?", $"{someone.LastName} 111222333").SubmitAsync());
        await Seen((await file.FollowAsync("Gegevens wijzigen")).Form("Opslaan").Fill("Vakken", "Duits").SubmitAsync());
        await Seen((await browser.OpenAsync($"{path}/nieuw")).Form("Opslaan").Fill("Achternaam", someone.LastName).Fill("E-mailadres", someone.Email).SubmitAsync());
        await Seen(file.FollowAsync("Inzage geven"));
        var signUp = (await browser.OpenAsync("/aanmelden/haaglanden")).Form("Aanmelden").Fill("Voornaam", someone.FirstName).Fill("Achternaam", someone.LastName)
            .Fill("E-mailadres", someone.Email).Tick("Ja, het loket mag mijn gegevens bewaren en gebruiken om mij te helpen.");
        portal.Clock.Advance(RobotGuard.Fastest);
        Assert.Equal("Bedankt voor uw aanmelding", (await Seen(signUp.SubmitAsync())).Heading);
        Assert.Single(await portal.MailsToAsync(someone.Email));
        await browser.OpenAsync($"{path}/{someone.Id}/inzage.json");
        await Seen((await file.FollowAsync("Alles wissen")).Form("Alles wissen").SubmitAsync());
        await browser.OpenAsync($"{path}/{someone.Id}");
        var table = DuoFiles.Utf8($"Naam;Mail;Tel;Verslag\r\n{someone.FirstName} {someone.LastName};{someone.Email};{someone.Phone};\r\n{someone.LastName};{someone.Email}x;12;\r\n");
        var columns = await Seen((await browser.OpenAsync($"{path}/inlezen")).GiveTableAsync(table));
        var preview = await Seen(columns.Form("Bestand lezen").Fill("Binnengekomen via", "Tabel").Tick("Op welke grondslag bewaart u deze gegevens?", "gerechtvaardigd belang").SubmitAsync());
        Assert.Contains(someone.LastName, preview.Ok().Text, StringComparison.Ordinal);
        await Seen(preview.FollowAsync("Download de regels met een probleem"));
        await Seen(preview.Form("Inlezen").Forge("SkipsFaulty", "true").SubmitAsync());

        Assert.Contains(sink.Lines, line => line.Contains($"{path}/{someone.Id}", StringComparison.Ordinal));
        var trace = await portal.ReadAsync(db => db.Trace.Select(t => t.Action + " " + t.Subject + " " + t.Fields).ToListAsync());
        Assert.Contains("candidate.erased Candidate ", trace);
        Assert.Contains("import.accepted Import 1 kandidaat", trace);
        var mails = Directory.GetFiles(portal.MailFolder).Select(f => MimeKit.MimeMessage.Load(f).Subject ?? "");
        string[] told = [.. sink.Lines, .. addresses.Select(Uri.UnescapeDataString), .. trace, .. mails];
        foreach (var word in candidates.SelectMany(c => new[] { c.LastName, c.Email, c.Phone, c.Phone.Replace("+31", "0", StringComparison.Ordinal) }).Where(w => w.Length > 0).Distinct())
        {
            Assert.DoesNotContain(told, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static Portal Logged(Sink sink)
    {
        var portal = new Portal
        {
            Otherwise = services => services.AddSerilog(
                (host, log) => log.ReadFrom.Configuration(host.GetRequiredService<IConfiguration>()).WriteTo.Sink(sink), preserveStaticLogger: true)
        };
        portal.Settings.Remove("Serilog:MinimumLevel:Default");
        return portal;
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

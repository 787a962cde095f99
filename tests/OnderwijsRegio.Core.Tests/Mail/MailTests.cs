using Microsoft.EntityFrameworkCore;
using MimeKit;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Tests.Users;
using SmtpServer.Protocol;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Mail;

/// <summary>Mail that leaves the portal, by a mail server on this machine and by the folder.</summary>
public sealed class MailTests : IDisposable
{
    private readonly PortalAtWork portal = new();
    private readonly MailServer server = new();

    [Fact]
    public async Task A_mail_is_sent_once_as_text_and_as_html_and_its_text_is_then_forgotten()
    {
        server.Start();
        await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        Assert.Equal((1, 0), await Send());
        Assert.Equal((0, 0), await Send());

        var message = Assert.Single(server.Received);
        Assert.Equal(Sanne.Email, message.To.Mailboxes.Single().Address);
        Assert.Equal("portaal@portaal.example", message.From.Mailboxes.Single().Address);
        Assert.Contains($"https://portaal.example/uitnodiging?code={code}", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://portaal.example/uitnodiging?code={code}\">", message.HtmlBody, StringComparison.Ordinal);
        var mail = await Mail();
        Assert.Equal((null, portal.Clock.GetUtcNow(), null), (mail.Text, mail.SentAt, mail.NextAttemptAt));
    }

    [Fact]
    public async Task What_a_name_holds_is_text_and_never_html()
    {
        server.Start();
        Saved(await portal.Invite(Sanne with { Name = "<b>Sanne</b>" }, new(Core.Users.Role.Loketmedewerker, await portal.Region(), null, null, null)));
        await Send();

        Assert.Contains("Beste &lt;b&gt;Sanne&lt;/b&gt;,", server.Received.Single().HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_server_is_away_a_mail_waits_longer_each_time_and_goes_when_it_is_back()
    {
        await portal.Invite();
        foreach (var minutes in new[] { 2, 6, 18 })
        {
            Assert.Equal((0, 0), await Send());
            var mail = await Mail();
            Assert.Equal("De mailserver is niet bereikbaar.", mail.Trouble);
            Assert.Equal(portal.Clock.GetUtcNow().AddMinutes(minutes), mail.NextAttemptAt);
            portal.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(mail.Attempts, (await SendAndLook()).Attempts);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        server.Start();
        Assert.Equal((1, 0), await Send());
        Assert.Equal("", (await Mail()).Trouble);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up_visibly_and_can_be_sent_again()
    {
        server.Start();
        server.Refusal = SmtpReplyCode.InsufficientStorage;
        await portal.Invite();
        for (var attempt = 1; attempt < OutgoingMail.MaxAttempts; attempt++)
        {
            Assert.Equal((0, 0), await Send());
            portal.Clock.Advance(TimeSpan.FromHours(12));
        }

        Assert.Equal((0, 1), await Send());
        Assert.Equal((0, 0), await Send());
        Assert.Equal(1, await portal.Do(db => new MailQueries(db).GivenUpAsync(Cancel)));
        Assert.Equal("De mailserver nam de mail niet aan (452).", (await portal.Do(db => new MailQueries(db).LoadAsync(Cancel))).Mails.Single().Trouble);

        server.Refusal = null;
        var id = (await Mail()).Id;
        using var signal = new MailSignal();
        Assert.True(await portal.Do(async db => await new MailService(db, signal, portal.Clock).TryAgainAsync(await portal.User(Administrator), id, Cancel)));
        Assert.Equal((1, 0), await Send());
        Assert.False(await portal.Do(db => new MailService(db, signal, portal.Clock).TryAgainAsync(1, id, Cancel)));
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_given_up_at_once_and_is_not_named()
    {
        server.Start();
        server.KnowsEveryone = false;
        await portal.Invite();

        Assert.Equal((0, 1), await Send());

        Assert.StartsWith("De mailserver kent dit adres niet", (await Mail()).Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanne.Email, (await Mail()).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_stopped_while_sending_sends_it_after_the_pause()
    {
        server.Start();
        await portal.Invite();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(new Stopping(stop), stop.Token));
        Assert.Equal(1, (await Mail()).Attempts);

        Assert.Equal((0, 0), await Send());
        portal.Clock.Advance(OutgoingMail.PauseAfter(1));

        Assert.Equal((1, 0), await Send());
    }

    [Fact]
    public async Task Two_portals_on_one_database_do_not_both_send_it()
    {
        server.Start();
        for (var i = 0; i < 5; i++)
        {
            Saved(await portal.Invite(new($"Persoon {i}", $"persoon{i}@voorbeeld.example"), new(Core.Users.Role.Loketmedewerker, await portal.Region(), null, null, null)));
        }

        // Both have read what is due before either takes it.
        await using var first = portal.Database.Open();
        await using var second = portal.Database.Open();
        using var both = new SemaphoreSlim(0);
        var slow = new Waiting(MailCarrier.For(server.Settings), both);
        var one = new MailSender(first, slow, server.Settings, portal.Clock).SendDueAsync(Cancel);
        await slow.Began.Task;
        var two = await new MailSender(second, MailCarrier.For(server.Settings), server.Settings, portal.Clock).SendDueAsync(Cancel);
        both.Release(5);
        await one;

        Assert.Equal(5, (await one).Sent + two.Sent);
        Assert.Equal(5, server.Received.Select(m => m.To.ToString()).Distinct().Count());
        Assert.Equal(5, server.Received.Count);
    }

    [Fact]
    public async Task A_mail_goes_in_the_same_transaction_as_what_it_is_about()
    {
        await portal.Do(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER nee BEFORE INSERT ON OutgoingMails BEGIN SELECT RAISE(ABORT, 'nee'); END"));

        await Assert.ThrowsAsync<DbUpdateException>(portal.Invite);

        Assert.Equal(7, await portal.Do(db => db.Users.CountAsync()));
        Assert.Equal(0, await portal.Do(db => db.Trace.CountAsync()));
    }

    [Fact]
    public async Task Without_a_server_mails_are_files_in_a_folder()
    {
        await portal.Invite();
        var settings = new MailSettings { Folder = Path.Combine(Path.GetDirectoryName(portal.Database.FilePath)!, "mail") };

        Assert.Equal((1, 0), await Send(MailCarrier.For(settings), Cancel));

        var file = Assert.Single(Directory.GetFiles(settings.Folder, "*.eml"));
        Assert.Equal(Sanne.Email, MimeMessage.Load(file).To.ToString());
    }

    [Fact]
    public async Task A_month_after_it_was_sent_nothing_of_it_is_left()
    {
        server.Start();
        await portal.Invite();
        await Send();

        portal.Clock.Advance(OutgoingMail.Retention + TimeSpan.FromSeconds(1));
        await Send();

        Assert.Equal(0, await portal.Do(db => db.OutgoingMails.CountAsync()));
    }

    public void Dispose()
    {
        server.Dispose();
        portal.Dispose();
    }

    private Task<(int Sent, int GivenUp)> Send() => Send(MailCarrier.For(server.Settings), Cancel);

    private Task<(int Sent, int GivenUp)> Send(MailCarrier carrier, CancellationToken cancel) =>
        portal.Do(db => new MailSender(db, carrier, server.Settings, portal.Clock).SendDueAsync(cancel));

    private async Task<OutgoingMail> SendAndLook()
    {
        await Send();
        return await Mail();
    }

    private Task<OutgoingMail> Mail() => portal.Do(db => db.OutgoingMails.AsNoTracking().SingleAsync());

    /// <summary>The portal is stopped while it sends.</summary>
    private sealed class Stopping(CancellationTokenSource stop) : MailCarrier
    {
        public override async Task CarryAsync(MimeMessage message, CancellationToken cancel)
        {
            await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Hands on to another, when it may.</summary>
    private sealed class Waiting(MailCarrier next, SemaphoreSlim may) : MailCarrier
    {
        public TaskCompletionSource Began { get; } = new();

        public override async Task CarryAsync(MimeMessage message, CancellationToken cancel)
        {
            Began.TrySetResult();
            await may.WaitAsync(cancel);
            await next.CarryAsync(message, cancel);
        }
    }
}

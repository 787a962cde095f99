using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using OnderwijsRegio.Core.Mail;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace OnderwijsRegio.Core.Tests.Mail;

/// <summary>A mail server on this machine, to which messages really go.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly ConcurrentQueue<MimeMessage> received = new();
    private CancellationTokenSource? running;

    /// <summary>What came in.</summary>
    public IReadOnlyCollection<MimeMessage> Received => received;

    /// <summary>What it answers to a message; null takes it.</summary>
    public SmtpReplyCode? Refusal { get; set; }

    /// <summary>Whether it knows the people that mail is for.</summary>
    public bool KnowsEveryone { get; set; } = true;

    /// <summary>How the portal reaches it.</summary>
    public MailSettings Settings { get; } = new() { Host = "127.0.0.1", Port = FreePort(), Security = MailSecurity.None, From = "portaal@portaal.example" };

    public void Start()
    {
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        var desk = new Desk(this);
        services.Add((IMessageStore)desk);
        services.Add((IMailboxFilter)desk);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Settings.Port))).Build();
        running = new CancellationTokenSource();
        _ = new SmtpServer.SmtpServer(options, services).StartAsync(running.Token);
    }

    public void Dispose()
    {
        running?.Cancel();
        running?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Takes messages in, or not. It is no owner of anything: the server throws it away with each session.</summary>
    private sealed class Desk(MailServer server) : IMessageStore, IMailboxFilter
    {
        public async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.Refusal is { } code)
            {
                return new SmtpResponse(code, "no");
            }

            using var content = new MemoryStream(buffer.ToArray());
            server.received.Enqueue(await MimeMessage.LoadAsync(content, cancellationToken));
            return SmtpResponse.Ok;
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(server.KnowsEveryone);
    }
}

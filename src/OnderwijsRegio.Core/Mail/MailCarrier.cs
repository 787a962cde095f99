using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OnderwijsRegio.Core.Mail;

/// <summary>Takes a message out of the portal.</summary>
public abstract class MailCarrier
{
    /// <summary>The carrier that the settings ask for: a mail server, or a folder where there is none.</summary>
    public static MailCarrier For(MailSettings settings) => settings.Host is null ? new FolderCarrier(settings.Folder) : new SmtpCarrier(settings);

    /// <summary>Takes it out.</summary>
    /// <exception cref="MailRefusedException">It was not taken.</exception>
    public abstract Task CarryAsync(MimeMessage message, CancellationToken cancel);
}

/// <summary>A message that was not taken, in words that hold no address.</summary>
/// <param name="message">Why, in Dutch.</param>
/// <param name="isFinal">Whether trying again is of no use.</param>
/// <param name="inner">What was thrown; it may name an address, so it is for no log.</param>
public sealed class MailRefusedException(string message, bool isFinal, Exception inner) : Exception(message, inner)
{
    /// <summary>Whether trying again is of no use.</summary>
    public bool IsFinal { get; } = isFinal;
}

/// <summary>Hands messages to a mail server.</summary>
internal sealed class SmtpCarrier(MailSettings settings) : MailCarrier
{
    private const int TimeoutMilliseconds = 20_000;

    public override async Task CarryAsync(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
            await client.ConnectAsync(settings.Host!, settings.Port, Secured(settings.Security), cancel);
            if (settings.UserName is { Length: > 0 } name)
            {
                await client.AuthenticateAsync(name, settings.Password ?? "", cancel);
            }

            await client.SendAsync(message, cancel);
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (SmtpCommandException error)
        {
            var code = (int)error.StatusCode;
            // 5xx about the address will be said again tomorrow; other refusals may pass.
            var isFinal = code >= 500 && error.ErrorCode is SmtpErrorCode.RecipientNotAccepted;
            throw new MailRefusedException(isFinal ? $"De mailserver kent dit adres niet ({code})." : $"De mailserver nam de mail niet aan ({code}).", isFinal, error);
        }
        catch (AuthenticationException error)
        {
            throw new MailRefusedException("De mailserver laat het portaal niet toe: naam of wachtwoord klopt niet.", isFinal: false, error);
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or TimeoutException
            or MailKit.ProtocolException or MailKit.ServiceNotConnectedException or SslHandshakeException)
        {
            throw new MailRefusedException("De mailserver is niet bereikbaar.", isFinal: false, error);
        }
    }

    private static SecureSocketOptions Secured(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}

/// <summary>Writes messages to a folder, where developers read them.</summary>
internal sealed class FolderCarrier(string folder) : MailCarrier
{
    public override async Task CarryAsync(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml");
            // Whoever watches the folder sees whole mails only.
            await message.WriteToAsync($"{file}.part", cancel);
            File.Move($"{file}.part", file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException("De map voor mail kan niet worden beschreven.", isFinal: false, error);
        }
    }
}

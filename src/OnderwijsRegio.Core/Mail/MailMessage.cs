using System.Globalization;
using System.Net;
using MimeKit;

namespace OnderwijsRegio.Core.Mail;

/// <summary>Makes of a stored mail what is sent: the text as it is, and the same as simple HTML.</summary>
public static class MailMessage
{
    /// <summary>Whom mails come from, in words.</summary>
    public const string FromName = "Portaal voor onderwijsregio’s";

    /// <summary>The message.</summary>
    /// <param name="mail">A mail that has its text.</param>
    /// <param name="from">Address that it comes from.</param>
    public static MimeMessage Of(OutgoingMail mail, string from)
    {
        var sender = new MailboxAddress(FromName, from);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            // The same at every attempt: who gets it twice after all can tell.
            MessageId = $"{mail.Id.ToString(CultureInfo.InvariantCulture)}.{mail.CreatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}@{sender.Domain}",
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = Html(mail.Text!) }.ToMessageBody(),
        };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        // Nobody's holiday answer need come back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Html(string text)
    {
        var paragraphs = text.Split("\n\n").Select(p => $"<p>{(IsAddress(p) ? Link(p) : WebUtility.HtmlEncode(p).Replace("\n", "<br>", StringComparison.Ordinal))}</p>");
        return $"<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"></head><body>\n{string.Join('\n', paragraphs)}\n</body></html>\n";
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string Link(string address) => $"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(address)}</a>";
}

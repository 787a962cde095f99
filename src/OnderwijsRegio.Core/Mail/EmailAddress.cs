using System.Net.Mail;

namespace OnderwijsRegio.Core.Mail;

/// <summary>E-mail addresses as people type them.</summary>
public static class EmailAddress
{
    /// <summary>Whether a text is one address, at a domain with a dot, and nothing more.</summary>
    public static bool IsOne(string text) =>
        text.Length <= OutgoingMail.AddressMaxLength
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.StartsWith('.') && !address.Host.EndsWith('.')
        && !text.Any(char.IsWhiteSpace);
}

using System.Net.Mail;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>E-mail addresses of candidates.</summary>
public static class EmailAddress
{
    /// <summary>Whether a text is an address to which mail can go.</summary>
    public static bool IsOne(string text) =>
        text.Length <= Candidate.EmailMaxLength && MailAddress.TryCreate(text, out var address)
        && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}

using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What people set of a document. The parts are those of <see cref="DocumentLink"/>.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it stands.</param>
public sealed record DocumentText(string Title, string Address)
{
    /// <summary>The same without spaces around.</summary>
    public DocumentText Tidied() => new(Words.OneLine(Title), Words.OneLine(Address));

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    /// <param name="isNoBsn">Whether someone said that nine digits are no BSN.</param>
    public SaveOutcome.Refused? Fault(bool isNoBsn) =>
        Title.Length == 0 ? new(nameof(Title), CandidateMessages.DocumentTitleMissing)
        : Address.Length == 0 ? new(nameof(Address), CandidateMessages.DocumentAddressMissing)
        // A browser sends what stands before the @ along as a name and a password: that belongs in no file.
        : !Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Host.Length == 0
            ? new(nameof(Address), CandidateMessages.DocumentAddressUnsafe)
        : address.UserInfo.Length > 0 || Address.Split('/')[2].Contains('@', StringComparison.Ordinal) ? new(nameof(Address), CandidateMessages.DocumentAddressWithPassword)
        : !isNoBsn && Bsn.MayStandIn(Title) ? new(nameof(Title), CandidateMessages.MayBeBsn)
        : !isNoBsn && Bsn.MayStandIn(Address) ? new(nameof(Address), CandidateMessages.MayBeBsn)
        : null;
}

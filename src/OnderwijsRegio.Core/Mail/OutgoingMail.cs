namespace OnderwijsRegio.Core.Mail;

/// <summary>
/// A mail that has to go out. It is stored in the same transaction as what it is about, and sent afterwards. Its text goes when it is sent.
/// </summary>
public sealed class OutgoingMail : IVersioned
{
    /// <summary>Longest address, in characters: what SMTP allows.</summary>
    public const int AddressMaxLength = 254;

    /// <summary>Longest <see cref="Subject"/>, in characters.</summary>
    public const int SubjectMaxLength = 150;

    /// <summary>Longest <see cref="Trouble"/>, in characters.</summary>
    public const int TroubleMaxLength = 100;

    /// <summary>How often it is tried before it is given up: over some 20 hours.</summary>
    public const int MaxAttempts = 8;

    /// <summary>How long a mail is kept after it was sent or given up.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose account it is for, and goes with; null for a mail to no account.</summary>
    public int? UserId { get; init; }

    /// <summary>Which candidate it is for, and goes with; null for a mail to no candidate.</summary>
    public int? CandidateId { get; init; }

    /// <summary>Address.</summary>
    public required string Recipient { get; init; }

    /// <summary>Subject, without personal data.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text: paragraphs with an empty line between, an address on a line of its own. Null once it was sent.</summary>
    public string? Text { get; private set; }

    /// <summary>When it was put in (UTC).</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next (UTC); null when it was sent or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>When it was sent (UTC); null when it was not.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up (UTC); null when it was not.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>What went wrong last, in Dutch and without personal data; empty if nothing did.</summary>
    public string Trouble { get; private set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>A mail to an account, to be sent at once.</summary>
    public static OutgoingMail To(int userId, string recipient, string subject, string text, DateTimeOffset now) => To(userId, null, recipient, subject, text, now);

    /// <summary>A mail to a candidate, to be sent at once.</summary>
    public static OutgoingMail ToCandidate(int candidateId, string recipient, string subject, string text, DateTimeOffset now) =>
        To(null, candidateId, recipient, subject, text, now);

    /// <summary>A mail about a candidate to someone else, to be sent at once. It goes with the candidate.</summary>
    public static OutgoingMail AboutCandidate(int candidateId, string recipient, string subject, string text, DateTimeOffset now) =>
        To(null, candidateId, recipient, subject, text, now);

    /// <summary>A mail to whom the portal keeps nothing of, to be sent at once.</summary>
    public static OutgoingMail ToNobodyKnown(string recipient, string subject, string text, DateTimeOffset now) => To(null, null, recipient, subject, text, now);

    /// <summary>How long to wait after an attempt: 2 minutes, 6, 18, and so on, to at most 12 hours.</summary>
    /// <param name="attempts">Attempts so far, from 1.</param>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(12 * 60, 2 * Math.Pow(3, attempts - 1)));

    /// <summary>Takes it to send. Should the portal stop meanwhile, it is tried again after the pause.</summary>
    public void Claim(DateTimeOffset now)
    {
        Attempts++;
        NextAttemptAt = now + PauseAfter(Attempts);
    }

    /// <summary>It was sent.</summary>
    public void Sent(DateTimeOffset now) => (SentAt, NextAttemptAt, Text, Trouble) = (now, null, null, "");

    /// <summary>It could not be sent.</summary>
    /// <param name="trouble">Why, in Dutch and without personal data.</param>
    /// <param name="isFinal">Whether trying again is of no use.</param>
    /// <param name="now">Now.</param>
    public void Failed(string trouble, bool isFinal, DateTimeOffset now)
    {
        Trouble = trouble.Length > TroubleMaxLength ? trouble[..TroubleMaxLength] : trouble;
        if (isFinal || Attempts >= MaxAttempts)
        {
            (GivenUpAt, NextAttemptAt) = (now, null);
        }
    }

    /// <summary>Begins anew.</summary>
    public void TryAgain(DateTimeOffset now) => (Attempts, NextAttemptAt, GivenUpAt) = (0, now, null);

    private static OutgoingMail To(int? userId, int? candidateId, string recipient, string subject, string text, DateTimeOffset now) => new()
    {
        UserId = userId,
        CandidateId = candidateId,
        Recipient = recipient,
        Subject = subject,
        Text = text,
        CreatedAt = now,
        NextAttemptAt = now,
    };
}

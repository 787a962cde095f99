namespace OnderwijsRegio.Core.Candidates;

/// <summary>A document about a candidate that stands elsewhere: the file has its title and its address, never the document.</summary>
public sealed class DocumentLink : IVersioned
{
    /// <summary>Longest <see cref="Title"/>, in characters.</summary>
    public const int TitleMaxLength = 150;

    /// <summary>Longest <see cref="Address"/>, in characters.</summary>
    public const int AddressMaxLength = 1000;

    /// <summary>Most documents in a file.</summary>
    public const int Most = 20;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }

    /// <summary>What it is.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it stands: an address that begins with https.</summary>
    public string Address { get; set; } = "";

    /// <summary>Who added it; null for a colleague who is gone.</summary>
    public int? ById { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Key of the form that made it, by which a double click makes one; null where no form did.</summary>
    public Guid? FormKey { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; }
}

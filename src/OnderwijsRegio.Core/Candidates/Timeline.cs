using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>How the desk was in touch with a candidate.</summary>
public enum ContactKind
{
    /// <summary>By telephone.</summary>
    [Display(Name = "gebeld")]
    Gebeld,

    /// <summary>Rang, and nobody answered.</summary>
    [Display(Name = "gebeld, geen gehoor")]
    GeenGehoor,

    /// <summary>By e-mail.</summary>
    [Display(Name = "gemaild")]
    Gemaild,

    /// <summary>By a short message.</summary>
    [Display(Name = "bericht gestuurd")]
    Bericht,

    /// <summary>Face to face or by video.</summary>
    [Display(Name = "gesproken")]
    Gesproken,

    /// <summary>No contact, a note for colleagues.</summary>
    [Display(Name = "notitie")]
    Notitie,

    /// <summary>What someone did with their own sign-up; only the portal notes that.</summary>
    [Display(Name = "eigen aanmelding")]
    Aanmelding,
}

/// <summary>Something that happened with a candidate, in words.</summary>
public sealed class ContactMoment : IVersioned
{
    /// <summary>Longest <see cref="Text"/>, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }

    /// <summary>How.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Day.</summary>
    public DateOnly On { get; set; }

    /// <summary>What was said; may be empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who noted it; null for the portal itself.</summary>
    public int? ById { get; set; }

    /// <summary>When it was noted (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Key of the form that made it, by which a double click makes one; null where no form did.</summary>
    public Guid? FormKey { get; init; }

    /// <summary>Who corrected it last; null where nobody did.</summary>
    public int? ChangedById { get; set; }

    /// <summary>When it was corrected last (UTC); null where it was not.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether they were reached: a note, a call that nobody answered and what they did themselves are no contact.</summary>
    public static bool IsContact(ContactKind kind) => kind is not (ContactKind.Notitie or ContactKind.GeenGehoor or ContactKind.Aanmelding);

    /// <summary>What someone of the desk can log.</summary>
    public static IReadOnlyList<ContactKind> Loggable { get; } = [.. Enum.GetValues<ContactKind>().Except([ContactKind.Aanmelding])];
}

/// <summary>A step of a candidate from phase to phase.</summary>
public sealed class CandidateStep
{
    /// <summary>Longest <see cref="Note"/>, in characters.</summary>
    public const int NoteMaxLength = 1000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }

    /// <summary>Sort.</summary>
    public StepKind Kind { get; set; }

    /// <summary>Phase before; null for the first.</summary>
    public KlantreisPhase? From { get; set; }

    /// <summary>Phase after; for a stop the same.</summary>
    public KlantreisPhase To { get; set; }

    /// <summary>Day.</summary>
    public DateOnly On { get; set; }

    /// <summary>Why; null where a step needs no reason.</summary>
    public StepReason? Reason { get; set; }

    /// <summary>What else is to be said; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who noted it; null for the portal itself.</summary>
    public int? ById { get; set; }

    /// <summary>When it was noted (UTC).</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>What the desk will do next for a candidate.</summary>
public sealed class NextStep
{
    /// <summary>Longest <see cref="What"/>, in characters.</summary>
    public const int WhatMaxLength = 300;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Candidate.</summary>
    public int CandidateId { get; set; }

    /// <summary>What.</summary>
    public required string What { get; set; }

    /// <summary>Day on which it has to be done.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Day on which it was done; null while it is open.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Who set it; null for the portal itself.</summary>
    public int? ById { get; set; }

    /// <summary>When it was set (UTC).</summary>
    public DateTimeOffset At { get; set; }
}

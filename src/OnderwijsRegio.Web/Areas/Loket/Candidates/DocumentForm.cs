using FluentValidation;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>A document that stands elsewhere.</summary>
public sealed class DocumentForm
{
    /// <summary>What it is.</summary>
    public string? Title { get; set; }

    /// <summary>Where it stands.</summary>
    public string? Address { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Key of the form of a new one.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>What was set.</summary>
    public DocumentText ToText() => new DocumentText(Title ?? "", Address ?? "").Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(DocumentText theirs)
    {
        Title = EditConflict.KeepsMine(Keuze, nameof(Title)) ? Title : theirs.Title;
        Address = EditConflict.KeepsMine(Keuze, nameof(Address)) ? Address : theirs.Address;
    }

    /// <summary>The fields in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(DocumentText text) =>
        [(nameof(Title), "Titel", text.Title), (nameof(Address), "Adres", text.Address)];
}

/// <summary>The rules of a document that need nothing but the form.</summary>
public sealed class DocumentFormValidator : AbstractValidator<DocumentForm>
{
    /// <summary>The rules.</summary>
    public DocumentFormValidator()
    {
        RuleFor(f => f.Title).MaximumLength(DocumentLink.TitleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De titel", DocumentLink.TitleMaxLength, f.Title!.Length));
        RuleFor(f => f.Address).MaximumLength(DocumentLink.AddressMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Het adres", DocumentLink.AddressMaxLength, f.Address!.Length));
    }
}

/// <summary>A document with its form.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Name of the candidate.</param>
/// <param name="DocumentId">Document; null for a new one.</param>
/// <param name="Form">Form.</param>
/// <param name="Desk">Address of the desk.</param>
public sealed record DocumentPage(int CandidateId, string Name, int? DocumentId, DocumentForm Form, string Desk)
{
    /// <summary>Address of the file.</summary>
    public string File => $"{Desk}/kandidaten/{CandidateId}";

    /// <summary>Address of the form.</summary>
    public string Address => DocumentId is { } id ? $"{Desk}/documenten/{id}" : $"{File}/documenten";
}

using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>A contact that is corrected.</summary>
public sealed class ContactCorrectionForm
{
    /// <summary>How.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a contact.</summary>
    public static ContactCorrectionForm Of(LoggedContact contact) => new()
    {
        Kind = contact.Text.Kind,
        On = ParticipationForm.Picked(contact.Text.On),
        Text = contact.Text.Text,
        Version = contact.Version,
    };

    /// <summary>What was set; only for a form that passed its rules. No day is today.</summary>
    public ContactCorrection ToText(DateOnly today) => new ContactCorrection(Kind, DutchInput.Day(On) ?? today, Text ?? "").Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ContactCorrection theirs)
    {
        Kind = EditConflict.KeepsMine(Keuze, nameof(Kind)) ? Kind : theirs.Kind;
        On = EditConflict.KeepsMine(Keuze, nameof(On)) ? On : ParticipationForm.Picked(theirs.On);
        Text = EditConflict.KeepsMine(Keuze, nameof(Text)) ? Text : theirs.Text;
    }

    /// <summary>The fields in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(ContactCorrection text) =>
    [
        (nameof(Kind), "Hoe", text.Kind.DutchName()),
        (nameof(On), "Wanneer", text.On.Day()),
        (nameof(Text), "Wat is er besproken?", text.Text),
    ];
}

/// <summary>The rules of a correction that need nothing but the form.</summary>
public sealed class ContactCorrectionFormValidator : AbstractValidator<ContactCorrectionForm>
{
    /// <summary>The rules.</summary>
    public ContactCorrectionFormValidator()
    {
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Text).MaximumLength(ContactMoment.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", ContactMoment.TextMaxLength, f.Text!.Length));
    }
}

/// <summary>A contact with its form.</summary>
/// <param name="Contact">Contact.</param>
/// <param name="Form">Form.</param>
/// <param name="Desk">Address of the desk.</param>
public sealed record ContactPage(LoggedContact Contact, ContactCorrectionForm Form, string Desk)
{
    /// <summary>Address of the file.</summary>
    public string File => $"{Desk}/kandidaten/{Contact.CandidateId}";

    /// <summary>Address of the contact.</summary>
    public string Address => $"{Desk}/contacten/{Contact.Id}";
}

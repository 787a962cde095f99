using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>A contact that is logged.</summary>
public sealed class ContactForm
{
    /// <summary>How.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    /// <summary>What the desk will do next.</summary>
    public string? Next { get; set; }

    /// <summary>When, as typed or picked.</summary>
    public string? DueOn { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>Key of the form.</summary>
    public Guid FormKey { get; set; }

    /// <summary>An empty form.</summary>
    public static ContactForm Empty(DateOnly today) => new() { On = ParticipationForm.Picked(today), FormKey = Guid.NewGuid() };

    /// <summary>What was logged; only for a form that passed its rules. No day is today.</summary>
    public ContactText ToText(DateOnly today) => new(Kind, DutchInput.Day(On) ?? today, Text ?? "", Next ?? "", DutchInput.Day(DueOn));
}

/// <summary>A step that is made.</summary>
public sealed class StepForm
{
    /// <summary>What <see cref="To"/> is for stopping.</summary>
    public const string Stop = "stopt";

    /// <summary>Dutch name of the phase that they go to, or <see cref="Stop"/>; null while nothing is chosen.</summary>
    public string? To { get; set; }

    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>Why.</summary>
    public StepReason? Reason { get; set; }

    /// <summary>What else is to be said.</summary>
    public string? Note { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>What was set; only for a form that passed its rules. No day is today.</summary>
    public StepText ToText(DateOnly today) => new(DutchNames.FromDutchName<KlantreisPhase>(To), DutchInput.Day(On) ?? today, Reason, Note ?? "");
}

/// <summary>The rules of a contact that need nothing but the form.</summary>
public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    /// <summary>The rules.</summary>
    public ContactFormValidator()
    {
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.DueOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Text).MaximumLength(ContactMoment.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", ContactMoment.TextMaxLength, f.Text!.Length));
        RuleFor(f => f.Next).MaximumLength(NextStep.WhatMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", NextStep.WhatMaxLength, f.Next!.Length));
    }
}

/// <summary>The rules of a step that need nothing but the form.</summary>
public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    /// <summary>The rules.</summary>
    public StepFormValidator()
    {
        RuleFor(f => f.To).Must(to => to == StepForm.Stop || DutchNames.FromDutchName<KlantreisPhase>(to) is not null).WithMessage(CandidateMessages.StepMissing);
        RuleFor(f => f.Reason).IsInEnum();
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Note).MaximumLength(CandidateStep.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", CandidateStep.NoteMaxLength, f.Note!.Length));
    }
}

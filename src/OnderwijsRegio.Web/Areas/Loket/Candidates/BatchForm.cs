using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What is done with many candidates at once.</summary>
public sealed class BatchForm
{
    private const string Owner = "eigenaar:";
    private const string LabelOn = "label-erop:";
    private const string LabelOff = "label-eraf:";
    private const string Phase = "fase:";

    /// <summary>Who was ticked in the list.</summary>
    public List<int> Kies { get; set; } = [];

    /// <summary>Whether all who were found are meant.</summary>
    public bool Alles { get; set; }

    /// <summary>Who it is about, as keys with commas between; null while that is still in <see cref="Kies"/> and <see cref="Alles"/>.</summary>
    public string? Wie { get; set; }

    /// <summary>What is done: one of <see cref="Choices"/>.</summary>
    public string? Wat { get; set; }

    /// <summary>Of whom was shown that it cannot be done, as keys with commas between.</summary>
    public string? Gezien { get; set; }

    /// <summary>Whether it was looked at and has to be done.</summary>
    public bool Bevestigd { get; set; }

    /// <summary>Day of a step, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>Why.</summary>
    public StepReason? Reason { get; set; }

    /// <summary>What else is to be said.</summary>
    public string? Note { get; set; }

    /// <summary>The nine digits in a text are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>What can be done.</summary>
    public static IEnumerable<BatchChoice> Choices(CandidateChoices choices) =>
    [
        .. choices.Owners.Select(o => new BatchChoice("Toewijzen aan", $"{Owner}{o.Id}", o.Name, $"toewijzen aan {o.Name}")),
        new("Toewijzen aan", Owner + CandidatesView.Nobody, CandidatesView.Nobody, "door niemand laten volgen"),
        .. choices.Labels.Select(l => new BatchChoice("Label erop", $"{LabelOn}{l.Id}", l.Name, $"label ‘{l.Name}’ erop zetten")),
        .. choices.Labels.Select(l => new BatchChoice("Label eraf", $"{LabelOff}{l.Id}", l.Name, $"label ‘{l.Name}’ eraf halen")),
        .. Enum.GetValues<KlantreisPhase>().Select(p => new BatchChoice("Naar fase", $"{Phase}{p.DutchName()}", p.DutchName(), $"naar de fase {p.DutchName()}")),
        new("Naar fase", Phase + StepForm.Stop, StepForm.Stop, "stoppen"),
    ];

    /// <summary>What is done; only for one of <see cref="Choices"/>. No day is today.</summary>
    public BatchChange ToChange(DateOnly today) => Wat switch
    {
        { } wat when wat.StartsWith(Owner, StringComparison.Ordinal) => new BatchChange.Assign(wat == Owner + CandidatesView.Nobody ? null : Key(wat)),
        { } wat when wat.StartsWith(LabelOn, StringComparison.Ordinal) => new BatchChange.Label(Key(wat), IsOn: true),
        { } wat when wat.StartsWith(LabelOff, StringComparison.Ordinal) => new BatchChange.Label(Key(wat), IsOn: false),
        _ => new BatchChange.Move(new StepText(DutchNames.FromDutchName<KlantreisPhase>(Wat![Phase.Length..]), DutchInput.Day(On) ?? today, Reason, Note ?? "")),
    };

    /// <summary>Keys out of a field that carries them.</summary>
    public static IReadOnlyList<int> Keys(string? text) =>
        [.. (text ?? "").Split(',').Select(k => int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()];

    private static int Key(string choice) => int.Parse(choice[(choice.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
}

/// <summary>Something that can be done with many at once.</summary>
/// <param name="Group">Under which heading.</param>
/// <param name="Value">Value in the form.</param>
/// <param name="Text">How it reads under that heading.</param>
/// <param name="Whole">How it reads alone.</param>
public sealed record BatchChoice(string Group, string Value, string Text, string Whole);

/// <summary>What is done with many, with whom, and with whom it cannot.</summary>
/// <param name="Form">Form.</param>
/// <param name="Ids">Who it is about.</param>
/// <param name="Choice">What is done; null while nothing is chosen.</param>
/// <param name="Preview">With whom; null while nothing is chosen.</param>
/// <param name="Choices">What can be done.</param>
/// <param name="View">The list from which they come.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record BatchPage(
    BatchForm Form, IReadOnlyList<int> Ids, BatchChoice? Choice, BatchPreview? Preview, CandidateChoices Choices, CandidatesView View, string Path)
{
    /// <summary>Whether it is a step, which has a day.</summary>
    public bool IsStep => Choice is not null && Form.ToChange(default) is BatchChange.Move;

    /// <summary>The reasons to choose from; none where no step needs one.</summary>
    public IReadOnlyList<StepReason> Reasons => Preview?.NeedsReason is true && Form.ToChange(default) is BatchChange.Move { Text.To: var to }
        ? Klantreis.ReasonsOf(to is null ? StepKind.Stop : StepKind.Back)
        : [];
}

/// <summary>The rules of it that need nothing but the form.</summary>
public sealed class BatchFormValidator : AbstractValidator<BatchForm>
{
    /// <summary>The rules.</summary>
    public BatchFormValidator()
    {
        RuleFor(f => f.Reason).IsInEnum();
        RuleFor(f => f.On).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Note).MaximumLength(CandidateStep.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", CandidateStep.NoteMaxLength, f.Note!.Length));
    }
}

using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Targets;

/// <summary>A measurement.</summary>
public sealed class MeasurementForm
{
    /// <summary>Day, as typed or picked.</summary>
    public string? On { get; set; }

    /// <summary>Value, as typed; of yes/no 1 or 0.</summary>
    public string? Value { get; set; }

    /// <summary>Of how many, as typed.</summary>
    public string? OutOf { get; set; }

    /// <summary>Where from.</summary>
    public string? Origin { get; set; }

    /// <summary>Note.</summary>
    public string? Note { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>An empty form for a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="whole">What was measured of the target that this one is a percentage of; it stands there already.</param>
    public static MeasurementForm ForDay(DateOnly today, Whole? whole) => new() { On = Picked(today), OutOf = Typed(whole?.Value) };

    /// <summary>The form of a measurement.</summary>
    public static MeasurementForm Of(MeasurementItem measurement)
    {
        var form = new MeasurementForm { Version = measurement.Version };
        form.Take(measurement.Text, _ => true);
        return form;
    }

    /// <summary>What was typed; only for a form that passed its rules.</summary>
    public MeasurementText ToText() =>
        new MeasurementText(DutchInput.Day(On)!.Value, DutchInput.Number(Value)!.Value, DutchInput.Number(OutOf), Origin ?? "", Note ?? "").Trimmed();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(MeasurementText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a measurement in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(MeasurementText text) =>
    [
        (nameof(On), "Stand op", text.On.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))),
        (nameof(Value), "Gemeten", TargetWords.Number(text.Value)),
        (nameof(OutOf), "Van de", text.OutOf is { } whole ? TargetWords.Number(whole) : ""),
        (nameof(Origin), "Herkomst", text.Origin),
        (nameof(Note), "Toelichting", text.Note),
    ];

    // A browser's own picker of days takes no other form.
    private static string Picked(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Typed(decimal? value) => value?.ToString("0.####", CultureInfo.GetCultureInfo("nl-NL")) ?? "";

    private void Take(MeasurementText text, Func<string, bool> takes)
    {
        On = takes(nameof(On)) ? Picked(text.On) : On;
        Value = takes(nameof(Value)) ? Typed(text.Value) : Value;
        OutOf = takes(nameof(OutOf)) ? Typed(text.OutOf) : OutOf;
        Origin = takes(nameof(Origin)) ? text.Origin : Origin;
        Note = takes(nameof(Note)) ? text.Note : Note;
    }
}

/// <summary>The rules of a measurement that need nothing but the form.</summary>
public sealed class MeasurementFormValidator : AbstractValidator<MeasurementForm>
{
    /// <summary>The rules.</summary>
    public MeasurementFormValidator()
    {
        RuleFor(f => f.On).NotEmpty().WithMessage(TargetMessages.DayMissing);
        RuleFor(f => f.On).Must(on => DutchInput.Day(on) is not null).When(f => !string.IsNullOrWhiteSpace(f.On)).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Value).NotEmpty().WithMessage(TargetMessages.ValueMissing);
        RuleFor(f => f.Value).Must(BeNumber).WithMessage(DutchInput.NumberUnreadable);
        RuleFor(f => f.OutOf).Must(BeNumber).WithMessage(DutchInput.NumberUnreadable);
        RuleFor(f => f.Origin).NotEmpty().WithMessage(TargetMessages.OriginMissing);
        RuleFor(f => f.Origin).MaximumLength(Measurement.OriginMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De herkomst", Measurement.OriginMaxLength, f.Origin!.Length));
        RuleFor(f => f.Note).MaximumLength(Measurement.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De toelichting", Measurement.NoteMaxLength, f.Note!.Length));
    }

    private static bool BeNumber(string? typed) => string.IsNullOrWhiteSpace(typed) || DutchInput.Number(typed) is not null;
}

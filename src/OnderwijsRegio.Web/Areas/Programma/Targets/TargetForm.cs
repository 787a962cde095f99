using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Targets;

/// <summary>A target.</summary>
public sealed class TargetForm
{
    /// <summary>What is counted.</summary>
    public string? Measure { get; set; }

    /// <summary>Sort.</summary>
    public TargetKind Kind { get; set; }

    /// <summary>From, as typed.</summary>
    public string? Minimum { get; set; }

    /// <summary>Until, as typed.</summary>
    public string? Maximum { get; set; }

    /// <summary>Unit.</summary>
    public string? Unit { get; set; }

    /// <summary>The target that a percentage is a percentage of.</summary>
    public int? ShareOfId { get; set; }

    /// <summary>What a percentage is a percentage of, in words.</summary>
    public string? ShareOf { get; set; }

    /// <summary>First year.</summary>
    public int? FirstYear { get; set; }

    /// <summary>Last year.</summary>
    public int? LastYear { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a target.</summary>
    public static TargetForm Of(TargetText text, Guid version)
    {
        var form = new TargetForm { Version = version };
        form.Take(text, _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public TargetText ToText() => new TargetText(
        Measure ?? "",
        FirstYear ?? 0,
        LastYear ?? 0,
        Kind,
        DutchInput.Number(Minimum),
        DutchInput.Number(Maximum),
        Unit ?? "",
        ShareOf,
        ShareOfId).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(TargetText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a target in words.</summary>
    /// <param name="wholes">Targets of which a percentage can be taken.</param>
    public static Func<TargetText, IEnumerable<(string Field, string Label, string Text)>> Words(IReadOnlyList<TargetChoice> wholes) => text =>
    [
        (nameof(Measure), "Wat telt u?", text.Measure),
        (nameof(Kind), "Soort", text.Kind.DutchName()),
        (nameof(Minimum), "Van", Typed(text.Minimum)),
        (nameof(Maximum), "Tot en met", Typed(text.Maximum)),
        (nameof(Unit), "Eenheid", text.Unit),
        (nameof(ShareOfId), "Percentage van", wholes.FirstOrDefault(w => w.Id == text.ShareOfId)?.Name ?? ""),
        (nameof(ShareOf), "Percentage van, in woorden", text.ShareOf ?? ""),
        (nameof(FirstYear), "Eerste jaar", $"{text.FirstYear}"),
        (nameof(LastYear), "Laatste jaar", $"{text.LastYear}"),
    ];

    private static string Typed(decimal? value) => value?.ToString("0.####", CultureInfo.GetCultureInfo("nl-NL")) ?? "";

    private void Take(TargetText text, Func<string, bool> takes)
    {
        Measure = takes(nameof(Measure)) ? text.Measure : Measure;
        Kind = takes(nameof(Kind)) ? text.Kind : Kind;
        Minimum = takes(nameof(Minimum)) ? Typed(text.Minimum) : Minimum;
        Maximum = takes(nameof(Maximum)) ? text.Kind is not TargetKind.Range && text.Maximum == text.Minimum ? "" : Typed(text.Maximum) : Maximum;
        Unit = takes(nameof(Unit)) ? text.Unit : Unit;
        ShareOfId = takes(nameof(ShareOfId)) ? text.ShareOfId : ShareOfId;
        ShareOf = takes(nameof(ShareOf)) ? text.ShareOf : ShareOf;
        FirstYear = takes(nameof(FirstYear)) ? text.FirstYear : FirstYear;
        LastYear = takes(nameof(LastYear)) ? text.LastYear : LastYear;
    }
}

/// <summary>The rules of a target that need nothing but the form.</summary>
public sealed class TargetFormValidator : AbstractValidator<TargetForm>
{
    /// <summary>The rules.</summary>
    public TargetFormValidator()
    {
        RuleFor(f => f.Measure).NotEmpty().WithMessage(TargetMessages.MeasureMissing);
        RuleFor(f => f.Measure).MaximumLength(ActivityTarget.MeasureMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Wat u telt", ActivityTarget.MeasureMaxLength, f.Measure!.Length));
        RuleFor(f => f.Unit).MaximumLength(ActivityTarget.UnitMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De eenheid", ActivityTarget.UnitMaxLength, f.Unit!.Length));
        RuleFor(f => f.ShareOf).MaximumLength(ActivityTarget.MeasureMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", ActivityTarget.MeasureMaxLength, f.ShareOf!.Length));
        RuleFor(f => f.Minimum).Must(BeNumber).When(f => f.Kind is not TargetKind.YesNo).WithMessage(DutchInput.NumberUnreadable);
        RuleFor(f => f.Maximum).Must(BeNumber).When(f => f.Kind is not TargetKind.YesNo).WithMessage(DutchInput.NumberUnreadable);
    }

    private static bool BeNumber(string? typed) => string.IsNullOrWhiteSpace(typed) || DutchInput.Number(typed) is not null;
}

using FluentValidation;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>What is typed in a row of the plan.</summary>
public sealed class RowForm
{
    /// <summary>Code.</summary>
    public string? Code { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Goal.</summary>
    public string? Goal { get; set; }

    /// <summary>Period, as people write it.</summary>
    public string? Period { get; set; }

    /// <summary>Results.</summary>
    public string? Results { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>Where to go on.</summary>
    public string? Terug { get; set; }

    /// <summary>After a conflict: per field whether mine ("mijn") or theirs ("hun") is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a row.</summary>
    public static RowForm Of(ActivityRow row, string? back) => new()
    {
        Code = row.Code,
        Name = row.Name,
        Goal = row.Goal,
        Period = row.Period.ToString(),
        Results = row.Results,
        Version = row.Version,
        Terug = back,
    };

    /// <summary>What was typed, for the plan.</summary>
    /// <param name="year">Year meant by a period without one; null in the outline.</param>
    public RowText ToText(int? year) => new(Code ?? "", Name ?? "", Goal ?? "", PeriodReader.Read(Period, year), Results ?? "");

    /// <summary>What is wrong with the period for the plan; null if nothing is. Told together with the other faults of the form.</summary>
    public string? PeriodFault(PlanHead plan, int? year) => PeriodReader.Fault(ToText(year).Period, plan.FirstYear, plan.LastYear);

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ActivityRow theirs)
    {
        Code = EditConflict.KeepsMine(Keuze, nameof(Code)) ? Code : theirs.Code;
        Name = EditConflict.KeepsMine(Keuze, nameof(Name)) ? Name : theirs.Name;
        Goal = EditConflict.KeepsMine(Keuze, nameof(Goal)) ? Goal : theirs.Goal;
        Period = EditConflict.KeepsMine(Keuze, nameof(Period)) ? Period : theirs.Period.ToString();
        Results = EditConflict.KeepsMine(Keuze, nameof(Results)) ? Results : theirs.Results;
    }
}

/// <summary>The rules of a row that need nothing but the form.</summary>
public sealed class RowFormValidator : AbstractValidator<RowForm>
{
    /// <summary>The rules.</summary>
    public RowFormValidator()
    {
        RuleFor(f => f.Code).NotEmpty().WithMessage(PlanMessages.CodeMissing);
        RuleFor(f => f.Code).MaximumLength(ActivityRow.CodeMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De code", ActivityRow.CodeMaxLength, f.Code!.Length));
        RuleFor(f => f.Name).NotEmpty().WithMessage(PlanMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(ActivityRow.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", ActivityRow.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Goal).Must(Fits).WithMessage(f => PlanMessages.TooLong("Het doel", ActivityRow.TextMaxLength, Length(f.Goal)));
        RuleFor(f => f.Results).Must(Fits).WithMessage(f => PlanMessages.TooLong("De tekst", ActivityRow.TextMaxLength, Length(f.Results)));
    }

    private static bool Fits(string? text) => Length(text) <= ActivityRow.TextMaxLength;

    // Browsers send a line end as two characters, and it is stored as one.
    private static int Length(string? text) => text?.ReplaceLineEndings("\n").Length ?? 0;
}

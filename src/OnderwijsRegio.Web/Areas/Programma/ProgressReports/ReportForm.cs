using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.ProgressReports;

/// <summary>How an activity goes in a quarter.</summary>
public sealed class ReportForm
{
    /// <summary>How it goes; null until chosen.</summary>
    public ReportStatus? Status { get; set; }

    /// <summary>What happened.</summary>
    public string? Note { get; set; }

    /// <summary>What could go wrong.</summary>
    public string? Risk { get; set; }

    /// <summary>What was decided, or has to be.</summary>
    public string? Decision { get; set; }

    /// <summary>Version that the form began with; empty where there was no report.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a report; an empty one where there is none yet.</summary>
    public static ReportForm Of(ReportItem? report)
    {
        var form = new ReportForm { Version = report?.Version ?? Guid.Empty };
        if (report is not null)
        {
            form.Take(report.Text, _ => true);
        }

        return form;
    }

    /// <summary>What was typed; only for a form that passed its rules.</summary>
    public ReportText ToText() => new ReportText(Status!.Value, Note ?? "", Risk ?? "", Decision ?? "").Trimmed();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ReportText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a report in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(ReportText text) =>
    [
        (nameof(Status), "Hoe gaat het?", text.Status.DutchName()),
        (nameof(Note), "Toelichting", text.Note),
        (nameof(Risk), "Risico", text.Risk),
        (nameof(Decision), "Besluit", text.Decision),
    ];

    private void Take(ReportText text, Func<string, bool> takes)
    {
        Status = takes(nameof(Status)) ? text.Status : Status;
        Note = takes(nameof(Note)) ? text.Note : Note;
        Risk = takes(nameof(Risk)) ? text.Risk : Risk;
        Decision = takes(nameof(Decision)) ? text.Decision : Decision;
    }
}

/// <summary>The rules of a report that need nothing but the form.</summary>
public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    /// <summary>The rules.</summary>
    public ReportFormValidator()
    {
        RuleFor(f => f.Status).Must(s => s is { } status && Enum.IsDefined(status)).WithMessage(ReportMessages.StatusMissing);
        RuleFor(f => f.Note).MaximumLength(ProgressReport.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De toelichting", ProgressReport.TextMaxLength, f.Note!.Length));
        RuleFor(f => f.Risk).MaximumLength(ProgressReport.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Het risico", ProgressReport.TextMaxLength, f.Risk!.Length));
        RuleFor(f => f.Decision).MaximumLength(ProgressReport.TextMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Het besluit", ProgressReport.TextMaxLength, f.Decision!.Length));
    }
}

using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.ProgressReports;

/// <summary>The evaluation of an activity over a year.</summary>
public sealed class ReviewForm
{
    /// <summary>What we wanted.</summary>
    public string? Planned { get; set; }

    /// <summary>What we did.</summary>
    public string? Done { get; set; }

    /// <summary>What we see of it.</summary>
    public string? Seen { get; set; }

    /// <summary>What we change.</summary>
    public string? Changed { get; set; }

    /// <summary>What it means for next year.</summary>
    public ReviewAdvice Advice { get; set; }

    /// <summary>Version that the form began with; empty where there was no review.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a review.</summary>
    public static ReviewForm Of(ReviewItem review)
    {
        var form = new ReviewForm { Version = review.Version };
        form.Take(review.Text, _ => true);
        return form;
    }

    /// <summary>The form of a review that nobody began: what the plan wanted stands there already.</summary>
    public static ReviewForm From(IEnumerable<ActivityRow> rows) => new()
    {
        Planned = string.Join("\n", rows.SelectMany(r => new[] { r.Goal, r.Results }).Where(text => text.Length > 0)),
    };

    /// <summary>What was typed.</summary>
    public ReviewText ToText() => new ReviewText(Planned ?? "", Done ?? "", Seen ?? "", Changed ?? "", Advice).Trimmed();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ReviewText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a review in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(ReviewText text) =>
    [
        (nameof(Planned), "Wat wilden we?", text.Planned),
        (nameof(Done), "Wat deden we?", text.Done),
        (nameof(Seen), "Wat zien we?", text.Seen),
        (nameof(Changed), "Wat veranderen we?", text.Changed),
        (nameof(Advice), "Volgend jaar", text.Advice.DutchName()),
    ];

    private void Take(ReviewText text, Func<string, bool> takes)
    {
        Planned = takes(nameof(Planned)) ? text.Planned : Planned;
        Done = takes(nameof(Done)) ? text.Done : Done;
        Seen = takes(nameof(Seen)) ? text.Seen : Seen;
        Changed = takes(nameof(Changed)) ? text.Changed : Changed;
        Advice = takes(nameof(Advice)) ? text.Advice : Advice;
    }
}

/// <summary>The rules of a review.</summary>
public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    /// <summary>The rules.</summary>
    public ReviewFormValidator()
    {
        RuleFor(f => f.Planned).MaximumLength(YearReview.TextMaxLength).WithMessage(f => TooLong(f.Planned));
        RuleFor(f => f.Done).MaximumLength(YearReview.TextMaxLength).WithMessage(f => TooLong(f.Done));
        RuleFor(f => f.Seen).MaximumLength(YearReview.TextMaxLength).WithMessage(f => TooLong(f.Seen));
        RuleFor(f => f.Changed).MaximumLength(YearReview.TextMaxLength).WithMessage(f => TooLong(f.Changed));
        RuleFor(f => f.Advice).IsInEnum().WithMessage("Kies wat er volgend jaar gebeurt.");
    }

    private static string TooLong(string? text) => PlanMessages.TooLong("Deze tekst", YearReview.TextMaxLength, text!.Length);
}

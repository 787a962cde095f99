using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>How long a region keeps the data of candidates, in months as typed.</summary>
public sealed class RetentionForm
{
    /// <summary>While interesseren.</summary>
    public string? Interesseren { get; set; }

    /// <summary>While oriënteren.</summary>
    public string? Orienteren { get; set; }

    /// <summary>While matchen.</summary>
    public string? Matchen { get; set; }

    /// <summary>While opleiden.</summary>
    public string? Opleiden { get; set; }

    /// <summary>While begeleiden.</summary>
    public string? Begeleiden { get; set; }

    /// <summary>While professionaliseren.</summary>
    public string? Professionaliseren { get; set; }

    /// <summary>After a stop.</summary>
    public string? Stopped { get; set; }

    /// <summary>Version that the form began with; empty where the region had none of its own.</summary>
    public Guid Version { get; set; }

    /// <summary>The terms of which someone saw what comes of them, as <see cref="KeyOf"/>.</summary>
    public string? Seen { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of the terms of a region.</summary>
    public static RetentionForm Of(TermsOfRegion region)
    {
        var form = new RetentionForm { Version = region.Version };
        form.Take(region.Terms, _ => true);
        return form;
    }

    /// <summary>Terms as they are carried along.</summary>
    public static string KeyOf(RetentionTerms terms) => string.Join(',', Words(terms).Select(w => w.Text));

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public RetentionTerms ToTerms() => new(
        Months(Interesseren), Months(Orienteren), Months(Matchen), Months(Opleiden), Months(Begeleiden), Months(Professionaliseren), Months(Stopped));

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(RetentionTerms theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(RetentionTerms terms) =>
    [
        (nameof(Interesseren), "Interesseren", Text(terms.Interesseren)),
        (nameof(Orienteren), "Oriënteren", Text(terms.Orienteren)),
        (nameof(Matchen), "Matchen", Text(terms.Matchen)),
        (nameof(Opleiden), "Opleiden", Text(terms.Opleiden)),
        (nameof(Begeleiden), "Begeleiden", Text(terms.Begeleiden)),
        (nameof(Professionaliseren), "Professionaliseren", Text(terms.Professionaliseren)),
        (nameof(Stopped), "Na stoppen", Text(terms.Stopped)),
    ];

    /// <summary>Months as they were typed; 0 for what cannot be.</summary>
    internal static int Months(string? text) =>
        DutchInput.Number(text) is { } months && months == Math.Floor(months) && months is >= RetentionTerms.Least and <= RetentionTerms.Most ? (int)months : 0;

    private static string Text(int months) => months.ToString(CultureInfo.InvariantCulture);

    private void Take(RetentionTerms terms, Func<string, bool> takes)
    {
        Interesseren = takes(nameof(Interesseren)) ? Text(terms.Interesseren) : Interesseren;
        Orienteren = takes(nameof(Orienteren)) ? Text(terms.Orienteren) : Orienteren;
        Matchen = takes(nameof(Matchen)) ? Text(terms.Matchen) : Matchen;
        Opleiden = takes(nameof(Opleiden)) ? Text(terms.Opleiden) : Opleiden;
        Begeleiden = takes(nameof(Begeleiden)) ? Text(terms.Begeleiden) : Begeleiden;
        Professionaliseren = takes(nameof(Professionaliseren)) ? Text(terms.Professionaliseren) : Professionaliseren;
        Stopped = takes(nameof(Stopped)) ? Text(terms.Stopped) : Stopped;
    }
}

/// <summary>The rules of the terms that need nothing but the form.</summary>
public sealed class RetentionFormValidator : AbstractValidator<RetentionForm>
{
    /// <summary>The rules.</summary>
    public RetentionFormValidator()
    {
        RuleFor(f => f.Interesseren).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Orienteren).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Matchen).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Opleiden).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Begeleiden).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Professionaliseren).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
        RuleFor(f => f.Stopped).Must(BeMonths).WithMessage(CandidateMessages.TermOutOfRange);
    }

    private static bool BeMonths(string? text) => RetentionForm.Months(text) > 0;
}

/// <summary>The terms with their form.</summary>
/// <param name="Form">Form.</param>
/// <param name="Region">Region.</param>
/// <param name="Effect">What comes of the terms in the form; null where nobody asked yet.</param>
/// <param name="Desk">Address of the desk.</param>
public sealed record RetentionPage(RetentionForm Form, string Region, RetentionEffect? Effect, string Desk);

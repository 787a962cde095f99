using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Organisations;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What someone says of the columns of a file with candidates.</summary>
public sealed class CandidateColumnsForm
{
    /// <summary>What stands in each column, in their order.</summary>
    public List<CandidateColumn> Uses { get; set; } = [];

    /// <summary>Where they came in, if the row does not say.</summary>
    public string? SourceDesk { get; set; }

    /// <summary>Phase, if the row does not say.</summary>
    public KlantreisPhase Phase { get; set; }

    /// <summary>Day on which the files began, if the row has no day, as typed or picked.</summary>
    public string? CreatedOn { get; set; }

    /// <summary>On what ground the data is kept; null while nobody said so.</summary>
    public LegalBasis? LegalBasis { get; set; }

    /// <summary>Day on which they consented, if the row does not say, as typed or picked.</summary>
    public string? ConsentOn { get; set; }

    /// <summary>The nine digits in texts are no BSN.</summary>
    public bool IsNoBsn { get; set; }

    /// <summary>The form with what was said.</summary>
    public static CandidateColumnsForm Of(CandidateColumns columns) => new()
    {
        Uses = [.. columns.Uses],
        SourceDesk = columns.SourceDesk,
        Phase = columns.Phase,
        CreatedOn = ParticipationForm.Picked(columns.CreatedOn),
        LegalBasis = columns.LegalBasis,
        ConsentOn = ParticipationForm.Picked(columns.ConsentOn),
        IsNoBsn = columns.IsNoBsn,
    };

    /// <summary>What was said; only for a form that passed its rules.</summary>
    /// <param name="before">What was proposed: the words that are known already come from it.</param>
    public CandidateColumns ToColumns(CandidateColumns before) => before with
    {
        Uses = Uses,
        SourceDesk = SourceDesk?.Trim() ?? "",
        Phase = Phase,
        CreatedOn = DutchInput.Day(CreatedOn),
        LegalBasis = LegalBasis,
        ConsentOn = LegalBasis is Core.Candidates.LegalBasis.Toestemming ? DutchInput.Day(ConsentOn) : null,
        IsNoBsn = IsNoBsn,
    };
}

/// <summary>What someone says of the words of a file with candidates.</summary>
public sealed class CandidateWordsForm
{
    /// <summary>The words.</summary>
    public List<CandidateWord> Words { get; set; } = [];
}

/// <summary>A word in a file.</summary>
public sealed class CandidateWord
{
    /// <summary>Of what.</summary>
    public CandidateColumn Fact { get; set; }

    /// <summary>The word.</summary>
    public string? Word { get; set; }

    /// <summary>What it means; empty while nobody said so.</summary>
    public string? Meaning { get; set; }
}

/// <summary>What someone says when a file with candidates is taken over.</summary>
public sealed class CandidateImportForm
{
    /// <summary>Whether the rows with a problem are left out.</summary>
    public bool SkipsFaulty { get; set; }

    /// <summary>Whether who is probably there already is taken in as well.</summary>
    public bool TakesDoubles { get; set; }
}

/// <summary>The rules of columns that need nothing but the form; the file says the others.</summary>
public sealed class CandidateColumnsFormValidator : AbstractValidator<CandidateColumnsForm>
{
    /// <summary>The rules.</summary>
    public CandidateColumnsFormValidator()
    {
        RuleForEach(f => f.Uses).IsInEnum().WithMessage(CandidateImportMessages.ChoiceUnknown);
        RuleFor(f => f.SourceDesk).MaximumLength(Candidate.ShortMaxLength).WithMessage(f => PlanMessages.TooLong("Deze tekst", Candidate.ShortMaxLength, f.SourceDesk!.Length));
        RuleFor(f => f.SourceDesk).Must(text => !Bsn.MayStandIn(text)).WithMessage(CandidateMessages.MayBeBsn);
        RuleFor(f => f.Phase).IsInEnum();
        RuleFor(f => f.LegalBasis).IsInEnum();
        RuleFor(f => f.CreatedOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.ConsentOn).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
    }
}

using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>What a school is, and since when it counts in the region.</summary>
public sealed class SchoolForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>BRIN, with or without vestiging.</summary>
    public string? Brin { get; set; }

    /// <summary>Sector.</summary>
    public Sector? Sector { get; set; }

    /// <summary>Municipality.</summary>
    public string? Municipality { get; set; }

    /// <summary>Board.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; set; }

    /// <summary>First day in the region, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Last day in the region, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a school.</summary>
    public static SchoolForm Of(SchoolDossier dossier)
    {
        var form = new SchoolForm { Version = dossier.School.Version };
        form.Take(SchoolEdit.Of(dossier), _ => true);
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public SchoolEdit ToEdit() => new(
        new SchoolText(Name ?? "", Brin, Sector, Municipality, OrganisationId, Note ?? "").Tidied(), DutchInput.Day(From), DutchInput.Day(Until));

    /// <summary>Takes theirs where that was chosen, and for all but the days where another region leads.</summary>
    public void Choose(SchoolEdit theirs, bool ledElsewhere) => Take(
        theirs, field => (ledElsewhere && field is not (nameof(From) or nameof(Until))) || (Keuze.Count > 0 && !EditConflict.KeepsMine(Keuze, field)));

    /// <summary>The fields of a school in words.</summary>
    /// <param name="boards">Boards to choose from.</param>
    public static Func<SchoolEdit, IEnumerable<(string Field, string Label, string Text)>> Words(IReadOnlyList<BoardChoice> boards) => edit =>
    [
        (nameof(Name), "Naam", edit.Text.Name),
        (nameof(Brin), "BRIN", edit.Text.Brin ?? ""),
        (nameof(Sector), "Sector", edit.Text.Sector?.DutchName() ?? ""),
        (nameof(Municipality), "Gemeente", edit.Text.Municipality ?? ""),
        (nameof(OrganisationId), "Bestuur", boards.FirstOrDefault(b => b.Id == edit.Text.OrganisationId)?.Name ?? ""),
        (nameof(Note), "Toelichting", edit.Text.Note),
        (nameof(From), "Doet mee vanaf", edit.From?.Day() ?? ""),
        (nameof(Until), "Tot en met", edit.Until?.Day() ?? ""),
    ];

    private void Take(SchoolEdit edit, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? edit.Text.Name : Name;
        Brin = takes(nameof(Brin)) ? edit.Text.Brin : Brin;
        Sector = takes(nameof(Sector)) ? edit.Text.Sector : Sector;
        Municipality = takes(nameof(Municipality)) ? edit.Text.Municipality : Municipality;
        OrganisationId = takes(nameof(OrganisationId)) ? edit.Text.OrganisationId : OrganisationId;
        Note = takes(nameof(Note)) ? edit.Text.Note : Note;
        From = takes(nameof(From)) ? ParticipationForm.Picked(edit.From) : From;
        Until = takes(nameof(Until)) ? ParticipationForm.Picked(edit.Until) : Until;
    }
}

/// <summary>What is set of a school on one form.</summary>
public sealed record SchoolEdit(SchoolText Text, DateOnly? From, DateOnly? Until)
{
    /// <summary>What is stored.</summary>
    public static SchoolEdit Of(SchoolDossier dossier) => new(dossier.School.ToText(), dossier.Here.From, dossier.Here.Until);
}

/// <summary>How many pupils a school had in a year.</summary>
public sealed class PupilsForm
{
    /// <summary>Calendar year.</summary>
    public int? Year { get; set; }

    /// <summary>Pupils, as typed.</summary>
    public string? Count { get; set; }

    /// <summary>Where the number comes from.</summary>
    public string? Origin { get; set; }
}

/// <summary>The rules of a school that need nothing but the form; the others are said by the register.</summary>
public sealed class SchoolFormValidator : AbstractValidator<SchoolForm>
{
    /// <summary>The rules.</summary>
    public SchoolFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(OrganisationMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(Organisation.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Organisation.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Municipality).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De gemeente", Region.NameMaxLength, f.Municipality!.Length));
        RuleFor(f => f.Note).MaximumLength(Organisation.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De toelichting", Organisation.NoteMaxLength, f.Note!.Length));
        RuleFor(f => f.From).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Until).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
    }
}

/// <summary>The rules of a number of pupils that need nothing but the form.</summary>
public sealed class PupilsFormValidator : AbstractValidator<PupilsForm>
{
    /// <summary>The rules.</summary>
    public PupilsFormValidator()
    {
        RuleFor(f => f.Year).NotNull().WithMessage(OrganisationMessages.YearWrong);
        RuleFor(f => f.Count).Must(count => DutchInput.Number(count) is { } number && decimal.IsInteger(number)).WithMessage(OrganisationMessages.PupilsWrong);
        RuleFor(f => f.Origin).NotEmpty().WithMessage(OrganisationMessages.OriginMissing);
        RuleFor(f => f.Origin).MaximumLength(SchoolPupils.OriginMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De herkomst", SchoolPupils.OriginMaxLength, f.Origin!.Length));
    }
}

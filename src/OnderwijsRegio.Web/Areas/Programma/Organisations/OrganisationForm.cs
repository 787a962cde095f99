using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>What an organisation is.</summary>
public class OrganisationForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Sort.</summary>
    public OrganisationKind Kind { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Number in the trade register.</summary>
    public string? Kvk { get; set; }

    /// <summary>Number of the bevoegd gezag.</summary>
    public string? BoardNumber { get; set; }

    /// <summary>Whom one asks for there.</summary>
    public string? ContactRole { get; set; }

    /// <summary>What a reader should know.</summary>
    public string? Note { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of an organisation.</summary>
    public static OrganisationForm Of(Organisation organisation)
    {
        var form = new OrganisationForm { Version = organisation.Version };
        form.Take(organisation.ToText(), _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public OrganisationText ToText() => new OrganisationText(Name ?? "", Kind, Sectors, Kvk, BoardNumber, ContactRole ?? "", Note ?? "").Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(OrganisationText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of an organisation in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(OrganisationText text) =>
    [
        (nameof(Name), "Naam", text.Name),
        (nameof(Kind), "Soort", text.Kind.DutchName()),
        (nameof(Sectors), "Sectoren", string.Join(", ", text.Sectors.Select(s => s.DutchName()))),
        (nameof(Kvk), "KvK-nummer", text.Kvk ?? ""),
        (nameof(BoardNumber), "Bevoegd gezag", text.BoardNumber ?? ""),
        (nameof(ContactRole), "Contactpersoon", text.ContactRole),
        (nameof(Note), "Toelichting", text.Note),
    ];

    private void Take(OrganisationText text, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? text.Name : Name;
        Kind = takes(nameof(Kind)) ? text.Kind : Kind;
        Sectors = takes(nameof(Sectors)) ? [.. text.Sectors] : Sectors;
        Kvk = takes(nameof(Kvk)) ? text.Kvk : Kvk;
        BoardNumber = takes(nameof(BoardNumber)) ? text.BoardNumber : BoardNumber;
        ContactRole = takes(nameof(ContactRole)) ? text.ContactRole : ContactRole;
        Note = takes(nameof(Note)) ? text.Note : Note;
    }
}

/// <summary>As what an organisation takes part.</summary>
public sealed class ParticipationForm
{
    /// <summary>Role.</summary>
    public string? Role { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Last day, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a participation.</summary>
    public static ParticipationForm Of(ParticipationItem participation)
    {
        var form = new ParticipationForm { Version = participation.Version };
        form.Take(participation.Text, _ => true);
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public ParticipationText ToText() => new ParticipationText(Role ?? "", DutchInput.Day(From), DutchInput.Day(Until)).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(ParticipationText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a participation in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(ParticipationText text) =>
    [
        (nameof(Role), "Doet mee als", text.Role),
        (nameof(From), "Vanaf", text.From?.Day() ?? ""),
        (nameof(Until), "Tot en met", text.Until?.Day() ?? ""),
    ];

    /// <summary>A day as a browser's own picker takes it.</summary>
    internal static string? Picked(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Take(ParticipationText text, Func<string, bool> takes)
    {
        Role = takes(nameof(Role)) ? text.Role : Role;
        From = takes(nameof(From)) ? Picked(text.From) : From;
        Until = takes(nameof(Until)) ? Picked(text.Until) : Until;
    }
}

/// <summary>A new organisation, and as what it takes part.</summary>
public sealed class NewOrganisationForm : OrganisationForm
{
    /// <summary>As what it takes part.</summary>
    public ParticipationForm Participation { get; set; } = new();
}

/// <summary>The rules of an organisation that need nothing but the form; the others are said by the register.</summary>
public class OrganisationFormValidator : AbstractValidator<OrganisationForm>
{
    /// <summary>The rules.</summary>
    public OrganisationFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(OrganisationMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(Organisation.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Organisation.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.ContactRole).MaximumLength(Organisation.ContactRoleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De functie", Organisation.ContactRoleMaxLength, f.ContactRole!.Length));
        RuleFor(f => f.Note).MaximumLength(Organisation.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De toelichting", Organisation.NoteMaxLength, f.Note!.Length));
    }
}

/// <summary>The rules of a participation that need nothing but the form.</summary>
public sealed class ParticipationFormValidator : AbstractValidator<ParticipationForm>
{
    /// <summary>The rules.</summary>
    public ParticipationFormValidator()
    {
        RuleFor(f => f.Role).NotEmpty().WithMessage(OrganisationMessages.RoleMissing);
        RuleFor(f => f.Role).MaximumLength(Participation.RoleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze omschrijving", Participation.RoleMaxLength, f.Role!.Length));
        RuleFor(f => f.From).Must(BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Until).Must(BeDay).WithMessage(DutchInput.DayUnreadable);
    }

    /// <summary>Whether nothing was typed, or a day.</summary>
    internal static bool BeDay(string? typed) => string.IsNullOrWhiteSpace(typed) || DutchInput.Day(typed) is not null;
}

/// <summary>The rules of a new organisation.</summary>
public sealed class NewOrganisationFormValidator : AbstractValidator<NewOrganisationForm>
{
    /// <summary>The rules.</summary>
    public NewOrganisationFormValidator()
    {
        Include(new OrganisationFormValidator());
        RuleFor(f => f.Participation).SetValidator(new ParticipationFormValidator());
    }
}

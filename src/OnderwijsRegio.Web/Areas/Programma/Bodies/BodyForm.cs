using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Organisations;
using OnderwijsRegio.Web.Areas.Programma.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Bodies;

/// <summary>What a body is.</summary>
public sealed class BodyForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Sort.</summary>
    public BodyKind Kind { get; set; } = BodyKind.Werkgroep;

    /// <summary>What it is for.</summary>
    public string? Purpose { get; set; }

    /// <summary>How often it meets.</summary>
    public string? Cadence { get; set; }

    /// <summary>Sectors.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a body.</summary>
    public static BodyForm Of(BodyItem body)
    {
        var form = new BodyForm { Version = body.Version };
        form.Take(body.Text, _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public BodyText ToText() => new BodyText(Name ?? "", Kind, Purpose ?? "", Cadence ?? "", Sectors).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(BodyText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a body in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(BodyText text) =>
    [
        (nameof(Name), "Naam", text.Name),
        (nameof(Kind), "Soort", text.Kind.DutchName()),
        (nameof(Purpose), "Waarvoor", text.Purpose),
        (nameof(Cadence), "Bijeenkomsten", text.Cadence),
        (nameof(Sectors), "Sectoren", string.Join(", ", text.Sectors.Select(s => s.DutchName()))),
    ];

    private void Take(BodyText text, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? text.Name : Name;
        Kind = takes(nameof(Kind)) ? text.Kind : Kind;
        Purpose = takes(nameof(Purpose)) ? text.Purpose : Purpose;
        Cadence = takes(nameof(Cadence)) ? text.Cadence : Cadence;
        Sectors = takes(nameof(Sectors)) ? [.. text.Sectors] : Sectors;
    }
}

/// <summary>A seat in a body.</summary>
public sealed class SeatForm
{
    /// <summary>As what.</summary>
    public string? Role { get; set; }

    /// <summary>Who.</summary>
    public string? Name { get; set; }

    /// <summary>Organisation.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>For whom else.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Last day, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>Key of the form of a new seat.</summary>
    public Guid FormKey { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a seat.</summary>
    public static SeatForm Of(SeatItem seat)
    {
        var form = new SeatForm { Version = seat.Version };
        form.Take(seat.Text, _ => true);
        return form;
    }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    public SeatText ToText() => new SeatText(Role ?? "", Name, OrganisationId, OnBehalfOf ?? "", DutchInput.Day(From), DutchInput.Day(Until)).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(SeatText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a seat in words.</summary>
    /// <param name="organisations">Organisations to choose from.</param>
    public static Func<SeatText, IEnumerable<(string Field, string Label, string Text)>> Words(IReadOnlyList<SeatOrganisation> organisations) => text =>
    [
        (nameof(Role), "Rol", text.Role),
        (nameof(Name), "Naam", text.Name ?? "vacant"),
        (nameof(OrganisationId), "Namens organisatie", organisations.FirstOrDefault(o => o.Id == text.OrganisationId)?.Name ?? ""),
        (nameof(OnBehalfOf), "Namens", text.OnBehalfOf),
        (nameof(From), "Vanaf", text.From?.Day() ?? ""),
        (nameof(Until), "Tot en met", text.Until?.Day() ?? ""),
    ];

    private void Take(SeatText text, Func<string, bool> takes)
    {
        Role = takes(nameof(Role)) ? text.Role : Role;
        Name = takes(nameof(Name)) ? text.Name : Name;
        OrganisationId = takes(nameof(OrganisationId)) ? text.OrganisationId : OrganisationId;
        OnBehalfOf = takes(nameof(OnBehalfOf)) ? text.OnBehalfOf : OnBehalfOf;
        From = takes(nameof(From)) ? ParticipationForm.Picked(text.From) : From;
        Until = takes(nameof(Until)) ? ParticipationForm.Picked(text.Until) : Until;
    }
}

/// <summary>The rules of a body that need nothing but the form; the others are said by the body.</summary>
public sealed class BodyFormValidator : AbstractValidator<BodyForm>
{
    /// <summary>The rules.</summary>
    public BodyFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(BodyMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(Body.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Body.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.Purpose).MaximumLength(Body.PurposeMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Body.PurposeMaxLength, f.Purpose!.Length));
        RuleFor(f => f.Cadence).MaximumLength(Body.CadenceMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Body.CadenceMaxLength, f.Cadence!.Length));
    }
}

/// <summary>The rules of a seat that need nothing but the form; the others are said by the seat.</summary>
public sealed class SeatFormValidator : AbstractValidator<SeatForm>
{
    /// <summary>The rules.</summary>
    public SeatFormValidator()
    {
        RuleFor(f => f.Role).NotEmpty().WithMessage(BodyMessages.RoleMissing);
        RuleFor(f => f.Role).MaximumLength(Seat.RoleMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De rol", Seat.RoleMaxLength, f.Role!.Length));
        RuleFor(f => f.Name).MaximumLength(Seat.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Seat.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.OnBehalfOf).MaximumLength(Seat.OnBehalfOfMaxLength)
            .WithMessage(f => PlanMessages.TooLong("Deze tekst", Seat.OnBehalfOfMaxLength, f.OnBehalfOf!.Length));
        RuleFor(f => f.From).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Until).Must(ParticipationFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
    }
}

using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>A part of a region.</summary>
public sealed class AreaForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Sort.</summary>
    public AreaKind Kind { get; set; } = AreaKind.Deelgebied;

    /// <summary>Municipalities in it, one a line.</summary>
    public string? Municipalities { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of an area.</summary>
    public static AreaForm Of(AreaItem area)
    {
        var form = new AreaForm { Version = area.Version };
        form.Take(area.Text, _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public AreaText ToText() => new AreaText(Name ?? "", Kind, AreaText.Read(Municipalities)).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(AreaText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of an area in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(AreaText text) =>
    [
        (nameof(Name), "Naam", text.Name),
        (nameof(Kind), "Soort", text.Kind.DutchName()),
        (nameof(Municipalities), "Gemeenten", string.Join('\n', text.Municipalities)),
    ];

    private void Take(AreaText text, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? text.Name : Name;
        Kind = takes(nameof(Kind)) ? text.Kind : Kind;
        Municipalities = takes(nameof(Municipalities)) ? string.Join('\n', text.Municipalities) : Municipalities;
    }
}

/// <summary>The rules of an area that need nothing but the form; the others are said by the area.</summary>
public sealed class AreaFormValidator : AbstractValidator<AreaForm>
{
    /// <summary>The rules.</summary>
    public AreaFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(RegionMessages.AreaNameMissing);
        RuleFor(f => f.Name).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Region.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Kind).IsInEnum();
    }
}

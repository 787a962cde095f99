using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Beheer.Regions;

/// <summary>A neighbour of a region.</summary>
public sealed class NeighbourForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>The region of this installation that it is; empty for none.</summary>
    public string? RegionSlug { get; set; }

    /// <summary>Sectors in which the two meet.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>What the two do together.</summary>
    public string? Note { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of a neighbour.</summary>
    public static NeighbourForm Of(NeighbourItem neighbour)
    {
        var form = new NeighbourForm { Version = neighbour.Version };
        form.Take(neighbour.Text, _ => true);
        return form;
    }

    /// <summary>What was set.</summary>
    public NeighbourText ToText() => new NeighbourText(Name ?? "", RegionSlug, Sectors, Note ?? "").Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(NeighbourText theirs) => Take(theirs, field => !EditConflict.KeepsMine(Keuze, field));

    /// <summary>The fields of a neighbour in words.</summary>
    /// <param name="others">Regions to choose from.</param>
    public static Func<NeighbourText, IEnumerable<(string Field, string Label, string Text)>> Words(IReadOnlyList<OtherRegion> others) => text =>
    [
        (nameof(Name), "Naam", text.Name),
        (nameof(RegionSlug), "Regio in dit portaal", others.FirstOrDefault(o => o.Slug == text.RegionSlug)?.Name ?? "geen"),
        (nameof(Sectors), "Sectoren", string.Join(", ", text.Sectors.Select(s => s.DutchName()))),
        (nameof(Note), "Toelichting", text.Note),
    ];

    private void Take(NeighbourText text, Func<string, bool> takes)
    {
        Name = takes(nameof(Name)) ? text.Name : Name;
        RegionSlug = takes(nameof(RegionSlug)) ? text.RegionSlug : RegionSlug;
        Sectors = takes(nameof(Sectors)) ? [.. text.Sectors] : Sectors;
        Note = takes(nameof(Note)) ? text.Note : Note;
    }
}

/// <summary>The rules of a neighbour that need nothing but the form; the others are said by the neighbour.</summary>
public sealed class NeighbourFormValidator : AbstractValidator<NeighbourForm>
{
    /// <summary>The rules.</summary>
    public NeighbourFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(RegionMessages.NeighbourNameMissing);
        RuleFor(f => f.Name).MaximumLength(Region.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", Region.NameMaxLength, f.Name!.Length));
        RuleFor(f => f.Note).MaximumLength(RegionNeighbour.NoteMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De toelichting", RegionNeighbour.NoteMaxLength, f.Note!.Length));
    }
}

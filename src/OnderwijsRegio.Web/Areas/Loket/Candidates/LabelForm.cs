using FluentValidation;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>A label of the desk.</summary>
public sealed class LabelForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(string theirs) => Name = EditConflict.KeepsMine(Keuze, nameof(Name)) ? Name : theirs;

    /// <summary>The field in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(string name) => [(nameof(Name), "Naam", name)];
}

/// <summary>The rules of a label that need nothing but the form.</summary>
public sealed class LabelFormValidator : AbstractValidator<LabelForm>
{
    /// <summary>The rules.</summary>
    public LabelFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(LabelMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(DeskLabel.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", DeskLabel.NameMaxLength, f.Name!.Length));
    }
}

using FluentValidation;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>A view of the candidates that is kept.</summary>
public sealed class SavedViewForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the whole desk sees it.</summary>
    public bool IsShared { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>What was set.</summary>
    public SavedViewText ToText() => new SavedViewText(Name ?? "", IsShared).Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(SavedViewText theirs)
    {
        Name = EditConflict.KeepsMine(Keuze, nameof(Name)) ? Name : theirs.Name;
        IsShared = EditConflict.KeepsMine(Keuze, nameof(IsShared)) ? IsShared : theirs.IsShared;
    }

    /// <summary>The fields in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(SavedViewText text) =>
        [(nameof(Name), "Naam", text.Name), (nameof(IsShared), "Voor wie", text.IsShared ? "het hele loket" : "alleen de maker")];
}

/// <summary>The rules of a view that need nothing but the form.</summary>
public sealed class SavedViewFormValidator : AbstractValidator<SavedViewForm>
{
    /// <summary>The rules.</summary>
    public SavedViewFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(SavedViewMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(SavedView.NameMaxLength)
            .WithMessage(f => PlanMessages.TooLong("De naam", SavedView.NameMaxLength, f.Name!.Length));
    }
}

using FluentValidation;
using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>Which of the figures that were looked at become public, or no longer are.</summary>
public sealed class PublishForm : OwnFiguresView
{
    /// <summary>What is said when nothing is chosen.</summary>
    public const string NothingChosen = "Kies eerst een of meer cijfers.";

    /// <summary>Keys of those that are ticked.</summary>
    public List<int> Ids { get; set; } = [];

    /// <summary>Whether all that the filter finds are meant, on whatever page.</summary>
    public bool Alle { get; set; }

    /// <summary>Whether everyone is to see them.</summary>
    public bool Maak { get; set; }

    /// <summary>Whether it was read that some will be withheld.</summary>
    public bool Bevestigd { get; set; }

    /// <summary>The choice.</summary>
    public PublicationChoice Choice() => new(Alle ? null : Ids, Filter());
}

/// <summary>The rules of the choice.</summary>
public sealed class PublishFormValidator : AbstractValidator<PublishForm>
{
    /// <summary>The rules.</summary>
    public PublishFormValidator() => RuleFor(f => f.Ids).Must((form, ids) => form.Alle || ids.Count > 0).WithMessage(PublishForm.NothingChosen);
}

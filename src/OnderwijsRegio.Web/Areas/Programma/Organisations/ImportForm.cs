using FluentValidation;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Programma.Organisations;

/// <summary>A list, and which lines of it are of the region.</summary>
public sealed class ImportForm
{
    /// <summary>The file.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Sector of the list; null where the file tells.</summary>
    public Sector? Sector { get; set; }

    /// <summary>Municipalities of the region that are chosen.</summary>
    public List<string> Municipalities { get; set; } = [];

    /// <summary>Other municipalities, with commas between.</summary>
    public string? Others { get; set; }

    /// <summary>Whether the boards that take part already are chosen too.</summary>
    public bool WithBoards { get; set; }

    /// <summary>Whether new organisations take part at once.</summary>
    public bool AsMembers { get; set; }

    /// <summary>The choice.</summary>
    public ImportChoice ToChoice() => new(
        [.. Municipalities.Concat((Others ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        WithBoards,
        Sector,
        AsMembers ? "deelnemer" : Participation.Prospective);
}

/// <summary>What is decided on the preview of an import.</summary>
public sealed class AcceptForm
{
    /// <summary>Whether schools that the list no longer has get a last day.</summary>
    public bool Closes { get; set; }

    /// <summary>That day, as typed or picked.</summary>
    public string? ClosedOn { get; set; }
}

/// <summary>The rules of a list that need nothing but the form; the file itself says the others.</summary>
public sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    /// <summary>The rules.</summary>
    public ImportFormValidator()
    {
        RuleFor(f => f.File).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(ImportMessages.FileMissing)
            .Must(file => file!.Length > 0).WithMessage(ImportMessages.Empty)
            .Must(file => file!.Length <= Import.MaxBytes).WithMessage(ImportMessages.TooLarge);
        RuleFor(f => f.Others).MaximumLength(2000).WithMessage("Noem hooguit zo’n honderd gemeenten.");
    }
}

/// <summary>The rules of accepting that need nothing but the form.</summary>
public sealed class AcceptFormValidator : AbstractValidator<AcceptForm>
{
    /// <summary>The rules.</summary>
    public AcceptFormValidator() => RuleFor(f => f.ClosedOn)
        .Must(day => Core.DutchInput.Day(day) is not null).WithMessage(Core.DutchInput.DayUnreadable).When(f => f.Closes);
}

using FluentValidation;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>A file with figures.</summary>
public sealed class ImportFileForm
{
    /// <summary>The file.</summary>
    public IFormFile? File { get; set; }
}

/// <summary>What someone says of the columns of a file.</summary>
public sealed class ImportColumnsForm
{
    /// <summary>What stands in each column, in their order.</summary>
    public List<FigureColumn> Uses { get; set; } = [];

    /// <summary>What holds for the whole file, by the name of the fact.</summary>
    public Dictionary<FigureColumn, string?> Fixed { get; set; } = [];

    /// <summary>How decimals are written.</summary>
    public DecimalMark? Decimals { get; set; }

    /// <summary>Whether -1 means withheld.</summary>
    public bool MinusOneIsWithheld { get; set; }

    /// <summary>Whether the source names no year.</summary>
    public bool HasNoYear { get; set; }

    /// <summary>Whether the region counted it itself.</summary>
    public bool? IsOwnCount { get; set; }

    /// <summary>Whether everyone may see it.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The form with what was said.</summary>
    public static ImportColumnsForm Of(FigureColumns columns) => new()
    {
        Uses = [.. columns.Uses],
        Fixed = columns.Fixed.ToDictionary(f => f.Key, f => (string?)f.Value),
        Decimals = columns.Decimals,
        MinusOneIsWithheld = columns.MinusOneIsWithheld,
        HasNoYear = columns.HasNoYear,
        IsOwnCount = columns.IsOwnCount,
        IsPublic = columns.IsPublic,
    };

    /// <summary>What was said.</summary>
    public FigureColumns ToColumns(int count) => new()
    {
        Uses = [.. Uses.Concat(Enumerable.Repeat(FigureColumn.None, count)).Take(count)],
        Fixed = Fixed.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key, f => f.Value!.Trim()),
        Decimals = Decimals,
        MinusOneIsWithheld = MinusOneIsWithheld,
        HasNoYear = HasNoYear,
        IsOwnCount = IsOwnCount,
        IsPublic = IsPublic,
    };
}

/// <summary>What someone says of words that the portal does not know.</summary>
public sealed class ImportWordsForm
{
    /// <summary>The words.</summary>
    public List<ImportWord> Words { get; set; } = [];
}

/// <summary>A word in a file.</summary>
public sealed class ImportWord
{
    /// <summary>In the column of what.</summary>
    public FigureColumn Fact { get; set; }

    /// <summary>The word.</summary>
    public string? Word { get; set; }

    /// <summary>What it means; empty while nobody said so.</summary>
    public string? Meaning { get; set; }
}

/// <summary>The rules of a file that need nothing but the form; its content says the others.</summary>
public sealed class ImportFileFormValidator : AbstractValidator<ImportFileForm>
{
    /// <summary>The rules.</summary>
    public ImportFileFormValidator() => RuleFor(f => f.File).Cascade(CascadeMode.Stop)
        .NotNull().WithMessage(ImportMessages.FileMissing)
        .Must(file => file!.Length > 0).WithMessage(ImportMessages.Empty)
        .Must(file => file!.Length <= Import.MaxBytes).WithMessage(ImportMessages.TooLarge);
}

/// <summary>The rules of words that need nothing but the form.</summary>
public sealed class ImportWordsFormValidator : AbstractValidator<ImportWordsForm>
{
    /// <summary>Nothing was said.</summary>
    public const string NothingSaid = "Kies van ten minste één woord wat het betekent.";

    /// <summary>The rules.</summary>
    public ImportWordsFormValidator() => RuleFor(f => f.Words)
        .Must(words => words.Any(w => !string.IsNullOrEmpty(w.Meaning))).WithMessage(NothingSaid).OverridePropertyName("Words[0].Meaning");
}

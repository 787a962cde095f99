using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What an import of figures has besides an <see cref="Import"/>: the file, what was said of its columns, and how far reading is.</summary>
public sealed class FigureImport
{
    /// <summary>Longest <see cref="Problem"/>, in characters.</summary>
    public const int ProblemMaxLength = 500;

    /// <summary>How often reading is begun before it is given up.</summary>
    public const int MaxAttempts = 3;

    /// <summary>How long reading may be silent before it counts as broken off, and is begun again.</summary>
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Key, and the import.</summary>
    public int ImportId { get; set; }

    /// <summary>The import.</summary>
    public Import? Import { get; set; }

    /// <summary>The file; null once it was taken over.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Its columns, as JSON of <see cref="FigureTable"/>.</summary>
    public required string Table { get; set; }

    /// <summary>What was said of them, as JSON of <see cref="FigureColumns"/>; empty while nothing was.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Words that the portal does not know, as JSON of a list of <see cref="UnknownWord"/>; empty if there are none.</summary>
    public string Unknown { get; set; } = "";

    /// <summary>Rows that were read.</summary>
    public int RowsRead { get; set; }

    /// <summary>Figures that the source withholds.</summary>
    public int Withheld { get; set; }

    /// <summary>Figures with something to look at, which are taken over all the same.</summary>
    public int Warned { get; set; }

    /// <summary>Rows and cells that were left out: as was asked, or because they are empty.</summary>
    public int LeftOut { get; set; }

    /// <summary>Whether it has to be asked what percentages between 0 and 1 mean.</summary>
    public bool AsksScale { get; set; }

    /// <summary>Why reading broke off, in Dutch; empty if it did not.</summary>
    public string Problem { get; set; } = "";

    /// <summary>How often reading was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Whoever is reading it; null if nobody is.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>Until when that holds, unless it is renewed (UTC).</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }
}

/// <summary>A word in a file that the portal does not know.</summary>
/// <param name="Fact">In the column of what.</param>
/// <param name="Text">The word.</param>
/// <param name="Count">How often it stands there.</param>
public sealed record UnknownWord(FigureColumn Fact, string Text, int Count);

internal sealed class FigureImportMapping : IEntityTypeConfiguration<FigureImport>
{
    public void Configure(EntityTypeBuilder<FigureImport> import)
    {
        import.ToTable("FigureImports");
        import.HasKey(f => f.ImportId);
        import.Property(f => f.ImportId).ValueGeneratedNever();
        import.Property(f => f.Problem).HasMaxLength(FigureImport.ProblemMaxLength);
        import.HasOne(f => f.Import).WithOne().HasForeignKey<FigureImport>(f => f.ImportId);
    }
}

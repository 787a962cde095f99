using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What an import of candidates has besides an <see cref="Import"/>. What of it shows people goes when it is taken over.</summary>
public sealed class CandidateImport
{
    /// <summary>Key, and the import.</summary>
    public int ImportId { get; set; }

    /// <summary>The import.</summary>
    public Import? Import { get; set; }

    /// <summary>The file; null once it was taken over.</summary>
    public byte[]? Content { get; set; }

    /// <summary>What was said of its columns, as JSON of <see cref="CandidateColumns"/>; empty while nothing was, and once it was taken over.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Words for facts of which the portal has a list, as JSON of a list of <see cref="SeenWord"/>; empty like <see cref="Columns"/>.</summary>
    public string Words { get; set; } = "";

    /// <summary>Rows that were read.</summary>
    public int RowsRead { get; set; }

    /// <summary>Rows that were left out, as was asked.</summary>
    public int LeftOut { get; set; }

    /// <summary>Who is probably there already.</summary>
    public int Doubles { get; set; }

    /// <summary>Whether those were taken in as well.</summary>
    public bool TookDoubles { get; set; }

    /// <summary>Whose data may not be kept any more.</summary>
    public int Expired { get; set; }

    /// <summary>The version that its candidates begin with: who has another one was worked on since.</summary>
    public Guid FirstVersion { get; set; }

    /// <summary>How many rows have an outcome.</summary>
    public int Count(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added => Import!.Added,
        ImportOutcome.Faulty => Import!.Faulty,
        ImportOutcome.Known => Doubles,
        ImportOutcome.Expired => Expired,
        _ => 0,
    };
}

internal sealed class CandidateImportMapping : IEntityTypeConfiguration<CandidateImport>
{
    public void Configure(EntityTypeBuilder<CandidateImport> import)
    {
        import.ToTable("CandidateImports");
        import.HasKey(c => c.ImportId);
        import.Property(c => c.ImportId).ValueGeneratedNever();
        import.HasOne(c => c.Import).WithOne().HasForeignKey<CandidateImport>(c => c.ImportId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Storage;

/// <summary>That a line of seeds/ was loaded, and how it read then. By it a second load knows what is new and what a user may have changed.</summary>
public sealed class SeedRecord
{
    /// <summary>Longest <see cref="Key"/>, in characters.</summary>
    public const int KeyMaxLength = 300;

    /// <summary>File and identity of the line.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of the line when it was last loaded.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Key of the row that it became.</summary>
    public int RowId { get; set; }
}

internal sealed class SeedRecordMapping : IEntityTypeConfiguration<SeedRecord>
{
    public void Configure(EntityTypeBuilder<SeedRecord> record)
    {
        record.HasKey(r => r.Key);
        record.Property(r => r.Key).HasMaxLength(SeedRecord.KeyMaxLength);
        record.Property(r => r.Fingerprint).HasMaxLength(64);
    }
}

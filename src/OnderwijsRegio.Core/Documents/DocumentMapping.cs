using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> document)
    {
        document.HasKey(d => d.Key);
        document.Property(d => d.Key).HasMaxLength(SourceDocument.KeyMaxLength);
        document.Property(d => d.Title).HasMaxLength(SourceDocument.TextMaxLength);
        document.Property(d => d.Publisher).HasMaxLength(SourceDocument.TextMaxLength);
    }
}

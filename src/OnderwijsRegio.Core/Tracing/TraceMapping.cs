using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Tracing;

internal sealed class TraceMapping : IEntityTypeConfiguration<TraceRecord>
{
    public void Configure(EntityTypeBuilder<TraceRecord> trace)
    {
        trace.Property(t => t.Action).HasMaxLength(TraceRecord.NameMaxLength);
        trace.Property(t => t.Subject).HasMaxLength(TraceRecord.NameMaxLength);
        trace.Property(t => t.Fields).HasMaxLength(TraceRecord.FieldsMaxLength);
        trace.HasIndex(t => new { t.RegionId, t.At });
    }
}

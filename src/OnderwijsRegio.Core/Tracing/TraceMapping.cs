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
        // One for each way to look at it, so that a page of a million lines reads as many as it shows.
        trace.HasIndex(t => new { t.At, t.Id });
        trace.HasIndex(t => new { t.RegionId, t.At, t.Id });
        trace.HasIndex(t => new { t.UserId, t.At, t.Id });
        trace.HasIndex(t => new { t.Subject, t.At, t.Id });
        trace.HasIndex(t => new { t.Subject, t.SubjectId, t.Id });
    }
}

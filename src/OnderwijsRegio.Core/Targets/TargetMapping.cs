using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Targets;

internal sealed class TargetMapping : IEntityTypeConfiguration<ActivityTarget>, IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<ActivityTarget> target)
    {
        target.ToTable("ActivityTargets");
        target.Property(t => t.Measure).HasMaxLength(ActivityTarget.MeasureMaxLength);
        target.Property(t => t.Unit).HasMaxLength(ActivityTarget.UnitMaxLength);
        target.Property(t => t.ShareOf).HasMaxLength(ActivityTarget.MeasureMaxLength);
        target.Property(t => t.Minimum).HasPrecision(18, 4);
        target.Property(t => t.Maximum).HasPrecision(18, 4);
        target.HasSource(t => t.Source);
        target.HasOne(t => t.Activity).WithMany(a => a.Targets).HasForeignKey(t => t.ActivityId);
        target.HasOne<ActivityTarget>().WithMany().HasForeignKey(t => t.ShareOfId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Measurement> measurement)
    {
        measurement.ToTable("Measurements");
        measurement.Property(m => m.Value).HasPrecision(18, 4);
        measurement.Property(m => m.OutOf).HasPrecision(18, 4);
        measurement.Property(m => m.Origin).HasMaxLength(Measurement.OriginMaxLength);
        measurement.Property(m => m.Note).HasMaxLength(Measurement.NoteMaxLength);
        measurement.Property(m => m.FeedKey).HasMaxLength(Measurement.FeedKeyMaxLength);
        measurement.HasOne(m => m.Target).WithMany(t => t.Measurements).HasForeignKey(m => m.TargetId);
        // The account may go; the number stays, without saying whose it is.
        measurement.HasOne<AppUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.SetNull);
        measurement.HasIndex(m => new { m.TargetId, m.On });
        measurement.HasIndex(m => new { m.TargetId, m.FeedKey }).IsUnique();
    }
}

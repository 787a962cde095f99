using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<DeskEvent>, IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<DeskEvent> planned)
    {
        planned.ToTable("DeskEvents");
        planned.Property(e => e.Title).HasMaxLength(DeskEvent.ShortMaxLength);
        planned.Property(e => e.Place).HasMaxLength(DeskEvent.ShortMaxLength);
        planned.Property(e => e.About).HasMaxLength(DeskEvent.AboutMaxLength);
        planned.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        planned.HasIndex(e => new { e.RegionId, e.StartsAt });
        planned.HasIndex(e => e.StartsAt);
        planned.HasIndex(e => e.FormKey);
    }

    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("Attendances");
        attendance.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Restrict);
        attendance.HasOne<Candidate>().WithMany().HasForeignKey(a => a.CandidateId).OnDelete(DeleteBehavior.Cascade);
        attendance.HasIndex(a => new { a.EventId, a.CandidateId }).IsUnique();
        attendance.HasIndex(a => a.CandidateId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Statushouders;

internal sealed class StatushouderMapping : IEntityTypeConfiguration<StatushouderTrack>, IEntityTypeConfiguration<LanguageStep>
{
    public void Configure(EntityTypeBuilder<StatushouderTrack> track)
    {
        track.ToTable("StatushouderTracks");
        track.Property(t => t.School).HasMaxLength(StatushouderTrack.ShortMaxLength);
        track.Property(t => t.CheckReference).HasMaxLength(StatushouderTrack.ShortMaxLength);
        track.HasOne<Region>().WithMany().HasForeignKey(t => t.RegionId).OnDelete(DeleteBehavior.Restrict);
        track.HasOne(t => t.Candidate).WithMany().HasForeignKey(t => t.CandidateId).OnDelete(DeleteBehavior.Cascade);
        track.HasMany(t => t.Languages).WithOne().HasForeignKey(l => l.TrackId).OnDelete(DeleteBehavior.Cascade);
        track.HasIndex(t => t.CandidateId).IsUnique();
        track.HasIndex(t => new { t.RegionId, t.State });
    }

    public void Configure(EntityTypeBuilder<LanguageStep> step)
    {
        step.ToTable("LanguageSteps");
        step.HasIndex(l => l.TrackId);
    }
}

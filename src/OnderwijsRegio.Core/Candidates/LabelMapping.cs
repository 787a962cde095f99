using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates;

internal sealed class LabelMapping : IEntityTypeConfiguration<DeskLabel>, IEntityTypeConfiguration<CandidateLabel>
{
    public void Configure(EntityTypeBuilder<DeskLabel> label)
    {
        label.Property(l => l.Name).HasMaxLength(DeskLabel.NameMaxLength);
        label.HasOne<Region>().WithMany().HasForeignKey(l => l.RegionId).OnDelete(DeleteBehavior.Restrict);
        label.HasIndex(l => new { l.RegionId, l.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CandidateLabel> carried)
    {
        carried.HasKey(c => new { c.LabelId, c.CandidateId });
        carried.HasOne(c => c.Label).WithMany().HasForeignKey(c => c.LabelId).OnDelete(DeleteBehavior.Cascade);
        carried.HasOne<Candidate>().WithMany().HasForeignKey(c => c.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }
}

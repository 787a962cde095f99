using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Chapters;

internal sealed class ChapterMapping :
    IEntityTypeConfiguration<Chapter>, IEntityTypeConfiguration<ChapterVersion>, IEntityTypeConfiguration<ChapterDraft>
{
    public void Configure(EntityTypeBuilder<Chapter> chapter)
    {
        chapter.ToTable("Chapters");
        chapter.HasOne<ActivityPlan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        chapter.HasIndex(c => new { c.PlanId, c.Kind, c.Part }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ChapterVersion> version)
    {
        version.ToTable("ChapterVersions");
        version.HasOne(v => v.Chapter).WithMany(c => c.Versions).HasForeignKey(v => v.ChapterId);
        // The account may go; what was written stays, without saying by whom.
        version.HasOne<AppUser>().WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.SetNull);
        version.HasIndex(v => new { v.ChapterId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ChapterDraft> draft)
    {
        draft.ToTable("ChapterDrafts");
        draft.HasOne<ActivityPlan>().WithMany().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId);
        draft.HasIndex(d => new { d.PlanId, d.Kind, d.Part, d.UserId }).IsUnique();
    }
}

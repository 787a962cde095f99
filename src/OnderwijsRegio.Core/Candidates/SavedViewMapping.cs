using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        view.HasOne<Region>().WithMany().HasForeignKey(v => v.RegionId).OnDelete(DeleteBehavior.Restrict);
        view.HasOne<AppUser>().WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.Cascade);
        view.HasIndex(v => new { v.RegionId, v.UserId });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Users;

internal sealed class UserMapping : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<AppUser> user) =>
        user.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameMaxLength);

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.HasOne<AppUser>().WithMany(u => u.Grants).HasForeignKey(g => g.UserId);
        grant.HasOne(g => g.Region).WithMany().HasForeignKey(g => g.RegionId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne(g => g.Organisation).WithMany().HasForeignKey(g => g.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => g.UserId);
    }
}

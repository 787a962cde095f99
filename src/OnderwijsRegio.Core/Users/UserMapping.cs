using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Users;

internal sealed class UserMapping : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameMaxLength);
        user.Property(u => u.SearchText).HasMaxLength(AppUser.SearchTextMaxLength);
        user.Property(u => u.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.HasOne<AppUser>().WithMany(u => u.Grants).HasForeignKey(g => g.UserId);
        grant.HasOne(g => g.Region).WithMany().HasForeignKey(g => g.RegionId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne(g => g.Organisation).WithMany().HasForeignKey(g => g.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => g.UserId);
    }

    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.ToTable("AccountLinks");
        link.Property(l => l.Hash).HasMaxLength(AccountLink.HashLength);
        link.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}

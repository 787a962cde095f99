using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<UserSession>
{
    private const int StampMaxLength = 64;

    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceMaxLength);
        session.Property(s => s.SecurityStamp).HasMaxLength(StampMaxLength);
        session.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId);
        session.HasIndex(s => s.LastSeenAt);
    }
}

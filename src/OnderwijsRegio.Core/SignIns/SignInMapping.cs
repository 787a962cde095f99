using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.SignIns;

internal sealed class SignInMapping : IEntityTypeConfiguration<SignInRecord>
{
    public void Configure(EntityTypeBuilder<SignInRecord> signIn)
    {
        signIn.Property(s => s.Device).HasMaxLength(SignInRecord.DeviceMaxLength);
        // Who is erased leaves nothing here.
        signIn.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        signIn.HasIndex(s => s.At);
        signIn.HasIndex(s => new { s.UserId, s.At });
    }
}

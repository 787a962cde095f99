using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates.SignUps;

internal sealed class SignUpMapping : IEntityTypeConfiguration<SignUpLink>
{
    public void Configure(EntityTypeBuilder<SignUpLink> link)
    {
        link.ToTable("SignUpLinks");
        link.Property(l => l.Hash).HasMaxLength(AccountLink.HashLength);
        link.HasOne<Candidate>().WithMany().HasForeignKey(l => l.CandidateId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Meeloopdagen;

internal sealed class MeeloopdagMapping : IEntityTypeConfiguration<Meeloopdag>, IEntityTypeConfiguration<MeeloopdagLink>
{
    public void Configure(EntityTypeBuilder<Meeloopdag> day)
    {
        day.ToTable("Meeloopdagen");
        day.Property(m => m.School).HasMaxLength(Organisation.NameMaxLength);
        day.Property(m => m.ContactName).HasMaxLength(Meeloopdag.ShortMaxLength);
        day.Property(m => m.ContactEmail).HasMaxLength(Candidate.EmailMaxLength);
        day.Property(m => m.When).HasMaxLength(Meeloopdag.ShortMaxLength);
        day.Property(m => m.Question).HasMaxLength(Meeloopdag.LongMaxLength);
        day.Property(m => m.Place).HasMaxLength(Meeloopdag.ShortMaxLength);
        day.Property(m => m.Answer).HasMaxLength(Meeloopdag.LongMaxLength);
        day.Property(m => m.CandidateSays).HasMaxLength(Meeloopdag.LongMaxLength);
        day.Property(m => m.SchoolSays).HasMaxLength(Meeloopdag.LongMaxLength);
        day.HasOne<Region>().WithMany().HasForeignKey(m => m.RegionId).OnDelete(DeleteBehavior.Restrict);
        day.HasOne(m => m.Candidate).WithMany().HasForeignKey(m => m.CandidateId).OnDelete(DeleteBehavior.Cascade);
        day.HasOne(m => m.Organisation).WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        day.HasIndex(m => new { m.RegionId, m.State, m.On });
        day.HasIndex(m => m.FormKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MeeloopdagLink> link)
    {
        link.ToTable("MeeloopdagLinks");
        link.Property(l => l.Hash).HasMaxLength(AccountLink.HashLength);
        link.HasOne<Meeloopdag>().WithMany().HasForeignKey(l => l.MeeloopdagId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

internal sealed class OrganisationMapping :
    IEntityTypeConfiguration<Organisation>,
    IEntityTypeConfiguration<Participation>,
    IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        organisation.Property(o => o.Note).HasMaxLength(Organisation.NoteMaxLength);
        organisation.HasSource(o => o.Source);
        organisation.HasIndex(o => o.Name);
    }

    public void Configure(EntityTypeBuilder<Participation> participation)
    {
        participation.Property(p => p.Role).HasMaxLength(Participation.RoleMaxLength);
        participation.HasSource(p => p.Source);
        participation.HasOne(p => p.Organisation).WithMany(o => o.Participations).HasForeignKey(p => p.OrganisationId);
        participation.HasOne(p => p.Region).WithMany().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Restrict);
        participation.HasIndex(p => new { p.RegionId, p.OrganisationId, p.Role }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<School> school)
    {
        school.Property(s => s.Name).HasMaxLength(Organisation.NameMaxLength);
        school.Property(s => s.Brin).HasMaxLength(School.BrinMaxLength);
        school.Property(s => s.Municipality).HasMaxLength(Region.NameMaxLength);
        school.Property(s => s.Note).HasMaxLength(Organisation.NoteMaxLength);
        school.HasSource(s => s.Source);
        school.HasOne<Region>().WithMany().HasForeignKey(s => s.RegionId).OnDelete(DeleteBehavior.Restrict);
        school.HasOne(s => s.Organisation).WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.SetNull);
    }
}

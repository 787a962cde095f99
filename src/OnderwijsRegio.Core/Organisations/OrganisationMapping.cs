using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

internal sealed class OrganisationMapping :
    IEntityTypeConfiguration<Organisation>,
    IEntityTypeConfiguration<Participation>,
    IEntityTypeConfiguration<School>,
    IEntityTypeConfiguration<SchoolParticipation>,
    IEntityTypeConfiguration<SchoolPupils>,
    IEntityTypeConfiguration<StatedTotal>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        organisation.Property(o => o.Kvk).HasMaxLength(Organisation.KvkLength);
        organisation.Property(o => o.BoardNumber).HasMaxLength(Organisation.BoardNumberLength);
        organisation.Property(o => o.ContactRole).HasMaxLength(Organisation.ContactRoleMaxLength);
        organisation.Property(o => o.Note).HasMaxLength(Organisation.NoteMaxLength);
        organisation.Property(o => o.SearchText).HasMaxLength(Organisation.SearchTextMaxLength);
        organisation.HasSource(o => o.Source);
        organisation.HasOne(o => o.LeadRegion).WithMany().HasForeignKey(o => o.LeadRegionId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasIndex(o => o.Name);
        organisation.HasIndex(o => o.BoardNumber).IsUnique();
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
        school.Property(s => s.SearchText).HasMaxLength(Organisation.SearchTextMaxLength);
        school.HasSource(s => s.Source);
        school.HasOne(s => s.Organisation).WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        school.HasOne(s => s.LeadRegion).WithMany().HasForeignKey(s => s.LeadRegionId).OnDelete(DeleteBehavior.Restrict);
        school.HasIndex(s => s.Brin).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SchoolParticipation> participation)
    {
        participation.ToTable("SchoolParticipations");
        participation.HasOne(p => p.School).WithMany(s => s.Participations).HasForeignKey(p => p.SchoolId);
        participation.HasOne(p => p.Region).WithMany().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Restrict);
        participation.HasIndex(p => new { p.RegionId, p.SchoolId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SchoolPupils> pupils)
    {
        pupils.ToTable("SchoolPupils");
        pupils.Property(p => p.Origin).HasMaxLength(SchoolPupils.OriginMaxLength);
        pupils.HasOne<School>().WithMany(s => s.Pupils).HasForeignKey(p => p.SchoolId);
        pupils.HasIndex(p => new { p.SchoolId, p.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatedTotal> total)
    {
        total.ToTable("StatedTotals");
        total.Property(t => t.Note).HasMaxLength(StatedTotal.NoteMaxLength);
        total.HasSource(t => t.Source);
        total.HasOne<Region>().WithMany().HasForeignKey(t => t.RegionId).OnDelete(DeleteBehavior.Restrict);
        total.HasIndex(t => t.RegionId);
    }
}

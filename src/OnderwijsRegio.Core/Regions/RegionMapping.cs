using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Regions;

internal sealed class RegionMapping :
    IEntityTypeConfiguration<Region>,
    IEntityTypeConfiguration<RegionLogo>,
    IEntityTypeConfiguration<Municipality>,
    IEntityTypeConfiguration<RegionArea>,
    IEntityTypeConfiguration<RegionNeighbour>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.Property(r => r.Slug).HasMaxLength(Region.SlugMaxLength);
        region.Property(r => r.Name).HasMaxLength(Region.NameMaxLength);
        region.Property(r => r.ShortName).HasMaxLength(Region.NameMaxLength);
        region.Property(r => r.Colour).HasMaxLength(7);
        region.Property(r => r.Website).HasMaxLength(Region.NameMaxLength);
        region.Property(r => r.About).HasMaxLength(Region.AboutMaxLength);
        region.HasSource(r => r.Source);
        region.HasIndex(r => r.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegionLogo> logo)
    {
        logo.ToTable("RegionLogos");
        logo.HasKey(l => l.RegionId);
        logo.Property(l => l.Key).HasMaxLength(RegionLogo.KeyLength);
        logo.Property(l => l.MediaType).HasMaxLength(RegionLogo.MediaTypeMaxLength);
        logo.HasOne<Region>().WithOne(r => r.Logo).HasForeignKey<RegionLogo>(l => l.RegionId);
    }

    public void Configure(EntityTypeBuilder<Municipality> municipality)
    {
        municipality.ToTable("Municipalities");
        municipality.Property(m => m.Name).HasMaxLength(Region.NameMaxLength);
        municipality.Property(m => m.CbsCode).HasMaxLength(Municipality.CbsCodeLength);
        municipality.HasSource(m => m.Source);
        municipality.HasOne<Region>().WithMany(r => r.Municipalities).HasForeignKey(m => m.RegionId);
        municipality.HasIndex(m => new { m.RegionId, m.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegionArea> area)
    {
        area.ToTable("RegionAreas");
        area.Property(a => a.Name).HasMaxLength(Region.NameMaxLength);
        area.Property(a => a.Municipalities).HasMaxLength(Region.AboutMaxLength);
        area.HasSource(a => a.Source);
        area.HasOne<Region>().WithMany(r => r.Areas).HasForeignKey(a => a.RegionId);
        area.HasIndex(a => new { a.RegionId, a.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegionNeighbour> neighbour)
    {
        neighbour.ToTable("RegionNeighbours");
        neighbour.Property(n => n.Name).HasMaxLength(Region.NameMaxLength);
        neighbour.Property(n => n.Slug).HasMaxLength(Region.SlugMaxLength);
        neighbour.Property(n => n.Note).HasMaxLength(RegionNeighbour.NoteMaxLength);
        neighbour.HasSource(n => n.Source);
        neighbour.HasOne<Region>().WithMany(r => r.Neighbours).HasForeignKey(n => n.RegionId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures;

internal sealed class FigureMapping :
    IEntityTypeConfiguration<Measure>,
    IEntityTypeConfiguration<Geography>,
    IEntityTypeConfiguration<GeographyPart>,
    IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.Property(m => m.Code).HasMaxLength(Measure.CodeMaxLength);
        measure.Property(m => m.Name).HasMaxLength(Measure.NameMaxLength);
        measure.Property(m => m.Definition).HasMaxLength(Measure.CodeMaxLength);
        measure.Property(m => m.Explanation).HasMaxLength(Measure.ExplanationMaxLength);
        measure.HasSource(m => m.Source);
        measure.HasIndex(m => m.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Geography> geography)
    {
        geography.Property(g => g.Code).HasMaxLength(Geography.CodeMaxLength);
        geography.Property(g => g.Name).HasMaxLength(Geography.NameMaxLength);
        geography.Property(g => g.CbsCode).HasMaxLength(Municipality.CbsCodeLength);
        geography.Property(g => g.Note).HasMaxLength(Geography.NoteMaxLength);
        geography.HasSource(g => g.Source);
        geography.HasOne(g => g.Region).WithMany().HasForeignKey(g => g.RegionId).OnDelete(DeleteBehavior.Restrict);
        geography.HasIndex(g => g.Code).IsUnique();
        geography.HasIndex(g => g.RegionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GeographyPart> part)
    {
        part.ToTable("GeographyParts");
        part.HasKey(p => new { p.WholeId, p.PartId });
        part.HasOne(p => p.Whole).WithMany(g => g.Parts).HasForeignKey(p => p.WholeId).OnDelete(DeleteBehavior.Restrict);
        part.HasOne(p => p.Part).WithMany().HasForeignKey(p => p.PartId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Observation> observation)
    {
        observation.Property(o => o.Subject).HasMaxLength(Observation.SubjectMaxLength);
        observation.Property(o => o.Population).HasMaxLength(Observation.OverWhomMaxLength);
        observation.Property(o => o.ShareOf).HasMaxLength(Observation.OverWhomMaxLength);
        observation.Property(o => o.Publisher).HasMaxLength(Observation.PublisherMaxLength);
        observation.Property(o => o.Note).HasMaxLength(Observation.NoteMaxLength);
        observation.Property(o => o.Value).HasPrecision(18, 4);
        observation.HasSource(o => o.Source);
        observation.HasOne(o => o.Measure).WithMany().HasForeignKey(o => o.MeasureId).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne(o => o.Geography).WithMany().HasForeignKey(o => o.GeographyId).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<Region>().WithMany().HasForeignKey(o => o.RegionId).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<Import>().WithMany().HasForeignKey(o => o.ImportId).OnDelete(DeleteBehavior.Restrict);
        // The area comes first, so that what a page asks of a region, and what an import writes of it, lie together among millions.
        observation.HasIndex(o => new { o.GeographyId, o.MeasureId, o.Year });
        observation.HasIndex(o => new { o.GeographyId, o.Key }).IsUnique();
        // Said aloud, for the context has another index on the same column that holds few of the figures.
        observation.HasIndex(o => o.MeasureId);
    }
}

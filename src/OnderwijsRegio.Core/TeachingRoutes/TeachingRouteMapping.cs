using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.TeachingRoutes;

internal sealed class TeachingRouteMapping : IEntityTypeConfiguration<TeachingRoute>, IEntityTypeConfiguration<TeachingRouteVersion>
{
    public void Configure(EntityTypeBuilder<TeachingRoute> route)
    {
        route.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
        route.HasIndex(r => new { r.RegionId, r.Position });
        route.HasIndex(r => r.FormKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TeachingRouteVersion> version)
    {
        version.Property(v => v.Name).HasMaxLength(TeachingRouteVersion.NameMaxLength);
        version.Property(v => v.ForWhom).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Explanation).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Duration).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Cost).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Subsidy).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Rights).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.Duties).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.NextStep).HasMaxLength(TeachingRouteVersion.TextMaxLength);
        version.Property(v => v.NextLink).HasMaxLength(TeachingRouteVersion.LinkMaxLength);
        version.Property(v => v.Source).HasMaxLength(TeachingRouteVersion.SourceMaxLength);
        version.Property(v => v.SourceLink).HasMaxLength(TeachingRouteVersion.LinkMaxLength);
        version.HasOne(v => v.Route).WithMany(r => r.Versions).HasForeignKey(v => v.RouteId).OnDelete(DeleteBehavior.Cascade);
        version.HasIndex(v => new { v.RouteId, v.From }).IsUnique();
    }
}

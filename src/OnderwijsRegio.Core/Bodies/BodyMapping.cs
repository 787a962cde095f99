using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Bodies;

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.Property(b => b.Name).HasMaxLength(Body.NameMaxLength);
        body.Property(b => b.Purpose).HasMaxLength(Body.PurposeMaxLength);
        body.Property(b => b.Cadence).HasMaxLength(Body.CadenceMaxLength);
        body.HasSource(b => b.Source);
        body.HasOne<Region>().WithMany().HasForeignKey(b => b.RegionId).OnDelete(DeleteBehavior.Restrict);
        body.HasIndex(b => new { b.RegionId, b.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.Property(s => s.Role).HasMaxLength(Seat.RoleMaxLength);
        seat.Property(s => s.Name).HasMaxLength(Seat.NameMaxLength);
        seat.Property(s => s.OnBehalfOf).HasMaxLength(Seat.OnBehalfOfMaxLength);
        seat.HasSource(s => s.Source);
        seat.HasOne(s => s.Body).WithMany(b => b.Seats).HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        seat.HasIndex(s => s.FormKey).IsUnique();
    }
}

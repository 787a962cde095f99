using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SecondFactors;

/// <summary>That whoever has a role must have a second factor. A role that does not stand here asks for none.</summary>
public sealed class SecondFactorRole
{
    /// <summary>The role.</summary>
    public Role Role { get; init; }

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset Since { get; init; }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactorRole>
{
    public void Configure(EntityTypeBuilder<SecondFactorRole> role) => role.HasKey(r => r.Role);
}

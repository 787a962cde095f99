using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnderwijsRegio.Core.Forms;

/// <summary>A form that was posted after the session ended, kept encrypted for its user until they sign in again.</summary>
public sealed class KeptForm
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Largest form that is kept, in bytes as posted: many times what the fields of a form may hold.</summary>
    public const long MaxBytes = 500_000;

    /// <summary>Random key, which stands in the address.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose form it is.</summary>
    public int UserId { get; init; }

    /// <summary>What was typed, encrypted.</summary>
    public required string Content { get; init; }

    /// <summary>When it was posted (UTC).</summary>
    public DateTimeOffset At { get; init; }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.HasOne<Users.AppUser>().WithMany().HasForeignKey(f => f.UserId);
        form.HasIndex(f => f.At);
    }
}

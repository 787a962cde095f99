using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>What a region said of the columns of a table, for the next one with the same columns.</summary>
public sealed class RememberedColumns
{
    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>What the names of the columns come to; unique in the region.</summary>
    public Guid Fingerprint { get; set; }

    /// <summary>What was said, as JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What names of columns come to, in any order.</summary>
    internal static Guid FingerprintOf(IEnumerable<string> names)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', names.Distinct().Order(StringComparer.Ordinal))), hash);
        return new Guid(hash[..16]);
    }

    /// <summary>What was said of an earlier table with the same columns; null if there was none.</summary>
    internal static Task<string?> FindAsync(PortalContext db, int regionId, Guid fingerprint, CancellationToken cancel) => db.RememberedColumns.AsNoTracking()
        .Where(r => r.RegionId == regionId && r.Fingerprint == fingerprint).Select(r => (string?)r.Content).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps what was said; it is stored with the next save.</summary>
    internal static async Task KeepAsync(PortalContext db, int regionId, Guid fingerprint, string content, DateTimeOffset now, CancellationToken cancel)
    {
        var remembered = await db.RememberedColumns.FirstOrDefaultAsync(r => r.RegionId == regionId && r.Fingerprint == fingerprint, cancel);
        if (remembered is null)
        {
            remembered = new RememberedColumns { RegionId = regionId, Fingerprint = fingerprint };
            db.RememberedColumns.Add(remembered);
        }

        (remembered.Content, remembered.At) = (content, now);
    }
}

internal sealed class RememberedColumnsMapping : IEntityTypeConfiguration<RememberedColumns>
{
    public void Configure(EntityTypeBuilder<RememberedColumns> remembered)
    {
        remembered.ToTable("RememberedColumns");
        remembered.HasKey(r => new { r.RegionId, r.Fingerprint });
        remembered.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnderwijsRegio.Core.Figures;

/// <summary>
/// What makes two observations the same one. It is a hash and no index over columns, because most of these may be empty: SQLite takes
/// two empty values for different ones, SQL Server for the same.
/// </summary>
internal static class ObservationKey
{
    private const char Between = '\u001f';

    /// <summary>The key of an observation. Case, accents and spaces do not tell observations apart.</summary>
    public static Guid Of(Observation o)
    {
        var text = string.Join(Between, new object?[]
        {
            o.RegionId, o.MeasureId, o.GeographyId, o.Sector, o.Role, o.Post, FoldedText.Fold(o.Subject), FoldedText.Fold(o.Population),
            o.Year, o.UntilYear, o.On?.DayNumber, o.Unit, o.Nature, o.IsComputed, FoldedText.Fold(o.ShareOf),
            FoldedText.Fold(o.Publisher), FoldedText.Fold(o.Source.Document), FoldedText.Fold(o.Source.Heading),
        }.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new Guid(hash[..16]);
    }
}

using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Setup;

/// <summary>In whose name and colours a page stands.</summary>
/// <param name="Slug">How addresses call the region.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Colour">Its colour as <c>#rrggbb</c>.</param>
/// <param name="Logo">Key of its logo; null if it has none.</param>
public sealed record Brand(string Slug, string Name, string Colour, string? Logo)
{
    /// <summary>That of the region that a page was entered by; null on pages of no region.</summary>
    public static Brand? Of(RegionKey? key) => key is null ? null : new Brand(key.Slug, key.RegionName, key.Colour, key.Logo);

    /// <summary>That of a region that shows itself to everyone.</summary>
    public static Brand Of(PublicRegion region) => new(region.Slug, region.Name, region.Colour, region.Logo);
}

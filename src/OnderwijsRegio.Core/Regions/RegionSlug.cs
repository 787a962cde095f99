using System.Text;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Core.Regions;

/// <summary>How addresses call a region. It is given once: links in mails and documents lead to it.</summary>
public static partial class RegionSlug
{
    /// <summary>Words that addresses use for something else.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["nieuw"];

    /// <summary>What follows from a name: "Leiden, Duin- en Bollenstreek PO" gives "leiden-duin-en-bollenstreek-po".</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in FoldedText.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, Region.SlugMaxLength)).Trim('-');
    }

    /// <summary>What is wrong with it; null if nothing is. Whether another region has it is not asked here.</summary>
    public static string? Fault(string slug) =>
        slug.Length > Region.SlugMaxLength || !Form().IsMatch(slug) ? RegionMessages.SlugWrong
        : Reserved.Contains(slug) ? RegionMessages.SlugReserved(slug)
        : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

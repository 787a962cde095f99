namespace OnderwijsRegio.Core.Figures;

/// <summary>An area as <see cref="GeographyTree"/> knows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Code">How files and addresses call it.</param>
/// <param name="Name">Name that users read.</param>
/// <param name="Kind">Sort of area.</param>
/// <param name="RegionId">The region of the portal that it is, or null.</param>
/// <param name="Note">What a reader should know; may be empty.</param>
public sealed record GeographyItem(int Id, string Code, string Name, GeographyKind Kind, int? RegionId, string Note);

/// <summary>Which area lies in which. There are some hundreds of them, so that it is all in memory.</summary>
/// <param name="areas">All areas.</param>
/// <param name="parts">Direct parts: whole and part, by key.</param>
public sealed class GeographyTree(IEnumerable<GeographyItem> areas, IEnumerable<(int Whole, int Part)> parts)
{
    private readonly Dictionary<int, GeographyItem> areas = areas.ToDictionary(a => a.Id);
    private readonly ILookup<int, int> parts = parts.ToLookup(p => p.Whole, p => p.Part);

    /// <summary>The area with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public GeographyItem this[int id] => areas[id];

    /// <summary>The area that a region of the portal is; null where it has none yet.</summary>
    public GeographyItem? OfRegion(int regionId) => areas.Values.FirstOrDefault(a => a.RegionId == regionId);

    /// <summary>The area with a code; null if there is none.</summary>
    public GeographyItem? ByCode(string code) => areas.Values.FirstOrDefault(a => a.Code == code);

    /// <summary>The area itself and all that lies in it, directly or not.</summary>
    public IReadOnlySet<int> Within(int id)
    {
        HashSet<int> found = [];
        Stack<int> open = new([id]);
        while (open.TryPop(out var at))
        {
            if (found.Add(at))
            {
                foreach (var part in parts[at])
                {
                    open.Push(part);
                }
            }
        }

        return found;
    }

    /// <summary>The areas that have something to do with an area: itself, what lies in it, what lies around it, what shares a part with it, and the country.</summary>
    public IReadOnlySet<int> Near(int id)
    {
        var within = Within(id);
        return areas.Values.Where(a => a.Kind is GeographyKind.Land || within.Overlaps(Within(a.Id))).Select(a => a.Id).ToHashSet();
    }

    /// <summary>
    /// Whether the values of areas may be added. None may overlap another, and that must be known: they are municipalities, regions or
    /// other areas that divide a country, or they are parts of one whole of which it is known what lies in them.
    /// </summary>
    public bool MayBeAdded(IReadOnlyCollection<int> ids)
    {
        var seen = new HashSet<int>();
        return (AreOfOneDivision(ids) || ArePartsOfOneWhole(ids)) && ids.SelectMany(Within).All(seen.Add);
    }

    private bool AreOfOneDivision(IReadOnlyCollection<int> ids) =>
        ids.Select(id => areas[id].Kind).Distinct().ToList()
            is [GeographyKind.Gemeente or GeographyKind.Stadsdeel or GeographyKind.Onderwijsregio or GeographyKind.Arbeidsmarktregio];

    private bool ArePartsOfOneWhole(IReadOnlyCollection<int> ids) =>
        parts.Any(whole => areas[whole.Key].Kind is not GeographyKind.Land && ids.All(whole.Contains))
        && ids.All(id => areas[id].Kind is GeographyKind.Gemeente or GeographyKind.Stadsdeel || parts[id].Any());
}

using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Whether a participant takes part on a day.</summary>
public enum Standing
{
    /// <summary>Takes part.</summary>
    Member,

    /// <summary>Does not yet.</summary>
    NotYet,

    /// <summary>Does no longer.</summary>
    Left,
}

/// <summary>Which participants to look at; null or empty asks nothing.</summary>
/// <param name="Kind">Sort of organisation.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Municipality">Municipality of a school.</param>
/// <param name="BoardId">Board of a school.</param>
/// <param name="Standing">Whether it takes part.</param>
/// <param name="Text">Words, each of which must stand in the name or a number.</param>
public sealed record RegisterFilter(
    OrganisationKind? Kind = null,
    Sector? Sector = null,
    string? Municipality = null,
    int? BoardId = null,
    Standing? Standing = null,
    string? Text = null);

/// <summary>One page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Items, int Count, int Number)
{
    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => RegisterPage.Pages(Count);
}

/// <summary>How long lists are cut into pages.</summary>
public static class RegisterPage
{
    /// <summary>Items on one page.</summary>
    public const int Size = 50;

    /// <summary>How many pages there are for a number of items; at least 1.</summary>
    public static int Pages(int count) => Math.Max(1, (count + Size - 1) / Size);

    /// <summary>A page that is there.</summary>
    public static int Clamp(int page, int count) => Math.Clamp(page, 1, Pages(count));
}

/// <summary>An organisation in a list.</summary>
public sealed record OrganisationItem(
    int Id,
    string Name,
    OrganisationKind Kind,
    IReadOnlyList<Sector> Sectors,
    string? BoardNumber,
    string? Kvk,
    string ContactRole,
    string Note,
    IReadOnlyList<ParticipationText> Roles,
    int Schools,
    bool IsElsewhereToo);

/// <summary>A school in a list.</summary>
public sealed record SchoolItem(
    int Id,
    string Name,
    string? Brin,
    Sector? Sector,
    string? Municipality,
    int? BoardId,
    string? Board,
    bool IsBoardHere,
    string Note,
    PupilCount? Pupils,
    DateOnly? From,
    DateOnly? Until,
    bool IsElsewhereToo);

/// <summary>Pupils in a year, and where the number comes from.</summary>
public sealed record PupilCount(int Year, int Count, string Origin);

/// <summary>What a document says.</summary>
public sealed record StatedFigures(int? Year, int? Boards, int? Schools, int? Pupils, string Note, SourceReference Source);

/// <summary>The totals of a sector: what documents say, and what the register adds up to.</summary>
/// <param name="Sector">Sector.</param>
/// <param name="Stated">What documents say, the oldest first.</param>
/// <param name="Boards">Boards in the register that take part today with this sector or a school of it.</param>
/// <param name="Schools">Schools in the register that take part today.</param>
/// <param name="Pupils">Pupils of those by their latest number; null where none is known.</param>
public sealed record SectorTotals(Sector Sector, IReadOnlyList<StatedFigures> Stated, int Boards, int Schools, int? Pupils);

/// <summary>A board to choose.</summary>
public sealed record BoardChoice(int Id, string Name);

/// <summary>What one can choose from.</summary>
public sealed record RegisterChoices(IReadOnlyList<BoardChoice> Boards, IReadOnlyList<string> Municipalities);

/// <summary>A participation on the page of an organisation.</summary>
public sealed record ParticipationItem(int Id, int RegionId, bool IsHere, string RegionName, ParticipationText Text, SourceReference Source, Guid Version);

/// <summary>An organisation with its participations and its number of schools in the region that looks.</summary>
public sealed record OrganisationDossier(Organisation Organisation, IReadOnlyList<ParticipationItem> Participations, int Schools, int RegionId)
{
    /// <summary>The region that leads, where that is another one; else null.</summary>
    public Region? LedBy => Organisation.LeadRegionId == RegionId ? null : Organisation.LeadRegion;

    /// <summary>Names of other regions that see it.</summary>
    public IReadOnlyList<string> Elsewhere => [.. Participations.Where(p => !p.IsHere).Select(p => p.RegionName).Distinct()];

    /// <summary>The other regions that may lead it: those where it takes part on a day.</summary>
    public IReadOnlyList<LeadChoice> MayLead(DateOnly today) =>
    [
        .. Participations
            .Where(p => !p.IsHere && !p.Text.IsNone && !(p.Text.From > today) && !(p.Text.Until < today))
            .Select(p => new LeadChoice(p.RegionId, p.RegionName)).Distinct(),
    ];
}

/// <summary>A region that may lead.</summary>
public sealed record LeadChoice(int RegionId, string Name);

/// <summary>A region in which a school counts.</summary>
public sealed record SchoolRegion(int RegionId, bool IsHere, string Name, DateOnly? From, DateOnly? Until);

/// <summary>A school with its regions and its pupils.</summary>
public sealed record SchoolDossier(School School, IReadOnlyList<SchoolRegion> Regions, IReadOnlyList<PupilCount> Pupils)
{
    /// <summary>The region that looks.</summary>
    public SchoolRegion Here => Regions.First(r => r.IsHere);

    /// <summary>The region that leads, where that is another one; else null.</summary>
    public Region? LedBy => Regions.Any(r => r.IsHere && r.RegionId == School.LeadRegionId) ? null : School.LeadRegion;

    /// <summary>Whether its board takes part in the region that looks, so that its page can be opened.</summary>
    public required bool IsBoardHere { get; init; }

    /// <summary>Names of other regions in which it counts.</summary>
    public IReadOnlyList<string> Elsewhere => [.. Regions.Where(r => !r.IsHere).Select(r => r.Name)];

    /// <summary>The other regions that may lead it: those where it takes part on a day.</summary>
    public IReadOnlyList<LeadChoice> MayLead(DateOnly today) =>
        [.. Regions.Where(r => !r.IsHere && !(r.From > today) && !(r.Until < today)).Select(r => new LeadChoice(r.RegionId, r.Name))];
}

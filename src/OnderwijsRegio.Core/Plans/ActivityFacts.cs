using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What people set of an activity beside its rows. Two of them are equal when all values are.</summary>
public sealed record ActivityFacts
{
    /// <summary>Line.</summary>
    public int LineId { get; init; }

    /// <summary>Area; null for the whole region.</summary>
    public int? AreaId { get; init; }

    /// <summary>How far it is.</summary>
    public ActivityStatus Status { get; init; }

    /// <summary>Activities that it is a part of.</summary>
    public IReadOnlyList<int> ParentIds { get; init; } = [];

    /// <summary>Sectors.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>Target groups.</summary>
    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>Funding.</summary>
    public IReadOnlyList<Funding> Funding { get; init; } = [];

    /// <summary>Names of owners.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Names of partners.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Order within the line.</summary>
    public int Position { get; init; }

    /// <summary>First year in which it no longer runs; null while it is not stopped.</summary>
    public int? StoppedFromYear { get; init; }

    /// <summary>Why it stops.</summary>
    public string StopReason { get; init; } = "";

    /// <inheritdoc />
    public bool Equals(ActivityFacts? other) =>
        other is not null
        && (LineId, AreaId, Status, Position, StoppedFromYear, StopReason)
            == (other.LineId, other.AreaId, other.Status, other.Position, other.StoppedFromYear, other.StopReason)
        && ParentIds.Order().SequenceEqual(other.ParentIds.Order())
        && Sectors.Order().SequenceEqual(other.Sectors.Order())
        && TargetGroups.Order().SequenceEqual(other.TargetGroups.Order())
        && Funding.Order().SequenceEqual(other.Funding.Order())
        && Owners.SequenceEqual(other.Owners)
        && Partners.SequenceEqual(other.Partners);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(LineId, AreaId, Status, Position, StoppedFromYear);

    /// <summary>What an activity has now.</summary>
    public static ActivityFacts Of(Activity activity) => new()
    {
        LineId = activity.LineId,
        AreaId = activity.AreaId,
        Status = activity.Status,
        ParentIds = [.. activity.Parents.Select(p => p.ParentId).Order()],
        Sectors = [.. activity.Sectors],
        TargetGroups = [.. activity.TargetGroups],
        Funding = [.. activity.Funding],
        Owners = [.. activity.Owners.OrderBy(o => o.Id).Select(o => o.Name)],
        Partners = [.. activity.Partners.OrderBy(p => p.Id).Select(p => p.Name)],
        Position = activity.Position,
        StoppedFromYear = activity.StoppedFromYear,
        StopReason = activity.StopReason,
    };

    /// <summary>
    /// Gives these values to an activity. Names of owners and partners become users and organisations where one is called so.
    /// </summary>
    /// <param name="activity">Activity with its owners, partners and parents loaded.</param>
    /// <param name="names">Who is called how.</param>
    public void ApplyTo(Activity activity, KnownNames names)
    {
        activity.LineId = LineId;
        activity.AreaId = AreaId;
        activity.Status = Status;
        activity.Position = Position;
        activity.StoppedFromYear = StoppedFromYear;
        activity.StopReason = StopReason;
        if (!activity.Sectors.Order().SequenceEqual(Sectors.Order()))
        {
            activity.Sectors = [.. Sectors];
        }

        if (!activity.TargetGroups.Order().SequenceEqual(TargetGroups.Order()))
        {
            activity.TargetGroups = [.. TargetGroups];
        }

        if (!activity.Funding.Order().SequenceEqual(Funding.Order()))
        {
            activity.Funding = [.. Funding];
        }

        if (!activity.Owners.OrderBy(o => o.Id).Select(o => o.Name).SequenceEqual(Owners))
        {
            activity.Owners.Clear();
            activity.Owners.AddRange(Owners.Select(name => new ActivityOwner { Name = name, UserId = names.UserId(name) }));
        }

        if (!activity.Partners.OrderBy(p => p.Id).Select(p => p.Name).SequenceEqual(Partners))
        {
            activity.Partners.Clear();
            activity.Partners.AddRange(
                Partners.Select(name => new ActivityPartner { Name = name, OrganisationId = names.OrganisationId(name) }));
        }

        if (!activity.Parents.Select(p => p.ParentId).Order().SequenceEqual(ParentIds.Order()))
        {
            activity.Parents.RemoveAll(p => !ParentIds.Contains(p.ParentId));
            activity.Parents.AddRange(ParentIds
                .Where(id => activity.Parents.All(p => p.ParentId != id))
                .Select(id => new ActivityParent { ParentId = id }));
        }
    }
}

/// <summary>Which names are users of the portal and which are organisations.</summary>
/// <param name="Users">Folded name to key.</param>
/// <param name="Organisations">Folded name to key.</param>
public sealed record KnownNames(IReadOnlyDictionary<string, int> Users, IReadOnlyDictionary<string, int> Organisations)
{
    /// <summary>Knows nobody.</summary>
    public static KnownNames None { get; } = new(new Dictionary<string, int>(), new Dictionary<string, int>());

    /// <summary>The user of that name, or null.</summary>
    public int? UserId(string name) => Users.TryGetValue(FoldedText.Fold(name), out var id) ? id : null;

    /// <summary>The organisation of that name, or null.</summary>
    public int? OrganisationId(string name) => Organisations.TryGetValue(FoldedText.Fold(name), out var id) ? id : null;
}

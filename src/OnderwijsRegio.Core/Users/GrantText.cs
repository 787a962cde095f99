using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Users;

/// <summary>What is set of a grant.</summary>
/// <param name="Role">Role; null when none was chosen.</param>
/// <param name="RegionId">Region, for roles of a region.</param>
/// <param name="OrganisationId">Organisation, for roles of an organisation.</param>
/// <param name="From">First day; null for at once.</param>
/// <param name="Until">Last day, inclusive; null for no end.</param>
public sealed record GrantText(Role? Role, int? RegionId, int? OrganisationId, DateOnly? From, DateOnly? Until)
{
    /// <summary>What is wrong with it, seen by itself; null if nothing is.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    public SaveOutcome.Refused? Fault(DateOnly today)
    {
        if (Role is not { } role || !Enum.IsDefined(role))
        {
            return new(nameof(Role), UserMessages.RoleMissing);
        }

        var place = Grant.PlaceOf(role);
        return (place, RegionId, OrganisationId) switch
        {
            (RolePlace.Region, null, _) => new(nameof(RegionId), UserMessages.RegionMissing(role)),
            (RolePlace.Organisation, _, null) => new(nameof(OrganisationId), UserMessages.OrganisationMissing(role)),
            (not RolePlace.Region, not null, _) => new(nameof(RegionId), UserMessages.NoRegion(role)),
            (not RolePlace.Organisation, _, not null) => new(nameof(OrganisationId), UserMessages.NoOrganisation(role)),
            _ => PeriodFault(today),
        };
    }

    /// <summary>Whether both are the same role at the same place, on some day both.</summary>
    public bool Overlaps(GrantText other) =>
        (Role, RegionId, OrganisationId) == (other.Role, other.RegionId, other.OrganisationId)
        && (From is null || other.Until is null || From <= other.Until)
        && (other.From is null || Until is null || other.From <= Until);

    private SaveOutcome.Refused? PeriodFault(DateOnly today) =>
        Until < From ? new(nameof(Until), UserMessages.UntilBeforeFrom)
        : Until < today ? new(nameof(Until), UserMessages.UntilPast)
        : null;
}

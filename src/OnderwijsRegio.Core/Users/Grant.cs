using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Users;

/// <summary>What a person does.</summary>
public enum Role
{
    /// <summary>Programme manager of a region.</summary>
    [Display(Name = "programmamanager")]
    Programmamanager,

    /// <summary>Staff of a region's desk.</summary>
    [Display(Name = "loketmedewerker")]
    Loketmedewerker,

    /// <summary>Member of the board of an organisation.</summary>
    [Display(Name = "bestuurder")]
    Bestuurder,

    /// <summary>Staff of an organisation, acting for its schools.</summary>
    [Display(Name = "bestuursmedewerker")]
    Bestuursmedewerker,

    /// <summary>Administrator of the installation.</summary>
    [Display(Name = "beheerder")]
    Beheerder,
}

/// <summary>Of what a role is one.</summary>
public enum RolePlace
{
    /// <summary>Of a region.</summary>
    Region,

    /// <summary>Of an organisation.</summary>
    Organisation,

    /// <summary>Of the whole portal.</summary>
    Portal,
}

/// <summary>A way into the portal.</summary>
public enum Door
{
    /// <summary>For programme managers.</summary>
    [Display(Name = "Programma")]
    Programma,

    /// <summary>For the desk.</summary>
    [Display(Name = "Loket")]
    Loket,

    /// <summary>For boards.</summary>
    [Display(Name = "Bestuur")]
    Bestuur,

    /// <summary>For administrators.</summary>
    [Display(Name = "Beheer")]
    Beheer,
}

/// <summary>That a person has a role, in a region or at an organisation, for a time.</summary>
public sealed class Grant
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose.</summary>
    public int UserId { get; set; }

    /// <summary>Role.</summary>
    public Role Role { get; set; }

    /// <summary>Region; null for roles at an organisation and for the administrator.</summary>
    public int? RegionId { get; set; }

    /// <summary>Region.</summary>
    public Region? Region { get; set; }

    /// <summary>Organisation, whose regions count; null for roles in a region and for the administrator.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>Organisation.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>First day on which it counts; null if it always did.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day on which it counts, inclusive; null if it has no end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Of what a role is one.</summary>
    public static RolePlace PlaceOf(Role role) => role switch
    {
        Role.Programmamanager or Role.Loketmedewerker => RolePlace.Region,
        Role.Bestuurder or Role.Bestuursmedewerker => RolePlace.Organisation,
        _ => RolePlace.Portal,
    };

    /// <summary>The grant of what was set.</summary>
    public static Grant Of(GrantText text) => new()
    {
        Role = text.Role!.Value,
        RegionId = text.RegionId,
        OrganisationId = text.OrganisationId,
        From = text.From,
        Until = text.Until,
    };

    /// <summary>What was set.</summary>
    public GrantText ToText() => new(Role, RegionId, OrganisationId, From, Until);
}

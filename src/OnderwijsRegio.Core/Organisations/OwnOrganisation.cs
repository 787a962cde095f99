using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>What the portal itself knows of an organisation, for who works there.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Participations">In which regions it takes part, as what and when.</param>
/// <param name="Schools">Its schools, by name.</param>
/// <param name="Seats">Seats in bodies of the region that looks, that are not over.</param>
public sealed record OwnOrganisation(
    Organisation Organisation, IReadOnlyList<OwnParticipation> Participations, IReadOnlyList<OwnSchool> Schools, IReadOnlyList<OwnSeat> Seats)
{
    /// <summary>Pupils of its schools by their latest number; null where none is known.</summary>
    public int? Pupils => Schools.Any(s => s.Pupils is not null) ? Schools.Sum(s => s.Pupils?.Count ?? 0) : null;
}

/// <summary>That it takes part in a region.</summary>
public sealed record OwnParticipation(string Region, ParticipationText Text);

/// <summary>A school of it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Brin">BRIN; null if unknown.</param>
/// <param name="Sector">Sector; null if unknown.</param>
/// <param name="Municipality">Municipality; null if unknown.</param>
/// <param name="Regions">Short names of the regions in which it counts.</param>
/// <param name="Pupils">Its latest number of pupils; null if none is known.</param>
public sealed record OwnSchool(string Name, string? Brin, Sector? Sector, string? Municipality, IReadOnlyList<string> Regions, PupilCount? Pupils);

/// <summary>A seat that someone has for it.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Role">As what.</param>
/// <param name="Name">Who; null while it is vacant.</param>
public sealed record OwnSeat(string Body, string Role, string? Name);

/// <summary>What the page asks on which a board sees its own organisation. Each takes a number of queries that does not depend on its size.</summary>
public sealed class OwnOrganisationQueries(PortalContext db)
{
    /// <summary>An organisation; null if it takes no part in the region. Whether it is someone's own is for the caller to know.</summary>
    /// <param name="organisationId">Organisation.</param>
    /// <param name="regionId">Region that looks.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<OwnOrganisation?> FindAsync(int organisationId, int regionId, DateOnly today, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Id == organisationId && o.Participations.Any(p => p.RegionId == regionId), cancel);
        if (organisation is null)
        {
            return null;
        }

        var participations = await db.Participations.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId)
            .OrderBy(p => p.Region!.ShortName).ThenBy(p => p.Id)
            .Select(p => new OwnParticipation(p.Region!.ShortName, new ParticipationText(p.Role, p.From, p.Until)))
            .ToListAsync(cancel);
        var schools = await db.Schools.AsNoTracking()
            .Where(s => s.OrganisationId == organisationId)
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new OwnSchool(
                s.Name,
                s.Brin,
                s.Sector,
                s.Municipality,
                s.Participations.Where(p => (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today))
                    .OrderBy(p => p.Region!.ShortName).Select(p => p.Region!.ShortName).ToList(),
                s.Pupils.OrderByDescending(n => n.Year).Select(n => new PupilCount(n.Year, n.Count, n.Origin)).FirstOrDefault()))
            .ToListAsync(cancel);
        var seats = await db.Seats.AsNoTracking()
            .Where(s => s.OrganisationId == organisationId && s.Body!.RegionId == regionId && (s.Until == null || s.Until >= today))
            .OrderBy(s => s.Body!.Name).ThenBy(s => s.Id)
            .Select(s => new OwnSeat(s.Body!.Name, s.Role, s.Name))
            .ToListAsync(cancel);
        return new OwnOrganisation(organisation, participations, schools, seats);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Finds participants of a region by what people ask, for the lists and for the export alike.</summary>
internal static class RegisterSearch
{
    /// <summary>Most words that are sought; what comes behind them is not asked.</summary>
    private const int MaxWords = 8;

    /// <summary>Participations that open doors on a day.</summary>
    public static IQueryable<Participation> TakingPart(this IQueryable<Participation> participations, DateOnly today) => participations.Where(p =>
        p.Role != Participation.Ended && p.Role != Participation.Prospective
        && (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today));

    /// <summary>The organisations that a filter finds.</summary>
    public static IQueryable<Organisation> Find(this PortalContext db, int regionId, RegisterFilter filter, DateOnly today)
    {
        var participations = db.Participations.Where(p => p.RegionId == regionId);
        participations = filter.Standing switch
        {
            Standing.Member => participations.TakingPart(today),
            Standing.NotYet => participations.Where(p => p.Role == Participation.Prospective || p.From > today),
            Standing.Left => participations.Where(p => p.Role == Participation.Ended || p.Until < today),
            _ => participations,
        };
        var organisations = db.Organisations.AsNoTracking().Where(o => participations.Any(p => p.OrganisationId == o.Id));
        if (filter.Kind is { } kind)
        {
            organisations = organisations.Where(o => o.Kind == kind);
        }

        if (filter.Sector is { } sector)
        {
            organisations = organisations.Where(o => o.Sectors.Contains(sector));
        }

        foreach (var word in WordsOf(filter.Text))
        {
            organisations = organisations.Where(o => o.SearchText.Contains(word));
        }

        return organisations;
    }

    /// <summary>The same by name, as a list shows them.</summary>
    public static IQueryable<OrganisationItem> OrganisationItems(this PortalContext db, int regionId, RegisterFilter filter, DateOnly today) =>
        db.Find(regionId, filter, today)
            .OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new OrganisationItem(
                o.Id,
                o.Name,
                o.Kind,
                o.Sectors,
                o.BoardNumber,
                o.Kvk,
                o.ContactRole,
                o.Note,
                o.Participations.Where(p => p.RegionId == regionId).OrderBy(p => p.Id).Select(p => new ParticipationText(p.Role, p.From, p.Until)).ToList(),
                db.Schools.Count(s => s.OrganisationId == o.Id && s.Participations.Any(p => p.RegionId == regionId)),
                o.Participations.Any(p => p.RegionId != regionId)));

    /// <summary>The schools that a filter finds.</summary>
    public static IQueryable<SchoolParticipation> FindSchools(this PortalContext db, int regionId, RegisterFilter filter, DateOnly today)
    {
        var participations = db.SchoolParticipations.AsNoTracking().Where(p => p.RegionId == regionId);
        participations = filter.Standing switch
        {
            Standing.Member => participations.Where(p => (p.From == null || p.From <= today) && (p.Until == null || p.Until >= today)),
            Standing.NotYet => participations.Where(p => p.From > today),
            Standing.Left => participations.Where(p => p.Until < today),
            _ => participations,
        };
        if (filter.Sector is { } sector)
        {
            participations = participations.Where(p => p.School!.Sector == sector);
        }

        if (filter.Municipality is { Length: > 0 } municipality)
        {
            participations = participations.Where(p => p.School!.Municipality == municipality);
        }

        if (filter.BoardId is { } board)
        {
            participations = participations.Where(p => p.School!.OrganisationId == board);
        }

        foreach (var word in WordsOf(filter.Text))
        {
            participations = participations.Where(p => p.School!.SearchText.Contains(word));
        }

        return participations;
    }

    /// <summary>The same by name, as a list shows them.</summary>
    public static IQueryable<SchoolItem> SchoolItems(this PortalContext db, int regionId, RegisterFilter filter, DateOnly today) =>
        db.FindSchools(regionId, filter, today)
            .OrderBy(p => p.School!.Name).ThenBy(p => p.SchoolId)
            .Select(p => new SchoolItem(
                p.SchoolId,
                p.School!.Name,
                p.School.Brin,
                p.School.Sector,
                p.School.Municipality,
                p.School.OrganisationId,
                p.School.Organisation!.Name,
                db.Participations.Any(b => b.RegionId == regionId && b.OrganisationId == p.School.OrganisationId),
                p.School.Note,
                p.School.Pupils.OrderByDescending(n => n.Year).Select(n => new PupilCount(n.Year, n.Count, n.Origin)).FirstOrDefault(),
                p.From,
                p.Until,
                p.School.Participations.Any(o => o.RegionId != regionId)));

    private static IEnumerable<string> WordsOf(string? text) => FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>What pages ask of the meeloopdagen of a region. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class MeeloopdagQueries(PortalContext db)
{
    /// <summary>Meeloopdagen on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Meeloopdagen on the page of the day.</summary>
    public const int DaySize = 10;

    private static readonly OrganisationKind[] Boards = [OrganisationKind.Bestuur, OrganisationKind.MboInstelling];

    /// <summary>A page of them, the last that were asked first.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="isOpen">Those that are not done; else those that are.</param>
    /// <param name="after">With which the page before ended; null for the first page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<MeeloopdagPage> PageAsync(int regionId, bool isOpen, int? after, CancellationToken cancel)
    {
        var found = OfDesk(regionId).Where(m => (m.State == MeeloopdagState.Gevraagd || m.State == MeeloopdagState.Afgesproken) == isOpen && (after == null || m.Id < after));
        var items = await Items(found.OrderByDescending(m => m.Id).Take(PageSize + 1)).ToListAsync(cancel);
        return new MeeloopdagPage([.. items.Take(PageSize)], items.Count > PageSize);
    }

    /// <summary>What a desk has to do: those of this week, those that nobody looked back at, and those that a school leaves waiting.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<MeeloopdagPage> DayAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        var (week, waited) = (today.AddDays(7), today.AddDays(-Meeloopdag.DaysToAnswer));
        var found = OfDesk(regionId)
            .Where(m => (m.State == MeeloopdagState.Afgesproken && m.On <= week) || (m.State == MeeloopdagState.Gevraagd && m.AskedOn <= waited));
        var items = await Items(found.OrderBy(m => m.On ?? m.AskedOn).ThenBy(m => m.Id).Take(DaySize + 1)).ToListAsync(cancel);
        return new MeeloopdagPage([.. items.Take(DaySize)], items.Count > DaySize);
    }

    /// <summary>A meeloopdag; null if the region has none such.</summary>
    public async Task<MeeloopdagFile?> FindAsync(int id, int regionId, CancellationToken cancel)
    {
        var found = await OfDesk(regionId).Where(m => m.Id == id)
            .Select(m => new
            {
                Day = m,
                m.Candidate!.FirstName,
                m.Candidate.LastName,
                By = db.Users.Where(u => u.Id == m.AskedById).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : new MeeloopdagFile(found.Day, CandidateText.NameOf(found.FirstName, found.LastName), found.By);
    }

    /// <summary>Those of a candidate.</summary>
    public async Task<IReadOnlyList<Meeloopdag>> OfCandidateAsync(int candidateId, CancellationToken cancel) =>
        await db.Meeloopdagen.AsNoTracking().Where(m => m.CandidateId == candidateId).OrderByDescending(m => m.Id).ToListAsync(cancel);

    /// <summary>What they brought, also those of candidates who were erased since.</summary>
    public async Task<MeeloopdagYield> YieldAsync(int regionId, CancellationToken cancel)
    {
        var counts = await db.Meeloopdagen.AsNoTracking().Where(m => m.RegionId == regionId)
            .GroupBy(m => new { m.State, m.Effect })
            .Select(g => new { g.Key.State, g.Key.Effect, Count = g.Count() })
            .ToListAsync(cancel);
        var came = counts.Where(c => c.State is MeeloopdagState.Geweest).ToList();
        return new MeeloopdagYield(
            came.Where(c => c.Effect is not null).ToDictionary(c => c.Effect!.Value, c => c.Count),
            came.Where(c => c.Effect is null).Sum(c => c.Count),
            counts.Where(c => c.State is MeeloopdagState.Weggebleven).Sum(c => c.Count),
            counts.Where(c => c.State is MeeloopdagState.Afgewezen).Sum(c => c.Count));
    }

    /// <summary>The schools and boards of a region that can be asked, by name.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<MeeloopdagPlace>> PlacesAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        var boards = await db.Organisations.AsNoTracking()
            .Where(o => Boards.Contains(o.Kind) && db.Participations.TakingPart(today).Any(p => p.RegionId == regionId && p.OrganisationId == o.Id))
            .Select(o => new MeeloopdagPlace(o.Name, o.Id))
            .ToListAsync(cancel);
        var schools = await db.Schools.AsNoTracking()
            .Where(s => s.Participations.Any(p => p.RegionId == regionId && (p.Until == null || p.Until >= today)))
            .Select(s => new { s.Name, s.Brin, s.Municipality, s.OrganisationId })
            .ToListAsync(cancel);
        return
        [
            .. schools.Select(s => new MeeloopdagPlace($"{s.Name}{(s.Brin is not null ? $" ({s.Brin})" : s.Municipality is not null ? $", {s.Municipality}" : "")}", s.OrganisationId))
                .Concat(boards)
                .OrderBy(p => p.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The meeloopdagen that were asked of organisations, the last first.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="organisationIds">Organisations of whoever looks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<SchoolRequest>> OfSchoolsAsync(int regionId, IReadOnlyList<int> organisationIds, CancellationToken cancel)
    {
        var region = await db.Regions.Where(r => r.Id == regionId).Select(r => r.Name).SingleAsync(cancel);
        var found = await OfDesk(regionId).Where(m => m.OrganisationId != null && organisationIds.Contains(m.OrganisationId.Value))
            .OrderByDescending(m => m.Id).Take(2 * PageSize)
            .Include(m => m.Candidate)
            .ToListAsync(cancel);
        return [.. found.Select(m => SchoolRequest.Of(m, m.Candidate!, region))];
    }

    /// <summary>Those whose candidate was not erased.</summary>
    private IQueryable<Meeloopdag> OfDesk(int regionId) => db.Meeloopdagen.AsNoTracking().Where(m => m.RegionId == regionId && m.Candidate!.AnonymousOn == null);

    private static IQueryable<MeeloopdagItem> Items(IQueryable<Meeloopdag> days) => days.Select(m => new MeeloopdagItem(
        m.Id, m.Candidate!.FirstName, m.Candidate.LastName, m.Kind, m.State, m.School, m.AskedOn, m.On, m.Until, m.Effect));
}

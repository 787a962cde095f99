using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Statushouders;

/// <summary>Someone in the programme, in a list.</summary>
/// <param name="Id">Key of the track.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="State">How far it is.</param>
/// <param name="EnrolledOn">Day of enrolment.</param>
/// <param name="StartsOn">First day, or null.</param>
/// <param name="EndsOn">Last day, or null.</param>
/// <param name="School">School; may be empty.</param>
/// <param name="IsChecked">Whether it was checked that nobody else pays.</param>
/// <param name="Level">How well they know Dutch, by what was seen last; null if that is not known.</param>
/// <param name="Result">Where they are after it, or null.</param>
public sealed record TrackItem(
    int Id, string FirstName, string LastName, TrackState State, DateOnly EnrolledOn, DateOnly? StartsOn, DateOnly? EndsOn, string School, bool IsChecked, LanguageLevel? Level, TrackResult? Result)
{
    /// <summary>Name as it is read.</summary>
    public string Name => CandidateText.NameOf(FirstName, LastName);
}

/// <summary>The programme of a region in a year of enrolment.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Enrolled">How many were enrolled.</param>
/// <param name="Selected">How many of them were selected: they are in a track, done, or stopped.</param>
/// <param name="Done">How many finished.</param>
/// <param name="Teaching">How many of those teach a class alone.</param>
public sealed record TrackYear(int Year, int Enrolled, int Selected, int Done, int Teaching);

/// <summary>A track for the desk.</summary>
/// <param name="Id">Key.</param>
/// <param name="CandidateId">Who is enrolled.</param>
/// <param name="Name">Name of the candidate.</param>
/// <param name="EnrolledOn">Day of enrolment.</param>
/// <param name="Text">What people set.</param>
/// <param name="CheckedOn">Day of the check, or null.</param>
/// <param name="CheckedBy">Who checked; null for nobody, or a colleague who is gone.</param>
/// <param name="CheckReference">Where the check can be looked up.</param>
/// <param name="Languages">How well they know Dutch, what was seen last first.</param>
/// <param name="Version">Version.</param>
public sealed record TrackFile(
    int Id,
    int CandidateId,
    string Name,
    DateOnly EnrolledOn,
    TrackText Text,
    DateOnly? CheckedOn,
    string? CheckedBy,
    string CheckReference,
    IReadOnlyList<LanguageStep> Languages,
    Guid Version);

/// <summary>What pages ask of the programme of a region. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class StatushouderQueries(PortalContext db)
{
    /// <summary>Most in the list: a programme has some ten a year.</summary>
    public const int Shown = 500;

    /// <summary>Who is in the programme, those that run first.</summary>
    public async Task<IReadOnlyList<TrackItem>> ListAsync(int regionId, CancellationToken cancel)
    {
        var items = await Own(regionId).OrderByDescending(t => t.Id).Take(Shown)
            .Select(t => new TrackItem(
                t.Id, t.Candidate!.FirstName, t.Candidate.LastName, t.State, t.EnrolledOn, t.StartsOn, t.EndsOn, t.School, t.CheckedOn != null,
                t.Languages.OrderByDescending(l => l.On).ThenByDescending(l => l.Id).Select(l => (LanguageLevel?)l.Level).FirstOrDefault(), t.Result))
            .ToListAsync(cancel);
        return [.. items.OrderBy(i => i.State is not (TrackState.Intake or TrackState.InTraject)).ThenBy(i => i.State).ThenByDescending(i => i.EnrolledOn)];
    }

    /// <summary>How many were enrolled per year, and what became of them; also of who was erased since. The last year first.</summary>
    public async Task<IReadOnlyList<TrackYear>> YearsAsync(int regionId, CancellationToken cancel)
    {
        var tracks = await db.StatushouderTracks.AsNoTracking().Where(t => t.RegionId == regionId).Select(t => new { t.EnrolledOn, t.State, t.Result }).ToListAsync(cancel);
        return
        [
            .. tracks.GroupBy(t => t.EnrolledOn.Year).OrderByDescending(g => g.Key).Select(g => new TrackYear(
                g.Key,
                g.Count(),
                g.Count(t => t.State is TrackState.InTraject or TrackState.Afgerond or TrackState.Gestopt),
                g.Count(t => t.State is TrackState.Afgerond),
                g.Count(t => t.Result is TrackResult.VoorDeKlas))),
        ];
    }

    /// <summary>A track; null if the region has none such.</summary>
    public async Task<TrackFile?> FindAsync(int id, int regionId, CancellationToken cancel) => await FileAsync(Own(regionId).Where(t => t.Id == id), cancel);

    /// <summary>The track of a candidate; null if they are not enrolled.</summary>
    public async Task<TrackFile?> OfCandidateAsync(int candidateId, CancellationToken cancel) =>
        await FileAsync(db.StatushouderTracks.AsNoTracking().Where(t => t.CandidateId == candidateId), cancel);

    private async Task<TrackFile?> FileAsync(IQueryable<StatushouderTrack> tracks, CancellationToken cancel)
    {
        var found = await tracks
            .Select(t => new
            {
                Track = t,
                t.Candidate!.FirstName,
                t.Candidate.LastName,
                t.Languages,
                By = db.Users.Where(u => u.Id == t.CheckedById).Select(u => u.DisplayName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new TrackFile(
                found.Track.Id,
                found.Track.CandidateId,
                CandidateText.NameOf(found.FirstName, found.LastName),
                found.Track.EnrolledOn,
                found.Track.ToText(),
                found.Track.CheckedOn,
                found.By,
                found.Track.CheckReference,
                [.. found.Languages.OrderByDescending(l => l.On).ThenByDescending(l => l.Id)],
                found.Track.Version);
    }

    private IQueryable<StatushouderTrack> Own(int regionId) => db.StatushouderTracks.AsNoTracking().Where(t => t.RegionId == regionId && t.Candidate!.AnonymousOn == null);
}

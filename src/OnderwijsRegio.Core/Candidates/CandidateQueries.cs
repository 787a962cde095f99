using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What pages ask of the candidates of a region. Each takes a number of queries that does not depend on how many there are.</summary>
public sealed class CandidateQueries(PortalContext db)
{
    /// <summary>Candidates on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Candidates of each sort on the page of the day.</summary>
    public const int DaySize = 10;

    /// <summary>How far is counted; beyond it there are "more than".</summary>
    public const int MostCounted = 1000;

    // Who has no next step comes after all who have.
    private static readonly DateOnly Never = DateOnly.MaxValue;

    /// <summary>A page of candidates. A page deep in them costs what the first one costs: it begins where the one before ended.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Candidate with whom the page before ended; null for the first page.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CandidatePage> PageAsync(int regionId, CandidateFilter filter, int? after, DateOnly today, CancellationToken cancel)
    {
        var found = Find(regionId, filter, today);
        var count = await found.Take(MostCounted + 1).CountAsync(cancel);
        var place = after is { } id
            ? await db.Candidates.AsNoTracking().Where(c => c.Id == id && c.RegionId == regionId)
                .Select(c => new Place(c.Id, c.SortName, c.NextStepOn, c.QuietSince, c.RetainUntil)).FirstOrDefaultAsync(cancel)
            : null;
        return await TakeAsync(found, filter.Sort, place, PageSize, count, cancel);
    }

    /// <summary>What a desk has to do today.</summary>
    public async Task<DeskDay> DayAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        async Task<CandidatePage> First(IQueryable<Candidate> found, CandidateSort sort) =>
            await TakeAsync(found, sort, null, DaySize, await found.Take(MostCounted + 1).CountAsync(cancel), cancel);

        var active = Find(regionId, new CandidateFilter(), today);
        var soon = today.AddDays(Retention.DaysOfWarning);
        return new DeskDay(
            await First(Find(regionId, new CandidateFilter { Due = CandidateDue.Vandaag }, today), CandidateSort.Vervolgstap),
            await First(active.Where(c => c.LastContactOn == null), CandidateSort.Nieuw),
            await First(Find(regionId, new CandidateFilter { Due = CandidateDue.Stil }, today).Where(c => c.LastContactOn != null && c.NextStepOn == null), CandidateSort.Stil),
            await First(Find(regionId, new CandidateFilter { Status = CandidateStatus.Allemaal }, today).Where(c => c.RetainUntil <= soon), CandidateSort.Bewaartermijn));
    }

    /// <summary>The file of a candidate; null if the region has none such.</summary>
    public async Task<CandidateFile?> FindAsync(int id, int regionId, CancellationToken cancel)
    {
        var found = await db.Candidates.AsNoTracking()
            .Where(c => c.Id == id && c.RegionId == regionId && c.AnonymousOn == null)
            .Select(c => new { Candidate = c, Owner = db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var contacts = await db.ContactMoments.AsNoTracking().Where(c => c.CandidateId == id)
            .Select(c => new TimelineEntry(
                c.On, c.At, db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).FirstOrDefault(), new ContactItem(
                    c.Id, c.Kind, c.Text, c.ChangedAt, db.Users.Where(u => u.Id == c.ChangedById).Select(u => u.DisplayName).FirstOrDefault()),
                null, null))
            .ToListAsync(cancel);
        var steps = await db.CandidateSteps.AsNoTracking().Where(s => s.CandidateId == id)
            .Select(s => new TimelineEntry(
                s.On, s.At, db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).FirstOrDefault(), null,
                new StepItem(s.Kind, s.From, s.To, s.Reason, s.Note), null))
            .ToListAsync(cancel);
        var next = await db.NextSteps.AsNoTracking().Where(n => n.CandidateId == id)
            .Select(n => new
            {
                n.At,
                Item = new NextStepItem(n.Id, n.What, n.DueOn, n.DoneOn, db.Users.Where(u => u.Id == n.ById).Select(u => u.DisplayName).FirstOrDefault()),
            })
            .ToListAsync(cancel);
        var done = next.Where(n => n.Item.DoneOn is not null).Select(n => new TimelineEntry(n.Item.DoneOn!.Value, n.At, n.Item.By, Done: n.Item));
        var events = (await new EventQueries(db).OfCandidateAsync(id, cancel)).Select(e => new TimelineEntry(e.On, e.SignedUpAt, null, Event: e));
        var merges = (await db.CandidateMerges.AsNoTracking().Where(m => m.CandidateId == id)
                .Select(m => new { Merge = m, By = db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).FirstOrDefault() })
                .ToListAsync(cancel))
            .Select(m => new TimelineEntry(DateOnly.FromDateTime(AmsterdamTime.Of(m.Merge.At)), m.Merge.At, m.By, Merge: new MergeItem(m.Merge.MergedId, m.Merge.Read())));
        var documents = await db.DocumentLinks.AsNoTracking().Where(d => d.CandidateId == id)
            .OrderBy(d => d.Title).ThenBy(d => d.Id)
            .Select(d => new DocumentItem(d.Id, d.Title, d.Address))
            .ToListAsync(cancel);
        var file = found.Candidate;
        return new CandidateFile(
            file.Id,
            file.ToText(),
            file.Phase,
            file.IsStopped,
            file.PhaseSince,
            file.CreatedOn,
            file.LastContactOn,
            file.RetainUntil,
            found.Owner,
            file.Version,
            [.. next.Select(n => n.Item).Where(n => n.DoneOn is null).OrderBy(n => n.DueOn).ThenBy(n => n.Id)],
            [.. contacts.Concat(steps).Concat(done).Concat(events).Concat(merges).OrderByDescending(e => e.On).ThenByDescending(e => e.At)],
            documents);
    }

    /// <summary>The file into which another was merged; null if that was merged into none of the region.</summary>
    /// <param name="id">Key of the file that is gone.</param>
    /// <param name="regionId">Region.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<int?> MergedIntoAsync(int id, int regionId, CancellationToken cancel) =>
        await db.CandidateMerges.AsNoTracking()
            .Where(m => m.MergedId == id && db.Candidates.Any(c => c.Id == m.CandidateId && c.RegionId == regionId && c.AnonymousOn == null))
            .Select(m => (int?)m.CandidateId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>A merge, to look back at; null if the region has none such.</summary>
    /// <param name="id">Key of the file that is gone.</param>
    /// <param name="regionId">Region.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<PastMerge?> MergeAsync(int id, int regionId, CancellationToken cancel)
    {
        var found = await db.CandidateMerges.AsNoTracking()
            .Where(m => m.MergedId == id)
            .Join(
                db.Candidates.Where(c => c.RegionId == regionId && c.AnonymousOn == null),
                m => m.CandidateId,
                c => c.Id,
                (m, c) => new { Merge = m, c.FirstName, c.LastName, By = db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new PastMerge(found.Merge.CandidateId, CandidateText.NameOf(found.FirstName, found.LastName), found.Merge.At, found.By, found.Merge.Read());
    }

    /// <summary>A contact that someone of the desk logged; null if the region has none such.</summary>
    public async Task<LoggedContact?> ContactAsync(int id, int regionId, CancellationToken cancel)
    {
        var found = await db.ContactMoments.AsNoTracking()
            .Where(m => m.Id == id && m.Kind != ContactKind.Aanmelding)
            .Join(
                db.Candidates.Where(c => c.RegionId == regionId && c.AnonymousOn == null),
                m => m.CandidateId,
                c => c.Id,
                (m, c) => new { Contact = m, c.FirstName, c.LastName, By = db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new LoggedContact(
                id,
                found.Contact.CandidateId,
                CandidateText.NameOf(found.FirstName, found.LastName),
                new ContactCorrection(found.Contact.Kind, found.Contact.On, found.Contact.Text),
                found.By,
                found.Contact.At,
                found.Contact.Version);
    }

    /// <summary>A document in a file; null if the region has none such.</summary>
    public async Task<DocumentFile?> DocumentAsync(int id, int regionId, CancellationToken cancel)
    {
        var found = await db.DocumentLinks.AsNoTracking()
            .Where(d => d.Id == id)
            .Join(
                db.Candidates.Where(c => c.RegionId == regionId && c.AnonymousOn == null),
                d => d.CandidateId,
                c => c.Id,
                (d, c) => new { Document = d, c.FirstName, c.LastName })
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new DocumentFile(
                id,
                found.Document.CandidateId,
                CandidateText.NameOf(found.FirstName, found.LastName),
                new DocumentText(found.Document.Title, found.Document.Address),
                found.Document.Version);
    }

    /// <summary>Files that may be of the same person: the same e-mail address or telephone number, or all words of the name.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="text">What is known, tidied.</param>
    /// <param name="exceptId">The file itself; null for a new one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<CandidateItem>> LikeAsync(int regionId, CandidateText text, int? exceptId, CancellationToken cancel)
    {
        var (email, phone, name) = (FoldedText.Fold(text.Email), text.Phone, text.SortName);
        var terms = db.CandidateTerms.Where(t => t.RegionId == regionId);
        var digits = PhoneNumber.Digits(phone);
        var reached = terms.Where(t => (email != "" && t.Term == email) || (digits != "" && t.Term == digits)).Select(t => t.CandidateId);
        var found = db.Candidates.AsNoTracking()
            .Where(c => c.RegionId == regionId && c.Id != (exceptId ?? 0))
            .Where(c => reached.Contains(c.Id) || (text.FirstName != "" && text.LastName != "" && c.SortName == name));
        return await Items(found.OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(DaySize)).ToListAsync(cancel);
    }

    /// <summary>What there is to choose from.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CandidateChoices> ChoicesAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        var grants = db.Grants.ValidOn(today).Where(g => g.RegionId == regionId && g.Role == Role.Loketmedewerker);
        var owners = await db.Users.AsNoTracking()
            .Where(u => grants.Any(g => g.UserId == u.Id))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new DeskMember(u.Id, u.DisplayName))
            .ToListAsync(cancel);
        var sources = await db.Candidates.AsNoTracking().Where(c => c.RegionId == regionId).Select(c => c.SourceDesk).Distinct().OrderBy(s => s).ToListAsync(cancel);
        return new CandidateChoices(owners, sources);
    }

    private IQueryable<Candidate> Find(int regionId, CandidateFilter filter, DateOnly today)
    {
        var found = db.Candidates.AsNoTracking().Where(c => c.RegionId == regionId && c.AnonymousOn == null);
        if (filter.Status is not CandidateStatus.Allemaal)
        {
            var isStopped = filter.Status is CandidateStatus.Gestopt;
            found = found.Where(c => c.IsStopped == isStopped);
        }

        if (filter.Phase is { } phase)
        {
            found = found.Where(c => c.Phase == phase);
        }

        if (filter.Sector is { } sector)
        {
            found = found.Where(c => c.Sectors.Contains(sector));
        }

        if (filter.TargetGroup is { } group)
        {
            found = found.Where(c => c.TargetGroup == group);
        }

        if (!string.IsNullOrEmpty(filter.SourceDesk))
        {
            found = found.Where(c => c.SourceDesk == filter.SourceDesk);
        }

        if (filter.OwnerId is { } owner)
        {
            found = owner == 0 ? found.Where(c => c.OwnerId == null) : found.Where(c => c.OwnerId == owner);
        }

        found = filter.Due is { } due ? Due(found, due, today) : found;
        return CandidateTerm.Sought(filter.Sought).Aggregate(found, (candidates, word) => Named(candidates, regionId, word));
    }

    private static IQueryable<Candidate> Due(IQueryable<Candidate> candidates, CandidateDue due, DateOnly today)
    {
        var (week, longAgo) = (today.AddDays(7), today.AddDays(-Candidate.DaysOfSilence));
        return due switch
        {
            CandidateDue.TeLaat => candidates.Where(c => c.NextStepOn < today),
            CandidateDue.Vandaag => candidates.Where(c => c.NextStepOn <= today),
            CandidateDue.Week => candidates.Where(c => c.NextStepOn <= week),
            CandidateDue.Geen => candidates.Where(c => c.NextStepOn == null),
            _ => candidates.Where(c => c.QuietSince <= longAgo),
        };
    }

    /// <summary>Who has a word that begins so. It is a range and no LIKE, so that the index of words leads to it in both databases.</summary>
    private IQueryable<Candidate> Named(IQueryable<Candidate> candidates, int regionId, string word)
    {
        var end = word + char.MaxValue;
        var ids = db.CandidateTerms
            .Where(t => t.RegionId == regionId && string.Compare(t.Term, word) >= 0 && string.Compare(t.Term, end) < 0)
            .Select(t => t.CandidateId);
        return candidates.Where(c => ids.Contains(c.Id));
    }

    private async Task<CandidatePage> TakeAsync(IQueryable<Candidate> found, CandidateSort sort, Place? after, int size, int count, CancellationToken cancel)
    {
        var never = Never;
        if (after is { } place)
        {
            var (id, name, next, quiet, until) = (place.Id, place.SortName, place.NextStepOn ?? never, place.QuietSince, place.RetainUntil);
            found = sort switch
            {
                CandidateSort.Nieuw => found.Where(c => c.Id < id),
                CandidateSort.Vervolgstap => found.Where(c => (c.NextStepOn ?? never) > next || ((c.NextStepOn ?? never) == next && c.Id > id)),
                CandidateSort.Bewaartermijn => found.Where(c => c.RetainUntil >= until && (c.RetainUntil > until || c.Id > id)),
                CandidateSort.Stil => found.Where(c => c.QuietSince >= quiet && (c.QuietSince > quiet || c.Id > id)),
                _ => found.Where(c => string.Compare(c.SortName, name) >= 0 && (c.SortName != name || c.Id > id)),
            };
        }

        var ordered = sort switch
        {
            CandidateSort.Nieuw => found.OrderByDescending(c => c.Id),
            CandidateSort.Vervolgstap => found.OrderBy(c => c.NextStepOn ?? never).ThenBy(c => c.Id),
            CandidateSort.Stil => found.OrderBy(c => c.QuietSince).ThenBy(c => c.Id),
            CandidateSort.Bewaartermijn => found.OrderBy(c => c.RetainUntil).ThenBy(c => c.Id),
            _ => found.OrderBy(c => c.SortName).ThenBy(c => c.Id),
        };
        var items = await Items(ordered.Take(size + 1)).ToListAsync(cancel);
        return new CandidatePage([.. items.Take(size)], items.Count > size, count);
    }

    private IQueryable<CandidateItem> Items(IQueryable<Candidate> candidates) => candidates.Select(c => new CandidateItem(
        c.Id,
        c.FirstName,
        c.LastName,
        c.Phase,
        c.IsStopped,
        c.PhaseSince,
        c.SourceDesk,
        c.TargetGroup,
        c.Sectors,
        c.Subjects,
        db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
        c.NextStepOn,
        db.NextSteps.Where(n => n.CandidateId == c.Id && n.DoneOn == null).OrderBy(n => n.DueOn).ThenBy(n => n.Id).Select(n => n.What).FirstOrDefault(),
        c.LastContactOn,
        c.CreatedOn,
        c.RetainUntil));

    private sealed record Place(int Id, string SortName, DateOnly? NextStepOn, DateOnly QuietSince, DateOnly RetainUntil);
}

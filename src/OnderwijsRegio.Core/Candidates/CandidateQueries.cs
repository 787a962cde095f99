using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>How far those are counted who were sought: who finds more, seeks with another word.</summary>
    public const int MostCountedSought = 100;

    /// <summary>
    /// Candidates with a word up to which that word leads to them; beyond it they are walked in their order, for then a page is soon full. Measured: at
    /// some 250 among 22,000 of a region both cost the same.
    /// </summary>
    private const int FewWithWord = 250;

    private static readonly char[] BetweenSubjects = [' ', ',', ';', '/', '.'];

    /// <summary>A page of candidates. A page deep in them costs what the first one costs: it begins where the one before ended.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">Candidate with whom the page before ended; null for the first page.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CandidatePage> PageAsync(int regionId, CandidateFilter filter, int? after, DateOnly today, CancellationToken cancel)
    {
        var found = await FindAsync(regionId, filter, today, cancel);
        var place = after is { } id
            ? await db.Candidates.AsNoTracking().Where(c => c.Id == id && c.RegionId == regionId)
                .Select(c => new Place(c.Id, c.SortName, c.NextStepOn, c.QuietSince, c.RetainUntil)).FirstOrDefaultAsync(cancel)
            : null;
        var items = await TakeAsync(found, filter.Sort, place, PageSize, cancel);
        return await PageOfAsync(items, PageSize, place is null, found, string.IsNullOrWhiteSpace(filter.Sought) ? MostCounted : MostCountedSought, cancel);
    }

    /// <summary>Keys of those that a filter finds, at most one more than <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyList<int>> KeysAsync(int regionId, CandidateFilter filter, DateOnly today, CancellationToken cancel) =>
        await (await FindAsync(regionId, filter, today, cancel)).OrderBy(c => c.SortName).ThenBy(c => c.Id).Select(c => c.Id).Take(MostCounted + 1).ToListAsync(cancel);

    /// <summary>How many a filter finds, however many they are.</summary>
    public async Task<int> CountAsync(int regionId, CandidateFilter filter, DateOnly today, CancellationToken cancel) =>
        await (await FindAsync(regionId, filter, today, cancel)).CountAsync(cancel);

    /// <summary>All that a filter finds in its order, one by one as the database gives them.</summary>
    public async IAsyncEnumerable<CandidateItem> AllAsync(int regionId, CandidateFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var found = await FindAsync(regionId, filter, today, cancel);
        // Who has no next step comes after all who have.
        var ordered = filter.Sort is CandidateSort.Vervolgstap ? found.OrderBy(c => c.NextStepOn == null).ThenBy(c => c.NextStepOn).ThenBy(c => c.Id) : Ordered(found, filter.Sort);
        await foreach (var item in Items(ordered).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return item;
        }
    }

    /// <summary>Whether someone works at the desk of a region.</summary>
    internal Task<bool> IsOfDeskAsync(int userId, int regionId, DateOnly today, CancellationToken cancel) =>
        db.Grants.ValidOn(today).AnyAsync(g => g.UserId == userId && g.RegionId == regionId && g.Role == Role.Loketmedewerker, cancel);

    /// <summary>What a desk has to do today.</summary>
    public async Task<DeskDay> DayAsync(int regionId, DateOnly today, CancellationToken cancel)
    {
        async Task<CandidatePage> First(IQueryable<Candidate> found, CandidateSort sort) =>
            await PageOfAsync(await TakeAsync(found, sort, null, DaySize, cancel), DaySize, isFirst: true, found, MostCounted, cancel);

        var active = Find(regionId, new CandidateFilter(), today);
        var soon = today.AddDays(Retention.DaysOfWarning);
        return new DeskDay(
            await First(Find(regionId, new CandidateFilter { Due = CandidateDue.Vandaag }, today), CandidateSort.Vervolgstap),
            await First(active.Where(c => c.LastContactOn == null), CandidateSort.Nieuw),
            await First(Find(regionId, new CandidateFilter { Due = CandidateDue.Stil }, today).Where(c => c.LastContactOn != null && c.NextStepOn == null), CandidateSort.Stil),
            await First(Find(regionId, new CandidateFilter { Status = CandidateStatus.Allemaal }, today).Where(c => c.RetainUntil <= soon), CandidateSort.Bewaartermijn));
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
        var routes = await db.Candidates.AsNoTracking().Where(c => c.RegionId == regionId).Select(c => c.Route).Distinct().OrderBy(r => r).ToListAsync(cancel);
        return new CandidateChoices(owners, sources, [.. routes.Where(r => r.Length > 0)], await new LabelQueries(db).NamesAsync(regionId, cancel));
    }

    /// <summary>Those that a filter finds, with what is sought.</summary>
    private async Task<IQueryable<Candidate>> FindAsync(int regionId, CandidateFilter filter, DateOnly today, CancellationToken cancel) =>
        Sought(Find(regionId, filter, today), regionId, await WordsAsync(regionId, filter.Sought, cancel));

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

        // Walking through a region's own candidates costs what the other filters cost; words kept apart would be one more thing to erase.
        var subject = string.Join(' ', (filter.Subject ?? "").Split(BetweenSubjects, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (subject.Length > 0)
        {
            var words = $" {subject} ";
            found = found.Where(c => (" " + c.Subjects.Replace(", ", " ").Replace(",", " ").Replace("; ", " ").Replace(";", " ").Replace("/", " ").Replace(".", "").ToLower() + " ").Contains(words));
        }

        if (!string.IsNullOrEmpty(filter.Route))
        {
            found = found.Where(c => c.Route == filter.Route);
        }

        if (filter.LabelId is { } label)
        {
            found = found.Where(c => db.CandidateLabels.Any(l => l.LabelId == label && l.CandidateId == c.Id));
        }

        if (filter.OwnerId is { } owner)
        {
            found = owner == 0 ? found.Where(c => c.OwnerId == null) : found.Where(c => c.OwnerId == owner);
        }

        return filter.Due is { } due ? Due(found, due, today) : found;
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

    /// <summary>What is sought, the rarest word first: one query tells how many have each.</summary>
    private async Task<SoughtWords> WordsAsync(int regionId, string? sought, CancellationToken cancel)
    {
        var words = CandidateTerm.Sought(sought);
        if (words.Count == 0)
        {
            return new SoughtWords([], Walks: false);
        }

        var counts = await words
            .Select(word => (word, End: word + char.MaxValue))
            .Select(w => db.Regions.Where(r => r.Id == regionId).Select(r => new
            {
                Word = w.word,
                Count = db.CandidateTerms.Where(t => t.RegionId == r.Id && string.Compare(t.Term, w.word) >= 0 && string.Compare(t.Term, w.End) < 0).Take(FewWithWord + 1).Count(),
            }))
            .Aggregate((all, one) => all.Concat(one))
            .ToListAsync(cancel);
        return new SoughtWords([.. counts.OrderBy(c => c.Count).ThenByDescending(c => c.Word.Length).Select(c => c.Word)], counts.Min(c => c.Count) > FewWithWord);
    }

    /// <summary>
    /// Who has words that begin so. A word is a range and no LIKE, so that an index leads to it in both databases. The rarest leads to candidates, of whom the
    /// others are asked; where all are frequent, candidates are walked in their order and asked all. They are asked of the words that stand beside them: to look
    /// up each in the index is to read a page of it for each.
    /// </summary>
    private IQueryable<Candidate> Sought(IQueryable<Candidate> candidates, int regionId, SoughtWords words)
    {
        foreach (var (n, word) in words.Words.Index())
        {
            if (n == 0 && !words.Walks)
            {
                var end = word + char.MaxValue;
                var ids = db.CandidateTerms
                    .Where(t => t.RegionId == regionId && string.Compare(t.Term, word) >= 0 && string.Compare(t.Term, end) < 0)
                    .Select(t => t.CandidateId);
                candidates = candidates.Where(c => ids.Contains(c.Id));
            }
            else
            {
                var begun = CandidateTerm.Begun(word);
                candidates = candidates.Where(c => c.Words.Contains(begun));
            }
        }

        return candidates;
    }

    /// <summary>A page of what was taken. All are counted only when there are more than stand on it.</summary>
    private static async Task<CandidatePage> PageOfAsync(List<CandidateItem> items, int size, bool isFirst, IQueryable<Candidate> found, int most, CancellationToken cancel)
    {
        var hasMore = items.Count > size;
        return new CandidatePage([.. items.Take(size)], hasMore, hasMore || !isFirst ? await found.Take(most + 1).CountAsync(cancel) : items.Count, most);
    }

    /// <summary>The next of them in an order, and one more, so that it is known whether there are more.</summary>
    private async Task<List<CandidateItem>> TakeAsync(IQueryable<Candidate> found, CandidateSort sort, Place? after, int size, CancellationToken cancel)
    {
        if (sort is not CandidateSort.Vervolgstap)
        {
            return await Items(Ordered(Behind(found, sort, after), sort).Take(size + 1), sort).ToListAsync(cancel);
        }

        // Who has no next step comes after all who have. Each of both is an order that the index has; together they are not.
        var (planned, others) = (found.Where(c => c.NextStepOn != null), found.Where(c => c.NextStepOn == null));
        var items = after is { NextStepOn: null } ? [] : await Items(Ordered(Behind(planned, sort, after), sort).Take(size + 1), sort).ToListAsync(cancel);
        if (items.Count <= size)
        {
            others = after is { NextStepOn: null, Id: var id } ? others.Where(c => c.Id > id) : others;
            items.AddRange(await Items(others.OrderBy(c => c.Id).Take(size + 1 - items.Count), sort).ToListAsync(cancel));
        }

        return items;
    }

    private static IQueryable<Candidate> Behind(IQueryable<Candidate> found, CandidateSort sort, Place? after)
    {
        if (after is not { } place)
        {
            return found;
        }

        var (id, name, next, quiet, until) = (place.Id, place.SortName, place.NextStepOn, place.QuietSince, place.RetainUntil);
        return sort switch
        {
            CandidateSort.Nieuw => found.Where(c => c.Id < id),
            CandidateSort.Vervolgstap => found.Where(c => c.NextStepOn >= next && (c.NextStepOn > next || c.Id > id)),
            CandidateSort.Bewaartermijn => found.Where(c => c.RetainUntil >= until && (c.RetainUntil > until || c.Id > id)),
            CandidateSort.Stil => found.Where(c => c.QuietSince >= quiet && (c.QuietSince > quiet || c.Id > id)),
            _ => found.Where(c => string.Compare(c.SortName, name) >= 0 && (c.SortName != name || c.Id > id)),
        };
    }

    private static IOrderedQueryable<Candidate> Ordered(IQueryable<Candidate> found, CandidateSort sort) => sort switch
    {
        CandidateSort.Nieuw => found.OrderByDescending(c => c.Id),
        CandidateSort.Vervolgstap => found.OrderBy(c => c.NextStepOn).ThenBy(c => c.Id),
        CandidateSort.Stil => found.OrderBy(c => c.QuietSince).ThenBy(c => c.Id),
        CandidateSort.Bewaartermijn => found.OrderBy(c => c.RetainUntil).ThenBy(c => c.Id),
        _ => found.OrderBy(c => c.SortName).ThenBy(c => c.Id),
    };

    /// <summary>What a list shows of those few. Which they are is found first: what is told of each is then asked of no others.</summary>
    private IQueryable<CandidateItem> Items(IQueryable<Candidate> few, CandidateSort sort)
    {
        var ids = few.Select(c => c.Id);
        return Items(Ordered(db.Candidates.AsNoTracking().Where(c => ids.Contains(c.Id)), sort));
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
        c.RetainUntil,
        c.Email,
        c.Phone,
        c.Municipalities,
        c.Hours,
        c.Diploma,
        c.Bevoegdheid,
        c.Route,
        // Their keys alone: for their names SQLite would first read the labels of all candidates that there are.
        db.CandidateLabels.Where(l => l.CandidateId == c.Id).Select(l => l.LabelId).ToList()));

    /// <summary>What is sought.</summary>
    /// <param name="Words">Words, the rarest first.</param>
    /// <param name="Walks">Whether all are so frequent that candidates are walked in their order.</param>
    private sealed record SoughtWords(IReadOnlyList<string> Words, bool Walks);

    private sealed record Place(int Id, string SortName, DateOnly? NextStepOn, DateOnly QuietSince, DateOnly RetainUntil);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What pages ask of one candidate. Whatever few files hold is asked only of a file that holds it, so that opening one takes four questions.</summary>
public sealed class CandidateFileQueries(PortalContext db)
{
    private static readonly Compiled<Questions> Asked = new(() => new());

    /// <summary>The file of a candidate; null if the region has none such.</summary>
    public async Task<CandidateFile?> FindAsync(int id, int regionId, CancellationToken cancel)
    {
        var questions = Asked.Of(db);
        if (await questions.Found(db, id, regionId, cancel) is not { } found)
        {
            return null;
        }

        var contacts = await questions.Contacts(db, id).ToListAsync(cancel);
        var steps = await questions.Steps(db, id).ToListAsync(cancel);
        var next = found.HasNext ? await questions.Next(db, id).ToListAsync(cancel) : [];
        var labels = found.HasLabels ? await LabelsAsync(id, cancel) : [];
        var events = found.HasEvents ? await new EventQueries(db).OfCandidateAsync(id, cancel) : [];
        var days = found.HasDays ? await new MeeloopdagQueries(db).OfCandidateAsync(id, cancel) : [];
        var merges = found.HasMerges ? await MergesAsync(id, cancel) : [];
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
            [
                .. contacts
                    .Concat(steps)
                    .Concat(next.Where(n => n.Item.DoneOn is not null).Select(n => new TimelineEntry(n.Item.DoneOn!.Value, n.At, n.Item.By, Done: n.Item)))
                    .Concat(events.Select(e => new TimelineEntry(e.On, e.SignedUpAt, null, Event: e)))
                    .Concat(days.Select(m => new TimelineEntry(m.On ?? m.AnsweredOn ?? m.AskedOn, default, null, Meeloopdag: m)))
                    .Concat(merges)
                    .OrderByDescending(e => e.On).ThenByDescending(e => e.At),
            ],
            found.HasDocuments ? await DocumentsAsync(id, cancel) : [])
        {
            Labels = labels,
            Track = found.HasTrack ? await new StatushouderQueries(db).OfCandidateAsync(id, cancel) : null,
        };
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

    private Task<List<LabelName>> LabelsAsync(int id, CancellationToken cancel) =>
        db.CandidateLabels.AsNoTracking().Where(l => l.CandidateId == id).OrderBy(l => l.Label!.Name).Select(l => new LabelName(l.LabelId, l.Label!.Name)).ToListAsync(cancel);

    private Task<List<DocumentItem>> DocumentsAsync(int id, CancellationToken cancel) =>
        db.DocumentLinks.AsNoTracking().Where(d => d.CandidateId == id).OrderBy(d => d.Title).ThenBy(d => d.Id).Select(d => new DocumentItem(d.Id, d.Title, d.Address)).ToListAsync(cancel);

    private async Task<IEnumerable<TimelineEntry>> MergesAsync(int id, CancellationToken cancel)
    {
        var merges = await db.CandidateMerges.AsNoTracking().Where(m => m.CandidateId == id)
            .Select(m => new { Merge = m, By = db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancel);
        return merges.Select(m => new TimelineEntry(DateOnly.FromDateTime(AmsterdamTime.Of(m.Merge.At)), m.Merge.At, m.By, Merge: new MergeItem(m.Merge.MergedId, m.Merge.Read())));
    }

    private sealed record FoundFile(
        Candidate Candidate, string? Owner, bool HasNext, bool HasLabels, bool HasEvents, bool HasDays, bool HasMerges, bool HasDocuments, bool HasTrack);

    private sealed record FoundStep(DateTimeOffset At, NextStepItem Item);

    private sealed class Questions
    {
        public readonly Func<PortalContext, int, int, CancellationToken, Task<FoundFile?>> Found = EF.CompileAsyncQuery(
            (PortalContext db, int id, int regionId, CancellationToken _) => db.Candidates.AsNoTracking()
                .Where(c => c.Id == id && c.RegionId == regionId && c.AnonymousOn == null)
                .Select(c => new FoundFile(
                    c,
                    db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                    db.NextSteps.Any(n => n.CandidateId == c.Id),
                    db.CandidateLabels.Any(l => l.CandidateId == c.Id),
                    db.Attendances.Any(a => a.CandidateId == c.Id),
                    db.Meeloopdagen.Any(m => m.CandidateId == c.Id),
                    db.CandidateMerges.Any(m => m.CandidateId == c.Id),
                    db.DocumentLinks.Any(d => d.CandidateId == c.Id),
                    db.StatushouderTracks.Any(t => t.CandidateId == c.Id)))
                .FirstOrDefault());

        public readonly Func<PortalContext, int, IAsyncEnumerable<TimelineEntry>> Contacts = EF.CompileAsyncQuery(
            (PortalContext db, int id) => db.ContactMoments.AsNoTracking().Where(c => c.CandidateId == id)
                .Select(c => new TimelineEntry(
                    c.On,
                    c.At,
                    db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).FirstOrDefault(),
                    new ContactItem(c.Id, c.Kind, c.Text, c.ChangedAt, db.Users.Where(u => u.Id == c.ChangedById).Select(u => u.DisplayName).FirstOrDefault()),
                    null,
                    null,
                    null,
                    null,
                    null)));

        public readonly Func<PortalContext, int, IAsyncEnumerable<TimelineEntry>> Steps = EF.CompileAsyncQuery(
            (PortalContext db, int id) => db.CandidateSteps.AsNoTracking().Where(s => s.CandidateId == id)
                .Select(s => new TimelineEntry(
                    s.On,
                    s.At,
                    db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).FirstOrDefault(),
                    null,
                    new StepItem(s.Kind, s.From, s.To, s.Reason, s.Note),
                    null,
                    null,
                    null,
                    null)));

        public readonly Func<PortalContext, int, IAsyncEnumerable<FoundStep>> Next = EF.CompileAsyncQuery(
            (PortalContext db, int id) => db.NextSteps.AsNoTracking().Where(n => n.CandidateId == id)
                .Select(n => new FoundStep(
                    n.At, new NextStepItem(n.Id, n.What, n.DueOn, n.DoneOn, db.Users.Where(u => u.Id == n.ById).Select(u => u.DisplayName).FirstOrDefault()))));
    }
}

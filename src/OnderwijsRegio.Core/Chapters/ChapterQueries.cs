using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>What pages ask of chapters. Each takes a number of queries that does not depend on the number of texts or versions.</summary>
public sealed class ChapterQueries(PortalContext db)
{
    /// <summary>All parts of all chapters of a plan, or of one chapter, in the order of the format; also those of which nothing is saved.</summary>
    /// <param name="planId">Plan.</param>
    /// <param name="kind">Only this chapter; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<ChapterText>> TextsAsync(int planId, ChapterKind? kind, CancellationToken cancel)
    {
        var texts = await db.ChapterVersions.AsNoTracking()
            .Where(v => v.Chapter!.PlanId == planId && v.Number == v.Chapter.LatestNumber && (kind == null || v.Chapter.Kind == kind))
            .Select(v => new ChapterText(
                new ChapterKey(v.Chapter!.Kind, v.Chapter.Part),
                v.Html,
                v.Chapter.IsReady,
                v.Number,
                v.Chapter.Version,
                db.Users.Where(u => u.Id == v.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                v.At))
            .ToListAsync(cancel);
        var byKey = texts.ToDictionary(t => t.Key);
        return [.. ChapterKey.All.Where(k => kind is null || k.Kind == kind).Select(k => byKey.GetValueOrDefault(k) ?? ChapterText.None(k))];
    }

    /// <summary>One part of a chapter as it is now.</summary>
    public async Task<ChapterText> TextAsync(int planId, ChapterKey key, CancellationToken cancel) =>
        (await TextsAsync(planId, key.Kind, cancel)).Single(t => t.Key == key);

    /// <summary>Who has a draft in a plan: of all parts, latest first.</summary>
    public async Task<IReadOnlyList<ChapterWriter>> WritersAsync(int planId, CancellationToken cancel) =>
        await db.ChapterDrafts.AsNoTracking()
            .Where(d => d.PlanId == planId)
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id)
            .Join(db.Users, d => d.UserId, u => u.Id, (d, u) => new ChapterWriter(new ChapterKey(d.Kind, d.Part), d.UserId, u.DisplayName, d.At))
            .ToListAsync(cancel);

    /// <summary>One's own draft; null if there is none.</summary>
    public async Task<OwnDraft?> DraftAsync(int planId, ChapterKey key, int userId, CancellationToken cancel)
    {
        var (kind, part) = key;
        return await db.ChapterDrafts.AsNoTracking()
            .Where(d => d.PlanId == planId && d.Kind == kind && d.Part == part && d.UserId == userId)
            .Select(d => new OwnDraft(d.Html, d.IsReady, d.BasedOn, d.At))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>What the activities of a plan are called now, in its order; also those that were taken out.</summary>
    /// <param name="planId">Plan.</param>
    /// <param name="part">An activity that is called otherwise in the other part goes by its name in this one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ActivityReferences> ReferencesAsync(int planId, ChapterPart part, CancellationToken cancel)
    {
        var rows = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == planId && r.Number == 1)
            .OrderBy(r => r.Activity!.Line!.Position).ThenBy(r => r.Activity!.Position).ThenBy(r => r.ActivityId)
            .Select(r => new { r.ActivityId, r.Year, r.Code, r.Name, IsRemoved = r.Activity!.RemovedAt != null })
            .ToListAsync(cancel);
        var activities = rows.GroupBy(r => r.ActivityId)
            .Select(group => group.OrderBy(r => (r.Year is null) != (part is ChapterPart.Outline)).ThenBy(r => r.Year).First())
            .Select(r => new ReferredActivity(r.ActivityId, $"{r.Code} {r.Name}", r.IsRemoved));
        return new ActivityReferences(new OrderedDictionary<int, ReferredActivity>(activities.Select(a => KeyValuePair.Create(a.Id, a))));
    }

    /// <summary>The saved texts of a part of a chapter, latest first.</summary>
    public async Task<IReadOnlyList<VersionHead>> VersionsAsync(int planId, ChapterKey key, CancellationToken cancel)
    {
        var (kind, part) = key;
        return await db.ChapterVersions.AsNoTracking()
            .Where(v => v.Chapter!.PlanId == planId && v.Chapter.Kind == kind && v.Chapter.Part == part)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionHead(
                v.Id, v.Number, db.Users.Where(u => u.Id == v.UserId).Select(u => u.DisplayName).FirstOrDefault(), v.At))
            .ToListAsync(cancel);
    }

    /// <summary>A saved text; null if the region has none with this key.</summary>
    public async Task<VersionDossier?> FindVersionAsync(int versionId, int regionId, CancellationToken cancel)
    {
        var version = await db.ChapterVersions.AsNoTracking()
            .Where(v => v.Id == versionId && db.Plans.Any(p => p.Id == v.Chapter!.PlanId && p.RegionId == regionId))
            .Select(v => new
            {
                v.Chapter!.PlanId,
                v.Chapter.Kind,
                v.Chapter.Part,
                v.Number,
                v.Html,
                v.At,
                Name = db.Users.Where(u => u.Id == v.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                Current = v.Chapter.LatestNumber,
                CurrentHtml = v.Chapter.Versions.Where(c => c.Number == v.Chapter.LatestNumber).Select(c => c.Html).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        if (version is null)
        {
            return null;
        }

        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == version.PlanId).Select(PlanHead.OfPlan).FirstAsync(cancel);
        return new VersionDossier(
            plan,
            new ChapterKey(version.Kind, version.Part),
            new VersionHead(versionId, version.Number, version.Name, version.At),
            version.Html,
            version.CurrentHtml ?? "",
            version.Current);
    }
}

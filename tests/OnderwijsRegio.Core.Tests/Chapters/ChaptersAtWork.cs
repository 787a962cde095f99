using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Tests.Plans;

namespace OnderwijsRegio.Core.Tests.Chapters;

/// <summary>What programme managers do with chapters, each in a context of its own.</summary>
internal static class ChaptersAtWork
{
    public static readonly ChapterKey Loket = new(ChapterKind.Loket, ChapterPart.Detail);

    public static Task<ChapterText> Text(this RegionAtWork work, ChapterKey? key = null) =>
        work.Read(db => new ChapterQueries(db).TextAsync(work.Plan.Id, key ?? Loket, RegionAtWork.Cancel));

    /// <summary>Saves as one who has just opened it, or who opened an older version.</summary>
    public static async Task<SaveOutcome> Write(this RegionAtWork work, string html, bool isReady = false, Guid? version = null, ChapterKey? key = null)
    {
        var began = version ?? (await work.Text(key)).Version;
        return await work.Read(db => new ChapterService(db, work.Clock)
            .SaveAsync(work.Editor, work.Plan.Id, key ?? Loket, html, isReady, began, RegionAtWork.Cancel));
    }

    public static async Task<SaveOutcome> Keep(this RegionAtWork work, int userId, string html, ChapterKey? key = null)
    {
        var text = await work.Text(key);
        return await work.Read(db => new DraftService(db, work.Clock)
            .KeepAsync(userId, work.Plan, text, html, text.IsReady, text.Version, RegionAtWork.Cancel));
    }

    public static Task<OwnDraft?> Draft(this RegionAtWork work, int userId) =>
        work.Read(db => new ChapterQueries(db).DraftAsync(work.Plan.Id, Loket, userId, RegionAtWork.Cancel));

    public static Task<IReadOnlyList<VersionHead>> Versions(this RegionAtWork work) =>
        work.Read(db => new ChapterQueries(db).VersionsAsync(work.Plan.Id, Loket, RegionAtWork.Cancel));

    public static Task<SaveOutcome> PutBack(this RegionAtWork work, int versionId) =>
        work.Read(db => new ChapterService(db, work.Clock).PutBackAsync(work.Editor, versionId, RegionAtWork.Cancel));

    public static Task<ActivityReferences> References(this RegionAtWork work, ChapterPart part = ChapterPart.Detail) =>
        work.Read(db => new ChapterQueries(db).ReferencesAsync(work.Plan.Id, part, RegionAtWork.Cancel));

    public static string To(int activity) => $"<p>Zie <span data-activity=\"{activity}\"></span></p>";

    public static void Changed(this SaveOutcome outcome) => Assert.True(Assert.IsType<SaveOutcome.Saved>(outcome).Changed);
}

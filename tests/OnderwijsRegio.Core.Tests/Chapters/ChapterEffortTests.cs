using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.Chapters.ChaptersAtWork;

namespace OnderwijsRegio.Core.Tests.Chapters;

/// <summary>What pages of chapters ask of the database does not grow with what is written.</summary>
public sealed class ChapterEffortTests
{
    [Fact]
    public async Task Sixteen_texts_with_versions_and_drafts_take_as_many_queries_as_none()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var before = await QueriesAsync(ldb);
        foreach (var key in ChapterKey.All)
        {
            await ldb.Write("Een", key: key);
            await ldb.Write(To(await ldb.Id("1.2")), key: key);
            await ldb.Keep(ldb.Editor.UserId, "Concept", key);
        }

        Assert.Equal(4, before);
        Assert.Equal(before, await QueriesAsync(ldb));
    }

    // The list and the whole text together ask no more than this.
    private static async Task<int> QueriesAsync(RegionAtWork work)
    {
        var log = new CommandLog();
        await using var db = work.Database.Open(log);
        var queries = new ChapterQueries(db);
        await queries.TextsAsync(work.Plan.Id, null, RegionAtWork.Cancel);
        await queries.WritersAsync(work.Plan.Id, RegionAtWork.Cancel);
        await queries.ReferencesAsync(work.Plan.Id, ChapterPart.Detail, RegionAtWork.Cancel);
        await queries.VersionsAsync(work.Plan.Id, Loket, RegionAtWork.Cancel);
        return log.Statements.Count;
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.Chapters.ChaptersAtWork;

namespace OnderwijsRegio.Core.Tests.Chapters;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_is_its_writers_alone_and_others_hear_only_that_there_is_one()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var fatma = await ldb.AddColleague("Fatma");

        (await ldb.Keep(fatma, "Nog niet af")).Changed();

        Assert.Equal("<p>Nog niet af</p>", (await ldb.Draft(fatma))!.Html);
        Assert.Null(await ldb.Draft(ldb.Editor.UserId));
        Assert.Equal(ChapterState.NotStarted, (await ldb.Text()).State);
        var writers = await ldb.Read(db => new ChapterQueries(db).WritersAsync(ldb.Plan.Id, RegionAtWork.Cancel));
        Assert.Equal([new ChapterWriter(Loket, fatma, "Fatma", ldb.Clock.GetUtcNow())], writers);
    }

    [Fact]
    public async Task A_draft_is_renewed_and_remembers_what_it_began_with()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Opgeslagen");
        var began = (await ldb.Text()).Version;

        await ldb.Keep(ldb.Editor.UserId, "Een");
        ldb.Clock.Advance(TimeSpan.FromMinutes(3));
        await ldb.Keep(ldb.Editor.UserId, "Twee");

        Assert.Equal(new OwnDraft("<p>Twee</p>", false, began, ldb.Clock.GetUtcNow()), await ldb.Draft(ldb.Editor.UserId));
        Assert.Equal(1, await ldb.Read(db => db.ChapterDrafts.CountAsync()));
    }

    [Fact]
    public async Task Saving_ends_ones_own_draft_and_nobody_elses()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var fatma = await ldb.AddColleague("Fatma");
        await ldb.Keep(fatma, "Van Fatma");
        await ldb.Keep(ldb.Editor.UserId, "Van mij");

        await ldb.Write("Van mij");

        Assert.Null(await ldb.Draft(ldb.Editor.UserId));
        Assert.NotNull(await ldb.Draft(fatma));
    }

    [Fact]
    public async Task What_says_the_same_as_the_saved_text_is_no_draft()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Opgeslagen");
        await ldb.Keep(ldb.Editor.UserId, "Anders");

        await ldb.Keep(ldb.Editor.UserId, "<p>Opgeslagen</p>");

        Assert.Null(await ldb.Draft(ldb.Editor.UserId));
    }

    [Fact]
    public async Task Putting_back_and_undoing_leave_a_draft_alone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Een");
        await ldb.Write("Twee");
        await ldb.Keep(ldb.Editor.UserId, "Concept");

        await ldb.PutBack((await ldb.Versions())[1].Id);
        await ldb.UndoLast();

        Assert.Equal("<p>Concept</p>", (await ldb.Draft(ldb.Editor.UserId))!.Html);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_throwing_away_nothing_is_fine()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Keep(ldb.Editor.UserId, "Weg");
        for (var i = 0; i < 2; i++)
        {
            await ldb.Read(async db =>
            {
                await new DraftService(db, ldb.Clock).DiscardAsync(ldb.Editor.UserId, ldb.Plan.Id, Loket, RegionAtWork.Cancel);
                return true;
            });
        }

        Assert.Null(await ldb.Draft(ldb.Editor.UserId));
    }

    [Fact]
    public async Task A_draft_is_as_clean_as_what_is_saved_and_a_picture_is_refused_in_it_too()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await ldb.Keep(ldb.Editor.UserId, "<p>Goed<script>alert(1)</script></p>");
        Assert.Equal(new SaveOutcome.Refused("Html", ChapterMessages.PictureRefused), await ldb.Keep(ldb.Editor.UserId, "<img src=x>"));

        Assert.Equal("<p>Goed</p>", (await ldb.Draft(ldb.Editor.UserId))!.Html);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.Chapters.ChaptersAtWork;

namespace OnderwijsRegio.Core.Tests.Chapters;

public sealed class ChapterTests
{
    [Fact]
    public async Task The_eight_chapters_of_the_format_begin_empty_each_in_two_parts()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var texts = await ldb.Read(db => new ChapterQueries(db).TextsAsync(ldb.Plan.Id, null, RegionAtWork.Cancel));

        Assert.Equal(ChapterKey.All, texts.Select(t => t.Key));
        Assert.Equal(16, texts.Count);
        Assert.All(texts, t => Assert.Equal(ChapterState.NotStarted, t.State));
        Assert.Equal(["analyse", "ambities", "activiteiten", "samen-opleiden", "peer-review", "bovenbestuurlijke-inzet", "loket", "samenwerking"], ChapterGuide.All.Select(g => g.Slug));
        Assert.Equal(("2026 in detail", "Hoofdlijnen 2027–2029"), (ChapterGuide.PartName(ldb.Plan, ChapterPart.Detail), ChapterGuide.PartTitle(ldb.Plan, ChapterPart.Outline)));
    }

    [Fact]
    public async Task What_is_saved_is_clean_and_says_who_wrote_it_and_how_far_it_is()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        (await ldb.Write("<p onclick=\"x()\">Ons <b>loket</b></p>")).Changed();
        var text = await ldb.Text();

        Assert.Equal(("<p>Ons <strong>loket</strong></p>", 1, ChapterState.Incomplete, ldb.Clock.GetUtcNow()), (text.Html, text.Number, text.State, text.At!.Value));
        Assert.NotNull(text.ByName);
        (await ldb.Write(text.Html, isReady: true)).Changed();
        Assert.Equal((ChapterState.Ready, 1), ((await ldb.Text()).State, (await ldb.Text()).Number));
        Assert.Equal(ChapterState.NotStarted, (await ldb.Text(new ChapterKey(ChapterKind.Loket, ChapterPart.Outline))).State);
    }

    [Fact]
    public async Task Nothing_is_not_done()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.Equal(new SaveOutcome.Refused("IsReady", ChapterMessages.EmptyIsNotReady), await ldb.Write("<p> </p>", isReady: true));
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        (await ldb.Write("Tekst", version: Guid.Empty)).Changed();

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await ldb.Write("Tekst", version: Guid.Empty)).Changed);
        Assert.Single(await ldb.Versions());
    }

    [Fact]
    public async Task Who_began_with_an_older_version_overwrites_nothing()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Eerste");
        var began = (await ldb.Text()).Version;
        await ldb.Write("Van mijn collega");

        var stale = Assert.IsType<SaveOutcome.Stale>(await ldb.Write("Van mij", version: began));
        var early = Assert.IsType<SaveOutcome.Stale>(await ldb.Write("Van mij", version: Guid.Empty));

        Assert.NotNull(stale.ByName);
        Assert.Equal(stale, early);
        Assert.Equal("<p>Van mijn collega</p>", (await ldb.Text()).Html);
    }

    [Fact]
    public async Task A_reference_follows_a_renumbering_and_says_when_its_activity_is_gone()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        (await ldb.Write(To(row.ActivityId))).Changed();
        async Task<string> Read() => (await ldb.References()).Named((await ldb.Text()).Html);

        Assert.Contains(">1.2 Keuzewijzer zij-instroom<", await Read(), StringComparison.Ordinal);
        await ldb.Edit(row, r => r with { Code = "1.9", Name = "Wegwijzer" });
        Assert.Contains(">1.9 Wegwijzer<", await Read(), StringComparison.Ordinal);
        await ldb.Activities(a => a.RemoveAsync(ldb.Editor, row.ActivityId, true, RegionAtWork.Cancel));
        Assert.Contains(">vervallen activiteit 1.9 Wegwijzer<", await Read(), StringComparison.Ordinal);
        Assert.DoesNotContain((await ldb.References()).Choices, a => a.Id == row.ActivityId);
        (await ldb.Write(To(row.ActivityId) + "<p>Ook dit nog</p>")).Changed();
    }

    [Fact]
    public async Task In_each_part_an_activity_goes_by_its_name_there()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var both = await haaglanden.Read(db => db.Activities.Where(a => a.PlanId == haaglanden.Plan.Id)
            .Where(a => a.Rows.Any(r => r.Year == null && r.Number == 1) && a.Rows.Any(r => r.Year != null && r.Number == 1))
            .Select(a => new { a.Id, Outline = a.Rows.First(r => r.Year == null && r.Number == 1), Detail = a.Rows.First(r => r.Year != null && r.Number == 1) })
            .ToListAsync());
        var other = both.First(a => a.Outline.Code != a.Detail.Code || a.Outline.Name != a.Detail.Name);

        Assert.Equal($"{other.Detail.Code} {other.Detail.Name}", (await haaglanden.References()).Activities[other.Id].Title);
        Assert.Equal($"{other.Outline.Code} {other.Outline.Name}", (await haaglanden.References(ChapterPart.Outline)).Activities[other.Id].Title);
    }

    [Fact]
    public async Task An_activity_of_another_region_is_not_referred_to()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var elsewhere = await ldb.Read(db => db.Activities.Where(a => a.PlanId != ldb.Plan.Id).Select(a => a.Id).FirstAsync());

        foreach (var wrong in new[] { elsewhere, int.MaxValue })
        {
            Assert.Equal(new SaveOutcome.Refused("Html", ChapterMessages.ReferenceUnknown), await ldb.Write(To(wrong)));
        }
    }

    [Fact]
    public async Task The_plan_of_another_region_and_an_adopted_plan_are_not_written_in()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Tekst");
        await ldb.Write("Andere tekst");
        var own = ldb.Editor;
        ldb.Editor = own with { RegionId = own.RegionId + 1 };
        Assert.IsType<SaveOutcome.Missing>(await ldb.Write("Van buiten"));
        Assert.IsType<SaveOutcome.Missing>(await ldb.PutBack((await ldb.Versions())[1].Id));

        ldb.Editor = own;
        await ldb.Adopt();
        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await ldb.Write("Te laat"));
        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await ldb.PutBack((await ldb.Versions())[1].Id));
    }

    [Fact]
    public async Task An_earlier_version_is_put_back_as_a_new_one_and_nothing_is_lost()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Eerste");
        await ldb.Write("Tweede", isReady: true);
        var versions = await ldb.Versions();
        Assert.Equal([2, 1], versions.Select(v => v.Number));

        (await ldb.PutBack(versions[1].Id)).Changed();

        Assert.Equal(("<p>Eerste</p>", 3, true), ((await ldb.Text()).Html, (await ldb.Text()).Number, (await ldb.Text()).IsReady));
        Assert.Equal([3, 2, 1], (await ldb.Versions()).Select(v => v.Number));
        Assert.Equal(new SaveOutcome.Refused("", ChapterMessages.IsCurrent), await ldb.PutBack((await ldb.Versions())[0].Id));
    }

    [Fact]
    public async Task The_history_of_the_plan_tells_of_chapters_and_undoes_what_was_done_to_one()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Een tekst");
        await ldb.Write("Een heel andere tekst", isReady: true);

        var items = await ldb.History();
        Assert.All(items, i => Assert.Equal("Hoofdstuk 7 Loket, 2026 in detail", i.Title));
        Assert.Equal([new("Versie", "1", "2"), new("Woorden", "2", "4"), new("Klaar", "nee", "ja")], items[0].Fields);

        await ldb.UndoLast();
        Assert.Equal(("<p>Een tekst</p>", false), ((await ldb.Text()).Html, (await ldb.Text()).IsReady));
        await ldb.UndoLast();
        Assert.Equal(("<p>Een heel andere tekst</p>", true), ((await ldb.Text()).Html, (await ldb.Text()).IsReady));
        await ldb.Undo((await ldb.Changes())[0].Id);
        Assert.Equal(ChapterState.NotStarted, (await ldb.Text()).State);
    }

    [Fact]
    public async Task The_trace_names_fields_and_no_words()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Write("Geheim");
        await ldb.Write("Geheim", isReady: true);

        var trace = await ldb.Read(db => db.Trace.OrderBy(t => t.Id).ToListAsync());

        Assert.Equal([("plan.added", "Chapter", "Html"), ("plan.changed", "Chapter", "IsReady")], trace.Select(t => (t.Action, t.Subject, t.Fields)));
        Assert.DoesNotContain(await ldb.Changes(), c => $"{c.Before}{c.After}".Contains("Geheim", StringComparison.Ordinal));
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Plans;

/// <summary>The trace says who did what, when, to which fields; what was typed stands in the history only.</summary>
public sealed class PlanTraceTests
{
    private const string Typed = "Zeegroen";

    [Fact]
    public async Task A_change_leaves_who_where_when_and_which_fields()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");

        await ldb.Edit(row, text => text with { Goal = Typed, Results = Typed });

        var trace = Assert.Single(await Trace(ldb));
        Assert.Equal(
            (ldb.Editor.UserId, ldb.Editor.RegionId, ldb.Clock.GetUtcNow(), "plan.changed", "Row", row.Id, "Goal,Results"),
            (trace.UserId, trace.RegionId, trace.At, trace.Action, trace.Subject, trace.SubjectId, trace.Fields));
    }

    [Fact]
    public async Task Choices_lines_and_settings_leave_the_fields_that_changed()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var line = await ldb.Line("4");

        await ldb.Set("1.2", facts => facts with { Owners = [Typed], Status = ActivityStatus.Loopt });
        await ldb.SaveLine(line, "4", Typed, null);
        await ldb.Settings(s => s.SaveAsync(ldb.Editor, ldb.Plan.Id, new PlanSettings(Typed, ldb.Plan.OutlineRule), null, RegionAtWork.Cancel));

        Assert.Equal(["Owners,Status", "Name", "Title"], (await Trace(ldb)).Select(t => string.Join(',', t.Fields.Split(',').Order())));
    }

    [Fact]
    public async Task Whatever_is_done_leaves_one_line_and_nothing_that_was_typed()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var (editor, plan, cancel) = (ldb.Editor, ldb.Plan.Id, RegionAtWork.Cancel);
        var line = await ldb.Line("1");
        var facts = FactsIn(line) with { Owners = [Typed], Partners = [Typed] };
        var text = new RowText(Typed, Typed, Typed, PeriodReader.Read(Typed, 2026), Typed);

        var added = await ldb.Activities(a => a.AddAsync(editor, plan, 2026, facts, text, Guid.NewGuid(), cancel));
        var id = Assert.IsType<SaveOutcome.Saved>(added).Id;
        await ldb.Activities(a => a.DuplicateAsync(editor, id, Guid.NewGuid(), cancel));
        await ldb.Activities(a => a.MoveAsync(editor, id, line, null, cancel));
        await ldb.Activities(a => a.StopAsync(editor, id, 2028, Typed, cancel));
        await ldb.Activities(a => a.StopAsync(editor, id, null, "", cancel));
        await ldb.Rows(r => r.AddAsync(editor, id, null, text, Guid.NewGuid(), cancel));
        await ldb.Rows(async r => await r.RemoveAsync(editor, (await ldb.Row(Typed, null)).Id, cancel));
        await ldb.Activities(a => a.RemoveAsync(editor, id, removed: true, cancel));
        await ldb.SaveLine(null, Typed, Typed, null);
        await ldb.Undo((await ldb.LastChange()).Id);

        var trace = await Trace(ldb);
        Assert.Equal(
            [
                "added Activity", "added Activity", "moved Activity", "stopped Activity", "resumed Activity",
                "added Row", "removed Row", "removed Activity", "added Line", "removed Line",
            ],
            trace.Select(t => $"{t.Action["plan.".Length..]} {t.Subject}"));
        Assert.All(trace, t => Assert.DoesNotContain(Typed, $"{t.Action} {t.Subject} {t.Fields}", StringComparison.OrdinalIgnoreCase));
        Assert.All(trace, t => Assert.True(t.SubjectId > 0));
    }

    [Fact]
    public async Task What_is_refused_leaves_no_trace()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await ldb.Edit(await ldb.Row("1.2"), text => text with { Code = "1.1" });

        Assert.Empty(await Trace(ldb));
    }

    [Fact]
    public async Task Every_change_in_the_history_has_its_line_in_the_trace()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        await haaglanden.Edit(await haaglanden.Row("1.1"), text => text with { Name = Typed });
        await haaglanden.Set("1.2", facts => facts with { Owners = [Typed] });

        var changes = (await haaglanden.Changes()).Select(c => (c.Subject.ToString(), c.SubjectId, c.At, c.UserId));

        Assert.Equal(changes.Order(), (await Trace(haaglanden)).Select(t => (t.Subject, t.SubjectId, t.At, t.UserId)).Order());
    }

    private static Task<List<TraceRecord>> Trace(RegionAtWork work) =>
        work.Read(db => db.Trace.AsNoTracking().OrderBy(t => t.Id).ToListAsync());
}

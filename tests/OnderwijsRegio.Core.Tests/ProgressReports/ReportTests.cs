using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.ProgressReports.ProgressAtWork;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

public sealed class ReportTests
{
    private static readonly ReportText Stuck = new(ReportStatus.LooptVast, "", "Geen scholen", "Vraag de programmaraad");

    [Fact]
    public async Task A_report_says_how_it_goes_and_who_said_so()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await ldb.Report("1.2", First, OnCourse with { Note = " Gestart\r\nmet twee besturen " });

        var report = await ldb.ReportOf("1.2", First);
        Assert.Equal(OnCourse with { Note = "Gestart\nmet twee besturen" }, report!.Text);
        Assert.Equal((ldb.Clock.GetUtcNow(), true), (report.At, report.ByName is { Length: > 0 }));
    }

    [Theory]
    [InlineData(ReportStatus.NietBegonnen, ActivityStatus.Gepland)]
    [InlineData(ReportStatus.OpSchema, ActivityStatus.Loopt)]
    [InlineData(ReportStatus.VraagtAandacht, ActivityStatus.Loopt)]
    [InlineData(ReportStatus.LooptVast, ActivityStatus.Loopt)]
    [InlineData(ReportStatus.Afgerond, ActivityStatus.Afgerond)]
    public async Task The_status_of_the_activity_follows(ReportStatus report, ActivityStatus status)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await ldb.Report("1.2", First, OnCourse with { Status = report });

        Assert.Equal(status, (await ldb.Activity("1.2")).Status);
    }

    [Fact]
    public async Task It_follows_the_newest_quarter_and_not_the_one_that_was_typed_last()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        ldb.Clock.Advance(TimeSpan.FromDays(60));
        await ldb.Report("1.2", Second, OnCourse with { Status = ReportStatus.Afgerond });
        await ldb.Report("1.2", First, OnCourse);

        Assert.Equal(ActivityStatus.Afgerond, (await ldb.Activity("1.2")).Status);
    }

    [Fact]
    public async Task Trouble_is_explained()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.Equal(
            new SaveOutcome.Refused("Note", ReportMessages.TroubleUnexplained), await ldb.Report("1.2", First, Stuck with { Risk = " " }));
        Assert.IsType<SaveOutcome.Saved>(await ldb.Report("1.2", First, Stuck));
    }

    [Fact]
    public async Task A_quarter_to_come_is_not_reported_on_and_one_outside_the_plan_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.Equal(new SaveOutcome.Refused("", ReportMessages.QuarterToCome(Second)), await ldb.Report("1.2", Second, OnCourse));
        Assert.IsType<SaveOutcome.Missing>(await ldb.Report("1.2", new Quarter(2025, 4), OnCourse));
    }

    [Fact]
    public async Task A_double_click_reports_once_and_of_two_people_the_second_hears_of_the_first()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.2", First, OnCourse);

        Assert.False(Assert.IsType<SaveOutcome.Saved>(await ldb.Report("1.2", First, OnCourse, Guid.Empty)).Changed);
        Assert.IsType<SaveOutcome.Stale>(await ldb.Report("1.2", First, Stuck, Guid.Empty));
    }

    [Fact]
    public async Task An_adopted_plan_is_reported_on_and_the_status_of_its_activities_follows()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        Assert.IsType<SaveOutcome.Saved>(await ldb.Report("1.2", First, OnCourse));
        Assert.Equal(ActivityStatus.Loopt, (await ldb.Activity("1.2")).Status);
    }

    [Fact]
    public async Task An_activity_of_another_region_or_one_taken_out_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var editor = ldb.Editor;
        ldb.Editor = editor with { RegionId = editor.RegionId + 1 };
        Assert.IsType<SaveOutcome.Missing>(await ldb.Report("1.2", First, OnCourse));
        Assert.IsType<SaveOutcome.Missing>(await ldb.Review("1.2", Reviewed));

        ldb.Editor = editor;
        var id = await ldb.Id("1.2");
        await ldb.Activities(a => a.RemoveAsync(editor, id, removed: true, RegionAtWork.Cancel));
        Assert.IsType<SaveOutcome.Missing>(await ldb.Report("1.2", First, OnCourse));
        Assert.IsType<SaveOutcome.Missing>(await ldb.Review("1.2", Reviewed));
    }

    [Fact]
    public async Task A_report_is_undone_field_by_field_and_its_first_version_goes()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.2", First, OnCourse);
        await ldb.Report("1.2", First, OnCourse with { Risk = "Ziekte" });
        await ldb.Report("1.2", First, OnCourse with { Risk = "Ziekte", Decision = "Vervanging" });
        var reports = (await ldb.Changes()).Where(c => c.Subject is ChangeSubject.Report).ToList();

        await ldb.Undo(reports[1].Id);
        Assert.Equal(OnCourse with { Decision = "Vervanging" }, (await ldb.ReportOf("1.2", First))!.Text);
        await ldb.Undo(reports[0].Id);
        Assert.Null(await ldb.ReportOf("1.2", First));
        await ldb.UndoLast();
        Assert.Equal("Vervanging", (await ldb.ReportOf("1.2", First))!.Text.Decision);
    }

    [Fact]
    public async Task The_history_says_in_Dutch_what_was_reported()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.2", First, Stuck);

        var item = (await ldb.History()).Single(h => h.Subject is ChangeSubject.Report);

        Assert.Equal("1.2 Keuzewijzer zij-instroom: voortgang eerste kwartaal 2026", item.Title);
        Assert.Equal(
            [("Stand", "loopt vast"), ("Risico", "Geen scholen"), ("Besluit", "Vraag de programmaraad")], item.Fields.Select(f => (f.Label, f.After)));
    }

    [Fact]
    public async Task A_review_is_kept_and_undone_without_losing_what_others_wrote_in_it()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Review("1.2", Reviewed with { Seen = "" });
        await ldb.Review("1.2", Reviewed);
        Assert.Equal((Reviewed, true), ((await ldb.ReviewOf("1.2"))!.Text, Reviewed.IsComplete));

        await ldb.Undo((await ldb.Changes())[0].Id);

        Assert.Equal(new ReviewText("", "", "Veel gebruikt", "", ReviewAdvice.Open), (await ldb.ReviewOf("1.2"))!.Text);
        Assert.IsType<SaveOutcome.Stale>(await ldb.Review("1.2", Reviewed, version: Guid.Empty));
        Assert.IsType<SaveOutcome.Missing>(await ldb.Review("1.2", Reviewed, year: 2030));
    }
}

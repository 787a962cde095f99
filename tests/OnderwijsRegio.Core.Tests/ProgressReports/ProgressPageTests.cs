using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Tests.Plans;
using OnderwijsRegio.Core.Tests.Targets;
using static OnderwijsRegio.Core.Tests.ProgressReports.ProgressAtWork;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

public sealed class ProgressPageTests
{
    [Fact]
    public async Task The_state_of_a_quarter_shows_what_runs_then_with_its_report_and_the_one_before()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.2", First, OnCourse);
        ldb.Clock.Advance(TimeSpan.FromDays(60));
        await ldb.Report("1.1", Second, OnCourse);

        var state = await ldb.StateIn(Second);

        Assert.Equal(1, state.Count(ReportStatus.OpSchema));
        var (one, two) = (state.Activities.Single(a => a.Activity.Code == "1.1"), state.Activities.Single(a => a.Activity.Code == "1.2"));
        Assert.Equal((Second, null), (one.Report!.Quarter, one.Earlier));
        Assert.Equal((null, First), (two.Report, two.Earlier!.Quarter));
        Assert.Contains(one.Targets, t => t.Text.Measure == "Eén loket voor de hele onderwijsregio");
    }

    [Fact]
    public async Task What_does_not_run_in_the_quarter_is_left_out()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        await kga.Edit(await kga.Row("1.4"), text => text with { Period = PeriodReader.Read("jul-dec 2026", 2026) });

        Assert.DoesNotContain((await kga.StateIn(Second)).Activities, a => a.Activity.Code == "1.4");
        Assert.Contains((await kga.StateIn(new Quarter(2026, 3))).Activities, a => a.Activity.Code == "1.4");
    }

    [Fact]
    public async Task A_page_of_progress_takes_as_many_queries_for_a_full_plan_as_for_an_empty_one()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        await kga.Report("1.2", First, OnCourse);
        await kga.Review("1.2", Reviewed);
        await kga.Measure((await kga.Target("Bezoekers van de Meet & Greet")).Id, TargetsAtWork.Counted(1));
        foreach (var load in new Func<ProgressQueries, PlanHead, Task>[]
        {
            (queries, plan) => queries.LoadAsync(plan, First, RegionAtWork.Cancel),
            (queries, plan) => queries.LoadYearAsync(plan, 2026, RegionAtWork.Cancel),
        })
        {
            Assert.Equal(5, await Queries(load, kga.Plan));
            Assert.Equal(5, await Queries(load, kga.Plan with { Id = -1 }));
        }

        async Task<int> Queries(Func<ProgressQueries, PlanHead, Task> load, PlanHead plan)
        {
            var log = new CommandLog();
            await using var db = kga.Database.Open(log);
            await load(new ProgressQueries(db), plan);
            return log.Statements.Count;
        }
    }

    [Fact]
    public async Task In_spring_one_reports_on_the_winter_and_is_not_asked_to_measure_yet()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.2", First, OnCourse);

        var items = await Attentions(ldb, new DateOnly(2026, 4, 1));

        Assert.DoesNotContain(items, i => i.Kind is AttentionKind.Unmeasured or AttentionKind.Missed or AttentionKind.Unreviewed);
        var unreported = items.Where(i => i.Kind is AttentionKind.Unreported).Select(i => i.Activity.Code).ToList();
        Assert.Contains("1.1", unreported);
        Assert.DoesNotContain("1.2", unreported);
    }

    [Fact]
    public async Task Who_reported_on_the_quarter_that_goes_on_is_not_asked_about_the_one_before()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        ldb.Clock.Advance(TimeSpan.FromDays(60));
        await ldb.Report("1.2", Second, OnCourse);

        var unreported = (await Attentions(ldb, new DateOnly(2026, 5, 1))).Where(i => i.Kind is AttentionKind.Unreported).Select(i => i.Activity.Code).ToList();

        Assert.DoesNotContain("1.2", unreported);
        Assert.Contains("1.1", unreported);
    }

    [Fact]
    public async Task The_board_sees_per_line_how_it_stands_and_what_asks_for_a_decision()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.1", First, OnCourse with { Decision = "Doorgaan" });
        await ldb.Report("1.2", First, OnCourse);
        await ldb.Report("1.3", First, new ReportText(ReportStatus.VraagtAandacht, "Traag", "", ""));
        await ldb.Report("2.1", First, new ReportText(ReportStatus.LooptVast, "Geen geld", "Stopt", ""));

        var state = await ldb.StateIn(First);

        Assert.Equal(["2.1", "1.3", "1.1"], state.Concerns().Select(c => c.Activity.Code));
        var one = state.ByLine().First();
        Assert.Equal((2, 1, one.Activities.Count - 3), (one.Count(ReportStatus.OpSchema), one.Count(ReportStatus.VraagtAandacht), one.Count(null)));
        Assert.Equal(state.Activities.Count, state.ByLine().Sum(line => line.Activities.Count));
        Assert.Equal(["LDB, Gedetailleerde activiteitenplanning (2026)"], state.TargetSources);
        Assert.Equal(ldb.Clock.GetUtcNow(), state.ReportedAt);
    }

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", 2027)]
    [InlineData("2027-02-01", 2027)]
    public async Task At_the_end_of_the_year_the_next_plan_is_asked_for(string day, int? year)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(year, Attention.NextYearToMake(ldb.Plan, today));
        Assert.Null(Attention.NextYearToMake(ldb.Plan with { Status = PlanStatus.Toegekend }, today));
        Assert.Null(Attention.NextYearToMake(ldb.Plan with { DetailedYear = 2029 }, today));
    }

    [Fact]
    public async Task Before_the_plan_has_a_quarter_behind_it_nothing_is_due()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Assert.DoesNotContain(await Attentions(ldb, new DateOnly(2026, 2, 1)), i => i.Kind is AttentionKind.Unreported);
    }

    [Fact]
    public async Task Trouble_stands_first_until_a_later_report_says_that_it_is_over()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Report("1.3", First, new ReportText(ReportStatus.VraagtAandacht, "Traag", "", ""));
        await ldb.Report("1.2", First, new ReportText(ReportStatus.LooptVast, "Geen geld", "", ""));
        var spring = new DateOnly(2026, 5, 1);

        Assert.Equal(
            [(AttentionKind.Stuck, "1.2"), (AttentionKind.Worrying, "1.3")],
            (await Attentions(ldb, spring)).Take(2).Select(i => (i.Kind, i.Activity.Code)));

        ldb.Clock.Advance(TimeSpan.FromDays(60));
        await ldb.Report("1.2", Second, OnCourse);
        Assert.DoesNotContain(await Attentions(ldb, spring), i => i.Kind is AttentionKind.Stuck);
    }

    [Theory]
    [InlineData("2026-06-30", false, false, null)]
    [InlineData("2026-07-01", false, false, AttentionKind.Unmeasured)]
    [InlineData("2026-07-01", true, false, null)]
    [InlineData("2026-10-01", true, false, AttentionKind.Missed)]
    [InlineData("2026-10-01", true, true, null)]
    public async Task A_target_is_asked_about_when_the_year_is_half_over_and_again_at_its_end(string day, bool measured, bool reached, AttentionKind? kind)
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        var target = await kga.Target("Bezoekers van de Meet & Greet");
        if (measured)
        {
            await kga.Measure(target.Id, TargetsAtWork.Counted(reached ? 250 : 249));
        }

        var items = await Attentions(kga, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(kind, items.SingleOrDefault(i => i.Target?.Id == target.Id)?.Kind);
    }

    [Fact]
    public async Task At_the_end_of_the_year_what_was_not_evaluated_is_asked_for()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Review("1.2", Reviewed);
        await ldb.Review("1.1", Reviewed with { Seen = "" });

        var unreviewed = (await Attentions(ldb, new DateOnly(2026, 10, 1))).Where(i => i.Kind is AttentionKind.Unreviewed).Select(i => i.Activity.Code).ToList();

        Assert.Contains("1.1", unreviewed);
        Assert.DoesNotContain("1.2", unreviewed);
    }

    private static async Task<IReadOnlyList<AttentionItem>> Attentions(RegionAtWork work, DateOnly today)
    {
        var due = Attention.DueOn(today);
        var year = await work.Read(db => new ProgressQueries(db).LoadYearAsync(work.Plan, today.Year, RegionAtWork.Cancel));
        return Attention.Of(
            work.Plan.Years.Contains(due.Year) ? await work.StateIn(due) : null, await work.StateIn(Quarter.Of(today)), year, today);
    }
}

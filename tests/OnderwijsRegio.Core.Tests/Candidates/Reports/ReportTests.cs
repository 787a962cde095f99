using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Candidates.Reports;

/// <summary>What became of candidates: how far they came, how long it took, why they stopped; and what boards may know of that.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Start = new(2025, 9, 1);

    [Fact]
    public void Who_came_far_reached_all_phases_before_also_when_they_went_back_or_stopped()
    {
        var report = DeskReport.Of(
        [
            Way(Start, "Loket", KlantreisPhase.Orienteren, false, (StepKind.Forward, KlantreisPhase.Matchen, 10, null), (StepKind.Back, KlantreisPhase.Orienteren, 20, StepReason.AndereWens)),
            Way(Start, "Loket", KlantreisPhase.Interesseren, true, (StepKind.Stop, KlantreisPhase.Interesseren, 4, StepReason.AnderWerk)),
            Way(Start, "Banenmarkt", KlantreisPhase.Interesseren, false),
        ]);

        Assert.Equal([3, 1, 1, 0, 0, 0], report.Phases.Select(p => p.Reached));
        Assert.Equal([1, 1, 0, 0, 0, 0], report.Phases.Select(p => p.Now));
        Assert.Equal([1, 0, 0, 0, 0, 0], report.Phases.Select(p => p.Stopped));
        Assert.Equal([(StepReason.AnderWerk, 1)], report.Reasons);
        Assert.Equal([("Loket", 2, 1), ("Banenmarkt", 1, 0)], report.Sources.Select(s => (s.Name, s.Reached[0], s.Stopped)));
    }

    [Fact]
    public void Time_in_a_phase_is_the_median_of_the_stays_that_ended_and_a_mistake_is_no_stay()
    {
        var report = DeskReport.Of(
        [
            Way(Start, "", KlantreisPhase.Orienteren, false, (StepKind.Forward, KlantreisPhase.Orienteren, 10, null)),
            Way(Start, "", KlantreisPhase.Orienteren, false, (StepKind.Forward, KlantreisPhase.Orienteren, 30, null)),
            Way(Start, "", KlantreisPhase.Interesseren, true, (StepKind.Stop, KlantreisPhase.Interesseren, 100, StepReason.PastNiet)),
            Way(
                Start, "", KlantreisPhase.Interesseren, false, (StepKind.Forward, KlantreisPhase.Orienteren, 20, null), (StepKind.Back, KlantreisPhase.Interesseren, 21, StepReason.VerkeerdVastgelegd)),
        ]);

        Assert.Equal((25, 4), (report.Phases[0].Days, report.Phases[0].Stays));
        Assert.Equal((null, 0), (report.Phases[1].Days, report.Phases[1].Stays));
    }

    [Fact]
    public void Who_returned_is_not_counted_as_stopped()
    {
        var report = DeskReport.Of(
        [
            Way(
                Start, "", KlantreisPhase.Interesseren, false, (StepKind.Stop, KlantreisPhase.Interesseren, 4, StepReason.AnderWerk), (StepKind.Return, KlantreisPhase.Interesseren, 90, null)),
        ]);

        Assert.Empty(report.Reasons);
        Assert.Equal(0, report.Phases[0].Stopped);
        // From the stop to the return nobody was in a phase.
        Assert.Equal((4, 1), (report.Phases[0].Days, report.Phases[0].Stays));
    }

    [Fact]
    public void Boards_see_no_group_of_fewer_than_five_and_cannot_reckon_it_out()
    {
        var ways = Enumerable.Range(0, 40).Select(n => Way(Start, "", n < 20 ? KlantreisPhase.Interesseren : n < 37 ? KlantreisPhase.Orienteren : KlantreisPhase.Matchen, false)).ToList();

        var year = Assert.Single(BoardReport.Of(ways).Years);

        Assert.Equal(40, year.Came.Value);
        var withheld = year.Furthest.Count(f => f.Value is null);
        Assert.Null(year.Furthest[(int)KlantreisPhase.Matchen].Value);
        Assert.True(withheld >= 2, "One withheld count follows from the others.");
        Assert.DoesNotContain(year.Furthest, f => f.Value is > 0 and < 5);
    }

    [Fact]
    public async Task A_report_is_of_one_region_filters_and_keeps_who_was_erased()
    {
        using var desk = await DeskAtWork.WithDemoAsync();
        Task<DeskReport> Report(ReportFilter? filter = null) => desk.Do(db => new ReportQueries(db).DeskAsync(desk.Own.RegionId, filter ?? new(), DeskAtWork.Cancel));
        var before = await Report();

        Assert.Equal(DemoCandidates.PerDesk, before.Came);
        Assert.Equal(before.Came, before.Sources.Sum(s => s.Reached[0]));
        Assert.Equal(before.Came, before.Years.Sum(s => s.Reached[0]));
        var source = before.Sources[0];
        Assert.Equal(source.Reached[0], (await Report(new(SourceDesk: source.Name))).Came);
        Assert.Equal(before.BySector.Single(s => s.Name == "po").Reached[0], (await Report(new(Sector: Sector.Po))).Came);
        Assert.Equal(before.Years[0].Reached[0], (await Report(new(Year: int.Parse(before.Years[0].Name, System.Globalization.CultureInfo.InvariantCulture)))).Came);

        var someone = (await desk.Page(new CandidateFilter())).Items[0].Id;
        await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, someone, DeskAtWork.Today, DeskAtWork.Cancel));
        Assert.Equal(before.Phases.Select(p => p.Reached), (await Report()).Phases.Select(p => p.Reached));
    }

    private static Journey Way(
        DateOnly on, string source, KlantreisPhase phase, bool isStopped, params (StepKind Kind, KlantreisPhase To, int Day, StepReason? Reason)[] steps) => new(
        on, source, [], phase, isStopped,
        [new(StepKind.Start, steps.Length == 0 ? phase : KlantreisPhase.Interesseren, on, null), .. steps.Select(s => new JourneyStep(s.Kind, s.To, on.AddDays(s.Day), s.Reason))]);
}

using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Tests.Candidates;

namespace OnderwijsRegio.Core.Tests.Events;

/// <summary>What became of those who came, and when there are too few to say.</summary>
public sealed class ConversionTests
{
    private static readonly DateOnly Event = new(2025, 6, 1);
    private static readonly DateOnly Later = Event.AddMonths(12);

    [Fact]
    public void A_move_counts_within_its_months_and_not_a_day_longer()
    {
        Visit[] visits =
        [
            new(1, Event, [(KlantreisPhase.Orienteren, Event)]),
            new(2, Event, [(KlantreisPhase.Orienteren, Event.AddMonths(3))]),
            new(3, Event, [(KlantreisPhase.Orienteren, Event.AddMonths(3).AddDays(1))]),
            new(4, Event, [(KlantreisPhase.Orienteren, Event.AddDays(-1))]),
        ];

        Assert.Equal([(2, 4), (3, 4), (3, 4)], Of(visits, KlantreisPhase.Orienteren));
        Assert.Equal([(0, 4), (0, 4), (0, 4)], Of(visits, KlantreisPhase.Opleiden));
    }

    [Fact]
    public void Whose_months_are_not_over_yet_does_not_count_yet()
    {
        Visit[] visits = [new(1, Later.AddMonths(-7), [(KlantreisPhase.Matchen, Later.AddMonths(-6))])];

        Assert.Equal([(1, 1), (1, 1), (0, 0)], Of(visits, KlantreisPhase.Matchen));
    }

    [Fact]
    public void Who_came_more_than_once_counts_once_from_the_first_time()
    {
        Visit[] visits = [new(1, Event.AddMonths(2), [(KlantreisPhase.Matchen, Event.AddMonths(4))]), new(1, Event, [(KlantreisPhase.Matchen, Event.AddMonths(4))])];

        Assert.Equal([(0, 1), (1, 1), (1, 1)], Of(visits, KlantreisPhase.Matchen));
        Assert.Equal(1, Conversion.Of(visits, Later).Came);
    }

    // Reference values of the score interval: R, prop.test(x, n, correct = FALSE).
    [Theory]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void The_interval_is_that_of_wilson(int count, int of, double low, double high)
    {
        var (l, h) = new Proportion(count, of).Interval!.Value;

        Assert.Equal((low, high), (Math.Round(l, 4), Math.Round(h, 4)));
    }

    [Fact]
    public void Fewer_than_ten_are_too_few_to_say_anything_and_of_nobody_there_is_no_share()
    {
        Assert.True(new Proportion(3, 9).IsTooFew);
        Assert.False(new Proportion(3, 10).IsTooFew);
        Assert.Null(new Proportion(0, 0).Share);
        Assert.Null(new Proportion(0, 0).Interval);
    }

    [Fact]
    public async Task A_cohort_is_counted_from_what_the_desk_noted_also_of_who_was_erased_since()
    {
        using var desk = await DeskAtWork.WithDemoAsync();
        Task<EventYield> Yield(EventKind? kind = null, int? year = null) =>
            desk.Do(db => new EventQueries(db).YieldAsync(desk.Own.RegionId, kind, year, DeskAtWork.Today, DeskAtWork.Cancel));
        var before = await Yield();
        var came = await desk.Do(db => new EventQueries(db).PastAsync(desk.Own.RegionId, desk.Clock.GetUtcNow(), null, DeskAtWork.Cancel));

        Assert.Equal((2, came.Items.Sum(e => e.Came)), (before.Events, before.Came));
        Assert.True(before is { StayedAway: > 0, Cancelled: > 0 });
        Assert.Equal(before.SignedUp, before.Came + before.StayedAway + before.Cancelled);
        Assert.Equal(1, (await Yield(EventKind.MeetAndGreet)).Events);
        Assert.Equal(0, (await Yield(year: 2024)).Events);

        var visitor = (await desk.Do(db => new EventQueries(db).FindAsync(came.Items[0].Id, desk.Own.RegionId, DeskAtWork.Today, DeskAtWork.Cancel)))!.Attendees.First(a => a.State is AttendanceState.Gekomen);
        await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, visitor.CandidateId, DeskAtWork.Today, DeskAtWork.Cancel));
        Assert.Equal(before.Came, (await Yield()).Came);
        Assert.Equal(before.Conversion.Came, (await Yield()).Conversion.Came);
    }

    private static IEnumerable<(int, int)> Of(IEnumerable<Visit> visits, KlantreisPhase phase) =>
        Conversion.Of(visits, Later).Rows.Single(r => r.Phase == phase).Within.Select(p => (p.Count, p.Of));
}

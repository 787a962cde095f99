using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Candidates.KlantreisPhase;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Which steps there are.</summary>
public sealed class KlantreisTests
{
    private static readonly KlantreisPhase[] Phases = Enum.GetValues<KlantreisPhase>();

    public static TheoryData<KlantreisPhase, bool> Places
    {
        get
        {
            var places = new TheoryData<KlantreisPhase, bool>();
            foreach (var phase in Phases)
            {
                places.Add(phase, true);
                places.Add(phase, false);
            }

            return places;
        }
    }

    [Fact]
    public void The_phases_are_those_of_the_klantreis_in_its_order() =>
        Assert.Equal(["interesseren", "oriënteren", "matchen", "opleiden", "begeleiden", "professionaliseren"], Phases.Select(p => p.DutchName()));

    [Theory]
    [InlineData(Interesseren, Orienteren, StepKind.Forward)]
    [InlineData(Interesseren, Opleiden, null)]
    [InlineData(Matchen, Begeleiden, StepKind.Forward)]
    [InlineData(Opleiden, Matchen, StepKind.Back)]
    [InlineData(Professionaliseren, Interesseren, null)]
    [InlineData(Orienteren, Orienteren, null)]
    public void A_step_goes_on_or_back_or_is_none(KlantreisPhase from, KlantreisPhase to, StepKind? kind) =>
        Assert.Equal(kind, Klantreis.KindOf(from, isStopped: false, to));

    [Theory]
    [MemberData(nameof(Places))]
    public void Whoever_goes_on_can_stop_and_whoever_stopped_comes_back_where_they_were_or_earlier(KlantreisPhase phase, bool isStopped)
    {
        Assert.Equal(isStopped ? null : StepKind.Stop, Klantreis.KindOf(phase, isStopped, to: null));
        if (isStopped)
        {
            Assert.All(Phases, to => Assert.Equal(to <= phase ? StepKind.Return : null, Klantreis.KindOf(phase, isStopped, to)));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void From_everywhere_there_is_somewhere_to_go_and_never_to_where_one_is(KlantreisPhase phase, bool isStopped)
    {
        var there = Klantreis.From(phase, isStopped);

        Assert.NotEmpty(there);
        Assert.True(Klantreis.NextOf(phase, isStopped) is not { } next || there.Contains(next));
        Assert.Equal(isStopped, there.Contains(phase));
        Assert.All(there, to => Assert.NotNull(Klantreis.KindOf(phase, isStopped, to)));
    }

    [Fact]
    public void From_the_first_phase_every_other_can_be_reached()
    {
        HashSet<KlantreisPhase> reached = [Interesseren];
        while (reached.SelectMany(p => Klantreis.From(p, false)).Except(reached).ToList() is { Count: > 0 } more)
        {
            reached.UnionWith(more);
        }

        Assert.Equal(Phases, reached.Order());
    }

    [Fact]
    public void Going_back_and_stopping_ask_for_a_reason_and_going_on_does_not()
    {
        Assert.All(new[] { StepKind.Back, StepKind.Stop }, kind => Assert.NotEmpty(Klantreis.ReasonsOf(kind)));
        Assert.All(new[] { StepKind.Start, StepKind.Forward, StepKind.Return }, kind => Assert.Empty(Klantreis.ReasonsOf(kind)));
        Assert.DoesNotContain(StepReason.AnderWerk, Klantreis.ReasonsOf(StepKind.Back));
    }
}

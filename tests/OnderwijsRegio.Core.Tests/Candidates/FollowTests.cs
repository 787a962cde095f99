using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Following a candidate: contacts, steps, and what comes next.</summary>
public sealed class FollowTests
{
    private static readonly ContactText Call = new(ContactKind.Gebeld, Today, "Wil graag meelopen.", "Bellen over de meeloopdag", Today.AddDays(3));

    [Fact]
    public async Task A_call_is_logged_once_with_its_next_step_which_is_ticked_off()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        var form = Guid.NewGuid();

        await work.Log(id, Call, formKey: form);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.Log(id, Call, formKey: form)).Changed);

        var file = await work.File(id);
        Assert.Equal(("Wil graag meelopen.", Today), (file.Timeline[0].Contact!.Text, file.LastContactOn));
        var step = Assert.Single(file.Open);
        Assert.Equal(("Bellen over de meeloopdag", Today.AddDays(3)), (step.What, step.DueOn));

        await work.Log(id, Call with { Next = "Mailen", DueOn = Today.AddDays(9) });
        Assert.Equal(Today.AddDays(3), (await work.Page(new CandidateFilter())).Items[0].NextStepOn);
        await work.Tick(step.Id);

        file = await work.File(id);
        Assert.Equal(["Mailen"], file.Open.Select(s => s.What));
        Assert.Equal("Bellen over de meeloopdag", file.Timeline.First(e => e.Done is not null).Done!.What);
        Assert.Equal((Today.AddDays(9), "Mailen"), ((await work.Page(new CandidateFilter())).Items[0].NextStepOn, (await work.Page(new CandidateFilter())).Items[0].NextStep));
    }

    [Theory]
    [InlineData(ContactKind.GeenGehoor)]
    [InlineData(ContactKind.Notitie)]
    public async Task A_note_and_a_call_that_nobody_answered_are_no_contact(ContactKind kind)
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);

        Assert.IsType<SaveOutcome.Saved>(await work.Log(id, Call with { Kind = kind }));

        Assert.Null((await work.File(id)).LastContactOn);
    }

    [Fact]
    public async Task What_cannot_be_logged_is_said_at_its_field()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        (ContactText Text, string Field, string Message)[] wrong =
        [
            (Call with { On = Today.AddDays(1) }, "On", CandidateMessages.DayAhead),
            (Call with { Text = " ", Next = "", DueOn = null }, "Text", CandidateMessages.NothingLogged),
            (Call with { DueOn = null }, "DueOn", CandidateMessages.DueMissing),
            (Call with { Next = "" }, "Next", CandidateMessages.WhatMissing),
            (Call with { DueOn = Today.AddDays(-1) }, "DueOn", CandidateMessages.DueBehind),
            (Call with { Text = "111222333" }, "Text", CandidateMessages.MayBeBsn),
        ];

        foreach (var (text, field, message) in wrong)
        {
            var refused = Assert.IsType<SaveOutcome.Refused>(await work.Log(id, text));
            Assert.Equal((field, message), (refused.Field, refused.Message));
        }

        Assert.Single((await work.File(id)).Timeline);
        Assert.IsType<SaveOutcome.Saved>(await work.Log(id, Call with { Text = "111222333" }, isNoBsn: true));
    }

    [Fact]
    public async Task A_candidate_goes_on_back_with_a_reason_stops_and_returns_and_the_days_are_kept()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);

        Assert.IsType<SaveOutcome.Saved>(await work.Step(id, KlantreisPhase.Matchen));
        Assert.Equal(Today.AddMonths(18), (await work.File(id)).RetainUntil);
        Assert.Equal(CandidateMessages.ReasonMissing, Assert.IsType<SaveOutcome.Refused>(await work.Step(id, KlantreisPhase.Orienteren)).Message);
        Assert.Equal(CandidateMessages.ReasonMissing, Assert.IsType<SaveOutcome.Refused>(await work.Step(id, KlantreisPhase.Orienteren, reason: StepReason.AnderWerk)).Message);
        Assert.IsType<SaveOutcome.Saved>(await work.Step(id, KlantreisPhase.Orienteren, reason: StepReason.GeenSchool));
        Assert.IsType<SaveOutcome.Saved>(await work.Step(id, null, reason: StepReason.AnderWerk));

        var stopped = await work.File(id);
        Assert.Equal((true, KlantreisPhase.Orienteren, Today.AddMonths(6)), (stopped.IsStopped, stopped.Phase, stopped.RetainUntil));
        Assert.Equal(0, (await work.Page(new CandidateFilter())).Count);
        Assert.Equal(CandidateMessages.NoSuchStep, Assert.IsType<SaveOutcome.Refused>(await work.Step(id, KlantreisPhase.Matchen)).Message);
        Assert.IsType<SaveOutcome.Saved>(await work.Step(id, KlantreisPhase.Interesseren));

        Assert.Equal(
            [StepKind.Return, StepKind.Stop, StepKind.Back, StepKind.Forward, StepKind.Start],
            (await work.File(id)).Timeline.Select(e => e.Step!.Kind));
    }

    [Fact]
    public async Task The_day_of_a_step_may_lie_in_the_past_but_not_before_the_step_before_it_and_not_ahead()
    {
        using var work = await WithDemoAsync();
        var item = (await work.Page(new CandidateFilter { Phase = KlantreisPhase.Interesseren })).Items.First(i => i.PhaseSince < Today.AddDays(-5));

        Assert.Equal(CandidateMessages.DayAhead, Assert.IsType<SaveOutcome.Refused>(await work.Step(item.Id, KlantreisPhase.Orienteren, Today.AddDays(1))).Message);
        Assert.Equal(
            CandidateMessages.StepBeforeLast, Assert.IsType<SaveOutcome.Refused>(await work.Step(item.Id, KlantreisPhase.Orienteren, item.PhaseSince.AddDays(-1))).Message);
        Assert.IsType<SaveOutcome.Saved>(await work.Step(item.Id, KlantreisPhase.Orienteren, Today.AddDays(-5)));
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.Step(item.Id, KlantreisPhase.Orienteren, Today.AddDays(-5))).Changed);

        Assert.Equal((KlantreisPhase.Orienteren, Today.AddDays(-5)), ((await work.File(item.Id)).Phase, (await work.File(item.Id)).PhaseSince));
    }
}

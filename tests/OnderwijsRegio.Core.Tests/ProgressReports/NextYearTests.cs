using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.ProgressReports.ProgressAtWork;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

public sealed class NextYearTests
{
    [Theory]
    [InlineData(RegionAtWork.Haaglanden)]
    [InlineData(RegionAtWork.Ldb)]
    [InlineData(RegionAtWork.Kga)]
    public async Task As_it_is_proposed_the_same_runs_in_every_year_as_before(string region)
    {
        using var work = await RegionAtWork.InAsync(region);
        var before = await Running();
        var thisYear = (await work.RowsOf(2026)).Select(r => (r.Id, r.ToText())).ToList();

        Assert.IsType<SaveOutcome.Saved>(await work.Make());

        Assert.Equal(2027, (await work.PlanNow()).DetailedYear);
        Assert.Equal(before, await Running());
        Assert.Equal(thisYear, (await work.RowsOf(2026)).Select(r => (r.Id, r.ToText())));
        Assert.Equal(before[1], [.. (await work.RowsOf(2027)).Select(r => r.ActivityId).Distinct()]);

        async Task<List<IReadOnlyList<int>>> Running() =>
            [await work.RunningIn(2026), await work.RunningIn(2027), await work.RunningIn(2028), await work.RunningIn(2029)];
    }

    [Fact]
    public async Task A_row_goes_on_in_the_same_words_a_year_later()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var (one, two) = (await haaglanden.Row("1.1"), await haaglanden.Row("1.1", number: 2));

        await haaglanden.Make();

        var period = PeriodReader.Read("jan-dec 2027", 2027);
        Assert.Equal(one.ToText() with { Period = period }, (await haaglanden.Row("1.1", 2027)).ToText());
        Assert.Equal(two.ToText() with { Period = period }, (await haaglanden.Row("1.1", 2027, 2)).ToText());
    }

    [Theory]
    [InlineData("jan-dec 2026", "jan – dec 2027")]
    [InlineData("Q1 en Q2 2026", "Q1 – Q2 2027")]
    [InlineData("2026", "2027")]
    [InlineData("Zes keer in periode januari t/m december", "Zes keer in periode januari t/m december")]
    [InlineData("Aanbod 4 x in 2026", "Aanbod 4 x in 2027")]
    [InlineData("schooljaar 26/27", "schooljaar 27/28")]
    [InlineData("Voorjaar 2026; vanaf schooljaar 26/27: sessies", "Voorjaar 2027; vanaf schooljaar 27/28: sessies")]
    [InlineData("op 12/10", "op 12/10")]
    [InlineData("2027-2029", "2027 – 2029")]
    [InlineData("2026-2029", "2026 – 2029")]
    [InlineData("op aanvraag", "op aanvraag")]
    [InlineData("", "")]
    public async Task A_period_moves_along_with_the_year_inside_the_plan(string typed, string next)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = new PlanRow(1, 1, 2026, 1, (await ldb.Row("1.2")).ToText() with { Period = PeriodReader.Read(typed, 2026) });

        var carried = NextYear.Carried(row, ldb.Plan, 2027);

        Assert.Equal(next, carried.Period.ToString());
        Assert.Null(PeriodReader.Fault(carried.Period, 2026, 2029));
        Assert.True(carried.Period.Touches(2027));
    }

    [Fact]
    public async Task The_evaluation_proposes_and_without_one_the_plan_does()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Review("1.2", Reviewed);
        await ldb.Review("1.3", Reviewed with { Advice = ReviewAdvice.Stoppen });
        await ldb.Review("1.4", Reviewed with { Advice = ReviewAdvice.Open });

        var items = (await ldb.NextYearOf()).Items;

        ReviewAdvice Proposal(string code) => items.First(i => i.Activity.Code == code && !i.IsNew).Proposal;
        Assert.Equal(
            (ReviewAdvice.Bijstellen, ReviewAdvice.Stoppen, ReviewAdvice.Doorgaan, ReviewAdvice.Doorgaan),
            (Proposal("1.2"), Proposal("1.3"), Proposal("1.4"), Proposal("1.1")));
        Assert.Contains(items, i => i.IsNew && i.Activity.Code == "2.7" && i.Rows[0].Period.ToString() == "2027");
    }

    [Fact]
    public async Task What_stops_runs_this_year_and_not_the_next()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("1.2");

        await ldb.Make(otherwise: ("1.2", ReviewAdvice.Stoppen));

        Assert.Contains(id, await ldb.RunningIn(2026));
        Assert.DoesNotContain(id, (await ldb.RunningIn(2027)).Concat(await ldb.RunningIn(2028)));
        Assert.Equal((2027, NextYearMessages.StoppedAt(2027)), ((await ldb.Activity(id)).StoppedFromYear, (await ldb.Activity(id)).StopReason));
    }

    [Fact]
    public async Task Year_after_year_until_the_last_of_the_plan()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        foreach (var year in new[] { 2027, 2028, 2029 })
        {
            Assert.IsType<SaveOutcome.Saved>(await ldb.Make());
            Assert.Equal(year, (await ldb.PlanNow()).DetailedYear);
        }

        Assert.Empty((await ldb.NextYearOf()).Items);
        Assert.Equal(new SaveOutcome.Refused("", NextYearMessages.OutsidePlan(2029)), await ldb.Make(year: 2030));
        Assert.Equal("jan – dec 2029", (await ldb.Row("1.2", 2029)).Period.ToString());
    }

    [Fact]
    public async Task All_or_nothing()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var items = (await ldb.NextYearOf()).Items;
        var open = items[^1];
        IReadOnlyList<NextYearChoice> Chosen(ReviewAdvice all, ReviewAdvice last) =>
            [.. items.Select(i => new NextYearChoice(i.Activity.Id, i == open ? last : all))];

        Assert.Equal(
            new SaveOutcome.Refused($"Choices[{open.Activity.Id}]", NextYearMessages.NotChosen($"{open.Activity.Code} {open.Activity.Name}")),
            await ldb.Make(Chosen(ReviewAdvice.Stoppen, ReviewAdvice.Open), null, 2027));
        Assert.Equal(
            new SaveOutcome.Refused("", NextYearMessages.NothingGoesOn),
            await ldb.Make(Chosen(ReviewAdvice.Stoppen, ReviewAdvice.Stoppen), null, 2027));
        Assert.Equal((2026, 0, 0), ((await ldb.PlanNow()).DetailedYear, (await ldb.RowsOf(2027)).Count, (await ldb.Changes()).Count));
    }

    [Fact]
    public async Task A_double_click_makes_one_plan_and_a_second_form_hears_that_it_is_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var (items, key) = ((await ldb.NextYearOf()).Items, Guid.NewGuid());
        List<NextYearChoice> choices = [.. items.Select(i => new NextYearChoice(i.Activity.Id, ReviewAdvice.Doorgaan))];

        Assert.True(Assert.IsType<SaveOutcome.Saved>(await ldb.Make(choices, key, 2027)).Changed);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await ldb.Make(choices, key, 2027)).Changed);
        Assert.Equal(new SaveOutcome.Refused("", NextYearMessages.AlreadyMade(2027)), await ldb.Make(choices, Guid.NewGuid(), 2027));
        Assert.Equal(items.Sum(i => i.Rows.Count), (await ldb.RowsOf(2027)).Count);
    }

    [Fact]
    public async Task Neither_an_adopted_plan_nor_one_of_another_region()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var editor = ldb.Editor;
        ldb.Editor = editor with { RegionId = editor.RegionId + 1 };
        Assert.IsType<SaveOutcome.Missing>(await ldb.Make());

        ldb.Editor = editor;
        await ldb.Adopt();
        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await ldb.Make());
    }

    [Fact]
    public async Task Rows_that_someone_wrote_for_next_year_already_stay_as_they_are()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("1.2");
        var text = (await ldb.Row("1.2")).ToText() with { Goal = "Van tevoren bedacht", Period = PeriodReader.Read("2027", 2027) };
        await ldb.Rows(rows => rows.AddAsync(ldb.Editor, id, 2027, text, Guid.NewGuid(), RegionAtWork.Cancel));

        await ldb.Make();

        Assert.Equal("Van tevoren bedacht", (await ldb.Row("1.2", 2027)).Goal);
    }
}

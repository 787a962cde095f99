namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class SaveRowTests
{
    [Fact]
    public async Task What_is_typed_is_kept_without_spaces_around_and_with_one_kind_of_line_end()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");

        var outcome = await ldb.Edit(row, _ => ARow(" 1.2 ", " Keuzewijzer\r\n po ") with { Goal = " Eén\r\nTwee \r\n" });

        Assert.Equal(new SaveOutcome.Saved(row.Id, Changed: true), outcome);
        Assert.Equal(ARow("1.2", "Keuzewijzer po") with { Goal = "Eén\nTwee" }, (await ldb.Row(row.Id)).ToText());
        Assert.NotEqual(row.Version, (await ldb.Row(row.Id)).Version);
    }

    [Fact]
    public async Task A_row_that_is_saved_as_it_was_does_not_change()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");

        Assert.Equal(new SaveOutcome.Saved(row.Id, Changed: false), await ldb.Edit(row, text => text with { Name = text.Name + "  " }));
        Assert.Equal(row.Version, (await ldb.Row(row.Id)).Version);
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        var text = row.ToText() with { Goal = "Een ander doel" };

        Task<SaveOutcome> Click() => ldb.Rows(r => r.SaveAsync(ldb.Editor, row.Id, text, row.Version, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Saved(row.Id, Changed: true), await Click());
        Assert.Equal(new SaveOutcome.Saved(row.Id, Changed: false), await Click());
        Assert.Single(await ldb.Changes());
    }

    [Fact]
    public async Task The_second_of_two_people_hears_who_was_first_and_finds_what_both_began_with()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        var mark = ldb.Editor;
        ldb.Editor = mark with { UserId = await ldb.AddColleague("Els de Boer") };
        await ldb.Edit(row, text => text with { Goal = "Van Els" });
        var at = ldb.Clock.GetUtcNow();
        ldb.Clock.Advance(TimeSpan.FromMinutes(5));

        var outcome = await ldb.Rows(r => r.SaveAsync(mark, row.Id, row.ToText() with { Goal = "Van Mark" }, row.Version, RegionAtWork.Cancel));

        Assert.Equal(new SaveOutcome.Stale("Els de Boer", at), outcome);
        Assert.Equal("Van Els", (await ldb.Row(row.Id)).Goal);
        Assert.Equal(row.ToText(), await ldb.Read(db => new RowService(db, ldb.Clock).TextAtAsync(row.Id, row.Version, RegionAtWork.Cancel)));
    }

    [Theory]
    [InlineData("Code")]
    [InlineData("Name")]
    [InlineData("Goal")]
    [InlineData("Period")]
    [InlineData("Results")]
    public async Task Whichever_field_the_first_changed_the_second_hears_of_it(string field)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");
        await ldb.Edit(row, text => field switch
        {
            "Code" => text with { Code = "1.9" },
            "Name" => text with { Name = "Anders" },
            "Goal" => text with { Goal = "Anders" },
            "Period" => text with { Period = PeriodReader.Read("Q1 2026", 2026) },
            _ => text with { Results = "Anders" },
        });

        Assert.IsType<SaveOutcome.Stale>(await ldb.Rows(r =>
            r.SaveAsync(ldb.Editor, row.Id, row.ToText() with { Goal = "Van de tweede" }, row.Version, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task A_code_of_another_activity_is_refused_but_the_row_may_keep_its_own()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var row = await ldb.Row("1.2");

        Assert.Equal(
            new SaveOutcome.Refused("Code", PlanMessages.CodeTaken("1.1", "Uitbreiden onderwijsloket")),
            await ldb.Edit(row, text => text with { Code = "1.1" }));
        Assert.IsType<SaveOutcome.Saved>(await ldb.Edit(row, text => text with { Goal = "Anders" }));
        Assert.IsType<SaveOutcome.Saved>(await ldb.Edit(row, text => text with { Code = "2.7" }));
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2026-2030")]
    public async Task A_period_outside_the_plan_is_refused(string period)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var outcome = await ldb.Edit(await ldb.Row("1.2"), text => text with { Period = PeriodReader.Read(period, 2026) });

        Assert.Equal(new SaveOutcome.Refused("Period", PlanMessages.PeriodOutsidePlan(2026, 2029)), outcome);
    }

    [Fact]
    public async Task A_row_of_another_region_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await ldb.Edit(await ldb.Row("1.2"), text => text with { Goal = "Anders" }));
    }

    [Fact]
    public async Task An_adopted_plan_stays_as_it_is()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        Assert.Equal(
            new SaveOutcome.Refused("", PlanMessages.NotDraft), await ldb.Edit(await ldb.Row("1.2"), text => text with { Goal = "Anders" }));
    }

    [Fact]
    public async Task A_form_that_shows_a_row_of_the_seeds_and_is_saved_untouched_changes_nothing()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var rows = await ldb.Read(db => Task.FromResult(db.Rows.ToList()));

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.ToText(), row.ToText().Trimmed()));
    }
}

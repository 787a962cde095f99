namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class CompletenessTests
{
    [Fact]
    public void A_row_with_name_goal_period_and_results_is_complete() => Assert.Empty(Completeness.Missing(ARow()));

    [Fact]
    public void Empty_columns_are_named_in_the_order_of_the_table() =>
        Assert.Equal(["naam", "doel", "periode", "beoogde resultaten"], Completeness.Missing(new RowText("1.1", "", "", ActivityPeriod.None, "")));

    [Fact]
    public void A_code_is_no_column_of_the_table() => Assert.Empty(Completeness.Missing(ARow() with { Code = "" }));

    [Theory]
    [InlineData("naam")]
    [InlineData("doel")]
    [InlineData("periode")]
    [InlineData("beoogde resultaten")]
    public void Only_what_is_empty_is_named(string column)
    {
        var row = column switch
        {
            "naam" => ARow() with { Name = "" },
            "doel" => ARow() with { Goal = "" },
            "periode" => ARow() with { Period = ActivityPeriod.None },
            _ => ARow() with { Results = "" },
        };

        Assert.Equal([column], Completeness.Missing(row));
    }

    [Fact]
    public void Words_without_a_date_are_a_period() =>
        Assert.Empty(Completeness.Missing(ARow() with { Period = PeriodReader.Read("op aanvraag", 2026) }));
}

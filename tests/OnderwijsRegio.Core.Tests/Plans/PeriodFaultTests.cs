namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PeriodFaultTests
{
    [Theory]
    [InlineData("dec-jan 2026")]
    [InlineData("okt 2026 – mrt")]
    [InlineData("Q4 2027 – Q1 2027")]
    [InlineData("2029-2027")]
    [InlineData("mrt 2027 – feb 2027, elke week")]
    public void A_period_that_ends_before_it_begins_is_refused(string text) => Assert.Equal(PlanMessages.PeriodUpsideDown, Fault(text));

    [Theory]
    [InlineData("2025")]
    [InlineData("2026-2030")]
    [InlineData("dec 2025 – jan 2026")]
    [InlineData("schooljaar 29/30")]
    [InlineData("vanaf 2025")]
    public void A_period_outside_the_plan_is_refused(string text) => Assert.Equal(PlanMessages.PeriodOutsidePlan(2026, 2029), Fault(text));

    [Theory]
    [InlineData("20266")]
    [InlineData("jan-dec 20266")]
    [InlineData("2027-20299")]
    [InlineData("1999")]
    [InlineData("2026-2129")]
    public void What_is_no_year_of_a_plan_is_refused(string text) => Assert.Equal(PlanMessages.PeriodYearUnknown, Fault(text));

    [Fact]
    public void A_cadence_in_too_many_words_is_refused()
    {
        Assert.Null(Fault(new string('x', ActivityPeriod.TextMaxLength)));
        Assert.Equal(PlanMessages.PeriodTooLong, Fault(new string('x', ActivityPeriod.TextMaxLength + 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("op aanvraag")]
    [InlineData("2026-2029")]
    [InlineData("jan 2026")]
    [InlineData("Q4 2029")]
    [InlineData("vanaf 2029")]
    [InlineData("schooljaar 28/29")]
    public void A_period_within_the_plan_is_right(string text) => Assert.Null(Fault(text));

    [Fact]
    public void The_periods_of_the_documents_are_right() =>
        Assert.All(PeriodsOfTheDocuments.All, period => Assert.Null(PeriodReader.Fault(PeriodReader.Read(period.Text, period.Year), 2026, 2029)));

    private static string? Fault(string text) => PeriodReader.Fault(PeriodReader.Read(text, 2026), 2026, 2029);
}

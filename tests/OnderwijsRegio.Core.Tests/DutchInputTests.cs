namespace OnderwijsRegio.Core.Tests;

public sealed class DutchInputTests
{
    [Theory]
    [InlineData("250", 250)]
    [InlineData(" 1.250 ", 1250)]
    [InlineData("12,5", 12.5)]
    [InlineData("1.250,25", 1250.25)]
    [InlineData("0,2", 0.2)]
    [InlineData("-3", -3)]
    public void A_number_is_read_as_it_is_written_in_the_Netherlands(string typed, double number) =>
        Assert.Equal((decimal)number, DutchInput.Number(typed));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12.5")]
    [InlineData("1.25")]
    [InlineData("1e2")]
    [InlineData("1,23456")]
    [InlineData("ongeveer 250")]
    [InlineData("1234567890123")]
    public void What_could_mean_something_else_is_no_number(string? typed) => Assert.Null(DutchInput.Number(typed));

    [Theory]
    [InlineData("31-12-2026")]
    [InlineData("31/12/2026")]
    [InlineData("2026-12-31")]
    public void A_day_is_read_as_people_and_as_browsers_write_it(string typed) => Assert.Equal(new DateOnly(2026, 12, 31), DutchInput.Day(typed));

    [Theory]
    [InlineData("12/31/2026")]
    [InlineData("31-12-26")]
    [InlineData("31-02-2026")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_day_is_not_guessed(string? typed) => Assert.Null(DutchInput.Day(typed));
}

using OnderwijsRegio.Core.ProgressReports;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-1", "eerste kwartaal 2026")]
    [InlineData("2026-06-30", "2026-2", "tweede kwartaal 2026")]
    [InlineData("2026-07-01", "2026-3", "derde kwartaal 2026")]
    [InlineData("2026-12-31", "2026-4", "vierde kwartaal 2026")]
    public void A_day_lies_in_a_quarter(string day, string key, string words)
    {
        var quarter = Quarter.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((key, words), (quarter.Key, quarter.ToString()));
        Assert.Equal(quarter, Quarter.Read(key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-5")]
    [InlineData("2026-0")]
    [InlineData("0000-1")]
    [InlineData("2026-1 ")]
    [InlineData("26-1")]
    public void Anything_else_is_no_quarter(string? key) => Assert.Null(Quarter.Read(key));

    [Fact]
    public void Quarters_follow_each_other()
    {
        var last = new Quarter(2026, 4);

        Assert.Equal((new(2026, 3), new(2027, 1), last), (last.Previous, last.Next, last.Next.Previous));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (last.First, last.Last));
        Assert.True(last < last.Next && last.Previous < last && last >= new Quarter(2026, 4));
    }
}

using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(17.5, FigureUnit.Percent, false, "17,5%")]
    [InlineData(506, FigureUnit.Fte, false, "506 fte")]
    [InlineData(569387, FigureUnit.Persons, false, "569.387 personen")]
    [InlineData(300, FigureUnit.Fte, true, "ongeveer 300 fte")]
    [InlineData(0.7, FigureUnit.Factor, false, "0,7")]
    [InlineData(15, FigureUnit.Unstated, false, "15")]
    [InlineData(-2, FigureUnit.PercentagePoints, false, "−2 procentpunt")]
    public void A_value_reads_with_its_unit(double value, FigureUnit unit, bool isApproximate, string text) =>
        Assert.Equal(text, FigureText.Value((decimal)value, unit, isApproximate));

    [Fact]
    public void A_value_that_is_withheld_reads_as_below_five() => Assert.Equal("<5 personen", FigureText.Value(null, FigureUnit.Persons));

    [Theory]
    [InlineData(-4.3, "−4,3 procentpunt")]
    [InlineData(0.5, "+0,5 procentpunt")]
    [InlineData(0, "0 procentpunt")]
    public void A_difference_reads_with_its_sign(double value, string text) =>
        Assert.Equal(text, FigureText.Difference((decimal)value, FigureUnit.PercentagePoints));

    [Fact]
    public void A_moment_reads_as_precisely_as_the_source_gives_it()
    {
        Assert.Equal("1 oktober 2022", FigureText.When(new FigureMoment(2022, null, new DateOnly(2022, 10, 1))));
        Assert.Equal("2024", FigureText.When(new FigureMoment(2024, null, null)));
        Assert.Equal("2022–2024", FigureText.When(new FigureMoment(2022, 2024, null)));
        Assert.Equal("jaar onbekend", FigureText.When(new FigureMoment(null, null, null)));
    }

    [Fact]
    public void Of_whom_and_over_whom_reads_as_one_phrase()
    {
        var of = new FigureSubject(
            "tekort", "Tekort", "tekort", true, 1, Sector.Po, FigureRole.Leraar, FigurePost.Regulier, "", "143 vestigingen", FigureUnit.Fte, "", FigureNature.Measured, 1);

        Assert.Equal("leraren po, regulier; 143 vestigingen", FigureText.About(of));
        Assert.Equal("", FigureText.About(of with { Sector = null, Role = null, Post = null, Population = "" }));
    }
}

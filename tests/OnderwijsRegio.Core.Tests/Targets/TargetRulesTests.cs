using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Tests.Targets;

public sealed class TargetRulesTests
{
    private static readonly TargetText Visitors = new("Bezoekers", 2026, 2026, TargetKind.Number, 250, null, "personen", null, null);

    public static TheoryData<TargetText, string, string> Faults => new()
    {
        { Visitors with { Measure = "  " }, "Measure", TargetMessages.MeasureMissing },
        { Visitors with { FirstYear = 2027 }, "LastYear", TargetMessages.YearsUpsideDown },
        { Visitors with { FirstYear = 2025 }, "FirstYear", TargetMessages.YearsOutsidePlan(2026, 2029) },
        { Visitors with { LastYear = 2030 }, "LastYear", TargetMessages.YearsOutsidePlan(2026, 2029) },
        { Visitors with { Minimum = null }, "Minimum", TargetMessages.AmountMissing },
        { Visitors with { Minimum = -1 }, "Minimum", TargetMessages.AmountOutOfReach },
        { Visitors with { Minimum = TargetText.MaxValue + 1 }, "Minimum", TargetMessages.AmountOutOfReach },
        { Visitors with { Maximum = 300 }, "Maximum", TargetMessages.NumberIsOne },
        { Visitors with { Kind = TargetKind.Range, Minimum = null }, "Minimum", TargetMessages.AmountMissing },
        { Visitors with { Kind = TargetKind.Range, Minimum = 12, Maximum = 10 }, "Maximum", TargetMessages.RangeUpsideDown },
        { Visitors with { Kind = TargetKind.Percentage, Minimum = 50 }, "ShareOf", TargetMessages.PercentageOfNothing },
        { Visitors with { Kind = TargetKind.Percentage, Minimum = 101, ShareOf = "Bezoekers" }, "Minimum", TargetMessages.MoreThanAll },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_said_at_its_field(TargetText target, string field, string message) =>
        Assert.Equal(new SaveOutcome.Refused(field, message), target.Tidied().Fault(2026, 2029));

    [Theory]
    [InlineData(TargetKind.Range, 6, 10)]
    [InlineData(TargetKind.Range, 4, null)]
    [InlineData(TargetKind.Range, null, 12)]
    [InlineData(TargetKind.YesNo, null, null)]
    public void What_the_documents_promise_is_accepted(TargetKind kind, int? minimum, int? maximum) =>
        Assert.Null((Visitors with { Kind = kind, Minimum = minimum, Maximum = maximum }).Tidied().Fault(2026, 2029));

    [Fact]
    public void What_a_sort_has_no_use_for_is_not_kept()
    {
        var typed = new TargetText(" Plan  vastgesteld ", 2026, 2026, TargetKind.YesNo, 1, 2, "stuks", "alles", 3);

        Assert.Equal(new TargetText("Plan vastgesteld", 2026, 2026, TargetKind.YesNo, null, null, "", null, null), typed.Tidied());
        Assert.Equal(
            Visitors with { Kind = TargetKind.Percentage, Minimum = 50, Maximum = 50, Unit = "%", ShareOf = "bezoekers" },
            (Visitors with { Kind = TargetKind.Percentage, Minimum = 50, Unit = "procent", ShareOf = " bezoekers " }).Tidied());
    }

    [Theory]
    [InlineData(TargetKind.Number, 250, 250, null, TargetStanding.NotMeasured)]
    [InlineData(TargetKind.Number, 250, 250, 249, TargetStanding.Below)]
    [InlineData(TargetKind.Number, 250, 250, 250, TargetStanding.Reached)]
    [InlineData(TargetKind.Number, 250, 250, 400, TargetStanding.Reached)]
    [InlineData(TargetKind.Range, 6, 10, 5, TargetStanding.Below)]
    [InlineData(TargetKind.Range, 6, 10, 6, TargetStanding.Reached)]
    [InlineData(TargetKind.Range, 6, 10, 11, TargetStanding.Above)]
    [InlineData(TargetKind.Range, 4, null, 40, TargetStanding.Reached)]
    [InlineData(TargetKind.Range, null, 12, 0, TargetStanding.Reached)]
    [InlineData(TargetKind.Range, null, 12, 13, TargetStanding.Above)]
    [InlineData(TargetKind.Percentage, 50, 50, 44, TargetStanding.Below)]
    [InlineData(TargetKind.Percentage, 50, 50, 60, TargetStanding.Reached)]
    [InlineData(TargetKind.YesNo, null, null, 0, TargetStanding.Below)]
    [InlineData(TargetKind.YesNo, null, null, 1, TargetStanding.Reached)]
    public void A_measurement_is_compared_with_what_was_promised(TargetKind kind, int? minimum, int? maximum, int? measured, TargetStanding standing) =>
        Assert.Equal(standing, TargetStandings.Of(kind, minimum, maximum, measured));

    [Theory]
    [InlineData(TargetKind.Number, "250", "250", "personen", "250 personen")]
    [InlineData(TargetKind.Number, "1250", "1250", "personen", "1.250 personen")]
    [InlineData(TargetKind.Number, "0.2", "0.2", "fte LB", "0,2 fte LB")]
    [InlineData(TargetKind.Range, "6", "10", "personen", "6 tot en met 10 personen")]
    [InlineData(TargetKind.Range, "4", null, "scholen", "ten minste 4 scholen")]
    [InlineData(TargetKind.Range, null, "12", "", "ten hoogste 12")]
    [InlineData(TargetKind.Percentage, "50", "50", "%", "50%")]
    [InlineData(TargetKind.YesNo, null, null, "", "ja")]
    public void A_target_reads_as_people_say_it(TargetKind kind, string? minimum, string? maximum, string unit, string words)
    {
        static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(words, TargetWords.Amount(Visitors with { Kind = kind, Minimum = Number(minimum), Maximum = Number(maximum), Unit = unit }));
    }

    public static TheoryData<TargetKind, MeasurementText, string, string> WrongMeasurements
    {
        get
        {
            var good = new MeasurementText(new DateOnly(2026, 3, 1), 10, null, "presentielijst", "");
            return new()
            {
                { TargetKind.Number, good with { On = new DateOnly(2026, 3, 3) }, "On", TargetMessages.DayToCome },
                { TargetKind.Number, good with { On = new DateOnly(2025, 12, 31) }, "On", TargetMessages.DayOutsideYears(2026, 2026) },
                { TargetKind.Number, good with { Origin = "" }, "Origin", TargetMessages.OriginMissing },
                { TargetKind.Number, good with { Value = -1 }, "Value", TargetMessages.ValueOutOfReach },
                { TargetKind.Percentage, good with { OutOf = 0 }, "OutOf", TargetMessages.ShareOfZero },
                { TargetKind.Percentage, good with { OutOf = 9 }, "Value", TargetMessages.ShareTooGreat },
                { TargetKind.Percentage, good with { Value = 101 }, "Value", TargetMessages.MoreThanAll },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongMeasurements))]
    public void A_measurement_that_cannot_be_is_refused_at_its_field(TargetKind kind, MeasurementText measurement, string field, string message) =>
        Assert.Equal(new SaveOutcome.Refused(field, message), measurement.Fault(Visitors with { Kind = kind }, new DateOnly(2026, 3, 2)));

    [Theory]
    [InlineData(120, 268, 44.8)]
    [InlineData(44, null, 44)]
    public void A_share_is_measured_as_a_count_or_as_a_percentage(int value, int? outOf, double measured) =>
        Assert.Equal((decimal)measured, new MeasurementText(new DateOnly(2026, 3, 1), value, outOf, "lijst", "").Measured);
}

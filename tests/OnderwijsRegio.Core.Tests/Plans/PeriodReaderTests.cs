using System.Globalization;
using OnderwijsRegio.Core.Storage.Seeds;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class PeriodReaderTests
{
    private static readonly string[] Plans = ["haaglanden", "leiden-duin-en-bollenstreek-po", "kennemerland-en-groot-amsterdam"];

    public static TheoryData<string, int?, PeriodKind, string?, string?> Documents()
    {
        var data = new TheoryData<string, int?, PeriodKind, string?, string?>();
        PeriodsOfTheDocuments.All.ToList().ForEach(p => data.Add(p.Text, p.Year, p.Kind, p.From, p.Until));
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_period_of_the_documents_is_read_as_a_person_reads_it(string text, int? year, PeriodKind kind, string? from, string? until) =>
        AssertReads(text, year, kind, from, until);

    [Fact]
    public void Every_period_of_the_seeds_stands_in_the_table_above()
    {
        var known = PeriodsOfTheDocuments.All.Select(p => (p.Text, p.Year)).ToHashSet();

        Assert.Equal(known.Order(), SeedPeriods().Distinct().Order());
    }

    [Theory]
    [InlineData("maart", "2026-03-01", "2026-03-31")]
    [InlineData("mrt 2027", "2027-03-01", "2027-03-31")]
    [InlineData("Maart t/m Mei 2027", "2027-03-01", "2027-05-31")]
    [InlineData("januari tot en met maart", "2026-01-01", "2026-03-31")]
    [InlineData("jan. - feb. 2028", "2028-01-01", "2028-02-29")]
    [InlineData("sept 2026 - feb 2027", "2026-09-01", "2027-02-28")]
    [InlineData("  AUG \t 2028 ", "2028-08-01", "2028-08-31")]
    public void Months_are_whole_months(string text, string from, string until) =>
        AssertReads(text, 2026, PeriodKind.Months, from, until);

    [Theory]
    [InlineData("Q2", "2026-04-01", "2026-06-30")]
    [InlineData("Q1 en Q2 2026", "2026-01-01", "2026-06-30")]
    [InlineData("q1-q3", "2026-01-01", "2026-09-30")]
    [InlineData("Q3 t/m Q4 2028", "2028-07-01", "2028-12-31")]
    [InlineData("Q4 2026 – Q1 2027", "2026-10-01", "2027-03-31")]
    public void Quarters_are_three_months(string text, string from, string until) =>
        AssertReads(text, 2026, PeriodKind.Quarters, from, until);

    [Theory]
    [InlineData("2028", "2028-01-01", "2028-12-31")]
    [InlineData("2026 tot en met 2029", "2026-01-01", "2029-12-31")]
    [InlineData("2027 t/m 2028", "2027-01-01", "2028-12-31")]
    public void Years_are_whole_years(string text, string from, string until) =>
        AssertReads(text, null, PeriodKind.Years, from, until);

    [Theory]
    [InlineData("4x in 2026", "2026-01-01", "2026-12-31")]
    [InlineData("elke maand van sep t/m nov", "2026-09-01", "2026-11-30")]
    [InlineData("1 januari t/m 31 maart 2027", "2026-01-01", "2027-03-31")]
    [InlineData("Q1/Q2 2026", "2026-01-01", "2026-06-30")]
    [InlineData("op aanvraag", null, null)]
    [InlineData("in de meivakantie", null, null)]
    [InlineData("op 12/10 en 24/75", null, null)]
    public void Other_words_are_kept_with_the_dates_that_they_name(string text, string? from, string? until) =>
        AssertReads(text, 2026, PeriodKind.Cadence, from, until);

    [Theory]
    [InlineData("schooljaar 26/27")]
    [InlineData("Schooljaar 2026-2027")]
    [InlineData("schooljaar 26-27")]
    [InlineData("2026/2027")]
    public void A_school_year_runs_from_August_to_July(string text) =>
        AssertReads(text, null, PeriodKind.Cadence, "2026-08-01", "2027-07-31");

    [Theory]
    [InlineData("vanaf 2027", "2027-01-01")]
    [InlineData("vanaf september 2026", "2026-09-01")]
    [InlineData("vanaf Q3 2027, elke maand", "2027-07-01")]
    [InlineData("vanaf schooljaar 26/27", "2026-08-01")]
    public void What_begins_and_is_not_said_to_end_goes_on(string text, string from) =>
        AssertReads(text, null, PeriodKind.Cadence, from, null);

    [Theory]
    [InlineData("t/m 2028", "2028-12-31")]
    [InlineData("tot en met juni 2027", "2027-06-30")]
    [InlineData("loopt t/m Q2 2027", "2027-06-30")]
    public void What_is_said_to_end_only_ran_already(string text, string until) =>
        AssertReads(text, null, PeriodKind.Cadence, null, until);

    [Fact]
    public void What_is_said_to_end_ends() =>
        AssertReads("vanaf 2027 t/m 2028", null, PeriodKind.Cadence, "2027-01-01", "2028-12-31");

    [Theory]
    [InlineData("januari t/m december")]
    [InlineData("Q1 en Q2")]
    public void In_the_outline_months_without_a_year_have_no_dates(string text) =>
        AssertReads(text, null, PeriodKind.Cadence, null, null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_typed_is_no_period(string? text) => Assert.Equal(ActivityPeriod.None, PeriodReader.Read(text, 2026));

    [Fact]
    public void What_is_shown_of_months_quarters_and_years_is_read_back_as_the_same()
    {
        foreach (var period in WholePeriods())
        {
            Assert.Equal(period, PeriodReader.Read(period.ToString(), null));
            Assert.Equal(period, PeriodReader.Read(period.ToString(), 2028));
        }
    }

    [Fact]
    public void A_form_that_shows_a_period_of_the_seeds_and_is_saved_untouched_changes_nothing()
    {
        foreach (var (text, year) in SeedPeriods())
        {
            var period = PeriodReader.Read(text, year);

            Assert.Equal(period, PeriodReader.Read(period.ToString(), year));
        }
    }

    [Theory]
    [InlineData("Jan-dec 2026", "jan – dec 2026")]
    [InlineData("maart", "mrt 2026")]
    [InlineData("oktober 2026 t/m maart 2027", "okt 2026 – mrt 2027")]
    [InlineData("q1 en q2", "Q1 – Q2 2026")]
    [InlineData("2027-2029", "2027 – 2029")]
    [InlineData("2027-2027", "2027")]
    [InlineData("4x in 2026", "4x in 2026")]
    public void A_period_is_shown_in_one_way(string typed, string shown) => Assert.Equal(shown, PeriodReader.Read(typed, 2026).ToString());

    private static void AssertReads(string text, int? year, PeriodKind kind, string? from, string? until)
    {
        var period = PeriodReader.Read(text, year);

        Assert.Equal((kind, Day(from), Day(until)), (period.Kind, period.From, period.Until));
        Assert.Equal(kind is PeriodKind.Cadence ? text : "", period.Text);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static List<(string Text, int? Year)> SeedPeriods() =>
    [
        .. from plan in Plans
           from line in SeedFile.Read(Folders.Seeds, $"plans/{plan}.csv")
           select (line["period"], line["part"] == "outline" ? (int?)null : line.Number("part")),
    ];

    private static IEnumerable<ActivityPeriod> WholePeriods()
    {
        var months = Enumerable.Range(0, 48).Select(month => new DateOnly(2026, 1, 1).AddMonths(month)).ToList();
        return
            from first in months
            from last in months
            where first <= last
            from kind in new[] { PeriodKind.Months, PeriodKind.Quarters, PeriodKind.Years }
            where kind is not PeriodKind.Quarters || (first.Month % 3 == 1 && last.Month % 3 == 0)
            where kind is not PeriodKind.Years || (first.Month == 1 && last.Month == 12)
            select new ActivityPeriod { Kind = kind, From = first, Until = last.AddMonths(1).AddDays(-1) };
    }
}

using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>What people type about candidates.</summary>
public sealed class TypedTests
{
    [Theory]
    [InlineData("06 12345678", "+31612345678")]
    [InlineData("06-12 34 56 78", "+31612345678")]
    [InlineData("0031 6 12345678", "+31612345678")]
    [InlineData("+31 (0)6 12345678", "+31612345678")]
    [InlineData("070 353 30 00", "+31703533000")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("", "")]
    [InlineData("bel mijn moeder", null)]
    [InlineData("06 1234", null)]
    public void A_telephone_number_is_read_in_any_notation(string typed, string? stored) => Assert.Equal(stored, PhoneNumber.Read(typed));

    [Theory]
    [InlineData("+31612345678", "06 12345678")]
    [InlineData("+32470123456", "+32 470 12 34 56")]
    [InlineData("", "")]
    public void It_is_shown_as_people_in_the_Netherlands_read_it(string stored, string shown) => Assert.Equal(shown, PhoneNumber.Readable(stored));

    [Theory]
    [InlineData("Haar nummer is 111222333, zegt ze", true)]
    [InlineData("123456782", true)]
    [InlineData("123456789", false)]
    [InlineData("000000000", false)]
    [InlineData("1112223334", false)]
    [InlineData("belde 06 11122233", false)]
    [InlineData("", false)]
    public void Nine_digits_that_stand_alone_and_pass_the_check_may_be_a_bsn(string text, bool mayBe) => Assert.Equal(mayBe, Bsn.MayStandIn(text));

    [Theory]
    [InlineData("Proefstra amber", "proefstra|amber")]
    [InlineData("  Céline  ", "celine")]
    [InlineData("van der Schijn-Demo", "van|der|schijn|demo")]
    [InlineData("amber.1@demo.example", "amber.1@demo.example")]
    [InlineData("06-12 34 56 78", "0612345678")]
    [InlineData("+31612345678", "0612345678")]
    [InlineData("", "")]
    public void What_is_sought_is_taken_apart_in_words(string sought, string words) => Assert.Equal(words, string.Join('|', CandidateTerm.Sought(sought)));

    [Theory]
    [InlineData("van der Schijn", "Céline", "schijn celine")]
    [InlineData("El Demo", "Daan", "demo daan")]
    [InlineData("Oefenink", "", "oefenink")]
    [InlineData("De", "Bo", "de bo")]
    [InlineData("", "Bo", "bo")]
    public void A_name_is_ordered_by_what_comes_after_its_prefix(string last, string first, string ordered) =>
        Assert.Equal(ordered, (Someone with { LastName = last, FirstName = first }).SortName);

    [Theory]
    [InlineData(KlantreisPhase.Interesseren, false, 12)]
    [InlineData(KlantreisPhase.Matchen, false, 18)]
    [InlineData(KlantreisPhase.Professionaliseren, false, 24)]
    [InlineData(KlantreisPhase.Professionaliseren, true, 6)]
    public void Data_is_kept_by_phase_and_shortest_after_a_stop(KlantreisPhase phase, bool isStopped, int months) =>
        Assert.Equal(months, RetentionTerms.Default.MonthsOf(phase, isStopped));
}

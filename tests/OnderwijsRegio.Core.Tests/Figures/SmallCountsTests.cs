using OnderwijsRegio.Core.Figures;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class SmallCountsTests
{
    /// <summary>Made-up tables, the same in each run.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void Nothing_is_withheld_where_no_count_is_small()
    {
        Assert.Empty(PeopleTable.Row(5, 12, 0, 7).Withheld());
        Assert.Empty(PeopleTable.Grid(3, 5, 6, 7, 0, 9, 12).Withheld());
    }

    [Fact]
    public void A_small_count_takes_one_neighbour_along_and_the_rest_stays()
    {
        Assert.Equal([0, 1], PeopleTable.Row(3, 8, 20, 30).Withheld().Order());
        Assert.Equal([2, 3], PeopleTable.Row(8, 20, 30, 3).Withheld().Order());
    }

    [Fact]
    public void Nobody_is_shown_and_hides_no_one()
    {
        Assert.Equal([0, 2], PeopleTable.Row(3, 0, 20).Withheld().Order());
    }

    [Fact]
    public void Which_neighbour_goes_along_says_nothing_of_sizes()
    {
        Assert.Equal(PeopleTable.Row(4, 8, 8, 90).Withheld(), PeopleTable.Row(1, 90, 8, 8).Withheld());
    }

    [Fact]
    public void A_cell_of_a_table_takes_one_along_in_its_row_in_its_column_and_across()
    {
        var table = PeopleTable.Grid(4, 3, 20, 30, 40, 25, 26, 27, 28, 31, 32, 33, 34, 41, 42, 43, 44);

        Assert.Equal([0, 1, 4, 5], table.Withheld().Order());
    }

    [Fact]
    public void Two_neighbours_of_one_each_are_not_enough_for_each_other()
    {
        Assert.Equal([0, 1, 2, 3], PeopleTable.Row(1, 1, 20, 30).Withheld().Order());
    }

    [Fact]
    public void How_fewer_than_five_are_divided_is_not_told_at_all()
    {
        Assert.Equal([0, 1, 2, 3], PeopleTable.Row(2, 1, 0).Withheld().Order());
    }

    [Fact]
    public void A_whole_whose_rest_nobody_counted_is_not_withheld_for_its_one_part()
    {
        PeopleCount[] counts = [new(3), new(20)];

        Assert.Equal([0], SmallCounts.Withheld(counts, [new WholeAndParts(1, [0])]));
    }

    [Fact]
    public void What_a_publisher_made_known_stays_and_what_it_would_give_away_is_hidden_elsewhere()
    {
        PeopleCount[] counts = [new(2, IsPublished: true), new(3), new(30, IsPublished: true), new(35)];

        Assert.Equal([1, 3], SmallCounts.Withheld(counts, [new WholeAndParts(3, [0, 1, 2])]).Order());
        Assert.Empty(SmallCounts.Withheld([.. counts.Select(c => c with { IsPublished = true })], [new WholeAndParts(3, [0, 1, 2])]));
    }

    [Fact]
    public void What_a_source_withholds_itself_is_hidden_from_subtraction_too()
    {
        PeopleCount[] counts = [new(null), new(12), new(5), new(9), new(28)];

        Assert.Equal([0, 1], SmallCounts.Withheld(counts, [new WholeAndParts(4, [0, 1, 2, 3])]).Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Who_tries_every_table_and_knows_the_method_is_left_with_several_values(int seed)
    {
        var random = new Random(seed);
        PeopleTable[] tables =
        [
            .. Enumerable.Range(2, 4).Select(parts => PeopleTable.Row(Numbers(random, parts, 14))),
            .. Enumerable.Range(2, 3).Select(parts => PeopleTable.Row(Numbers(random, parts, 4))),
            PeopleTable.Grid(2, Numbers(random, 4, 7)),
            PeopleTable.Grid(2, Numbers(random, 4, 3)),
            PeopleTable.Nested(Numbers(random, 5, 7)),
        ];
        foreach (var table in tables)
        {
            Assert.Superset(table.Small.ToHashSet(), table.Withheld());
            Assert.All(Attackers.ByTryingAll(table) ?? [], count => Assert.True(count.Value.Count > 1, $"{string.Join(' ', table.All)}: {count.Key} is known."));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Who_subtracts_along_any_chain_finds_no_small_count(int seed)
    {
        var random = new Random(seed);
        PeopleTable[] tables =
        [
            .. Enumerable.Range(6, 10).Select(parts => PeopleTable.Row(Numbers(random, parts, 60))),
            .. Enumerable.Range(3, 6).Select(columns => PeopleTable.Grid(columns, Numbers(random, columns * 6, 60))),
            .. Enumerable.Range(6, 10).Select(parts => PeopleTable.Nested(Numbers(random, parts, 60))),
        ];
        foreach (var table in tables)
        {
            var withheld = table.Withheld();
            Assert.Superset(table.Small.ToHashSet(), withheld);
            Assert.DoesNotContain(Attackers.BySubtracting(table.All, table.Relations, withheld), table.Small.Contains);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Published_counts_among_own_ones_stay_whatever_is_small(int seed)
    {
        var random = new Random(seed);
        var table = PeopleTable.Grid(4, Numbers(random, 20, 30));
        PeopleCount[] counts = [.. table.All.Select(value => new PeopleCount(value, random.Next(3) == 0))];

        var withheld = SmallCounts.Withheld(counts, table.Relations);

        Assert.DoesNotContain(withheld, at => counts[at].IsPublished);
        Assert.Superset(Enumerable.Range(0, counts.Length).Where(at => counts[at].IsSmall).ToHashSet(), withheld.ToHashSet());
    }

    /// <summary>Numbers of which some are small and some are none.</summary>
    private static int[] Numbers(Random random, int count, int most) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? random.Next(SmallCounts.Limit) : random.Next(most + 1))];
}

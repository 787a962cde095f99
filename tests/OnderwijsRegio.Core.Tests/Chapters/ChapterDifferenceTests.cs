using OnderwijsRegio.Core.Chapters;

namespace OnderwijsRegio.Core.Tests.Chapters;

public sealed class ChapterDifferenceTests
{
    [Fact]
    public void Changed_words_are_shown_within_their_paragraph_and_far_paragraphs_are_counted()
    {
        const string Before = "<h3>Kop</h3>\n<p>Een</p>\n<p>Twee</p>\n<p>Het loket is open op maandag.</p>\n<ul><li>punt</li></ul>";
        const string After = "<h3>Kop</h3>\n<p>Een</p>\n<p>Twee</p>\n<p>Het loket is open op dinsdag.</p>\n<ul><li>punt</li></ul>\n<p>Nieuw</p>";

        var lines = Told(Before, After);

        Assert.Equal(["(2)", "Twee|Twee", "Het loket is open op [maandag].|Het loket is open op [dinsdag].", "• punt|• punt", "-|[Nieuw]"], lines);
    }

    [Fact]
    public void A_row_of_a_table_is_one_line()
    {
        var lines = Told("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "<table><tbody><tr><td>a</td><td>c</td></tr></tbody></table>");

        Assert.Equal(["a | [b]|a | [c]"], lines);
    }

    [Fact]
    public void Marks_alone_are_no_difference_in_words() => Assert.Empty(Told("<p>Tekst</p>", "<p><strong>Tekst</strong></p>"));

    [Fact]
    public void Everything_is_new_where_there_was_nothing() => Assert.Equal(["-|[Nieuw]"], Told("", "<p>Nieuw</p>"));

    [Fact]
    public void Two_long_texts_that_have_nothing_in_common_are_compared_within_a_second()
    {
        static string Text(string word) => string.Concat(Enumerable.Range(0, 800).Select(i => $"<p>{word}{i} {word} {i * 7} en {word}{i * 3} of {i}</p>"));
        var started = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotEmpty(Told(Text("aan"), Text("uit")));

        Assert.True(started.Elapsed < TimeSpan.FromSeconds(5), $"{started.Elapsed}");
    }

    private static List<string> Told(string before, string after) =>
    [
        .. ChapterDifference.Between(before, after, ActivityReferences.None)
            .Select(line => line is { Before: null, After: null } ? $"({line.Equal})" : $"{Told(line.Before)}|{Told(line.After)}"),
    ];

    private static string Told(IReadOnlyList<DifferencePiece>? pieces) =>
        pieces is null ? "-" : string.Concat(pieces.Select(p => p.IsChanged ? $"[{p.Text}]" : p.Text));
}

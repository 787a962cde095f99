using OnderwijsRegio.Core.Chapters;

namespace OnderwijsRegio.Core.Tests.Chapters;

/// <summary>What gets into a chapter, and what does not.</summary>
public sealed class ChapterHtmlTests
{
    // As Word puts it on the clipboard: a heading, two points, a table, and what only Word understands.
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
        <style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style>
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head>
        <body lang=NL><!--StartFragment--><h1 style='mso-list:none'><a name="_Toc1"></a><span style='font-size:16.0pt'>Werven<o:p></o:p></span></h1>
        <p class=MsoNormal style='margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'>Het loket</b> is <i>open</i>.<o:p></o:p></p>
        <table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 style='width:150pt'>
        <p class=MsoNormal>Fase<o:p></o:p></p></td></tr></table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>
        """;

    public static TheoryData<string, string> Cleaned => new()
    {
        { "<h1>Een</h1><h2>Twee</h2><h3>Drie</h3><h6>Zes</h6>", "<h3>Een</h3>\n<h3>Twee</h3>\n<h3>Drie</h3>\n<h4>Zes</h4>" },
        { "<p style=\"color:red\" class=\"x\" onclick=\"y()\">Tekst</p>", "<p>Tekst</p>" },
        { "<p><b>vet</b> <i>schuin</i> <font face=\"a\">letter</font></p>", "<p><strong>vet</strong> <em>schuin</em> letter</p>" },
        { "<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>", "<p>a</p>\n<p>b</p>" },
        { "<a href=\"javascript:alert(1)\">klik</a>", "<p>klik</p>" },
        { "<a href=\" jAvAscript:alert(1)\">klik</a> <a href=\"data:text/html,x\">en</a>", "<p>klik en</p>" },
        { "<p><a href=\"https://example.org/\" target=\"_blank\">daar</a></p>", "<p><a href=\"https://example.org/\">daar</a></p>" },
        { "<div><div>Een</div><div>Twee</div></div>", "<p>Een</p>\n<p>Twee</p>" },
        { "<p></p><p> </p><p>Tekst</p><ul><li></li></ul>", "<p>Tekst</p>" },
        { "<li>los</li>", "<p>los</p>" },
        { "<p><span data-activity=\"12\">1.2 Een oude naam</span></p>", "<p><span data-activity=\"12\"></span></p>" },
        { "<p><span data-activity=\"x' onload='y\">Naam</span><em data-activity=\"3\">b</em></p>", "<p>Naam<em>b</em></p>" },
        { "Eerste alinea\r\nmet twee regels\r\n\r\nTweede < derde", "<p>Eerste alinea<br>met twee regels</p>\n<p>Tweede &lt; derde</p>" },
        { FromWord, "<h3>Werven</h3>\n<p><strong>Het loket</strong> is <em>open</em>.</p>\n<table><tbody><tr><td>\n<p>Fase</p></td></tr></tbody></table>" },
    };

    [Theory]
    [MemberData(nameof(Cleaned))]
    public void Only_what_belongs_in_a_chapter_stays(string typed, string html)
    {
        var clean = ChapterHtml.Clean(typed);

        Assert.Equal((html, null), (clean.Html, clean.Fault));
        Assert.Equal(html, ChapterHtml.Clean(html).Html);
    }

    [Theory]
    [InlineData("<p>Tekst <img src=\"x\" onerror=\"alert(1)\"></p>")]
    [InlineData("<svg onload=\"alert(1)\"><circle/></svg>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<object data=\"x\"></object>")]
    public void A_picture_is_refused_whatever_is_in_it(string typed) =>
        Assert.Equal(ChapterMessages.PictureRefused, ChapterHtml.Clean(typed).Fault);

    [Fact]
    public void A_table_of_ten_thousand_cells_is_refused_and_one_of_a_thousand_is_not()
    {
        static string Table(int rows) => $"<table>{string.Concat(Enumerable.Repeat($"<tr>{string.Concat(Enumerable.Repeat("<td>x</td>", 100))}</tr>", rows))}</table>";

        Assert.Equal(ChapterMessages.TooManyCells(10_000), ChapterHtml.Clean(Table(100)).Fault);
        Assert.Null(ChapterHtml.Clean(Table(10)).Fault);
    }

    [Fact]
    public void Too_long_is_told_by_the_letters_that_are_read_and_not_by_their_marks()
    {
        static string Marked(int letters) => string.Concat(Enumerable.Repeat("<p><strong>a</strong></p>", letters / 2)) + new string('b', letters / 2);

        Assert.Null(ChapterHtml.Clean(new string('a', 50_000)).Fault);
        Assert.Equal(ChapterMessages.TooLong(50_001), ChapterHtml.Clean(new string('a', 50_001)).Fault);
        Assert.Null(ChapterHtml.Clean(Marked(20_000)).Fault);
        Assert.Equal(ChapterMessages.TooMuchMarkup(400_001), ChapterHtml.Clean(new string('a', 400_001)).Fault);
    }

    [Fact]
    public void Words_are_counted_over_the_ends_of_paragraphs() => Assert.Equal(5, ChapterHtml.Words("<h3>Een kop</h3>\n<ul><li>en</li><li>twee <em>punten</em></li></ul>"));
}

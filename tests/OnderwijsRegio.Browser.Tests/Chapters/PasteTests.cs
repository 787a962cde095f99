namespace OnderwijsRegio.Browser.Tests.Chapters;

/// <summary>What Word puts on the clipboard comes in as what it means.</summary>
public sealed class PasteTests : BrowserTest
{
    private const string Writing = $"{Plan}/hoofdstukken/loket/detail";

    private const string FromWord = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoListParagraph {margin-left:36.0pt;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
        <body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
        <h1><span style='font-family:"Calibri Light",sans-serif;color:#2F5496'>Werven<o:p></o:p></span></h1>
        <p class=MsoNormal>Het <b style='mso-bidi-font-weight:normal'>loket</b> begeleidt.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Eerste punt<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New";mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Onderdeel<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Tweede punt<o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Stap een<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Stap twee<o:p></o:p></p>
        <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
        <p class=MsoNormal>Fase<o:p></o:p></p></td><td width=301><p class=MsoNormal>Wie<o:p></o:p></p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    [BrowserFact]
    public async Task Headings_lists_in_lists_and_tables_from_Word_stay_and_its_styles_do_not()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.PasteAsync(FromWord);
        await Expect(page.Editor()).ToContainTextAsync("Stap twee");
        await page.SaveAsync();

        var html = await page.Locator(".or-chapter").First.InnerHTMLAsync();
        Assert.Contains("<h3>Werven</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Het <strong>loket</strong> begeleidt.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<ul><li><p>Eerste punt</p><ul><li><p>Onderdeel</p></li></ul></li><li><p>Tweede punt</p></li></ul>", html, StringComparison.Ordinal);
        Assert.Contains("<ol><li><p>Stap een</p></li><li><p>Stap twee</p></li></ol>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td><p>Fase</p></td><td><p>Wie</p></td></tr>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)mso|style|·|o:p", html);
    }

    [BrowserFact]
    public async Task A_table_of_ten_thousand_cells_is_refused_at_the_text_and_what_was_typed_stays()
    {
        var page = await OpenAsync(People.Manager, Writing);
        await page.TypeAsync("Dit blijft");
        var row = $"<tr>{string.Concat(Enumerable.Repeat("<td>x</td>", 100))}</tr>";

        await page.PasteAsync($"<table>{string.Concat(Enumerable.Repeat(row, 100))}</table>");

        await Expect(page.GetByText("Er is niets geplakt: de tabellen daarin hebben samen meer dan 1.000 cellen.")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToHaveTextAsync("Dit blijft");
        await Expect(page.Editor()).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [BrowserFact]
    public async Task A_picture_with_a_script_is_left_out_and_said_and_nothing_of_it_runs()
    {
        var page = await OpenAsync(People.Manager, Writing);

        await page.PasteAsync("<p>Voor</p><img src='x' onerror='window.gotcha = true'><script>window.gotcha = true</script><p>Na <a href='javascript:alert(1)'>klik</a></p>");

        await Expect(page.GetByText("De afbeelding is niet meegeplakt")).ToBeVisibleAsync();
        await page.SaveAsync();
        Assert.Equal("<p>Voor</p>\n<p>Na klik</p>", await page.Locator(".or-chapter").First.InnerHTMLAsync());
        Assert.False(await page.EvaluateAsync<bool>("'gotcha' in window"));
    }
}

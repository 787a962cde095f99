using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Spreadsheets;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>The list of candidates for a spreadsheet.</summary>
public sealed class CandidateSheetTests
{
    private static readonly CandidateText Dangerous = Someone with
    {
        FirstName = "=CMD",
        LastName = "Bo; \"x\"",
        Subjects = "@som",
        Wishes = "",
        Phone = "+31687654321",
        Municipalities = "Delft & <Leiden>\u0001",
    };

    [Fact]
    public async Task The_csv_holds_who_is_found_in_the_order_of_the_list_with_the_chosen_columns_and_no_formula()
    {
        using var work = await EmptyAsync();
        await work.Added(Dangerous);
        await work.Added(Someone with { FirstName = "An", LastName = "Anders", Email = "an@demo.example", Phone = "" });

        var lines = await CsvAsync(work, new CandidateFilter(), ListColumn.Wish, ListColumn.Phone);

        Assert.Equal("Voornaam;Achternaam;Sectoren;Vakken;Telefoonnummer", lines[0]);
        Assert.StartsWith("An;Anders;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("'=CMD;\"Bo; \"\"x\"\"\";", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(";'@som;06 87654321", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count);
        var label = Assert.IsType<SaveOutcome.Saved>(await work.Do(db => new LabelService(db, work.Clock).AddAsync(work.Own, "Bel", Cancel))).Id;
        await work.Do(async db => await new LabelService(db, work.Clock).PutAsync(work.Own, (await work.Page(new CandidateFilter())).Items[0].Id, [label], Cancel));
        Assert.Equal(["Voornaam;Achternaam;Labels", "An;Anders;Bel"], (await CsvAsync(work, new CandidateFilter(), ListColumn.Labels)).Take(2));
        Assert.Equal(2, (await CsvAsync(work, new CandidateFilter { Sought = "anders" })).Count);
    }

    [Fact]
    public async Task All_columns_are_facts_of_their_own()
    {
        using var work = await WithDemoAsync();

        var lines = await CsvAsync(work, new CandidateFilter { Status = CandidateStatus.Allemaal }, Enum.GetValues<ListColumn>());

        Assert.Equal(DemoCandidates.PerDesk + 1, lines.Count);
        Assert.Equal(23, lines[0].Split(';').Distinct().Count());
        Assert.All(lines, line => Assert.Equal(23, line.Split(';').Length));
    }

    [Fact]
    public async Task The_workbook_is_valid_whatever_stands_in_a_text_and_has_days_as_days()
    {
        using var work = await EmptyAsync();
        await work.Added(Dangerous);
        using var book = new MemoryStream();
        await using var db = work.Database.Open();
        var about = new SheetAbout<CandidateItem>("Kandidaten", CandidateSheet.Columns([ListColumn.Municipalities, ListColumn.Created, ListColumn.Hours], []), ["Eerst dit."]);

        await WorkbookSheet.WriteAsync(book, about, new CandidateQueries(db).AllAsync(work.Own.RegionId, new CandidateFilter(), Today), Cancel);

        using var document = SpreadsheetDocument.Open(new MemoryStream(book.ToArray()), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(s => s.Name == "Kandidaten").Id!);
        var row = sheet.Worksheet!.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(["=CMD", "Bo; \"x\"", "Delft & <Leiden>"], row.Take(3).Select(c => c.InnerText));
        Assert.Equal((Today.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture), 2u), (row[3].CellValue!.Text, row[3].StyleIndex!.Value));
    }

    private static async Task<List<string>> CsvAsync(DeskAtWork work, CandidateFilter filter, params ListColumn[] columns)
    {
        using var text = new StringWriter();
        await using var db = work.Database.Open();
        await CsvSheet.WriteAsync(text, CandidateSheet.Columns(columns, await new LabelQueries(db).NamesAsync(work.Own.RegionId, Cancel)), new CandidateQueries(db).AllAsync(work.Own.RegionId, filter, Today), Cancel);
        return [.. text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}

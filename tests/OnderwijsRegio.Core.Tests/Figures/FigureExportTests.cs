using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Figures.FiguresAtWork;

namespace OnderwijsRegio.Core.Tests.Figures;

public sealed class FigureExportTests : IDisposable
{
    private static readonly OpenSelection Everything = new(null, [], []);

    private readonly FiguresAtWork work = new();

    [Fact]
    public async Task Every_seeded_figure_is_one_record_of_the_open_data_with_its_value_as_a_number()
    {
        var records = (await JsonAsync(Everything)).EnumerateArray().ToList();

        Assert.Equal(SeededFigures.All.Count, records.Count);
        Assert.Equal(
            SeededFigures.All.Select(l => (l["measure"], l["geography"], l["subject"], l["year"], l.Amount("value")!.Value, l["unit"], l["publisher"], l["heading"])).Order(),
            records.Select(r => (
                Text(r, "measure"), Text(r, "area"), Text(r, "subject"), Text(r, "year"), r.GetProperty("value").GetDecimal(), Text(r, "unit"), Text(r, "publisher"),
                Text(r, "heading"))).Order());
        Assert.All(records, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("withheld").ValueKind));
    }

    [Fact]
    public async Task The_open_csv_is_for_machines()
    {
        var lines = (await OpenCsvAsync(new OpenSelection(null, ["tekort"], [DenHaag]))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("id,measure,measure_name,definition,explanation,area,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains(",2024,", StringComparison.Ordinal) && l.Contains(",17.5,", StringComparison.Ordinal) && l.Contains(",%,", StringComparison.Ordinal));
        Assert.Equal(SeededFigures.All.Count(l => l["measure"] == "tekort" && l["geography"] == DenHaag), lines.Length - 1);
    }

    [Fact]
    public async Task What_is_not_public_stands_in_no_open_data_and_in_the_export_of_the_own_region_alone()
    {
        var region = await work.Region(Haaglanden);
        await work.Add("inwoners", DenHaag, o => (o.RegionId, o.IsPublic, o.Value) = (region, false, 570000m));

        Assert.DoesNotContain("570000", await OpenCsvAsync(Everything), StringComparison.Ordinal);
        Assert.Contains("570000", await CsvAsync(region, new FigureSelection([], FigureScope.All)), StringComparison.Ordinal);
        Assert.DoesNotContain("570000", await CsvAsync(await work.Region(Ldb), new FigureSelection([], FigureScope.All)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_asks_for_its_own_area_and_what_lies_in_it()
    {
        var areas = (await JsonAsync(new OpenSelection(Haaglanden, [], []))).EnumerateArray().Select(r => Text(r, "area")).Distinct().Order();

        Assert.Equal([DenHaag, "haaglanden", "haaglanden-excl-den-haag", "haaglanden-meting-2022", "laak"], areas);
        Assert.Equal(0, (await JsonAsync(new OpenSelection("nergens", [], []))).GetArrayLength());
    }

    [Fact]
    public async Task What_is_withheld_has_no_value_and_says_who_withholds_it()
    {
        await work.Add("docenten-in-opleiding", Haaglanden, o => (o.Publisher, o.Value, o.IsOwnCount) = ("Zelf geteld", 3, true));
        await work.Add("docenten-in-opleiding", Haaglanden, o => (o.Publisher, o.Value) = ("Een ander", null));

        var records = (await JsonAsync(new OpenSelection(null, ["docenten-in-opleiding"], []))).EnumerateArray().ToList();

        Assert.Equal(
            [("Een ander", "source"), ("Zelf geteld", "portal")],
            records.Where(r => r.GetProperty("value").ValueKind is JsonValueKind.Null).Select(r => (Text(r, "publisher"), Text(r, "withheld"))).Order());
    }

    [Fact]
    public async Task The_csv_for_a_spreadsheet_is_Dutch_and_holds_no_formula()
    {
        await work.Add("inwoners", DenHaag, o => (o.Publisher, o.Note, o.Value) = ("=CMD", "-1 is geen formule", -12.5m));

        var lines = (await CsvAsync(await work.Region(Haaglanden), new FigureSelection(["inwoners"], FigureScope.All))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("maat;naam van de maat;definitie;gebied;", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains(";1-1-2025;569387;personen;", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(";-12,5;", StringComparison.Ordinal) && l.Contains(";'=CMD;", StringComparison.Ordinal) && l.EndsWith(";'-1 is geen formule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_hold_for_the_export()
    {
        var selection = new FigureSelection([], new FigureScope(Sector.Po, FigureRole.Leraar, 2024, 2024));

        var records = await work.Read(async db => await new FigureExport(db).OfRegionAsync(await work.Region(Haaglanden), selection, Cancel).ToListAsync());

        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.Equal((Sector.Po, FigureRole.Leraar, 2024), (r.Sector ?? Sector.Po, r.Role ?? FigureRole.Leraar, r.UntilYear ?? r.Year)));
        Assert.Contains(records, r => r.Role is null);
    }

    [Fact]
    public async Task In_the_workbook_numbers_are_numbers_days_are_days_and_the_header_stays_in_sight()
    {
        using var book = new MemoryStream();
        var region = await work.Region(Haaglanden);
        await using var db = work.Database.Open();
        await FigureWorkbook.WriteAsync(book, new FigureExport(db).OfRegionAsync(region, new FigureSelection(["inwoners"], FigureScope.All), Cancel), ["Eerst dit."], Cancel);

        using var document = SpreadsheetDocument.Open(new MemoryStream(book.ToArray()), isEditable: false);
        var (figures, explanation) = (Sheet(document, "Cijfers"), Sheet(document, "Uitleg"));
        var rows = figures.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        var at = rows[0].FindIndex(c => c.InnerText == ExportColumns.Value);

        Assert.Equal(ExportColumns.All.Select(c => c.Header), rows[0].Select(c => c.InnerText));
        Assert.Equal(("569387", null), (rows[1][at].CellValue!.Text, rows[1][at].DataType?.Value));
        Assert.Equal(new DateTime(2025, 1, 1).ToOADate().ToString(CultureInfo.InvariantCulture), rows[1][rows[0].FindIndex(c => c.InnerText == ExportColumns.On)].CellValue!.Text);
        Assert.Equal(PaneStateValues.Frozen, figures.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(1u, rows[0][0].StyleIndex!.Value);
        Assert.Contains("CBS", string.Join(' ', explanation.Descendants<Row>().Select(r => r.InnerText)), StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => e.Description));
    }

    [Fact]
    public async Task Any_number_of_figures_takes_the_same_number_of_queries()
    {
        var (few, many) = (new CommandLog(), new CommandLog());

        Assert.Single(await ReadAsync(few, new OpenSelection(null, ["inwoners"], [DenHaag])));
        Assert.Equal(SeededFigures.All.Count, (await ReadAsync(many, Everything)).Count);

        Assert.Equal(few.Statements.Count, many.Statements.Count);
    }

    public void Dispose() => work.Dispose();

    private static string Text(JsonElement record, string name) => record.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        var other => other.GetRawText(),
    };

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
    }

    private async Task<List<FigureRecord>> ReadAsync(CommandLog log, OpenSelection selection)
    {
        await using var db = work.Database.Open(log);
        return await new FigureExport(db).PublicAsync(selection, Cancel).ToListAsync();
    }

    private async Task<JsonElement> JsonAsync(OpenSelection selection)
    {
        using var to = new MemoryStream();
        await using var db = work.Database.Open();
        await OpenFigures.WriteJsonAsync(to, new FigureExport(db).PublicAsync(selection, Cancel), Cancel);
        return JsonDocument.Parse(to.ToArray()).RootElement;
    }

    private async Task<string> OpenCsvAsync(OpenSelection selection)
    {
        await using var to = new StringWriter();
        await using var db = work.Database.Open();
        await OpenFigures.WriteCsvAsync(to, new FigureExport(db).PublicAsync(selection, Cancel), Cancel);
        return to.ToString();
    }

    private async Task<string> CsvAsync(int region, FigureSelection selection)
    {
        await using var to = new StringWriter();
        await using var db = work.Database.Open();
        await FigureCsv.WriteAsync(to, new FigureExport(db).OfRegionAsync(region, selection, Cancel), Cancel);
        return to.ToString();
    }
}

using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using Xunit;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of figures.</summary>
internal static partial class Questions
{
    private static readonly FigureFilter Shortages = new([1, 2], ["tekort", "tekort-verborgen"]) { WithParts = true };
    private static readonly FigureFilter ShortagesOfOneSort =
        new([1], ["tekort"]) { Scope = new(Sector.Po, FigureRole.Leraar, 2023, 2024), WithHistory = [] };
    private static readonly FigureSelection FiguresTaken =
        new(["tekort"], new FigureScope(Sector.Po, FigureRole.Leraar, 2023, 2024));
    private static readonly PublicationChoice SomeFigures = new([1, 2], new OwnFigureFilter());
    private static readonly PublicationChoice AllFigures = new(null, new OwnFigureFilter("tekort", "den-haag", 2024, true));
    private const string FigureFile = "maat;gebied;waarde\n0;0;1";
    private const string FigureTableOfFile = """{"Sheet":"","OtherSheets":[],"HeaderRow":1,"Rows":1,"Columns":[{"Name":"maat","Examples":[],"Forms":"None"},{"Name":"gebied","Examples":[],"Forms":"None"},{"Name":"waarde","Examples":[],"Forms":"None"}]}""";
    private const string FigureColumnsOfFile = """{"Uses":["Measure","Area","Value"],"Fixed":{"Unit":"fte","Publisher":"DUO","Year":"2024","Nature":"gemeten"},"Decimals":"Whole","IsOwnCount":false}""";
    private static readonly ImportSignal Imported = new();
    private static readonly (FigureColumn, string, string)[] Meaning = [(FigureColumn.Area, "elders", "0")];
    private static readonly FigureColumns Said = new()
    {
        Uses = [FigureColumn.Measure, FigureColumn.Area, FigureColumn.Value],
        Fixed = new Dictionary<FigureColumn, string> { [FigureColumn.Unit] = "fte", [FigureColumn.Publisher] = "DUO", [FigureColumn.Year] = "2024", [FigureColumn.Nature] = "gemeten" },
        Decimals = DecimalMark.Whole,
        IsOwnCount = false,
    };

    // Made when it is asked for: the order in which parts of a class are made is not known.
    private static IReadOnlyList<Question> OfFigures =>
    [
        new(db => new FigureQueries(db).AreasAsync(None)),
        new(db => new FigureQueries(db).SeriesAsync(1, Shortages, None)),
        new(db => new FigureQueries(db).SeriesAsync(1, ShortagesOfOneSort, None)),
        new(db => new FigureQueries(db).MeasuresAsync(None)),
        new(db => new FigureQueries(db).AreasWithAsync(1, "tekort", None)),
        new(db => new FigureQueries(db).MeasuresOfAsync(1, ShortagesOfOneSort, None)),
        new(db => new DashboardQueries(new FigureQueries(db)).FindAsync(1, new FigureScope(Sector.Po, FigureRole.Leraar, 2020, 2024), None)) { Given = () => Some(Of<Geography>("RegionId"), 1) },
        new(db => new FigureQueries(db).SeriesAsync(null, Shortages, None)) { Given = OwnCounts },
        new(db => new FigureDossierQueries(db, new FigureQueries(db)).FindAsync(1, 1, None)) { Given = () => Some(Of<Measure>("Code"), "tekort") },
        new(db => new FigureDossierQueries(db, new FigureQueries(db)).FindAsync(1, null, None)),
        new(db => new FigureQueries(db).PublicMeasuresAsync(new[] { 1, 2 }, None)),
        new(db => new OwnFigureQueries(db).PageAsync(1, new OwnFigureFilter("tekort", "den-haag", 2024, true), 1, None)),
        new(db => new OwnFigureQueries(db).PageAsync(1, new OwnFigureFilter(), 2, None)),
        new(db => new OwnFigureQueries(db).ChoicesAsync(1, None)),
        new(db => new PublicationService(db, Clock).SmallAsync(1, SomeFigures, None)),
        new(db => new PublicationService(db, Clock).PublishAsync(Editor, SomeFigures, true, None)) { LeavesHistory = false },
        new(db => new PublicationService(db, Clock).PublishAsync(Editor, AllFigures, false, None)) { LeavesHistory = false },
        new(db => RecordsToEndAsync(new FigureExport(db).OfRegionAsync(1, FiguresTaken, None)))
            { Given = OwnCounts, Asked = () => typeof(FigureExport).GetMethod(nameof(FigureExport.OfRegionAsync))! },
        new(db => RecordsToEndAsync(new FigureExport(db).PublicAsync(new OpenSelection("haaglanden", new[] { "tekort" }, new[] { "den-haag" }), None)))
            { Given = OwnCounts, Asked = () => typeof(FigureExport).GetMethod(nameof(FigureExport.PublicAsync))! },
        new(db => RecordsToEndAsync(new FigureExport(db).PublicAsync(new OpenSelection(null, Array.Empty<string>(), Array.Empty<string>()), None)))
            { Given = OwnCounts, Asked = () => typeof(FigureExport).GetMethod(nameof(FigureExport.PublicAsync))! },
        new(db => new OwnOrganisationQueries(db).FindAsync(1, 1, Today, None)),
        new(db => new FigureImportQueries(db).ListAsync(1, None)),
        new(db => new FigureImportQueries(db).FindAsync(1, 1, None)) { Given = () => FigureLines(ImportStatus.Preview) },
        new(db => FigureColumnsAsync(db)) { Asked = () => typeof(FigureImportQueries).GetMethod(nameof(FigureImportQueries.ColumnsAsync))!, Given = () => FigureLines(ImportStatus.Columns) },
        new(db => new FigureImportQueries(db).VocabularyAsync(None)),
        new(db => new FigureImportQueries(db).LinesAsync(new Import { FileName = "", Role = "" }, ImportOutcome.Added, 1, None)),
        new(db => new FigureExample(db, Clock).WriteAsync(TextWriter.Null, 1, None)),
        new(db => new FigureUpload(db, Clock).AddAsync(Editor, ListOf(FigureFile), "", None)) { LeavesHistory = false },
        new(db => new FigureColumnService(db, Imported, Clock).ChooseAsync(Editor, 1, Said, None)) { LeavesHistory = false, Given = () => FigureLines(ImportStatus.Columns) },
        new(db => new FigureColumnService(db, Imported, Clock).ExplainAsync(Editor, 1, Meaning, None)) { LeavesHistory = false, Given = () => FigureLines(ImportStatus.Preview) },
        new(db => new FigureColumnService(db, Imported, Clock).ScaleAsync(Editor, 1, PercentScale.OutOfOne, None)) { LeavesHistory = false, Given = () => FigureLines(ImportStatus.Preview) },
        new(db => new FigureReading(db, Clock).ReadNextAsync(None)) { IsLong = true, Given = () => FigureLines(ImportStatus.Reading) },
        new(db => new FigureReading(db, Clock).CleanAsync(None)),
        new(db => new FigureAcceptance(db, Clock).AcceptAsync(Editor, 1, true, None)) { LeavesHistory = false, Given = () => new(FigureLines(ImportStatus.Preview)) { [""] = [false] } },
        new(db => new FigureAcceptance(db, Clock).AcceptAsync(Editor, 1, true, None)) { LeavesHistory = false, Given = () => new(FigureLines(ImportStatus.Preview, ImportOutcome.Changed)) { [""] = [false] } },
        new(db => new FigureAcceptance(db, Clock).DiscardAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => FigureLines(ImportStatus.Preview) },
        new(db => new FigureUndo(db, Clock).UndoAsync(Editor, 1, None)) { LeavesHistory = false, IsLong = true, Given = () => FigureLines(ImportStatus.Accepted, ImportOutcome.Changed) },
    ];

    private static Dictionary<string, object?[]> OwnCounts() => Some(Of<Observation>("IsOwnCount"), true);

    private static async Task RecordsToEndAsync(IAsyncEnumerable<FigureRecord> records)
    {
        await foreach (var record in records)
        {
            Assert.NotNull(record.Measure);
        }
    }

    /// <summary>An import of figures with a line, of which the region has the figure as the line found it.</summary>
    private static Dictionary<string, object?[]> FigureLines(ImportStatus status, ImportOutcome outcome = ImportOutcome.Added) => new(Lines(ImportKind.Figures, status, outcome))
    {
        [Of<FigureImport>("Table")] = [FigureTableOfFile],
        [Of<FigureImport>("Columns")] = [FigureColumnsOfFile],
        [Of<FigureImport>("Unknown")] = [""],
        [Of<FigureImport>("Content")] = [System.Text.Encoding.UTF8.GetBytes(FigureFile)],
        [Of<FigureImport>("AsksScale")] = [false],
        [Of<RememberedColumns>("Content")] = [""],
        [Of<ImportRow>("Before")] = ["""{"Measure":1,"Area":1,"Value":1,"Note":"0","IsApproximate":true,"IsOwnCount":true,"ImportId":1}"""],
        [Of<ImportRow>("After")] = ["""{"Measure":1,"Area":1,"Value":2}"""],
        ["Earlier"] = [null],
    };

    private static async Task FigureColumnsAsync(PortalContext db)
    {
        var queries = new FigureImportQueries(db);
        var import = new FigureImportState(new ImportHead(new Import { FileName = "", Role = "" }, null, null), new FigureTable("", [], 1, 1, []), null, [], 0, 0, 0, 0, false, "");
        await queries.ColumnsAsync(import, await queries.VocabularyAsync(None), None);
    }
}

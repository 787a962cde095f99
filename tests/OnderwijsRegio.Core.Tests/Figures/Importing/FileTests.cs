using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>What is a table, and what is none: by what is in the file, not by its name.</summary>
public sealed class FileTests
{
    private const string Text = "maat;gebied;jaar;waarde;eenheid;bron\r\ntekort;Den Haag;2024;12,5;fte;Café Zoë\r\n";

    private static readonly object?[][] Sheet =
    [
        ["maat", "gebied", "jaar", "waarde", "eenheid", "bron"],
        ["tekort", "Den Haag", 2024, 12.5m, "fte", "Café Zoë"],
    ];

    public static TheoryData<string, byte[]> Tables => new()
    {
        { "UTF-8", DuoFiles.Utf8(Text) },
        { "UTF-8 with its mark", DuoFiles.Utf8(Text, mark: true) },
        { "windows-1252", DuoFiles.Windows1252(Text) },
        { "tabs", DuoFiles.Utf8(Text.Replace(';', '\t')) },
        { "commas, with quotation marks around the decimal one", DuoFiles.Utf8(Text.Replace(';', ',').Replace("12,5", "\"12,5\"", StringComparison.Ordinal)) },
        { "a cell with several lines", DuoFiles.Utf8(Text.Replace("Café Zoë", "\"Café\nZoë\"", StringComparison.Ordinal)) },
        { "a title with commas above it", DuoFiles.Utf8("Tekort, per gemeente, per jaar\r\n\r\n" + Text) },
        { "the line by which Excel tells its delimiter", DuoFiles.Utf8("sep=;\r\n" + Text) },
        { "a workbook", Workbooks.Of(Sheet) },
        { "a workbook with titles above its table", Workbooks.Of([["Tekort per gemeente"], [], .. Sheet]) },
        { "a workbook whose table is on the second sheet", Workbooks.Of([("Leeg", []), ("Cijfers", Sheet)]) },
        { "a workbook with a hidden sheet before it", Workbooks.Of([("Codes", [["a", "b"], ["c", "d"]]), ("Cijfers", Sheet)], hidden: ["Codes"]) },
        { "merged cells above the table", Workbooks.WithMerged("A1:F1", [["Tekort per gemeente"], .. Sheet]) },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_is_read_in_each_form(string form, byte[] file)
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        await work.TakeOver(file);

        var figure = Assert.Single(await work.Figures());
        Assert.True(("tekort", "den-haag", 2024, 12.5m, "Café Zoë") == (figure.Measure!.Code, figure.Geography!.Code, figure.Year, figure.Value, figure.Publisher), form);
    }

    [Fact]
    public async Task Other_sheets_are_named_and_not_read()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Uploaded(Workbooks.Of([("Cijfers", Sheet), ("Toelichting", [["Bron", "DUO"]])]));

        Assert.Equal(("Cijfers", 1, 1), (import.Table.Sheet, import.Table.HeaderRow, import.Table.Rows));
        Assert.Equal(["Toelichting"], import.Table.OtherSheets);
    }

    public static TheoryData<string, byte[], string> NoTables => new()
    {
        { "nothing", [], ImportMessages.Empty },
        { "white space", " \r\n"u8.ToArray(), ImportMessages.Empty },
        { "a PDF that is called a workbook", "%PDF-1.7 …"u8.ToArray(), TableMessages.NoTable },
        { "a page of the web that is called a workbook", "<html><table><tr><td>1</td><td>2</td></tr></table>"u8.ToArray(), TableMessages.NoTable },
        { "UTF-16", Encoding.Unicode.GetBytes(Text), TableMessages.NoTable },
        { "one column", "waarde\r\n1\r\n2\r\n"u8.ToArray(), TableMessages.NoColumns },
        { "only the names of columns", "maat;waarde\r\n"u8.ToArray(), TableMessages.NoRows },
        { "a quotation mark that is not closed", DuoFiles.Utf8("maat;waarde\r\n\"tekort;1\r\ntekort;2\r\n"), ImportMessages.QuoteOpen(2) },
        { "a hundred columns and one", DuoFiles.Utf8(new string(';', 100).Replace(";", "a;", StringComparison.Ordinal) + "b\r\n"), TableMessages.TooManyColumns(1) },
        { "a workbook of before 2007", Compound(""), TableMessages.OldWorkbook },
        { "a workbook with a password", Compound("EncryptedPackage"), TableMessages.Locked },
        { "a binary workbook", Zip(("xl/workbook.bin", "x"u8.ToArray())), TableMessages.BinaryWorkbook },
        { "a zip that is no workbook", Zip(("lees-mij.txt", "x"u8.ToArray())), TableMessages.NoWorkbook },
        { "half a workbook", Workbooks.Of(Sheet)[..1500], TableMessages.Broken },
        { "an empty workbook", Workbooks.Of([("Blad1", [])]), ImportMessages.Empty },
        { "merged names of columns", Workbooks.WithMerged("C1:D1", Sheet), TableMessages.HeaderMerged("C1:D1") },
        { "a cell beyond the hundredth column", Workbook("""<row r="1"><c r="A1"><v>1</v></c><c r="CW1"><v>2</v></c></row>"""), TableMessages.TooManyColumns(1) },
        { "a bomb of rows", Bomb("<row><c><v>1</v></c></row>", 15_000_000), TableMessages.Bomb },
        { "a bomb of one text", Workbook($"<row><c t=\"str\"><v>{new string('a', 2_000_000)}</v></c></row>"), TableMessages.Bomb },
        { "a bomb of one name", Workbook($"<row r=\"{new string('1', 2_000_000)}\"></row>"), TableMessages.Bomb },
        { "a bomb of elements in each other", Workbook(string.Concat(Enumerable.Repeat("<a>", 100_000))), TableMessages.Bomb },
        { "a bomb of parts", Zip([.. Enumerable.Range(0, 1001).Select(n => ($"{n}.txt", Array.Empty<byte>()))]), TableMessages.Bomb },
        { "entities that grow", Workbook("<row/>", "<!DOCTYPE a [<!ENTITY b \"ha\">]>"), TableMessages.Broken },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public async Task A_file_that_is_no_table_is_refused_in_one_sentence_and_leaves_nothing(string what, byte[] file, string message)
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var outcome = await work.Upload(file, fileName: "cijfers.xlsx");

        Assert.True(outcome == new SaveOutcome.Refused(FigureUpload.Field, message), $"{what}: {outcome}");
        Assert.Equal((0, 0), await work.Do(async db => (await db.Imports.CountAsync(), await db.FigureImports.CountAsync())));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        using var file = new EndlessFile();

        var outcome = await work.Do(db => new FigureUpload(db, work.Clock).AddAsync(work.Editors[FigureFilesAtWork.Haaglanden], file, "groot.csv", default));

        Assert.Equal(new SaveOutcome.Refused(FigureUpload.Field, ImportMessages.TooLarge), outcome);
        Assert.InRange(file.Read_, Import.MaxBytes, Import.MaxBytes + 1_000_000);
    }

    [Fact]
    public async Task A_file_with_too_many_rows_leaves_no_preview()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview([.. Enumerable.Range(0, 200_001).Select(n => $"tekort;den-haag;2024;{n};fte;")]);

        Assert.Equal((ImportStatus.BrokenOff, TableMessages.TooManyRows), (import.Head.Import.Status, import.Problem));
        Assert.Equal(0, await work.Do(db => db.ImportRows.CountAsync()));
    }

    [Fact]
    public async Task Ten_open_files_of_a_region_are_enough()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        for (var i = 0; i < FigureUpload.MostOpen; i++)
        {
            await work.Uploaded(DuoFiles.Utf8(Text));
        }

        Assert.Equal(new SaveOutcome.Refused(FigureUpload.Field, FigureImportMessages.TooManyOpen), await work.Upload(DuoFiles.Utf8(Text)));
        Assert.IsType<SaveOutcome.Saved>(await work.Upload(DuoFiles.Utf8(Text), FigureFilesAtWork.Ldb));
    }

    private static byte[] Compound(string part) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[40_000], .. Encoding.Unicode.GetBytes(part), .. new byte[500]];

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A workbook with one sheet, as bare as can be.</summary>
    private static byte[] Workbook(string rows, string before = "") => Workbook(before, part => part.Write(Encoding.UTF8.GetBytes(rows)));

    private static byte[] Workbook(string before, Action<Stream> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Write("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad1\" r:id=\"a\"/></sheets></workbook>");
            Write("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>");
            using var sheet = zip.CreateEntry("xl/sheet.xml").Open();
            sheet.Write(Encoding.UTF8.GetBytes($"{before}<worksheet><sheetData>"));
            rows(sheet);
            sheet.Write("</sheetData></worksheet>"u8);

            void Write(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Bomb(string row, int times) => Workbook("", sheet =>
    {
        var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row, 10_000)));
        for (var i = 0; i < times / 10_000; i++)
        {
            sheet.Write(many);
        }
    });

    /// <summary>A file that says nothing of its length and has no end.</summary>
    private sealed class EndlessFile : MemoryStream
    {
        public long Read_ { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Read_ += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.ListImports;

/// <summary>Lists as DUO makes them, and files that are none.</summary>
public sealed class ReadingTests
{
    private static readonly ImportChoice ByFile = ImportsAtWork.InDelft with { Sector = null };

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            var text = DuoFiles.SchoolsBo(("41234", "05LH00", "École Zoë ’t Vlot", "Delft"));
            return new()
            {
                { "UTF-8", DuoFiles.Utf8(text) },
                { "UTF-8 with its mark", DuoFiles.Utf8(text, mark: true) },
                { "windows-1252", DuoFiles.Windows1252(text) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_list_is_read_in_each_encoding(string encoding, byte[] file)
    {
        using var work = await BeginAsync();

        var import = await work.Import(Assert.IsType<SaveOutcome.Saved>(await work.Prepare(file)).Id);

        Assert.True(import.Added == 1, encoding);
        Assert.Equal("École Zoë ’t Vlot", (await work.Lines(import, ImportOutcome.Added)).Single().Row.Name);
    }

    [Theory]
    [InlineData("besturenbo.csv", Sector.Po)]
    [InlineData("02-Besturen_so 2025.csv", Sector.So)]
    [InlineData("besturenvo.csv", Sector.Vo)]
    [InlineData("besturenmbo.csv", Sector.Mbo)]
    [InlineData("besturenho.csv", Sector.Ho)]
    public async Task Boards_of_each_sector_are_known_by_the_columns_and_the_name_of_the_file(string fileName, Sector sector)
    {
        using var work = await BeginAsync();
        var file = DuoFiles.Boards(("01234", "Stichting De Eik", "Delft", "01234567"), ("41235", "Stichting Elders", "Assen", ""));

        var import = await work.Import(Assert.IsType<SaveOutcome.Saved>(await work.Prepare(file, ByFile, fileName: fileName)).Id);

        Assert.Equal((ImportKind.Boards, sector, 1, 1), (import.Kind, import.Sector, import.Added, import.Elsewhere));
        await work.Accept(import.Id);
        var board = await work.Organisation("Stichting De Eik");
        Assert.Equal(("01234", "01234567", Haaglanden), (board.BoardNumber, board.Kvk, board.LeadRegion!.Slug));
        Assert.Equal([sector], board.Sectors);
        Assert.Equal(
            sector switch { Sector.Mbo => OrganisationKind.MboInstelling, Sector.Ho => OrganisationKind.Lerarenopleiding, _ => OrganisationKind.Bestuur },
            board.Kind);
    }

    [Theory]
    [InlineData(true, "vestigingenbo.csv", Sector.Po)]
    [InlineData(true, "vestigingenso.csv", Sector.So)]
    [InlineData(false, "vestigingenvo.csv", Sector.Vo)]
    [InlineData(false, "lijst.csv", Sector.Vo)]
    public async Task Schools_of_each_sector_are_read_under_their_own_names_of_columns(bool isBo, string fileName, Sector sector)
    {
        using var work = await BeginAsync();
        (string, string, string, string)[] schools = [("41234", "05LH00", "De Eik", "Delft"), ("41234", "05LH01", "De Es", "Delft"), ("41234", "99XY00", "Elders", "Assen")];

        var saved = await work.Prepare(isBo ? DuoFiles.SchoolsBo(schools) : DuoFiles.SchoolsVo(schools), ByFile, fileName: fileName);
        var import = await work.Import(Assert.IsType<SaveOutcome.Saved>(saved).Id);

        Assert.Equal((ImportKind.Schools, sector, 2, 1, 2), (import.Kind, import.Sector, import.Added, import.Elsewhere, import.WithoutBoard));
        await work.Accept(import.Id);
        var school = await work.School("05LH01");
        Assert.Equal(("De Es", sector, "Delft", Haaglanden), (school.Name, school.Sector, school.Municipality, school.LeadRegion!.Slug));
    }

    [Fact]
    public async Task A_sector_that_the_file_does_not_tell_is_asked_for()
    {
        using var work = await BeginAsync();
        var file = DuoFiles.SchoolsBo(("41234", "05LH00", "De Eik", "Delft"));

        Assert.Equal(new SaveOutcome.Refused("Sector", ImportMessages.SectorUnknown), await work.Prepare(file, ByFile));
        Assert.Equal(
            new SaveOutcome.Refused("Municipalities", ImportMessages.NothingChosen),
            await work.Prepare(file, new ImportChoice([], WithBoards: false, Sector.Po, "deelnemer")));
    }

    [Fact]
    public async Task A_renamed_column_is_named_with_the_ones_that_are_there()
    {
        using var work = await BeginAsync();
        var file = DuoFiles.SchoolsVo(("41234", "05LH00", "De Eik", "Delft")).Replace("GEMEENTENAAM", "GEMEENTE", StringComparison.Ordinal);

        var refused = Assert.IsType<SaveOutcome.Refused>(await work.Prepare(file));

        Assert.Equal("File", refused.Field);
        Assert.StartsWith("De kolom GEMEENTENAAM ontbreekt. Gevonden: PROVINCIE, BEVOEGD GEZAG NUMMER, BRIN NUMMER,", refused.Message, StringComparison.Ordinal);
        Assert.Contains("GEMEENTE,", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> NoLists => new()
    {
        { "nothing", [], ImportMessages.Empty },
        { "white space", " \r\n"u8.ToArray(), ImportMessages.Empty },
        { "a PDF", "%PDF-1.7 …"u8.ToArray(), ImportMessages.NoList },
        { "a workbook", "PK\u0003\u0004 …"u8.ToArray(), ImportMessages.NoList },
        { "UTF-16", Encoding.Unicode.GetBytes(DuoFiles.Pupils(("05LH00", "2025", "300"))), ImportMessages.NoList },
        { "commas", "BRIN,JAAR,LEERLINGEN\r\n05LH00,2025,300"u8.ToArray(), ImportMessages.ListUnknown(["BRIN,JAAR,LEERLINGEN"]) },
        { "a quotation mark", DuoFiles.Utf8(DuoFiles.SchoolsBo(("41234", "05LH00", "\"De Eik", "Delft"), ("41234", "05LH01", "De Es", "Delft"))), ImportMessages.QuoteOpen(2) },
        { "a quotation mark over much", DuoFiles.Utf8("BRIN;JAAR;LEERLINGEN\r\n05LH00;2025;\"" + new string('x', 100_000)), ImportMessages.QuoteOpen(2) },
    };

    [Theory]
    [MemberData(nameof(NoLists))]
    public async Task A_file_that_is_no_list_is_refused_in_one_sentence_and_leaves_nothing(string what, byte[] file, string message)
    {
        using var work = await BeginAsync();

        var outcome = await work.Prepare(file);

        Assert.True(outcome == new SaveOutcome.Refused("File", message), $"{what}: {outcome}");
        Assert.Equal((0, 0), await work.Read(async db => (await db.Imports.CountAsync(), await db.ImportRows.CountAsync())));
    }

    [Fact]
    public async Task Lines_with_a_problem_are_told_with_their_number_and_column_and_the_others_are_taken_over()
    {
        using var work = await BeginAsync();
        var file = DuoFiles.SchoolsBo(
            ("41234", "05LH00", "De Eik", "Delft"),
            ("41234", "05LH00", "De Eik bis", "Delft"),
            ("41234", "ABCD00", "De Es", "Delft"),
            ("41234", "05LH0X", "De Els", "Delft"),
            ("41234", "05LH02", "", "Delft"),
            ("41234", "05LH03", "=HYPERLINK(1)", "Delft"));

        var import = await work.TakeOver(file);

        Assert.Equal((2, 4), (import.Added, import.Faulty));
        Assert.Equal(
            [(3, "05LH00 staat ook op regel 2."), (4, "Kolom INSTELLINGSCODE: ‘ABCD’ is geen BRIN."),
                (5, "Kolom VESTIGINGSCODE: ‘05LH0X’ is geen vestiging van 05LH."), (6, "Kolom VESTIGINGSNAAM: is leeg.")],
            (await work.Lines(import, ImportOutcome.Faulty)).Select(l => (l.Row.Line!.Value, l.Row.Message)));
    }

    [Fact]
    public async Task A_list_of_other_places_is_told_with_the_places_in_it()
    {
        using var work = await BeginAsync();

        var refused = Assert.IsType<SaveOutcome.Refused>(await work.Prepare(DuoFiles.SchoolsBo(("41234", "05LH00", "De Eik", "Assen"), ("41234", "05LH01", "De Es", "Emmen"))));

        Assert.Equal("Geen enkele regel van dit bestand past bij uw keuze. Er staan onder meer in: Assen, Emmen.", refused.Message);
    }

    [Fact]
    public async Task Zeros_that_a_spreadsheet_dropped_are_put_back()
    {
        using var work = await BeginAsync();
        await work.TakeOver(DuoFiles.Boards(("1234", "Stichting De Eik", "Delft", "1234567")));
        var schools = DuoFiles.SchoolsVo(("1234", "05LH1", "De Eik", "Delft"));

        await work.TakeOver(schools);

        Assert.Equal(("01234", "01234567"), ((await work.Organisation("Stichting De Eik")).BoardNumber, (await work.Organisation("Stichting De Eik")).Kvk));
        Assert.Equal("Stichting De Eik", (await work.School("05LH01")).Organisation!.Name);
    }

    [Fact]
    public async Task Pupils_come_by_BRIN_and_year_for_the_schools_of_the_region()
    {
        using var work = await BeginAsync();
        await work.Add(Haaglanden, ASchool("De Eik", "05LH00"));
        await work.Add(Ldb, ASchool("De Es", "05LH01"));

        var import = await work.TakeOver(DuoFiles.Pupils(("05LH00", "2024", "1.290"), ("05LH00", "2025", "300"), ("05LH01", "2025", "1"), ("05LH00", "2023", "<5"), ("05LH00", "20255", "9")));

        Assert.Equal((2, 2, 1), (import.Added, import.Faulty, import.Elsewhere));
        Assert.Equal([(2024, 1290), (2025, 300)], (await work.School("05LH00")).Pupils.OrderBy(p => p.Year).Select(p => (p.Year, p.Count)));
        await work.Undo(import.Id);
        Assert.Empty((await work.School("05LH00")).Pupils);
    }
}

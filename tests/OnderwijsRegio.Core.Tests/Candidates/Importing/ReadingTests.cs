using System.Text;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Candidates.Importing.TablesAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates.Importing;

/// <summary>What the rows of a table come to, before anything is taken over.</summary>
public sealed class ReadingTests
{
    private const string Table = "Naam;Mail;Bericht\r\nZoë van Dam;zoe@demo.example;\"Belde op maandag;\nwil meelopen, \"\"liefst\"\" in mei\"\r\nBo Smit;bo@demo.example;kort\r\n";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "semicolons in UTF-8 with its mark", DuoFiles.Utf8(Table, mark: true) },
        { "semicolons in windows-1252", DuoFiles.Windows1252(Table) },
        { "commas", DuoFiles.Utf8("Naam,Mail,Bericht\r\nZoë van Dam,zoe@demo.example,\"Belde op maandag;\nwil meelopen, \"\"liefst\"\" in mei\"\r\nBo Smit,bo@demo.example,kort\r\n") },
        { "tabs", DuoFiles.Utf8("Naam\tMail\tBericht\r\nZoë van Dam\tzoe@demo.example\t\"Belde op maandag;\nwil meelopen, \"\"liefst\"\" in mei\"\r\nBo Smit\tbo@demo.example\tkort\r\n") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_table_is_read_however_it_was_saved_and_a_cell_may_have_several_lines(string form, byte[] file)
    {
        using var work = await BeginAsync();

        await work.TakeOver(file, columns => columns with { Uses = [CandidateColumn.FullName, CandidateColumn.Email, CandidateColumn.Note] });

        var people = await work.Candidates();
        Assert.True(people is [{ FirstName: "Zoë", LastName: "van Dam", Email: "zoe@demo.example", ImportLine: 2 }, { FirstName: "Bo", ImportLine: 3 }], form);
        Assert.Equal(
            "Belde op maandag;\nwil meelopen, \"liefst\" in mei",
            (await work.Desk.File(people[0].Id)).Timeline.Single(e => e.Contact is { Kind: ContactKind.Notitie }).Contact!.Text);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_not_closed_is_told_with_its_line_and_nothing_is_kept()
    {
        using var work = await BeginAsync();
        var lines = Enumerable.Range(0, 300).Select(n => $"An;Smit{n};an{n}@demo.example;;;;").Append("Bo;\"Smit;bo@demo.example;;;;").Append("Cas;Smit;cas@demo.example;;;;");
        var import = await work.Uploaded(Csv([.. lines]));

        var outcome = await work.Choose(import.Head.Import.Id, (await work.Proposed(import)).Columns with { SourceDesk = "Loket", LegalBasis = LegalBasis.GerechtvaardigdBelang });

        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.QuoteOpen(302)), outcome);
        Assert.Equal(0, await work.Desk.Do(db => db.ImportRows.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_and_not_kept()
    {
        using var work = await BeginAsync();

        Assert.Equal(new SaveOutcome.Refused("File", ImportMessages.Empty), await work.Upload([]));
        Assert.Equal(new SaveOutcome.Refused("File", TableMessages.NoTable), await work.Upload(Encoding.ASCII.GetBytes("%PDF-1.7")));
        Assert.Equal(new SaveOutcome.Refused("File", TableMessages.NoRows), await work.Upload(Csv()));
        Assert.Equal(0, await work.Desk.Do(db => db.Imports.CountAsync()));
    }

    [Theory]
    [InlineData("An;Smit;an@demo;;;;", "Kolom E-mail: is geen e-mailadres zoals naam@voorbeeld.nl.")]
    [InlineData("An;Smit;;12;;;", "Kolom Telefoon: is geen telefoonnummer zoals 06 12345678.")]
    [InlineData("An;Smit;;;;;", "Er staat geen e-mailadres en geen telefoonnummer.")]
    [InlineData(";;an@demo.example;;;;", "Er staat geen naam.")]
    [InlineData("An;Smit;an@demo.example;;;31-2-2026;", "Kolom Datum eerste contact: is geen datum. Schrijf 1-10-2025.")]
    [InlineData("An;Smit;an@demo.example;;;3-3-2026;", "Kolom Datum eerste contact: ligt in de toekomst.")]
    [InlineData("An;Smit;an@demo.example;;;1-1-0026;", "Kolom Datum eerste contact: ligt vóór 2000.")]
    [InlineData("An;Smit;an@demo.example;;;;gaf 111222333 op", "Kolom Opmerkingen: bevat negen cijfers die een burgerservicenummer (BSN) kunnen zijn. Haal ze weg, of zeg bij de kolommen dat het geen BSN is.")]
    [InlineData("An;Smit;an@demo.example;;Zweven;;", "Kolom Fase: het portaal kent ‘Zweven’ niet. Kies bij de woorden wat het betekent.")]
    public async Task What_is_wrong_with_a_row_is_said_with_its_number_and_its_column(string line, string message)
    {
        using var work = await BeginAsync();

        var import = await work.Preview(Csv("Bo;Smit;bo@demo.example;;;;", line));

        Assert.Equal((1, 1), (import.Head.Import.Added, import.Head.Import.Faulty));
        Assert.Equal([(3, message)], await work.Rows(import, ImportOutcome.Faulty));
    }

    [Fact]
    public async Task Nine_digits_that_may_be_a_bsn_are_taken_in_once_someone_denies_it_for_this_file_alone()
    {
        using var work = await BeginAsync();
        var file = Csv("An;Smit;an@demo.example;;;;gaf 111222333 op");
        var import = await work.Preview(file);
        Assert.Equal(1, import.Head.Import.Faulty);

        await work.Choose(import.Head.Import.Id, import.Columns! with { IsNoBsn = true });

        Assert.Equal((1, 0), ((await work.State(import.Head.Import.Id)).Head.Import.Added, (await work.State(import.Head.Import.Id)).Head.Import.Faulty));
        Assert.Equal(1, (await work.Preview(file)).Head.Import.Faulty);
    }

    [Fact]
    public async Task Words_are_known_where_they_match_asked_where_not_and_remembered()
    {
        using var work = await BeginAsync();
        const string file = "Naam;Mail;Fase;Status;Doelgroep;Sector;Diploma;Bevoegd\r\n"
            + "An Smit;an@demo.example;2. Oriëntatie;Actief;zij instromer;PO/VO;hbo;2e graads\r\n"
            + "Bo Smit;bo@demo.example;Afgevallen;;Zzp’er;speciaal onderwijs en mbo;wo;nee\r\n"
            + "Cas Smit;cas@demo.example;matchen;-;zzp'er;so/sbo/vso;?;\r\n";
        var import = await work.Preview(DuoFiles.Utf8(file));

        Assert.Equal(
            [(CandidateColumn.TargetGroup, "Zzp’er", 2), (CandidateColumn.Diploma, "wo", 1)],
            import.Unknown.Select(w => (w.Fact, w.Text, w.Count)));
        Assert.Equal((1, 2), (import.Head.Import.Added, import.Head.Import.Faulty));
        Assert.Equal(new SaveOutcome.Refused("", CandidateImportMessages.ChoiceUnknown), await work.Explain(import.Head.Import.Id, (CandidateColumn.Diploma, "wo", "Doctor")));

        await work.Explain(import.Head.Import.Id, (CandidateColumn.TargetGroup, "Zzp’er", CandidateColumns.Nothing), (CandidateColumn.Diploma, "wo", nameof(Diploma.Master)));
        import = await work.State(import.Head.Import.Id);
        Assert.Empty(import.Unknown);
        await work.Accept(import);

        var people = await work.Candidates();
        Assert.Equal([KlantreisPhase.Orienteren, KlantreisPhase.Interesseren, KlantreisPhase.Matchen], people.Select(p => p.Phase));
        Assert.Equal([false, true, false], people.Select(p => p.IsStopped));
        Assert.Equal([TargetGroup.ZijInstromers, null, null], people.Select(p => p.TargetGroup));
        Assert.Equal([[Sector.Po, Sector.Vo], [Sector.So, Sector.Mbo], [Sector.So]], people.Select(p => p.Sectors));
        Assert.Equal([Diploma.HboBachelor, Diploma.Master, null], people.Select(p => p.Diploma));
        Assert.Equal([Bevoegdheid.Tweedegraads, Bevoegdheid.Geen, null], people.Select(p => p.Bevoegdheid));
        Assert.Empty((await work.Preview(DuoFiles.Utf8(file))).Unknown);
    }

    [Fact]
    public async Task A_colleague_who_left_the_desk_is_asked_again()
    {
        using var work = await BeginAsync();
        var file = DuoFiles.Utf8("Naam;Mail;Wie volgt\r\nAn Smit;an@demo.example;F. van het loket\r\n");
        var import = await work.Preview(file);
        await work.Explain(import.Head.Import.Id, (CandidateColumn.Owner, "F. van het loket", $"{work.Desk.Own.UserId}"));
        Assert.Equal(1, (await work.Preview(file)).Head.Import.Added);

        await work.Desk.Do(db => db.Grants.Where(g => g.UserId == work.Desk.Own.UserId).ExecuteDeleteAsync());

        Assert.Equal(["F. van het loket"], (await work.Preview(file)).Unknown.Select(w => w.Text));
    }

    [Fact]
    public async Task Rows_with_a_word_may_be_left_out()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Csv("An;Smit;an@demo.example;;testrij;;", "Bo;Smit;bo@demo.example;;matchen;;"));

        await work.Explain(import.Head.Import.Id, (CandidateColumn.Phase, "testrij", CandidateColumns.LeaveOut));

        import = await work.State(import.Head.Import.Id);
        Assert.Equal((1, 0, 1, 2), (import.Head.Import.Added, import.Head.Import.Faulty, import.About.LeftOut, import.About.RowsRead));
    }

    [Fact]
    public async Task Who_is_probably_there_already_is_found_in_the_region_and_higher_in_the_file()
    {
        using var work = await BeginAsync();
        await work.Desk.Added(TestData.TestData.Someone with { FirstName = "Noor", LastName = "van Oefenink", Email = "noor@demo.example", Phone = "06 87654321" });
        await work.Desk.Added(TestData.TestData.Someone with { FirstName = "Bo", LastName = "Smit", Email = "", Phone = "0612345678" });
        await work.Desk.Add(TestData.TestData.Someone with { FirstName = "Elders", LastName = "Smit", Email = "elders@demo.example", Phone = "" }, editor: work.Desk.Other);

        var import = await work.Preview(Csv(
            "Nora;Anders;NOOR@demo.example;;;;",
            "Iemand;Anders;iemand@demo.example;+31 6 8765 4321;;;",
            "BO;smit;bo@demo.example;;;;",
            "Noor;van Oefenink;andere.noor@demo.example;;;;",
            "Elders;Smit;elders@demo.example;;;;",
            "Cas;Smit;;0612340000;;;",
            "Cas;Smit;;0612340000;;;",
            "Cas;Smit;;0612340001;;;"));

        Assert.Equal(
            [
                (2, "Hetzelfde e-mailadres als een dossier van uw regio."),
                (3, "Hetzelfde telefoonnummer als een dossier van uw regio."),
                (4, "Dezelfde naam als een dossier van uw regio."),
                (8, "Hetzelfde telefoonnummer als regel 7."),
                (9, "Dezelfde naam als regel 7."),
            ],
            await work.Rows(import, ImportOutcome.Known));
        Assert.Equal((3, 5), (import.Head.Import.Added, import.About.Doubles));
    }

    [Theory]
    [InlineData("interesseren", "1-3-2025", true)]
    [InlineData("interesseren", "2-3-2025", false)]
    [InlineData("matchen", "1-9-2024", true)]
    [InlineData("matchen", "2-9-2024", false)]
    [InlineData("gestopt", "1-9-2025", true)]
    [InlineData("gestopt", "2-9-2025", false)]
    public async Task Whose_term_has_passed_is_told_and_not_taken_in(string phase, string day, bool isExpired)
    {
        using var work = await BeginAsync();

        var import = await work.Preview(Csv($"An;Smit;an@demo.example;;{phase};{day};"));

        Assert.Equal(isExpired ? (0, 1) : (1, 0), (import.Head.Import.Added, import.About.Expired));
        Assert.All(await work.Rows(import, ImportOutcome.Expired), row => Assert.Equal("Mocht tot en met 1 maart 2026 worden bewaard.", row.Message));
    }

    [Fact]
    public async Task Without_consent_nobody_is_taken_in_on_that_ground()
    {
        using var work = await BeginAsync();
        var file = DuoFiles.Utf8("Naam;Mail;Toestemming\r\nAn Smit;an@demo.example;ja\r\nBo Smit;bo@demo.example;nee\r\nCas Smit;cas@demo.example;1-2-2026\r\nDe Smit;de@demo.example;\r\n");

        var import = await work.Preview(file, columns => columns with { LegalBasis = LegalBasis.Toestemming });

        Assert.Equal([(3, "Kolom Toestemming: de kandidaat gaf geen toestemming."), (5, "De dag van de toestemming ontbreekt.")], await work.Rows(import, ImportOutcome.Faulty));
        await work.Accept(import, skipsFaulty: true);
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 1)], (await work.Candidates()).Select(c => c.ConsentOn));
    }

    [Fact]
    public async Task The_rows_with_a_problem_come_as_a_file_to_mend_which_is_known_when_it_comes_back()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Csv("An;Smit;an@demo.example;;;;", "Bo;Smit;bo@demo;;;;\"=1+1\nen meer\"", "Cas;Smit;cas@demo.example;;;;"));
        await using var text = new StringWriter();

        await work.Desk.Do(async db =>
        {
            await new FaultyRows(db).WriteAsync(text, import, CancellationToken.None);
            return true;
        });

        Assert.Equal(
            $"{Header};Wat er mis is\r\nBo;Smit;bo@demo;;;;\"'=1+1\nen meer\";Kolom E-mail: is geen e-mailadres zoals naam@voorbeeld.nl.\r\n", text.ToString());
        await work.Accept(import, skipsFaulty: true);
        var mended = await work.Uploaded(DuoFiles.Utf8(text.ToString().Replace("bo@demo;", "bo@demo.example;", StringComparison.Ordinal)));
        var (columns, isRemembered) = await work.Proposed(mended);
        Assert.True(isRemembered);
        Assert.IsType<SaveOutcome.Saved>(await work.Choose(mended.Head.Import.Id, columns with { LegalBasis = LegalBasis.GerechtvaardigdBelang }));
        await work.Accept(await work.State(mended.Head.Import.Id));
        var bo = (await work.Candidates()).Single(c => c.FirstName == "Bo");
        Assert.Equal("=1+1\nen meer", (await work.Desk.File(bo.Id)).Timeline.Single(e => e.Contact is not null).Contact!.Text);
    }
}

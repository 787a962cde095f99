using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>Rows as they are read, and what is told of those that cannot be.</summary>
public sealed class RowTests
{
    [Fact]
    public async Task Every_fact_comes_from_its_column()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = DuoFiles.Utf8(
            "maat;gebied;sector;groep;soort werk;onderdeel;over wie;jaar;tot en met jaar;peildatum;waarde;eenheid;aard;percentage van;bron;document;kop of tabel;ongeveer;toelichting\r\n"
            + "Openstaand tekort;Haaglanden;voortgezet onderwijs;docenten;regulier;Wiskunde;143 vestigingen;2022;2024;1 oktober 2022;17,5;procent;raming;werkgelegenheid;Centerdata;H26;Tabel 9;ja;Let op\r\n");

        await work.TakeOver(file, c => c with { IsOwnCount = true, IsPublic = true });

        var figure = (await work.Figures()).Single();
        Assert.Equal(("tekort-openstaand", "haaglanden", Sector.Vo, FigureRole.Leraar, FigurePost.Regulier), (figure.Measure!.Code, figure.Geography!.Code, figure.Sector, figure.Role, figure.Post));
        Assert.Equal(("Wiskunde", "143 vestigingen", 2022, 2024, new DateOnly(2022, 10, 1)), (figure.Subject, figure.Population, figure.Year, figure.UntilYear, figure.On));
        Assert.Equal((17.5m, FigureUnit.Percent, FigureNature.Forecast, "werkgelegenheid", true), (figure.Value, figure.Unit, figure.Nature, figure.ShareOf, figure.IsApproximate));
        Assert.Equal(("Centerdata", "H26", "Tabel 9", "Let op"), (figure.Publisher, figure.Source.Document, figure.Source.Heading, figure.Note));
        Assert.True(figure is { IsOwnCount: true, IsPublic: true, IsComputed: false });
    }

    [Fact]
    public async Task A_document_that_the_portal_does_not_have_stands_before_its_heading_and_the_day_gives_the_year()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = Workbooks.Of(
            ["maat", "gebied", "peildatum", "waarde", "eenheid", "bron", "document", "kop"],
            ["tekort", "Delft", new DateOnly(2024, 10, 1), 12, "fte", "DUO", "Personeel in beeld", "Tabel 3"]);

        await work.TakeOver(file);

        var figure = (await work.Figures()).Single();
        Assert.Equal((2024, new DateOnly(2024, 10, 1)), (figure.Year, figure.On));
        Assert.Equal((null, "Personeel in beeld: Tabel 3"), (figure.Source.Document, figure.Source.Heading));
    }

    [Theory]
    [InlineData("geluk;Delft;2024;1;fte;DUO", "Kolom maat: ‘geluk’ is geen maat die het portaal kent.")]
    [InlineData("tekort;Atlantis;2024;1;fte;DUO", "Kolom gebied: ‘Atlantis’ is geen gebied dat het portaal kent.")]
    [InlineData("tekort;Delft;2024;1;banen;DUO", "Kolom eenheid: ‘banen’ is geen eenheid die het portaal kent.")]
    [InlineData("tekort;Delft;20255;1;fte;DUO", "Kolom jaar: ‘20255’ is geen jaar van 1990 tot en met 2100.")]
    [InlineData("tekort;Delft;1899;1;fte;DUO", "Kolom jaar: ‘1899’ is geen jaar van 1990 tot en met 2100.")]
    [InlineData("tekort;Delft;2024/2025;1;fte;DUO", "Kolom jaar: ‘2024/2025’ is geen jaar van 1990 tot en met 2100.")]
    [InlineData(";Delft;2024;1;fte;DUO", "Kolom maat: is leeg.")]
    [InlineData("tekort;Delft;2024;1;fte;", "Kolom bron: is leeg.")]
    [InlineData("tekort;=A1;2024;1;fte;DUO", "Kolom gebied: bevat een formule. Plak de uitkomst als waarde.")]
    [InlineData("tekort;Delft;2024;1;fte;=CMD|' /C calc'!A0", "Kolom bron: bevat een formule. Plak de uitkomst als waarde.")]
    [InlineData("tekort;Delft;2024;1;%;DUO", "Kolom percentage van: is leeg, terwijl de waarde een percentage is. Vul in waarvan.")]
    [InlineData("geluk;Atlantis;2024;1;fte;DUO", "Kolom maat: ‘geluk’ is geen maat die het portaal kent. Kolom gebied: ‘Atlantis’ is geen gebied dat het portaal kent.")]
    public async Task A_row_with_a_problem_is_told_with_its_number_and_its_column(string line, string message)
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview("tekort;Den Haag;2024;1;fte;DUO", line);

        Assert.Equal([(3, message)], await work.Faults(import));
        Assert.Equal(1, import.Head.Import.Added);
    }

    [Fact]
    public async Task The_same_figure_twice_counts_once_and_with_two_values_not_at_all()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview(
            "tekort;Den Haag;2024;1;fte;DUO",
            "tekort;Delft;2024;2;fte;DUO",
            "Tekort;den haag;2024;1,0;FTE;duo",
            "tekort;Delft;2024;3;fte;DUO",
            "tekort;Rijswijk;2024;4;fte;DUO");

        Assert.Equal((2, 2, 1), (import.Head.Import.Added, import.Head.Import.Faulty, import.Head.Import.Unchanged));
        Assert.Equal([(3, FigureImportMessages.OtherOn(5)), (5, FigureImportMessages.OtherOn(3))], await work.Faults(import));
        Assert.Equal(FigureImportMessages.SameOn(2), (await work.Lines(import, ImportOutcome.Unchanged)).Single().Row.Message);
        await work.Accept(import.Head.Import.Id, skipsFaulty: true);
        Assert.Equal(["tekort den-haag 2024 1 fte", "tekort rijswijk 2024 4 fte"], await work.Short());
    }

    [Fact]
    public async Task Merged_cells_are_named_at_every_row_that_they_hold()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = Workbooks.WithMerged(
            "A3:A4",
            [.. FigureFilesAtWork.Header.Split(';')],
            ["tekort", "Delft", 2024, 1, "fte", "DUO"],
            ["tekort", "Den Haag", 2024, 2, "fte", "DUO"],
            [null, "Rijswijk", 2024, 3, "fte", "DUO"],
            ["tekort", "Westland", 2024, 4, "fte", "DUO"]);

        var import = await work.Preview(file);

        Assert.Equal([(3, FigureImportMessages.Merged("A3:A4")), (4, FigureImportMessages.Merged("A3:A4"))], await work.Faults(import));
        Assert.Equal(2, import.Head.Import.Added);
    }

    [Fact]
    public async Task Only_fifty_words_of_one_column_are_asked()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview([.. Enumerable.Range(1, 80).Select(n => $"tekort;Plaats {n};2024;1;fte;DUO")]);

        Assert.Equal((80, 50), (import.Head.Import.Faulty, import.Unknown.Count));
    }
}

using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>How numbers are read. What could mean two things is a problem, and never guessed.</summary>
public sealed class NumberTests
{
    private const string Percentages = "maat;gebied;jaar;waarde;eenheid;percentage van;bron";

    [Theory]
    [InlineData(DecimalMark.Comma, "12,5", "12,5 fte")]
    [InlineData(DecimalMark.Comma, "1.250", "1.250 fte")]
    [InlineData(DecimalMark.Comma, "1.250,75", "1.250,75 fte")]
    [InlineData(DecimalMark.Comma, "1 250", "1.250 fte")]
    [InlineData(DecimalMark.Comma, "-3,5", "−3,5 fte")]
    [InlineData(DecimalMark.Comma, "−3", "−3 fte")]
    [InlineData(DecimalMark.Comma, "12.5", "heeft een punt")]
    [InlineData(DecimalMark.Comma, "0.125", "heeft een punt")]
    [InlineData(DecimalMark.Comma, "12.50", "heeft een punt")]
    [InlineData(DecimalMark.Point, "12.5", "12,5 fte")]
    [InlineData(DecimalMark.Point, "1.250", "1,25 fte")]
    [InlineData(DecimalMark.Point, "1,250", "1.250 fte")]
    [InlineData(DecimalMark.Point, "12,5", "heeft een komma")]
    [InlineData(DecimalMark.Whole, "506", "506 fte")]
    [InlineData(DecimalMark.Whole, "1.250", "Kies bij de kolommen")]
    [InlineData(DecimalMark.Whole, "12,5", "Kies bij de kolommen")]
    [InlineData(DecimalMark.Comma, "", "is leeg")]
    [InlineData(DecimalMark.Comma, "nvt", "is geen getal")]
    [InlineData(DecimalMark.Comma, "12,5,5", "is geen getal")]
    [InlineData(DecimalMark.Comma, "1e3", "is geen getal")]
    [InlineData(DecimalMark.Comma, "1250000000000", "is te groot")]
    [InlineData(DecimalMark.Comma, "=1+1", "bevat een formule")]
    [InlineData(DecimalMark.Comma, "=CMD|'/C calc'!A0", "bevat een formule")]
    [InlineData(DecimalMark.Comma, "@SUM(1)", "bevat een formule")]
    [InlineData(DecimalMark.Comma, "12,5%", "is een percentage")]
    [InlineData(DecimalMark.Comma, "<5", "<5 fte")]
    [InlineData(DecimalMark.Comma, "< 5", "<5 fte")]
    [InlineData(DecimalMark.Comma, "<10", "is geen getal")]
    public async Task A_text_is_read_as_the_file_writes_its_decimals(DecimalMark mark, string text, string expected)
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview(FigureFilesAtWork.Csv($"tekort;Den Haag;2024;{text};fte;DUO"), c => c with { Decimals = mark });

        var line = (await work.Lines(import, import.Head.Import.Added == 1 ? ImportOutcome.Added : ImportOutcome.Faulty)).Single();
        Assert.Contains(expected, line.Row.After is null ? line.Row.Message : line.Value, StringComparison.Ordinal);
        Assert.True(line.Row.After is not null || line.Row.Message.StartsWith("Kolom waarde: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12,5", DecimalMark.Comma)]
    [InlineData("12.5", DecimalMark.Point)]
    [InlineData("506", DecimalMark.Whole)]
    [InlineData("1.250", null)]
    [InlineData("1,250", null)]
    [InlineData("1.250;12,5", DecimalMark.Comma)]
    [InlineData("1.250.000", DecimalMark.Comma)]
    [InlineData("1,250;12.5", DecimalMark.Point)]
    [InlineData("12,5;12.5", null)]
    [InlineData("<5;-1;1.619,0", DecimalMark.Comma)]
    public async Task How_decimals_are_written_is_proposed_where_it_shows_and_asked_where_not(string values, DecimalMark? mark)
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Uploaded(FigureFilesAtWork.Csv([.. values.Split(';').Select(v => $"tekort;Den Haag;2024;{v};fte;DUO")]));
        var columns = (await work.Proposed(import)).Columns;

        Assert.Equal(mark, columns.Decimals);
        if (mark is null)
        {
            Assert.Equal(
                new SaveOutcome.Refused(nameof(FigureColumns.Decimals), FigureImportMessages.DecimalsMissing),
                await work.Choose(import.Head.Import.Id, columns with { IsOwnCount = false }));
        }
    }

    [Fact]
    public async Task Numbers_of_a_spreadsheet_are_read_in_one_way_only()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = Workbooks.Of(
            ["maat", "gebied", "jaar", "waarde", "eenheid", "percentage van", "bron"],
            ["tekort", "Den Haag", 2019, 1250m, "fte", null, "DUO"],
            ["tekort", "Den Haag", 2020, 1.25m, "fte", null, "DUO"],
            ["tekort", "Den Haag", 2021, 0.1d + 0.2d, "fte", null, "DUO"],
            ["tekort", "Den Haag", 2022, new ShownAsPercentage(0.175m), "%", "werkgelegenheid", "DUO"],
            ["tekort", "Den Haag", 2023, "17,5%", "%", "werkgelegenheid", "DUO"],
            ["tekort", "Den Haag", 2024, new FormulaCell("B2*2", "12"), "fte", null, "DUO"],
            ["tekort", "Den Haag", 2025, new DateOnly(2025, 1, 12), "fte", null, "DUO"],
            ["tekort", "Den Haag", 2026, new MistakeCell("#N/A"), "fte", null, "DUO"]);

        var import = await work.Preview(file);

        Assert.Equal(
            ["1.250 fte", "1,25 fte", "0,3 fte", "17,5%", "17,5%"],
            (await work.Lines(import, ImportOutcome.Added)).Select(l => l.Value));
        Assert.Equal(
            [
                (7, "Kolom waarde: bevat een formule. Plak de uitkomst als waarde."),
                (8, "Kolom waarde: ‘12-1-2025’ is een datum en geen getal. Verander in Excel de opmaak van de cel."),
                (9, "Kolom waarde: bevat een fout van Excel (#N/A)."),
            ],
            await work.Faults(import));
        Assert.False(import.AsksScale);
    }

    [Fact]
    public async Task Minus_one_of_DUO_is_a_withheld_count_and_among_other_numbers_below_zero_it_is_one_of_them()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var ofDuo = await work.Uploaded(FigureFilesAtWork.Csv("zij-instromers-gestart;Den Haag;2023;-1;personen;DUO", "zij-instromers-gestart;Den Haag;2024;<5;personen;DUO"));
        var ofBalance = await work.Uploaded(FigureFilesAtWork.Csv("netto-instroom;Den Haag;2023;-1;fte;DUO", "netto-instroom;Den Haag;2024;-12;fte;DUO"));

        Assert.True((await work.Proposed(ofDuo)).Columns.MinusOneIsWithheld);
        Assert.False((await work.Proposed(ofBalance)).Columns.MinusOneIsWithheld);

        var import = await work.Preview("zij-instromers-gestart;Delft;2023;-1;personen;DUO", "verschil-tekort;Delft;2024;-1;procentpunt;DUO", "zij-instromers-gestart;Delft;2024;<5;personen;DUO");
        Assert.Equal((3, 2), (import.Head.Import.Added, import.Withheld));
        Assert.Equal(["<5 personen", "−1 procentpunt", "<5 personen"], (await work.Lines(import, ImportOutcome.Added)).Select(l => l.Value));
    }

    [Fact]
    public async Task Percentages_that_are_all_between_0_and_1_are_asked_about_before_anything_is_taken_over()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = DuoFiles.Utf8(DuoFiles.Lines(Percentages, ["tekort;Den Haag;2023;0,125;%;werkgelegenheid;DUO", "tekort;Den Haag;2024;0,2;%;werkgelegenheid;DUO", "tekort;Delft;2024;20;fte;;DUO"]));

        var import = await work.Preview(file);
        Assert.True(import.AsksScale);
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.ScaleOpen), await work.Accept(import.Head.Import.Id));

        await work.Scale(import.Head.Import.Id, PercentScale.OutOfOne);
        await work.ReadNext();
        import = await work.State(import.Head.Import.Id);
        Assert.False(import.AsksScale);
        Assert.Equal(["12,5%", "20%", "20 fte"], (await work.Lines(import, ImportOutcome.Added)).Select(l => l.Value));

        await work.Scale(import.Head.Import.Id, PercentScale.AsWritten);
        await work.ReadNext();
        Assert.Equal(["0,125%", "0,2%", "20 fte"], (await work.Lines(await work.State(import.Head.Import.Id), ImportOutcome.Added)).Select(l => l.Value));
        Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Head.Import.Id));
    }

    [Fact]
    public async Task One_percentage_above_1_shows_how_they_are_meant()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview(DuoFiles.Utf8(DuoFiles.Lines(Percentages, ["tekort;Den Haag;2023;0,8;%;werkgelegenheid;DUO", "tekort;Den Haag;2024;12,5;%;werkgelegenheid;DUO"])));

        Assert.False(import.AsksScale);
    }

    [Fact]
    public async Task A_percentage_above_100_and_too_many_decimals_are_told_and_taken_over()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview(DuoFiles.Utf8(DuoFiles.Lines(Percentages, ["tekort;Den Haag;2023;125;%;werkgelegenheid;DUO", "tekort;Den Haag;2024;12,56789;%;werkgelegenheid;DUO"])));

        Assert.Equal((2, 2, 0), (import.Head.Import.Added, import.Warned, import.Head.Import.Faulty));
        Assert.Equal(
            [("125%", FigureImportMessages.OverHundred), ("12,5679%", FigureImportMessages.Rounded)],
            (await work.Lines(import, ImportOutcome.Added)).Select(l => (l.Value, l.Row.Message)));
    }
}

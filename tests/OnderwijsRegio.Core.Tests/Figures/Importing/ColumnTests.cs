using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>What stands in the columns of a file: proposed, chosen once, and remembered for the next one.</summary>
public sealed class ColumnTests
{
    // Tabel 9 of the document, as publishers lay a table out.
    private static readonly byte[] Wide = DuoFiles.Utf8(
        "Tabel 9: onvervulde werkgelegenheid in fte\r\n\r\nVak;2024;2025;2026\r\nNederlands;192;185;\r\nWiskunde;101,5;<5;88\r\n;;;\r\n");
    private static readonly byte[] WithTotal = DuoFiles.Utf8("Vak;2024\r\nNederlands;192\r\nTotaal;606\r\n");

    private static readonly Dictionary<FigureColumn, string> OfTable9 = new()
    {
        [FigureColumn.Measure] = "onvervuld",
        [FigureColumn.Area] = "zuidwest-nederland",
        [FigureColumn.Unit] = "fte",
        [FigureColumn.Publisher] = "Centerdata",
        [FigureColumn.Nature] = "prognose",
        [FigureColumn.Sector] = "vo",
    };

    [Fact]
    public async Task Columns_of_the_own_files_are_known_by_their_names()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var names = await Example(work);

        var import = await work.Uploaded(DuoFiles.Utf8($"{names}\r\n" + string.Join(';', FigureExample.Columns.Select(_ => "x"))));

        Assert.Equal(FigureExample.Columns, (await work.Proposed(import)).Columns.Uses);
    }

    [Fact]
    public async Task A_file_to_fill_in_has_every_measure_and_every_area_of_the_region_and_no_values()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        using var text = new StringWriter();
        await work.Do(async db =>
        {
            await new FigureExample(db, work.Clock).WriteAsync(text, work.Editors[FigureFilesAtWork.Haaglanden].RegionId, default);
            return 0;
        });

        var import = await work.Preview(DuoFiles.Utf8(text.ToString()), c => c with { Fixed = Set(c, FigureColumn.Unit, "fte", FigureColumn.Publisher, "Wij") });

        var measures = await work.Do(db => new FigureQueries(db).MeasuresAsync(default));
        Assert.True(import.Head.Import.Faulty > measures.Count);
        Assert.All(await work.Faults(import), f => Assert.Equal("Kolom waarde: is leeg.", f.Message));
        Assert.Contains("zij-instromers-subsidie;haaglanden;", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(";den-haag;", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seeds_themselves_can_be_read()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = await File.ReadAllBytesAsync(Path.Combine(Folders.Seeds, "figures", "zij-instromers-subsidie.csv"));

        var import = await work.Preview(file);

        Assert.Equal((88, 0), (import.Head.Import.Added, import.Head.Import.Faulty));
    }

    [Fact]
    public async Task A_column_per_year_gives_a_figure_per_year_and_an_empty_cell_gives_none()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var proposed = (await work.Proposed(await work.Uploaded(Wide))).Columns;
        Assert.Equal([FigureColumn.Subject, FigureColumn.ValueOfYear, FigureColumn.ValueOfYear, FigureColumn.ValueOfYear], proposed.Uses);

        var import = await work.Preview(Wide, c => c with { Fixed = OfTable9 });

        Assert.Equal((5, 0, 1, 1), (import.Head.Import.Added, import.Head.Import.Faulty, import.Withheld, import.LeftOut));
        await work.Accept(import.Head.Import.Id);
        Assert.Equal(
            [("Nederlands", 2024, 192m), ("Wiskunde", 2024, 101.5m), ("Nederlands", 2025, 185m), ("Wiskunde", 2025, null), ("Wiskunde", 2026, (decimal?)88)],
            (await work.Figures()).Select(f => (f.Subject, f.Year!.Value, f.Value)));
        Assert.All(await work.Figures(), f => Assert.Equal(("Centerdata", FigureNature.Forecast, Sector.Vo), (f.Publisher, f.Nature, f.Sector)));
    }

    [Fact]
    public async Task A_row_with_the_total_is_of_the_whole_and_no_part_of_it()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        await work.TakeOver(WithTotal, c => c with { Fixed = OfTable9 });

        Assert.Equal([("", 606m), ("Nederlands", 192m)], (await work.Figures()).Select(f => (f.Subject, f.Value!.Value)));
    }

    [Fact]
    public async Task A_column_per_measure_gives_a_figure_per_measure()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = DuoFiles.Utf8("Gemeentenaam;Jaar;Openstaand tekort;Verborgen tekort;Volgnummer\r\nDen Haag;2024;12,5;7;1\r\n");

        await work.TakeOver(file, c => c with { Fixed = Set(c, FigureColumn.Unit, "fte", FigureColumn.Publisher, "DUO") });

        Assert.Equal(["tekort-openstaand den-haag 2024 12,5 fte", "tekort-verborgen den-haag 2024 7 fte"], await work.Short());
    }

    [Fact]
    public async Task A_column_of_known_words_is_known_by_them_and_a_number_is_no_word()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Uploaded(DuoFiles.Utf8("Waarover;Plek;Code;In;X\r\ntekort;Den Haag;518;fte;12\r\nTekort;delft;503;personen;13\r\n"));

        Assert.Equal([FigureColumn.Measure, FigureColumn.Area, FigureColumn.None, FigureColumn.Unit, FigureColumn.None], (await work.Proposed(import)).Columns.Uses);
    }

    [Fact]
    public async Task Municipalities_of_DUO_are_known_by_number_and_by_name()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var file = DuoFiles.Windows1252("GEMEENTENUMMER;JAAR;AANTAL\r\n0518;2024;12,5\r\n503;2024;-1\r\nGM1783;2024;<5\r\n");

        await work.TakeOver(file, c => c with { Fixed = Set(c, FigureColumn.Measure, "zij-instromers-gestart", FigureColumn.Unit, "personen", FigureColumn.Publisher, "DUO") });

        Assert.Equal(
            ["zij-instromers-gestart delft 2024 <5 personen", "zij-instromers-gestart den-haag 2024 12,5 personen", "zij-instromers-gestart westland 2024 <5 personen"],
            await work.Short());
    }

    [Fact]
    public async Task What_was_said_is_remembered_for_the_next_file_with_the_same_columns_in_this_region()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        await work.Preview(Wide, c => c with { Fixed = OfTable9, IsOwnCount = true });
        // The next year, and in another order.
        var next = DuoFiles.Utf8("2025;2026;2027;Vak\r\n1;2;3;Nederlands\r\n");

        var (columns, isRemembered) = await work.Proposed(await work.Uploaded(next));

        Assert.True(isRemembered);
        Assert.Equal([FigureColumn.ValueOfYear, FigureColumn.ValueOfYear, FigureColumn.ValueOfYear, FigureColumn.Subject], columns.Uses);
        Assert.Equal(OfTable9, columns.Fixed);
        Assert.True(columns.IsOwnCount);
        Assert.False((await work.Proposed(await work.Uploaded(next, FigureFilesAtWork.Ldb))).IsRemembered);
        Assert.False((await work.Proposed(await work.Uploaded(DuoFiles.Utf8("Vakgebied;2024\r\nNederlands;1\r\n")))).IsRemembered);
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_asked_once_and_what_it_means_is_remembered()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        string[] lines = ["tekort;'s-Gravenhage;2024;1;fte;DUO", "tekort;’s-gravenhage;2023;2;fte;DUO", "tekort;Buitenland;2024;3;fte;DUO", "tekort;'S-GRAVENHAGE;2022;4;fte;DUO"];
        var import = await work.Preview(lines);
        Assert.Equal((0, 4), (import.Head.Import.Added, import.Head.Import.Faulty));
        Assert.Equal([("'s-Gravenhage", 2), ("’s-gravenhage", 1), ("Buitenland", 1)], import.Unknown.Where(u => u.Fact is FigureColumn.Area).Select(u => (u.Text, u.Count)));

        await work.Explain(
            import.Head.Import.Id,
            (FigureColumn.Area, "'s-Gravenhage", "den-haag"),
            (FigureColumn.Area, "’s-gravenhage", "den-haag"),
            (FigureColumn.Area, "Buitenland", FigureColumns.LeaveOut));
        await work.ReadNext();

        import = await work.State(import.Head.Import.Id);
        Assert.Equal((3, 0, 1), (import.Head.Import.Added, import.Head.Import.Faulty, import.LeftOut));
        Assert.Empty(import.Unknown);
        Assert.Equal(3, (await work.Preview(lines)).Head.Import.Added);
    }

    [Fact]
    public async Task A_total_of_all_sectors_is_of_no_sector_and_a_meaning_must_be_one_of_the_list()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var import = await work.Preview(DuoFiles.Utf8("maat;gebied;jaar;waarde;eenheid;bron;sector\r\ntekort;Delft;2024;1;fte;DUO;totaal\r\n"));

        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.ChoiceUnknown), await work.Explain(import.Head.Import.Id, (FigureColumn.Sector, "totaal", "alles")));
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.ChoiceUnknown), await work.Explain(import.Head.Import.Id, (FigureColumn.Unit, "totaal", FigureColumns.Nothing)));
        await work.Explain(import.Head.Import.Id, (FigureColumn.Sector, "totaal", FigureColumns.Nothing));
        await work.ReadNext();
        await work.Accept(import.Head.Import.Id);

        Assert.Null((await work.Figures()).Single().Sector);
    }

    public static TheoryData<string, string, Func<FigureColumns, FigureColumns>> Incomplete => new()
    {
        { "Uses[0]", FigureImportMessages.NoValue, c => c with { Uses = Use(c, 3, FigureColumn.None) } },
        { "Uses[3]", FigureImportMessages.TwoValues, c => c with { Uses = Use(c, 2, FigureColumn.Value) } },
        { "Uses[3]", FigureImportMessages.MixedValues, c => c with { Uses = Use(c, 2, FigureColumn.ValueOfSubject) } },
        { "Uses[5]", FigureImportMessages.Twice(FigureColumn.Area, "gebied"), c => c with { Uses = Use(c, 5, FigureColumn.Area) } },
        { "Uses[3]", FigureImportMessages.NoYearInName("waarde"), c => c with { Uses = Use(c with { Uses = Use(c, 2, FigureColumn.None) }, 3, FigureColumn.ValueOfYear) } },
        { "Uses[3]", FigureImportMessages.NoMeasureInName("waarde"), c => c with { Uses = Use(c with { Uses = Use(c, 0, FigureColumn.None) }, 3, FigureColumn.ValueOfMeasure) } },
        { "Uses[2]", FigureImportMessages.InHeaders(FigureColumn.Year), c => c with { Uses = Use(c, 3, FigureColumn.ValueOfYear) } },
        { "Measure", FigureImportMessages.MeasureMissing, c => c with { Uses = Use(c, 0, FigureColumn.None) } },
        { "Measure", FigureImportMessages.ChoiceUnknown, c => c with { Fixed = Set(c, FigureColumn.Measure, "geluk") } },
        { "Area", FigureImportMessages.AreaMissing, c => c with { Uses = Use(c, 1, FigureColumn.None) } },
        { "Year", FigureImportMessages.YearMissing, c => c with { Uses = Use(c, 2, FigureColumn.None) } },
        { "Year", FigureImportMessages.YearWrong, c => c with { Fixed = Set(c, FigureColumn.Year, "20255") } },
        { "On", DutchInput.DayUnreadable, c => c with { Fixed = Set(c, FigureColumn.On, "ooit") } },
        { "Unit", FigureImportMessages.UnitMissing, c => c with { Uses = Use(c, 4, FigureColumn.None) } },
        { "ShareOf", FigureImportMessages.ShareMissing, c => c with { Uses = Use(c, 4, FigureColumn.None), Fixed = Set(c, FigureColumn.Unit, "%") } },
        { "Publisher", FigureImportMessages.PublisherMissing, c => c with { Uses = Use(c, 5, FigureColumn.None) } },
        { "Publisher", FigureImportMessages.FieldTooLong(Observation.PublisherMaxLength), c => c with { Fixed = Set(c, FigureColumn.Publisher, new string('x', 151)) } },
        { "Decimals", FigureImportMessages.DecimalsMissing, c => c with { Decimals = null } },
        { "IsOwnCount", FigureImportMessages.OwnCountMissing, c => c with { IsOwnCount = null } },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task What_is_not_said_is_asked_at_its_field(string field, string message, Func<FigureColumns, FigureColumns> change)
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var import = await work.Uploaded(FigureFilesAtWork.Csv("tekort;Delft;2024;12,5;fte;DUO"));
        var columns = (await work.Proposed(import)).Columns with { IsOwnCount = false };

        Assert.Equal(new SaveOutcome.Refused(field, message), await work.Choose(import.Head.Import.Id, change(columns)));
        Assert.Equal(ImportStatus.Columns, (await work.State(import.Head.Import.Id)).Head.Import.Status);
        Assert.False(await work.ReadNext());
    }

    [Fact]
    public async Task A_source_that_names_no_year_is_taken_over_only_when_someone_says_so()
    {
        using var work = await FigureFilesAtWork.BeginAsync();

        var import = await work.Preview(FigureFilesAtWork.Csv("tekort;Delft;;12,5;fte;DUO"));
        Assert.Equal((2, $"Kolom jaar: {FigureImportMessages.YearEmpty}."), (await work.Faults(import)).Single());

        await work.TakeOver(FigureFilesAtWork.Csv("tekort;Delft;;12,5;fte;DUO"), c => c with { HasNoYear = true });
        Assert.Null((await work.Figures()).Single().Year);
    }

    [Fact]
    public async Task Columns_of_another_region_or_of_a_file_that_was_taken_over_cannot_be_chosen()
    {
        using var work = await FigureFilesAtWork.BeginAsync();
        var import = await work.TakeOver("tekort;Delft;2024;12,5;fte;DUO");
        var columns = (await work.State(import.Id)).Columns!;

        Assert.IsType<SaveOutcome.Missing>(await work.Choose(import.Id, columns, FigureFilesAtWork.Ldb));
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.NoLongerOpen), await work.Choose(import.Id, columns));
    }

    private static async Task<string> Example(FigureFilesAtWork work)
    {
        using var text = new StringWriter();
        await work.Do(async db =>
        {
            await new FigureExample(db, work.Clock).WriteAsync(text, work.Editors[FigureFilesAtWork.Haaglanden].RegionId, default);
            return 0;
        });
        return text.ToString().Split('\n')[0].Trim();
    }

    private static List<FigureColumn> Use(FigureColumns columns, int column, FigureColumn use)
    {
        List<FigureColumn> uses = [.. columns.Uses];
        uses[column] = use;
        return uses;
    }

    private static Dictionary<FigureColumn, string> Set(FigureColumns columns, params object[] facts)
    {
        var set = columns.Fixed.ToDictionary();
        foreach (var pair in facts.Chunk(2))
        {
            set[(FigureColumn)pair[0]] = (string)pair[1];
        }

        return set;
    }
}

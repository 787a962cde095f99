using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Tests.Targets;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.Organisations;

public sealed class SchoolTests
{
    [Theory]
    [InlineData("25LH00", "25LH00")]
    [InlineData(" 05 lh 01 ", "05LH01")]
    [InlineData("01AB", "01AB")]
    public async Task A_BRIN_is_kept_in_capitals_with_its_zeros(string typed, string stored)
    {
        using var work = await BeginAsync();

        var school = (await work.Add(Haaglanden, ASchool("De Eik", typed))).Id();

        Assert.Equal(stored, (await work.School(school)).Brin);
    }

    [Theory]
    [InlineData("5LH00")]
    [InlineData("25L900")]
    [InlineData("25LH0")]
    [InlineData("25LH000")]
    [InlineData("２５LH00")]
    public async Task A_BRIN_of_another_form_is_refused_at_its_field(string brin)
    {
        using var work = await BeginAsync();

        Assert.Equal(new SaveOutcome.Refused("Brin", OrganisationMessages.BrinWrong), await work.Add(Haaglanden, ASchool("De Eik", brin)));
    }

    [Fact]
    public async Task Two_schools_with_one_BRIN_and_vestiging_are_refused_and_a_double_click_is_not()
    {
        using var work = await BeginAsync();
        var school = (await work.Add(Haaglanden, ASchool("De Eik", "01AB00"))).Id();
        var other = (await work.Add(Haaglanden, ASchool("De Es", "01AB01"))).Id();

        Assert.Equal(new SaveOutcome.Saved(school, Changed: false), await work.Add(Haaglanden, ASchool("De Eik", "01AB00")));
        var refused = new SaveOutcome.Refused("Brin", OrganisationMessages.BrinTaken("01AB00", "De Eik"));
        Assert.Equal(refused, await work.Add(Haaglanden, ASchool("De Beuk", "01AB00")));
        Assert.Equal(refused, await work.Add(Ldb, ASchool("De Beuk", "01AB00")));
        Assert.Equal(refused, await work.SaveSchool(Haaglanden, other, text => text with { Brin = "01AB00" }));
        Assert.Equal(
            new SaveOutcome.Refused("Brin", OrganisationMessages.SchoolTaken("De Eik", "01AB00")),
            await work.Add(Haaglanden, ASchool("De Eik", "01AB00") with { Municipality = "Rijswijk" }));
    }

    [Fact]
    public async Task A_green_school_counts_in_two_regions_and_one_leads()
    {
        using var work = await BeginAsync();
        var school = (await work.Add(Haaglanden, ASchool("Yuverta Naaldwijk", "25LH00"))).Id();
        Assert.Equal(school, (await work.Add(Kga, ASchool("Yuverta Naaldwijk", "25LH00"), Today)).Id());

        var refused = new SaveOutcome.Refused("", OrganisationMessages.LedBy("Onderwijsregio Haaglanden"));
        Assert.Equal(refused, await work.SaveSchool(Kga, school, text => text with { Name = "Groen" }));
        Assert.Equal(refused, await work.SavePupils(Kga, school, 2025, 300));
        Assert.Equal(refused, await work.RemovePupils(Kga, school, 2025));
        (await work.SaveSchool(Kga, school, text => text, Today, Today.AddYears(1))).Id();

        var stored = await work.School(school);
        Assert.Equal([(null, null), (Today, Today.AddYears(1))], stored.Participations.Select(p => (p.From, p.Until)));
        Assert.Equal(["Yuverta Naaldwijk"], await work.SchoolNames(Kga, new RegisterFilter(Standing: Standing.Member, Text: "25lh")));

        await work.RemoveSchool(Haaglanden, school);
        Assert.Equal(Kga, (await work.School(school)).LeadRegion!.Slug);
        await work.RemoveSchool(Kga, school);
        Assert.False(await work.Read(db => db.Schools.AnyAsync(s => s.Id == school)));
    }

    [Theory]
    [InlineData(2025, -1, "Count", OrganisationMessages.PupilsWrong)]
    [InlineData(2025, 100_000, "Count", OrganisationMessages.PupilsWrong)]
    [InlineData(20255, 300, "Year", OrganisationMessages.YearWrong)]
    [InlineData(2027, 300, "Year", OrganisationMessages.YearWrong)]
    [InlineData(1999, 300, "Year", OrganisationMessages.YearWrong)]
    public async Task Pupils_that_cannot_be_are_refused_at_their_field(int year, int count, string field, string message)
    {
        using var work = await BeginAsync();
        var school = (await work.Add(Haaglanden, ASchool("De Eik"))).Id();

        Assert.Equal(new SaveOutcome.Refused(field, message), await work.SavePupils(Haaglanden, school, year, count));
    }

    [Fact]
    public async Task Pupils_are_kept_per_year_replaced_and_taken_away()
    {
        using var work = await BeginAsync();
        var school = (await work.Add(Haaglanden, ASchool("De Eik"))).Id();
        await work.SavePupils(Haaglanden, school, 2024, 290);
        await work.SavePupils(Haaglanden, school, 2025, 30);
        await work.SavePupils(Haaglanden, school, 2025, 300);

        Assert.Equal([(2024, 290), (2025, 300)], (await work.School(school)).Pupils.OrderBy(p => p.Year).Select(p => (p.Year, p.Count)));
        Assert.Equal(new SaveOutcome.Refused("", OrganisationMessages.SchoolHasPupils), await work.RemoveSchool(Haaglanden, school));
        (await work.RemovePupils(Haaglanden, school, 2024)).Id();
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.RemovePupils(Haaglanden, school, 2024)).Changed);
        Assert.Equal(2025, Assert.Single((await work.School(school)).Pupils).Year);
    }

    [Fact]
    public async Task The_register_adds_up_beside_what_the_documents_state()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik") with { Sectors = [Sector.Po] })).Id();
        await work.Add(Haaglanden, ABoard("Stichting Zonder School") with { Sectors = [Sector.Po, Sector.Vo] });
        await work.Add(Haaglanden, ABoard("Stichting Straks"), Member with { Role = Participation.Prospective });
        foreach (var (name, until, pupils) in new[] { ("Een", (DateOnly?)null, 300), ("Twee", null, 200), ("Dicht", Today.AddDays(-1), 100) })
        {
            var school = (await work.Add(Haaglanden, ASchool(name, null, board), null, until)).Id();
            await work.SavePupils(Haaglanden, school, 2024, 1);
            await work.SavePupils(Haaglanden, school, 2025, pupils);
        }

        var totals = await work.Read(db => new RegisterQueries(db).TotalsAsync(work.Region(Haaglanden), Today, Cancel));

        var po = totals.Single(t => t.Sector == Sector.Po);
        Assert.Equal((2, 2, 500), (po.Boards, po.Schools, po.Pupils));
        Assert.Equal([(null, null, 317, 95_246, "H24"), (2025, 44, 328, 92_189, "H26")], po.Stated.Select(Stated));
        Assert.Equal([(null, null, 89, 55_039, "H24"), (2025, 23, 121, 54_403, "H26")], totals.Single(t => t.Sector == Sector.Vo).Stated.Select(Stated));
        Assert.Equal([(null, null, 40, 19_782, "H24"), (2025, 2, 13, 17_379, "H26")], totals.Single(t => t.Sector == Sector.Mbo).Stated.Select(Stated));
        Assert.Null(totals.Single(t => t.Sector == Sector.Mbo).Pupils);
        Assert.Equal(["Een", "Twee"], await work.SchoolNames(Haaglanden, new RegisterFilter(Standing: Standing.Member)));
        Assert.Equal(["Dicht"], await work.SchoolNames(Haaglanden, new RegisterFilter(Standing: Standing.Left)));
        Assert.Equal(["Stichting Straks"], await work.Names(Haaglanden, new RegisterFilter(Standing: Standing.NotYet)));

        static (int?, int?, int?, int?, string?) Stated(StatedFigures f) => (f.Year, f.Boards, f.Schools, f.Pupils, f.Source.Document);
    }

    [Fact]
    public async Task The_register_is_written_for_a_spreadsheet_without_formulas_and_with_its_zeros()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("=1+1", "01234") with { Note = "@SOM; \"regel\"" }, Member with { From = new DateOnly(2025, 8, 1) })).Id();
        var school = (await work.Add(Haaglanden, ASchool("-De Eik", "01AB00", board))).Id();
        await work.SavePupils(Haaglanden, school, 2025, 300);

        var filter = new RegisterFilter(Text: "01");
        var organisations = await Written(to => db => new RegisterExport(db).OrganisationsAsync(to, work.Region(Haaglanden), filter, Today, Cancel));
        var schools = await Written(to => db => new RegisterExport(db).SchoolsAsync(to, work.Region(Haaglanden), filter, Today, Cancel));

        Assert.Equal(
            ["Naam;Soort;Sectoren;Bevoegd gezag;KvK-nummer;Contactpersoon;Doet mee als;Vanaf;Tot en met;Scholen;Toelichting",
                "\"'=1+1\";schoolbesturen;po;01234;;bestuurder;deelnemer;1-8-2025;;1;\"'@SOM; \"\"regel\"\"\""],
            organisations);
        Assert.Equal(
            ["Naam;BRIN;Sector;Gemeente;Bestuur;Vanaf;Tot en met;Leerlingen;Jaar;Toelichting", "\"'-De Eik\";01AB00;po;Delft;\"'=1+1\";;;300;2025;"],
            schools);

        async Task<string[]> Written(Func<TextWriter, Func<Core.Storage.PortalContext, Task>> write)
        {
            using var text = new StringWriter();
            await work.Read(async db =>
            {
                await write(text)(db);
                return true;
            });
            return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        }
    }

    [Fact]
    public async Task The_pages_of_the_register_take_as_many_queries_for_sixty_schools_as_for_one()
    {
        using var work = await BeginAsync();
        var few = (await Queries(Haaglanden), await Queries(Kga));
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();
        for (var i = 10; i < 70; i++)
        {
            await work.Add(Haaglanden, ASchool($"School {i}", $"{i}AB00", board));
            await work.Add(Haaglanden, ABoard($"Stichting {i}"));
        }

        Assert.Equal(few, (await Queries(Haaglanden), await Queries(Kga)));
        var last = await work.Read(db => new RegisterQueries(db).SchoolsAsync(work.Region(Haaglanden), new RegisterFilter(), int.MaxValue, Today, Cancel));
        Assert.Equal((2, 2, 60, 10), (last.Number, last.Pages, last.Count, last.Items.Count));

        async Task<string> Queries(string slug)
        {
            var log = new CommandLog();
            await using var db = work.Database.Open(log);
            var register = new RegisterQueries(db);
            await register.OrganisationsAsync(work.Region(slug), new RegisterFilter(Text: "de eik"), 1, Today, Cancel);
            var organisations = log.Statements.Count;
            await register.SchoolsAsync(work.Region(slug), new RegisterFilter(Text: "school"), 1, Today, Cancel);
            await register.TotalsAsync(work.Region(slug), Today, Cancel);
            await register.ChoicesAsync(work.Region(slug), Cancel);
            return $"{organisations}, {log.Statements.Count}";
        }
    }
}

using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Exports;
using static OnderwijsRegio.Core.Tests.Figures.Importing.FigureFilesAtWork;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>What is taken along from the portal and brought back.</summary>
public sealed class RoundTripTests
{
    // No source gives this measure of Haaglanden, so that the file holds these figures alone.
    private const string Measure = "formatie";

    private static readonly byte[] Figures = DuoFiles.Utf8(DuoFiles.Lines(
        "maat;gebied;sector;groep;soort werk;onderdeel;over wie;jaar;tot en met jaar;peildatum;waarde;eenheid;aard;percentage van;bron;kop of tabel;ongeveer;berekend;toelichting",
        [
            "formatie;Delft;po;leraren;regulier;gym;alle scholen;2024;;1-10-2024;12,5;fte;geschat;;DUO;Tabel 1;ja;;Let op",
            "formatie;Delft;po;;;;;2022;2024;;1234;fte;gemeten;;DUO;Tabel 1;;ja;",
            "formatie;Den Haag;vo;;;;;2024;;;7,25;%;gemeten;werkgelegenheid;DUO;Tabel 2;;;",
        ]));

    [Fact]
    public async Task It_changes_nothing()
    {
        using var work = await BeginAsync();
        Assert.Equal(3, (await work.TakeOver(Figures)).Added);

        var again = (await work.Preview(await TakenAlongAsync(work))).Head.Import;

        Assert.Equal((0, 0, 3, 0), (again.Added, again.Changed, again.Unchanged, again.Faulty));
    }

    private static async Task<byte[]> TakenAlongAsync(FigureFilesAtWork work)
    {
        await using var text = new StringWriter();
        await work.Do(async db =>
        {
            var figures = new FigureExport(db).OfRegionAsync(work.Editors[Haaglanden].RegionId, new FigureSelection([Measure], FigureScope.All), Cancel);
            await FigureCsv.WriteAsync(text, figures, Cancel);
            return 0;
        });
        return DuoFiles.Utf8(text.ToString());
    }
}

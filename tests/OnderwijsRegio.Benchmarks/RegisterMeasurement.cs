using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// What the register of participants costs with 45 regions, 1,500 boards and 9,000 schools: the queries of its pages, and reading and
/// taking over a list of all schools against a bare insert of the same rows in the same run, each in a file of its own.
/// </summary>
internal sealed class RegisterMeasurement(TextWriter output, Action<bool, string> require, string folder)
{
    private const int Regions = 45;
    private const int Boards = 1500;
    private const int Schools = 9000;
    private const int Rounds = 5;
    private const double MostRatio = 3;

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly string[] Municipalities = [.. Enumerable.Range(1, Regions).Select(n => $"Gemeente {n}")];

    private readonly string empty = Path.Combine(folder, "register.db");

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        await MakeAsync();
        var list = List();
        // The first is to get warm, and its rows are those that are inserted barely.
        await TimeAsync("import-0", file => ImportAsync(file, list));
        var rows = BareInsert.Rows(Path.Combine(folder, "import-0.db"), "Imports", "ImportRows", "Schools", "SchoolParticipations");
        await TimeAsync("bare-0", file => BareInsert.RunAsync(file, rows));
        List<double> ratios = [];
        for (var i = 1; i <= Rounds; i++)
        {
            ratios.Add(await TimeAsync($"import-{i}", file => ImportAsync(file, list)) / await TimeAsync($"bare-{i}", file => BareInsert.RunAsync(file, rows)));
        }

        ratios.Sort();
        var ratio = ratios[Rounds / 2];
        await output.WriteLineAsync($"Importing {Schools} schools: {ratio:0.0} times inserting its {rows.Sum(t => t.Rows.Count)} rows barely ({ratios[0]:0.0} – {ratios[^1]:0.0})");
        require(ratio <= MostRatio, $"importing takes more than {MostRatio} times a bare bulk insert");
        await CountAsync(Path.Combine(folder, $"import-{Rounds}.db"));
    }

    private static string Brin(int n) => $"{n / 260 % 100:00}{(char)('A' + (n / 10 % 26))}B{n % 10:00}";

    private static Region ARegion(int n) => new() { Slug = $"regio-{n}", Name = $"Regio {n}", ShortName = $"Regio {n}", Colour = "#1d5fa8" };

    private static byte[] List()
    {
        var text = new StringBuilder("PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;GEMEENTENAAM;ONDERWIJSSTRUCTUUR\r\n");
        for (var n = 0; n < Schools; n++)
        {
            text.Append($"Verzonnen;{10_000 + (n % Boards)};{Brin(n)[..4]};{Brin(n)[4..]};Verzonnen school {n};{Municipalities[n % Regions]};HAVO\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static PortalContext Open(string file)
    {
        var services = new ServiceCollection();
        services.AddPortalStorage(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<PortalContext>();
    }

    private static async Task ImportAsync(string file, byte[] list)
    {
        await using var db = Open(file);
        var editor = new PlanEditor(await UserAsync(db), await db.Regions.Where(r => r.Slug == "regio-1").Select(r => r.Id).SingleAsync());
        var choice = new ImportChoice(Municipalities, WithBoards: false, Sector.Vo, "deelnemer");
        var read = await new RegisterImport(db, TimeProvider.System).PrepareAsync(editor, new MemoryStream(list), "vestigingenvo.csv", choice, default);
        await new ImportAcceptance(db, TimeProvider.System).AcceptAsync(editor, ((SaveOutcome.Saved)read).Id, null, default);
    }

    private static async Task<int> UserAsync(PortalContext db) => await db.Users.Select(u => u.Id).FirstAsync();

    private async Task MakeAsync()
    {
        await using var db = Open(empty);
        await db.MigrateAsync(default);
        db.Regions.AddRange(Enumerable.Range(1, Regions).Select(ARegion));
        db.Users.Add(new Core.Users.AppUser { DisplayName = "Meting", UserName = "meting@meting.example", Email = "meting@meting.example" });
        await db.SaveChangesAsync();
        var regions = await db.Regions.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
        db.Organisations.AddRange(Enumerable.Range(0, Boards).Select(n => new Organisation
        {
            Name = $"Verzonnen stichting {n}",
            Kind = OrganisationKind.Bestuur,
            BoardNumber = $"{10_000 + n}",
            Sectors = [Sector.Vo],
            LeadRegionId = regions[n % Regions],
            Participations = { new Participation { RegionId = regions[n % Regions], Role = "deelnemer" } },
        }));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task<double> TimeAsync(string name, Func<string, Task> work)
    {
        var file = Path.Combine(folder, $"{name}.db");
        File.Copy(empty, file);
        var watch = Stopwatch.StartNew();
        await work(file);
        return watch.Elapsed.TotalSeconds;
    }

    private async Task CountAsync(string file)
    {
        using var log = await StatementLog.ListenAsync();
        await using var db = Open(file);
        var register = new RegisterQueries(db);
        var imports = new ImportQueries(db);
        var large = await db.Regions.Where(r => r.Slug == "regio-1").Select(r => r.Id).SingleAsync();
        var small = await db.Regions.Where(r => r.Slug == "regio-2").Select(r => r.Id).SingleAsync();
        var import = await db.Imports.Select(i => i.Id).SingleAsync();
        var (many, few) = (await PagesAsync(large), await PagesAsync(small));
        await output.WriteLineAsync($"Queries of the lists with search and totals: {few} for {Boards / Regions} boards and no school, {many} for {Schools} schools");
        require(many == few && many > 0, "the queries of the register grow with it");
        var preview = await log.OfAsync(async () => await imports.RowsAsync((await imports.FindAsync(import, large, default))!.Import, ImportOutcome.Added, 90, default));
        await output.WriteLineAsync($"Queries of a page of the preview: {preview.All.Count}");
        require(preview.All.Count == 2, "a page of the preview takes more than two queries");

        async Task<int> PagesAsync(int region) => (await log.OfAsync(async () =>
        {
            await register.OrganisationsAsync(region, new RegisterFilter(Text: "stichting 1"), 1, Today, default);
            await register.SchoolsAsync(region, new RegisterFilter(Text: "school 8"), 1, Today, default);
            await register.TotalsAsync(region, Today, default);
        })).All.Count;
    }
}

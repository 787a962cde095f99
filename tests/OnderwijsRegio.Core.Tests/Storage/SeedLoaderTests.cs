using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Plans;

namespace OnderwijsRegio.Core.Tests.Storage;

public sealed class SeedLoaderTests
{
    private const string Ldb = "plans/leiden-duin-en-bollenstreek-po.csv";
    private const string Haaglanden = "plans/haaglanden.csv";
    private const string NewLine = "1.8;2026;1.8;Meeloopdagen;Kennismaken;jan-mrt;Vier dagen;1;;;po;;regio;;;LDB;Gedetailleerde activiteitenplanning (2026)\n";

    [Fact]
    public async Task Loading_twice_writes_nothing_the_second_time()
    {
        using var database = TestDatabase.Seeded();
        var log = new CommandLog();
        await using var db = database.Open(log);

        await new SeedLoader(db).LoadAsync(Folders.Seeds, CancellationToken.None);

        Assert.NotEmpty(log.Statements);
        Assert.Empty(log.Writes);
    }

    [Fact]
    public async Task A_start_with_the_files_of_the_last_one_asks_only_whether_they_are()
    {
        using var database = TestDatabase.Seeded();
        using var seeds = new SeedCopy();
        await LoadChanged(database, seeds);

        var (log, _) = await LoadChanged(database, seeds);

        Assert.Single(log.Statements);
        Assert.Empty(log.Writes);
    }

    [Fact]
    public async Task A_start_with_another_file_loads_it()
    {
        using var database = TestDatabase.Seeded();
        using var seeds = new SeedCopy();
        await LoadChanged(database, seeds);
        seeds.Change(Ldb, "1.2;2026;", "Keuzewijzer zij-instroom", "Keuzewijzer voor zij-instroom");

        await LoadChanged(database, seeds);

        await using var db = database.Open();
        Assert.True(await db.Rows.AnyAsync(r => r.Name == "Keuzewijzer voor zij-instroom"));
    }

    [Fact]
    public async Task Every_start_tells_which_lines_are_left_out()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        await work.Edit(await work.Row("1.5"), text => text with { Code = "1.8" });
        await File.AppendAllTextAsync(Path.Combine(seeds.Folder, Ldb), NewLine);

        var (_, first) = await LoadChanged(work.Database, seeds);
        var (_, second) = await LoadChanged(work.Database, seeds);

        Assert.Single(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_changed_line_updates_a_row_that_nobody_touched()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        seeds.Change(Ldb, "1.2;2026;", "Keuzewijzer zij-instroom", "Keuzewijzer voor zij-instroom");
        var before = await work.Sheet();

        await Load(work, seeds);

        var after = await work.Sheet();
        Assert.Equal("Keuzewijzer voor zij-instroom", (await work.Row("1.2")).Name);
        Assert.Equal(before.Activities.Select(a => a.Id), after.Activities.Select(a => a.Id));
        Assert.Equal(
            before.Activities.SelectMany(a => a.Rows).Where(r => r.Code != "1.2"),
            after.Activities.SelectMany(a => a.Rows).Where(r => r.Code != "1.2"));
    }

    [Fact]
    public async Task A_changed_line_leaves_a_row_that_a_user_changed()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        await work.Edit(await work.Row("1.2"), text => text with { Goal = "Van Mark" });
        var mine = (await work.Row("1.2")).ToText();
        seeds.Change(Ldb, "1.2;2026;", "Keuzewijzer zij-instroom", "Keuzewijzer voor zij-instroom");

        await Load(work, seeds);

        Assert.Equal(mine, (await work.Row("1.2")).ToText());
    }

    [Fact]
    public async Task A_changed_line_leaves_what_a_user_renamed_through_another_row()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var seeds = new SeedCopy();
        await work.Edit(await work.Row("3.2"), text => text with { Code = "3.6" });
        seeds.Change(Haaglanden, "3.2;2026;", "Jan-dec 2026", "Q1 2026", number: 2);

        await Load(work, seeds);

        Assert.Equal("jan – dec 2026", (await work.Row("3.6", number: 2)).Period.ToString());
    }

    [Fact]
    public async Task A_changed_line_of_an_activity_gives_it_the_partners_of_the_line_and_no_others()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        seeds.Change(Ldb, "3.4;2026;", "ACPA | EMPO", "EMPO | UWV");

        await Load(work, seeds);

        Assert.Equal(["EMPO", "UWV"], ActivityFacts.Of(await work.Activity("3.4")).Partners);
    }

    [Fact]
    public async Task A_changed_line_of_an_activity_keeps_partners_and_parents_that_stay()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var seeds = new SeedCopy();
        var before = ActivityFacts.Of(await work.Activity("1.1 sub G5 po"));
        seeds.Change(Haaglanden, "1.1-g5;2026;", "Jan-dec 2026", "Q1 2026");

        await Load(work, seeds);

        Assert.Equal(before, ActivityFacts.Of(await work.Activity("1.1 sub G5 po")));
        Assert.Equal("Q1 2026", (await work.Row("1.1 sub G5 po")).Period.ToString());
    }

    [Fact]
    public async Task A_removed_activity_does_not_come_back()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        var id = await work.Id("1.2");
        await work.Activities(a => a.RemoveAsync(work.Editor, id, removed: true, RegionAtWork.Cancel));
        seeds.Change(Ldb, "1.2;2026;", "Keuzewijzer zij-instroom", "Keuzewijzer voor zij-instroom");

        await Load(work, seeds);

        Assert.Equal(["1.1", "1.3", "1.4", "1.5"], await work.CodesIn("1"));
    }

    [Fact]
    public async Task A_removed_row_does_not_come_back()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        using var seeds = new SeedCopy();
        var row = await work.Row("1.1");
        await work.Rows(r => r.RemoveAsync(work.Editor, row.Id, RegionAtWork.Cancel));
        seeds.Change(Haaglanden, "1.1;2026;", "Jan-dec 2026", "Q1 2026");

        await Load(work, seeds);

        var rows = (await work.Activity("1.1")).Rows.Select(r => (r.Year ?? 0, r.Number)).Order();
        Assert.Equal([(0, 1), (2026, 1), (2026, 2)], rows);
    }

    [Fact]
    public async Task A_new_line_becomes_a_new_row()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        await File.AppendAllTextAsync(Path.Combine(seeds.Folder, Ldb), NewLine);

        await Load(work, seeds);

        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.8"], await work.CodesIn("1"));
    }

    [Fact]
    public async Task A_new_line_whose_code_a_user_gave_out_is_left_out_and_named()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        await work.Edit(await work.Row("1.5"), text => text with { Code = "1.8", Name = "Van Mark" });
        await File.AppendAllTextAsync(Path.Combine(seeds.Folder, Ldb), NewLine);

        var skipped = await work.Read(async db =>
        {
            var loader = new SeedLoader(db);
            await loader.LoadAsync(seeds.Folder, CancellationToken.None);
            return loader.Skipped;
        });

        Assert.Equal("Van Mark", (await work.Row("1.8")).Name);
        Assert.EndsWith("code 1.8 is in use in this plan; the activity was left out.", Assert.Single(skipped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_line_leaves_a_plan_that_was_adopted()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        await work.Adopt();
        seeds.Change(Ldb, "1.2;2026;", "Keuzewijzer zij-instroom", "Keuzewijzer voor zij-instroom");

        await Load(work, seeds);

        Assert.Equal("Keuzewijzer zij-instroom", (await work.Row("1.2")).Name);
    }

    [Theory]
    [InlineData(Haaglanden, "1.2;2026;", ";1;;;;", ";7;;;;", "line 6: 'haaglanden/7' does not stand in seeds/lines.csv.")]
    [InlineData(Haaglanden, "1.2;2026;", ";1;;;;", ";1;Gouda;;;", "line 6: 'Gouda' does not stand in seeds/areas.csv.")]
    [InlineData("participations.csv", "haaglanden;poolwest;loket", "poolwest", "pool", "'pool' does not stand in seeds/organisations.csv.")]
    [InlineData("organisations.csv", "uwv;", ";overig;", ";bedrijf;", "'bedrijf' is no kind of organisation.")]
    public async Task A_line_that_cannot_be_read_stops_the_load_and_is_named(string file, string line, string from, string to, string message)
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        using var seeds = new SeedCopy();
        seeds.Change(file, line, from, to);
        seeds.Change("regions.csv", "haaglanden;", ";Haaglanden;", ";Anders;");

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Load(work, seeds));

        Assert.StartsWith($"seeds/{file}, line ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
        Assert.False(await work.Read(db => db.Regions.AnyAsync(r => r.ShortName == "Anders")));
    }

    private static Task<bool> Load(RegionAtWork work, SeedCopy seeds) => work.Read(async db =>
    {
        await new SeedLoader(db).LoadAsync(seeds.Folder, CancellationToken.None);
        return true;
    });

    private static async Task<(CommandLog Log, IReadOnlyList<string> Skipped)> LoadChanged(TestDatabase database, SeedCopy seeds)
    {
        var log = new CommandLog();
        await using var db = database.Open(log);
        var loader = new SeedLoader(db);
        await loader.LoadChangedAsync(seeds.Folder, CancellationToken.None);
        return (log, loader.Skipped);
    }
}

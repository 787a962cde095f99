using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.ListImports;

/// <summary>Taking lists over, once and again, and undoing that.</summary>
public sealed class TakingOverTests
{
    private static readonly string Boards = DuoFiles.Boards(("01234", "Stichting De Eik", "Delft", "01234567"), ("01235", "Stichting De Es", "Delft", ""));
    private static readonly string Schools = DuoFiles.SchoolsBo(("01234", "05LH00", "De Eik", "Delft"), ("01234", "05LH01", "De Eikel", "Delft"), ("01235", "06LH00", "De Es", "Delft"));
    private static readonly string Later = DuoFiles.SchoolsBo(("01234", "05LH00", "De Nieuwe Eik", "Delft"), ("01234", "06LH00", "De Es", "Delft"), ("01235", "07LH00", "De Els", "Delft"));

    [Fact]
    public async Task The_preview_leaves_the_register_as_it_is_and_taking_over_twice_does_it_once()
    {
        using var work = await BeginAsync();
        var before = await work.Register();

        var import = await work.Preview(Boards);

        Assert.Equal(before, await work.Register());
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Id)).Changed);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Id)).Changed);
        Assert.Equal(before.Count + 2, (await work.Register()).Count);
        Assert.IsType<SaveOutcome.Missing>(await work.Accept(import.Id, slug: Ldb));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Boards);
        await work.TakeOver(Schools);

        var (boards, schools) = (await work.Preview(Boards), await work.Preview(Schools));

        Assert.Equal((2, 0, 0), (boards.Unchanged, boards.ToDo, boards.Gone));
        Assert.Equal((3, 0, 0), (schools.Unchanged, schools.ToDo, schools.Gone));
        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.NothingNew), await work.Accept(schools.Id));
    }

    [Fact]
    public async Task A_later_list_updates_names_boards_and_closures_and_keeps_what_people_added()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Boards);
        await work.TakeOver(Schools);
        var eik = await work.School("05LH00");
        await work.SaveSchool(Haaglanden, eik.Id, text => text with { Note = "Opleidingsschool" }, new DateOnly(2024, 8, 1));
        await work.SavePupils(Haaglanden, eik.Id, 2025, 300);

        var import = await work.Preview(Later);
        Assert.Equal((1, 2, 1), (import.Added, import.Changed, import.Gone));
        var changed = await work.Lines(import, ImportOutcome.Changed);
        Assert.Equal([("Naam", "De Eik", "De Nieuwe Eik")], changed[0].Changes);
        Assert.Equal([("Bestuur", "Stichting De Es", "Stichting De Eik")], changed[1].Changes);
        Assert.Equal("De Eikel", (await work.Lines(import, ImportOutcome.Gone)).Single().Row.Name);
        await work.Accept(import.Id, new DateOnly(2026, 7, 31));

        eik = await work.School("05LH00");
        Assert.Equal(("De Nieuwe Eik", "Opleidingsschool", 300), (eik.Name, eik.Note, eik.Pupils.Single().Count));
        Assert.Equal((new DateOnly(2024, 8, 1), null), (eik.Participations.Single().From, eik.Participations.Single().Until));
        Assert.Equal(new DateOnly(2026, 7, 31), (await work.School("05LH01")).Participations.Single().Until);
        Assert.Equal(0, (await work.Preview(Later)).Gone);
    }

    [Fact]
    public async Task Undoing_puts_the_register_back_as_it_was()
    {
        using var work = await BeginAsync();
        await work.Add(Haaglanden, ABoard("Stichting De Eik") with { Sectors = [Sector.Vo], Note = "Van ons" });
        await work.Add(Ldb, ABoard("Stichting De Es", "01235"));
        var empty = await work.Register();
        var boards = await work.TakeOver(Boards);
        Assert.Equal((0, 1, 1), (boards.Added, boards.Joined, boards.Changed));
        await work.TakeOver(Schools);
        var full = await work.Register();
        var later = await work.TakeOver(Later, closedOn: Today);
        Assert.NotEqual(full, await work.Register());

        later = await work.Undo(later.Id);
        Assert.Equal((ImportStatus.Undone, 0), (later.Status, later.Kept));
        Assert.Equal(full, await work.Register());

        var schools = await work.Read(db => db.Imports.Where(i => i.Kind == ImportKind.Schools && i.Status == ImportStatus.Accepted).Select(i => i.Id).SingleAsync());
        await work.Undo(schools);
        await work.Undo(boards.Id);
        Assert.Equal(empty, await work.Register());
        Assert.IsType<SaveOutcome.Refused>(await work.Read(db => new ImportUndo(db, work.Clock).UndoAsync(work.Editors[Haaglanden], boards.Id, Cancel)));
    }

    [Fact]
    public async Task Undoing_keeps_what_people_changed_since_and_says_what()
    {
        using var work = await BeginAsync();
        var boards = await work.TakeOver(Boards);
        var schools = await work.TakeOver(Schools);
        await work.SaveSchool(Haaglanden, (await work.School("05LH00")).Id, text => text with { Name = "De Dikke Eik" });
        await work.SavePupils(Haaglanden, (await work.School("05LH01")).Id, 2025, 300);

        schools = await work.Undo(schools.Id);

        Assert.Equal(2, schools.Kept);
        Assert.Equal(["De Dikke Eik", "De Eikel"], (await work.SchoolNames(Haaglanden, new RegisterFilter())));
        Assert.Equal(["05LH00", "05LH01"], (await work.Lines(schools, ImportOutcome.Added)).Where(l => l.Row.IsKept).Select(l => l.Row.Number));
        // The board of those is in use.
        Assert.Equal(1, (await work.Undo(boards.Id)).Kept);
        Assert.Equal(["Stichting De Eik"], await work.Read(db => db.Organisations.Where(o => o.BoardNumber != null).Select(o => o.Name).ToListAsync()));
    }

    [Fact]
    public async Task What_changed_between_the_preview_and_taking_over_is_not_overwritten()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Boards);
        await work.TakeOver(Schools);
        var (later, before) = (await work.Preview(Later), 0);
        await work.SaveSchool(Haaglanden, (await work.School("06LH00")).Id, text => text with { Note = "Gewijzigd" });
        var register = await work.Register();

        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.RegisterChanged), await work.Accept(later.Id, Today));
        Assert.Equal(register, await work.Register());

        later = await work.Preview(Later);
        await work.Add(Haaglanden, ASchool("De Els", "07LH00"));
        register = await work.Register();
        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.RegisterChanged), await work.Accept(later.Id, Today));
        Assert.Equal(register, await work.Register());
        Assert.Equal((ImportStatus.Preview, before), ((await work.Import(later.Id)).Status, (await work.Import(later.Id)).Kept));
    }

    [Fact]
    public async Task What_another_region_leads_comes_along_and_stays_as_it_is()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Boards, slug: Ldb);
        await work.TakeOver(Schools, slug: Ldb);

        var import = await work.TakeOver(Later);

        Assert.Equal((1, 2, 0), (import.Added, import.Joined, import.Changed));
        var eik = await work.School("05LH00");
        Assert.Equal(("De Eik", Ldb, 2), (eik.Name, eik.LeadRegion!.Slug, eik.Participations.Count));
        var again = await work.Preview(Later);
        Assert.Equal(ImportMessages.LedElsewhere, (await work.Lines(again, ImportOutcome.Unchanged)).First(l => l.Row.Number == "05LH00").Row.Message);
    }

    [Fact]
    public async Task A_school_that_was_added_by_hand_is_known_by_its_BRIN_without_vestiging_or_by_its_name()
    {
        using var work = await BeginAsync();
        var (first, second) = (await work.Add(Haaglanden, ASchool("Eik", "05LH")), await work.Add(Haaglanden, ASchool("De Es")));

        var import = await work.TakeOver(Schools);

        Assert.Equal((1, 2), (import.Added, import.Changed));
        Assert.Equal(((SaveOutcome.Saved)first).Id, (await work.School("05LH00")).Id);
        Assert.Equal(((SaveOutcome.Saved)second).Id, (await work.School("06LH00")).Id);
    }

    [Fact]
    public async Task Organisations_that_do_not_take_part_yet_come_in_as_such()
    {
        using var work = await BeginAsync();

        await work.TakeOver(Boards, ImportsAtWork.InDelft with { Role = Participation.Prospective });

        Assert.Contains("Stichting De Eik", await work.Names(Haaglanden, new RegisterFilter(Standing: Standing.NotYet)));
    }

    [Fact]
    public async Task Boards_of_the_register_bring_their_schools_wherever_those_are()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Boards);

        var import = await work.Preview(DuoFiles.SchoolsBo(("01234", "05LH00", "De Eik", "Assen"), ("99999", "08LH00", "Elders", "Assen")), ImportsAtWork.InDelft with { Municipalities = [] });

        Assert.Equal((1, 1), (import.Added, import.Elsewhere));
    }

    [Fact]
    public async Task A_preview_expires_and_a_new_one_replaces_it()
    {
        using var work = await BeginAsync();
        var first = await work.Preview(Boards);
        var second = await work.Preview(Boards);
        Assert.False(await work.Read(db => db.Imports.AnyAsync(i => i.Id == first.Id)));
        work.Clock.Advance(Import.PreviewLifetime + TimeSpan.FromMinutes(1));

        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.Expired), await work.Accept(second.Id));
        await work.Preview(Boards, slug: Ldb);
        Assert.False(await work.Read(db => db.ImportRows.AnyAsync(r => r.ImportId == second.Id)));
    }

    [Fact]
    public async Task Looking_at_a_preview_and_making_one_take_as_many_queries_for_many_lines_as_for_few()
    {
        using var work = await BeginAsync();
        var many = DuoFiles.SchoolsBo([.. Enumerable.Range(10, 80).Select(i => ("01234", $"{i}LH00", $"School {i}", "Delft"))]);

        Assert.Equal(await Queries(DuoFiles.SchoolsBo(("01234", "05LH00", "De Eik", "Delft"))), await Queries(many));

        async Task<(int, int)> Queries(string file)
        {
            var log = new CommandLog();
            await using var db = work.Database.Open(log);
            var saved = await new RegisterImport(db, work.Clock)
                .PrepareAsync(work.Editors[Haaglanden], new MemoryStream(DuoFiles.Utf8(file)), "lijst.csv", ImportsAtWork.InDelft, Cancel);
            var making = log.Statements.Count(s => s.StartsWith("SELECT", StringComparison.Ordinal));
            var imports = new ImportQueries(db);
            var head = await imports.FindAsync(((SaveOutcome.Saved)saved).Id, work.Region(Haaglanden), Cancel);
            await imports.RowsAsync(head!.Import, ImportOutcome.Added, 1, Cancel);
            return (making, log.Statements.Count(s => s.StartsWith("SELECT", StringComparison.Ordinal)));
        }
    }
}

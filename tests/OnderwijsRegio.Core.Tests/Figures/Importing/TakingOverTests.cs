using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using static OnderwijsRegio.Core.Tests.Figures.Importing.FigureFilesAtWork;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>Taking figures over, once and again, and undoing that.</summary>
public sealed class TakingOverTests
{
    private static readonly string[] First = ["tekort;Den Haag;2023;10;fte;DUO", "tekort;Den Haag;2024;12,5;fte;DUO", "tekort;Delft;2024;<5;fte;DUO"];
    private static readonly string[] Later = ["tekort;Den Haag;2023;10;fte;DUO", "tekort;Den Haag;2024;13;fte;DUO", "tekort;Delft;2024;6;fte;DUO", "tekort;Delft;2025;7;fte;DUO"];

    [Fact]
    public async Task Nothing_is_a_figure_before_it_is_taken_over_and_taking_over_twice_does_it_once()
    {
        using var work = await BeginAsync();

        var import = await work.Preview(First);
        Assert.Empty(await work.Figures());

        Assert.True(Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Head.Import.Id)).Changed);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Head.Import.Id)).Changed);
        Assert.Equal(["tekort delft 2024 <5 fte", "tekort den-haag 2023 10 fte", "tekort den-haag 2024 12,5 fte"], await work.Short());
        Assert.All(await work.Figures(), f => Assert.True(f is { IsPublic: false } && f.ImportId == import.Head.Import.Id));
        // The file is gone, what it did is not.
        Assert.Equal((null, 3), await work.Do(async db => ((await db.FigureImports.SingleAsync()).Content, await db.ImportRows.CountAsync())));
        Assert.Equal("3 cijfers", await work.Do(db => db.Trace.Where(t => t.Action == "import.accepted").Select(t => t.Fields).SingleAsync()));
    }

    [Fact]
    public async Task After_taking_over_the_database_knows_how_its_figures_are_spread()
    {
        using var work = await BeginAsync();

        await work.TakeOver(First);

        Assert.Equal("Observations", await work.Do(db => db.Database.SqlQuery<string>($"SELECT DISTINCT tbl AS Value FROM sqlite_stat1 WHERE tbl = 'Observations'").SingleAsync()));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        using var work = await BeginAsync();
        await work.TakeOver(First);
        // Published by hand since: that is no business of a file.
        await work.Do(db => db.Observations.Where(o => o.RegionId != null).ExecuteUpdateAsync(o => o.SetProperty(x => x.IsPublic, true)));

        var import = await work.Preview(First);

        Assert.Equal((3, 0, 0), (import.Head.Import.Unchanged, import.Head.Import.ToDo, import.Head.Import.Faulty));
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.NothingNew), await work.Accept(import.Head.Import.Id));
        Assert.Equal(ImportStatus.Preview, (await work.State(import.Head.Import.Id)).Head.Import.Status);
        Assert.All(await work.Figures(), f => Assert.True(f.IsPublic));
    }

    [Fact]
    public async Task A_later_file_shows_what_was_and_what_becomes_and_undoing_it_brings_that_back()
    {
        using var work = await BeginAsync();
        await work.TakeOver(First);
        var before = await work.Short();

        var import = await work.Preview(Later);
        Assert.Equal((1, 2, 1), (import.Head.Import.Added, import.Head.Import.Changed, import.Head.Import.Unchanged));
        Assert.Equal([("12,5 fte", "13 fte"), ("<5 fte", "6 fte")], (await work.Lines(import, ImportOutcome.Changed)).Select(l => (l.Before!, l.Value)));
        await work.Accept(import.Head.Import.Id);
        Assert.Equal(["tekort delft 2024 6 fte", "tekort delft 2025 7 fte", "tekort den-haag 2023 10 fte", "tekort den-haag 2024 13 fte"], await work.Short());

        var undone = await work.Undo(import.Head.Import.Id);
        Assert.Equal((ImportStatus.Undone, 0), (undone.Status, undone.Kept));
        Assert.Equal(before, await work.Short());
        Assert.IsType<SaveOutcome.Refused>(await work.Do(db => new FigureUndo(db, work.Clock).UndoAsync(work.Editors[Haaglanden], undone.Id, Cancel)));
    }

    [Fact]
    public async Task Undoing_leaves_what_a_later_import_changed_and_says_so_and_undoing_that_too_leaves_nothing()
    {
        using var work = await BeginAsync();
        var first = await work.TakeOver(First);
        var later = await work.TakeOver(Later);

        first = await work.Undo(first.Id);
        Assert.Equal(2, first.Kept);
        Assert.Equal(["tekort delft 2024 6 fte", "tekort delft 2025 7 fte", "tekort den-haag 2024 13 fte"], await work.Short());
        var kept = await work.Lines(await work.State(first.Id), ImportOutcome.Added);
        Assert.Equal([3, 4], kept.Where(l => l.Row.IsKept).Select(l => l.Row.Line!.Value));

        Assert.Equal(0, (await work.Undo(later.Id)).Kept);
        Assert.Empty(await work.Figures());
    }

    [Fact]
    public async Task Undoing_the_middle_of_three_and_then_the_last_brings_back_the_first()
    {
        using var work = await BeginAsync();
        await work.TakeOver("tekort;Delft;2024;1;fte;DUO");
        var second = await work.TakeOver("tekort;Delft;2024;2;fte;DUO");
        var third = await work.TakeOver("tekort;Delft;2024;3;fte;DUO");

        Assert.Equal(1, (await work.Undo(second.Id)).Kept);
        Assert.Equal(["tekort delft 2024 3 fte"], await work.Short());
        await work.Undo(third.Id);

        Assert.Equal(["tekort delft 2024 1 fte"], await work.Short());
    }

    [Fact]
    public async Task Rows_with_a_problem_hold_up_everything_unless_someone_says_that_they_may_be_left_out()
    {
        using var work = await BeginAsync();
        var import = await work.Preview("tekort;Delft;2024;1;fte;DUO", "tekort;Delft;20255;1;fte;DUO");

        Assert.Equal(new SaveOutcome.Refused("SkipsFaulty", FigureImportMessages.FaultyLeft), await work.Accept(import.Head.Import.Id));
        Assert.Empty(await work.Figures());
        Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Head.Import.Id, skipsFaulty: true));
        Assert.Single(await work.Figures());
    }

    [Fact]
    public async Task What_changed_between_the_preview_and_taking_over_is_not_overwritten()
    {
        using var work = await BeginAsync();
        var (one, other) = (await work.Preview(First), await work.Preview(First));
        await work.Accept(one.Head.Import.Id);

        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.FiguresChanged), await work.Accept(other.Head.Import.Id));
        var (later, middle) = (await work.Preview(Later), await work.Preview("tekort;Delft;2024;9;fte;DUO"));
        await work.Accept(middle.Head.Import.Id);
        Assert.Equal(new SaveOutcome.Refused("", FigureImportMessages.FiguresChanged), await work.Accept(later.Head.Import.Id));
        Assert.Equal(["tekort delft 2024 9 fte", "tekort den-haag 2023 10 fte", "tekort den-haag 2024 12,5 fte"], await work.Short());

        // Reading it again compares it anew.
        await work.Choose(later.Head.Import.Id, later.Columns!);
        await work.ReadNext();
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await work.Accept(later.Head.Import.Id)).Changed);
    }

    [Fact]
    public async Task Two_who_take_the_same_over_at_the_same_moment_do_it_once()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(First);

        var outcomes = await Task.WhenAll(Task.Run(() => work.Accept(import.Head.Import.Id)), Task.Run(() => work.Accept(import.Head.Import.Id)));

        Assert.Equal([false, true], outcomes.Cast<SaveOutcome.Saved>().Select(o => o.Changed).Order());
        Assert.Equal(3, (await work.Figures()).Count);
    }

    [Fact]
    public async Task What_comes_with_the_portal_is_never_touched_and_another_region_brings_its_own()
    {
        using var work = await BeginAsync();
        var portal = await work.Do(db => db.Observations.Where(o => o.RegionId == null).Select(o => new { o.Id, o.Value, o.Note }).ToListAsync());
        var seeds = await File.ReadAllBytesAsync(Path.Combine(Folders.Seeds, "figures", "tekortvakken.csv"));

        var here = await work.TakeOver(seeds);
        var there = await work.TakeOver(seeds, slug: Ldb);

        Assert.Equal((120, 120), (here.Added, there.Added));
        Assert.Equal(portal, await work.Do(db => db.Observations.Where(o => o.RegionId == null).Select(o => new { o.Id, o.Value, o.Note }).ToListAsync()));
        await work.Undo(here.Id);
        Assert.Equal((0, 120), ((await work.Figures()).Count, (await work.Figures(Ldb)).Count));
    }

    [Fact]
    public async Task An_import_of_another_region_is_not_there()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(First);
        var id = import.Head.Import.Id;

        Assert.Null(await work.State(id, Ldb));
        Assert.IsType<SaveOutcome.Missing>(await work.Accept(id, slug: Ldb));
        Assert.IsType<SaveOutcome.Missing>(await work.Discard(id, Ldb));
        await work.Accept(id);
        Assert.IsType<SaveOutcome.Missing>(await work.Do(db => new FigureUndo(db, work.Clock).UndoAsync(work.Editors[Ldb], id, Cancel)));
    }

    [Fact]
    public async Task What_is_thrown_away_leaves_nothing_and_what_was_taken_over_cannot_be()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(First);

        Assert.IsType<SaveOutcome.Saved>(await work.Discard(import.Head.Import.Id));

        Assert.Equal((0, 0, 0), await work.Do(async db => (await db.Imports.CountAsync(), await db.FigureImports.CountAsync(), await db.ImportRows.CountAsync())));
        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.NotOpen), await work.Discard((await work.TakeOver(First)).Id));
    }

    [Fact]
    public async Task The_register_and_the_figures_do_not_see_each_others_imports()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(First);
        var region = work.Editors[Haaglanden].RegionId;

        Assert.Empty(await work.Do(db => new ImportQueries(db).ListAsync(region, Cancel)));
        Assert.Null(await work.Do(db => new ImportQueries(db).FindAsync(import.Head.Import.Id, region, Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await work.Do(db =>
            new Core.Organisations.ImportAcceptance(db, work.Clock).AcceptAsync(work.Editors[Haaglanden], import.Head.Import.Id, null, Cancel)));
        Assert.Equal("cijfers.csv", (await work.Do(db => new FigureImportQueries(db).ListAsync(region, Cancel))).Single().Import.FileName);
    }
}

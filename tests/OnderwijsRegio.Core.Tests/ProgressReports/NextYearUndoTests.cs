using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Plans;
using static OnderwijsRegio.Core.Tests.ProgressReports.ProgressAtWork;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

public sealed class NextYearUndoTests
{
    [Fact]
    public async Task Undone_in_one_go_and_made_again_with_the_same_choices()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var id = await ldb.Id("1.2");
        await ldb.Make(otherwise: ("1.2", ReviewAdvice.Stoppen));
        var made = (await ldb.RowsOf(2027)).Select(r => (r.ActivityId, r.ToText())).ToList();

        await ldb.UndoLast();
        Assert.Equal(2026, (await ldb.PlanNow()).DetailedYear);
        Assert.Empty(await ldb.RowsOf(2027));
        Assert.Null((await ldb.Activity(id)).StoppedFromYear);

        await ldb.UndoLast();
        Assert.Equal(2027, (await ldb.PlanNow()).DetailedYear);
        Assert.Equal(made, (await ldb.RowsOf(2027)).Select(r => (r.ActivityId, r.ToText())));
        Assert.Equal(2027, (await ldb.Activity(id)).StoppedFromYear);
    }

    [Fact]
    public async Task What_was_written_in_it_since_stands_in_the_history()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Make();
        var making = await ldb.LastChange();
        await ldb.Edit(await ldb.Row("1.2", 2027), text => text with { Goal = "Veel beter" });

        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(making.Id));

        var removed = Assert.Single(await ldb.History(), h => h is { Subject: ChangeSubject.Row, Kind: ChangeKind.Removed });
        Assert.Contains(removed.Fields, f => f is { Label: "Doel", Before: "Veel beter" });
    }

    [Fact]
    public async Task What_stands_in_that_year_alone_would_be_lost_and_so_it_is_refused()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Make();
        var making = await ldb.LastChange();
        var text = (await ldb.Row("1.2", 2027)).ToText() with { Code = "1.9", Name = "Iets nieuws" };
        var line = await ldb.Line("1");
        var id = Assert.IsType<SaveOutcome.Saved>(await ldb.Activities(a =>
            a.AddAsync(ldb.Editor, ldb.Plan.Id, 2027, new ActivityFacts { LineId = line }, text, Guid.NewGuid(), RegionAtWork.Cancel))).Id;

        Assert.Equal(new SaveOutcome.Refused("", NextYearMessages.OnlyInYear(2027, "1.9 Iets nieuws")), await ldb.Undo(making.Id));

        await ldb.Activities(a => a.RemoveAsync(ldb.Editor, id, removed: true, RegionAtWork.Cancel));
        Assert.IsType<SaveOutcome.Saved>(await ldb.Undo(making.Id));
    }

    [Fact]
    public async Task A_year_is_not_undone_under_a_later_one()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Make();
        var making = await ldb.LastChange();
        await ldb.Make();

        Assert.Equal(new SaveOutcome.Refused("", NextYearMessages.LaterYearMade), await ldb.Undo(making.Id));
    }

    [Fact]
    public async Task The_history_says_in_Dutch_what_was_chosen()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Make(otherwise: [("1.2", ReviewAdvice.Bijstellen), ("1.3", ReviewAdvice.Stoppen)]);

        var item = (await ldb.History())[0];

        Assert.Equal(("Detailplan 2027", ChangeKind.Added), (item.Title, item.Kind));
        Assert.Equal(("1.2", "1.3"), (After("Wordt bijgesteld"), After("Stopt")));
        Assert.StartsWith("1.1, ", After("Gaat door"), StringComparison.Ordinal);
        string After(string label) => item.Fields.Single(f => f.Label == label).After;
    }

    [Fact]
    public async Task Seeds_that_change_do_not_take_the_plan_back_to_its_first_year()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Make();
        using var seeds = new Storage.SeedCopy();
        seeds.Change("plans.csv", RegionAtWork.Ldb, "Bollenstreek PO;", "Bollenstreek;");

        await ldb.Read(async db =>
        {
            await new SeedLoader(db).LoadAsync(seeds.Folder, RegionAtWork.Cancel);
            return 0;
        });

        Assert.Equal(2027, (await ldb.PlanNow()).DetailedYear);
    }

    [Fact]
    public async Task The_difference_with_this_year_shows_what_was_adjusted_and_what_still_is_to_be()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Review("1.2", Reviewed);
        await ldb.Make(otherwise: [("1.1", ReviewAdvice.Bijstellen), ("1.3", ReviewAdvice.Stoppen)]);
        await ldb.Edit(await ldb.Row("1.1", 2027), text => text with { Goal = "Anders", Period = PeriodReader.Read("Q1 2027", 2027) });

        var sheet = await ldb.DifferenceIn(2027);

        ActivityDifference Of(string code) => sheet.Items.First(i => i.Activity.Code == code);
        Assert.Equal((DifferenceKind.Changed, false), (Of("1.1").Kind, Of("1.1").IsToBeAdjusted));
        Assert.Equal([("Doel", "Anders"), ("Periode", "Q1 2027")], Of("1.1").Fields.Select(f => (f.Label, f.After)));
        Assert.Equal((DifferenceKind.Same, true, "Meer routes erin"), (Of("1.2").Kind, Of("1.2").IsToBeAdjusted, Of("1.2").Review!.Text.Changed));
        Assert.Equal(DifferenceKind.Stopped, Of("1.3").Kind);
        Assert.Equal(DifferenceKind.New, Of("2.7").Kind);
        Assert.Equal(sheet.Items.Count - 2 - sheet.Count(DifferenceKind.New), sheet.Count(DifferenceKind.Same));
    }

    [Fact]
    public async Task Both_pages_take_as_many_queries_for_a_full_plan_as_for_an_empty_one()
    {
        using var kga = await RegionAtWork.InAsync(RegionAtWork.Kga);
        await kga.Review("1.2", Reviewed);
        await kga.Make();
        foreach (var (load, expected) in new (Func<ProgressQueries, PlanHead, Task>, int)[]
        {
            ((queries, plan) => queries.LoadNextYearAsync(plan, RegionAtWork.Cancel), 4),
            ((queries, plan) => queries.LoadDifferenceAsync(plan, 2027, RegionAtWork.Cancel), 5),
        })
        {
            Assert.Equal((expected, expected), (await Queries(load, kga.Plan), await Queries(load, kga.Plan with { Id = -1 })));
        }

        async Task<int> Queries(Func<ProgressQueries, PlanHead, Task> load, PlanHead plan)
        {
            var log = new CommandLog();
            await using var db = kga.Database.Open(log);
            await load(new ProgressQueries(db), plan);
            return log.Statements.Count;
        }
    }
}

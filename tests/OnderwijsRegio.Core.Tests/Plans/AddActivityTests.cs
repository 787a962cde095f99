using Microsoft.EntityFrameworkCore;

namespace OnderwijsRegio.Core.Tests.Plans;

public sealed class AddActivityTests
{
    [Fact]
    public async Task A_new_activity_stands_at_the_end_of_its_line_with_what_was_typed()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var id = Saved(await Add(ldb, FactsIn(await ldb.Line("1")), ARow("1.8", "  Meeloopdagen \n po ")));

        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.8"], await ldb.CodesIn("1"));
        var row = Assert.Single((await ldb.Activity(id)).Rows);
        Assert.Equal(ARow("1.8", "Meeloopdagen po"), row.ToText());
        Assert.Equal((2026, 1), (row.Year, row.Number));
    }

    [Fact]
    public async Task A_new_activity_may_stand_in_the_outline_only()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        await Add(ldb, FactsIn(await ldb.Line("4")), ARow("4.5", period: "2027-2028"), year: null);

        Assert.Equal(["4.5"], await ldb.CodesIn("4", PlanPart.Outline));
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_activity()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var facts = FactsIn(await ldb.Line("1"));
        var key = Guid.NewGuid();

        var first = await Add(ldb, facts, ARow("1.8"), key: key);
        var second = await Add(ldb, facts, ARow("1.8"), key: key);

        Assert.Equal(new SaveOutcome.Saved(Saved(first), Changed: false), second);
        Assert.Single(await ldb.CodesIn("1"), "1.8");
        Assert.Single(await ldb.Changes());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.1 SUB g5 po")]
    public async Task A_code_of_another_activity_in_that_part_is_refused(string code)
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var owner = (await haaglanden.Sheet(new PlanPart(2026))).Activities.Single(a => a.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

        var outcome = await Add(haaglanden, FactsIn(await haaglanden.Line("1")), ARow(code));

        Assert.Equal(new SaveOutcome.Refused("Code", PlanMessages.CodeTaken(owner.Code, owner.Name)), outcome);
    }

    [Fact]
    public async Task A_code_that_only_the_other_part_has_is_free()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        Saved(await Add(ldb, FactsIn(await ldb.Line("1")), ARow("1.6")));
    }

    [Fact]
    public async Task A_line_of_another_region_is_refused()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var foreign = await ldb.Read(db => db.Lines.Where(l => l.Code == "2a").Select(l => l.Id).SingleAsync());

        Assert.Equal(new SaveOutcome.Refused("LineId", PlanMessages.LineUnknown), await Add(ldb, FactsIn(foreign), ARow("1.8")));
    }

    [Fact]
    public async Task An_area_of_another_region_is_refused()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var facts = FactsIn(await ldb.Line("1"));
        var (own, foreign) = (await Area(ldb, "Leiden e.o."), await Area(ldb, "Den Haag"));

        Saved(await Add(ldb, facts with { AreaId = own }, ARow("1.8")));
        Assert.Equal(new SaveOutcome.Refused("AreaId", PlanMessages.AreaUnknown), await Add(ldb, facts with { AreaId = foreign }, ARow("1.9")));
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2030)]
    public async Task A_year_outside_the_plan_is_refused(int year)
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var outcome = await Add(ldb, FactsIn(await ldb.Line("1")), ARow("1.8"), year);

        Assert.Equal(new SaveOutcome.Refused("Year", PlanMessages.YearUnknown), outcome);
    }

    [Fact]
    public async Task A_plan_of_another_region_is_not_there()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var facts = FactsIn(await ldb.Line("1"));
        ldb.Editor = ldb.Editor with { RegionId = ldb.Editor.RegionId + 1 };

        Assert.IsType<SaveOutcome.Missing>(await Add(ldb, facts, ARow("1.8")));
    }

    [Fact]
    public async Task An_adopted_plan_takes_no_new_activity()
    {
        using var ldb = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        await ldb.Adopt();

        Assert.Equal(new SaveOutcome.Refused("", PlanMessages.NotDraft), await Add(ldb, FactsIn(await ldb.Line("1")), ARow("1.8")));
        Assert.Empty(await ldb.Changes());
    }

    [Fact]
    public async Task Names_that_the_portal_knows_are_linked_and_others_are_kept_as_names()
    {
        using var haaglanden = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var facts = FactsIn(await haaglanden.Line("1")) with
        {
            Owners = ["sanne de wit", "Els de Boer", "Noor Bakker"],
            Partners = ["stichting lucas onderwijs", "De Haagse Bakkers"],
        };

        var activity = await haaglanden.Activity(Saved(await Add(haaglanden, facts, ARow("1.8"))));

        Assert.Equal(facts.Owners, activity.Owners.OrderBy(o => o.Id).Select(o => o.Name));
        // Noor Bakker works for another region.
        Assert.Equal([haaglanden.Editor.UserId, null, null], activity.Owners.OrderBy(o => o.Id).Select(o => o.UserId));
        Assert.Equal([true, false], activity.Partners.OrderBy(p => p.Id).Select(p => p.OrganisationId is not null));
    }

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    private static Task<SaveOutcome> Add(RegionAtWork work, ActivityFacts facts, RowText text, int? year = 2026, Guid? key = null) =>
        work.Activities(a => a.AddAsync(work.Editor, work.Plan.Id, year, facts, text, key ?? Guid.NewGuid(), RegionAtWork.Cancel));

    private static Task<int> Area(RegionAtWork work, string name) =>
        work.Read(db => db.Regions.SelectMany(r => r.Areas).Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
}

using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Views of the candidates that people keep.</summary>
public sealed class SavedViewTests
{
    [Fact]
    public async Task A_view_is_of_its_maker_until_it_is_shared_and_then_of_the_desk()
    {
        using var work = await EmptyAsync();
        var colleague = work.Own with { UserId = work.Other.UserId };
        var id = await AddedAsync(work, "Matchen");

        Assert.Empty(await ListAsync(work, colleague));
        Assert.IsType<SaveOutcome.Missing>(await SaveAsync(work, id, new("Van mij", false), colleague));
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(work, id, new("Matchen", true), work.Own));

        var shared = Assert.Single(await ListAsync(work, colleague));
        Assert.Equal((new SavedViewText("Matchen", true), "fase=matchen"), (shared.Text, shared.Query));
        Assert.Empty(await ListAsync(work, work.Other));
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(work, id, new("Voor mij", false), colleague));
        Assert.Empty(await ListAsync(work, work.Own));
    }

    [Fact]
    public async Task A_double_click_keeps_one_and_another_of_that_name_is_refused()
    {
        using var work = await EmptyAsync();
        var id = await AddedAsync(work, "Matchen");

        Assert.Equal((id, false), Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "Matchen")) is var again ? (again.Id, again.Changed) : default);
        Assert.Equal(SavedViewMessages.NameTaken("Matchen"), Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, "matchen", query: "")).Message);
        Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "matchen", isShared: true));
        Assert.Equal(SavedViewMessages.NameMissing, Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, " ")).Message);
        Assert.Equal(SavedViewMessages.TooLong, Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, "Lang", query: new string('x', 2001))).Message);
    }

    [Fact]
    public async Task Nobody_keeps_more_than_twenty_and_the_desk_shares_no_more()
    {
        using var work = await EmptyAsync();
        for (var n = 0; n < SavedView.MostOfOne; n++)
        {
            await AddedAsync(work, $"Weergave {n}");
        }

        Assert.Equal(SavedViewMessages.TooMany, Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, "Nog een")).Message);
        Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "Nog een", isShared: true));
    }

    [Fact]
    public async Task Two_who_change_a_shared_view_see_each_other_and_who_is_of_another_desk_removes_nothing()
    {
        using var work = await EmptyAsync();
        var id = Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "Matchen", isShared: true)).Id;
        var version = (await ListAsync(work, work.Own))[0].Version;
        await SaveAsync(work, id, new("Een", true), work.Own);

        Assert.IsType<SaveOutcome.Stale>(await work.Do(db => new SavedViewService(db, work.Clock).SaveAsync(work.Own, id, new("Twee", true), version, Cancel)));
        Task<SaveOutcome> Remove(PlanEditor editor) => work.Do(db => new SavedViewService(db, work.Clock).RemoveAsync(editor, id, Cancel));
        Assert.IsType<SaveOutcome.Missing>(await Remove(work.Other));
        Assert.IsType<SaveOutcome.Saved>(await Remove(work.Own));
        Assert.Empty(await ListAsync(work, work.Own));
    }

    private static Task<SaveOutcome> AddAsync(DeskAtWork work, string name, bool isShared = false, string query = "fase=matchen") =>
        work.Do(db => new SavedViewService(db, work.Clock).AddAsync(work.Own, new(name, isShared), query, Cancel));

    private static async Task<int> AddedAsync(DeskAtWork work, string name) => Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, name)).Id;

    private static Task<IReadOnlyList<SavedViewItem>> ListAsync(DeskAtWork work, PlanEditor who) => work.Do(db => new SavedViewQueries(db).ListAsync(who.RegionId, who.UserId, Cancel));

    private static async Task<SaveOutcome> SaveAsync(DeskAtWork work, int id, SavedViewText text, PlanEditor who)
    {
        var version = (await ListAsync(work, who)).FirstOrDefault(v => v.Id == id)?.Version ?? Guid.Empty;
        return await work.Do(db => new SavedViewService(db, work.Clock).SaveAsync(who, id, text, version, Cancel));
    }
}

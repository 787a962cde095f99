using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>The labels of a desk, and who carries them.</summary>
public sealed class LabelTests
{
    [Fact]
    public async Task A_label_stands_once_in_a_region_whatever_its_case_and_another_region_has_its_own()
    {
        using var work = await EmptyAsync();

        var id = await AddedAsync(work, "  Wacht op  VOG ");
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "Wacht op VOG")).Changed);

        Assert.Equal(LabelMessages.NameTaken("Wacht op VOG"), Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, "wacht op vog")).Message);
        Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "wacht op vog", work.Other));
        Assert.Equal([(id, "Wacht op VOG", 0)], (await ListAsync(work)).Select(l => (l.Id, l.Name, l.Carried)));
    }

    [Fact]
    public async Task What_a_label_cannot_be_is_said()
    {
        using var work = await EmptyAsync();
        async Task<string> Message(string name) => Assert.IsType<SaveOutcome.Refused>(await AddAsync(work, name)).Message;

        Assert.Equal(LabelMessages.NameMissing, await Message("  "));
        Assert.Equal(LabelMessages.MayBeBsn, await Message("zie 111222333"));
        Assert.Contains("40", await Message(new string('x', 41)), StringComparison.Ordinal);
        for (var n = 0; n < DeskLabel.MostOfRegion; n++)
        {
            await AddedAsync(work, $"label {n}");
        }

        Assert.Equal(LabelMessages.TooMany, await Message("nog een"));
    }

    [Fact]
    public async Task Who_carries_a_label_carries_it_under_another_name_and_two_who_rename_it_see_each_other()
    {
        using var work = await EmptyAsync();
        var (label, candidate) = (await AddedAsync(work, "Wacht"), await work.Added(Someone));
        await PutAsync(work, candidate, label);
        var version = (await ListAsync(work))[0].Version;
        Task<SaveOutcome> Rename(string name, PlanEditor? editor = null) => work.Do(db => new LabelService(db, work.Clock).RenameAsync(editor ?? work.Own, label, name, version, Cancel));

        Assert.IsType<SaveOutcome.Missing>(await Rename("Anders", work.Other));
        Assert.IsType<SaveOutcome.Saved>(await Rename("Wacht op VOG"));
        Assert.IsType<SaveOutcome.Stale>(await Rename("Wacht op school"));

        Assert.Equal(["Wacht op VOG"], (await work.File(candidate)).Labels.Select(l => l.Name));
        var item = Assert.Single((await work.Page(new CandidateFilter { LabelId = label })).Items);
        Assert.Equal(["Wacht op VOG"], item.LabelsOf(await work.Do(db => new LabelQueries(db).NamesAsync(work.Own.RegionId, Cancel))));
    }

    [Fact]
    public async Task A_label_that_is_removed_goes_from_all_who_carry_it_and_leaves_a_trace()
    {
        using var work = await EmptyAsync();
        var (label, candidate) = (await AddedAsync(work, "Wacht"), await work.Added(Someone));
        await PutAsync(work, candidate, label);
        Assert.Equal(1, (await ListAsync(work))[0].Carried);
        Task<SaveOutcome> Remove(PlanEditor editor) => work.Do(db => new LabelService(db, work.Clock).RemoveAsync(editor, label, Cancel));

        Assert.IsType<SaveOutcome.Missing>(await Remove(work.Other));
        Assert.IsType<SaveOutcome.Saved>(await Remove(work.Own));
        Assert.IsType<SaveOutcome.Missing>(await Remove(work.Own));

        Assert.Empty((await work.File(candidate)).Labels);
        Assert.Equal(1, await work.Do(db => db.Trace.CountAsync(t => t.Action == "label.removed" && t.UserId == work.Own.UserId)));
    }

    [Fact]
    public async Task A_candidate_carries_labels_of_the_own_desk_alone()
    {
        using var work = await EmptyAsync();
        var (own, second, candidate) = (await AddedAsync(work, "Wacht"), await AddedAsync(work, "Bel"), await work.Added(Someone));
        var theirs = Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, "Van elders", work.Other)).Id;

        Assert.Equal(LabelMessages.Unknown, Assert.IsType<SaveOutcome.Refused>(await PutAsync(work, candidate, own, theirs)).Message);
        Assert.Empty((await work.File(candidate)).Labels);
        Assert.IsType<SaveOutcome.Missing>(await work.Do(db => new LabelService(db, work.Clock).PutAsync(work.Other, candidate, [theirs], Cancel)));

        await PutAsync(work, candidate, own, second);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await PutAsync(work, candidate, second, own)).Changed);
        Assert.Equal(["Bel", "Wacht"], (await work.File(candidate)).Labels.Select(l => l.Name));
        await PutAsync(work, candidate, second);
        Assert.Equal(["Bel"], (await work.File(candidate)).Labels.Select(l => l.Name));
        Assert.Equal(2, await work.Do(db => db.Trace.CountAsync(t => t.Action == "candidate.labelled" && t.SubjectId == candidate)));
    }

    [Fact]
    public async Task Who_is_erased_carries_nothing_any_more()
    {
        using var work = await EmptyAsync();
        var (label, candidate) = (await AddedAsync(work, "Wacht"), await work.Added(Someone));
        await PutAsync(work, candidate, label);

        await work.Do(db => new ErasureService(db, work.Clock).EraseAsync(work.Own, candidate, Today, Cancel));

        Assert.Equal(0, await work.Do(db => db.CandidateLabels.CountAsync()));
        Assert.Equal(0, (await ListAsync(work))[0].Carried);
    }

    private static Task<SaveOutcome> AddAsync(DeskAtWork work, string name, PlanEditor? editor = null) =>
        work.Do(db => new LabelService(db, work.Clock).AddAsync(editor ?? work.Own, name, Cancel));

    private static async Task<int> AddedAsync(DeskAtWork work, string name) => Assert.IsType<SaveOutcome.Saved>(await AddAsync(work, name)).Id;

    private static Task<SaveOutcome> PutAsync(DeskAtWork work, int candidate, params int[] labels) =>
        work.Do(db => new LabelService(db, work.Clock).PutAsync(work.Own, candidate, labels, Cancel));

    private static Task<IReadOnlyList<LabelItem>> ListAsync(DeskAtWork work) => work.Do(db => new LabelQueries(db).ListAsync(work.Own.RegionId, Cancel));
}

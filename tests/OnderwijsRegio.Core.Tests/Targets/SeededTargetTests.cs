using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Tests.Targets;

public sealed class SeededTargetTests
{
    [Fact]
    public async Task Every_amount_of_the_documents_is_there_and_no_other()
    {
        using var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var targets = await db.Targets.AsNoTracking()
            .Where(t => t.Kind != TargetKind.YesNo)
            .Select(t => new
            {
                Target = t,
                t.Activity!.Plan!.Region!.Slug,
                Code = t.Activity.Rows.OrderBy(r => r.Year == null).Select(r => r.Code).First(),
            })
            .ToListAsync();

        Assert.Equal(
            TargetsOfTheDocuments.All.OrderBy(t => t.ToString(), StringComparer.Ordinal),
            targets.Select(t => new KnownTarget(t.Slug, t.Code, t.Target.FirstYear, TargetWords.Amount(t.Target.ToText())))
                .OrderBy(t => t.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_says_where_it_stands_and_a_percentage_what_it_is_of()
    {
        using var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var targets = await db.Targets.AsNoTracking().Include(t => t.Activity!.Plan).ToListAsync();

        Assert.All(targets, t => Assert.NotEmpty(t.Source.Document! + t.Source.Heading));
        Assert.All(targets, t => Assert.Null(t.ToText().Fault(t.Activity!.Plan!.FirstYear, t.Activity.Plan.LastYear)));
        var ofTargets = targets.Where(t => t.ShareOfId is not null).ToList();
        Assert.Equal(2, ofTargets.Count);
        Assert.All(ofTargets, t => Assert.Equal(
            (t.ActivityId, t.FirstYear), targets.Where(w => w.Id == t.ShareOfId).Select(w => (w.ActivityId, w.FirstYear)).Single()));
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Regions;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Finding candidates.</summary>
public sealed class CandidateListTests
{
    public static TheoryData<CandidateSort> Sorts => [.. Enum.GetValues<CandidateSort>()];

    [Theory]
    [InlineData("noor oefenink")]
    [InlineData("OEF no")]
    [InlineData("Nóór")]
    [InlineData("noor@demo.example")]
    [InlineData("noor@de")]
    [InlineData("06 87 65 43 21")]
    [InlineData("+31687654321")]
    [InlineData("068765")]
    public async Task Someone_is_found_by_parts_of_a_name_in_any_order_by_address_and_by_number(string sought)
    {
        using var work = await EmptyAsync();
        await work.Added(Someone);
        await work.Added(Someone with { FirstName = "Bo", LastName = "Anders", Email = "bo@demo.example", Phone = "+31611111111" });

        Assert.Equal(["Noor van Oefenink"], await work.Seek(sought));
    }

    [Theory]
    [InlineData("noor anders")]
    [InlineData("efenink")]
    [InlineData("%")]
    public async Task Who_does_not_have_all_the_words_is_not_found(string sought)
    {
        using var work = await EmptyAsync();
        await work.Added(Someone);

        Assert.Empty(await work.Seek(sought));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Page_after_page_shows_everyone_once_in_order(CandidateSort sort)
    {
        using var work = await EmptyAsync();
        await work.Do(async db =>
        {
            db.AddRange(Enumerable.Range(0, 120).Select(n => Candidate.Begin(
                work.Own.RegionId, Someone with { FirstName = $"Bo{n % 7}", LastName = $"Demo{n % 11:00}", Email = $"bo{n}@demo.example" }, KlantreisPhase.Interesseren, Today, null, RetentionTerms.Default)));
            await db.SaveChangesAsync();
            foreach (var candidate in await db.Candidates.Where(c => c.Id % 3 == 0).ToListAsync())
            {
                candidate.NextStepOn = Today.AddDays(candidate.Id % 5);
                candidate.Contact(Today.AddDays(-(candidate.Id % 4)), RetentionTerms.Default);
            }

            return await db.SaveChangesAsync();
        });
        var filter = new CandidateFilter { Sort = sort };
        List<CandidateItem> seen = [];

        for (int? after = null; seen.Count == 0 || after is not null;)
        {
            var page = await work.Page(filter, after);
            Assert.Equal(120, page.Count);
            seen.AddRange(page.Items);
            after = page.Next;
        }

        Assert.Equal(120, seen.Select(i => i.Id).Distinct().Count());
        var ordered = sort switch
        {
            CandidateSort.Nieuw => seen.OrderByDescending(i => i.Id),
            CandidateSort.Vervolgstap => seen.OrderBy(i => i.NextStepOn ?? DateOnly.MaxValue).ThenBy(i => i.Id),
            CandidateSort.Bewaartermijn => seen.OrderBy(i => i.RetainUntil).ThenBy(i => i.Id),
            CandidateSort.Stil => seen.OrderBy(i => i.LastContactOn ?? i.CreatedOn).ThenBy(i => i.Id),
            _ => seen.OrderBy(i => FoldedText.Fold($"{i.LastName} {i.FirstName}"), StringComparer.Ordinal).ThenBy(i => i.Id),
        };
        Assert.Equal(ordered.Select(i => i.Id), seen.Select(i => i.Id));
    }

    [Fact]
    public async Task Each_filter_shows_those_that_it_says_and_no_others()
    {
        using var work = await WithDemoAsync();
        var all = (await work.Page(new CandidateFilter { Status = CandidateStatus.Allemaal })).Items;
        async Task Shows(CandidateFilter filter, Func<CandidateItem, bool> rule)
        {
            var shown = (await work.Page(filter with { Status = CandidateStatus.Allemaal })).Items;
            Assert.NotEmpty(shown);
            Assert.Equal(all.Where(rule).Select(i => i.Id), shown.Select(i => i.Id));
        }

        Assert.Equal(DemoCandidates.PerDesk, all.Count);
        await Shows(new CandidateFilter { Phase = KlantreisPhase.Matchen }, i => i.Phase is KlantreisPhase.Matchen);
        await Shows(new CandidateFilter { Sector = Sector.Vo }, i => i.Sectors.Contains(Sector.Vo));
        await Shows(new CandidateFilter { TargetGroup = TargetGroup.Herintreders }, i => i.TargetGroup is TargetGroup.Herintreders);
        await Shows(new CandidateFilter { SourceDesk = "Banenmarkt" }, i => i.SourceDesk == "Banenmarkt");
        await Shows(new CandidateFilter { OwnerId = 0 }, i => i.Owner is null);
        await Shows(new CandidateFilter { OwnerId = work.Own.UserId }, i => i.Owner is not null);
        await Shows(new CandidateFilter { Due = CandidateDue.TeLaat }, i => i.NextStepOn < Today);
        await Shows(new CandidateFilter { Due = CandidateDue.Vandaag }, i => i.NextStepOn <= Today);
        await Shows(new CandidateFilter { Due = CandidateDue.Week }, i => i.NextStepOn <= Today.AddDays(7));
        await Shows(new CandidateFilter { Due = CandidateDue.Geen }, i => i.NextStepOn is null);
        await Shows(new CandidateFilter { Due = CandidateDue.Stil }, i => (i.LastContactOn ?? i.CreatedOn) <= Today.AddDays(-30));
        Assert.All((await work.Page(new CandidateFilter())).Items, i => Assert.False(i.IsStopped));
        Assert.All((await work.Page(new CandidateFilter { Status = CandidateStatus.Gestopt })).Items, i => Assert.True(i.IsStopped));
    }

    [Fact]
    public async Task The_page_of_the_day_has_what_is_due_who_was_never_spoken_to_and_who_waits_too_long()
    {
        using var work = await WithDemoAsync();

        var day = await work.Do(db => new CandidateQueries(db).DayAsync(work.Own.RegionId, Today, Cancel));

        Assert.NotEmpty(day.Due.Items);
        Assert.All(day.Due.Items, i => Assert.True(i.NextStepOn <= Today));
        Assert.Equal(4, day.New.Count);
        Assert.All(day.New.Items, i => Assert.Null(i.LastContactOn));
        Assert.NotEmpty(day.Quiet.Items);
        Assert.All(day.Quiet.Items, i => Assert.True(i.LastContactOn <= Today.AddDays(-30) && i.NextStepOn is null));
        Assert.Equal(day.Quiet.Items.Count, Math.Min(day.Quiet.Count, CandidateQueries.DaySize));
    }

    [Fact]
    public async Task A_list_takes_as_many_queries_for_one_candidate_as_for_a_page_full()
    {
        using var work = await EmptyAsync();
        await work.Added(Someone);
        var (one, many) = (new CommandLog(), new CommandLog());
        async Task Read(CommandLog log)
        {
            await using var db = work.Database.Open(log);
            await new CandidateQueries(db).PageAsync(work.Own.RegionId, new CandidateFilter { Sought = "demo" }, null, Today, Cancel);
        }

        await Read(one);
        await work.Do(db =>
        {
            db.AddRange(Enumerable.Range(0, 60).Select(n => Candidate.Begin(work.Own.RegionId, Someone with { LastName = $"Demo{n}" }, KlantreisPhase.Interesseren, Today, null, RetentionTerms.Default)));
            return db.SaveChangesAsync();
        });
        await Read(many);

        Assert.Equal((2, 2), (one.Statements.Count, many.Statements.Count));
    }
}

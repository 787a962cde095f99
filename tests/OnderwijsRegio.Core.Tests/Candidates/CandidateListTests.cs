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
        await Shows(new CandidateFilter { Subject = "nederlands" }, i => i.Subjects == "Nederlands");
        await Shows(new CandidateFilter { Route = "zij-instroom in beroep" }, i => i.Route == "zij-instroom in beroep");
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

    [Theory]
    [InlineData("wiskunde", true)]
    [InlineData("WISKUNDE", true)]
    [InlineData("beeldende  vorming", true)]
    [InlineData("natuur- en scheikunde", true)]
    [InlineData("frans", true)]
    [InlineData("kunde", false)]
    [InlineData("wis", false)]
    [InlineData("%", false)]
    public async Task Who_wants_a_subject_is_found_by_its_whole_words(string subject, bool isFound)
    {
        using var work = await EmptyAsync();
        await work.Added(Someone with { Subjects = "Wiskunde, natuur- en scheikunde;Beeldende vorming/Frans" });

        Assert.Equal(isFound ? 1 : 0, (await work.Page(new CandidateFilter { Subject = subject })).Count);
    }

    [Fact]
    public async Task The_routes_to_filter_by_are_those_in_use()
    {
        using var work = await WithDemoAsync();

        var choices = await work.Do(db => new CandidateQueries(db).ChoicesAsync(work.Own.RegionId, Today, Cancel));

        Assert.Equal(["zij-instroom in beroep"], choices.Routes);
        Assert.Equal(["Banenmarkt", "Doorverwezen door een school", "Onderwijsloket", "Website van de regio"], choices.SourceDesks);
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
    public async Task A_list_takes_no_more_queries_for_hundreds_of_candidates_than_for_more_than_a_page()
    {
        using var work = await EmptyAsync();
        await work.Added(Someone);
        async Task<int> Read()
        {
            var log = new CommandLog();
            await using var db = work.Database.Open(log);
            await new CandidateQueries(db).PageAsync(work.Own.RegionId, new CandidateFilter { Sought = "demo" }, null, Today, Cancel);
            return log.Statements.Count;
        }

        // The words, the page; and how many there are once a page does not hold them.
        Assert.Equal(2, await Read());
        await Add(work, 0, 60);
        Assert.Equal(3, await Read());
        await Add(work, 60, 640);
        Assert.Equal(3, await Read());
    }

    [Fact]
    public async Task A_word_that_hundreds_have_finds_them_in_their_order_and_with_a_rarer_word_only_those_with_both()
    {
        using var work = await EmptyAsync();
        await Add(work, 0, 640);
        var names = Enumerable.Range(0, 640).Select(n => $"Demo{n}").ToList();

        var first = await work.Page(new CandidateFilter { Sought = "demo" });
        var second = await work.Page(new CandidateFilter { Sought = "demo" }, first.Next);
        var both = await work.Page(new CandidateFilter { Sought = $"{Someone.FirstName} demo63" });

        Assert.Equal(names.Order(StringComparer.Ordinal).Take(100), first.Items.Concat(second.Items).Select(i => i.LastName));
        Assert.Equal((CandidateQueries.MostCountedSought + 1, CandidateQueries.MostCountedSought + 1), (first.Count, second.Count));
        Assert.Equal(names.Where(n => n.StartsWith("Demo63", StringComparison.Ordinal)).Order(StringComparer.Ordinal), both.Items.Select(i => i.LastName));
    }

    [Fact]
    public async Task Words_that_hundreds_have_find_only_those_of_whom_each_begins_a_word()
    {
        using var work = await EmptyAsync();
        await Add(work, 0, 300, "Anna");
        await Add(work, 300, 300, "Hanna");
        var names = Enumerable.Range(0, 300).Select(n => $"Demo{n}").ToList();
        Task<CandidatePage> Page(int? after) => work.Page(new CandidateFilter { Sought = "DEMO änna" }, after);

        var first = await Page(null);
        var second = await Page(first.Next);

        Assert.Equal(names.Order(StringComparer.Ordinal).Take(100), first.Items.Concat(second.Items).Select(i => i.LastName));
        Assert.All(first.Items.Concat(second.Items), i => Assert.Equal("Anna", i.FirstName));
        Assert.Equal(names.Count, (await work.Do(db => new CandidateQueries(db).KeysAsync(work.Own.RegionId, new CandidateFilter { Sought = "DEMO änna" }, Today, Cancel))).Count);
    }

    [Fact]
    public async Task Who_is_called_otherwise_from_now_on_is_found_by_that_among_hundreds_and_no_longer_by_what_they_were_called()
    {
        using var work = await EmptyAsync();
        await Add(work, 0, 300, "Anna");
        await Add(work, 300, 300, "Hanna");
        await work.Do(async db =>
        {
            var one = await db.Candidates.Include(c => c.Terms).FirstAsync(c => c.LastName == "Demo0");
            one.Apply(one.ToText() with { FirstName = "Hanna" }, RetentionTerms.Default);
            return await db.SaveChangesAsync();
        });
        async Task<bool> Finds(string words) => (await work.Page(new CandidateFilter { Sought = words })).Items.Any(i => i.LastName == "Demo0");

        Assert.True(await Finds("hanna demo"));
        Assert.False(await Finds("anna demo"));
    }

    private static Task<int> Add(DeskAtWork work, int from, int count, string? firstName = null) => work.Do(db =>
    {
        db.AddRange(Enumerable.Range(from, count).Select(n => Candidate.Begin(
            work.Own.RegionId, Someone with { FirstName = firstName ?? Someone.FirstName, LastName = $"Demo{n}" }, KlantreisPhase.Interesseren, Today, null, RetentionTerms.Default)));
        return db.SaveChangesAsync();
    });
}

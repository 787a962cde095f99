using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class UserListTests : IDisposable
{
    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task The_list_takes_as_many_queries_for_a_hundred_people_as_for_seven()
    {
        var few = await Ask(List(1));
        await AddHundred();

        var many = await Ask(List(2));

        Assert.Equal((107, 3, 50), (many.Page.Count, many.Page.Pages, many.Page.Items.Count));
        Assert.Equal(few.Queries, many.Queries);
    }

    [Fact]
    public async Task Whoever_is_sought_is_found_page_by_page_in_as_many_queries()
    {
        var few = await Ask(q => q.SearchAsync("demo", 1, Cancel));
        await AddHundred();

        var pages = new[] { await Ask(Sought(1)), await Ask(Sought(2)), await Ask(Sought(3)) };

        Assert.All(pages, p => Assert.Equal((100, 2, few.Queries), (p.Page.Count, p.Page.Pages, p.Queries)));
        Assert.Equal([50, 50, 0], pages.Select(p => p.Page.Items.Count));
        Assert.Equal(100, pages.SelectMany(p => p.Page.Items).Select(u => u.Id).Distinct().Count());

        static Func<UserQueries, Task<UserPage>> Sought(int page) => q => q.SearchAsync("persoon VOORBEELD", page, Cancel);
    }

    [Fact]
    public async Task The_filter_by_state_finds_those_whose_page_says_so()
    {
        await portal.Invite();
        Saved(await portal.Lock(await portal.User("loket.kga@demo.example")));
        Saved(await portal.Take((await portal.GrantOf("programma.ldb@demo.example")).Id));
        Saved(await portal.End((await portal.GrantOf(Manager)).Id, portal.Today));
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var all = await List(new UserFilter());
        foreach (var state in Enum.GetValues<UserState>())
        {
            var found = await List(new UserFilter(State: state));
            Assert.NotEmpty(found.Items);
            Assert.Equal(all.Items.Where(u => u.State(portal.Today) == state).Select(u => u.Id), found.Items.Select(u => u.Id));
        }
    }

    public void Dispose() => portal.Dispose();

    private Task<UserPage> List(UserFilter filter) => portal.Do(db => new UserQueries(db).ListAsync(filter, 1, portal.Today, Cancel));

    private Func<UserQueries, Task<UserPage>> List(int page) => q => q.ListAsync(new UserFilter(), page, portal.Today, Cancel);

    private Task<int> AddHundred() => portal.Do(db =>
    {
        for (var i = 0; i < 100; i++)
        {
            var user = AppUser.Invited(new UserText($"Persoon {i}", $"persoon{i}@voorbeeld.example"));
            user.Grants.Add(new Grant { Role = Role.Beheerder });
            db.Users.Add(user);
        }

        return db.SaveChangesAsync();
    });

    private async Task<(UserPage Page, int Queries)> Ask(Func<UserQueries, Task<UserPage>> ask)
    {
        var log = new CommandLog();
        await using var db = portal.Database.Open(log);
        return (await ask(new UserQueries(db)), log.Statements.Count);
    }
}

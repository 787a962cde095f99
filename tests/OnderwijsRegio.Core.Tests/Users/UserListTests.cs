using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class UserListTests : IDisposable
{
    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task The_list_takes_as_many_queries_for_a_hundred_people_as_for_seven()
    {
        var few = await Ask(1);
        await portal.Do(db =>
        {
            for (var i = 0; i < 100; i++)
            {
                var user = AppUser.Invited(new UserText($"Persoon {i}", $"persoon{i}@voorbeeld.example"));
                user.Grants.Add(new Grant { Role = Role.Beheerder });
                db.Users.Add(user);
            }

            return db.SaveChangesAsync();
        });

        var many = await Ask(2);

        Assert.Equal((107, 3, 50), (many.Page.Count, many.Page.Pages, many.Page.Items.Count));
        Assert.Equal(few.Queries, many.Queries);
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

    private async Task<(UserPage Page, int Queries)> Ask(int page)
    {
        var log = new CommandLog();
        await using var db = portal.Database.Open(log);
        return (await new UserQueries(db).ListAsync(new UserFilter(), page, portal.Today, Cancel), log.Statements.Count);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

/// <summary>Someone must always be able to administer the portal.</summary>
public sealed class LastAdministratorTests : IDisposable
{
    private static readonly GrantText Administrating = new(Role.Beheerder, null, null, null, null);

    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task The_last_one_cannot_be_locked_removed_or_lose_the_role_also_not_later()
    {
        var (id, grant) = (await portal.User(Administrator), await portal.GrantOf(Administrator));

        AssertRefused("", UserMessages.LastAdministrator, await portal.Lock(id));
        AssertRefused("", UserMessages.LastAdministrator, await portal.Remove(id));
        AssertRefused("", UserMessages.LastAdministrator, await portal.Take(grant.Id));
        AssertRefused("Until", UserMessages.LastAdministrator, await portal.End(grant.Id, portal.Today.AddYears(1)));

        Assert.Empty(await portal.TraceOf(id));
        Assert.Null((await portal.GrantOf(Administrator)).Until);
    }

    [Fact]
    public async Task With_a_second_one_the_first_may_go()
    {
        Saved(await portal.Give(await portal.User(Manager), Administrating));

        Saved(await portal.Take((await portal.GrantOf(Administrator)).Id));
    }

    [Fact]
    public async Task One_who_was_invited_is_locked_begins_later_or_stops_is_no_second_one()
    {
        Saved(await portal.Invite(Sanne, Administrating));
        var desk = await portal.User("loket.haaglanden@demo.example");
        Saved(await portal.Give(desk, Administrating));
        Saved(await portal.Lock(desk));
        Saved(await portal.Give(await portal.User(Manager), Administrating with { From = portal.Today.AddDays(1) }));
        Saved(await portal.Give(await portal.User("loket.kga@demo.example"), Administrating with { Until = portal.Today.AddYears(1) }));

        AssertRefused("", UserMessages.LastAdministrator, await portal.Lock(await portal.User(Administrator)));
    }

    [Fact]
    public async Task Two_who_take_each_others_role_at_the_same_moment_do_not_both_succeed()
    {
        var (first, second) = (await portal.User(Administrator), await portal.User(Manager));
        var (mine, theirs) = ((await portal.GrantOf(Administrator)).Id, Saved(await portal.Give(second, Administrating)));
        using var start = new Barrier(2);

        var outcomes = await Task.WhenAll(
            Task.Run(() => AtOnce(() => portal.Take(theirs, by: first))),
            Task.Run(() => AtOnce(() => portal.Take(mine, by: second))));

        Assert.Single(outcomes, o => o is SaveOutcome.Saved);
        Assert.Single(outcomes, o => o is SaveOutcome.Refused { Message: UserMessages.LastAdministrator });
        Assert.Equal(1, await portal.Do(db => db.Grants.CountAsync(g => g.Role == Role.Beheerder)));

        Task<SaveOutcome> AtOnce(Func<Task<SaveOutcome>> work)
        {
            start.SignalAndWait();
            return work();
        }
    }

    public void Dispose() => portal.Dispose();
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class GrantTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly PortalAtWork portal = new();

    [Theory]
    [InlineData(null, false, false, "Role")]
    [InlineData(Role.Programmamanager, false, false, "RegionId")]
    [InlineData(Role.Loketmedewerker, false, true, "RegionId")]
    [InlineData(Role.Loketmedewerker, true, true, "OrganisationId")]
    [InlineData(Role.Bestuurder, false, false, "OrganisationId")]
    [InlineData(Role.Bestuursmedewerker, true, true, "RegionId")]
    [InlineData(Role.Beheerder, true, false, "RegionId")]
    [InlineData(Role.Beheerder, false, true, "OrganisationId")]
    [InlineData(Role.Programmamanager, true, false, null)]
    [InlineData(Role.Bestuursmedewerker, false, true, null)]
    [InlineData(Role.Beheerder, false, false, null)]
    public void A_role_is_of_a_region_of_an_organisation_or_of_the_portal(Role? role, bool region, bool organisation, string? wrong) =>
        Assert.Equal(wrong, new GrantText(role, region ? 1 : null, organisation ? 1 : null, null, null).Fault(Today)?.Field);

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", UserMessages.UntilBeforeFrom)]
    [InlineData(null, "2026-03-01", UserMessages.UntilPast)]
    [InlineData("2025-01-01", "2026-02-28", UserMessages.UntilPast)]
    [InlineData("2026-03-02", "2026-03-02", null)]
    [InlineData("2020-01-01", null, null)]
    public void A_period_ends_after_it_begins_and_not_before_today(string? from, string? until, string? message) =>
        Assert.Equal(message, new GrantText(Role.Beheerder, null, null, Day(from), Day(until)).Fault(Today)?.Message);

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(null, "2026-06-30", "2026-07-01", null, false)]
    [InlineData(null, "2026-07-01", "2026-07-01", null, true)]
    [InlineData("2026-04-01", "2026-04-30", "2026-04-10", "2026-04-12", true)]
    [InlineData("2026-04-01", "2026-04-30", null, "2026-03-31", false)]
    public async Task The_same_role_twice_on_one_day_is_refused(string? from, string? until, string? otherFrom, string? otherUntil, bool overlaps)
    {
        var user = await portal.User(Manager);
        var role = new GrantText(Role.Loketmedewerker, await portal.Region(), null, Day(from), Day(until));
        Saved(await portal.Give(user, role));

        var outcome = await portal.Give(user, role with { From = Day(otherFrom), Until = Day(otherUntil) });

        if (!overlaps)
        {
            Saved(outcome);
        }
        else if (role == role with { From = Day(otherFrom), Until = Day(otherUntil) })
        {
            Assert.Equal(new SaveOutcome.Saved(((SaveOutcome.Saved)outcome).Id, Changed: false), outcome);
        }
        else
        {
            AssertRefused("Role", UserMessages.RoleTaken(Role.Loketmedewerker), outcome);
        }
    }

    [Fact]
    public async Task The_same_role_in_another_region_is_another_role()
    {
        var user = await portal.User(Manager);

        Saved(await portal.Give(user, new GrantText(Role.Programmamanager, await portal.Region("leiden-duin-en-bollenstreek-po"), null, null, null)));

        var keys = await portal.Do(db => db.KeysAsync(user, Today));
        Assert.Equal(2, keys.Keys.Count(k => k.Door is Door.Programma));
    }

    [Fact]
    public async Task A_region_or_an_organisation_that_is_not_there_is_refused()
    {
        var user = await portal.User(Manager);

        AssertRefused("RegionId", UserMessages.RegionUnknown, await portal.Give(user, new GrantText(Role.Loketmedewerker, 999, null, null, null)));
        AssertRefused("OrganisationId", UserMessages.OrganisationUnknown, await portal.Give(user, new GrantText(Role.Bestuurder, null, 999_999, null, null)));
        Assert.IsType<SaveOutcome.Missing>(await portal.Give(999, new GrantText(Role.Beheerder, null, null, null, null)));
    }

    [Fact]
    public async Task What_is_given_ended_and_taken_leaves_its_trace_in_the_region()
    {
        var (user, region) = (await portal.User(Manager), await portal.Region("kennemerland-en-groot-amsterdam"));
        var grant = Saved(await portal.Give(user, new GrantText(Role.Loketmedewerker, region, null, null, null)));
        Saved(await portal.End(grant, Today.AddDays(7)));
        Saved(await portal.Take(grant));

        Assert.Equal(["grant.given", "grant.changed", "grant.taken"], await portal.TraceOf(user));
        var trace = await portal.Do(db => db.Trace.AsNoTracking().OrderBy(t => t.Id).ToListAsync());
        var administrator = await portal.User(Administrator);
        Assert.All(trace, t => Assert.Equal((administrator, region), (t.UserId, t.RegionId)));
        Assert.Equal(["Role,RegionId", "Until", "Role,RegionId,Until"], trace.Select(t => t.Fields));
    }

    [Fact]
    public async Task An_end_that_was_moved_into_another_grant_is_refused()
    {
        var user = await portal.User(Manager);
        var role = new GrantText(Role.Loketmedewerker, await portal.Region(), null, null, Today.AddDays(10));
        var first = Saved(await portal.Give(user, role));
        Saved(await portal.Give(user, role with { From = Today.AddDays(11), Until = null }));

        AssertRefused("Until", UserMessages.RoleTaken(Role.Loketmedewerker), await portal.End(first, null));
        AssertRefused("Until", UserMessages.UntilPast, await portal.End(first, Today.AddDays(-1)));
    }

    public void Dispose() => portal.Dispose();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class UserKeysTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();

    [Theory]
    [InlineData(Role.Programmamanager, "Programma Bestuur")]
    [InlineData(Role.Loketmedewerker, "Loket")]
    [InlineData(Role.Bestuurder, "Bestuur")]
    [InlineData(Role.Bestuursmedewerker, "Bestuur")]
    [InlineData(Role.Beheerder, "")]
    public void A_role_opens_these_doors_of_regions(Role role, string doors) =>
        Assert.Equal(doors, string.Join(' ', UserKeys.DoorsOf(role)));

    [Theory]
    [InlineData("programma.haaglanden@demo.example", "Programma/haaglanden Bestuur/haaglanden")]
    [InlineData("loket.kga@demo.example", "Loket/kennemerland-en-groot-amsterdam")]
    [InlineData("bestuur.lucas@demo.example", "Bestuur/haaglanden")]
    [InlineData("beheer@demo.example", "")]
    public async Task A_person_of_the_demo_has_these_keys(string email, string expected)
    {
        var user = await UserOf(email);

        var keys = await Load(user.Id);

        Assert.Equal((user.Id, user.DisplayName), (keys.UserId, keys.DisplayName));
        Assert.Equal(expected, string.Join(' ', keys.Keys.Select(k => $"{k.Door}/{k.Slug}")));
    }

    [Fact]
    public async Task A_key_opens_its_own_region_only()
    {
        var keys = await Load((await UserOf("programma.haaglanden@demo.example")).Id);

        Assert.True(keys.Opens(Door.Programma));
        Assert.True(keys.Opens(Door.Programma, await Region("haaglanden")));
        Assert.False(keys.Opens(Door.Programma, await Region("kennemerland-en-groot-amsterdam")));
        Assert.False(keys.Opens(Door.Loket));
        Assert.False(keys.Opens(Door.Beheer));
    }

    [Theory]
    [InlineData(Role.Bestuurder)]
    [InlineData(Role.Bestuursmedewerker)]
    public async Task Who_works_for_an_organisation_gets_each_region_that_it_takes_part_in(Role role)
    {
        var organisation = await AddOrganisation("haaglanden", "leiden-duin-en-bollenstreek-po");

        var keys = await Load(await AddUser(new Grant { Role = role, OrganisationId = organisation }));

        Assert.Equal(["haaglanden", "leiden-duin-en-bollenstreek-po"], keys.Keys.Select(k => k.Slug).Order());
        Assert.All(keys.Keys, key => Assert.Equal((Door.Bestuur, role, "Stichting Voorbeeld"), (key.Door, key.Role, key.Organisation)));
        Assert.False(keys.Opens(Door.Bestuur, await Region("kennemerland-en-groot-amsterdam")));
    }

    [Fact]
    public async Task An_organisation_with_two_tasks_in_a_region_gives_one_key()
    {
        // Stichting Lucas Onderwijs both takes part in Haaglanden and is its penvoerder.
        var keys = await Load((await UserOf("bestuur.lucas@demo.example")).Id);

        Assert.Single(keys.Keys);
    }

    [Fact]
    public async Task Two_grants_give_the_keys_of_both()
    {
        var keys = await Load(await AddUser(
            new Grant { Role = Role.Loketmedewerker, RegionId = await Region("haaglanden") },
            new Grant { Role = Role.Bestuurder, OrganisationId = await AddOrganisation("kennemerland-en-groot-amsterdam") }));

        Assert.Equal(["Bestuur/kennemerland-en-groot-amsterdam", "Loket/haaglanden"], keys.Keys.Select(k => $"{k.Door}/{k.Slug}").Order());
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData(null, "2026-03-01", false)]
    [InlineData("2026-03-03", null, false)]
    public async Task A_grant_counts_from_its_first_day_to_its_last(string? from, string? until, bool opens)
    {
        List<Grant> grants =
        [
            new() { Role = Role.Loketmedewerker, RegionId = await Region("haaglanden") },
            new() { Role = Role.Bestuurder, OrganisationId = await AddOrganisation("haaglanden") },
            new() { Role = Role.Beheerder },
        ];
        grants.ForEach(grant => (grant.From, grant.Until) = (Day(from), Day(until)));

        var keys = await Load(await AddUser([.. grants]));

        Assert.All([Door.Loket, Door.Bestuur, Door.Beheer], door => Assert.Equal(opens, keys.Opens(door)));
    }

    [Fact]
    public async Task An_organisation_that_takes_part_no_longer_opens_nothing_there()
    {
        var organisation = await AddOrganisation("haaglanden", "leiden-duin-en-bollenstreek-po");
        await using (var db = database.Open())
        {
            await db.Participations.Where(p => p.OrganisationId == organisation && p.Region!.Slug == "haaglanden")
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, Participation.Ended));
        }

        var keys = await Load(await AddUser(new Grant { Role = Role.Bestuurder, OrganisationId = organisation }));

        Assert.Equal(["leiden-duin-en-bollenstreek-po"], keys.Keys.Select(k => k.Slug));
    }

    [Fact]
    public async Task An_administrator_opens_Beheer_and_no_region()
    {
        var keys = await Load((await UserOf("beheer@demo.example")).Id);

        Assert.True(keys.Opens(Door.Beheer));
        Assert.All([Door.Programma, Door.Loket, Door.Bestuur], door => Assert.False(keys.Opens(door)));
        Assert.False(keys.Opens(Door.Beheer, await Region("haaglanden")));
    }

    [Fact]
    public async Task A_user_without_grants_has_a_name_and_opens_nothing()
    {
        var keys = await Load(await AddUser());

        Assert.Equal("Els de Boer", keys.DisplayName);
        Assert.All(Enum.GetValues<Door>(), door => Assert.False(keys.Opens(door)));
    }

    [Fact]
    public async Task Without_an_account_nothing_opens()
    {
        var keys = await Load(new SessionTicket(int.MaxValue, Guid.NewGuid()));

        Assert.Same(UserKeys.Visitor, keys);
        Assert.All(Enum.GetValues<Door>(), door => Assert.False(keys.Opens(door)));
    }

    [Fact]
    public async Task A_session_of_someone_else_opens_nothing()
    {
        var own = await SignIn((await UserOf("loket.haaglanden@demo.example")).Id);
        var other = (await UserOf("beheer@demo.example")).Id;

        Assert.Same(UserKeys.Visitor, await Load(own with { UserId = other }));
    }

    [Fact]
    public async Task A_session_that_was_not_used_for_eight_hours_opens_nothing()
    {
        var user = (await UserOf("beheer@demo.example")).Id;

        Assert.Same(UserKeys.Visitor, await Load(await SignIn(user, Now - UserSession.Lifetime)));
        Assert.True((await Load(await SignIn(user, Now - UserSession.Lifetime + TimeSpan.FromSeconds(1)))).Opens(Door.Beheer));
    }

    [Fact]
    public async Task When_the_stamp_of_the_account_is_renewed_its_sessions_open_nothing()
    {
        var user = (await UserOf("beheer@demo.example")).Id;
        var ticket = await SignIn(user);
        await using (var db = database.Open())
        {
            await db.Users.Where(u => u.Id == user).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "nieuw"));
        }

        Assert.Same(UserKeys.Visitor, await Load(ticket));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task That_a_session_is_in_use_is_noted_once_in_five_minutes(int minutes, bool isLongAgo) =>
        Assert.Equal(isLongAgo, (await Load(await SignIn((await UserOf("beheer@demo.example")).Id, Now.AddMinutes(-minutes)))).IsSeenLongAgo);

    [Theory]
    [InlineData("programma.haaglanden@demo.example", Role.Programmamanager)]
    [InlineData("loket.haaglanden@demo.example", Role.Loketmedewerker)]
    [InlineData("bestuur.lucas@demo.example", Role.Bestuurder)]
    [InlineData("beheer@demo.example", Role.Beheerder)]
    public async Task A_role_that_asks_for_a_second_factor_opens_nothing_without_one(string email, Role role)
    {
        var user = await UserOf(email);
        await using (var db = database.Open())
        {
            db.SecondFactorRoles.Add(new SecondFactorRole { Role = role });
            await db.SaveChangesAsync();
        }

        var without = await Load(user.Id);
        Assert.True(without.LacksSecondFactor);
        Assert.Equal(user.DisplayName, without.DisplayName);
        Assert.Empty(without.Keys);
        Assert.All(Enum.GetValues<Door>(), door => Assert.False(without.Opens(door)));

        await using (var db = database.Open())
        {
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, true));
        }

        Assert.Contains(Enum.GetValues<Door>(), (await Load(user.Id)).Opens);
    }

    [Fact]
    public async Task A_role_that_has_ended_asks_for_nothing()
    {
        var user = await AddUser(
            new Grant { Role = Role.Loketmedewerker, RegionId = await Region("haaglanden") },
            new Grant { Role = Role.Beheerder, Until = Today.AddDays(-1) });
        await using (var db = database.Open())
        {
            db.SecondFactorRoles.Add(new SecondFactorRole { Role = Role.Beheerder });
            await db.SaveChangesAsync();
        }

        Assert.True((await Load(user)).Opens(Door.Loket));
    }

    [Fact]
    public async Task The_keys_take_one_query()
    {
        var ticket = await SignIn((await UserOf("bestuur.lucas@demo.example")).Id);
        var log = new CommandLog();
        await using var db = database.Open(log);

        await UserKeys.LoadAsync(db, ticket, Now, Today, CancellationToken.None);

        Assert.Single(log.Statements);
    }

    public void Dispose() => database.Dispose();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    private async Task<UserKeys> Load(int userId) => await Load(await SignIn(userId));

    private async Task<UserKeys> Load(SessionTicket ticket)
    {
        await using var db = database.Open();
        return await UserKeys.LoadAsync(db, ticket, Now, Today, CancellationToken.None);
    }

    private async Task<SessionTicket> SignIn(int userId, DateTimeOffset? lastSeen = null)
    {
        await using var db = database.Open();
        return await db.SignInAsync(userId, lastSeen ?? Now);
    }

    private async Task<AppUser> UserOf(string email)
    {
        await using var db = database.Open();
        return await db.Users.SingleAsync(u => u.Email == email);
    }

    private async Task<int> Region(string slug)
    {
        await using var db = database.Open();
        return await db.Regions.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync();
    }

    private async Task<int> AddUser(params Grant[] grants)
    {
        await using var db = database.Open();
        var user = AUser("Els de Boer", grants);
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    }

    private async Task<int> AddOrganisation(params string[] regions)
    {
        await using var db = database.Open();
        var organisation = new Organisation { Name = "Stichting Voorbeeld", Kind = OrganisationKind.Bestuur };
        foreach (var slug in regions)
        {
            organisation.Participations.Add(new Participation { RegionId = await Region(slug), Role = "deelnemer" });
        }

        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation.Id;
    }
}

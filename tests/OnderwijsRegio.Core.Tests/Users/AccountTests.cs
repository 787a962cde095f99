using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

/// <summary>What an administrator does with an account, and what that leaves behind.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task Whoever_is_locked_has_no_keys_from_that_moment_on()
    {
        var id = await portal.User(Manager);
        Assert.True((await Keys(id)).Opens(Door.Programma));

        Saved(await portal.Lock(id));
        Assert.Equal(0, (await Keys(id)).UserId);

        Saved(await portal.Accounts((accounts, by) => accounts.UnlockAsync(by, id, portal.Today, Cancel)));
        Assert.True((await Keys(id)).Opens(Door.Programma));
        Assert.Equal(["user.locked", "user.unlocked"], await portal.TraceOf(id));
    }

    [Fact]
    public async Task A_lost_second_factor_is_taken_off_with_its_secret()
    {
        var id = await portal.User(Manager);
        await portal.Do(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == id)).TwoFactorEnabled = true;
            db.UserTokens.Add(new() { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "GEHEIM" });
            return await db.SaveChangesAsync();
        });

        Saved(await portal.Accounts((accounts, by) => accounts.RemoveFactorAsync(by, id, portal.Today, Cancel)));

        Assert.False(await portal.Do(db => db.Users.Where(u => u.Id == id).Select(u => u.TwoFactorEnabled).SingleAsync()));
        Assert.Equal(0, await portal.Do(db => db.UserTokens.CountAsync()));
        Assert.Equal(["user.factor-removed"], await portal.TraceOf(id));
    }

    [Fact]
    public async Task Of_who_is_removed_nothing_is_left_but_the_trace()
    {
        await portal.Invite();
        await portal.Accept(await portal.Code(Sanne.Email));
        await portal.AskReset(Sanne.Email);
        var id = await portal.User(Sanne.Email);

        Saved(await portal.Remove(id));

        Assert.Equal(
            ["user.invited", "grant.given", "user.accepted", "user.password-asked", "user.removed"], await portal.TraceOf(id));
        var file = System.Text.Encoding.UTF8.GetString(await Vacuumed());
        Assert.DoesNotContain(Sanne.Name, file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Sanne.Email, file, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_table_that_names_an_account_lets_it_go()
    {
        using var db = portal.Database.Open();
        var keys = db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType == typeof(AppUser)).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(
            key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull, $"{key.DeclaringEntityType.ClrType.Name}: {key.DeleteBehavior}"));
    }

    [Fact]
    public async Task Another_address_makes_links_to_the_old_one_useless()
    {
        var id = await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        Saved(await Save(id, Sanne with { Email = "sanne@elders.example" }, Sanne.Version));

        Assert.Equal(new LinkOutcome.Dead(null), await portal.Accept(code));
        Assert.Equal(0, await portal.Do(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Who_saves_what_a_colleague_changed_meanwhile_hears_it_and_a_wrong_password_is_no_change()
    {
        var id = await portal.User(Manager);
        var began = new UserText("Sanne de Wit", Manager);
        await portal.Do(db => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u
            .SetProperty(x => x.AccessFailedCount, 1).SetProperty(x => x.ConcurrencyStamp, "anders")));
        Saved(await Save(id, began with { Name = "Sanne Wit" }, began.Version));

        var stale = Assert.IsType<SaveOutcome.Stale>(await Save(id, began with { Name = "S. de Wit" }, began.Version));

        Assert.Equal("Beheer Demo", stale.ByName);
        AssertRefused("Email", UserMessages.EmailTaken, await Save(id, began with { Email = Administrator }, began.Version));
    }

    public void Dispose() => portal.Dispose();

    private Task<UserKeys> Keys(int id) => portal.Do(db => db.KeysAsync(id, portal.Today));

    private Task<SaveOutcome> Save(int id, UserText text, Guid version) =>
        portal.Accounts((accounts, by) => accounts.SaveAsync(by, id, text, version, Cancel));

    private async Task<byte[]> Vacuumed()
    {
        await portal.Do(db => db.Database.ExecuteSqlRawAsync("VACUUM"));
        await portal.Do(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        return await File.ReadAllBytesAsync(portal.Database.FilePath);
    }
}

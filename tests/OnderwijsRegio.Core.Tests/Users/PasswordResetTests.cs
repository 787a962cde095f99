using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class PasswordResetTests : IDisposable
{
    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task A_forgotten_password_is_replaced_once_within_an_hour_and_sessions_end()
    {
        var stamp = await Stamp();
        await portal.AskReset($" {Manager.ToUpperInvariant()} ");
        var code = await portal.Code(Manager);

        Assert.IsType<LinkOutcome.Done>(await Reset(code));

        Assert.NotEqual(stamp, await Stamp());
        Assert.IsType<LinkOutcome.Dead>(await Reset(code));
        Assert.Equal(["user.password-asked", "user.password-reset"], await portal.TraceOf(await portal.User(Manager)));
    }

    [Fact]
    public async Task After_an_hour_it_works_no_more()
    {
        await portal.AskReset(Manager);
        var code = await portal.Code(Manager);

        portal.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new LinkOutcome.Dead(null), await Reset(code));
    }

    [Fact]
    public async Task One_address_gets_three_mails_an_hour_and_each_link_works_until_one_is_used()
    {
        for (var i = 0; i < 5; i++)
        {
            await portal.AskReset(Manager);
        }

        Assert.Equal(3, await Mails());
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.AskReset(Manager);
        var first = await portal.Code(Manager);
        await portal.AskReset(Manager);
        Assert.Equal(5, await Mails());

        Assert.IsType<LinkOutcome.Done>(await Reset(await portal.Code(Manager)));
        Assert.IsType<LinkOutcome.Dead>(await Reset(first));
    }

    [Fact]
    public async Task Nobody_who_is_unknown_locked_or_only_invited_gets_a_mail()
    {
        await portal.Invite();
        Saved(await portal.Lock(await portal.User(Manager)));
        var before = await Mails();

        foreach (var email in new[] { "niemand@voorbeeld.example", Manager, Sanne.Email, "" })
        {
            await portal.AskReset(email);
        }

        Assert.Equal(before, await Mails());
    }

    [Fact]
    public async Task The_link_of_someone_who_was_locked_meanwhile_does_not_work()
    {
        await portal.AskReset(Manager);
        var code = await portal.Code(Manager);
        Saved(await portal.Lock(await portal.User(Manager)));

        Assert.Equal(new LinkOutcome.Dead(null), await Reset(code));
    }

    public void Dispose() => portal.Dispose();

    private Task<LinkOutcome> Reset(string code) => portal.Links(l => l.UseAsync(LinkPurpose.PasswordReset, code, Password, Cancel));

    private Task<int> Mails() => portal.Do(db => db.OutgoingMails.CountAsync());

    private Task<string?> Stamp() => portal.Do(db => db.Users.Where(u => u.Email == Manager).Select(u => u.SecurityStamp).SingleAsync());
}

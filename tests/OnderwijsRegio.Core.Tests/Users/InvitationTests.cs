using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Users.PortalAtWork;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class InvitationTests : IDisposable
{
    private readonly PortalAtWork portal = new();

    [Fact]
    public async Task Who_is_invited_gets_a_role_a_mail_and_a_link_of_which_only_the_hash_is_stored()
    {
        var id = await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        Assert.Equal(43, code.Length);
        var link = await portal.Do(db => db.AccountLinks.AsNoTracking().SingleAsync());
        Assert.Equal((id, AccountLink.HashOf(code)), (link.UserId, link.Hash));
        Assert.Equal(["user.invited", "grant.given"], await portal.TraceOf(id));
        var mail = await portal.Do(db => db.OutgoingMails.AsNoTracking().SingleAsync());
        Assert.DoesNotContain("Sanne", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"https://portaal.example/uitnodiging?code={code}\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var id = await portal.Invite();
        var code = await portal.Code(Sanne.Email);
        Assert.Equal(Sanne, await portal.Links(l => l.FindAsync(LinkPurpose.Invitation, code, Cancel)));

        Assert.Equal(id, Assert.IsType<LinkOutcome.Done>(await portal.Accept(code)).User.Id);

        Assert.Equal(new LinkOutcome.Dead(Sanne.Email), await portal.Accept(code, "een-heel-ander-wachtwoord"));
        Assert.Null(await portal.Links(l => l.FindAsync(LinkPurpose.Invitation, code, Cancel)));
        Assert.Equal(["user.invited", "grant.given", "user.accepted"], await portal.TraceOf(id));
    }

    [Fact]
    public async Task It_works_for_a_week_and_not_a_moment_longer()
    {
        await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        portal.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await portal.Links(l => l.FindAsync(LinkPurpose.Invitation, code, Cancel)));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await portal.Links(l => l.FindAsync(LinkPurpose.Invitation, code, Cancel)));
        Assert.Equal(new LinkOutcome.Dead(null), await portal.Accept(code));
    }

    [Fact]
    public async Task A_code_that_was_never_given_or_is_for_something_else_does_not_work()
    {
        await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        Assert.Equal(new LinkOutcome.Dead(null), await portal.Accept("verzonnen"));
        Assert.Equal(new LinkOutcome.Dead(null), await portal.Accept(""));
        Assert.Null(await portal.Links(l => l.FindAsync(LinkPurpose.PasswordReset, code, Cancel)));
    }

    [Fact]
    public async Task A_password_that_is_too_short_costs_nothing()
    {
        await portal.Invite();
        var code = await portal.Code(Sanne.Email);

        var refused = Assert.IsType<LinkOutcome.Refused>(await portal.Accept(code, "te-kort"));

        Assert.StartsWith("Kies een wachtwoord van ten minste 12 tekens.", Assert.Single(refused.Messages), StringComparison.Ordinal);
        Assert.IsType<LinkOutcome.Done>(await portal.Accept(code));
    }

    [Fact]
    public async Task Inviting_again_makes_the_link_before_useless_and_takes_back_a_mail_that_still_waits()
    {
        var id = await portal.Invite();
        var before = await portal.Code(Sanne.Email);

        Saved(await portal.InviteAgain(id));

        Assert.Equal(new LinkOutcome.Dead(null), await portal.Accept(before));
        Assert.Equal(1, await portal.Do(db => db.OutgoingMails.CountAsync()));
        Assert.IsType<LinkOutcome.Done>(await portal.Accept(await portal.Code(Sanne.Email)));
        AssertRefused("", UserMessages.AlreadyAccepted, await portal.InviteAgain(id));
    }

    [Fact]
    public async Task A_double_click_invites_once_and_an_address_in_use_is_refused()
    {
        var role = new GrantText(Role.Loketmedewerker, await portal.Region(), null, null, null);
        var id = Saved(await portal.Invite(Sanne, role));

        Assert.Equal(new SaveOutcome.Saved(id, Changed: false), await portal.Invite(Sanne, role));
        AssertRefused("Email", UserMessages.EmailTaken, await portal.Invite(Sanne with { Name = "Iemand anders" }, role));
        AssertRefused("Email", UserMessages.EmailTaken, await portal.Invite(new UserText("Ander", Manager.ToUpperInvariant()), role));
        Assert.Equal(1, await portal.Do(db => db.OutgoingMails.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sanne")]
    [InlineData("sanne@voorbeeld")]
    [InlineData("sanne@@voorbeeld.nl")]
    [InlineData("sanne nieuw@voorbeeld.nl")]
    [InlineData("Sanne <sanne@voorbeeld.nl>")]
    [InlineData("sanne@voorbeeld.nl, ander@voorbeeld.nl")]
    [InlineData("sanne@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl")]
    public async Task What_is_no_address_is_refused(string email)
    {
        var outcome = await portal.Invite(new UserText("Sanne", email), new GrantText(Role.Beheerder, null, null, null, null));

        Assert.Equal("Email", Assert.IsType<SaveOutcome.Refused>(outcome).Field);
        Assert.Equal(0, await portal.Do(db => db.OutgoingMails.CountAsync()));
    }

    [Theory]
    [InlineData("o'brien@voorbeeld.nl")]
    [InlineData("sanne+regio@sub.voorbeeld.nl")]
    public async Task Rare_signs_in_an_address_are_taken(string email)
    {
        Saved(await portal.Invite(new UserText("Sanne", email), new GrantText(Role.Loketmedewerker, await portal.Region(), null, null, null)));
    }

    public void Dispose() => portal.Dispose();
}

using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Tests.SignIns;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Users;

public sealed class OwnAccountServiceTests : IDisposable
{
    private readonly AccountsAtWork at = new();

    [Theory]
    [InlineData("kort", "Kies een wachtwoord van ten minste 12 tekens. Een zin of vier losse woorden onthoudt u het best.")]
    [InlineData("elf tekens1", "Kies een wachtwoord van ten minste 12 tekens. Een zin of vier losse woorden onthoudt u het best.")]
    [InlineData("aaaaaaaaaaaaaaaa", AccountMessages.PasswordObvious)]
    [InlineData("Wachtwoord2026!", AccountMessages.PasswordObvious)]
    [InlineData("Welkom-Welkom-01", AccountMessages.PasswordObvious)]
    [InlineData("zomer2026zomer", AccountMessages.PasswordObvious)]
    [InlineData("123456789012", AccountMessages.PasswordObvious)]
    [InlineData("fiets Fatma kastanje", AccountMessages.PasswordAboutYou)]
    [InlineData("fiets AYDÍN kastanje", AccountMessages.PasswordAboutYou)]
    [InlineData("mijn-haaglanden-code", AccountMessages.PasswordAboutYou)]
    [InlineData("de Onderwijsregio van nu", AccountMessages.PasswordAboutYou)]
    public async Task A_password_that_is_tried_first_is_refused(string password, string expected)
    {
        var refused = Assert.IsType<SaveOutcome.Refused>(await ChangeAsync(await at.SignInAsync(), password));

        Assert.Equal(("Password", expected), (refused.Field, refused.Message));
    }

    [Theory]
    [InlineData("fiets kastanje maandag")]
    [InlineData("twaalf teken")]
    [InlineData("een zin die u onthoudt")]
    public async Task A_sentence_will_do(string password) =>
        Assert.IsType<SaveOutcome.Saved>(await ChangeAsync(await at.SignInAsync(), password));

    [Fact]
    public async Task A_mistake_in_the_present_password_is_counted_like_one_at_the_door()
    {
        var own = await at.SignInAsync();
        for (var i = 0; i < SignInService.MostAttempts; i++)
        {
            Assert.Equal(AccountMessages.PasswordWrong, Assert.IsType<SaveOutcome.Refused>(await ChangeAsync(own, "fiets kastanje", "mis")).Message);
        }

        Assert.Equal(AccountMessages.Locked, Assert.IsType<SaveOutcome.Refused>(await ChangeAsync(own, "fiets kastanje")).Message);
        Assert.IsType<SignInAnswer.Refused>(await at.WithPasswordAsync());
    }

    public void Dispose() => at.Dispose();

    private Task<SaveOutcome> ChangeAsync(SessionTicket own, string password, string current = Accounts.DemoPassword) =>
        at.DoAsync<OwnAccountService, SaveOutcome>(async s =>
            await s.ChangePasswordAsync(own, current, password, await s.FindPasswordVersionAsync(own.UserId, CancellationToken.None), CancellationToken.None));
}

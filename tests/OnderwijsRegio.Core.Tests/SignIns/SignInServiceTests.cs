using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Core.Tests.SignIns;

public sealed class SignInServiceTests : IDisposable
{
    private readonly AccountsAtWork at = new();

    [Fact]
    public async Task With_the_right_password_a_session_begins_and_it_is_noted()
    {
        var ticket = await at.SignInAsync();

        var session = await at.ReadAsync(db => db.Sessions.SingleAsync());
        Assert.Equal((ticket.SessionId, ticket.UserId, AccountsAtWork.Device), (session.Id, session.UserId, session.Device));
        Assert.Equal([SignInOutcome.Succeeded], await at.OutcomesAsync());
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_noted_without_the_address()
    {
        Assert.IsType<SignInAnswer.Refused>(await at.WithPasswordAsync(email: "wachtwoord-per-ongeluk-hier"));

        var noted = await at.ReadAsync(db => db.SignIns.SingleAsync());
        Assert.Null(noted.UserId);
        Assert.Equal((SignInOutcome.UnknownAddress, AccountsAtWork.Device), (noted.Outcome, noted.Device));
    }

    [Fact]
    public async Task After_five_mistakes_the_right_password_is_refused_for_a_quarter_of_an_hour()
    {
        for (var i = 0; i < SignInService.MostAttempts; i++)
        {
            await at.WithPasswordAsync("mis");
        }

        Assert.IsType<SignInAnswer.Refused>(await at.WithPasswordAsync());
        Assert.Equal(SignInOutcome.LockedOut, (await at.OutcomesAsync())[^1]);

        at.Clock.Advance(SignInService.LockedFor);
        Assert.IsType<SignInAnswer.Admitted>(await at.WithPasswordAsync());
    }

    [Fact]
    public async Task The_fifth_attempt_may_still_be_right_and_the_count_begins_anew()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 1; i < SignInService.MostAttempts; i++)
            {
                await at.WithPasswordAsync("mis");
            }

            Assert.IsType<SignInAnswer.Admitted>(await at.WithPasswordAsync());
        }
    }

    [Fact]
    public async Task Guesses_that_are_sent_at_the_same_moment_are_no_more_than_five_either()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => at.WithPasswordAsync("mis"))));

        Assert.Equal(SignInService.MostAttempts, (await at.OutcomesAsync()).Count(o => o == SignInOutcome.WrongPassword));
    }

    [Fact]
    public async Task Codes_are_counted_with_passwords_and_a_right_password_in_between_forgives_nothing()
    {
        await at.SetUpAsync();
        for (var i = 0; i < SignInService.MostAttempts; i++)
        {
            var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());
            Assert.IsType<SignInAnswer.Refused>(await at.WithCodeAsync(first, "000000"));
        }

        Assert.IsType<SignInAnswer.Refused>(await at.WithPasswordAsync());
        Assert.Equal(SignInOutcome.LockedOut, (await at.OutcomesAsync())[^1]);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (key, _) = await at.SetUpAsync();
        var code = at.CodeOf(key);
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());

        Assert.IsType<SignInAnswer.Admitted>(await at.WithCodeAsync(first, code));
        Assert.IsType<SignInAnswer.Refused>(await at.WithCodeAsync(first, code));
    }

    [Fact]
    public async Task An_earlier_code_is_worthless_after_a_later_one()
    {
        var (key, _) = await at.SetUpAsync();
        var earlier = at.CodeOf(key);
        at.Clock.Advance(TimeSpan.FromSeconds(30));
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());

        Assert.IsType<SignInAnswer.Admitted>(await at.WithCodeAsync(first, $" {at.CodeOf(key)[..3]} {at.CodeOf(key)[3..]} "));
        Assert.IsType<SignInAnswer.Refused>(await at.WithCodeAsync(first, earlier));
    }

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(90, false)]
    public async Task A_clock_may_be_half_a_minute_off(int seconds, bool isGood)
    {
        var (key, _) = await at.SetUpAsync();
        at.Clock.Advance(TimeSpan.FromMinutes(5));
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());

        var answer = await at.WithCodeAsync(first, AppOnPhone.Code(key, at.Clock.GetUtcNow().AddSeconds(seconds)));

        Assert.Equal(isGood, answer is SignInAnswer.Admitted);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_however_it_is_typed_and_is_stored_as_a_hash()
    {
        var (_, codes) = await at.SetUpAsync();
        var stored = string.Concat(await at.ReadAsync(db => db.UserTokens.Select(t => t.Value).ToListAsync()));
        Assert.Equal(10, codes.Distinct().Count());
        Assert.DoesNotContain(codes, code => stored.Contains(code, StringComparison.OrdinalIgnoreCase));
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());

        Assert.IsType<SignInAnswer.Admitted>(await at.WithCodeAsync(first, codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(SignInOutcome.RecoveryCodeUsed, (await at.OutcomesAsync())[^1]);
        Assert.IsType<SignInAnswer.Refused>(await at.WithCodeAsync(first, codes[3]));
        Assert.IsType<SignInAnswer.Admitted>(await at.WithCodeAsync(first, codes[4]));
    }

    [Fact]
    public async Task A_recovery_code_that_is_sent_twice_at_the_same_moment_lets_one_in()
    {
        var (_, codes) = await at.SetUpAsync();
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => at.WithCodeAsync(first, codes[0]))));

        Assert.Single(answers.OfType<SignInAnswer.Admitted>());
    }

    [Fact]
    public async Task The_key_of_the_app_is_stored_sealed()
    {
        var (key, _) = await at.SetUpAsync();

        Assert.DoesNotContain(await at.ReadAsync(db => db.UserTokens.Select(t => t.Value).ToListAsync()), value => value!.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_noted_goes_after_ninety_days()
    {
        await at.WithPasswordAsync("mis");
        at.Clock.Advance(SignInRecord.Retention - TimeSpan.FromSeconds(1));
        await at.WithPasswordAsync("mis");
        Assert.Equal(2, (await at.OutcomesAsync()).Count);

        at.Clock.Advance(TimeSpan.FromSeconds(2));
        await at.WithPasswordAsync("mis");
        Assert.Equal(2, (await at.OutcomesAsync()).Count);
    }

    [Fact]
    public async Task Sessions_that_nobody_can_use_any_more_are_removed()
    {
        var old = await at.SignInAsync();
        at.Clock.Advance(UserSession.Lifetime);

        await at.SignInAsync();

        Assert.DoesNotContain(await at.ReadAsync(db => db.Sessions.Select(s => s.Id).ToListAsync()), id => id == old.SessionId);
    }

    [Fact]
    public async Task Erasing_a_person_leaves_no_sign_ins_and_no_sessions()
    {
        await at.SignInAsync();
        var id = await at.UserIdAsync();

        await at.ReadAsync(db => db.Users.Where(u => u.Id == id).ExecuteDeleteAsync());

        Assert.Empty(await at.OutcomesAsync());
        Assert.Equal(0, await at.ReadAsync(db => db.Sessions.CountAsync()));
    }

    public void Dispose() => at.Dispose();
}

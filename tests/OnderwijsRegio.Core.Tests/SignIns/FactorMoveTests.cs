using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.SignIns;

public sealed class FactorMoveTests : IDisposable
{
    private readonly AccountsAtWork at = new();
    private readonly string key = AppCodes.NewKey();

    [Fact]
    public async Task After_moving_the_new_app_and_the_new_recovery_codes_count_and_the_old_ones_do_not()
    {
        var (old, oldCodes) = await at.SetUpAsync();
        var own = await EnterAsync(old);

        var (outcome, codes) = await FinishAsync(own, at.CodeOf(old));

        Assert.True(Assert.IsType<SaveOutcome.Saved>(outcome).Changed);
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        at.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await OpensAsync(at.CodeOf(old)));
        Assert.False(await OpensAsync(oldCodes[0]));
        Assert.True(await OpensAsync(codes[0]));
        Assert.True(await OpensAsync(at.CodeOf(key)));
    }

    [Fact]
    public async Task Both_codes_may_be_of_the_same_half_minute_and_neither_can_be_used_again()
    {
        var (old, _) = await at.SetUpAsync();
        var own = await EnterAsync(old);
        Assert.IsType<SaveOutcome.Saved>((await FinishAsync(own, at.CodeOf(old))).Outcome);

        Assert.False(await OpensAsync(at.CodeOf(key)));
    }

    [Fact]
    public async Task The_code_of_the_new_app_is_used_up_after_a_recovery_code_too()
    {
        var (old, codes) = await at.SetUpAsync();
        var own = await EnterAsync(old);
        Assert.IsType<SaveOutcome.Saved>((await FinishAsync(own, codes[0])).Outcome);

        Assert.False(await OpensAsync(at.CodeOf(key)));
    }

    [Fact]
    public async Task A_role_that_asks_for_a_second_factor_does_not_stand_in_the_way()
    {
        var (old, _) = await at.SetUpAsync();
        await at.DoAsync<SecondFactorService, SaveOutcome>(s => s.RequireAsync(0, Role.Loketmedewerker, true, at.Today, CancellationToken.None));

        Assert.IsType<SaveOutcome.Saved>((await FinishAsync(await EnterAsync(old), at.CodeOf(old))).Outcome);
    }

    [Fact]
    public async Task It_is_traced_a_mail_tells_it_and_the_other_sessions_end()
    {
        var (old, _) = await at.SetUpAsync();
        var elsewhere = await EnterAsync(old);
        var own = await EnterAsync(old);

        await FinishAsync(own, at.CodeOf(old));

        var user = await at.UserIdAsync();
        Assert.Equal([own.SessionId], await at.ReadAsync(db => db.Sessions.Where(s => s.SecurityStamp == s.User!.SecurityStamp).Select(s => s.Id).ToListAsync()));
        Assert.NotEqual(elsewhere, own);
        Assert.Equal(1, await at.ReadAsync(db => db.Trace.CountAsync(t => t.Action == "second-factor.moved" && t.SubjectId == user && t.UserId == user)));
        var mail = await at.ReadAsync(db => db.OutgoingMails.SingleAsync());
        Assert.Equal(AccountsAtWork.Email, mail.Recipient);
        Assert.DoesNotContain(key, mail.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_the_old_app_and_every_recovery_code_go_on()
    {
        var (old, codes) = await at.SetUpAsync();
        var own = await EnterAsync(old);

        // A recovery code that is right is not used up by a mistake in the other code.
        Assert.Equal(("Code", AccountMessages.NewCodeWrong), Refusal(await FinishAsync(own, codes[0], "000000")));
        Assert.Equal(("Code", AccountMessages.NewCodeWrong), Refusal(await FinishAsync(own, codes[0], at.CodeOf(old))));
        Assert.Equal(("OldCode", AccountMessages.OldCodeWrong), Refusal(await FinishAsync(own, "000000")));
        Assert.Equal(("OldCode", AccountMessages.OldCodeWrong), Refusal(await FinishAsync(own, "ABCDE-FGHIJ")));

        Assert.Empty(await at.ReadAsync(db => db.OutgoingMails.ToListAsync()));
        Assert.True(await OpensAsync(codes[0]));
        Assert.True(await OpensAsync(at.CodeOf(old)));
    }

    [Fact]
    public async Task A_code_of_the_old_app_that_was_used_before_does_not_count()
    {
        var (old, _) = await at.SetUpAsync();
        var own = await EnterAsync(old, wait: false);

        Assert.Equal(("OldCode", AccountMessages.OldCodeWrong), Refusal(await FinishAsync(own, at.CodeOf(old))));
    }

    [Fact]
    public async Task Guessing_the_old_code_locks_the_account_and_mistyping_the_new_one_does_not()
    {
        var (old, codes) = await at.SetUpAsync();
        var own = await EnterAsync(old);
        for (var i = 0; i < 2 * SignInService.MostAttempts; i++)
        {
            Assert.Equal(("Code", AccountMessages.NewCodeWrong), Refusal(await FinishAsync(own, codes[0], "000000")));
        }

        for (var i = 0; i < SignInService.MostAttempts; i++)
        {
            Assert.Equal(("OldCode", AccountMessages.OldCodeWrong), Refusal(await FinishAsync(own, "000000")));
        }

        Assert.Equal(("OldCode", AccountMessages.Locked), Refusal(await FinishAsync(own, codes[0])));
    }

    [Fact]
    public async Task A_second_click_changes_nothing_not_even_at_the_same_moment()
    {
        var (old, _) = await at.SetUpAsync();
        var own = await EnterAsync(old);
        var code = at.CodeOf(old);

        var both = await Task.WhenAll(FinishAsync(own, code), FinishAsync(own, code));
        var (third, none) = await FinishAsync(own, code);

        Assert.Equal([false, true], both.Select(b => Assert.IsType<SaveOutcome.Saved>(b.Outcome).Changed).Order());
        Assert.False(Assert.IsType<SaveOutcome.Saved>(third).Changed);
        Assert.Empty(none);
        var codes = both.Single(b => b.Codes.Count > 0).Codes;
        Assert.True(await OpensAsync(codes[0]));
        Assert.Equal(1, await at.ReadAsync(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Without_a_second_factor_there_is_nothing_to_move()
    {
        var own = await at.SignInAsync();

        Assert.IsType<SaveOutcome.Missing>((await FinishAsync(own, "000000")).Outcome);
        Assert.IsType<SaveOutcome.Missing>(
            await at.DoAsync<FactorMove, SaveOutcome>(m => m.BeginAsync(own, Accounts.DemoPassword, CancellationToken.None)));
    }

    public void Dispose() => at.Dispose();

    private static (string Field, string Message) Refusal((SaveOutcome Outcome, IReadOnlyList<string> Codes) answer)
    {
        var refused = Assert.IsType<SaveOutcome.Refused>(answer.Outcome);
        return (refused.Field, refused.Message);
    }

    /// <summary>Signs in with both steps, and waits until the app shows another code.</summary>
    private async Task<SessionTicket> EnterAsync(string old, bool wait = true)
    {
        var first = Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync());
        var ticket = Assert.IsType<SignInAnswer.Admitted>(await at.WithCodeAsync(first, at.CodeOf(old))).Ticket;
        at.Clock.Advance(wait ? TimeSpan.FromMinutes(1) : TimeSpan.Zero);
        return ticket;
    }

    private async Task<bool> OpensAsync(string code) =>
        await at.WithCodeAsync(Assert.IsType<SignInAnswer.CodeWanted>(await at.WithPasswordAsync()), code) is SignInAnswer.Admitted;

    private Task<(SaveOutcome Outcome, IReadOnlyList<string> Codes)> FinishAsync(SessionTicket own, string oldCode, string? newCode = null) =>
        at.DoAsync<FactorMove, (SaveOutcome, IReadOnlyList<string>)>(m =>
            m.FinishAsync(own, key, oldCode, newCode ?? at.CodeOf(key), CancellationToken.None));
}

using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.SignIns;

/// <summary>Accounts as the portal keeps them, each thing done in a scope of its own, as each request has.</summary>
public sealed class AccountsAtWork : IDisposable
{
    public const string Email = "loket.haaglanden@demo.example";
    public const string Device = "Firefox op Linux";

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();
    private readonly ServiceProvider services;

    public AccountsAtWork()
    {
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock);
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        collection.AddPortalStorage(DatabaseProvider.Sqlite, database.ConnectionString);
        collection.AddAccounts();
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    public async Task<TAnswer> DoAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T> ReadAsync<T>(Func<PortalContext, Task<T>> question)
    {
        await using var db = database.Open();
        return await question(db);
    }

    public Task<int> UserIdAsync(string email = Email) => ReadAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    public Task<SignInAnswer> WithPasswordAsync(string password = Accounts.DemoPassword, string email = Email) =>
        DoAsync<SignInService, SignInAnswer>(s => s.WithPasswordAsync(email, password, Device, CancellationToken.None));

    public Task<SignInAnswer> WithCodeAsync(SignInAnswer.CodeWanted first, string code) =>
        DoAsync<SignInService, SignInAnswer>(s => s.WithCodeAsync(first, code, Device, CancellationToken.None));

    public async Task<SessionTicket> SignInAsync(string email = Email) =>
        Assert.IsType<SignInAnswer.Admitted>(await WithPasswordAsync(email: email)).Ticket;

    /// <summary>Sets up a second factor, and waits until the app shows another code.</summary>
    public async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(string email = Email)
    {
        var (own, key) = (await SignInAsync(email), AppCodes.NewKey());
        var (_, codes) = await DoAsync<SecondFactorService, (SaveOutcome, IReadOnlyList<string>)>(s =>
            s.SetUpAsync(own, key, AppOnPhone.Code(key, Clock.GetUtcNow()), CancellationToken.None));
        Clock.Advance(TimeSpan.FromMinutes(1));
        return (key, codes);
    }

    public string CodeOf(string key) => AppOnPhone.Code(key, Clock.GetUtcNow());

    public Task<List<SignInOutcome>> OutcomesAsync() => ReadAsync(db => db.SignIns.OrderBy(s => s.Id).Select(s => s.Outcome).ToListAsync());

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }
}

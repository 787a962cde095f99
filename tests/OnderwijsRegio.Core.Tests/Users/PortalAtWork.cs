using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Users;

/// <summary>What administrators do, each in a context of its own, on a database with the demo accounts.</summary>
internal sealed class PortalAtWork : IDisposable
{
    public const string Administrator = "beheer@demo.example";
    public const string Manager = "programma.haaglanden@demo.example";
    public const string Password = "vier-woorden-achter-elkaar";

    public static readonly CancellationToken Cancel = CancellationToken.None;
    public static readonly Uri Address = new("https://portaal.example/");
    public static readonly UserText Sanne = new("Sanne Nieuw", "sanne.nieuw@voorbeeld.example");

    private readonly MailSignal signal = new();

    public TestDatabase Database { get; } = TestDatabase.WithDemoAccounts();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    public async Task<T> Do<T>(Func<PortalContext, Task<T>> work)
    {
        await using var db = Database.Open();
        return await work(db);
    }

    public Task<int> User(string email) => Do(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    public Task<int> Region(string slug = "haaglanden") => Do(db => db.Regions.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync());

    public Task<int> Organisation() => Do(db => db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());

    public Task<Grant> GrantOf(string email) =>
        Do(db => db.Grants.AsNoTracking().SingleAsync(g => db.Users.Any(u => u.Id == g.UserId && u.Email == email)));

    public Task<List<string>> TraceOf(int userId) => Do(db =>
        db.Trace.Where(t => t.Subject == nameof(AppUser) && t.SubjectId == userId).OrderBy(t => t.Id).Select(t => t.Action).ToListAsync());

    public Task<SaveOutcome> Invite(UserText who, GrantText role) => Do(async db =>
        await new InvitationService(db, signal, Clock).InviteAsync(await User(Administrator), who, role, Address, Today, Cancel));

    public async Task<int> Invite() => Saved(await Invite(Sanne, new GrantText(Role.Loketmedewerker, await Region(), null, null, null)));

    public Task<SaveOutcome> InviteAgain(int userId) => Do(async db =>
        await new InvitationService(db, signal, Clock).InviteAgainAsync(await User(Administrator), userId, Address, Cancel));

    public Task<SaveOutcome> Give(int userId, GrantText role) => Do(async db =>
        await new GrantService(db, Clock).AddAsync(await User(Administrator), userId, role, Today, Cancel));

    public Task<SaveOutcome> End(int grantId, DateOnly? until) => Do(async db =>
        await new GrantService(db, Clock).EndAsync(await User(Administrator), grantId, until, Today, Cancel));

    public Task<SaveOutcome> Take(int grantId, int? by = null) => Do(async db =>
        await new GrantService(db, Clock).RemoveAsync(by ?? await User(Administrator), grantId, Today, Cancel));

    public Task<SaveOutcome> Accounts(Func<UserService, int, Task<SaveOutcome>> work) => Do(async db =>
        await work(new UserService(db, Clock), await User(Administrator)));

    public Task<SaveOutcome> Lock(int userId) => Accounts((accounts, by) => accounts.LockAsync(by, userId, Today, Cancel));

    public Task<SaveOutcome> Remove(int userId) => Accounts((accounts, by) => accounts.RemoveAsync(by, userId, Today, Cancel));

    public async Task<T> Links<T>(Func<AccountLinks, Task<T>> work)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(signal);
        services.AddPortalStorage(DatabaseProvider.Sqlite, Database.ConnectionString);
        services.AddIdentityCore<AppUser>(o => o.Password = new()
        {
            RequiredLength = 12,
            RequireNonAlphanumeric = false,
            RequireUppercase = false,
            RequireDigit = false,
        }).AddErrorDescriber<DutchIdentityErrors>().AddEntityFrameworkStores<PortalContext>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
        services.AddScoped<AccountLinks>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountLinks>());
    }

    public Task<LinkOutcome> Accept(string code, string password = Password) =>
        Links(l => l.UseAsync(LinkPurpose.Invitation, code, password, Cancel));

    public Task AskReset(string email) => Links(async l =>
    {
        await l.AskResetAsync(email, Address, Cancel);
        return true;
    });

    /// <summary>The code in the last mail to someone.</summary>
    public async Task<string> Code(string email)
    {
        var text = await Do(db => db.OutgoingMails.Where(m => m.Recipient == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        return text!.Split("code=")[1].Split('\n')[0];
    }

    public static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    public static void AssertRefused(string field, string message, SaveOutcome outcome) =>
        Assert.Equal(new SaveOutcome.Refused(field, message), outcome);

    public void Dispose()
    {
        signal.Dispose();
        Database.Dispose();
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Core.Tests.SignIns;

public sealed class SignInQueriesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.WithDemoAccounts();

    [Fact]
    public async Task A_page_of_sign_ins_takes_three_queries_however_many_there_are()
    {
        await AddAsync(1);
        Assert.Equal(3, await CountAsync(log => new SignInQueries(database.Open(log)).ListAsync(new SignInFilter(), 1, CancellationToken.None)));

        await AddAsync(200);
        Assert.Equal(3, await CountAsync(log => new SignInQueries(database.Open(log)).ListAsync(new SignInFilter(), 1, CancellationToken.None)));
    }

    [Fact]
    public async Task The_roles_take_two_queries_however_many_people_have_them()
    {
        var today = DateOnly.FromDateTime(Now.Date);
        Assert.Equal(2, await CountAsync(log => new SecondFactorQueries(database.Open(log)).RolesAsync(today, CancellationToken.None)));
    }

    [Fact]
    public async Task Someone_with_two_grants_of_a_role_counts_once()
    {
        await using var db = database.Open();
        var desk = await db.Users.Include(u => u.Grants).SingleAsync(u => u.Email == AccountsAtWork.Email);
        desk.Grants.Add(new() { Role = Core.Users.Role.Loketmedewerker, RegionId = await db.Regions.MaxAsync(r => r.Id) });
        await db.SaveChangesAsync();

        var roles = await new SecondFactorQueries(db).RolesAsync(DateOnly.FromDateTime(Now.Date), CancellationToken.None);

        Assert.Equal((2, 2), roles.Where(r => r.Role == Core.Users.Role.Loketmedewerker).Select(r => (r.People, r.Without)).Single());
    }

    public void Dispose() => database.Dispose();

    private static async Task<int> CountAsync(Func<CommandLog, Task> ask)
    {
        var log = new CommandLog();
        await ask(log);
        return log.Statements.Count;
    }

    private async Task AddAsync(int count)
    {
        await using var db = database.Open();
        var users = await db.Users.Select(u => u.Id).ToListAsync();
        db.SignIns.AddRange(Enumerable.Range(0, count).Select(at => new SignInRecord
        {
            At = Now.AddMinutes(-at),
            UserId = users[at % users.Count],
            Device = AccountsAtWork.Device,
        }));
        await db.SaveChangesAsync();
    }
}

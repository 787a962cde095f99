using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Organisations;

/// <summary>Programme managers of regions at work in the register of participants. Each thing done has a context of its own.</summary>
internal sealed class RegisterAtWork : IDisposable
{
    public const string Haaglanden = "haaglanden";
    public const string Ldb = "leiden-duin-en-bollenstreek-po";
    public const string Kga = "kennemerland-en-groot-amsterdam";

    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly ParticipationText Member = new("deelnemer", null, null);

    private RegisterAtWork(TestDatabase database, IReadOnlyDictionary<string, PlanEditor> editors)
    {
        Database = database;
        Editors = editors;
    }

    public static CancellationToken Cancel => CancellationToken.None;

    public TestDatabase Database { get; }

    /// <summary>The programme manager of each region.</summary>
    public IReadOnlyDictionary<string, PlanEditor> Editors { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public static async Task<RegisterAtWork> BeginAsync()
    {
        var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var editors = await db.Grants.Include(g => g.Region).Where(g => g.Role == Role.Programmamanager)
            .ToDictionaryAsync(g => g.Region!.Slug, g => new PlanEditor(g.UserId, g.RegionId!.Value));
        return new RegisterAtWork(database, editors);
    }

    public static OrganisationText ABoard(string name, string? number = null) =>
        new(name, OrganisationKind.Bestuur, [Sector.Po], null, number, "bestuurder", "");

    public static SchoolText ASchool(string name, string? brin = null, int? board = null) => new(name, brin, Sector.Po, "Delft", board, "");

    public async Task<T> Read<T>(Func<SqlitePortalContext, Task<T>> work)
    {
        await using var db = Database.Open();
        return await work(db);
    }

    public int Region(string slug) => Editors[slug].RegionId;

    public Task<SaveOutcome> Add(string slug, OrganisationText text, ParticipationText? member = null) =>
        Read(db => new OrganisationService(db, Clock).AddAsync(Editors[slug], text, member ?? Member, Cancel));

    public async Task<SaveOutcome> Save(string slug, int id, Func<OrganisationText, OrganisationText> typing, Guid? version = null)
    {
        var now = await Organisation(id);
        return await Read(db => new OrganisationService(db, Clock).SaveAsync(Editors[slug], id, typing(now.ToText()), version ?? now.Version, Cancel));
    }

    public async Task<SaveOutcome> SaveParticipation(string slug, int organisation, int? id, ParticipationText text)
    {
        var version = await Read(db => db.Participations.Where(p => p.Id == id).Select(p => p.Version).FirstOrDefaultAsync());
        return await Read(db => new ParticipationService(db, Clock).SaveAsync(Editors[slug], organisation, id, text, version, Cancel));
    }

    public async Task<SaveOutcome> RemoveParticipation(string slug, int organisation, string role = "deelnemer")
    {
        var id = await Read(db => db.Participations.Where(p => p.OrganisationId == organisation && p.Region!.Slug == slug && p.Role == role)
            .Select(p => p.Id).SingleAsync());
        return await Read(db => new ParticipationService(db, Clock).RemoveAsync(Editors[slug], id, Cancel));
    }

    public Task<SaveOutcome> Add(string slug, SchoolText text, DateOnly? from = null, DateOnly? until = null) =>
        Read(db => new SchoolService(db, Clock).AddAsync(Editors[slug], text, from, until, Cancel));

    public async Task<SaveOutcome> SaveSchool(
        string slug, int id, Func<SchoolText, SchoolText> typing, DateOnly? from = null, DateOnly? until = null, Guid? version = null)
    {
        var now = await School(id);
        return await Read(db => new SchoolService(db, Clock)
            .SaveAsync(Editors[slug], id, typing(now.ToText()), from, until, version ?? now.Version, Cancel));
    }

    public Task<SaveOutcome> RemoveSchool(string slug, int id) => Read(db => new SchoolService(db, Clock).RemoveAsync(Editors[slug], id, Cancel));

    public Task<SaveOutcome> SavePupils(string slug, int school, int year, int count) =>
        Read(db => new PupilsService(db, Clock).SaveAsync(Editors[slug], school, year, count, "DUO, 1 oktober", Today, Cancel));

    public Task<SaveOutcome> RemovePupils(string slug, int school, int year) =>
        Read(db => new PupilsService(db, Clock).RemoveAsync(Editors[slug], school, year, Cancel));

    public Task<Organisation> Organisation(int id) => Read(db => db.Organisations.AsNoTracking()
        .Include(o => o.Participations).Include(o => o.LeadRegion).SingleAsync(o => o.Id == id));

    public Task<Organisation> Organisation(string name) => Read(db => db.Organisations.AsNoTracking()
        .Include(o => o.Participations).Include(o => o.LeadRegion).SingleAsync(o => o.Name == name));

    public Task<School> School(int id) => Read(db => db.Schools.AsNoTracking()
        .Include(s => s.Participations).Include(s => s.Pupils).Include(s => s.LeadRegion).Include(s => s.Organisation).SingleAsync(s => s.Id == id));

    public Task<School> School(string brin) => Read(db => db.Schools.AsNoTracking()
        .Include(s => s.Participations).Include(s => s.Pupils).Include(s => s.LeadRegion).Include(s => s.Organisation).SingleAsync(s => s.Brin == brin));

    public async Task<IReadOnlyList<string>> Names(string slug, RegisterFilter filter) =>
        [.. (await Read(db => new RegisterQueries(db).OrganisationsAsync(Region(slug), filter, 1, Today, Cancel))).Items.Select(o => o.Name)];

    public async Task<IReadOnlyList<string>> SchoolNames(string slug, RegisterFilter filter) =>
        [.. (await Read(db => new RegisterQueries(db).SchoolsAsync(Region(slug), filter, 1, Today, Cancel))).Items.Select(o => o.Name)];

    public void Dispose() => Database.Dispose();
}

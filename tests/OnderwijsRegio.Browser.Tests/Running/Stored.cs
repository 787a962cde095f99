using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>What the database of a portal holds, and what colleagues do meanwhile.</summary>
internal static class Stored
{
    private const string Region = "haaglanden";

    private static readonly ChapterKey Loket = new(ChapterKind.Loket, ChapterPart.Detail);

    /// <summary>The first row with a code in the detailed year of Haaglanden.</summary>
    public static async Task<ActivityRow> RowAsync(this Portal portal, string code)
    {
        await using var db = portal.Database.Open();
        return await db.Rows.AsNoTracking()
            .Where(r => r.Code == code && r.Year != null && r.Activity!.Plan!.Region!.Slug == Region)
            .OrderBy(r => r.Number)
            .FirstAsync();
    }

    /// <summary>The target for 2026 that counts something, in whichever region has it.</summary>
    public static async Task<int> TargetAsync(this Portal portal, string measure)
    {
        await using var db = portal.Database.Open();
        return await db.Targets.Where(t => t.Measure == measure && t.FirstYear == 2026).Select(t => t.Id).SingleAsync();
    }

    /// <summary>A figure of a measure in an area.</summary>
    public static async Task<int> FigureAsync(this Portal portal, string measure, string area)
    {
        await using var db = portal.Database.Open();
        return await db.Observations.Where(o => o.Measure!.Code == measure && o.Geography!.Code == area).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync();
    }

    /// <summary>Haaglanden counts something itself, made up, unless it did.</summary>
    public static async Task CountAsync(this Portal portal, string measure, decimal value)
    {
        await using var db = portal.Database.Open();
        var region = await db.Regions.Where(r => r.Slug == Region).Select(r => r.Id).SingleAsync();
        if (!await db.Observations.AnyAsync(o => o.RegionId == region))
        {
            db.Observations.Add(new Observation
            {
                MeasureId = await db.Measures.Where(m => m.Code == measure).Select(m => m.Id).SingleAsync(),
                GeographyId = await db.Geographies.Where(g => g.RegionId == region).Select(g => g.Id).SingleAsync(),
                Unit = FigureUnit.Persons,
                Year = 2025,
                Value = value,
                Publisher = "Zelf geteld",
                IsOwnCount = true,
                RegionId = region,
            }.Identify());
            await db.SaveChangesAsync();
        }
    }

    /// <summary>The account with an address.</summary>
    public static async Task<int> UserAsync(this Portal portal, string email)
    {
        await using var db = portal.Database.Open();
        return await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
    }

    /// <summary>Invites someone, and gives the address of the page that the mail leads to.</summary>
    public static async Task<string> InvitationAsync(this Portal portal)
    {
        await using var db = portal.Database.Open();
        var user = AppUser.Invited(new UserText("Sanne Nieuw", $"{Guid.NewGuid():N}@voorbeeld.example"));
        db.AccountLinks.Add(AccountLink.For(user, LinkPurpose.Invitation, DateTimeOffset.UtcNow, out var code));
        await db.SaveChangesAsync();
        return $"{UserMails.InvitationPath}?{UserMails.CodeParameter}={code}";
    }

    /// <summary>Gives the address of the page on which a demo candidate looks at their own sign-up.</summary>
    public static async Task<string> OwnSignUpAsync(this Portal portal)
    {
        await using var db = portal.Database.Open();
        var candidate = await db.Candidates.Where(c => c.AnonymousOn == null && c.Email != "").Select(c => c.Id).FirstAsync();
        db.SignUpLinks.Add(SignUpLink.For(candidate, DateTimeOffset.UtcNow, out var code));
        await db.SaveChangesAsync();
        return $"{SignUpMails.OwnPath}?{SignUpMails.CodeParameter}={code}";
    }

    /// <summary>Gives the address of the page on which a school answers, or looks back.</summary>
    public static async Task<string> SchoolLinkAsync(this Portal portal, bool isLookBack)
    {
        await using var db = portal.Database.Open();
        var days = db.Meeloopdagen.Where(m => isLookBack ? m.State == MeeloopdagState.Geweest : m.State == MeeloopdagState.Gevraagd);
        db.MeeloopdagLinks.Add(MeeloopdagLink.For(await days.Select(m => m.Id).FirstAsync(), isLookBack, DateTimeOffset.UtcNow, out var code));
        await db.SaveChangesAsync();
        return $"{MeeloopdagMails.SchoolPath}?{SignUpMails.CodeParameter}={code}";
    }

    /// <summary>A candidate of Haaglanden with whose file another was merged, once.</summary>
    /// <returns>Key of the file that is gone.</returns>
    public static async Task<int> MergedAsync(this Portal portal)
    {
        await using var db = portal.Database.Open();
        var candidate = await db.Candidates.Where(c => db.Regions.Any(r => r.Id == c.RegionId && r.Slug == Region)).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        if (!await db.CandidateMerges.AnyAsync(m => m.CandidateId == candidate))
        {
            db.Add(new CandidateMerge { CandidateId = candidate, MergedId = 1_000_000, Content = TestData.TestData.MergedFiles, At = DateTimeOffset.UtcNow });
            await db.SaveChangesAsync();
        }

        return 1_000_000;
    }

    /// <summary>Plans the demo events and meeloopdagen anew, from the day that it is: those of the template lie further back every day.</summary>
    public static async Task PlanEventsAsync(this Portal portal)
    {
        await using var db = portal.Database.Open();
        await db.Attendances.ExecuteDeleteAsync();
        await db.DeskEvents.ExecuteDeleteAsync();
        await db.Meeloopdagen.ExecuteDeleteAsync();
        await new DemoEvents(db).EnsureAsync(DateOnly.FromDateTime(DateTime.Today), DateTimeOffset.UtcNow, CancellationToken.None);
        await new DemoMeeloopdagen(db, new MeeloopdagQueries(db)).EnsureAsync(DateOnly.FromDateTime(DateTime.Today), CancellationToken.None);
    }

    /// <summary>How often something was changed in the plans.</summary>
    public static async Task<int> ChangesAsync(this Portal portal)
    {
        await using var db = portal.Database.Open();
        return await db.Changes.CountAsync();
    }

    /// <summary>How many activities there are with a row of this name.</summary>
    public static async Task<int> ActivitiesNamedAsync(this Portal portal, string name)
    {
        await using var db = portal.Database.Open();
        return await db.Activities.CountAsync(a => a.Rows.Any(r => r.Name == name));
    }

    /// <summary>Gives someone the role of programme manager of Haaglanden too.</summary>
    public static async Task AddManagerAsync(this Portal portal, string email)
    {
        await using var db = portal.Database.Open();
        db.Grants.Add(new Grant
        {
            UserId = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(),
            RegionId = await db.Regions.Where(r => r.Slug == Region).Select(r => r.Id).SingleAsync(),
            Role = Role.Programmamanager,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Makes an account without any role.</summary>
    /// <returns>Its e-mail address.</returns>
    public static async Task<string> NewPersonAsync(this Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():n}@voorbeeld.example";
        var person = new AppUser { UserName = email, Email = email, DisplayName = "Els de Boer" };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(person, Accounts.DemoPassword)).Succeeded);
        return email;
    }

    /// <summary>A colleague changes the goal of a row.</summary>
    public static async Task ChangeGoalAsync(this Portal portal, string code, string goal)
    {
        var row = await portal.RowAsync(code);
        await portal.AsManagerAsync<RowService>((rows, editor) =>
            rows.SaveAsync(editor, row.Id, row.ToText() with { Goal = goal }, row.Version, CancellationToken.None));
    }

    /// <summary>A colleague gives a row another code.</summary>
    public static async Task RenumberAsync(this Portal portal, string code, string other)
    {
        var row = await portal.RowAsync(code);
        await portal.AsManagerAsync<RowService>((rows, editor) =>
            rows.SaveAsync(editor, row.Id, row.ToText() with { Code = other }, row.Version, CancellationToken.None));
    }

    /// <summary>A colleague saves the detailed part of the chapter about the desk.</summary>
    public static async Task WriteAsync(this Portal portal, string html)
    {
        await using var db = portal.Database.Open();
        var plan = await db.Plans.Where(p => p.Region!.Slug == Region).Select(p => p.Id).SingleAsync();
        var text = await new ChapterQueries(db).TextAsync(plan, Loket, CancellationToken.None);
        await portal.AsManagerAsync<ChapterService>((chapters, editor) =>
            chapters.SaveAsync(editor, plan, Loket, html, isReady: false, text.Version, CancellationToken.None));
    }

    /// <summary>A colleague stops an activity.</summary>
    public static async Task StopAsync(this Portal portal, string code, int fromYear, string reason)
    {
        var row = await portal.RowAsync(code);
        await portal.AsManagerAsync<ActivityService>((activities, editor) =>
            activities.StopAsync(editor, row.ActivityId, fromYear, reason, CancellationToken.None));
    }

    /// <summary>A colleague takes an activity out of the plan.</summary>
    public static async Task RemoveAsync(this Portal portal, string code)
    {
        var row = await portal.RowAsync(code);
        await portal.AsManagerAsync<ActivityService>((activities, editor) =>
            activities.RemoveAsync(editor, row.ActivityId, removed: true, CancellationToken.None));
    }

    private static async Task AsManagerAsync<T>(this Portal portal, Func<T, PlanEditor, Task<SaveOutcome>> act)
        where T : notnull
    {
        await using var db = portal.Database.Open();
        var editor = new PlanEditor(
            await db.Users.Where(u => u.Email == People.Manager).Select(u => u.Id).SingleAsync(),
            await db.Regions.Where(r => r.Slug == Region).Select(r => r.Id).SingleAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<T>(), editor);
        Assert.IsType<SaveOutcome.Saved>(outcome);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>A portal in which every region has a plan with a history, and what each account may enter.</summary>
public sealed class PortalWithHistory : IAsyncLifetime
{
    public const string UnknownRegion = "nergens";

    public Portal Portal { get; } = new();

    public Dictionary<string, Ids> Ids { get; } = new() { [UnknownRegion] = HouseRules.Ids.None };

    /// <summary>How many changes the histories begin with.</summary>
    public int Changes { get; private set; }

    /// <summary>How much desks did with candidates.</summary>
    public int Followed { get; private set; }

    /// <summary>How many accounts there are, each with one role.</summary>
    public int Users { get; private set; }

    /// <summary>How many versions the routes have.</summary>
    public int RouteVersions { get; private set; }

    public static TheoryData<string> Everyone => [.. Accounts.Demo.Select(a => a.Email)];

    /// <summary>The doors of each role as DESIGN.md says, and their regions.</summary>
    public static IReadOnlyList<(Door Door, string Slug)> KeysOf(string email)
    {
        var account = Accounts.Demo.Single(a => a.Email == email);
        return account.Role switch
        {
            Role.Programmamanager => [(Door.Programma, account.Region!), (Door.Bestuur, account.Region!)],
            Role.Loketmedewerker => [(Door.Loket, account.Region!)],
            Role.Bestuurder => [(Door.Bestuur, People.Haaglanden)],
            Role.Beheerder => [(Door.Beheer, ""), .. People.Regions.Select(slug => (Door.Beheer, slug))],
            _ => throw new InvalidOperationException($"Say here what a {account.Role} may enter."),
        };
    }

    public async Task InitializeAsync()
    {
        foreach (var slug in People.Regions)
        {
            Ids[slug] = await MakeHistoryAsync(slug);
        }

        Followed = await FollowedAsync(Portal);
        Changes = await Portal.ReadAsync(db => db.Changes.CountAsync());
        Users = await Portal.ReadAsync(db => db.Users.CountAsync());
        RouteVersions = await Portal.ReadAsync(db => db.TeachingRouteVersions.CountAsync());
    }

    /// <summary>How much desks did with candidates until now: contacts, steps, what was ticked off, events and who signed up, less the files that there are.</summary>
    public static Task<int> FollowedAsync(Portal portal) => portal.ReadAsync(async db =>
        await db.ContactMoments.CountAsync() + await db.CandidateSteps.CountAsync() + await db.NextSteps.CountAsync(n => n.DoneOn != null)
            + await db.DeskEvents.CountAsync(e => e.CancelledAt == null && e.Title != "") + await db.Attendances.CountAsync() + await db.Meeloopdagen.CountAsync(m => m.State != MeeloopdagState.Gevraagd)
            + await db.MeeloopdagLinks.CountAsync() + await db.StatushouderTracks.CountAsync() + await db.LanguageSteps.CountAsync() - await db.Candidates.CountAsync(c => c.AnonymousOn == null));

    public Task DisposeAsync()
    {
        Portal.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Ids> MakeHistoryAsync(string slug)
    {
        await using var db = Portal.Database.Open();
        var row = await db.Rows.Include(r => r.Activity!.Plan)
            .OrderBy(r => r.Id).FirstAsync(r => r.Activity!.Plan!.Region!.Slug == slug && r.Year == 2026);
        var editor = new PlanEditor((await db.Users.FirstAsync(u => u.Email == People.ManagerOf(slug).Email)).Id, row.Activity!.Plan!.RegionId);
        var text = row.ToText() with { Goal = "Een ander doel" };
        await new RowService(db, Portal.Clock).SaveAsync(editor, row.Id, text, row.Version, CancellationToken.None);
        var change = await db.Changes.SingleAsync(c => c.PlanId == row.Activity.PlanId);
        var targets = await db.Targets.Where(t => t.Activity!.PlanId == row.Activity.PlanId && t.FirstYear == 2026 && t.Kind != TargetKind.Percentage)
            .OrderBy(t => t.Id).Take(2).Select(t => t.Id).ToListAsync();
        var today = DateOnly.FromDateTime(Portal.Clock.GetUtcNow().Date);
        var measurement = await new MeasurementService(db, Portal.Clock).AddAsync(
            editor, targets[0], new MeasurementText(today, 1, null, "presentielijst", ""), today, CancellationToken.None);
        var organisation = new Organisation { Name = $"Stichting {slug}", Participations = { new() { RegionId = editor.RegionId, Role = "deelnemer" } } };
        var school = new School { Name = $"School {slug}", Participations = { new() { RegionId = editor.RegionId } } };
        var logo = new RegionLogo { RegionId = editor.RegionId, Content = [1], MediaType = "image/png", Key = slug[..4] };
        var body = new Body { RegionId = editor.RegionId, Name = "Raad met een zetel", Seats = { new Seat { Role = "lid", Name = "An Smit" } } };
        var bareBody = new Body { RegionId = editor.RegionId, Name = "Raad zonder zetels" };
        var area = new RegionArea { RegionId = editor.RegionId, Name = "Gebied zonder activiteiten" };
        var neighbour = new RegionNeighbour { RegionId = editor.RegionId, Name = "De buren" };
        var figure = new Observation
        {
            MeasureId = await db.Measures.Select(m => m.Id).FirstAsync(),
            GeographyId = await db.Geographies.Where(g => g.RegionId == editor.RegionId).Select(g => g.Id).FirstAsync(),
            Publisher = "Zelf geteld",
            RegionId = editor.RegionId,
            Value = 12,
        };
        var candidate = Candidate.Begin(editor.RegionId, TestData.TestData.Someone, KlantreisPhase.Matchen, today, null, RetentionTerms.Default);
        var planned = new DeskEvent { RegionId = editor.RegionId };
        planned.Apply(new EventText(EventKind.Anders, "Open middag", "", "School", today.AddDays(9), new(13, 0), new(15, 0), 20, IsPublic: true));
        var route = new TeachingRoute
        {
            RegionId = editor.RegionId,
            Versions = { new() { Name = "Route", From = today }, new() { Name = "Andere route", From = today.AddYears(1) } },
        };
        var label = new DeskLabel { RegionId = editor.RegionId, Name = "Wacht op VOG" };
        var savedView = new SavedView { RegionId = editor.RegionId, Name = "Nieuw deze week", Query = "volgorde=nieuwste%20eerst" };
        db.AddRange(label, savedView, candidate, planned, route, organisation, school, logo, body, bareBody, area, neighbour, figure.Identify());
        await db.SaveChangesAsync();
        var nextStep = new NextStep { CandidateId = candidate.Id, What = "Bellen", DueOn = today };
        var ask = new MeeloopdagText(MeeloopdagKind.Meeloopdag, "", "", "school@school.example", "", "", SharesContact: true);
        var place = new MeeloopdagPlace(organisation.Name, organisation.Id);
        var (asked, past) = (Meeloopdag.Ask(candidate, ask, place, editor.UserId, today, null), Meeloopdag.Ask(candidate, ask, place, editor.UserId, today, null));
        var track = new StatushouderTrack { RegionId = editor.RegionId, CandidateId = candidate.Id, EnrolledOn = today, Languages = { new LanguageStep { Level = LanguageLevel.B2, On = today } } };
        var merge = new CandidateMerge { CandidateId = candidate.Id, MergedId = candidate.Id + 1_000_000, Content = TestData.TestData.MergedFiles };
        var contact = new ContactMoment { CandidateId = candidate.Id, Kind = ContactKind.Gebeld, On = today, Text = "Gesproken over werk" };
        var document = new DocumentLink { CandidateId = candidate.Id, Title = "Diploma", Address = "https://demo.example/diploma" };
        db.AddRange(nextStep, asked, past, track, merge, contact, document);
        await db.SaveChangesAsync();
        await new MeeloopdagService(db, new MeeloopdagQueries(db), new MeeloopdagBook(db, Portal.Clock), new MailSignal(), Portal.Clock).AnswerAsync(
            editor, past.Id, new SchoolAnswer(true, today, null, null, "", ""), false, past.Version, new Uri("http://localhost"), today, CancellationToken.None);
        using var signal = new MailSignal();
        var invited = Assert.IsType<SaveOutcome.Saved>(await new InvitationService(db, signal, Portal.Clock).InviteAsync(
            editor.UserId,
            new UserText($"Collega van {slug}", $"collega@{slug}.example"),
            new GrantText(Role.Loketmedewerker, editor.RegionId, null, null, null),
            new Uri("http://localhost"),
            today,
            CancellationToken.None)).Id;
        var chapters = new ChapterService(db, Portal.Clock);
        var key = new ChapterKey(ChapterKind.Analyse, ChapterPart.Outline);
        await chapters.SaveAsync(editor, row.Activity.PlanId, key, "Eerst dit", false, Guid.Empty, CancellationToken.None);
        var version = await db.ChapterVersions.SingleAsync(v => v.Chapter!.PlanId == row.Activity.PlanId);
        await chapters.SaveAsync(editor, row.Activity.PlanId, key, "Toen dat", false, version.Chapter!.Version, CancellationToken.None);
        var import = await new RegisterImport(db, Portal.Clock).PrepareAsync(
            editor,
            new MemoryStream(DuoFiles.Utf8(DuoFiles.Boards(($"0{editor.RegionId:0000}", "Stichting Import", "Delft", "")))),
            "besturenbo.csv",
            new ImportChoice(["Delft"], WithBoards: false, null, "deelnemer"),
            CancellationToken.None);
        var figures = await ReadFiguresAsync(db, editor);
        return new Ids(row.Activity.PlanId, row.ActivityId, row.Id, change.Id, row.Activity.LineId)
        {
            Target = targets[0],
            BareTarget = targets[1],
            Measurement = Assert.IsType<SaveOutcome.Saved>(measurement).Id,
            Organisation = organisation.Id,
            Participation = organisation.Participations[0].Id,
            School = school.Id,
            Body = body.Id,
            BareBody = bareBody.Id,
            Seat = body.Seats[0].Id,
            User = invited,
            Grant = await db.Grants.Where(g => g.UserId == invited).Select(g => g.Id).SingleAsync(),
            Mail = await db.OutgoingMails.Where(m => m.UserId == invited).Select(m => m.Id).SingleAsync(),
            ChapterVersion = version.Id,
            Area = area.Id,
            Neighbour = neighbour.Id,
            Figure = figure.Id,
            PublicFigure = await db.Observations.Where(o => o.IsPublic).Select(o => o.Id).FirstAsync(),
            Import = Assert.IsType<SaveOutcome.Saved>(import).Id,
            FigureImport = figures,
            Candidate = candidate.Id,
            NextStep = nextStep.Id,
            Contact = contact.Id,
            Document = document.Id,
            Merge = merge.MergedId,
            Event = planned.Id,
            Meeloopdag = asked.Id,
            PastMeeloopdag = past.Id,
            Track = track.Id,
            LanguageStep = track.Languages[0].Id,
            Label = label.Id,
            SavedView = savedView.Id,
            CandidateImport = await ReadCandidatesAsync(db, editor, today),
            TeachingRoute = route.Id,
            RouteVersion = route.Versions[1].Id,
        };
    }

    /// <summary>A file with candidates of which the preview can be looked at.</summary>
    private async Task<int> ReadCandidatesAsync(Core.Storage.PortalContext db, PlanEditor editor, DateOnly today)
    {
        var file = new MemoryStream(DuoFiles.Utf8("naam;e-mailadres\r\nAn Smit;an@demo.example\r\n"));
        var id = Assert.IsType<SaveOutcome.Saved>(await new CandidateUpload(db, Portal.Clock).AddAsync(editor, file, "kandidaten.csv", CancellationToken.None)).Id;
        var columns = new CandidateColumns { Uses = [CandidateColumn.FullName, CandidateColumn.Email], SourceDesk = "Tabel", LegalBasis = LegalBasis.GerechtvaardigdBelang };
        Assert.IsType<SaveOutcome.Saved>(await new CandidateReading(db, Portal.Clock).ChooseAsync(editor, id, columns, today, CancellationToken.None));
        return id;
    }

    /// <summary>A file with figures of which the preview can be looked at.</summary>
    private async Task<int> ReadFiguresAsync(Core.Storage.PortalContext db, PlanEditor editor)
    {
        var file = new MemoryStream(DuoFiles.Utf8("maat;gebied;jaar;waarde;eenheid;bron\r\ntekort;Delft;2024;12,5;fte;DUO\r\n"));
        var id = Assert.IsType<SaveOutcome.Saved>(await new FigureUpload(db, Portal.Clock).AddAsync(editor, file, "cijfers.csv", CancellationToken.None)).Id;
        var queries = new FigureImportQueries(db);
        var import = await queries.FindAsync(id, editor.RegionId, CancellationToken.None);
        var (columns, _) = await queries.ColumnsAsync(import!, await queries.VocabularyAsync(CancellationToken.None), CancellationToken.None);
        using var signal = new ImportSignal();
        Assert.IsType<SaveOutcome.Saved>(
            await new FigureColumnService(db, signal, Portal.Clock).ChooseAsync(editor, id, columns with { IsOwnCount = false }, CancellationToken.None));
        db.ChangeTracker.Clear();
        Assert.True(await new FigureReading(db, Portal.Clock).ReadNextAsync(CancellationToken.None));
        return id;
    }
}

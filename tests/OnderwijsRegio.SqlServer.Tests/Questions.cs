using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;
using OtpNet;
using Xunit;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>One call of a method that asks the database.</summary>
/// <param name="Call">The call; its outermost method is what is asked.</param>
internal sealed record Question(Expression<Func<PortalContext, Task>> Call)
{
    /// <summary>Values that the call needs to find in certain columns.</summary>
    public Func<Dictionary<string, object?[]>> Given { get; init; } = () => [];

    /// <summary>Whether it asks the same for each of many lines; then it runs once, and finds all that it asks for.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether an edit stands in the history of a plan. What has no history leaves its trace.</summary>
    public bool LeavesHistory { get; init; } = true;

    /// <summary>The method, where the call only goes through what it gives.</summary>
    public Func<MethodInfo>? Asked { get; init; }

    /// <summary>The method.</summary>
    public MethodInfo Method => Asked is not null ? Asked() : Call.Body is MethodCallExpression call ? call.Method : ((MethodCallExpression)((UnaryExpression)Call.Body).Operand).Method;

    /// <summary>Its name in the list of tests.</summary>
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";
}

/// <summary>Every method of the portal that asks the database, called so that it gets as far as it can.</summary>
internal static partial class Questions
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly DateOnly Today = new(2026, 1, 1);
    private static readonly PlanEditor Editor = new(UserId: 1, RegionId: 1);
    private static readonly PlanHead Plan = new(1, 1, "", 1, 1, 1, OutlineRule.Restated, PlanStatus.Concept, Guid.Empty);
    private static readonly RowText Text = new("1.1", "Naam", "Doel", ActivityPeriod.None, "Resultaat");
    private static readonly ActivityFacts Facts = new() { LineId = 1, AreaId = 1, ParentIds = [2], Owners = ["Naam"], Partners = ["Naam"] };
    private static readonly ActivityFacts OnLine2 = Facts with { LineId = 2 };
    private static readonly PlanSettings Settings = new("Titel", OutlineRule.OnlyNew);
    private static readonly TargetText Share = new("Bezoekers", 1, 1, TargetKind.Percentage, 1, 1, "%", null, 2);
    private static readonly MeasurementText Measured = new(new DateOnly(1, 1, 1), 2, null, "Lijst", "");
    private static readonly BodyText Council = new("Raad", BodyKind.Werkgroep, "", "", [Sector.Po]);
    private static readonly SeatText InTheCouncil = new("lid", "Naam", 1, "", null, null);
    private static readonly AreaText CityDistrict = new("Laak", AreaKind.Stadsdeel, []);
    private static readonly NeighbourText NextDoor = new("De buren", "buren", [Sector.Po], "");
    private static readonly RegionText RijnEnVeen = new("Rijn en Veen", "", [Sector.Po], "#176a7c", null, "", [new("Delft", "GM0503")]);
    private static readonly byte[] Picture = Convert.FromHexString("89504e470d0a1a0a0000000d4948445200000080000000400802000000");
    private static readonly RegisterFilter Sought = new(OrganisationKind.Bestuur, Sector.Po, "Delft", 1, null, "de eik");
    private static readonly OrganisationText Foundation = new("Stichting", OrganisationKind.Bestuur, [], "01234567", "01234", "", "");
    private static readonly ParticipationText Member = new("deelnemer", null, null);
    private static readonly SchoolText SchoolOfBoard = new("De Eik", "01AB00", Sector.Po, "Delft", 1, "");
    private static readonly ChapterKey Loket = new(ChapterKind.Loket, ChapterPart.Detail);
    private const string Referring = "<p>Zie <span data-activity=\"1\"></span></p>";
    private static readonly Quarter Quarter = new(1, 1);
    private static readonly ReportText Report = new(ReportStatus.OpSchema, "Toelichting", "", "");
    private static readonly ReviewText Review = new("Plan", "", "", "", ReviewAdvice.Open);
    private static readonly NextYearSnapshot NextYear = new(1, [new(1, ReviewAdvice.Doorgaan), new(2, ReviewAdvice.Stoppen)]);
    private static readonly UserText Colleague = new("Collega", "collega@example.org");
    private static readonly GrantText Desk = new(Role.Loketmedewerker, 1, null, null, null);
    private static readonly Uri Address = new("https://portaal.example");
    private static readonly MailSignal Signal = new();
    private static readonly TraceFilter Traced = new(1, 1, "AppUser", 1, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    private static readonly ImportChoice InDelft = new(["Delft"], true, Sector.Po, "deelnemer");
    private const string BoardList = "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;GEMEENTENAAM\n01234;De Eik;Delft";
    private const string SchoolList = "BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;GEMEENTENAAM\n01234;01AB;00;De Eik;Delft";
    private const string PupilList = "BRIN;JAAR;LEERLINGEN\n01AB00;2025;300";
    private static readonly LineText Line = new("1", "Naam", null, 1);
    private const string Password = Accounts.DemoPassword;
    private const string AppKey = "JBSWY3DPEHPK3PXP";
    private const string NewAppKey = "ONSWG4TFORRXEZLUNNSXSIBAONSWG4TF";

    private static readonly SessionTicket Ticket = new(1, Samples.Version);
    private static readonly SignInAnswer.CodeWanted First = new(1, "0");
    private static readonly SignInFilter SomeSignIns = new(1, SignInOutcome.Succeeded, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
    private static readonly EphemeralDataProtectionProvider Protection = new();

    // What a password costs to try is not what is asked here.
    private static readonly IOptions<PasswordHasherOptions> FewIterations = Options.Create(new PasswordHasherOptions { IterationCount = 1 });

    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly string[] AreaNames = [.. SeedFile.Read(Seeds, "areas.csv").Select(l => l["name"]).Distinct()];

    /// <summary>The areas that seeds name: each line finds its own.</summary>
    private static readonly Dictionary<string, object?[]> Areas = new()
    {
        [Of<RegionArea>("Name")] = AreaNames,
        [Of<RegionArea>("Id")] = [.. AreaNames.Select((_, at) => (object)(at + 100))],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        new(db => new RegionQueries(db).FindAsync(1, Today, None)),
        new(db => new RegionQueries(db).ColourAsync("haaglanden", None)),
        new(db => new RegionQueries(db).AllAsync(None)),
        new(db => new RegionQueries(db).SlugAsync(1, None)),
        new(db => new RegionQueries(db).PublicAsync("haaglanden", None)),
        new(db => new RegionQueries(db).NamesAsync(None)),
        new(db => new RegionAdministration(db).FindAsync("haaglanden", None)),
        new(db => new RegionAdministration(db).PlansAsync(None)),
        new(db => new RegionAdministration(db).LogoAsync("haaglanden", None)),
        new(db => new RegionService(db, Clock).AddAsync(1, RijnEnVeen, "", new NewPlan("", 2026, 2029, 1), None)),
        new(db => new RegionService(db, Clock).SaveAsync(Editor, RijnEnVeen, Samples.Version, None)) { LeavesHistory = false },
        new(db => new RegionService(db, Clock).SaveLogoAsync(Editor, Picture, None)) { LeavesHistory = false },
        new(db => new RegionService(db, Clock).RemoveLogoAsync(Editor, None)) { LeavesHistory = false },
        new(db => new RegionAdministration(db).OtherRegionsAsync(1, None)),
        new(db => new AreaService(db, Clock).AddAsync(Editor, CityDistrict, None)) { LeavesHistory = false },
        new(db => new AreaService(db, Clock).SaveAsync(Editor, 1, CityDistrict, Samples.Version, None)) { LeavesHistory = false },
        new(db => new AreaService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => Some("", 0) },
        new(db => new AreaService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => new NeighbourService(db, Clock).AddAsync(Editor, NextDoor, None)) { LeavesHistory = false },
        new(db => new NeighbourService(db, Clock).SaveAsync(Editor, 1, NextDoor, Samples.Version, None)) { LeavesHistory = false },
        new(db => new NeighbourService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },

        new(db => new RegisterQueries(db).OrganisationsAsync(1, new RegisterFilter(), 1, Today, None)),
        new(db => new RegisterQueries(db).OrganisationsAsync(1, SoughtAs(Standing.Member), 2, Today, None)),
        new(db => new RegisterQueries(db).OrganisationsAsync(1, SoughtAs(Standing.NotYet), 1, Today, None)),
        new(db => new RegisterQueries(db).OrganisationsAsync(1, SoughtAs(Standing.Left), 1, Today, None)),
        new(db => new RegisterQueries(db).SchoolsAsync(1, new RegisterFilter(), 1, Today, None)),
        new(db => new RegisterQueries(db).SchoolsAsync(1, SoughtAs(Standing.Member), 2, Today, None)),
        new(db => new RegisterQueries(db).SchoolsAsync(1, SoughtAs(Standing.NotYet), 1, Today, None)),
        new(db => new RegisterQueries(db).SchoolsAsync(1, SoughtAs(Standing.Left), 1, Today, None)),
        new(db => new RegisterQueries(db).TotalsAsync(1, Today, None)),
        new(db => new RegisterQueries(db).FindOrganisationAsync(1, 1, None)),
        new(db => new RegisterQueries(db).OrganisationOfAsync(1, 1, None)),
        new(db => new RegisterQueries(db).FindSchoolAsync(1, 1, None)),
        new(db => new RegisterQueries(db).ChoicesAsync(1, None)),
        new(db => new OrganisationService(db, Clock).AddAsync(Editor, Foundation, Member, None)) { LeavesHistory = false },
        new(db => new OrganisationService(db, Clock).SaveAsync(Editor, 1, Foundation, Samples.Version, None)) { LeavesHistory = false },
        new(db => new ParticipationService(db, Clock).SaveAsync(Editor, 1, null, Member, Samples.Version, None)) { LeavesHistory = false },
        new(db => new ParticipationService(db, Clock).SaveAsync(Editor, 1, 1, Member, Samples.Version, None)) { LeavesHistory = false },
        new(db => new ParticipationService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false, Given = Unused },
        new(db => new LeadService(db, Clock).HandOverAsync(Editor, 1, 2, Today, None)) { LeavesHistory = false, Given = LedHere },
        new(db => new LeadService(db, Clock).HandOverSchoolAsync(Editor, 1, 2, Today, None)) { LeavesHistory = false, Given = LedHere },
        new(db => new SchoolService(db, Clock).AddAsync(Editor, SchoolOfBoard, null, null, None)) { LeavesHistory = false },
        new(db => new SchoolService(db, Clock).SaveAsync(Editor, 1, SchoolOfBoard, null, null, Samples.Version, None)) { LeavesHistory = false },
        new(db => new SchoolService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false, Given = Unused },
        new(db => new PupilsService(db, Clock).SaveAsync(Editor, 1, 2025, 1, "DUO", Today, None)) { LeavesHistory = false },
        new(db => new PupilsService(db, Clock).RemoveAsync(Editor, 1, 1, None)) { LeavesHistory = false },
        new(db => new RegisterExport(db).OrganisationsAsync(TextWriter.Null, 1, Sought, Today, None)),
        new(db => new RegisterExport(db).SchoolsAsync(TextWriter.Null, 1, Sought, Today, None)),

        new(db => new ImportQueries(db).ListAsync(1, None)),
        new(db => new ImportQueries(db).FindAsync(1, 1, None)),
        new(db => new ImportQueries(db).RowsAsync(new Import { FileName = "", Role = "" }, ImportOutcome.Added, 1, None)),
        new(db => new RegisterImport(db, Clock).PrepareAsync(Editor, ListOf(BoardList), "", InDelft, None)) { LeavesHistory = false },
        new(db => new RegisterImport(db, Clock).PrepareAsync(Editor, ListOf(SchoolList), "", InDelft, None)) { LeavesHistory = false },
        new(db => new RegisterImport(db, Clock).PrepareAsync(Editor, ListOf(PupilList), "", InDelft, None)) { LeavesHistory = false, Given = () => Some(Of<School>("Brin"), "01AB00") },
        new(db => new ImportAcceptance(db, Clock).AcceptAsync(Editor, 1, Today, None)) { LeavesHistory = false, Given = () => Lines(ImportKind.Boards, ImportStatus.Preview, ImportOutcome.Joined) },
        new(db => new ImportAcceptance(db, Clock).AcceptAsync(Editor, 1, Today, None)) { LeavesHistory = false, Given = () => Lines(ImportKind.Schools, ImportStatus.Preview, ImportOutcome.Joined) },
        new(db => new ImportAcceptance(db, Clock).AcceptAsync(Editor, 1, Today, None)) { LeavesHistory = false, Given = NewSchools },
        new(db => new ImportAcceptance(db, Clock).DiscardAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => Lines(ImportKind.Boards, ImportStatus.Preview, ImportOutcome.Added) },
        new(db => new ImportUndo(db, Clock).UndoAsync(Editor, 1, None)) { LeavesHistory = false, IsLong = true, Given = () => Lines(ImportKind.Boards, ImportStatus.Accepted, ImportOutcome.Changed) },
        new(db => new ImportUndo(db, Clock).UndoAsync(Editor, 1, None)) { LeavesHistory = false, IsLong = true, Given = () => Lines(ImportKind.Schools, ImportStatus.Accepted, ImportOutcome.Changed) },
        .. OfFigures,
        .. OfCandidates,
        .. OfSignUps,
        .. OfEvents,
        .. OfMeeloopdagen,
        .. OfStatushouders,
        .. OfRoutes,
        new(db => new BodyQueries(db).SheetAsync(1, Today, None)),
        new(db => new BodyQueries(db).FindAsync(1, 1, None)),
        new(db => new BodyQueries(db).OfSeatAsync(1, 1, None)),
        new(db => new BodyQueries(db).OrganisationsAsync(1, None)),
        new(db => new BodyService(db, Clock).AddAsync(Editor, Council, None)) { LeavesHistory = false },
        new(db => new BodyService(db, Clock).SaveAsync(Editor, 1, Council, Samples.Version, None)) { LeavesHistory = false },
        new(db => new BodyService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => Some("", false) },
        new(db => new SeatService(db, Clock).AddAsync(Editor, 1, InTheCouncil, Guid.Empty, None)) { LeavesHistory = false },
        new(db => new SeatService(db, Clock).SaveAsync(Editor, 1, InTheCouncil, Samples.Version, None)) { LeavesHistory = false },
        new(db => new SeatService(db, Clock).ForgetAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => new SeatService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },

        new(db => new PlanQueries(db).FindPlanAsync(1, null, null, Today, None)),
        new(db => new PlanQueries(db).FindPlanAsync(1, 2026, 2029, Today, None)),
        new(db => new PlanQueries(db).LoadSheetAsync(Plan, PlanPart.Everything, None)),
        new(db => new PlanQueries(db).LoadSheetAsync(Plan, PlanPart.Outline, None)),
        new(db => new PlanQueries(db).LoadSheetAsync(Plan, new PlanPart(2026, false), None)),
        new(db => new PlanQueries(db).LinesAsync(1, None)),
        new(db => new PlanQueries(db).AreasAsync(1, None)),
        new(db => new PlanQueries(db).FindActivityAsync(1, 1, None)) { Given = () => Some("ParentId", 2) },
        new(db => new PlanQueries(db).FindRowAsync(1, 1, None)),
        new(db => new PlanQueries(db).ActivityNamesAsync(1, None)),
        new(db => new PlanQueries(db).RemovedAsync(1, None)),
        new(db => new PlanQueries(db).KnownNamesAsync(1, None)),

        new(db => new RowService(db, Clock).SaveAsync(Editor, 1, Text, Samples.Version, None)),
        new(db => new RowService(db, Clock).AddAsync(Editor, 1, 1, Text, Guid.Empty, None)),
        new(db => new RowService(db, Clock).AddAsync(Editor, 1, null, Text, Guid.Empty, None)),
        new(db => new RowService(db, Clock).RemoveAsync(Editor, 1, None)) { Given = () => Some(Of<ActivityRow>("Id"), 1, 2) },
        new(db => new RowService(db, Clock).TextAtAsync(1, Samples.Version, None)),

        new(db => new ActivityService(db, Clock).AddAsync(Editor, 1, 1, Facts, Text, Guid.Empty, None)),
        new(db => new ActivityService(db, Clock).DuplicateAsync(Editor, 1, Guid.Empty, None)),
        new(db => new ActivityService(db, Clock).SaveAsync(Editor, 1, Facts, Samples.Version, None)),
        new(db => new ActivityService(db, Clock).SaveAsync(Editor, 1, OnLine2, Samples.Version, None)),
        new(db => new ActivityService(db, Clock).MoveAsync(Editor, 1, 1, null, None)),
        new(db => new ActivityService(db, Clock).StopAsync(Editor, 1, 1, "", None)),
        new(db => new ActivityService(db, Clock).RemoveAsync(Editor, 1, true, None)),
        new(db => new ActivityService(db, Clock).FactsAtAsync(1, Samples.Version, None)),
        new(db => new ActivityCodes(db).FreeCodeAsync(1, 1, None)),

        new(db => new PlanSettingsService(db, Clock).SaveAsync(Editor, 1, Settings, null, None)),
        new(db => new PlanSettingsService(db, Clock).SettingsAtAsync(1, Samples.Version, None)),
        new(db => new LineService(db, Clock).LineAtAsync(1, Samples.Version, None)),
        new(db => new LineService(db, Clock).SaveAsync(Editor, 1, null, "2", "Naam", null, Samples.Version, None)),
        new(db => new LineService(db, Clock).SaveAsync(Editor, 1, 1, "2", "Naam", null, Samples.Version, None)),
        new(db => new LineService(db, Clock).MoveAsync(Editor, 1, 1, false, None)) { Given = () => Some("Id", 1, 2) },
        new(db => new LineService(db, Clock).RemoveAsync(Editor, 1, 1, None)),

        new(db => new TargetQueries(db).ListAsync(1, null, null, None)),
        new(db => new TargetQueries(db).ListAsync(1, 1, 1, None)),
        new(db => new TargetQueries(db).FindAsync(1, 1, None)),
        new(db => new TargetQueries(db).TargetOfAsync(1, 1, None)),
        new(db => new TargetQueries(db).WholesAsync(1, None)),
        new(db => new TargetService(db, Clock).AddAsync(Editor, 1, Share, None)) { Given = () => Some("Kind", nameof(TargetKind.Number)) },
        new(db => new TargetService(db, Clock).SaveAsync(Editor, 1, Share, Samples.Version, None)),
        new(db => new TargetService(db, Clock).RemoveAsync(Editor, 1, None)),
        new(db => new TargetService(db, Clock).TextAtAsync(1, Samples.Version, None)),
        new(db => new MeasurementService(db, Clock).AddAsync(Editor, 1, Measured, Today, None)),
        new(db => new MeasurementService(db, Clock).SaveAsync(Editor, 1, Measured, Samples.Version, Today, None)) { Given = ByHand },
        new(db => new MeasurementService(db, Clock).RemoveAsync(Editor, 1, None)) { Given = ByHand },
        new(db => new MeasurementFeed(db, Clock).FeedAsync(1, "loket/2026", Measured, Today, None)),
        new(db => new MeasurementService(db, Clock).TextAtAsync(1, Samples.Version, None)),
        new(db => new ProgressQueries(db).LoadAsync(Plan, Quarter, None)),
        new(db => new ProgressQueries(db).LoadYearAsync(Plan, 1, None)),
        new(db => new ProgressQueries(db).LoadNextYearAsync(Plan, None)),
        new(db => new ProgressQueries(db).LoadDifferenceAsync(Plan, 2, None)) { Given = () => Some("After", JsonSerializer.Serialize(NextYear)) },
        new(db => new ProgressQueries(db).ReportsOfAsync(1, None)),
        new(db => new ProgressQueries(db).ReviewOfAsync(1, 1, None)),
        new(db => new ReportService(db, Clock).SaveAsync(Editor, 1, Quarter, Report, Samples.Version, Today, None)),
        new(db => new ReviewService(db, Clock).SaveAsync(Editor, 1, 1, Review, Samples.Version, None)),
        new(db => new NextYearService(db, Clock).MakeAsync(Editor, 1, 2, NextYear.Choices, Guid.Empty, None))
        {
            Given = () => new() { ["LastYear"] = [2], [Of<Activity>("Id")] = [1, 2], ["ActivityId"] = [1, 2], [Of<ActivityRow>("Code")] = ["1.1", "1.2"] },
        },
        new(db => new ReportService(db, Clock).TextAtAsync(1, Samples.Version, None)),
        new(db => new ReviewService(db, Clock).TextAtAsync(1, Samples.Version, None)),

        new(db => new ChapterQueries(db).TextsAsync(1, null, None)),
        new(db => new ChapterQueries(db).TextsAsync(1, ChapterKind.Loket, None)),
        new(db => new ChapterQueries(db).TextAsync(1, Loket, None)) { Given = OfLoket },
        new(db => new ChapterQueries(db).WritersAsync(1, None)),
        new(db => new ChapterQueries(db).DraftAsync(1, Loket, 1, None)),
        new(db => new ChapterQueries(db).ReferencesAsync(1, ChapterPart.Outline, None)),
        new(db => new ChapterQueries(db).VersionsAsync(1, Loket, None)),
        new(db => new ChapterQueries(db).FindVersionAsync(1, 1, None)),
        new(db => new ChapterService(db, Clock).SaveAsync(Editor, 1, Loket, Referring, true, Samples.Version, None)) { Given = OfLoket },
        new(db => new ChapterService(db, Clock).PutBackAsync(Editor, 1, None)) { Given = () => new(OfLoket()) { ["Current"] = [2] } },
        new(db => new DraftService(db, Clock).KeepAsync(1, Plan, ChapterText.None(Loket), Referring, true, Guid.Empty, None)),
        new(db => new DraftService(db, Clock).DiscardAsync(1, 1, Loket, None)),

        new(db => new PlanHistory(db).LoadAsync(Plan, null, null, None)),
        new(db => new PlanHistory(db).LoadAsync(Plan, 1, 1, None)),
        new(db => new PlanHistory(db).FindAsync(1, 1, None)),
        Undo(ChangeSubject.Plan, Settings, new PlanSettings("", OutlineRule.Restated)),
        Undo(ChangeSubject.Line, Line, Line with { Name = "" }),
        Undo(ChangeSubject.Activity, Facts, new ActivityFacts()),
        Undo(ChangeSubject.Row, new RowSnapshot(1, 1, Text), new RowSnapshot(1, 1, Text with { Goal = "" })),
        Undo(ChangeSubject.Target, Share, Share with { Measure = "" }),
        Undo(ChangeSubject.Measurement, new MeasurementSnapshot(1, Measured), new MeasurementSnapshot(1, Measured with { Origin = "" })),
        Undo(ChangeSubject.Report, new ReportSnapshot(1, 1, Report), new ReportSnapshot(1, 1, Report with { Note = "" })),
        Undo(ChangeSubject.DetailedYear, NextYear, NextYear with { Choices = [new(1, ReviewAdvice.Stoppen)] }),
        Undo(
            ChangeSubject.Chapter,
            new ChapterSnapshot(ChapterKind.Loket, ChapterPart.Detail, 1, 1, false),
            new ChapterSnapshot(ChapterKind.Loket, ChapterPart.Detail, 2, 2, false),
            OfLoket()),
        Undo(ChangeSubject.Review, new ReviewSnapshot(1, Review), new ReviewSnapshot(1, Review with { Done = "" })),

        new(db => UserKeys.LoadAsync(db, Ticket, DateTimeOffset.UnixEpoch, Today, None)),
        new(db => new SessionQueries(db, Clock).OfAsync(Ticket, None)),
        new(db => new SessionService(db, Clock).SeenAsync(Guid.Empty, None)),
        new(db => new SessionService(db, Clock).EndAsync(Ticket, None)),
        new(db => new SessionService(db, Clock).EndOthersAsync(Ticket, None)),
        new(db => new SessionService(db, Clock).ExistsAsync(Guid.Empty, None)),
        new(db => Service<SignInService>(db).WithPasswordAsync("a@example.org", Password, "Firefox", None)) { Given = () => Account(false) },
        new(db => Service<SignInService>(db).WithPasswordAsync("a@example.org", Password, "Firefox", None)) { Given = () => Account(true) },
        new(db => Service<SignInService>(db).WithCodeAsync(First, CodeOfNow(), "Firefox", None)) { Given = () => Account(true) },
        new(db => Service<SignInService>(db).WithCodeAsync(First, "ABCDE-FGHIJ", "Firefox", None)) { Given = () => Account(true) },
        new(db => Service<SignInService>(db).LeaveAsync(Ticket, "Firefox", None)),
        new(db => new SignInQueries(db).OfAsync(1, None)),
        new(db => new SignInQueries(db).ListAsync(new SignInFilter(), 1, None)),
        new(db => new SignInQueries(db).ListAsync(SomeSignIns, 2, None)),
        new(db => new SignInQueries(db).ExportAsync(SomeSignIns, None)),
        new(db => Service<AppCodes>(db).AcceptAsync(new AppUser { Id = 1 }, CodeOfNow(), None)) { Given = () => Account(true) },
        new(db => Service<SecondFactorService>(db).SetUpAsync(Ticket, AppKey, CodeOfNow(), None)) { Given = () => Account(false) },
        new(db => Service<SecondFactorService>(db).RenewCodesAsync(Ticket, Password, None)) { Given = () => Account(true) },
        new(db => Service<SecondFactorService>(db).SwitchOffAsync(Ticket, Password, Today, None)) { Given = () => Account(true) },
        new(db => Service<FactorMove>(db).BeginAsync(Ticket, Password, None)) { Given = () => Account(true) },
        new(db => Service<FactorMove>(db).FinishAsync(Ticket, NewAppKey, CodeOfNow(), CodeOfNow(NewAppKey), None)) { Given = () => Account(true) },
        new(db => Service<SecondFactorService>(db).RequireAsync(1, Role.Beheerder, true, Today, None)),
        new(db => Service<SecondFactorService>(db).RequireAsync(1, Role.Beheerder, false, Today, None)),
        new(db => new SecondFactorQueries(db).RolesAsync(Today, None)),
        new(db => Service<OwnAccountService>(db).FindAsync(1, Today, None)) { Given = () => Account(true) },
        new(db => Service<OwnAccountService>(db).RenameAsync(1, "Naam", None)),
        new(db => Service<OwnAccountService>(db).ChangePasswordAsync(Ticket, Password, "fiets kastanje maandag", Guid.Empty, None)) { Given = () => Account(true) },
        new(db => Service<OwnAccountService>(db).FindPasswordVersionAsync(1, None)),
        new(db => new UserQueries(db).ListAsync(new UserFilter(), 1, Today, None)),
        new(db => new UserQueries(db).ListAsync(new UserFilter(Role.Beheerder, 1, 1, UserState.Active), 2, Today, None)),
        new(db => new UserQueries(db).ListAsync(new UserFilter(null, null, null, UserState.NoRole), 1, Today, None)),
        new(db => new UserQueries(db).ListAsync(new UserFilter(null, null, null, UserState.Invited), 1, Today, None)),
        new(db => new UserQueries(db).ListAsync(new UserFilter(null, null, null, UserState.Locked), 1, Today, None)),
        new(db => new UserQueries(db).SearchAsync("sanne wit", 2, None)),
        new(db => new UserQueries(db).FindAsync(1, None)),
        new(db => new UserQueries(db).UserOfGrantAsync(1, None)),
        new(db => new UserQueries(db).WithEmailAsync("a@example.org", None)),
        new(db => new UserQueries(db).PlacesAsync(None)),
        new(db => new UserQueries(db).FiltersAsync(None)),
        new(db => new UserService(db, Clock).SaveAsync(1, 1, Colleague, new UserText("0", "0").Version, None)) { Given = NobodyElse },
        new(db => new UserService(db, Clock).LockAsync(1, 1, Today, None)) { Given = () => Some("LockedAt", (object?)null) },
        new(db => new UserService(db, Clock).UnlockAsync(1, 1, Today, None)),
        new(db => new UserService(db, Clock).RemoveFactorAsync(1, 1, Today, None)),
        new(db => new UserService(db, Clock).RemoveAsync(1, 1, Today, None)),
        new(db => new GrantService(db, Clock).AddAsync(1, 1, Desk, Today, None)),
        new(db => new GrantService(db, Clock).EndAsync(1, 1, Today.AddDays(1), Today, None)) { Given = () => Some(Of<Grant>("OrganisationId"), (object?)null) },
        new(db => new GrantService(db, Clock).RemoveAsync(1, 1, Today, None)),
        new(db => Invitations(db).InviteAsync(1, Colleague, Desk, Address, Today, None)),
        new(db => Invitations(db).InviteAgainAsync(1, 1, Address, None)) { Given = () => Some("PasswordHash", (object?)null) },
        new(db => Links(db).FindAsync(LinkPurpose.Invitation, "", None)),
        new(db => Links(db).UseAsync(LinkPurpose.Invitation, "", Core.Users.Accounts.DemoPassword, None)) { Given = StillGood },
        new(db => Links(db).AskResetAsync("a@example.org", Address, None)) { Given = () => Some("LockedAt", (object?)null) },
        new(db => new MailQueries(db).LoadAsync(None)),
        new(db => new MailQueries(db).GivenUpAsync(None)),
        new(db => new MailService(db, Signal, Clock).TryAgainAsync(1, 1, None)),
        new(db => new MailSender(db, new Nowhere(), new MailSettings(), Clock).SendDueAsync(None)),
        new(db => new TraceQueries(db).PageAsync(new TraceFilter(), null, None)),
        new(db => new TraceQueries(db).PageAsync(Traced, new TraceCursor(DateTimeOffset.MaxValue, 1), None)),
        new(db => InBulkAsync(db)) { Asked = () => typeof(BulkInsert).GetMethod(nameof(BulkInsert.InsertAsync))! },
        new(db => TraceToEndAsync(new TraceQueries(db).AllAsync(Traced))) { Asked = () => typeof(TraceQueries).GetMethod(nameof(TraceQueries.AllAsync))! },
        new(db => new TraceQueries(db).NameAsync(1, None)),
        new(db => new TraceService(db, Clock).ExportedAsync(1, 1, None)),
        new(db => new SeedLoader(db).LoadAsync(Seeds, None)) { IsLong = true, Given = () => Areas },
        new(db => new SeedLoader(db).LoadChangedAsync(Seeds, None)) { IsLong = true, Given = () => new(Areas) { [""] = [false] } },
        new(db => new SeedLoader(db).LoadAsync(Seeds, None))
        {
            IsLong = true,
            // The one value that it asks is whether a user changed the row.
            Given = () => new(Areas) { [Of<SeedRecord>("Key")] = KnownSeeds(), [""] = [false] },
        },
        new(db => Service<Accounts>(db).EnsureDemoAsync(None)),
        new(db => Service<Accounts>(db).EnsureAdministratorAsync("a@example.org", Password, None)),
    ];

    private static AccountLinks Links(PortalContext db) => new(db, Service<UserManager<AppUser>>(db), Signal, Clock);

    private static InvitationService Invitations(PortalContext db) => new(db, Signal, Clock);

    private static Dictionary<string, object?[]> NobodyElse() => Some("LockedAt", (object?)null);

    private static Dictionary<string, object?[]> StillGood() => new() { ["UsedAt"] = [null], ["LockedAt"] = [null], ["ExpiresAt"] = [DateTimeOffset.MaxValue] };

    private static async Task TraceToEndAsync(IAsyncEnumerable<TraceLine> lines)
    {
        await foreach (var line in lines)
        {
            Assert.NotNull(line.Action);
        }
    }

    private static RegisterFilter SoughtAs(Standing standing) => Sought with { Standing = standing };

    private static Dictionary<string, object?[]> OfLoket() => new()
    {
        [Of<Chapter>("Kind")] = [nameof(ChapterKind.Loket)],
        [Of<Chapter>("Part")] = [nameof(ChapterPart.Detail)],
        ["LatestNumber"] = [1],
    };

    private static Question Undo<T>(ChangeSubject subject, T before, T after, Dictionary<string, object?[]>? given = null)
        where T : class =>
        new(db => new PlanUndo(db, Clock).UndoAsync(Editor, 1, None))
        {
            Given = () => new(given ?? [])
            {
                ["Subject"] = [subject.ToString()],
                [Of<PlanChange>("Kind")] = [nameof(ChangeKind.Changed)],
                ["Before"] = [JsonSerializer.Serialize(before)],
                ["After"] = [JsonSerializer.Serialize(after)],
                ["FeedKey"] = [null],
                ["On"] = [Measured.On],
            },
        };

    /// <summary>Keys under which the loader knows the seeds once they were loaded.</summary>
    private static string[] KnownSeeds()
    {
        var samples = Samples.With(Areas);
        using var server = new NoServer(command => new SampleReader(ResultShape.Of(command.Sql), samples, found: true));
        using var db = server.Context();
        new SeedLoader(db).LoadAsync(Seeds, None).GetAwaiter().GetResult();
        return [.. db.SeedRecords.Local.Select(r => r.Key)];
    }

    private static string Of<T>(string column) => $"{SqlServerModel.Table<T>()}.{column}";

    private static MemoryStream ListOf(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>An import with a line, at a moment that it can still be taken over.</summary>
    private static Dictionary<string, object?[]> Lines(ImportKind kind, ImportStatus status, ImportOutcome outcome) => new()
    {
        [Of<Import>("Kind")] = [$"{kind}"],
        [Of<Import>("Status")] = [$"{status}"],
        [Of<Import>("At")] = [DateTimeOffset.UtcNow],
        [Of<ImportRow>("Outcome")] = [$"{outcome}"],
        [Of<ImportRow>("Before")] = ["{\"Name\":\"Anders\"}"],
        [Of<ImportRow>("After")] = ["{\"Name\":\"0\"}"],
    };

    /// <summary>An import with schools that the register does not have.</summary>
    private static Dictionary<string, object?[]> NewSchools() => new(Lines(ImportKind.Schools, ImportStatus.Preview, ImportOutcome.Added))
    {
        [Of<ImportRow>("TargetId")] = [null],
        [""] = [false],
    };

    /// <summary>Nothing hangs on what is removed.</summary>
    private static Dictionary<string, object?[]> Unused() => new() { [""] = [false], ["Schools"] = [0], ["IsWorkedFor"] = [false], ["IsPartner"] = [false] };

    private static Dictionary<string, object?[]> LedHere() => Some("LeadRegionId", 1);

    private static Dictionary<string, object?[]> ByHand() => Some("FeedKey", (object?)null);

    private static Dictionary<string, object?[]> Some(string column, params object?[] values) => new() { [column] = values };

    /// <summary>An account with a password and, perhaps, a second factor.</summary>
    private static Dictionary<string, object?[]> Account(bool hasSecondFactor) => new()
    {
        [Of<AppUser>("Email")] = ["a@example.org"],
        [Of<AppUser>("PasswordHash")] = [new PasswordHasher<AppUser>(FewIterations).HashPassword(new AppUser(), Password)],
        [Of<AppUser>("TwoFactorEnabled")] = [hasSecondFactor],
        [Of<AppUser>("LastCodeStep")] = [null],
        [Of<AppUser>("LockedAt")] = [null],
        [Of<IdentityUserToken<int>>("Value")] = [Protection.CreateProtector("SecondFactorKey").Protect(AppKey)],
    };

    private static async Task InBulkAsync(PortalContext db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync([new School { Name = "Kort" }, new School { Name = "Langer", Brin = "01AB00" }], None);
    }

    private static string CodeOfNow(string key = AppKey) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp();

    private static T Service<T>(PortalContext db)
        where T : notnull
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(db).AddSingleton(Clock).AddSingleton<IDataProtectionProvider>(Protection);
        services.AddScoped<Accounts>();
        services.AddAccounts();
        services.AddSingleton(FewIterations);
        return services.BuildServiceProvider().GetRequiredService<T>();
    }

    private sealed class Nowhere : MailCarrier
    {
        public override Task CarryAsync(MimeMessage message, CancellationToken cancel) => Task.CompletedTask;
    }
}

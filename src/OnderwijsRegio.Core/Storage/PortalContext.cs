using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.Forms;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.SecondFactors;
using OnderwijsRegio.Core.Sessions;
using OnderwijsRegio.Core.SignIns;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Storage;

/// <summary>The one model of the portal. Each database has a derived context, which owns its migrations.</summary>
public abstract class PortalContext(DbContextOptions options)
    : IdentityUserContext<AppUser, int>(options), IDataProtectionKeyContext
{
    /// <summary>Documents that facts come from.</summary>
    public DbSet<SourceDocument> Documents => Set<SourceDocument>();

    /// <summary>Regions.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Logos of regions.</summary>
    public DbSet<RegionLogo> RegionLogos => Set<RegionLogo>();

    /// <summary>Organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Which organisation takes part in which region.</summary>
    public DbSet<Participation> Participations => Set<Participation>();

    /// <summary>Schools.</summary>
    public DbSet<School> Schools => Set<School>();

    /// <summary>Which school counts in which region.</summary>
    public DbSet<SchoolParticipation> SchoolParticipations => Set<SchoolParticipation>();

    /// <summary>Sizes of regions as documents state them.</summary>
    public DbSet<StatedTotal> StatedTotals => Set<StatedTotal>();

    /// <summary>What figures are about.</summary>
    public DbSet<Measure> Measures => Set<Measure>();

    /// <summary>Areas that figures are of.</summary>
    public DbSet<Geography> Geographies => Set<Geography>();

    /// <summary>Figures.</summary>
    public DbSet<Observation> Observations => Set<Observation>();

    /// <summary>Lists that were imported.</summary>
    public DbSet<Import> Imports => Set<Import>();

    /// <summary>What their lines do.</summary>
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    /// <summary>Files with figures that are imported.</summary>
    public DbSet<FigureImport> FigureImports => Set<FigureImport>();

    /// <summary>What regions said of the columns of tables.</summary>
    public DbSet<RememberedColumns> RememberedColumns => Set<RememberedColumns>();

    /// <summary>Bodies in which people sit.</summary>
    public DbSet<Body> Bodies => Set<Body>();

    /// <summary>Seats in bodies.</summary>
    public DbSet<Seat> Seats => Set<Seat>();

    /// <summary>Routes to become a teacher.</summary>
    public DbSet<TeachingRoute> TeachingRoutes => Set<TeachingRoute>();

    /// <summary>What they say, from which day.</summary>
    public DbSet<TeachingRouteVersion> TeachingRouteVersions => Set<TeachingRouteVersion>();

    /// <summary>Plans.</summary>
    public DbSet<ActivityPlan> Plans => Set<ActivityPlan>();

    /// <summary>Programme lines.</summary>
    public DbSet<ProgrammeLine> Lines => Set<ProgrammeLine>();

    /// <summary>Activities.</summary>
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Rows of activities.</summary>
    public DbSet<ActivityRow> Rows => Set<ActivityRow>();

    /// <summary>Targets of activities.</summary>
    public DbSet<ActivityTarget> Targets => Set<ActivityTarget>();

    /// <summary>Measurements of targets.</summary>
    public DbSet<Measurement> Measurements => Set<Measurement>();

    /// <summary>How activities went, per quarter.</summary>
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    /// <summary>Evaluations of activities, per year.</summary>
    public DbSet<YearReview> YearReviews => Set<YearReview>();

    /// <summary>Chapters of plans.</summary>
    public DbSet<Chapter> Chapters => Set<Chapter>();

    /// <summary>Saved texts of chapters.</summary>
    public DbSet<ChapterVersion> ChapterVersions => Set<ChapterVersion>();

    /// <summary>Unsaved texts of chapters.</summary>
    public DbSet<ChapterDraft> ChapterDrafts => Set<ChapterDraft>();

    /// <summary>History of plans.</summary>
    public DbSet<PlanChange> Changes => Set<PlanChange>();

    /// <summary>Candidates.</summary>
    public DbSet<Candidate> Candidates => Set<Candidate>();

    /// <summary>Words by which candidates are found.</summary>
    public DbSet<CandidateTerm> CandidateTerms => Set<CandidateTerm>();

    /// <summary>Contacts with candidates.</summary>
    public DbSet<ContactMoment> ContactMoments => Set<ContactMoment>();

    /// <summary>Steps of candidates from phase to phase.</summary>
    public DbSet<CandidateStep> CandidateSteps => Set<CandidateStep>();

    /// <summary>What desks will do next for candidates.</summary>
    public DbSet<NextStep> NextSteps => Set<NextStep>();

    /// <summary>Labels of desks.</summary>
    public DbSet<DeskLabel> DeskLabels => Set<DeskLabel>();

    /// <summary>Which candidates carry them.</summary>
    public DbSet<CandidateLabel> CandidateLabels => Set<CandidateLabel>();

    /// <summary>Ways of looking at the candidates that people kept.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>Files of candidates that were merged into others.</summary>
    public DbSet<CandidateMerge> CandidateMerges => Set<CandidateMerge>();

    /// <summary>Documents about candidates that stand elsewhere.</summary>
    public DbSet<DocumentLink> DocumentLinks => Set<DocumentLink>();

    /// <summary>How long regions keep the data of candidates.</summary>
    public DbSet<RegionRetention> RegionRetentions => Set<RegionRetention>();

    /// <summary>Files with candidates that are imported.</summary>
    public DbSet<CandidateImport> CandidateImports => Set<CandidateImport>();

    /// <summary>What people may do.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>Links with which someone chooses a password.</summary>
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    /// <summary>Events of desks.</summary>
    public DbSet<DeskEvent> DeskEvents => Set<DeskEvent>();

    /// <summary>Who signed up for them, and what became of it.</summary>
    public DbSet<Attendance> Attendances => Set<Attendance>();

    /// <summary>Links by which candidates look at their own sign-up.</summary>
    public DbSet<SignUpLink> SignUpLinks => Set<SignUpLink>();

    /// <summary>Days on which candidates join a school.</summary>
    public DbSet<Meeloopdag> Meeloopdagen => Set<Meeloopdag>();

    /// <summary>Links by which schools answer.</summary>
    public DbSet<MeeloopdagLink> MeeloopdagLinks => Set<MeeloopdagLink>();

    /// <summary>Who is in the programme for statushouders.</summary>
    public DbSet<StatushouderTrack> StatushouderTracks => Set<StatushouderTrack>();

    /// <summary>How well they knew Dutch, and when.</summary>
    public DbSet<LanguageStep> LanguageSteps => Set<LanguageStep>();

    /// <summary>Mail that has to go out.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>Where people are signed in.</summary>
    public DbSet<UserSession> Sessions => Set<UserSession>();

    /// <summary>Who signed in, or tried to.</summary>
    public DbSet<SignInRecord> SignIns => Set<SignInRecord>();

    /// <summary>Roles that ask for a second factor.</summary>
    public DbSet<SecondFactorRole> SecondFactorRoles => Set<SecondFactorRole>();

    /// <summary>Who did what.</summary>
    public DbSet<TraceRecord> Trace => Set<TraceRecord>();

    /// <summary>Forms posted after the session ended.</summary>
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    /// <summary>What was loaded from seeds.</summary>
    public DbSet<SeedRecord> SeedRecords => Set<SeedRecord>();

    /// <inheritdoc />
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);
        builder.Entity<IdentityUserClaim<int>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("UserTokens");
        builder.Entity<AppUser>().ToTable("Users");
        // Among millions of figures a region counted few itself; a condition reads otherwise in each database.
        builder.Entity<Observation>().HasIndex(o => o.MeasureId, "IX_Observations_OwnCounts")
            .HasFilter(Database.IsSqlServer() ? "[IsOwnCount] = 1" : "\"IsOwnCount\"");
        // Words are compared letter by letter in both databases, so that a range of them holds all that begin alike.
        var letterByLetter = Database.IsSqlServer() ? "Latin1_General_100_BIN2" : "BINARY";
        builder.Entity<CandidateTerm>().Property(t => t.Term).UseCollation(letterByLetter);
        builder.Entity<Candidate>().Property(c => c.Words).UseCollation(letterByLetter);
        // A search for frequent words walks here through a region by name. Beside an index, where SQL Server has no limit, SQLite keeps nothing.
        _ = Database.IsSqlServer()
            ? builder.Entity<Candidate>().HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.SortName, c.Id }).IncludeProperties(c => c.Words)
            : builder.Entity<Candidate>().HasIndex(c => new { c.RegionId, c.AnonymousOn, c.IsStopped, c.SortName, c.Id, c.Words });
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.DefaultTypeMapping<Sector>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<TargetGroup>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<Funding>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<HighestDiploma>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<BevoegdheidHeld>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<SubjectWish>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<SchoolWork>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<StudyTime>().HasConversion<string>();
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RenewVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RenewVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            var edited = entry.State is EntityState.Modified
                && (entry.Properties.Any(p => p.IsModified && p.Metadata.PropertyInfo?.IsDefined(typeof(PlaceAttribute), inherit: false) is not true)
                    || entry.ComplexProperties.Any(p => p.IsModified));
            if (edited || entry.State is EntityState.Added)
            {
                entry.Entity.Version = Guid.NewGuid();
            }
        }
    }
}

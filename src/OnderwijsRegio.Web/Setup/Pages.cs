using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Dashboards;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.TeachingRoutes;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Loket.Candidates;
using OnderwijsRegio.Web.Areas.Programma.Chapters;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Controllers, views, validators, and the addresses.</summary>
internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<PlanQueries>();
        services.AddScoped<RowService>();
        services.AddScoped<ActivityService>();
        services.AddScoped<ActivityCodes>();
        services.AddScoped<PlanSettingsService>();
        services.AddScoped<LineService>();
        services.AddScoped<PlanHistory>();
        services.AddScoped<PlanUndo>();
        services.AddScoped<TargetQueries>();
        services.AddScoped<TargetService>();
        services.AddScoped<MeasurementService>();
        services.AddScoped<MeasurementFeed>();
        services.AddScoped<ProgressQueries>();
        services.AddScoped<ReportService>();
        services.AddScoped<ReviewService>();
        services.AddScoped<NextYearService>();
        services.AddScoped<ChapterQueries>();
        services.AddScoped<ChapterService>();
        services.AddScoped<DraftService>();
        services.AddScoped<ChapterPlaces>();
        services.AddScoped<RegisterQueries>();
        services.AddScoped<OrganisationService>();
        services.AddScoped<RegisterExport>();
        services.AddScoped<RegisterImport>();
        services.AddScoped<ImportAcceptance>();
        services.AddScoped<ImportUndo>();
        services.AddScoped<ImportQueries>();
        services.AddScoped<ParticipationService>();
        services.AddScoped<SchoolService>();
        services.AddScoped<PupilsService>();
        services.AddScoped<LeadService>();
        services.AddScoped<RegionQueries>();
        services.AddScoped<UserQueries>();
        services.AddScoped<UserService>();
        services.AddScoped<GrantService>();
        services.AddScoped<InvitationService>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<TraceQueries>();
        services.AddScoped<TraceService>();
        services.AddSingleton<OpenedTurns>();
        services.AddScoped<OpenedNotes>();
        services.AddScoped<BodyQueries>();
        services.AddScoped<BodyService>();
        services.AddScoped<SeatService>();
        services.AddScoped<CandidateQueries>();
        services.AddScoped<CandidateFileQueries>();
        services.AddScoped<CandidateService>();
        services.AddScoped<FollowService>();
        services.AddScoped<LabelQueries>();
        services.AddScoped<LabelService>();
        services.AddScoped<SavedViewQueries>();
        services.AddScoped<SavedViewService>();
        services.AddScoped<CandidateBatch>();
        services.AddScoped<MergeService>();
        services.AddScoped<RetentionService>();
        services.AddScoped<DocumentService>();
        services.AddScoped<ContactService>();
        services.AddScoped<SignUpService>();
        services.AddScoped<ReportQueries>();
        services.AddScoped<EventQueries>();
        services.AddScoped<EventService>();
        services.AddScoped<AttendanceBook>();
        services.AddScoped<MeeloopdagQueries>();
        services.AddScoped<MeeloopdagBook>();
        services.AddScoped<MeeloopdagService>();
        services.AddScoped<SchoolReplyService>();
        services.AddScoped<StatushouderQueries>();
        services.AddScoped<StatushouderService>();
        services.AddScoped<SearchSeal>();
        services.AddScoped<CandidateImportQueries>();
        services.AddScoped<CandidateReading>();
        services.AddScoped<CandidateAcceptance>();
        services.AddScoped<CandidateImportUndo>();
        services.AddScoped<FaultyRows>();
        services.AddScoped<TeachingRouteQueries>();
        services.AddScoped<TeachingRouteService>();
        services.AddScoped<FigureQueries>();
        services.AddScoped<FigureDossierQueries>();
        services.AddScoped<DashboardQueries>();
        services.AddScoped<OwnFigureQueries>();
        services.AddScoped<PublicationService>();
        services.AddScoped<FigureExport>();
        services.AddScoped<OwnOrganisationQueries>();
        services.AddScoped<FigureUpload>();
        services.AddScoped<FigureColumnService>();
        services.AddScoped<FigureImportQueries>();
        services.AddScoped<FigureAcceptance>();
        services.AddScoped<FigureUndo>();
        services.AddScoped<FigureExample>();
        services.AddScoped<RegionAdministration>();
        services.AddScoped<RegionService>();
        services.AddScoped<AreaService>();
        services.AddScoped<NeighbourService>();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddControllersWithViews(options =>
        {
            options.Conventions.Add(new DoorConvention());
            options.Filters.Add<RegionFilter>();
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            DutchBindingMessages(options.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new BesideTheController()));
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    private static void DutchBindingMessages(Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"‘{value}’ kan hier niet worden ingevuld.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"‘{value}’ kan hier niet worden ingevuld.");
        messages.SetUnknownValueIsInvalidAccessor(field => "Deze waarde kan hier niet worden ingevuld.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde kan hier niet worden ingevuld.");
        messages.SetValueIsInvalidAccessor(value => $"‘{value}’ kan hier niet worden ingevuld.");
        messages.SetValueMustBeANumberAccessor(field => "Vul hier een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in.");
        messages.SetValueMustNotBeNullAccessor(value => "Vul hier iets in.");
        messages.SetMissingBindRequiredValueAccessor(field => "Vul hier iets in.");
        messages.SetMissingKeyOrValueAccessor(() => "Vul hier iets in.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Het formulier was leeg.");
    }
}

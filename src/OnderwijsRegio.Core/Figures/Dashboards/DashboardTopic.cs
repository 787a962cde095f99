namespace OnderwijsRegio.Core.Figures.Dashboards;

/// <summary>A question that boards ask, with the measures that answer it.</summary>
/// <param name="Key">How addresses call it.</param>
/// <param name="Title">Title that users read.</param>
/// <param name="PublishedBy">Who publishes such figures, for a region that has none yet.</param>
/// <param name="Measures">Codes of the measures.</param>
public sealed record DashboardTopic(string Key, string Title, string PublishedBy, params string[] Measures)
{
    /// <summary>How large the shortage is.</summary>
    public static readonly DashboardTopic Shortage = new(
        "tekort", "Tekort aan leraren en schoolleiders", "Centerdata meet het tekort elk jaar op 1 oktober, per gemeente en regio, in opdracht van het ministerie van OCW", "tekort");

    /// <summary>Which part of the shortage stays open and which is hidden, and how that was filled.</summary>
    public static readonly DashboardTopic OpenAndHidden = new(
        "open-en-verborgen", "Open en verborgen tekort", "Centerdata meet elk jaar op 1 oktober welk deel open blijft en hoe de rest is opgevangen",
        "tekort-openstaand", "tekort-verborgen", "verborgen-intern", "verborgen-extern", "verborgen-samengevoegd");

    /// <summary>Which subjects will be short.</summary>
    public static readonly DashboardTopic Subjects = new(
        "tekortvakken", "Tekortvakken", "Centerdata maakt elk jaar een prognose per vak voor OCW", "onvervuld");

    /// <summary>How many people start from another profession.</summary>
    public static readonly DashboardTopic ZijInstroom = new(
        "zij-instroom", "Zij-instroom", "DUO telt de subsidies voor zij-instromers per bestuur en jaar",
        "zij-instromers-subsidie", "zij-instromers-gestart", "zij-instromers-geworven", "ooit-zij-instromer");

    /// <summary>How many they are as a share of all who teach.</summary>
    public static readonly DashboardTopic ZijInstroomRate = new(
        "instroompercentage", "Zij-instroom als deel van wie lesgeeft", "Het Platform Talent voor Technologie rekent dit uit van cijfers van DUO", "instroompercentage-zij-instromers");

    /// <summary>Where they come from.</summary>
    public static readonly DashboardTopic Origin = new(
        "herkomst", "Waar zij-instromers vandaan komen", "CBS en ABF Research volgen uit welke sector zij-instromers komen", "herkomst-zij-instromers");

    /// <summary>What became of them.</summary>
    public static readonly DashboardTopic Outcome = new(
        "uitkomsten", "Wat er van zij-instromers werd", "Besturen en regio’s houden dit zelf bij", "uitkomst-zij-instroom");

    /// <summary>Hours given by who is not qualified.</summary>
    public static readonly DashboardTopic UnqualifiedHours = new(
        "bevoegdheid", "Onbevoegd en benoembaar gegeven uren", "Centerdata meet dit elk jaar voor het voortgezet onderwijs (IPTO)", "onbevoegde-uren", "benoembare-uren");

    /// <summary>Who finishes teacher training.</summary>
    public static readonly DashboardTopic TrainingSuccess = new(
        "studiesucces", "Studiesucces van lerarenopleidingen", "De Vereniging Hogescholen publiceert dit per opleiding", "studiesucces-pabo", "studiesucces-vo");

    /// <summary>Who goes from school to teacher training.</summary>
    public static readonly DashboardTopic PupilsToTraining = new(
        "naar-de-lerarenopleiding", "Van havo en vwo naar een lerarenopleiding", "Het Platform Talent voor Technologie volgt dit met cijfers van DUO", "uitstroom-pabo", "uitstroom-vo-lerarenopleiding");

    /// <summary>Who comes, moves up and leaves.</summary>
    public static readonly DashboardTopic Mobility = new(
        "in-en-uitstroom", "Instroom, doorstroom en uitstroom", "DUO publiceert dit per bestuur; het Arbeidsmarktplatform PO en Voion maken er regionale cijfers van",
        "instroom", "nieuwe-instroom", "instroom-van-buiten", "instroom-jonger-dan-25", "doorstroom-naar-leraar", "uitstroom", "uitstroom-naar-buiten", "netto-instroom", "saldo-in-en-uitstroom");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DashboardTopic> All { get; } =
        [Shortage, OpenAndHidden, Subjects, ZijInstroom, ZijInstroomRate, Origin, Outcome, UnqualifiedHours, TrainingSuccess, PupilsToTraining, Mobility];

    /// <summary>Codes of the measures whose course through the years is shown; of the others only the newest figure.</summary>
    public static IReadOnlyList<string> WithHistory { get; } =
        ["tekort", "onvervuld", "zij-instromers-subsidie"];
}

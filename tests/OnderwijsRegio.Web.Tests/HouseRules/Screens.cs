using System.Net;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>Keys of one row of each sort in a region.</summary>
public sealed record Ids(int Plan, int Activity, int Row, int Change, int Line)
{
    public static Ids None { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)
    {
        Target = int.MaxValue,
        BareTarget = int.MaxValue,
        Measurement = int.MaxValue,
        Organisation = int.MaxValue,
        Participation = int.MaxValue,
        School = int.MaxValue,
        Body = int.MaxValue,
        BareBody = int.MaxValue,
        Seat = int.MaxValue,
        User = int.MaxValue,
        Grant = int.MaxValue,
        Mail = int.MaxValue,
        ChapterVersion = int.MaxValue,
        Import = int.MaxValue,
        FigureImport = int.MaxValue,
        Area = int.MaxValue,
        Neighbour = int.MaxValue,
        Figure = int.MaxValue,
        PublicFigure = int.MaxValue,
        Candidate = int.MaxValue,
        NextStep = int.MaxValue,
        Merge = int.MaxValue,
        Document = int.MaxValue,
        Contact = int.MaxValue,
        Event = int.MaxValue,
        Meeloopdag = int.MaxValue,
        PastMeeloopdag = int.MaxValue,
        Track = int.MaxValue,
        LanguageStep = int.MaxValue,
        CandidateImport = int.MaxValue,
        Label = int.MaxValue,
        SavedView = int.MaxValue,
        TeachingRoute = int.MaxValue,
        RouteVersion = int.MaxValue,
    };

    /// <summary>A target with a measurement.</summary>
    public int Target { get; init; }

    /// <summary>A target without any.</summary>
    public int BareTarget { get; init; }

    public int Measurement { get; init; }

    /// <summary>An organisation of this region alone.</summary>
    public int Organisation { get; init; }

    public int Participation { get; init; }

    public int School { get; init; }

    /// <summary>A body with a seat.</summary>
    public int Body { get; init; }

    /// <summary>A body without any.</summary>
    public int BareBody { get; init; }

    public int Seat { get; init; }

    /// <summary>Someone who was invited.</summary>
    public int User { get; init; }

    /// <summary>Their role.</summary>
    public int Grant { get; init; }

    /// <summary>The mail to them.</summary>
    public int Mail { get; init; }
    /// <summary>A text of a chapter that was saved before another.</summary>
    public int ChapterVersion { get; init; }
    /// <summary>A list that was read and not taken over.</summary>
    public int Import { get; init; }

    /// <summary>A file with figures that was read and not taken over.</summary>
    public int FigureImport { get; init; }

    /// <summary>An area of which no activity is.</summary>
    public int Area { get; init; }

    public int Neighbour { get; init; }

    /// <summary>A figure that the region brought, and that nobody else sees.</summary>
    public int Figure { get; init; }

    /// <summary>A figure that everyone sees.</summary>
    public int PublicFigure { get; init; }

    public int Candidate { get; init; }

    /// <summary>A next step of that candidate.</summary>
    public int NextStep { get; init; }

    /// <summary>That another file was merged into that of the candidate.</summary>
    public int Merge { get; init; }

    /// <summary>A contact with that candidate.</summary>
    public int Contact { get; init; }

    /// <summary>A document of that candidate.</summary>
    public int Document { get; init; }

    /// <summary>An event that is public and still to come.</summary>
    public int Event { get; init; }

    /// <summary>A meeloopdag that a school was asked, of an organisation of which nobody looks.</summary>
    public int Meeloopdag { get; init; }

    /// <summary>A meeloopdag that took place.</summary>
    public int PastMeeloopdag { get; init; }

    /// <summary>A track in the programme for statushouders.</summary>
    public int Track { get; init; }

    /// <summary>How well someone in that track knows Dutch.</summary>
    public int LanguageStep { get; init; }

    /// <summary>A file with candidates that was read and not taken over.</summary>
    public int CandidateImport { get; init; }

    /// <summary>A label of the desk.</summary>
    public int Label { get; init; }

    /// <summary>A view that the desk shares.</summary>
    public int SavedView { get; init; }

    public int TeachingRoute { get; init; }

    /// <summary>What that route will say one day.</summary>
    public int RouteVersion { get; init; }
}

/// <summary>A page or a form of the portal: behind which door, and of which row.</summary>
/// <param name="Route">Its address as the controller writes it.</param>
/// <param name="Door">Null when it is open to all, or to everyone who signed in.</param>
/// <param name="Key">The row that it is of; null when it is of a whole region or of none.</param>
public sealed record Screen(string Route, Door? Door, Func<Ids, int>? Key = null)
{
    /// <summary>What is posted to it.</summary>
    public Func<Ids, Dictionary<string, string>> Fields { get; init; } = _ => [];

    /// <summary>How it answers who may open it.</summary>
    public HttpStatusCode Answer { get; init; } = HttpStatusCode.OK;
    /// <summary>Whether it is behind no door, but for people who signed in.</summary>
    public bool IsForSignedIn { get; init; }

    /// <summary>Whether a visitor is asked to sign in.</summary>
    public bool IsGuarded => Door is not null || IsForSignedIn;

    /// <summary>Whether only a script asks for it.</summary>
    public bool IsFragment { get; init; }

    /// <summary>Whether its address names a region: one to be in, or, behind the door Beheer, one to set up.</summary>
    public bool HasRegion => Route.Contains("{regio}", StringComparison.Ordinal) || Route.Contains("{slug}", StringComparison.Ordinal);

    public string Address(string slug, Ids ids) => "/" + Route
        .Replace("{regio}", slug, StringComparison.Ordinal)
        .Replace("{slug}", slug, StringComparison.Ordinal)
        .Replace("{from:int:length(4)}-{until:int:length(4)}", "2026-2029", StringComparison.Ordinal)
        .Replace("{hoofdstuk}", "loket", StringComparison.Ordinal)
        .Replace("{deel}", "detail", StringComparison.Ordinal)
        .Replace("{id:int}", $"{(Key ?? (_ => 0))(ids)}", StringComparison.Ordinal);
}

/// <summary>Every page and every form of the portal. What is missing here, or here and not there, fails a test.</summary>
public static class Screens
{
    private const string Plan = "programma/{regio}/plan";
    private const string Period = Plan + "/{from:int:length(4)}-{until:int:length(4)}";
    private const string Register = "programma/{regio}/deelnemers";
    private const string Users = "beheer/gebruikers";
    private const string Regions = "beheer/regios";
    private const string Areas = Regions + "/{slug}/deelgebieden";
    private const string Neighbours = Regions + "/{slug}/buurregios";
    private const string Bodies = "programma/{regio}/gremia";
    private const string Candidates = "loket/{regio}/kandidaten";
    private const string Events = "loket/{regio}/bijeenkomsten";
    private const string Days = "loket/{regio}/meeloopdagen";
    private const string Tracks = "loket/{regio}/statushouders";
    private const string Labels = "loket/{regio}/labels";
    private const string SavedViews = Candidates + "/weergaven";
    private const string CandidateFiles = Candidates + "/inlezen";
    private const string Routes = "loket/{regio}/keuzewijzer";
    private const string Figures = "programma/{regio}/cijfers";
    private const string FigureFiles = Figures + "/importeren";

    public static IReadOnlyList<Screen> Pages { get; } =
    [
        new("", null),
        new("start", null),
        new("fout", null),
        new("account/inloggen", null),
        new("uitnodiging", null),
        new("account/wachtwoord-vergeten", null),
        new("account/nieuw-wachtwoord", null),
        new("thema/{regio}.css", null),
        new("regio/{slug}", null),
        new("cijfers/{id:int}", null, ids => ids.PublicFigure),
        new("open-data", null),
        new("open-data/cijfers.csv", null),
        new("open-data/cijfers.json", null),
        new(Users, Door.Beheer),
        new(Users + "/uitnodigen", Door.Beheer),
        new(Users + "/{id:int}", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/wijzigen", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/verwijderen", Door.Beheer, ids => ids.User),
        new("beheer/rollen/{id:int}", Door.Beheer, ids => ids.Grant),
        new("beheer/post", Door.Beheer),
        new("beheer/logboek", Door.Beheer),
        new("beheer/logboek/export", Door.Beheer),
        new("logo/{regio}", null),
        new("beheer", Door.Beheer) { Answer = HttpStatusCode.Redirect },
        new("beheer/tinten", Door.Beheer) { Answer = HttpStatusCode.BadRequest },
        new(Regions, Door.Beheer),
        new(Regions + "/nieuw", Door.Beheer),
        new(Regions + "/{slug}", Door.Beheer),
        new(Areas + "/nieuw", Door.Beheer),
        new(Areas + "/{id:int}", Door.Beheer, ids => ids.Area),
        new(Neighbours + "/nieuw", Door.Beheer),
        new(Neighbours + "/{id:int}", Door.Beheer, ids => ids.Neighbour),
        new("account/inloggen/code", null),
        new("account", null) { IsForSignedIn = true },
        new("account/naam", null) { IsForSignedIn = true },
        new("account/wachtwoord", null) { IsForSignedIn = true },
        new("account/tweede-stap", null) { IsForSignedIn = true },
        new("account/tweede-stap/codes", null) { IsForSignedIn = true },
        new("account/tweede-stap/andere-telefoon", null) { IsForSignedIn = true },
        new("account/tweede-stap/andere-telefoon/sleutel", null) { IsForSignedIn = true },
        new("account/tweede-stap/uitzetten", null) { IsForSignedIn = true },
        new("beheer/aanmeldingen", Door.Beheer),
        new("beheer/aanmeldingen/export", Door.Beheer),
        new("beheer/beveiliging", Door.Beheer),
        new("bestuur/{regio}", Door.Bestuur),
        new("bestuur/{regio}/gremia", Door.Bestuur),
        new("bestuur/{regio}/kandidaten", Door.Bestuur),
        new("bestuur/{regio}/tekorten", Door.Bestuur),
        // Without the name of a chart there is no picture.
        new("bestuur/{regio}/tekorten/plaatje", Door.Bestuur) { Answer = HttpStatusCode.NotFound },
        new("bestuur/{regio}/vergelijken", Door.Bestuur),
        new("bestuur/{regio}/organisatie", Door.Bestuur),
        new("bestuur/{regio}/tekorten/cijfers.csv", Door.Bestuur),
        new("bestuur/{regio}/tekorten/cijfers.xlsx", Door.Bestuur),
        new("bestuur/{regio}/cijfers/{id:int}", Door.Bestuur, ids => ids.Figure),
        new("loket/{regio}", Door.Loket),
        new("loket/{regio}/vandaag", Door.Loket),
        new(Candidates, Door.Loket),
        new(Candidates + "/nieuw", Door.Loket),
        new(Candidates + "/{id:int}", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/fase", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/wijzigen", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/inzage", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/inzage.json", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/wissen", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/samen", Door.Loket) { Answer = HttpStatusCode.Redirect },
        new(SavedViews, Door.Loket),
        new(SavedViews + "/nieuw", Door.Loket),
        new(SavedViews + "/{id:int}", Door.Loket, ids => ids.SavedView),
        new(Candidates + "/exporteren", Door.Loket),
        new(Candidates + "/exporteren/csv", Door.Loket),
        new(Candidates + "/exporteren/excel", Door.Loket),
        new(Labels, Door.Loket),
        new(Labels + "/{id:int}", Door.Loket, ids => ids.Label),
        new(Labels + "/{id:int}/verwijderen", Door.Loket, ids => ids.Label),
        new(Candidates + "/{id:int}/samenvoegen", Door.Loket, ids => ids.Candidate),
        new("loket/{regio}/samenvoegingen/{id:int}", Door.Loket, ids => ids.Merge),
        new("loket/{regio}/contacten/{id:int}/wijzigen", Door.Loket, ids => ids.Contact),
        new("loket/{regio}/contacten/{id:int}/verwijderen", Door.Loket, ids => ids.Contact),
        new(Candidates + "/{id:int}/documenten", Door.Loket, ids => ids.Candidate),
        new("loket/{regio}/documenten/{id:int}", Door.Loket, ids => ids.Document),
        new("loket/{regio}/bewaartermijnen", Door.Loket),
        new("loket/{regio}/rapportage", Door.Loket),
        new(Events, Door.Loket),
        new(Events + "/nieuw", Door.Loket),
        new(Events + "/opbrengst", Door.Loket),
        new(Events + "/{id:int}", Door.Loket, ids => ids.Event),
        new(Events + "/{id:int}/wijzigen", Door.Loket, ids => ids.Event),
        new(Events + "/{id:int}/afgelasten", Door.Loket, ids => ids.Event),
        new(Candidates + "/{id:int}/meeloopdag", Door.Loket, ids => ids.Candidate),
        new(Days, Door.Loket),
        new(Days + "/{id:int}", Door.Loket, ids => ids.Meeloopdag),
        new(Days + "/{id:int}/antwoord", Door.Loket, ids => ids.Meeloopdag),
        new(Days + "/{id:int}/terugblik", Door.Loket, ids => ids.PastMeeloopdag),
        new(Tracks, Door.Loket),
        new(Tracks + "/{id:int}", Door.Loket, ids => ids.Track),
        new("bestuur/{regio}/meeloopdagen", Door.Bestuur),
        // Of another organisation than one's own there is nothing to be seen.
        new("bestuur/{regio}/meeloopdagen/{id:int}", Door.Bestuur, ids => ids.Meeloopdag) { Answer = HttpStatusCode.NotFound },
        new("meelopen", null),
        new(CandidateFiles, Door.Loket),
        new(CandidateFiles + "/{id:int}", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/kolommen", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/woorden", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/fouten.csv", Door.Loket, ids => ids.CandidateImport),
        new("keuzewijzer/{regio}", null),
        new("aanmelden/{regio}", null),
        new("aanmelden/{regio}/bedankt", null),
        new("agenda/{regio}", null),
        new("agenda/{regio}/agenda.ics", null),
        new("agenda/{regio}/{id:int}", null, ids => ids.Event),
        new("agenda/{regio}/{id:int}/bedankt", null, ids => ids.Event),
        new("aanmelding", null),
        new("aanmelding/intrekken", null),
        new(Routes, Door.Loket),
        new(Routes + "/voorbeeld", Door.Loket),
        new(Routes + "/nieuw", Door.Loket),
        new(Routes + "/{id:int}", Door.Loket, ids => ids.TeachingRoute),
        new(Routes + "/{id:int}/wijziging", Door.Loket, ids => ids.TeachingRoute),
        new(Routes + "/versies/{id:int}", Door.Loket, ids => ids.RouteVersion),
        new("programma/{regio}", Door.Programma),
        new(Plan, Door.Programma),
        new(Period, Door.Programma),
        new(Plan + "/volgorde", Door.Programma),
        new(Plan + "/activiteiten/nieuw", Door.Programma),
        new(Plan + "/activiteiten/{id:int}", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/kenmerken", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/rijen/nieuw", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/streefwaarden/nieuw", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/voortgang", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/evaluatie", Door.Programma, ids => ids.Activity),
        new(Plan + "/streefwaarden/{id:int}", Door.Programma, ids => ids.Target),
        new(Plan + "/streefwaarden/{id:int}/wijzigen", Door.Programma, ids => ids.Target),
        new(Plan + "/metingen/{id:int}", Door.Programma, ids => ids.Measurement),
        new(Plan + "/voortgang", Door.Programma),
        new(Plan + "/voortgang/taken", Door.Programma),
        new(Plan + "/voortgang/evaluatie", Door.Programma),
        new(Plan + "/voortgang/volgend-jaar", Door.Programma),
        new(Plan + "/voortgang/verschil", Door.Programma),
        new(Plan + "/rijen/{id:int}", Door.Programma, ids => ids.Row),
        new(Plan + "/rijen/{id:int}/lezen", Door.Programma, ids => ids.Row) { IsFragment = true },
        new(Plan + "/hoofdstukken", Door.Programma),
        new(Plan + "/hoofdstukken/tekst", Door.Programma),
        new(Plan + "/hoofdstukken/{hoofdstuk}", Door.Programma),
        new(Plan + "/hoofdstukken/{hoofdstuk}/{deel}", Door.Programma),
        new(Plan + "/hoofdstukken/{hoofdstuk}/{deel}/versies", Door.Programma),
        new(Period + "/hoofdstukken", Door.Programma),
        new(Period + "/hoofdstukken/tekst", Door.Programma),
        new(Period + "/hoofdstukken/{hoofdstuk}", Door.Programma),
        new(Period + "/hoofdstukken/{hoofdstuk}/{deel}", Door.Programma),
        new(Period + "/hoofdstukken/{hoofdstuk}/{deel}/versies", Door.Programma),
        new(Plan + "/hoofdstukken/versies/{id:int}", Door.Programma, ids => ids.ChapterVersion),
        new(Plan + "/geschiedenis", Door.Programma),
        new(Plan + "/geschiedenis/{id:int}", Door.Programma, ids => ids.Change),
        new(Plan + "/inrichting", Door.Programma),
        new(Plan + "/inrichting/lijnen/nieuw", Door.Programma),
        new(Plan + "/inrichting/lijnen/{id:int}", Door.Programma, ids => ids.Line),
        new(Figures, Door.Programma),
        new(Bodies, Door.Programma),
        new(Bodies + "/export", Door.Programma),
        new(Bodies + "/nieuw", Door.Programma),
        new(Bodies + "/{id:int}", Door.Programma, ids => ids.Body),
        new(Bodies + "/{id:int}/zetels/nieuw", Door.Programma, ids => ids.Body),
        new(Bodies + "/zetels/{id:int}", Door.Programma, ids => ids.Seat),
        new(Register, Door.Programma),
        new(Register + "/export", Door.Programma),
        new(Register + "/importeren", Door.Programma),
        new(Register + "/importeren/{id:int}", Door.Programma, ids => ids.Import),
        new(Register + "/scholen", Door.Programma),
        new(Register + "/scholen/export", Door.Programma),
        new(Register + "/scholen/nieuw", Door.Programma),
        new(Register + "/scholen/{id:int}", Door.Programma, ids => ids.School),
        new(Register + "/scholen/{id:int}/wijzigen", Door.Programma, ids => ids.School),
        new(Register + "/organisaties/nieuw", Door.Programma),
        new(Register + "/organisaties/{id:int}", Door.Programma, ids => ids.Organisation),
        new(Register + "/organisaties/{id:int}/wijzigen", Door.Programma, ids => ids.Organisation),
        new(Register + "/organisaties/{id:int}/deelname", Door.Programma, ids => ids.Organisation),
        new(Register + "/organisaties/{id:int}/beheer", Door.Programma, ids => ids.Organisation),
        new(Register + "/scholen/{id:int}/beheer", Door.Programma, ids => ids.School),
        new(Register + "/deelname/{id:int}", Door.Programma, ids => ids.Participation),
        new(FigureFiles, Door.Programma),
        new(FigureFiles + "/voorbeeld", Door.Programma),
        new(FigureFiles + "/{id:int}", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/kolommen", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/woorden", Door.Programma, ids => ids.FigureImport),
    ];

    /// <summary>In an order in which each can still be done after those before it.</summary>
    public static IReadOnlyList<Screen> Forms { get; } =
    [
        new("fout", null),
        new("account/inloggen", null),
        new("account/inloggen/code", null),
        new("account/uitloggen", null),
        new("uitnodiging", null),
        new("aanmelden/{regio}", null),
        new("agenda/{regio}/{id:int}", null, ids => ids.Event),
        new("aanmelding", null),
        new("aanmelding/intrekken", null),
        new("aanmelding/afmelden", null),
        new("account/wachtwoord-vergeten", null),
        new("account/nieuw-wachtwoord", null),
        new(Users, Door.Beheer),
        new(Users + "/uitnodigen", Door.Beheer),
        new(Users + "/{id:int}", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/wijzigen", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/op-slot", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/van-slot", Door.Beheer, ids => ids.User),
        new(Users + "/{id:int}/tweede-factor", Door.Beheer, ids => ids.User),
        new("beheer/post/{id:int}/opnieuw", Door.Beheer, ids => ids.Mail),
        new(Users + "/{id:int}/opnieuw-uitnodigen", Door.Beheer, ids => ids.User),
        new("beheer/rollen/{id:int}", Door.Beheer, ids => ids.Grant),
        new("beheer/rollen/{id:int}/afnemen", Door.Beheer, ids => ids.Grant),
        new(Users + "/{id:int}/verwijderen", Door.Beheer, ids => ids.User),
        new(Regions + "/nieuw", Door.Beheer),
        new(Regions + "/{slug}", Door.Beheer),
        new(Regions + "/{slug}/logo", Door.Beheer),
        new(Regions + "/{slug}/logo/verwijderen", Door.Beheer),
        new(Areas + "/nieuw", Door.Beheer),
        new(Areas + "/{id:int}", Door.Beheer, ids => ids.Area),
        new(Areas + "/{id:int}/verwijderen", Door.Beheer, ids => ids.Area),
        new(Neighbours + "/nieuw", Door.Beheer),
        new(Neighbours + "/{id:int}", Door.Beheer, ids => ids.Neighbour),
        new(Neighbours + "/{id:int}/verwijderen", Door.Beheer, ids => ids.Neighbour),
        new("account/naam", null) { IsForSignedIn = true },
        new("account/wachtwoord", null) { IsForSignedIn = true },
        new("account/sessies/beeindigen", null) { IsForSignedIn = true },
        new("account/sessies/andere", null) { IsForSignedIn = true },
        new("account/tweede-stap", null) { IsForSignedIn = true },
        new("account/tweede-stap/codes", null) { IsForSignedIn = true },
        new("account/tweede-stap/andere-telefoon", null) { IsForSignedIn = true },
        new("account/tweede-stap/andere-telefoon/sleutel", null) { IsForSignedIn = true },
        new("account/tweede-stap/uitzetten", null) { IsForSignedIn = true },
        new("beheer/beveiliging", Door.Beheer) { Fields = _ => new() { ["rol"] = "Loketmedewerker", ["verplicht"] = "true" } },
        new(Figures, Door.Programma),
        new(Bodies + "/nieuw", Door.Programma),
        new(Bodies + "/{id:int}", Door.Programma, ids => ids.Body),
        new(Candidates + "/zoeken", Door.Loket),
        new(Candidates + "/nieuw", Door.Loket),
        new(Candidates + "/{id:int}", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/fase", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/wijzigen", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/{id:int}/samenvoegen", Door.Loket, ids => ids.Candidate),
        new(Candidates + "/nieuw/lijkt-op", Door.Loket),
        new(Candidates + "/{id:int}/samenvoegen/zoeken", Door.Loket, ids => ids.Candidate),
        new("loket/{regio}/contacten/{id:int}/wijzigen", Door.Loket, ids => ids.Contact),
        new("loket/{regio}/contacten/{id:int}/verwijderen", Door.Loket, ids => ids.Contact),
        new(Candidates + "/{id:int}/documenten", Door.Loket, ids => ids.Candidate),
        new("loket/{regio}/documenten/{id:int}", Door.Loket, ids => ids.Document),
        new("loket/{regio}/documenten/{id:int}/verwijderen", Door.Loket, ids => ids.Document),
        new("loket/{regio}/bewaartermijnen", Door.Loket),
        new("loket/{regio}/vervolgstappen/{id:int}/gedaan", Door.Loket, ids => ids.NextStep),
        new(Candidates + "/{id:int}/bijeenkomst", Door.Loket, ids => ids.Candidate) { Fields = ids => new() { ["EventId"] = $"{ids.Event}" } },
        new(Events + "/nieuw", Door.Loket),
        new(Events + "/{id:int}", Door.Loket, ids => ids.Event),
        new(Events + "/{id:int}/wijzigen", Door.Loket, ids => ids.Event),
        new(Events + "/{id:int}/afgelasten", Door.Loket, ids => ids.Event),
        new(Candidates + "/{id:int}/meeloopdag", Door.Loket, ids => ids.Candidate),
        new(Days + "/{id:int}/antwoord", Door.Loket, ids => ids.Meeloopdag),
        new(Days + "/{id:int}/opnieuw-vragen", Door.Loket, ids => ids.Meeloopdag),
        new(Days + "/{id:int}/terugblik", Door.Loket, ids => ids.PastMeeloopdag),
        new(Days + "/{id:int}/afzeggen", Door.Loket, ids => ids.Meeloopdag),
        new(Candidates + "/{id:int}/programma", Door.Loket, ids => ids.Candidate),
        new(Tracks + "/{id:int}", Door.Loket, ids => ids.Track),
        new(Tracks + "/{id:int}/controle", Door.Loket, ids => ids.Track),
        new(Tracks + "/{id:int}/taal", Door.Loket, ids => ids.Track),
        new(Tracks + "/{id:int}/taal/verwijderen", Door.Loket, ids => ids.Track) { Fields = ids => new() { ["stap"] = $"{ids.LanguageStep}" } },
        new(Tracks + "/{id:int}/verwijderen", Door.Loket, ids => ids.Track),
        new("bestuur/{regio}/meeloopdagen/{id:int}", Door.Bestuur, ids => ids.Meeloopdag),
        new("bestuur/{regio}/meeloopdagen/{id:int}/terugblik", Door.Bestuur, ids => ids.PastMeeloopdag),
        new("meelopen", null),
        new("meelopen/terugblik", null),
        // The last of them, for after it there is no file.
        new(Candidates + "/{id:int}/labels", Door.Loket, ids => ids.Candidate) { Fields = ids => new() { ["labels"] = $"{ids.Label}" } },
        new(Candidates + "/samen", Door.Loket, ids => ids.Candidate) { Fields = ids => new() { ["Wie"] = $"{ids.Candidate}", ["Wat"] = "fase:opleiden", ["Bevestigd"] = "true" } },
        new(SavedViews + "/nieuw", Door.Loket),
        new(SavedViews + "/{id:int}", Door.Loket, ids => ids.SavedView),
        new(Labels, Door.Loket),
        new(Labels + "/{id:int}", Door.Loket, ids => ids.Label),
        new(Candidates + "/{id:int}/wissen", Door.Loket, ids => ids.Candidate),
        new(SavedViews + "/{id:int}/verwijderen", Door.Loket, ids => ids.SavedView),
        new(Labels + "/{id:int}/verwijderen", Door.Loket, ids => ids.Label),
        new(CandidateFiles, Door.Loket),
        new(CandidateFiles + "/{id:int}/kolommen", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/woorden", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/weggooien", Door.Loket, ids => ids.CandidateImport),
        new(CandidateFiles + "/{id:int}/terugdraaien", Door.Loket, ids => ids.CandidateImport),
        new(Bodies + "/{id:int}/zetels/nieuw", Door.Programma, ids => ids.Body),
        new(Bodies + "/zetels/{id:int}", Door.Programma, ids => ids.Seat),
        new(Bodies + "/zetels/{id:int}/vergeten", Door.Programma, ids => ids.Seat),
        new(Bodies + "/zetels/{id:int}/verwijderen", Door.Programma, ids => ids.Seat),
        new(Bodies + "/{id:int}/verwijderen", Door.Programma, ids => ids.BareBody),
        new(Plan + "/inrichting", Door.Programma),
        new(Plan + "/inrichting/lijnen/nieuw", Door.Programma),
        new(Plan + "/inrichting/lijnen/{id:int}", Door.Programma, ids => ids.Line),
        new(Plan + "/inrichting/lijnen/{id:int}/verplaatsen", Door.Programma, ids => ids.Line),
        new(Plan + "/inrichting/lijnen/{id:int}/verwijderen", Door.Programma, ids => ids.Line),
        new(Plan + "/volgorde", Door.Programma, ids => ids.Activity) { Fields = ids => new() { ["id"] = $"{ids.Activity}" } },
        new(Plan + "/activiteiten/nieuw", Door.Programma, ids => ids.Plan) { Fields = ids => new() { ["PlanId"] = $"{ids.Plan}" } },
        new(Plan + "/activiteiten/{id:int}/kenmerken", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/rijen/nieuw", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/streefwaarden/nieuw", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/voortgang", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/evaluatie", Door.Programma, ids => ids.Activity),
        new(Plan + "/streefwaarden/{id:int}", Door.Programma, ids => ids.Target),
        new(Plan + "/streefwaarden/{id:int}/wijzigen", Door.Programma, ids => ids.Target),
        new(Plan + "/metingen/{id:int}", Door.Programma, ids => ids.Measurement),
        new(Plan + "/metingen/{id:int}/verwijderen", Door.Programma, ids => ids.Measurement),
        new(Plan + "/streefwaarden/{id:int}/verwijderen", Door.Programma, ids => ids.BareTarget),
        new(Plan + "/voortgang/volgend-jaar", Door.Programma),
        new(Plan + "/activiteiten/{id:int}/dupliceren", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/stoppen", Door.Programma, ids => ids.Activity) { Fields = _ => new() { ["fromYear"] = "2028" } },
        new(Plan + "/activiteiten/{id:int}/hervatten", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/verwijderen", Door.Programma, ids => ids.Activity),
        new(Plan + "/activiteiten/{id:int}/terugzetten", Door.Programma, ids => ids.Activity),
        new(Plan + "/rijen/{id:int}", Door.Programma, ids => ids.Row),
        new(Plan + "/hoofdstukken/{hoofdstuk}/{deel}", Door.Programma),
        new(Plan + "/hoofdstukken/{hoofdstuk}/{deel}/weggooien", Door.Programma),
        new(Period + "/hoofdstukken/{hoofdstuk}/{deel}", Door.Programma),
        new(Period + "/hoofdstukken/{hoofdstuk}/{deel}/weggooien", Door.Programma),
        new(Plan + "/hoofdstukken/versies/{id:int}", Door.Programma, ids => ids.ChapterVersion),
        new(Plan + "/geschiedenis/{id:int}", Door.Programma, ids => ids.Change),
        new(Plan + "/rijen/{id:int}/verwijderen", Door.Programma, ids => ids.Row),
        new(Register + "/scholen/nieuw", Door.Programma),
        new(Register + "/scholen/{id:int}", Door.Programma, ids => ids.School),
        new(Register + "/scholen/{id:int}/wijzigen", Door.Programma, ids => ids.School),
        new(Register + "/organisaties/nieuw", Door.Programma),
        new(Register + "/organisaties/{id:int}/wijzigen", Door.Programma, ids => ids.Organisation),
        new(Register + "/organisaties/{id:int}/deelname", Door.Programma, ids => ids.Organisation),
        new(Register + "/organisaties/{id:int}/beheer", Door.Programma, ids => ids.Organisation),
        new(Register + "/scholen/{id:int}/beheer", Door.Programma, ids => ids.School),
        new(Register + "/deelname/{id:int}", Door.Programma, ids => ids.Participation),
        new(Register + "/importeren", Door.Programma),
        new(Register + "/importeren/{id:int}", Door.Programma, ids => ids.Import),
        new(Register + "/importeren/{id:int}/weggooien", Door.Programma, ids => ids.Import),
        new(Register + "/importeren/{id:int}/terugdraaien", Door.Programma, ids => ids.Import),
        new(Register + "/scholen/{id:int}/leerlingen/verwijderen", Door.Programma, ids => ids.School) { Fields = _ => new() { ["year"] = "2025" } },
        new(Register + "/scholen/{id:int}/verwijderen", Door.Programma, ids => ids.School),
        new(Register + "/deelname/{id:int}/verwijderen", Door.Programma, ids => ids.Participation),
        new(Routes + "/nieuw", Door.Loket),
        new(Routes + "/{id:int}/wijziging", Door.Loket, ids => ids.TeachingRoute),
        new(Routes + "/{id:int}/verplaatsen", Door.Loket, ids => ids.TeachingRoute),
        new(Routes + "/{id:int}/stoppen", Door.Loket, ids => ids.TeachingRoute),
        new(Routes + "/versies/{id:int}", Door.Loket, ids => ids.RouteVersion),
        new(Routes + "/versies/{id:int}/verwijderen", Door.Loket, ids => ids.RouteVersion),
        new(FigureFiles, Door.Programma),
        new(FigureFiles + "/{id:int}/kolommen", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/woorden", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/percentages", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/weggooien", Door.Programma, ids => ids.FigureImport),
        new(FigureFiles + "/{id:int}/terugdraaien", Door.Programma, ids => ids.FigureImport),
    ];
}

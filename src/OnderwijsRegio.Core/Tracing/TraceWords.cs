using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Tracing;

/// <summary>The Dutch words for what the trace holds. A test fails when something is written for which there is no word here.</summary>
public static class TraceWords
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["added"] = "toegevoegd",
        ["changed"] = "gewijzigd",
        ["removed"] = "verwijderd",
        ["exported"] = "geëxporteerd",
        ["fed"] = "gemeten door het portaal",
        ["handed-over"] = "beheer overgedragen",
        ["logo-changed"] = "logo gewijzigd",
        ["logo-removed"] = "logo verwijderd",
        ["read"] = "ingelezen",
        ["uploaded"] = "bestand gegeven",
        ["columns-chosen"] = "kolommen gekozen",
        ["accepted"] = "overgenomen",
        ["discarded"] = "weggegooid",
        ["undone"] = "ongedaan gemaakt",
        ["route.prepared"] = "wijziging klaargezet",
        ["seat.forgotten"] = "naam gewist",
        ["candidate.opened"] = "dossier geopend",
        ["event.planned"] = "bijeenkomst gepland",
        ["event.changed"] = "bijeenkomst gewijzigd",
        ["event.called-off"] = "bijeenkomst afgelast",
        ["event.signed-up"] = "deelnemer aangemeld",
        ["event.marked"] = "opkomst vastgelegd",
        ["candidate.signed-up"] = "aangemeld",
        ["candidate.signed-up-again"] = "opnieuw aangemeld",
        ["candidate.corrected"] = "eigen aanmelding verbeterd",
        ["candidate.withdrawn"] = "eigen aanmelding ingetrokken",
        ["candidate.contacted"] = "contact vastgelegd",
        ["candidate.moved"] = "fase gewijzigd",
        ["candidate.stopped"] = "gestopt",
        ["candidate.disclosed"] = "gegevens verstrekt",
        ["candidate.erased"] = "gewist op verzoek",
        ["candidate.expired"] = "gewist na de bewaartermijn",
        ["candidate.merged"] = "samengevoegd met een ander dossier",
        ["candidate.merged-away"] = "opgegaan in een ander dossier",
        ["candidate.contact-corrected"] = "contact verbeterd",
        ["candidate.contact-removed"] = "contact verwijderd",
        ["candidate.document-added"] = "document toegevoegd",
        ["candidate.document-changed"] = "document gewijzigd",
        ["candidate.document-removed"] = "document verwijderd",
        ["candidate.step-done"] = "vervolgstap gedaan",
        ["tried-again"] = "opnieuw aangeboden",
        ["user.invited"] = "uitgenodigd",
        ["user.invited-again"] = "opnieuw uitgenodigd",
        ["user.accepted"] = "uitnodiging aangenomen",
        ["user.locked"] = "op slot gezet",
        ["user.unlocked"] = "van slot gehaald",
        ["user.factor-removed"] = "tweede stap weggehaald",
        ["user.password-asked"] = "nieuw wachtwoord gevraagd",
        ["user.password-reset"] = "nieuw wachtwoord gekozen",
        ["account.renamed"] = "eigen naam gewijzigd",
        ["account.password-changed"] = "eigen wachtwoord gewijzigd",
        ["second-factor.set-up"] = "eigen tweede stap ingesteld",
        ["second-factor.moved"] = "eigen tweede stap naar een andere telefoon verplaatst",
        ["second-factor.codes-renewed"] = "eigen herstelcodes vernieuwd",
        ["second-factor.switched-off"] = "eigen tweede stap uitgezet",
        ["second-factor.required"] = "tweede stap verplicht",
        ["second-factor.optional"] = "tweede stap niet meer verplicht",
        ["figures.published"] = "openbaar gemaakt",
        ["figures.unpublished"] = "niet meer openbaar gemaakt",
        ["grant.given"] = "rol gegeven",
        ["grant.changed"] = "einde van rol gewijzigd",
        ["grant.taken"] = "rol afgenomen",
    };

    private static readonly Dictionary<string, string> SubjectWords = new()
    {
        [nameof(ChangeSubject.Plan)] = "gegevens van een activiteitenplan",
        [nameof(ChangeSubject.Line)] = "programmalijn",
        [nameof(ChangeSubject.Activity)] = "activiteit",
        [nameof(ChangeSubject.Row)] = "rij van een activiteit",
        [nameof(ChangeSubject.Target)] = "streefwaarde",
        [nameof(ChangeSubject.Measurement)] = "meting",
        [nameof(ChangeSubject.Report)] = "voortgang",
        [nameof(ChangeSubject.Review)] = "evaluatie",
        [nameof(ChangeSubject.DetailedYear)] = "jaarplan",
        ["Chapter"] = "hoofdstuk",
        ["Import"] = "import",
        [nameof(Bodies.Body)] = "gremium",
        [nameof(Bodies.Seat)] = "zetel",
        [nameof(Candidates.Candidate)] = "kandidaat",
        [nameof(Candidates.RegionRetention)] = "bewaartermijnen",
        [nameof(Events.DeskEvent)] = "bijeenkomst",
        [nameof(TeachingRoutes.TeachingRoute)] = "route van de keuzewijzer",
        [nameof(TeachingRoutes.TeachingRouteVersion)] = "versie van een route",
        ["Region"] = "regio",
        ["RegionLogo"] = "logo van een regio",
        [nameof(Regions.RegionArea)] = "deelgebied",
        [nameof(Regions.RegionNeighbour)] = "buurregio",
        [nameof(ActivityPlan)] = "activiteitenplan",
        [nameof(Figures.Observation)] = "cijfers",
        [nameof(Organisations.Organisation)] = "organisatie",
        [nameof(Organisations.Participation)] = "deelname",
        [nameof(Organisations.School)] = "school",
        [nameof(Users.AppUser)] = "gebruiker",
        [nameof(Mail.OutgoingMail)] = "mail",
        [nameof(SecondFactors.SecondFactorRole)] = "verplichte tweede stap",
        [nameof(TraceRecord)] = "logboek",
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Address"] = "adres",
        ["Advice"] = "advies",
        ["AreaId"] = "deelgebied",
        ["Begeleiden"] = "begeleiden",
        ["Bevoegdheid"] = "bevoegdheid",
        ["BoardNumber"] = "bevoegd gezag",
        ["Brin"] = "BRIN",
        ["Changed"] = "wat we veranderen",
        ["CheckedOn"] = "nagekeken op",
        ["Code"] = "code",
        ["ConsentOn"] = "toestemming op",
        ["ContactRole"] = "contactpersoon",
        ["Cost"] = "kosten",
        ["Decision"] = "besluit",
        ["Diploma"] = "hoogste diploma",
        ["Done"] = "wat we deden",
        ["Duration"] = "duur",
        ["Duties"] = "plichten",
        ["Education"] = "opleiding en werk",
        ["Email"] = "e-mailadres",
        ["Explanation"] = "uitleg",
        ["FirstName"] = "voornaam",
        ["FirstYear"] = "eerste jaar",
        ["ForWhom"] = "voor wie",
        ["From"] = "vanaf",
        ["Funding"] = "bekostiging",
        ["Goal"] = "doel",
        ["Hours"] = "uren per week",
        ["Interesseren"] = "interesseren",
        ["Kind"] = "soort",
        ["Kvk"] = "KvK-nummer",
        ["LastName"] = "achternaam",
        ["LastYear"] = "laatste jaar",
        ["LeadRegionId"] = "regio die beheert",
        ["LegalBasis"] = "grondslag",
        ["LineId"] = "programmalijn",
        ["Matchen"] = "matchen",
        ["Maximum"] = "hoogste waarde",
        ["Measure"] = "wat wordt gemeten",
        ["Minimum"] = "laagste waarde",
        ["Municipalities"] = "gemeenten",
        ["Municipality"] = "gemeente",
        ["Name"] = "naam",
        ["NextLink"] = "link van de volgende stap",
        ["NextStep"] = "volgende stap",
        ["Note"] = "toelichting",
        ["On"] = "stand op",
        ["Opleiden"] = "opleiden",
        ["OrganisationId"] = "organisatie",
        ["Orienteren"] = "oriënteren",
        ["Origin"] = "herkomst",
        ["OutlineRule"] = "regel van de hoofdlijnen",
        ["OutOf"] = "van hoeveel",
        ["OwnerId"] = "wie volgt",
        ["Owners"] = "trekkers",
        ["ParentId"] = "hoofdlijn",
        ["ParentIds"] = "komt voort uit",
        ["Partners"] = "partners",
        ["Period"] = "periode",
        ["Phone"] = "telefoonnummer",
        ["Planned"] = "wat we wilden",
        ["Position"] = "plaats",
        ["Professionaliseren"] = "professionaliseren",
        ["Pupils"] = "leerlingen",
        ["RegionId"] = "regio",
        ["RegionSlug"] = "regio in dit portaal",
        ["Results"] = "resultaten",
        ["Rights"] = "rechten",
        ["Risk"] = "risico",
        ["Role"] = "rol",
        ["Route"] = "route",
        ["School"] = "werk in een school",
        ["Sector"] = "sector",
        ["Sectors"] = "sectoren",
        ["Seen"] = "wat we zien",
        ["ShareOf"] = "aandeel van",
        ["ShareOfId"] = "aandeel van",
        ["Source"] = "bron",
        ["SourceDesk"] = "binnengekomen via",
        ["SourceLink"] = "link van de bron",
        ["Status"] = "status",
        ["StoppedFromYear"] = "stopt vanaf",
        ["StopReason"] = "reden van stoppen",
        ["Stopped"] = "na stoppen",
        ["StopsFrom"] = "stopt vanaf",
        ["Subjects"] = "vakken",
        ["Subsidy"] = "subsidie",
        ["TargetGroup"] = "doelgroep",
        ["TargetGroups"] = "doelgroepen",
        ["Text"] = "wat er besproken is",
        ["Tijd"] = "tijd",
        ["Title"] = "titel",
        ["Unit"] = "eenheid",
        ["Until"] = "tot en met",
        ["Vak"] = "vak",
        ["Value"] = "gemeten",
        ["Wishes"] = "wensen",
        ["Year"] = "jaar",
    };

    /// <summary>The sorts of things that can be filtered by, with their words, by word.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Subjects { get; } = [.. SubjectWords.OrderBy(s => s.Value, StringComparer.Ordinal)];

    /// <summary>Whether there is a word for an action.</summary>
    public static bool KnowsAction(string action) => FindAction(action) is not null;

    /// <summary>Whether there is a word for a sort of thing.</summary>
    public static bool KnowsSubject(string subject) => SubjectWords.ContainsKey(subject);

    /// <summary>What was done: "gewijzigd".</summary>
    public static string Action(string action) => FindAction(action) ?? action;

    /// <summary>To what: "activiteit".</summary>
    public static string Subject(string subject) => SubjectWords.GetValueOrDefault(subject, subject);

    /// <summary>Which fields: "doel, periode".</summary>
    /// <param name="fields">Their names, comma-separated, as they are stored.</param>
    public static string FieldsOf(string fields) =>
        string.Join(", ", fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => Fields.GetValueOrDefault(f, f)));

    // "participant.added" is what it is by the part behind the dot, unless the whole has words of its own.
    private static string? FindAction(string action)
    {
        var verb = action[(action.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Actions.GetValueOrDefault(action)
            ?? Actions.GetValueOrDefault(verb)
            ?? (Enum.TryParse<ChangeKind>(verb, ignoreCase: true, out var kind) ? kind.DutchName() : null);
    }
}

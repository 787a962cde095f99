using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>A first answer to what stands in the columns of a table, by their names and by the first values. Someone looks at it before anything is read.</summary>
internal static class CandidateColumnGuess
{
    private static readonly Dictionary<string, CandidateColumn> Known = Names(
        (CandidateColumn.FullName, ["naam", "volledige naam", "naam kandidaat", "kandidaat", "voor- en achternaam", "name"]),
        (CandidateColumn.FirstName, ["roepnaam", "voornamen", "voorletters", "first name"]),
        (CandidateColumn.Prefix, ["tussenvoegsels", "tussenv", "tv", "voorvoegsel"]),
        (CandidateColumn.LastName, ["familienaam", "last name"]),
        (CandidateColumn.Email, ["e-mail", "mail", "mailadres", "emailadres"]),
        (CandidateColumn.Phone, ["telefoon", "tel", "tel nr", "telnr", "mobiel", "mobiele nummer", "06-nummer", "gsm"]),
        (CandidateColumn.CreatedOn, ["aangemeld", "aangemeld op", "aanmelddatum", "datum aanmelding", "aanmelding", "ingeschreven op", "inschrijfdatum", "datum binnenkomst", "instroomdatum", "datum", "tijdstempel", "timestamp"]),
        (CandidateColumn.SourceDesk, ["bron", "via", "herkomst", "loket", "campagne", "kanaal", "aangemeld via", "hoe binnengekomen"]),
        (CandidateColumn.Phase, ["fase klantreis", "fase in de klantreis", "klantreis", "stap", "stadium"]),
        (CandidateColumn.PhaseSince, ["datum fase", "in fase sinds"]),
        (CandidateColumn.Status, ["status", "actief", "stand van zaken"]),
        (CandidateColumn.StoppedOn, ["datum gestopt", "stopdatum", "datum afgesloten", "afgesloten op", "uitstroomdatum"]),
        (CandidateColumn.StopReason, ["reden", "reden uitval", "reden gestopt", "reden afgevallen", "uitvalreden", "reden uitstroom"]),
        (CandidateColumn.FirstContactOn, ["eerste contact", "datum eerste contact", "eerste gesprek", "datum intake", "intake", "intakegesprek"]),
        (CandidateColumn.LastContactOn, ["laatste contact", "datum laatste contact", "laatst gesproken", "laatste gesprek"]),
        (CandidateColumn.NextStep, ["actie", "vervolg", "vervolgactie", "volgende stap", "volgende actie", "to do"]),
        (CandidateColumn.NextStepOn, ["actiedatum", "datum actie", "datum vervolg", "datum vervolgactie", "terugbellen op", "opvolgen op", "deadline"]),
        (CandidateColumn.Note, ["notities", "opmerking", "opmerkingen", "toelichting", "bijzonderheden", "verslag", "gespreksverslag", "aantekeningen"]),
        (CandidateColumn.Owner, ["contactpersoon", "contactpersoon loket", "adviseur", "begeleider", "eigenaar", "medewerker", "behandelaar"]),
        (CandidateColumn.TargetGroup, ["type kandidaat", "soort kandidaat", "groep"]),
        (CandidateColumn.Sectors, ["sector", "onderwijssector", "voorkeur sector", "po/vo/mbo"]),
        (CandidateColumn.Subjects, ["vak", "schoolvak", "gewenst vak", "voorkeur vak"]),
        (CandidateColumn.Municipalities, ["gemeente", "voorkeur gemeente", "werkgebied", "gewenste gemeente", "plaats"]),
        (CandidateColumn.Hours, ["uren", "aantal uren", "beschikbare uren"]),
        (CandidateColumn.Wishes, ["wensen", "wens", "voorkeuren"]),
        (CandidateColumn.Diploma, ["diploma", "opleidingsniveau", "hoogste opleiding", "niveau", "vooropleiding niveau"]),
        (CandidateColumn.Education, ["opleiding", "vooropleiding", "achtergrond", "werkervaring", "huidig werk", "beroep"]),
        (CandidateColumn.Bevoegdheid, ["bevoegd", "onderwijsbevoegdheid"]),
        (CandidateColumn.Route, ["traject", "gewenste route"]),
        (CandidateColumn.ConsentOn, ["toestemming", "toestemming op", "datum toestemming", "avg", "avg akkoord", "toestemming avg", "akkoord privacy"]));

    /// <summary>The answer for a table.</summary>
    public static CandidateColumns For(CandidateTable table)
    {
        List<CandidateColumn> uses = [];
        foreach (var column in table.Columns)
        {
            var use = Known.GetValueOrDefault(column.Plain);
            use = use is CandidateColumn.None ? ByValues(column) : use;
            uses.Add(use is not CandidateColumn.Note && uses.Contains(use) ? CandidateColumn.None : use);
        }

        return new CandidateColumns { Uses = uses };
    }

    // Addresses and numbers are known by what they look like, whatever their column is called.
    private static CandidateColumn ByValues(CandidateTableColumn column) =>
        column.Examples.Count == 0 ? CandidateColumn.None
        : column.Examples.All(EmailAddress.IsOne) ? CandidateColumn.Email
        : CandidateColumn.None;

    private static Dictionary<string, CandidateColumn> Names(params (CandidateColumn Use, string[] Names)[] known) =>
        known.SelectMany(k => k.Names.Append(k.Use.DutchName()).Select(name => (Name: CandidateVocabulary.Plain(name), k.Use)))
            .DistinctBy(k => k.Name).ToDictionary(k => k.Name, k => k.Use);
}

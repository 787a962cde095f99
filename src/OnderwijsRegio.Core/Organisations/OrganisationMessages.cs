namespace OnderwijsRegio.Core.Organisations;

/// <summary>What the portal says to a user about organisations and schools.</summary>
public static class OrganisationMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam in.";

    /// <summary>Not eight digits.</summary>
    public const string KvkWrong = "Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567.";

    /// <summary>Not five digits.</summary>
    public const string BoardNumberWrong = "Een nummer van het bevoegd gezag heeft vijf cijfers, bijvoorbeeld 01234.";

    /// <summary>Not a BRIN, with or without vestiging.</summary>
    public const string BrinWrong = "Een BRIN is twee cijfers en twee letters, met de vestiging nog twee cijfers: 25LH of 25LH00.";

    /// <summary>No role.</summary>
    public const string RoleMissing = "Vul in als wat de organisatie meedoet, bijvoorbeeld deelnemer.";

    /// <summary>The last day before the first.</summary>
    public const string LeftBeforeJoined = "De laatste dag ligt vóór de eerste.";

    /// <summary>A board of another region.</summary>
    public const string BoardUnknown = "Kies een bestuur dat in deze regio meedoet.";

    /// <summary>No such number of pupils.</summary>
    public const string PupilsWrong = "Vul een aantal leerlingen in: 0 of meer, en hooguit 99.999.";

    /// <summary>A year that cannot be.</summary>
    public const string YearWrong = "Vul een jaar in van 2000 tot en met dit jaar.";

    /// <summary>No origin.</summary>
    public const string OriginMissing = "Vul in waar dit aantal vandaan komt, bijvoorbeeld DUO, 1 oktober.";

    /// <summary>A day that cannot be.</summary>
    public const string DayFarAway = "Kies een dag tussen 1900 en 2100.";

    /// <summary>A school that has numbers of pupils is not there by mistake.</summary>
    public const string SchoolHasPupils = "Van deze school zijn aantallen leerlingen vastgelegd. Verwijder die eerst, of vul de laatste dag in als zij niet meer meedoet.";

    /// <summary>Someone's account hangs on it.</summary>
    public const string OrganisationHasUsers = "Er zijn gebruikers die voor deze organisatie werken. Vul de laatste dag van de deelname in, of vraag de beheerder hun rol te beëindigen.";

    /// <summary>An activity names it.</summary>
    public const string OrganisationIsPartner = "Er zijn activiteiten waarin deze organisatie partner is. Haal haar daar eerst weg, of vul de laatste dag van de deelname in.";

    /// <summary>A region that cannot lead.</summary>
    public const string LeadUnknown = "Kies de regio die het beheer overneemt. Dat kan alleen een regio waar de deelname nu loopt.";

    /// <summary>Another region leads.</summary>
    public static string LedBy(string region) => $"{region} beheert deze gegevens. Klopt er iets niet? Vraag het daar.";

    /// <summary>Schools fall under it.</summary>
    public static string BoardHasSchools(int count) => count == 1
        ? "Er valt een school onder dit bestuur. Geef die eerst een ander bestuur."
        : $"Er vallen {count} scholen onder dit bestuur. Geef die eerst een ander bestuur.";

    /// <summary>A role beside one that excludes it.</summary>
    public static string RoleExcluded(string role) => $"Deze organisatie staat hier als {role}. Wijzig die deelname.";

    /// <summary>A number in use.</summary>
    public static string BoardNumberTaken(string number, string name) => $"Bevoegd gezag {number} is al {name}. Bedoelt u die, vul dan die naam in.";

    /// <summary>A BRIN in use.</summary>
    public static string BrinTaken(string brin, string name) => $"{brin} is al {name}. Bedoelt u die, vul dan die naam in.";

    /// <summary>A school that the region has already.</summary>
    public static string SchoolTaken(string name, string? brin) => brin is null
        ? $"{name} staat al in deze regio. Is dit een andere vestiging, vul dan haar BRIN in."
        : $"{name} staat met {brin} al in deze regio.";

    /// <summary>A role that it has already.</summary>
    public static string RoleTaken(string role) => $"Deze organisatie staat al als {role} in deze regio. Wijzig die deelname.";
}

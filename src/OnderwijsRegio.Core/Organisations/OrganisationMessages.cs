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

    /// <summary>A number in use.</summary>
    public static string BoardNumberTaken(string number, string name) => $"Bevoegd gezag {number} is al {name}.";

    /// <summary>A BRIN in use.</summary>
    public static string BrinTaken(string brin, string name) => $"{brin} is al {name}.";

    /// <summary>A role that it has already.</summary>
    public static string RoleTaken(string role) => $"Deze organisatie staat al als {role} in deze regio. Wijzig die deelname.";
}

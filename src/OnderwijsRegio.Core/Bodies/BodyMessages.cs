namespace OnderwijsRegio.Core.Bodies;

/// <summary>What the portal says to a user about bodies and seats.</summary>
public static class BodyMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam van het gremium in.";

    /// <summary>No role.</summary>
    public const string RoleMissing = "Vul de rol in, bijvoorbeeld voorzitter, secretaris of lid.";

    /// <summary>The last day before the first.</summary>
    public const string LeftBeforeJoined = "De laatste dag ligt vóór de eerste.";

    /// <summary>An organisation of another region.</summary>
    public const string OrganisationUnknown = "Kies een organisatie die in deze regio meedoet.";

    /// <summary>A body with seats.</summary>
    public const string HasSeats = "Dit gremium heeft nog zetels. Verwijder die eerst, of beëindig ze en laat het gremium staan.";

    /// <summary>A name in use.</summary>
    public static string NameTaken(string name) => $"Er is al een gremium met de naam ‘{name}’ in deze regio.";
}

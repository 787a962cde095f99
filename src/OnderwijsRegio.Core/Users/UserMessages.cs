namespace OnderwijsRegio.Core.Users;

/// <summary>What the portal says to a user about accounts and roles.</summary>
public static class UserMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam in.";

    /// <summary>No address.</summary>
    public const string EmailMissing = "Vul het e-mailadres in.";

    /// <summary>Not an address.</summary>
    public const string EmailWrong = "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.";

    /// <summary>No role.</summary>
    public const string RoleMissing = "Kies een rol.";

    /// <summary>A region that is not there.</summary>
    public const string RegionUnknown = "Kies een regio uit de lijst.";

    /// <summary>An organisation that is not there.</summary>
    public const string OrganisationUnknown = "Deze organisatie kent het portaal niet. Kies er een uit de lijst.";

    /// <summary>The last day before the first.</summary>
    public const string UntilBeforeFrom = "De laatste dag ligt vóór de eerste.";

    /// <summary>The last day is behind us.</summary>
    public const string UntilPast = "De laatste dag is al voorbij. Kies vandaag of later.";

    /// <summary>Nobody would be left to administer the portal.</summary>
    public const string LastAdministrator =
        "Dit is de laatste beheerder van het portaal. Geef eerst iemand anders deze rol, zonder einddatum.";

    /// <summary>Someone has this address.</summary>
    public const string EmailTaken = "Er is al een account met dit e-mailadres.";

    /// <summary>A password was chosen already.</summary>
    public const string AlreadyAccepted = "Deze uitnodiging is al aangenomen.";

    /// <summary>A role of a region without one.</summary>
    public static string RegionMissing(Role role) => $"Kies de regio waar deze persoon {role.DutchName()} wordt.";

    /// <summary>A role of an organisation without one.</summary>
    public static string OrganisationMissing(Role role) => $"Kies de organisatie waar deze persoon {role.DutchName()} wordt.";

    /// <summary>A region that says nothing.</summary>
    public static string NoRegion(Role role) => $"Een {role.DutchName()} hoort niet bij een regio. Laat dit leeg.";

    /// <summary>An organisation that says nothing.</summary>
    public static string NoOrganisation(Role role) => $"Een {role.DutchName()} hoort niet bij een organisatie. Laat dit leeg.";

    /// <summary>The same role at the same time.</summary>
    public static string RoleTaken(Role role) => $"Deze persoon is hier al {role.DutchName()} in (een deel van) deze periode.";
}

namespace OnderwijsRegio.Core.Candidates;

/// <summary>What the portal says to a user about labels.</summary>
public static class LabelMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam van het label in.";

    /// <summary>Too many labels.</summary>
    public const string TooMany = "Dit loket heeft al 50 labels. Verwijder er eerst een.";

    /// <summary>What may be a BSN has no place in a name.</summary>
    public const string MayBeBsn = "Hier staan negen cijfers die een burgerservicenummer (BSN) kunnen zijn. Haal ze weg.";

    /// <summary>A label of another region, or one that is gone.</summary>
    public const string Unknown = "Kies een label van dit loket.";

    /// <summary>A name in use.</summary>
    public static string NameTaken(string name) => $"Er is al een label met de naam ‘{name}’.";
}

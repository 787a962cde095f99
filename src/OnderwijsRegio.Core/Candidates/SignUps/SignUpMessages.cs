namespace OnderwijsRegio.Core.Candidates.SignUps;

/// <summary>What the portal says to someone who signs up: short sentences and common words (B1).</summary>
public static class SignUpMessages
{
    /// <summary>Where someone came from who came by no campaign.</summary>
    public const string OwnSource = "Aanmeldpagina van de regio";

    /// <summary>No first name.</summary>
    public const string FirstNameMissing = "Vul uw voornaam in.";

    /// <summary>No last name.</summary>
    public const string LastNameMissing = "Vul uw achternaam in.";

    /// <summary>A name that would lead somewhere from our mail.</summary>
    public const string NameWithAddress = "Vul alleen uw naam in, zonder adres van een website of e-mail.";

    /// <summary>No address.</summary>
    public const string EmailMissing = "Vul uw e-mailadres in. Wij sturen u een mail.";

    /// <summary>No consent.</summary>
    public const string ConsentMissing = "Zet een vinkje als wij uw gegevens mogen gebruiken. Zonder uw toestemming mogen wij u niet helpen.";

    /// <summary>What only a robot fills in was filled in.</summary>
    public const string TrapFilled = "Maak het onderste veld leeg. Dat veld is er om robots tegen te houden.";

    /// <summary>Faster than anyone types.</summary>
    public const string TooFast = "Dat ging te snel. Klik nog een keer op de knop.";

    /// <summary>How the file tells that someone signed up once more.</summary>
    /// <param name="source">Where they came from this time.</param>
    public static string SignedUpAgain(string source) => $"Meldde zich opnieuw aan (via: {source}).";

    /// <summary>What the desk is asked to do for someone who signed up once more.</summary>
    public const string NextStepOfAgain = "Contact opnemen: meldde zich opnieuw aan";

    /// <summary>How the file tells that someone corrected what they had said.</summary>
    public const string Corrected = "Verbeterde de eigen aanmelding.";
}

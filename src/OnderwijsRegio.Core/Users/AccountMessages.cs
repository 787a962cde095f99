using OnderwijsRegio.Core.SignIns;

namespace OnderwijsRegio.Core.Users;

/// <summary>What the portal says to people about their account.</summary>
public static class AccountMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul uw naam in.";

    /// <summary>No password for the check.</summary>
    public const string PasswordMissing = "Vul uw huidige wachtwoord in.";

    /// <summary>No new password.</summary>
    public const string NewPasswordMissing = "Vul een nieuw wachtwoord in.";

    /// <summary>The second time something else was typed.</summary>
    public const string NotTheSame = "De twee nieuwe wachtwoorden zijn niet gelijk.";

    /// <summary>The present password is another.</summary>
    public const string PasswordWrong = "Dit is niet uw huidige wachtwoord.";

    /// <summary>The account was changed at the same moment.</summary>
    public const string ChangedMeanwhile = "Uw account werd op dit moment ook ergens anders gewijzigd. Vul uw wachtwoord nog een keer in.";

    /// <summary>The new password is the old one.</summary>
    public const string PasswordTheSame = "Kies een ander wachtwoord dan u nu heeft.";

    /// <summary>A password with the own name, address or the portal's name in it.</summary>
    public const string PasswordAboutYou = "Kies een wachtwoord waarin uw naam, uw e-mailadres en de naam van het portaal niet voorkomen.";

    /// <summary>A password that is tried first.</summary>
    public const string PasswordObvious = "Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben.";

    /// <summary>No code.</summary>
    public const string CodeMissing = "Vul de code in.";

    /// <summary>A wrong code while setting up.</summary>
    public const string CodeWrong = "Deze code klopt niet of is al gebruikt. Wacht tot uw app een nieuwe code toont en vul die in.";

    /// <summary>A wrong code of the app that one moves from.</summary>
    public const string OldCodeWrong = "Deze code klopt niet of is al gebruikt. Vul een nieuwe code uit uw oude app in, of een herstelcode.";

    /// <summary>No code of the app that one moves from.</summary>
    public const string OldCodeMissing = "Vul een code uit uw oude app in, of een herstelcode.";

    /// <summary>A wrong code of the app that one moves to.</summary>
    public const string NewCodeWrong = "Deze code klopt niet. Wacht tot uw nieuwe app een nieuwe code toont en vul die in.";

    /// <summary>No code of the app that one moves to.</summary>
    public const string NewCodeMissing = "Vul de code in die uw nieuwe app toont.";

    /// <summary>Moving took too long.</summary>
    public const string MoveExpired = "De pagina met de nieuwe sleutel stond te lang open. Begin opnieuw; uw oude app werkt nog.";

    /// <summary>The form was open too long.</summary>
    public const string KeyExpired = "Deze pagina stond te lang open. Hieronder staat een nieuwe sleutel; scan die en vul de code in.";

    /// <summary>A role asks for it.</summary>
    public const string SecondFactorRequired = "Uw rol vraagt om een tweede stap. Die kunt u daarom niet uitzetten.";

    /// <summary>An administrator who would be stopped by the own rule.</summary>
    public const string OwnSecondFactorFirst = "U heeft deze rol zelf en heeft nog geen tweede stap. Stel die eerst in bij Mijn account.";

    /// <summary>Too many mistakes.</summary>
    public static readonly string Locked =
        $"Uw account is op slot na {SignInService.MostAttempts} vergissingen. Probeer het over {SignInService.LockedFor.TotalMinutes:0} minuten opnieuw.";

    /// <summary>A text that is too long.</summary>
    public static string TooLong(string what, int most) => $"{what} mag hooguit {most} tekens lang zijn.";
}

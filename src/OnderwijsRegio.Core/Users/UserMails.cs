using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Users;

/// <summary>The mails about accounts.</summary>
public static class UserMails
{
    /// <summary>Address of the page on which an invitation is accepted.</summary>
    public const string InvitationPath = "/uitnodiging";

    /// <summary>Address of the page on which a forgotten password is replaced.</summary>
    public const string ResetPath = "/account/nieuw-wachtwoord";

    /// <summary>Parameter with the code of a link. It stands behind the question mark: of an address only the path is logged.</summary>
    public const string CodeParameter = "code";

    /// <summary>Invites someone.</summary>
    /// <param name="user">Whom.</param>
    /// <param name="code">Code of the link.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail Invitation(AppUser user, string code, Uri portal, DateTimeOffset now) => OutgoingMail.To(
        user.Id,
        user.Email!,
        "Uitnodiging voor het portaal voor onderwijsregio’s",
        $"""
        Beste {user.DisplayName},

        U krijgt toegang tot het portaal voor onderwijsregio’s. Kies met deze link uw wachtwoord:

        {Link(portal, InvitationPath, code)}

        De link werkt één keer, en een week lang. Werkt hij niet meer? Vraag dan de beheerder om een nieuwe uitnodiging.

        Verwachtte u deze mail niet? Dan hoeft u niets te doen.
        """,
        now);

    /// <summary>Lets someone choose another password.</summary>
    /// <param name="user">Whom.</param>
    /// <param name="code">Code of the link.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail PasswordReset(AppUser user, string code, Uri portal, DateTimeOffset now) => OutgoingMail.To(
        user.Id,
        user.Email!,
        "Nieuw wachtwoord voor het portaal voor onderwijsregio’s",
        $"""
        Beste {user.DisplayName},

        Iemand, waarschijnlijk uzelf, vroeg om een nieuw wachtwoord voor uw account. Kies het met deze link:

        {Link(portal, ResetPath, code)}

        De link werkt één keer, en een uur lang.

        Vroeg u dit niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
        """,
        now);

    /// <summary>Tells someone that their codes come from another app from now on.</summary>
    /// <param name="user">Whom.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail FactorMoved(AppUser user, DateTimeOffset now) => OutgoingMail.To(
        user.Id,
        user.Email!,
        "Uw tweede stap is verplaatst naar een andere telefoon",
        $"""
        Beste {user.DisplayName},

        De tweede stap van uw account in het portaal voor onderwijsregio’s werkt voortaan met een andere telefoon of app. De codes uit de oude app en uw oude herstelcodes werken niet meer. Op andere apparaten bent u uitgelogd.

        Deed u dit niet zelf? Wijzig dan meteen uw wachtwoord en bel de beheerder van het portaal.
        """,
        now);

    private static string Link(Uri portal, string path, string code) => new Uri(portal, $"{path}?{CodeParameter}={code}").AbsoluteUri;
}

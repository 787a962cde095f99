using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Candidates.SignUps;

/// <summary>The mails to people who signed up.</summary>
public static class SignUpMails
{
    /// <summary>Address of the page on which someone looks at their own sign-up.</summary>
    public const string OwnPath = "/aanmelding";

    /// <summary>Parameter with the code of a link. It stands behind the question mark: of an address only the path is logged.</summary>
    public const string CodeParameter = "code";

    /// <summary>Confirms a sign-up. It is the same for who was known already, so that it tells nobody who was.</summary>
    /// <param name="candidate">Whom it is for, at the address of the file.</param>
    /// <param name="firstName">The first name that was filled in.</param>
    /// <param name="region">Name of the region.</param>
    /// <param name="code">Code of the link.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail Confirmation(Candidate candidate, string firstName, string region, string code, Uri portal, DateTimeOffset now) => OutgoingMail.ToCandidate(
        candidate.Id,
        candidate.Email,
        $"Uw aanmelding bij {region}",
        $"""
        Beste {firstName},

        Bedankt voor uw aanmelding bij {region}. Een medewerker van het loket neemt contact met u op.

        Wilt u iets verbeteren? Of wilt u zich afmelden? Gebruik dan deze link:

        {new Uri(portal, $"{OwnPath}?{CodeParameter}={code}").AbsoluteUri}

        De link werkt {SignUpLink.Lifetime.Days} dagen.

        Hebt u zich niet aangemeld? Meld u dan af met de link. Wij wissen dan alle gegevens.
        """,
        now);
}

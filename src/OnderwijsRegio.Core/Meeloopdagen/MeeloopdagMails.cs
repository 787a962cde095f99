using System.Globalization;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>The mails about meeloopdagen. Subjects name nobody.</summary>
public static class MeeloopdagMails
{
    /// <summary>Address of the page on which a school answers.</summary>
    public const string SchoolPath = "/meelopen";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Asks a school whether it can.</summary>
    /// <param name="day">What is asked.</param>
    /// <param name="candidate">Who would come.</param>
    /// <param name="region">Name of the region.</param>
    /// <param name="code">Code of the link.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail Question(Meeloopdag day, Candidate candidate, string region, string code, Uri portal, DateTimeOffset now) => OutgoingMail.AboutCandidate(
        day.CandidateId,
        day.ContactEmail,
        $"Kan iemand bij u meelopen? ({day.Kind.DutchName()})",
        $"""
        Beste {(day.ContactName.Length > 0 ? day.ContactName : "collega")},

        Het loket van {region} zoekt een {day.Kind.DutchName()} voor {FirstName(candidate)}, die erover denkt om in het onderwijs te gaan werken. De vraag is voor {day.School}.

        Wilt u ons laten weten of het kan, en wanneer? Dat doet u met deze link, zonder in te loggen. Daar staat ook wat de kandidaat wil:

        {Link(portal, code)}

        De link werkt {MeeloopdagLink.Lifetime.Days} dagen. Met één antwoord is hij gebruikt.

        Met vriendelijke groet,
        het loket van {region}
        """,
        now);

    /// <summary>Asks a school how it went.</summary>
    /// <inheritdoc cref="Question" />
    public static OutgoingMail HowWasIt(Meeloopdag day, Candidate candidate, string region, string code, Uri portal, DateTimeOffset now) => OutgoingMail.AboutCandidate(
        day.CandidateId,
        day.ContactEmail,
        $"Hoe was de {day.Kind.DutchName()}?",
        $"""
        Beste {(day.ContactName.Length > 0 ? day.ContactName : "collega")},

        {Capital(When(day))} liep {FirstName(candidate)} mee op {day.School}. Fijn dat dat kon.

        Wilt u in twee vragen zeggen hoe het ging? Dat doet u met deze link, zonder in te loggen:

        {Link(portal, code)}

        De link werkt {MeeloopdagLink.Lifetime.Days} dagen. Met één antwoord is hij gebruikt.

        Met vriendelijke groet,
        het loket van {region}
        """,
        now);

    /// <summary>Tells a school that it does not go on. It names nobody, for it also goes when someone had everything erased.</summary>
    /// <param name="day">What was agreed.</param>
    /// <param name="region">Name of the region.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail NotComing(Meeloopdag day, string region, DateTimeOffset now) => OutgoingMail.ToNobodyKnown(
        day.ContactEmail,
        $"Gaat niet door: {day.Kind.DutchName()}",
        $"""
        Beste {(day.ContactName.Length > 0 ? day.ContactName : "collega")},

        De {day.Kind.DutchName()} op {day.School}{(day.On is null ? "" : $" van {When(day)}")} gaat niet door. U hoeft niets te doen. Dank voor uw moeite.

        Met vriendelijke groet,
        het loket van {region}
        """,
        now);

    /// <summary>Tells a candidate what was agreed, or that it does not go on.</summary>
    /// <param name="day">Meeloopdag.</param>
    /// <param name="candidate">Candidate, with an e-mail address.</param>
    /// <param name="region">Name of the region.</param>
    /// <param name="code">Code of the link to their own sign-up.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail ToCandidate(Meeloopdag day, Candidate candidate, string region, string code, Uri portal, DateTimeOffset now)
    {
        var goesOn = day.State is MeeloopdagState.Afgesproken;
        var about = string.Join('\n', new[] { day.School, Capital(When(day)) + (day.From is { } from ? $", vanaf {from:HH:mm} uur" : ""), day.Place, day.Answer }.Where(line => line.Length > 0));
        return OutgoingMail.ToCandidate(
            candidate.Id,
            candidate.Email,
            goesOn ? $"Uw {day.Kind.DutchName()} is afgesproken" : $"Uw {day.Kind.DutchName()} gaat niet door",
            $"""
            Beste {CandidateText.NameOf(candidate.FirstName, candidate.LastName)},

            {(goesOn ? "U kunt komen meelopen:" : "U kunt helaas niet komen meelopen:")}

            {about}

            {(goesOn ? "Kunt u niet? Bel of mail dan het loket." : "Het loket neemt contact met u op.")} Met deze link ziet u wat wij van u weten, en kunt u dat verbeteren of laten wissen:

            {new Uri(portal, $"{SignUpMails.OwnPath}?{SignUpMails.CodeParameter}={code}").AbsoluteUri}

            Met vriendelijke groet,
            het loket van {region}
            """,
            now);
    }

    /// <summary>The days in words: "dinsdag 3 maart 2026", "van 3 maart tot en met 5 maart 2026"; empty while there are none.</summary>
    public static string When(Meeloopdag day) => (day.On, day.Until) switch
    {
        ({ } on, { } until) when until > on => $"van {on.ToString("d MMMM", Dutch)} tot en met {until.ToString("d MMMM yyyy", Dutch)}",
        ({ } on, _) => on.ToString("dddd d MMMM yyyy", Dutch),
        _ => "",
    };

    private static string FirstName(Candidate candidate) => candidate.FirstName.Length > 0 ? candidate.FirstName : "iemand";

    private static string Capital(string text) => text.Length == 0 ? "" : $"{char.ToUpper(text[0], Dutch)}{text[1..]}";

    private static string Link(Uri portal, string code) => new Uri(portal, $"{SchoolPath}?{SignUpMails.CodeParameter}={code}").AbsoluteUri;
}

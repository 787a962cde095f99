using System.Globalization;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Mail;

namespace OnderwijsRegio.Core.Events;

/// <summary>What a mail about an event says: the words of its subject before the title, and its first paragraph.</summary>
/// <param name="Subject">Words of the subject.</param>
/// <param name="Says">First paragraph.</param>
/// <param name="IsOn">Whether the event goes on, so that someone can still cancel.</param>
public sealed record EventMail(string Subject, string Says, bool IsOn = true);

/// <summary>The mails about events.</summary>
public static class EventMails
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>There is a place.</summary>
    public static EventMail Confirmed { get; } = new("U bent aangemeld", "U bent aangemeld voor deze bijeenkomst:");

    /// <summary>There is no place yet.</summary>
    public static EventMail Waiting { get; } = new("U staat op de wachtlijst", "Deze bijeenkomst is vol. U staat op de wachtlijst. Komt er een plaats vrij? Dan krijgt u een mail.");

    /// <summary>There is a place now.</summary>
    public static EventMail MovedUp { get; } = new("Er is een plaats voor u", "Goed nieuws: er is een plaats vrij. U bent nu aangemeld voor deze bijeenkomst:");

    /// <summary>It is soon.</summary>
    public static EventMail Reminder { get; } = new("Herinnering", "Over twee dagen of minder is het zover. Wij zien u graag bij deze bijeenkomst:");

    /// <summary>Another time or place.</summary>
    public static EventMail Moved { get; } = new("Gewijzigd", "De tijd of de plaats van deze bijeenkomst is gewijzigd. Zo is het nu:");

    /// <summary>It does not go on.</summary>
    public static EventMail CalledOff { get; } = new("Gaat niet door", "Deze bijeenkomst gaat helaas niet door:", IsOn: false);

    /// <summary>The mail to someone.</summary>
    /// <param name="mail">What it says.</param>
    /// <param name="planned">Event.</param>
    /// <param name="candidate">To whom.</param>
    /// <param name="region">Name of the region.</param>
    /// <param name="code">Code of the link to their own sign-up.</param>
    /// <param name="portal">Address of the portal.</param>
    /// <param name="now">Now.</param>
    public static OutgoingMail Write(EventMail mail, DeskEvent planned, Candidate candidate, string region, string code, Uri portal, DateTimeOffset now)
    {
        var (from, until) = (AmsterdamTime.Of(planned.StartsAt), AmsterdamTime.Of(planned.EndsAt));
        var when = $"{from.ToString("dddd d MMMM yyyy", Dutch)}, {from:HH:mm} – {until:HH:mm} uur";
        var about = string.Join('\n', new[] { planned.Title, when, planned.Place }.Where(line => line.Length > 0));
        var link = new Uri(portal, $"{SignUpMails.OwnPath}?{SignUpMails.CodeParameter}={code}").AbsoluteUri;
        var subject = $"{mail.Subject}: {planned.Title}";
        return OutgoingMail.ToCandidate(
            candidate.Id,
            candidate.Email,
            subject.Length > OutgoingMail.SubjectMaxLength ? subject[..OutgoingMail.SubjectMaxLength] : subject,
            $"""
            Beste {CandidateText.NameOf(candidate.FirstName, candidate.LastName)},

            {mail.Says}

            {about}

            {(mail.IsOn ? "Kunt u niet? Meld u dan af met deze link, dan kan een ander komen:" : "Met deze link ziet u wat wij van u weten, en kunt u dat verbeteren of laten wissen:")}

            {link}

            Met vriendelijke groet,
            het loket van {region}
            """,
            now);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Makes candidates to try the portal with. They are plainly made up, and the same each time but for the days, which count from today.</summary>
public sealed class DemoCandidates(PortalContext db)
{
    /// <summary>How many a desk gets.</summary>
    public const int PerDesk = 36;

    private const string Domain = "demo.example";

    private static readonly string[] FirstNames =
        ["Amber", "Bilal", "Céline", "Daan", "Esra", "Femke", "Gijs", "Hanna", "Ilse", "Jasper", "Karim", "Lotte", "Mila", "Niels", "Okan", "Petra", "Quinten", "Roos"];

    private static readonly string[] LastNames =
        ["van Demodam", "Proefstra", "de Voorbeeld", "Testema", "Verzonnen", "Oefenink", "van der Schijn", "Fantasie", "Bedacht", "El Demo", "Probeersel", "Zogenaamd"];

    private static readonly string[] Sources = ["Onderwijsloket", "Website van de regio", "Banenmarkt", "Doorverwezen door een school"];
    private static readonly string[] Subjects = ["", "wiskunde", "Nederlands", "natuurkunde", "", "Duits"];
    private static readonly string[] Steps = ["Bellen over de meeloopdag", "Diploma’s opvragen", "Mailen over de informatieavond", "Afspraak maken met een school"];
    private static readonly TargetGroup[] Groups = [TargetGroup.ZijInstromers, TargetGroup.Herintreders, TargetGroup.Studenten];

    /// <summary>Gives the desks of the demo accounts their candidates, where they have none yet.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Stops it.</param>
    public async Task EnsureAsync(DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var account in Accounts.Demo.Where(a => a.Role is Role.Loketmedewerker))
        {
            var region = await db.Regions.Where(r => r.Slug == account.Region).Select(r => r.Id).SingleAsync(cancel);
            if (await db.Candidates.AnyAsync(c => c.RegionId == region, cancel))
            {
                continue;
            }

            var owner = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync(cancel);
            var terms = await db.TermsOfAsync(region, cancel);
            var made = Enumerable.Range(0, PerDesk).Select(n => Make(region, owner, n, today, terms)).ToList();
            db.Candidates.AddRange(made);
            await db.SaveChangesAsync(cancel);
            foreach (var (n, candidate) in made.Index())
            {
                Follow(candidate, owner, n, today, now, terms);
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    private static Candidate Make(int region, int owner, int n, DateOnly today, RetentionTerms terms)
    {
        var (first, last) = (FirstNames[n % FirstNames.Length], LastNames[(n * 7) % LastNames.Length]);
        var text = new CandidateText(
            first, last, $"{FoldedText.Fold(first)}.{n + 1}@{Domain}", n % 5 == 0 ? "" : $"+3161{n:0000000}", Sources[n % Sources.Length], Groups[n % Groups.Length],
            n % 3 == 0 ? [Sector.Po] : n % 3 == 1 ? [Sector.Vo] : [Sector.Po, Sector.Vo], Subjects[n % Subjects.Length], "", n % 4 == 0 ? 24 : null, "",
            n % 2 == 0 ? Diploma.HboBachelor : Diploma.Mbo4, "", Bevoegdheid.Geen, n % 2 == 0 ? "zij-instroom in beroep" : "", n % 6 == 0 ? null : owner,
            n % 3 == 0 ? LegalBasis.GerechtvaardigdBelang : LegalBasis.Toestemming, n % 3 == 0 ? null : today.AddDays(-3 * n));
        return Candidate.Begin(region, text.Tidied(), KlantreisPhase.Interesseren, today.AddDays(-3 * n), null, terms);
    }

    private void Follow(Candidate candidate, int owner, int n, DateOnly today, DateTimeOffset now, RetentionTerms terms)
    {
        void Step(StepKind kind, KlantreisPhase? from, KlantreisPhase to, DateOnly on, StepReason? reason) => db.CandidateSteps.Add(
            new CandidateStep { CandidateId = candidate.Id, Kind = kind, From = from, To = to, On = on, Reason = reason, ById = owner, At = now });

        Step(StepKind.Start, null, KlantreisPhase.Interesseren, candidate.CreatedOn, null);
        if (n < 4)
        {
            // The newest wait for a first call.
            return;
        }

        var spoken = candidate.CreatedOn.AddDays(2);
        db.ContactMoments.Add(new ContactMoment { CandidateId = candidate.Id, Kind = ContactKind.Gebeld, On = spoken, Text = "Kennisgemaakt en vragen beantwoord.", ById = owner, At = now });
        candidate.Contact(spoken, terms);
        foreach (var phase in Enum.GetValues<KlantreisPhase>().Skip(1).Take(n % 5))
        {
            Step(StepKind.Forward, candidate.Phase, phase, spoken.AddDays((int)phase), null);
            candidate.Step(phase, spoken.AddDays((int)phase), terms);
        }

        if (n % 9 == 8)
        {
            Step(StepKind.Stop, candidate.Phase, candidate.Phase, candidate.PhaseSince.AddDays(1), StepReason.AnderWerk);
            candidate.Step(null, candidate.PhaseSince.AddDays(1), terms);
        }
        else if (n % 2 == 0)
        {
            candidate.NextStepOn = today.AddDays((n % 7) - 3);
            db.NextSteps.Add(new NextStep { CandidateId = candidate.Id, What = Steps[n % Steps.Length], DueOn = candidate.NextStepOn.Value, ById = owner, At = now });
        }
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>Makes meeloopdagen to try the portal with, for the candidates of <see cref="DemoCandidates"/>. They are plainly made up; their days count from today.</summary>
public sealed class DemoMeeloopdagen(PortalContext db, MeeloopdagQueries queries)
{
    /// <summary>Gives the desks of the demo accounts their meeloopdagen, where they have none yet.</summary>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task EnsureAsync(DateOnly today, CancellationToken cancel)
    {
        var staffed = await db.Grants.Where(g => g.OrganisationId != null).Select(g => g.OrganisationId).ToListAsync(cancel);
        foreach (var account in Accounts.Demo.Where(a => a.Role is Role.Loketmedewerker))
        {
            var region = await db.Regions.Where(r => r.Slug == account.Region).Select(r => r.Id).SingleAsync(cancel);
            var places = await queries.PlacesAsync(region, today, cancel);
            if (places.Count == 0 || await db.Meeloopdagen.AnyAsync(m => m.RegionId == region, cancel))
            {
                continue;
            }

            var by = await db.Users.Where(u => u.Email == account.Email).Select(u => u.Id).SingleAsync(cancel);
            var candidates = await db.Candidates.Where(c => c.RegionId == region && c.AnonymousOn == null && !c.IsStopped && c.LastContactOn != null).OrderBy(c => c.Id).Take(6).ToListAsync(cancel);
            // Those of an organisation with an account come first, so that its people have something to answer.
            var schools = places.OrderByDescending(p => staffed.Contains(p.OrganisationId)).ToList();
            foreach (var (n, candidate) in candidates.Index())
            {
                var text = new MeeloopdagText(
                    n == 3 ? MeeloopdagKind.Ministage : MeeloopdagKind.Meeloopdag, "", "Contact van het voorbeeld", "school@demo.example", "liefst op dinsdag of donderdag", "Dit is een voorbeeld.", SharesContact: true);
                db.Meeloopdagen.Add(Make(candidate, text, schools[n / 3 % schools.Count], by, n, today));
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    private static Meeloopdag Make(Candidate candidate, MeeloopdagText text, MeeloopdagPlace place, int by, int n, DateOnly today)
    {
        var day = Meeloopdag.Ask(candidate, text, place, by, today.AddDays(n switch { 0 => -9, 5 => -1, _ => -2 * n }), null);
        var on = n switch { 1 => today.AddDays(4), 2 => today.AddDays(-2), 3 => today.AddDays(11), 4 => today.AddDays(-4), _ => (DateOnly?)null };
        if (on is not null)
        {
            day.Reply(new SchoolAnswer(true, on, n == 3 ? on.Value.AddDays(2) : null, new TimeOnly(8, 30), "Voorbeeldstraat 1, vraag naar de conciërge", ""), today.AddDays(-1));
        }

        if (n == 4)
        {
            day.Remember(new LookBack(true, MeeloopdagExperience.Goed, "Vond het een leuke dag.", MeeloopdagExperience.Goed, "Stelde goede vragen.", MeeloopdagEffect.WilVerder));
        }

        return day;
    }
}

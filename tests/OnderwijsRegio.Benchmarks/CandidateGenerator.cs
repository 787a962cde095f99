using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Benchmarks;

/// <summary>Fills a database with made-up candidates over 45 regions, each with words, steps, contacts and now and then a next step. The same numbers give the same candidates.</summary>
internal sealed class CandidateGenerator(PortalContext db, UserManager<AppUser> users)
{
    /// <summary>How many regions.</summary>
    public const int Regions = 45;

    /// <summary>Who works at the desk of the first region.</summary>
    public const string Email = "loket@meting.example";

    private const int FirstNames = 200;
    private const int LastNames = 4000;

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly string[] Sources = ["Onderwijsloket", "Website van de regio", "Banenmarkt", "Doorverwezen door een school"];

    /// <summary>Makes them.</summary>
    /// <param name="count">How many in all.</param>
    /// <returns>The first region.</returns>
    public async Task<Region> AddAsync(int count)
    {
        var regions = Enumerable.Range(1, Regions).Select(n => new Region { Slug = $"loket-{n}", Name = $"Verzonnen regio {n}", ShortName = $"Verzonnen {n}", Colour = "#1d5fa8" }).ToList();
        db.Regions.AddRange(regions);
        await db.SaveChangesAsync();
        var user = new AppUser { UserName = Email, Email = Email, DisplayName = "Loketmedewerker Meting", EmailConfirmed = true };
        user.Grants.Add(new Grant { Role = Role.Loketmedewerker, RegionId = regions[0].Id });
        var made = await users.CreateAsync(user, PlanGenerator.Password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
        }

        var ids = regions.ConvertAll(r => r.Id);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(Enumerable.Range(0, count).Select(n => Make(ids, user.Id, n)), default);
        // The keys are given in the order of the rows.
        var first = await db.Candidates.MinAsync(c => c.Id);
        await db.InsertAsync(Enumerable.Range(0, count).SelectMany(n => Make(ids, user.Id, n).Terms.Select(t => new CandidateTerm { RegionId = t.RegionId, Term = t.Term, CandidateId = first + n })), default);
        await db.InsertAsync(Enumerable.Range(0, count).SelectMany(n => Steps(user.Id, first, n)), default);
        await db.InsertAsync(Enumerable.Range(0, count).SelectMany(n => Contacts(user.Id, first, n)), default);
        await db.InsertAsync(
            Enumerable.Range(0, count).Where(HasNext).Select(n => new NextStep { CandidateId = first + n, What = "Bellen over de meeloopdag", DueOn = NextOn(n), ById = user.Id, At = DateTimeOffset.UtcNow }), default);
        await transaction.CommitAsync();
        await db.RenewStatisticsAsync(default);
        return regions[0];
    }

    private static bool HasNext(int n) => n % 5 == 0;

    private static DateOnly NextOn(int n) => Today.AddDays((n % 61) - 30);

    private static DateOnly Created(int n) => Today.AddDays(-(n % 700));

    private static int Moves(int n) => n / Regions % 4;

    private static Candidate Make(List<int> regions, int owner, int n)
    {
        var (first, last) = ($"Voornaam{n / Regions % FirstNames}", $"Achternaam{n / 7 % LastNames}");
        var text = new CandidateText(
            first, last, $"{first}.{n}@demo.example", $"+316{10_000_000 + n}", Sources[n % Sources.Length], TargetGroup.ZijInstromers, n % 2 == 0 ? [Sector.Po] : [Sector.Vo], n % 3 == 0 ? "wiskunde" : "", "Delft",
            24, "", Diploma.HboBachelor, "Werkte tien jaar in de zorg.", Bevoegdheid.Geen, "zij-instroom in beroep", n % 4 == 0 ? null : owner, LegalBasis.GerechtvaardigdBelang, null);
        var candidate = Candidate.Begin(regions[n % Regions], text, KlantreisPhase.Interesseren, Created(n), null, RetentionTerms.Default);
        for (var move = 1; move <= Moves(n); move++)
        {
            candidate.Step((KlantreisPhase)move, Created(n).AddDays(move), RetentionTerms.Default);
        }

        if (n % 10 == 9)
        {
            candidate.Step(null, Created(n).AddDays(9), RetentionTerms.Default);
        }

        candidate.Contact(Created(n).AddDays(3), RetentionTerms.Default);
        candidate.NextStepOn = HasNext(n) ? NextOn(n) : null;
        return candidate;
    }

    private static IEnumerable<CandidateStep> Steps(int owner, int first, int n)
    {
        for (var move = 0; move <= Moves(n); move++)
        {
            yield return new CandidateStep
            {
                CandidateId = first + n,
                Kind = move == 0 ? StepKind.Start : StepKind.Forward,
                From = move == 0 ? null : (KlantreisPhase)(move - 1),
                To = (KlantreisPhase)move,
                On = Created(n).AddDays(move),
                ById = owner,
                At = DateTimeOffset.UtcNow,
            };
        }
    }

    private static IEnumerable<ContactMoment> Contacts(int owner, int first, int n) => Enumerable.Range(1, 3).Select(at => new ContactMoment
    {
        CandidateId = first + n,
        Kind = at == 2 ? ContactKind.Gemaild : ContactKind.Gebeld,
        On = Created(n).AddDays(at),
        Text = "Sprak over de mogelijkheden, wil een dag meelopen op een school in de buurt en vraagt wat het kost.",
        ById = owner,
        At = DateTimeOffset.UtcNow,
    });
}

using Microsoft.AspNetCore.Identity;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Targets;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Benchmarks;

/// <summary>
/// Fills a database with made-up plans that weigh what real ones weigh: names of 70 characters, goals of 130 and results of 115 in one
/// to three points, four rows to three activities, and an owner, a partner or a parent here and there. The same numbers give the same
/// plans every time.
/// </summary>
internal sealed class PlanGenerator(PortalContext db, UserManager<AppUser> users)
{
    /// <summary>Password of the made-up managers. It opens nothing but a database that is thrown away.</summary>
    public const string Password = "Eenmalig-en-verzonnen-2026";

    private const int DetailedYear = 2026;
    private const int LastYear = 2029;

    private static readonly string[] Things =
        ["lessenreeks", "informatieavond", "begeleiding", "scholing", "kennisdeling", "meeloopdag", "matching", "werkbezoek", "intervisie", "campagne"];

    private static readonly string[] People =
        ["zij-instromers", "starters", "studenten", "schoolleiders", "begeleiders", "vakdocenten", "leerkrachten", "besturen", "herintreders", "opleiders"];

    private static readonly string[] Words =
        ["samen", "met", "alle", "scholen", "in", "de", "regio", "werken", "aan", "een", "goede", "aansluiting", "tussen", "opleiding", "en",
            "praktijk", "voor", "wie", "wil", "beginnen", "als", "leraar", "verbeteren", "versterken", "onderzoeken", "evalueren", "per", "jaar"];

    private static readonly string[] Periods =
        ["jan-dec 2026", "Q1-Q2 2026", "feb-jun 2026", "Aanbod 4 x in 2026", "Gedurende het gehele jaar", "sep-dec 2026", ""];

    private readonly Random random = new(26);

    /// <summary>Adds regions with a plan each, and a programme manager of the first.</summary>
    /// <param name="prefix">What their slugs begin with.</param>
    /// <param name="regions">How many.</param>
    /// <param name="activities">How many activities each plan has.</param>
    /// <param name="quarters">Over how many quarters until the end of the detailed year there are reports; with them come targets with measurements.</param>
    /// <returns>The first region and its manager.</returns>
    public async Task<GeneratedRegion> AddAsync(string prefix, int regions, int activities, int quarters = 0)
    {
        GeneratedRegion? first = null;
        for (var i = 1; i <= regions; i++)
        {
            var region = NewRegion($"{prefix}-{i}", $"Verzonnen regio {prefix} {i}");
            db.Regions.Add(region);
            await db.SaveChangesAsync();
            var plan = await AddPlanAsync(region, activities, firstYear: DetailedYear - (Math.Max(0, quarters - 1) / 4));
            await AddProgressAsync(plan, quarters);
            first ??= new GeneratedRegion(region.Id, region.Slug, await AddManagerAsync(region));
            db.ChangeTracker.Clear();
        }

        return first ?? throw new ArgumentOutOfRangeException(nameof(regions));
    }

    private static Region NewRegion(string slug, string name)
    {
        var region = new Region { Slug = slug, Name = name, ShortName = name, Colour = "#1d5fa8", Sectors = [Sector.Po, Sector.Vo] };
        region.Areas.AddRange(Enumerable.Range(1, 6).Select(n => new RegionArea { Name = $"Deelgebied {n}", Kind = AreaKind.Deelgebied }));
        return region;
    }

    private async Task<string> AddManagerAsync(Region region)
    {
        var email = $"manager.{region.Slug}@meting.example";
        var user = new AppUser { UserName = email, Email = email, DisplayName = "Programmamanager Meting", EmailConfirmed = true };
        user.Grants.Add(new Grant { Role = Role.Programmamanager, RegionId = region.Id });
        var result = await users.CreateAsync(user, Password);
        return result.Succeeded ? email : throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }

    private async Task<ActivityPlan> AddPlanAsync(Region region, int activities, int firstYear)
    {
        var plan = new ActivityPlan
        {
            RegionId = region.Id,
            Title = $"Activiteitenplan {region.ShortName}",
            FirstYear = firstYear,
            LastYear = LastYear,
            DetailedYear = DetailedYear,
        };
        string[] codes = ["1", "2", "2a", "2b", "3", "4"];
        plan.Lines.AddRange(codes.Select((code, at) => new ProgrammeLine { Code = code, Name = Sentence(45), Position = at + 1 }));
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        plan.Lines[2].ParentId = plan.Lines[3].ParentId = plan.Lines[1].Id;
        var added = Enumerable.Range(0, activities).Select(at => NewActivity(plan, region, at)).ToList();
        plan.Activities.AddRange(added);
        await db.SaveChangesAsync();
        for (var at = 9; at < added.Count; at += 10)
        {
            added[at].Parents.Add(new ActivityParent { ParentId = added[at - 1].Id });
        }

        await db.SaveChangesAsync();
        return plan;
    }

    private async Task AddProgressAsync(ActivityPlan plan, int quarters)
    {
        if (quarters == 0)
        {
            return;
        }

        foreach (var activity in plan.Activities)
        {
            var quarter = GeneratedRegion.LastQuarter;
            for (var i = 0; i < quarters; i++, quarter = quarter.Previous)
            {
                var report = new ProgressReport { ActivityId = activity.Id, Year = quarter.Year, QuarterNumber = quarter.Number, At = DateTimeOffset.UtcNow };
                var text = new ReportText((ReportStatus)random.Next(5), Points(130), random.Next(3) == 0 ? Points(115) : "", random.Next(4) == 0 ? Points(115) : "");
                report.Apply(text);
                db.ProgressReports.Add(report);
            }

            for (var i = 0; i < 2; i++)
            {
                var target = new ActivityTarget { ActivityId = activity.Id, Measure = Sentence(60) };
                target.Apply(new TargetText(target.Measure, DetailedYear, DetailedYear, TargetKind.Range, 10, 12, "personen", null, null));
                target.Measurements.AddRange(Enumerable.Range(1, 4).Select(n => new Measurement
                {
                    On = new DateOnly(DetailedYear, n * 3, 1),
                    Value = n * 3,
                    Origin = "presentielijst",
                    At = DateTimeOffset.UtcNow,
                }));
                db.Targets.Add(target);
            }
        }

        await db.SaveChangesAsync();
    }

    private Activity NewActivity(ActivityPlan plan, Region region, int at)
    {
        var line = plan.Lines[at % plan.Lines.Count];
        var activity = new Activity
        {
            LineId = line.Id,
            AreaId = at % 5 == 0 ? region.Areas[at % region.Areas.Count].Id : null,
            Position = (at + 1) * 1024,
            Status = at % 4 == 0 ? ActivityStatus.Loopt : ActivityStatus.Gepland,
            StoppedFromYear = at % 25 == 0 ? LastYear : null,
            Sectors = at % 3 == 0 ? [] : at % 3 == 1 ? [Sector.Po, Sector.Vo] : [Sector.Mbo],
            TargetGroups = at % 2 == 0 ? [TargetGroup.ZijInstromers] : [TargetGroup.Studenten, TargetGroup.Leraren],
            Funding = at % 6 == 0 ? [Funding.G5] : [Funding.Regio],
        };
        var code = $"{line.Code[0]}.{(at / plan.Lines.Count) + 1}{line.Code[1..]}";
        var name = $"{Pick(Things)} voor {Pick(People)}: {Sentence(35)}";
        activity.Rows.Add(NewRow(code, name, DetailedYear, 1));
        if (at % 3 == 0)
        {
            activity.Rows.Add(NewRow(code, name, DetailedYear, 2));
        }

        if (at % 3 != 1)
        {
            activity.Rows.Add(NewRow(code, name, null, 1));
        }

        if (at % 4 != 0)
        {
            activity.Owners.Add(new ActivityOwner { Name = $"Trekker {at % 12}" });
        }

        if (at % 2 == 0)
        {
            activity.Partners.Add(new ActivityPartner { Name = $"Stichting Verzonnen Partner {at % 9}" });
        }

        return activity;
    }

    private ActivityRow NewRow(string code, string name, int? year, int number)
    {
        var row = new ActivityRow { Code = code, Name = name, Year = year, Number = number };
        var period = PeriodReader.Read(year is null ? $"{DetailedYear + 1}-{LastYear}" : Pick(Periods), year);
        row.Apply(new RowText(code, name, Points(130), period, random.Next(20) == 0 ? "" : Points(115)));
        return row;
    }

    private string Points(int length)
    {
        var points = random.Next(1, 4);
        return string.Join('\n', Enumerable.Range(0, points).Select(_ => Sentence(length / points)));
    }

    private string Sentence(int length)
    {
        var text = Pick(People);
        while (text.Length < length)
        {
            text += " " + Pick(Words);
        }

        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

/// <summary>A generated region.</summary>
/// <param name="Id">Key.</param>
/// <param name="Slug">How addresses call it.</param>
/// <param name="ManagerEmail">Who signs in for it.</param>
internal sealed record GeneratedRegion(int Id, string Slug, string ManagerEmail)
{
    /// <summary>The last quarter of the detailed year.</summary>
    public static Quarter LastQuarter { get; } = new(2026, 4);

    /// <summary>Address of the state of its plan.</summary>
    public string StatePath => $"{PlanPath}/voortgang?kwartaal={LastQuarter.Key}";

    /// <summary>Address of its plan.</summary>
    public string PlanPath => $"/programma/{Slug}/plan";
}

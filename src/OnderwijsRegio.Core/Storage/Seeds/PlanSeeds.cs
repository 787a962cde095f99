using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Targets;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>Loads the plans of seeds/: plans, lines, activities with their rows, targets.</summary>
internal sealed class PlanSeeds(PortalContext db, SeedLoader loader)
{
    private const string Plans = "plans.csv";
    private const string Lines = "lines.csv";
    private const string Targets = "targets.csv";
    private const string Outline = "outline";

    private readonly HashSet<string> skipped = [];
    private HashSet<string> closed = [];

    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        // What the parties adopted stays as they adopted it.
        closed = await db.Plans.Where(p => p.Status != PlanStatus.Concept).Select(p => p.Region!.Slug).ToHashSetAsync(cancel);
        foreach (var line in SeedFile.Read(folder, Plans).Where(IsOpen))
        {
            await loader.UpsertAsync(line, line["region"], _ => new ActivityPlan { Title = line["title"] }, plan =>
            {
                plan.RegionId = loader.RowId("regions.csv", line["region"], line);
                plan.Title = line["title"];
                (plan.FirstYear, plan.LastYear, plan.DetailedYear) =
                    (line.Number("first_year"), line.Number("last_year"), line.Number("detailed_year"));
                plan.OutlineRule = line["outline_rule"] == "only-new" ? OutlineRule.OnlyNew : OutlineRule.Restated;
                plan.Status = line.Named<PlanStatus>("status");
                plan.Source = SeedLoader.Source(line);
            }, cancel, async id => await TouchedAsync(ChangeSubject.Plan, id, cancel) || await TouchedAsync(ChangeSubject.DetailedYear, id, cancel));
        }

        var positions = SeedFile.Read(folder, Lines).Where(IsOpen).GroupBy(l => l["region"]).SelectMany(plan => plan.Select((line, at) => (Line: line, Position: at + 1)));
        foreach (var (line, position) in positions)
        {
            await loader.UpsertAsync(line, $"{line["region"]}/{line["code"]}", _ => new ProgrammeLine { Code = line["code"], Name = "" }, l =>
            {
                (l.PlanId, l.Name, l.Position) = (loader.RowId(Plans, line["region"], line), line["name"], position);
                l.ParentId = line.Optional("parent") is { } parent ? loader.RowId(Lines, $"{line["region"]}/{parent}", line) : null;
                l.Source = SeedLoader.Source(line);
            }, cancel, id => TouchedAsync(ChangeSubject.Line, id, cancel));
        }

        foreach (var plan in SeedFile.Read(folder, Plans).Where(IsOpen))
        {
            await LoadActivitiesAsync(folder, plan["region"], plan.Number("detailed_year"), cancel);
        }

        var targets = SeedFile.Read(folder, Targets).Where(l => IsOpen(l) && !skipped.Contains(l["activity"])).ToList();
        var wholes = targets.ToLookup(l => (l["region"], l["activity"], l["first_year"], l["measure"]));
        foreach (var line in targets)
        {
            var whole = wholes[(line["region"], line["activity"], line["first_year"], line["share_of"])].FirstOrDefault();
            await LoadTargetAsync(line, whole, cancel);
        }
    }

    private bool IsOpen(SeedLine line) => !closed.Contains(line["region"]);

    private async Task LoadActivitiesAsync(string folder, string region, int detailedYear, CancellationToken cancel)
    {
        var file = $"plans/{region}.csv";
        var lines = await WithoutTakenCodesAsync(SeedFile.Read(folder, file), region, cancel);
        var areas = await db.Regions.Where(r => r.Slug == region).SelectMany(r => r.Areas).Select(a => a.Id).ToHashSetAsync(cancel);
        var organisations = (await db.Organisations.Select(o => new { o.Id, o.Name }).ToListAsync(cancel))
            .DistinctBy(o => FoldedText.Fold(o.Name))
            .ToDictionary(o => FoldedText.Fold(o.Name), o => o.Id);
        var names = KnownNames.None with { Organisations = organisations };
        // A changed line replaces owners, partners and parents, so those of earlier loads must be known.
        await db.Activities.AsSplitQuery()
            .Include(a => a.Owners).Include(a => a.Partners).Include(a => a.Parents)
            .Where(a => a.Plan!.Region!.Slug == region)
            .LoadAsync(cancel);
        var position = 0;
        foreach (var activity in lines.GroupBy(l => l["key"]).Select(g => g.First()))
        {
            position += 1024;
            await loader.UpsertAsync(
                activity,
                $"activity/{activity["key"]}",
                _ => new Activity(),
                a => Apply(a, activity, region, position, areas, names),
                cancel,
                id => TouchedAsync(ChangeSubject.Activity, id, cancel));
        }

        foreach (var row in lines.GroupBy(l => (l["key"], l["part"])).SelectMany(part => part.Select((line, at) => (Line: line, Number: at + 1))))
        {
            var (line, number) = row;
            await loader.UpsertAsync(
                line,
                $"row/{line["key"]}/{line["part"]}/{number}",
                _ => new ActivityRow { Code = "", Name = "" },
                r => Apply(r, line, number, detailedYear),
                cancel,
                id => TouchedAsync(ChangeSubject.Row, id, cancel));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>New activities whose codes a user gave out meanwhile are left out: that user's activity stays the only one of its code.</summary>
    private async Task<List<SeedLine>> WithoutTakenCodesAsync(IReadOnlyList<SeedLine> lines, string region, CancellationToken cancel)
    {
        var fresh = lines.Where(l => loader.RowId(l.File, $"activity/{l["key"]}") is null).ToList();
        var taken = fresh.Count == 0 ? [] : (await db.Rows
            .Where(r => r.Activity!.Plan!.Region!.Slug == region && r.Activity.RemovedAt == null)
            .Select(r => new { r.Year, r.Code })
            .ToListAsync(cancel))
            .Select(r => (Part: r.Year?.ToString(CultureInfo.InvariantCulture) ?? Outline, Code: r.Code.ToUpperInvariant()))
            .ToHashSet();
        foreach (var line in fresh.Where(l => taken.Contains((l["part"], l["code"].ToUpperInvariant()))))
        {
            if (skipped.Add(line["key"]))
            {
                loader.Skip($"{line.Where}: code {line["code"]} is in use in this plan; the activity was left out.");
            }
        }

        return [.. lines.Where(l => !skipped.Contains(l["key"]))];
    }

    private void Apply(Activity activity, SeedLine line, string region, int position, HashSet<int> areas, KnownNames names)
    {
        activity.PlanId = loader.RowId(Plans, region, line);
        activity.Source = SeedLoader.Source(line);
        var facts = ActivityFacts.Of(activity) with
        {
            LineId = loader.RowId(Lines, $"{region}/{line["line"]}", line),
            AreaId = AreaOf(line, region, areas),
            Position = position,
            Sectors = [.. line.List("sectors").Select(SectorOf)],
            TargetGroups = line.NamedList<TargetGroup>("target_groups"),
            Funding = line.NamedList<Funding>("funding"),
            Owners = line.List("owners"),
            Partners = line.List("partners"),
            ParentIds = [.. line.List("parents").Where(key => !skipped.Contains(key)).Select(key => loader.RowId(line.File, $"activity/{key}", line))],
        };
        facts.ApplyTo(activity, names);
    }

    /// <summary>The area that a line names, also under the name that a user gave it. One that a user took away is none: the whole region then.</summary>
    private int? AreaOf(SeedLine line, string region, HashSet<int> areas)
    {
        if (line.Optional("area") is not { } area)
        {
            return null;
        }

        var id = loader.RowId(RegionPartSeeds.Areas, RegionPartSeeds.Identity(region, area))
            ?? throw new InvalidDataException($"{line.Where}: '{area}' does not stand in seeds/{RegionPartSeeds.Areas}.");
        return areas.Contains(id) ? id : null;
    }

    private static Sector SectorOf(string name) => Enum.Parse<Sector>(name, ignoreCase: true);

    private void Apply(ActivityRow row, SeedLine line, int number, int detailedYear)
    {
        int? year = line["part"] == Outline ? null : line.Number("part");
        row.ActivityId = loader.RowId(line.File, $"activity/{line["key"]}", line);
        row.Year = year;
        row.Number = number;
        row.Apply(new RowText(
            line["code"],
            line["name"],
            line.Points("goal"),
            PeriodReader.Read(line["period"], year is null ? null : detailedYear),
            line.Points("results")));
        row.Source = SeedLoader.Source(line);
    }

    /// <summary>Loads a target; a percentage of another target of its activity is tied to that one, which stands before it in the file.</summary>
    private Task<ActivityTarget?> LoadTargetAsync(SeedLine line, SeedLine? whole, CancellationToken cancel) =>
        loader.UpsertAsync(
            line,
            TargetIdentity(line),
            _ => new ActivityTarget { Measure = line["measure"] },
            target =>
            {
                target.ActivityId = loader.RowId($"plans/{line["region"]}.csv", $"activity/{line["activity"]}", line);
                (target.FirstYear, target.LastYear) = (line.Number("first_year"), line.Number("last_year"));
                target.Kind = line["kind"] switch
                {
                    "range" => TargetKind.Range,
                    "percentage" => TargetKind.Percentage,
                    "yes-no" => TargetKind.YesNo,
                    _ => TargetKind.Number,
                };
                (target.Minimum, target.Maximum, target.Unit) = (line.Amount("minimum"), line.Amount("maximum"), line["unit"]);
                target.ShareOfId = whole is null ? null : loader.RowId(Targets, TargetIdentity(whole), line);
                target.ShareOf = whole is null ? line.Optional("share_of") : null;
                target.Source = SeedLoader.Source(line);
            },
            cancel,
            id => TouchedAsync(ChangeSubject.Target, id, cancel));

    private static string TargetIdentity(SeedLine line) =>
        string.Join('/', line["region"], line["activity"], line["measure"], line["first_year"], line["minimum"], line["maximum"]);

    private Task<bool> TouchedAsync(ChangeSubject subject, int id, CancellationToken cancel) =>
        db.Changes.AnyAsync(c => c.Subject == subject && c.SubjectId == id, cancel);
}

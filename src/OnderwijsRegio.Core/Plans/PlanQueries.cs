using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What pages ask of a plan. Each takes a number of queries that does not depend on the number of activities.</summary>
public sealed class PlanQueries(PortalContext db)
{
    /// <summary>The plan of a region for a period; without one, the plan that holds today, else the newest. Null if there is none.</summary>
    public async Task<PlanHead?> FindPlanAsync(int regionId, int? firstYear, int? lastYear, DateOnly today, CancellationToken cancel)
    {
        var year = today.Year;
        return await db.Plans.AsNoTracking()
            .Where(p => p.RegionId == regionId
                && (firstYear == null || p.FirstYear == firstYear) && (lastYear == null || p.LastYear == lastYear))
            .OrderByDescending(p => p.FirstYear <= year && p.LastYear >= year)
            .ThenByDescending(p => p.FirstYear)
            .Select(PlanHead.OfPlan)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The plan with its lines and activities. Activities without rows in the part are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="part">Whose rows.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="activityId">Only this activity; null for all.</param>
    public async Task<PlanSheet> LoadSheetAsync(PlanHead plan, PlanPart part, CancellationToken cancel, int? activityId = null)
    {
        var lines = await LinesAsync(plan.Id, cancel);
        var (all, year) = (part.All, part.Year);
        var rows = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == plan.Id && r.Activity.RemovedAt == null && (all || r.Year == year)
                && (activityId == null || r.ActivityId == activityId))
            .Select(r => new
            {
                // A period as a whole would bring along every column of its row.
                Row = new PlanRow(r.Id, r.ActivityId, r.Year, r.Number, new RowText(
                    r.Code,
                    r.Name,
                    r.Goal,
                    new ActivityPeriod { Kind = r.Period.Kind, From = r.Period.From, Until = r.Period.Until, Text = r.Period.Text },
                    r.Results)),
                r.Activity!.LineId,
                r.Activity.Position,
                r.Activity.AreaId,
                AreaName = r.Activity.Area!.Name,
                r.Activity.Status,
                r.Activity.StoppedFromYear,
                r.Activity.Sectors,
                r.Activity.Funding,
            })
            .ToListAsync(cancel);
        var links = (await LinksAsync(plan.Id, cancel)).ToLookup(l => (l.ActivityId, l.Kind));
        var places = lines.Select((line, at) => (line.Id, at)).ToDictionary(l => l.Id, l => l.at);
        var activities = rows
            .GroupBy(r => r.Row.ActivityId)
            .Select(group =>
            {
                var first = group.First();
                return new PlanActivity(
                    group.Key,
                    first.LineId,
                    first.Position,
                    first.AreaId,
                    first.AreaName,
                    first.Status,
                    first.StoppedFromYear,
                    first.Sectors,
                    first.Funding,
                    [.. links[(group.Key, LinkKind.Owner)].Select(l => l.Name)],
                    [.. links[(group.Key, LinkKind.Partner)].Select(l => l.Name)],
                    [.. links[(group.Key, LinkKind.Parent)].Select(l => l.OtherId)],
                    [.. group.Select(r => r.Row).OrderBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.Number)]);
            })
            .OrderBy(a => places[a.LineId])
            .ThenBy(a => a.Position)
            .ThenBy(a => a.Id)
            .ToList();
        return new PlanSheet(plan, lines, activities);
    }

    /// <summary>The lines of a plan in their order.</summary>
    public async Task<IReadOnlyList<LineHead>> LinesAsync(int planId, CancellationToken cancel) =>
        await db.Lines.AsNoTracking()
            .Where(l => l.PlanId == planId)
            .OrderBy(l => l.Position).ThenBy(l => l.Id)
            .Select(l => new LineHead(l.Id, l.Code, l.Name, l.ParentId, l.Position, l.Version))
            .ToListAsync(cancel);

    /// <summary>Names of the areas of a region by key, in alphabetical order.</summary>
    public async Task<IReadOnlyList<AreaName>> AreasAsync(int regionId, CancellationToken cancel) =>
        await db.Regions.AsNoTracking()
            .Where(r => r.Id == regionId)
            .SelectMany(r => r.Areas)
            .OrderBy(a => a.Name)
            .Select(a => new AreaName(a.Id, a.Name))
            .ToListAsync(cancel);

    /// <summary>One activity with all its rows, for its own page; null if the region has no such activity. Removed ones are found too.</summary>
    public async Task<ActivityDossier?> FindActivityAsync(int activityId, int regionId, CancellationToken cancel)
    {
        var activity = await db.Activities.AsNoTracking().AsSplitQuery()
            .Include(a => a.Line)
            .Include(a => a.Area)
            .Include(a => a.Rows)
            .Include(a => a.Owners)
            .Include(a => a.Partners)
            .Include(a => a.Parents)
            .FirstOrDefaultAsync(a => a.Id == activityId && a.Plan!.RegionId == regionId, cancel);
        if (activity is null)
        {
            return null;
        }

        var plan = await db.Plans.AsNoTracking()
            .Where(p => p.Id == activity.PlanId)
            .Select(PlanHead.OfPlan)
            .FirstAsync(cancel);
        var family = await db.Set<ActivityParent>().AsNoTracking()
            .Where(p => p.ActivityId == activityId || p.ParentId == activityId)
            .Select(p => new { p.ActivityId, p.ParentId })
            .ToListAsync(cancel);
        var relatives = family.SelectMany(f => new[] { f.ActivityId, f.ParentId }).Where(id => id != activityId).Distinct().ToList();
        var names = await db.Rows.AsNoTracking()
            .Where(r => relatives.Contains(r.ActivityId) && r.Number == 1 && r.Activity!.RemovedAt == null)
            .Select(r => new { r.ActivityId, r.Year, r.Code, r.Name })
            .ToListAsync(cancel);
        ActivityName NameOf(int id) => names
            .Where(n => n.ActivityId == id)
            .OrderBy(n => n.Year ?? int.MaxValue)
            .Select(n => new ActivityName(id, n.Code, n.Name))
            .FirstOrDefault() ?? new ActivityName(id, "", "");
        return new ActivityDossier(
            plan,
            activity,
            [.. family.Where(f => f.ActivityId == activityId).Select(f => NameOf(f.ParentId)).Where(n => n.Name.Length > 0)],
            [.. family.Where(f => f.ParentId == activityId).Select(f => NameOf(f.ActivityId)).Where(n => n.Name.Length > 0)]);
    }

    /// <summary>One row with the plan that it belongs to; null if the region has no such row.</summary>
    public async Task<RowDossier?> FindRowAsync(int rowId, int regionId, CancellationToken cancel)
    {
        var row = await db.Rows.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == rowId && r.Activity!.Plan!.RegionId == regionId && r.Activity.RemovedAt == null, cancel);
        return row is null ? null : new RowDossier(
            await db.Plans.AsNoTracking().Where(p => p.Activities.Any(a => a.Id == row.ActivityId)).Select(PlanHead.OfPlan).FirstAsync(cancel),
            row);
    }

    /// <summary>The activities of a plan by code, to choose a parent from.</summary>
    public async Task<IReadOnlyList<ActivityName>> ActivityNamesAsync(int planId, CancellationToken cancel)
    {
        var rows = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == planId && r.Number == 1 && r.Activity.RemovedAt == null)
            .OrderBy(r => r.Activity!.Line!.Position).ThenBy(r => r.Activity!.Position)
            .Select(r => new { r.ActivityId, r.Year, r.Code, r.Name })
            .ToListAsync(cancel);
        return [.. rows
            .OrderBy(r => r.Year ?? int.MaxValue)
            .DistinctBy(r => r.ActivityId)
            .OrderBy(r => rows.FindIndex(x => x.ActivityId == r.ActivityId))
            .Select(r => new ActivityName(r.ActivityId, r.Code, r.Name))];
    }

    /// <summary>The activities that were taken out of a plan, latest first.</summary>
    public async Task<IReadOnlyList<ActivityName>> RemovedAsync(int planId, CancellationToken cancel)
    {
        var rows = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == planId && r.Number == 1 && r.Activity.RemovedAt != null)
            .OrderByDescending(r => r.Activity!.RemovedAt)
            .Select(r => new ActivityName(r.ActivityId, r.Code, r.Name))
            .ToListAsync(cancel);
        return [.. rows.DistinctBy(r => r.Id)];
    }

    /// <summary>Names of people and organisations that a programme manager of the region may type as owner or partner.</summary>
    public async Task<KnownNames> KnownNamesAsync(int regionId, CancellationToken cancel)
    {
        var users = await db.Grants.AsNoTracking()
            .Where(g => g.RegionId == regionId)
            .Join(db.Users, g => g.UserId, u => u.Id, (g, u) => new { u.Id, u.DisplayName })
            .Distinct()
            .ToListAsync(cancel);
        var organisations = await db.Participations.AsNoTracking()
            .Where(p => p.RegionId == regionId)
            .Select(p => new { p.OrganisationId, p.Organisation!.Name })
            .Distinct()
            .ToListAsync(cancel);
        return new KnownNames(
            users.DistinctBy(u => FoldedText.Fold(u.DisplayName)).ToDictionary(u => FoldedText.Fold(u.DisplayName), u => u.Id),
            organisations.DistinctBy(o => FoldedText.Fold(o.Name)).ToDictionary(o => FoldedText.Fold(o.Name), o => o.OrganisationId));
    }

    private Task<List<Link>> LinksAsync(int planId, CancellationToken cancel) =>
        db.Activities.Where(a => a.PlanId == planId)
            .SelectMany(a => a.Owners)
            .Select(o => new Link { ActivityId = o.ActivityId, Kind = LinkKind.Owner, Order = o.Id, OtherId = 0, Name = o.Name })
            .Concat(db.Activities.Where(a => a.PlanId == planId)
                .SelectMany(a => a.Partners)
                .Select(p => new Link { ActivityId = p.ActivityId, Kind = LinkKind.Partner, Order = p.Id, OtherId = 0, Name = p.Name }))
            .Concat(db.Activities.Where(a => a.PlanId == planId)
                .SelectMany(a => a.Parents)
                .Select(p => new Link { ActivityId = p.ActivityId, Kind = LinkKind.Parent, Order = p.ParentId, OtherId = p.ParentId, Name = "" }))
            .OrderBy(l => l.Order)
            .ToListAsync(cancel);

    private static class LinkKind
    {
        public const int Owner = 1;
        public const int Partner = 2;
        public const int Parent = 3;
    }

    private sealed class Link
    {
        public int ActivityId { get; init; }

        public int Kind { get; init; }

        public int Order { get; init; }

        public int OtherId { get; init; }

        public string Name { get; init; } = "";
    }
}

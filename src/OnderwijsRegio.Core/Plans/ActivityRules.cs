using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Rules of an activity that need the rest of the plan.</summary>
internal sealed class ActivityRules(PortalContext db)
{
    /// <summary>Why an activity cannot be so; null if it can.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="activityId">The activity; 0 for a new one.</param>
    /// <param name="facts">What is set.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome.Refused?> RefusalAsync(
        ActivityPlan plan, int activityId, ActivityFacts facts, CancellationToken cancel)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (!await db.Lines.AnyAsync(l => l.Id == facts.LineId && l.PlanId == plan.Id, cancel))
        {
            return new SaveOutcome.Refused("LineId", PlanMessages.LineUnknown);
        }

        if (facts.AreaId is { } areaId
            && !await db.Regions.AnyAsync(r => r.Id == plan.RegionId && r.Areas.Any(a => a.Id == areaId), cancel))
        {
            return new SaveOutcome.Refused("AreaId", PlanMessages.AreaUnknown);
        }

        var parents = facts.ParentIds;
        if (parents.Count == 0)
        {
            return null;
        }

        var known = await db.Activities.CountAsync(a => parents.Contains(a.Id) && a.PlanId == plan.Id, cancel);
        var circle = activityId != 0 && (parents.Contains(activityId) || await IsPartOfAsync(parents, activityId, cancel));
        return known != parents.Count || circle || parents.Count > Activity.MaxParents
            ? new SaveOutcome.Refused("ParentIds", PlanMessages.ParentUnknown)
            : null;
    }

    private async Task<bool> IsPartOfAsync(IReadOnlyList<int> parents, int activityId, CancellationToken cancel)
    {
        var above = parents.ToHashSet();
        for (var step = above; step.Count > 0;)
        {
            var below = step.ToList();
            var next = await db.Set<ActivityParent>().Where(p => below.Contains(p.ActivityId)).Select(p => p.ParentId).ToListAsync(cancel);
            step = [.. next.Where(above.Add)];
        }

        return above.Contains(activityId);
    }
}

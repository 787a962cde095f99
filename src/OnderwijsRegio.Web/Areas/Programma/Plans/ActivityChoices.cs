using Microsoft.AspNetCore.Mvc.Rendering;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>What can be chosen for an activity in a plan, and how what was chosen reads.</summary>
public sealed record ActivityChoices(IReadOnlyList<LineHead> Lines, IReadOnlyList<AreaName> Areas, IReadOnlyList<ActivityName> Activities)
{
    /// <summary>Statuses that can be set.</summary>
    public static IReadOnlyList<SelectListItem> Statuses { get; } =
        [.. new[] { ActivityStatus.Gepland, ActivityStatus.Loopt, ActivityStatus.Afgerond }.Select(s => new SelectListItem(s.DutchName(), s.ToString()))];

    /// <summary>Lines to choose from.</summary>
    public IReadOnlyList<SelectListItem> LineItems =>
        [new("Kies een programmalijn", ""), .. Lines.Select(l => new SelectListItem(l.ParentId is null ? l.Title : $"– {l.Title}", $"{l.Id}"))];

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<SelectListItem> AreaItems => [new("hele regio", ""), .. Areas.Select(a => new SelectListItem(a.Name, $"{a.Id}"))];

    /// <summary>Activities to choose as parent.</summary>
    public IReadOnlyList<SelectListItem> ParentItems => [new("geen", ""), .. Activities.Select(a => new SelectListItem(Short(a.Title), $"{a.Id}"))];

    /// <summary>The values of an activity in words, field by field in the order of the form.</summary>
    public IReadOnlyList<(string Field, string Label, string Text)> Describe(ActivityFacts facts) =>
    [
        ("LineId", "Programmalijn", Lines.FirstOrDefault(l => l.Id == facts.LineId)?.Title ?? ""),
        ("AreaId", "Gebied", facts.AreaId is null ? "hele regio" : Areas.FirstOrDefault(a => a.Id == facts.AreaId)?.Name ?? ""),
        ("Status", "Voortgang", facts.Status.DutchName()),
        ("Parents", "Onderdeel van", string.Join(", ", facts.ParentIds.Order().Select(id => Activities.FirstOrDefault(a => a.Id == id)?.Code))),
        ("Sectors", "Sectoren", string.Join(", ", facts.Sectors.Order().Select(s => s.DutchName()))),
        ("TargetGroups", "Doelgroepen", string.Join(", ", facts.TargetGroups.Order().Select(g => g.DutchName()))),
        ("Funding", "Bekostiging", string.Join(", ", facts.Funding.Order().Select(f => f.DutchName()))),
        ("Owners", "Trekkers", string.Join(", ", facts.Owners)),
        ("Partners", "Partners", string.Join(", ", facts.Partners)),
    ];

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;
}

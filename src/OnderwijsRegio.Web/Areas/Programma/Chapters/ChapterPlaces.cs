using OnderwijsRegio.Core.Chapters;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Programma.Chapters;

/// <summary>A plan as the address names it: the one that holds today, or that of a period.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="RegionPath">Address of the plans of the region, under which activities stand.</param>
/// <param name="HasPeriod">Whether the address names the period.</param>
public record PlanPlace(PlanHead Plan, string RegionPath, bool HasPeriod)
{
    /// <summary>Address of the plan.</summary>
    public string PlanPath => HasPeriod ? $"{RegionPath}/{Plan.FirstYear}-{Plan.LastYear}" : RegionPath;

    /// <summary>Address of its chapters.</summary>
    public string Path => $"{PlanPath}/hoofdstukken";

    /// <summary>Address of a chapter.</summary>
    public string PathOf(ChapterKind kind) => $"{Path}/{ChapterGuide.Of(kind).Slug}";

    /// <summary>Address at which a part is written.</summary>
    public string PathOf(ChapterKey key) => $"{PathOf(key.Kind)}/{ChapterPlaces.SlugOf(key.Part)}";
}

/// <summary>A part of a chapter as the address names it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="RegionPath">Address of the plans of the region.</param>
/// <param name="HasPeriod">Whether the address names the period.</param>
/// <param name="Key">Which part.</param>
public sealed record ChapterPlace(PlanHead Plan, string RegionPath, bool HasPeriod, ChapterKey Key) : PlanPlace(Plan, RegionPath, HasPeriod)
{
    /// <summary>The chapter.</summary>
    public ChapterGuide Guide => ChapterGuide.Of(Key.Kind);

    /// <summary>How the part is called.</summary>
    public string PartName => ChapterGuide.PartName(Plan, Key.Part);

    /// <summary>Address of the chapter.</summary>
    public string ChapterPath => PathOf(Key.Kind);

    /// <summary>Address at which the part is written.</summary>
    public string WritingPath => PathOf(Key);
}

/// <summary>Finds what an address names.</summary>
public sealed class ChapterPlaces(PlanQueries plans, CurrentRegion region, TimeProvider clock)
{
    private const string Outline = "hoofdlijnen";

    private const string Detail = "detail";

    private string RegionPath => $"/programma/{region.Key!.Slug}/plan";

    /// <summary>How addresses name a part.</summary>
    public static string SlugOf(ChapterPart part) => part is ChapterPart.Outline ? Outline : Detail;

    /// <summary>The plan of the address; null if there is none.</summary>
    public async Task<PlanPlace?> FindAsync(int? from, int? until, CancellationToken cancel) =>
        await plans.FindPlanAsync(region.Id, from, until, clock.Today(), cancel) is { } plan ? new PlanPlace(plan, RegionPath, from is not null) : null;

    /// <summary>The part of the address; null if there is none.</summary>
    public async Task<ChapterPlace?> FindAsync(int? from, int? until, string chapter, string part, CancellationToken cancel) =>
        part is Detail or Outline && await FindAsync(from, until, cancel) is { } place && ChapterGuide.All.FirstOrDefault(g => g.Slug == chapter) is { } guide
            ? new ChapterPlace(
                place.Plan, place.RegionPath, place.HasPeriod, new ChapterKey(guide.Kind, part == Outline ? ChapterPart.Outline : ChapterPart.Detail))
            : null;

    /// <summary>The place of a part that was found by a version of it.</summary>
    public ChapterPlace Of(VersionDossier version) => new(version.Plan, RegionPath, HasPeriod: true, version.Key);
}

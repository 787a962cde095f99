using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Regions;

/// <summary>Sets up a region: adds one with its first plan, and changes what it is and its logo.</summary>
public sealed class RegionService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Adds a region with its first plan, and copies the lines of another plan into it: no activities.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="text">What was set.</param>
    /// <param name="slug">How addresses call it; empty lets it follow from the short name.</param>
    /// <param name="first">Its first plan.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the region. The very same one is added once.</returns>
    public async Task<SaveOutcome> AddAsync(int userId, RegionText text, string slug, NewPlan first, CancellationToken cancel)
    {
        (text, first) = (text.Tidied(), first.Tidied());
        slug = slug.Trim() is { Length: > 0 } typed ? typed : RegionSlug.From(text.ShortName);
        if ((text.Fault() ?? first.Fault()) is { } fault)
        {
            return fault;
        }

        if (RegionSlug.Fault(slug) is { } wrong)
        {
            return new SaveOutcome.Refused("Slug", wrong);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Regions.Include(r => r.Municipalities).FirstOrDefaultAsync(r => r.Slug == slug, cancel) is { } taken)
        {
            return taken.ToText() == text
                ? new SaveOutcome.Saved(taken.Id, Changed: false)
                : new SaveOutcome.Refused("Slug", RegionMessages.SlugTaken(slug, taken.Name));
        }

        var example = first.LinesOf is null ? null : await db.Plans.AsNoTracking().Include(p => p.Lines).FirstOrDefaultAsync(p => p.Id == first.LinesOf, cancel);
        if (first.LinesOf is not null && example is null)
        {
            return new SaveOutcome.Refused(nameof(first.LinesOf), RegionMessages.PlanUnknown);
        }

        var region = new Region { Slug = slug, Name = text.Name, ShortName = text.ShortName, Colour = text.Colour };
        region.Apply(text);
        var plan = first.Make(region, example);
        db.AddRange(region, plan, Geography.Of(region));
        await db.SaveChangesAsync(cancel);
        await CopyLinesAsync(example?.Lines ?? [], plan, cancel);
        var editor = new PlanEditor(userId, region.Id);
        trace.Write(editor, "region.added", nameof(Region), region.Id, []);
        trace.Write(editor, "plan.added", nameof(ActivityPlan), plan.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(region.Id, Changed: true);
    }

    /// <summary>Saves what a region is.</summary>
    public async Task<SaveOutcome> SaveAsync(PlanEditor editor, RegionText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var region = await db.Regions.Include(r => r.Municipalities).FirstOrDefaultAsync(r => r.Id == editor.RegionId, cancel);
        if (region is null)
        {
            return new SaveOutcome.Missing();
        }

        var before = region.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(region.Id, Changed: false);
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if (region.Version != version)
        {
            return await trace.StaleAsync(nameof(Region), region.Id, cancel);
        }

        trace.Write(editor, "region.changed", nameof(Region), region.Id, before.FieldsThatDiffer(text));
        region.Apply(text);
        // Another municipality is another region, also for who has its form open.
        db.Entry(region).Property(r => r.Version).IsModified = true;
        var outcome = await trace.SaveAsync(nameof(Region), region.Id, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Gives a region a logo, or another one. What it is, is told by its content.</summary>
    public async Task<SaveOutcome> SaveLogoAsync(PlanEditor editor, byte[] content, CancellationToken cancel)
    {
        if (content.Length > RegionLogo.MaxBytes)
        {
            return new SaveOutcome.Refused(nameof(Region.Logo), RegionMessages.LogoTooLarge(content.Length));
        }

        if (PictureHeader.Read(content) is not { } picture)
        {
            return new SaveOutcome.Refused(nameof(Region.Logo), RegionMessages.LogoNotAPicture);
        }

        if (Math.Min(picture.Width, picture.Height) < RegionLogo.MinPixels || Math.Max(picture.Width, picture.Height) > RegionLogo.MaxPixels)
        {
            return new SaveOutcome.Refused(nameof(Region.Logo), RegionMessages.LogoPixels);
        }

        var region = await db.Regions.Include(r => r.Logo).FirstOrDefaultAsync(r => r.Id == editor.RegionId, cancel);
        var key = RegionLogo.KeyOf(content);
        if (region is null || region.Logo?.Key == key)
        {
            return region is null ? new SaveOutcome.Missing() : new SaveOutcome.Saved(region.Id, Changed: false);
        }

        region.Logo ??= new RegionLogo { Content = content, MediaType = picture.MediaType, Key = key };
        (region.Logo.Content, region.Logo.MediaType, region.Logo.Key) = (content, picture.MediaType, key);
        (region.Logo.Width, region.Logo.Height) = (picture.Width, picture.Height);
        trace.Write(editor, "region.logo-changed", nameof(RegionLogo), region.Id, []);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(region.Id, Changed: true);
    }

    /// <summary>Takes the logo of a region away.</summary>
    public async Task<SaveOutcome> RemoveLogoAsync(PlanEditor editor, CancellationToken cancel)
    {
        if (await db.RegionLogos.FirstOrDefaultAsync(l => l.RegionId == editor.RegionId, cancel) is not { } logo)
        {
            return new SaveOutcome.Saved(editor.RegionId, Changed: false);
        }

        db.RegionLogos.Remove(logo);
        trace.Write(editor, "region.logo-removed", nameof(RegionLogo), editor.RegionId, []);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(editor.RegionId, Changed: true);
    }

    private async Task CopyLinesAsync(List<ProgrammeLine> lines, ActivityPlan plan, CancellationToken cancel)
    {
        // Main lines first: a part needs the key of its main line.
        Dictionary<int, int> copies = [];
        foreach (var level in lines.OrderBy(l => l.Position).ToLookup(l => l.ParentId is not null).OrderBy(l => l.Key))
        {
            var made = level.Select(l => (From: l, Copy: new ProgrammeLine
            {
                PlanId = plan.Id,
                Code = l.Code,
                Name = l.Name,
                Position = l.Position,
                ParentId = l.ParentId is { } parent ? copies[parent] : null,
            })).ToList();
            db.AddRange(made.Select(m => m.Copy));
            await db.SaveChangesAsync(cancel);
            made.ForEach(m => copies.Add(m.From.Id, m.Copy.Id));
        }
    }
}

/// <summary>The first plan of a new region.</summary>
/// <param name="Title">Title; empty lets it follow from the years.</param>
/// <param name="FirstYear">First calendar year, which is worked out in detail.</param>
/// <param name="LastYear">Last calendar year, inclusive.</param>
/// <param name="LinesOf">Key of the plan whose lines are copied; null for none.</param>
public sealed record NewPlan(string Title, int FirstYear, int LastYear, int? LinesOf)
{
    /// <summary>Most years of a plan.</summary>
    public const int MaxYears = 10;

    /// <summary>The earliest first year.</summary>
    public const int EarliestYear = 2020;

    /// <summary>The latest last year.</summary>
    public const int LatestYear = 2100;

    /// <summary>The same without spaces around, and with a title.</summary>
    public NewPlan Tidied() => this with { Title = Words.OneLine(Title) is { Length: > 0 } title ? title : $"Activiteitenplan {FirstYear}-{LastYear}" };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        FirstYear is < EarliestYear or > LatestYear ? new(nameof(FirstYear), RegionMessages.FirstYearWrong)
        : LastYear is < EarliestYear or > LatestYear ? new(nameof(LastYear), RegionMessages.LastYearWrong)
        : LastYear < FirstYear ? new(nameof(LastYear), RegionMessages.YearsUpsideDown)
        : LastYear - FirstYear >= MaxYears ? new(nameof(LastYear), RegionMessages.PeriodTooLong)
        : null;

    internal ActivityPlan Make(Region region, ActivityPlan? example) => new()
    {
        Region = region,
        Title = Title,
        FirstYear = FirstYear,
        LastYear = LastYear,
        DetailedYear = FirstYear,
        OutlineRule = example?.OutlineRule ?? OutlineRule.Restated,
    };
}

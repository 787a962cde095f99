using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Which of the figures that a region brought everyone gets to see, or no longer.</summary>
/// <param name="Ids">These, by key; null for all that the filter finds.</param>
/// <param name="Filter">Which.</param>
public sealed record PublicationChoice(IReadOnlyCollection<int>? Ids, OwnFigureFilter Filter);

/// <summary>Lets everyone see what a region brought, or no longer.</summary>
public sealed class PublicationService(PortalContext db, TimeProvider clock)
{
    /// <summary>How many counts of people below five a region counted itself among what is chosen: these will be withheld, whoever looks.</summary>
    public Task<int> SmallAsync(int regionId, PublicationChoice choice, CancellationToken cancel) =>
        Chosen(regionId, choice).CountAsync(
            o => o.IsOwnCount && o.Unit == FigureUnit.Persons && (o.Value == null || (o.Value > 0 && o.Value < SmallCounts.Limit)), cancel);

    /// <summary>Makes figures public, or no longer.</summary>
    /// <param name="editor">Who, in which region.</param>
    /// <param name="choice">Which.</param>
    /// <param name="isPublic">Whether everyone may see them.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many changed.</returns>
    public async Task<int> PublishAsync(PlanEditor editor, PublicationChoice choice, bool isPublic, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // A list may bring a hundred thousand figures. They have no version and no history; the trace says how many there were.
        var changed = await Chosen(editor.RegionId, choice)
            .Where(o => o.IsPublic != isPublic)
            .ExecuteUpdateAsync(figures => figures.SetProperty(o => o.IsPublic, isPublic), cancel);
        if (changed > 0)
        {
            new TraceWriter(db, clock).Write(editor, isPublic ? "figures.published" : "figures.unpublished", nameof(Observation), 0, [$"{changed}x"]);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return changed;
    }

    private IQueryable<Observation> Chosen(int regionId, PublicationChoice choice)
    {
        var found = db.Observations.BroughtBy(regionId, choice.Filter);
        return choice.Ids?.ToList() is { } ids ? found.Where(o => ids.Contains(o.Id)) : found;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>
/// Reads files with figures in the background and makes their previews. Several portals on one database may do so at once: a file is claimed
/// first, and the claim is renewed with every part that is stored. Where it is not renewed, because the portal was stopped, the file is read
/// anew from its begin. The figures of the region stay as they are.
/// </summary>
public sealed class FigureReading(PortalContext db, TimeProvider clock)
{
    /// <summary>Most figures in one file.</summary>
    public const int MaxFigures = 200_000;

    /// <summary>Reads the file that waits longest.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken cancel)
    {
        if (await ClaimAsync(cancel) is not { } claim)
        {
            return false;
        }

        try
        {
            await ReadAsync(claim, cancel);
        }
        catch (UnreadableListException unreadable)
        {
            await BreakOffAsync(claim, unreadable.Message, cancel);
        }
        catch (OperationCanceledException)
        {
            // The portal stops; the next start need not wait until the claim is over.
            await Claimed(claim).ExecuteUpdateAsync(
                f => f.SetProperty(x => x.ClaimedUntil, (DateTimeOffset?)null).SetProperty(x => x.Attempts, x => x.Attempts - 1), CancellationToken.None);
            throw;
        }
        catch (Exception mistake) when (mistake is not DbException and not DbUpdateException)
        {
            await BreakOffAsync(claim, FigureImportMessages.OwnMistake, cancel);
            throw;
        }

        return true;
    }

    /// <summary>Throws away files that nobody took over for too long.</summary>
    public async Task CleanAsync(CancellationToken cancel)
    {
        var expired = clock.GetUtcNow() - Import.PreviewLifetime;
        await db.Imports.OfFigures()
            .Where(i => i.At < expired && i.Status != ImportStatus.Accepted && i.Status != ImportStatus.Undone)
            .ExecuteDeleteAsync(cancel);
    }

    private async Task<FigureClaim?> ClaimAsync(CancellationToken cancel)
    {
        var (now, until, token) = (clock.GetUtcNow(), clock.GetUtcNow() + FigureImport.ClaimLifetime, Guid.NewGuid());
        var waiting = db.FigureImports.Where(f => f.Import!.Status == ImportStatus.Reading && (f.ClaimedUntil == null || f.ClaimedUntil < now));
        if (await waiting.OrderBy(f => f.ImportId).Select(f => (int?)f.ImportId).FirstOrDefaultAsync(cancel) is not { } id)
        {
            return null;
        }

        await waiting.Where(f => f.ImportId == id).ExecuteUpdateAsync(
            f => f.SetProperty(x => x.ClaimedBy, token).SetProperty(x => x.ClaimedUntil, until).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancel);
        var claim = new FigureClaim(id, token);
        var attempts = await Claimed(claim).Select(f => (int?)f.Attempts).FirstOrDefaultAsync(cancel);
        if (attempts > FigureImport.MaxAttempts)
        {
            await BreakOffAsync(claim, FigureImportMessages.BrokeOffOften, cancel);
        }

        // Another portal may have been first; then this one looks again.
        return attempts is > 0 and <= FigureImport.MaxAttempts ? claim : await ClaimAsync(cancel);
    }

    private async Task ReadAsync(FigureClaim claim, CancellationToken cancel)
    {
        await db.ImportRows.Where(r => r.ImportId == claim.ImportId).ExecuteDeleteAsync(cancel);
        var given = await Claimed(claim).AsNoTracking().Select(f => new { f.Content, f.Table, f.Columns, f.Import!.RegionId }).FirstOrDefaultAsync(cancel);
        if (given is null)
        {
            return;
        }

        using var file = TableFile.Open(new MemoryStream(given.Content ?? throw new UnreadableListException(FigureImportMessages.FileGone)));
        var reader = new FigureRowReader(
            FigureJson.Read<FigureTable>(given.Table)!,
            FigureJson.Read<FigureColumns>(given.Columns)!,
            await FigureVocabulary.LoadAsync(db, cancel),
            file.Merged,
            given.RegionId);
        var preview = new FigurePreview(db, clock, claim);
        if (await preview.StoreAsync(file, reader, cancel) && await preview.CompareAsync(cancel))
        {
            await preview.FinishAsync(reader, cancel);
        }
    }

    /// <summary>Nothing of it is kept but the file and what was said of it.</summary>
    private async Task BreakOffAsync(FigureClaim claim, string problem, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Claimed(claim).Include(f => f.Import).FirstOrDefaultAsync(cancel) is { } import)
        {
            (import.Problem, import.ClaimedBy, import.ClaimedUntil, import.Import!.Status) = (problem, null, null, ImportStatus.BrokenOff);
            await db.SaveChangesAsync(cancel);
            await db.ImportRows.Where(r => r.ImportId == claim.ImportId).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private IQueryable<FigureImport> Claimed(FigureClaim claim) => db.FigureImports.Where(f => f.ImportId == claim.ImportId && f.ClaimedBy == claim.Token);
}

/// <summary>That one portal is reading a file.</summary>
internal sealed record FigureClaim(int ImportId, Guid Token);

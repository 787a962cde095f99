using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>What pages ask of imports of lists for the register. Each takes a number of queries that does not depend on the length of a list.</summary>
public sealed class ImportQueries(PortalContext db)
{
    /// <summary>Most imports that are listed.</summary>
    private const int MostListed = 50;

    /// <summary>The imports of a region, latest first.</summary>
    public async Task<IReadOnlyList<ImportHead>> ListAsync(int regionId, CancellationToken cancel) =>
        await Heads(db.Imports.OfRegister().Where(i => i.RegionId == regionId).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(MostListed))
            .ToListAsync(cancel);

    /// <summary>An import; null if the region has no such one.</summary>
    public Task<ImportHead?> FindAsync(int importId, int regionId, CancellationToken cancel) =>
        Heads(db.Imports.OfRegister().Where(i => i.Id == importId && i.RegionId == regionId)).FirstOrDefaultAsync(cancel);

    /// <summary>What lines of an import do.</summary>
    /// <param name="import">Import.</param>
    /// <param name="outcome">Which.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<ImportLine>> RowsAsync(Import import, ImportOutcome outcome, int page, CancellationToken cancel)
    {
        var count = import.Count(outcome);
        page = RegisterPage.Clamp(page, count);
        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.ImportId == import.Id && r.Outcome == outcome)
            .OrderBy(r => r.Position)
            .Skip((page - 1) * RegisterPage.Size).Take(RegisterPage.Size)
            .ToListAsync(cancel);
        return new RegisterPage<ImportLine>([.. rows.Select(ImportLine.Of)], count, page);
    }

    private IQueryable<ImportHead> Heads(IQueryable<Import> imports) => imports.AsNoTracking()
        .Select(i => new ImportHead(
            i,
            db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).FirstOrDefault(),
            db.Users.Where(u => u.Id == i.UndoneById).Select(u => u.DisplayName).FirstOrDefault()));
}

/// <summary>An import, and who gave and who undid it; null where nobody did or the account is gone.</summary>
public sealed record ImportHead(Import Import, string? ByName, string? UndoneByName);

/// <summary>A line of a preview.</summary>
/// <param name="Row">The line.</param>
/// <param name="Changes">What changes, with the old and the new text.</param>
public sealed record ImportLine(ImportRow Row, IReadOnlyList<(string Label, string Before, string After)> Changes)
{
    /// <summary>The line in words.</summary>
    public static ImportLine Of(ImportRow row)
    {
        var (before, after) = (ImportFacts.FromJson(row.Before), ImportFacts.FromJson(row.After));
        return new ImportLine(row, [.. before.Words().Zip(after.Words())
            .Where(pair => pair.Second.Text.Length > 0 && pair.First.Text != pair.Second.Text)
            .Select(pair => (pair.Second.Label, pair.First.Text, pair.Second.Text))]);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What pages ask of imports of candidates. Each takes a number of queries that does not depend on the length of a file.</summary>
public sealed class CandidateImportQueries(PortalContext db)
{
    private const int MostListed = 50;

    /// <summary>The imports of a region, latest first.</summary>
    public async Task<IReadOnlyList<ImportHead>> ListAsync(int regionId, CancellationToken cancel) =>
        await Heads(db.Imports.OfCandidates().Where(i => i.RegionId == regionId).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(MostListed))
            .ToListAsync(cancel);

    /// <summary>An import; null if the region has no such one.</summary>
    public async Task<CandidateImportState?> FindAsync(int importId, int regionId, CancellationToken cancel)
    {
        if (await Heads(db.Imports.OfCandidates().Where(i => i.Id == importId && i.RegionId == regionId)).FirstOrDefaultAsync(cancel) is not { } head)
        {
            return null;
        }

        // The file itself is not asked: it may be large.
        var about = await db.CandidateImports.AsNoTracking().Where(c => c.ImportId == importId)
            .Select(c => new CandidateImport
            {
                ImportId = c.ImportId,
                Columns = c.Columns,
                Words = c.Words,
                RowsRead = c.RowsRead,
                LeftOut = c.LeftOut,
                Doubles = c.Doubles,
                TookDoubles = c.TookDoubles,
                Expired = c.Expired,
            })
            .FirstAsync(cancel);
        about.Import = head.Import;
        return new CandidateImportState(
            head, about, CandidateJson.Read<CandidateColumns>(about.Columns), CandidateJson.Read<IReadOnlyList<SeenWord>>(about.Words) ?? []);
    }

    /// <summary>The columns of the file of an import with some values; null once it was taken over.</summary>
    public async Task<CandidateTable?> TableAsync(CandidateImportState import, CancellationToken cancel)
    {
        var id = import.Head.Import.Id;
        if (await db.CandidateImports.AsNoTracking().Where(c => c.ImportId == id).Select(c => c.Content).FirstOrDefaultAsync(cancel) is not { } content)
        {
            return null;
        }

        using var file = CandidateFiles.Open(content);
        return CandidateTable.Of(file);
    }

    /// <summary>What to fill in at first: what was said of this file, else of an earlier one with the same columns, else what the names of the columns tell.</summary>
    public async Task<(CandidateColumns Columns, bool IsRemembered)> ColumnsAsync(CandidateImportState import, CandidateTable table, CancellationToken cancel) =>
        import.Columns is { } said ? (said, false)
        : await db.RememberedAsync(import.Head.Import.RegionId, table, cancel) is { } remembered ? (remembered, true)
        : (CandidateColumnGuess.For(table), false);

    /// <summary>The words that the desk of a region knows.</summary>
    public async Task<CandidateVocabulary> VocabularyAsync(int regionId, DateOnly today, CancellationToken cancel) =>
        new((await new CandidateQueries(db).ChoicesAsync(regionId, today, cancel)).Owners);

    /// <summary>What comes of rows of an import.</summary>
    /// <param name="import">Import.</param>
    /// <param name="outcome">Which rows.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<ImportRow>> RowsAsync(CandidateImportState import, ImportOutcome outcome, int page, CancellationToken cancel)
    {
        var id = import.Head.Import.Id;
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && r.Outcome == outcome);
        var count = await rows.CountAsync(cancel);
        page = RegisterPage.Clamp(page, count);
        return new RegisterPage<ImportRow>(
            await rows.OrderBy(r => r.Position).Skip((page - 1) * RegisterPage.Size).Take(RegisterPage.Size).ToListAsync(cancel), count, page);
    }

    private IQueryable<ImportHead> Heads(IQueryable<Import> imports) => imports.AsNoTracking()
        .Select(i => new ImportHead(
            i,
            db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).FirstOrDefault(),
            db.Users.Where(u => u.Id == i.UndoneById).Select(u => u.DisplayName).FirstOrDefault()));
}

/// <summary>An import of candidates and how far it is.</summary>
/// <param name="Head">The import, and who gave and undid it.</param>
/// <param name="About">What it has besides, without its file.</param>
/// <param name="Columns">What was said of its columns; null while nothing was, and once it was taken over.</param>
/// <param name="Words">Words of which someone may say what they mean.</param>
public sealed record CandidateImportState(ImportHead Head, CandidateImport About, CandidateColumns? Columns, IReadOnlyList<SeenWord> Words)
{
    /// <summary>Words that the portal does not know.</summary>
    public IEnumerable<SeenWord> Unknown => Words.Where(w => w.Meaning is null);
}

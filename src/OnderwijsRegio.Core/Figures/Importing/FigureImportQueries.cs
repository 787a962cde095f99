using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>What pages ask of imports of figures. Each takes a number of queries that does not depend on the length of a file.</summary>
public sealed class FigureImportQueries(PortalContext db)
{
    private const int MostListed = 50;

    /// <summary>The imports of a region, latest first.</summary>
    public async Task<IReadOnlyList<ImportHead>> ListAsync(int regionId, CancellationToken cancel) =>
        await db.Imports.OfFigures().AsNoTracking()
            .Where(i => i.RegionId == regionId)
            .OrderByDescending(i => i.At).ThenByDescending(i => i.Id)
            .Take(MostListed)
            .Select(i => new ImportHead(
                i,
                db.Users.Where(u => u.Id == i.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                db.Users.Where(u => u.Id == i.UndoneById).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);

    /// <summary>An import; null if the region has no such one.</summary>
    public async Task<FigureImportState?> FindAsync(int importId, int regionId, CancellationToken cancel)
    {
        // The file itself is not asked: it may be large.
        var found = await db.FigureImports.AsNoTracking()
            .Where(f => f.ImportId == importId && f.Import!.RegionId == regionId)
            .Select(f => new
            {
                Head = new ImportHead(
                    f.Import!,
                    db.Users.Where(u => u.Id == f.Import!.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                    db.Users.Where(u => u.Id == f.Import!.UndoneById).Select(u => u.DisplayName).FirstOrDefault()),
                f.Table,
                f.Columns,
                f.Unknown,
                f.RowsRead,
                f.Withheld,
                f.Warned,
                f.LeftOut,
                f.AsksScale,
                f.Problem,
            })
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : new FigureImportState(
            found.Head,
            FigureJson.Read<FigureTable>(found.Table)!,
            FigureJson.Read<FigureColumns>(found.Columns),
            FigureJson.Read<IReadOnlyList<UnknownWord>>(found.Unknown) ?? [],
            found.RowsRead,
            found.Withheld,
            found.Warned,
            found.LeftOut,
            found.AsksScale,
            found.Problem);
    }

    /// <summary>What to fill in at first: what was said of this file, else of an earlier one with the same columns, else what the names of the columns tell.</summary>
    public async Task<(FigureColumns Columns, bool IsRemembered)> ColumnsAsync(FigureImportState import, FigureVocabulary vocabulary, CancellationToken cancel) =>
        import.Columns is { } said ? (said, false)
        : await FigureColumnService.RememberedAsync(db, import.Head.Import.RegionId, import.Table, cancel) is { } remembered ? (remembered, true)
        : (ColumnGuess.For(import.Table, vocabulary), false);

    /// <summary>The words that figures are told by.</summary>
    public Task<FigureVocabulary> VocabularyAsync(CancellationToken cancel) => FigureVocabulary.LoadAsync(db, cancel);

    /// <summary>What rows of an import do.</summary>
    /// <param name="import">Import.</param>
    /// <param name="outcome">Which.</param>
    /// <param name="page">Page, from 1; behind the last one comes the last one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<RegisterPage<FigureLine>> LinesAsync(Import import, ImportOutcome outcome, int page, CancellationToken cancel)
    {
        var count = import.Count(outcome);
        page = RegisterPage.Clamp(page, count);
        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.ImportId == import.Id && r.Outcome == outcome)
            .OrderBy(r => r.Position)
            .Skip((page - 1) * RegisterPage.Size).Take(RegisterPage.Size)
            .ToListAsync(cancel);
        return new RegisterPage<FigureLine>([.. rows.Select(FigureLine.Of)], count, page);
    }
}

/// <summary>An import of figures and how far it is.</summary>
/// <param name="Head">The import, and who gave and undid it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Columns">What was said of it; null while nothing was.</param>
/// <param name="Unknown">Words in it that the portal does not know.</param>
/// <param name="RowsRead">Rows that were read.</param>
/// <param name="Withheld">Figures that the source withholds.</param>
/// <param name="Warned">Figures with something to look at.</param>
/// <param name="LeftOut">Rows and cells that were left out.</param>
/// <param name="AsksScale">Whether it has to be asked what percentages between 0 and 1 mean.</param>
/// <param name="Problem">Why reading broke off; empty if it did not.</param>
public sealed record FigureImportState(
    ImportHead Head,
    FigureTable Table,
    FigureColumns? Columns,
    IReadOnlyList<UnknownWord> Unknown,
    int RowsRead,
    int Withheld,
    int Warned,
    int LeftOut,
    bool AsksScale,
    string Problem);

/// <summary>A row of a preview.</summary>
/// <param name="Row">The row.</param>
/// <param name="About">Of whom and over whom; may be empty.</param>
/// <param name="When">When; empty where that could not be read.</param>
/// <param name="Value">Value with its unit; as it stands in the file where that could not be read.</param>
/// <param name="Before">The value that it had, where it changes; else null.</param>
/// <param name="Others">What else changes, in words.</param>
public sealed record FigureLine(ImportRow Row, string About, string When, string Value, string? Before, IReadOnlyList<string> Others)
{
    /// <summary>The row in words.</summary>
    public static FigureLine Of(ImportRow row)
    {
        if (row.After is null)
        {
            return new FigureLine(row, "", "", row.Number, null, []);
        }

        var after = ImportedFigure.FromJson(row.After);
        var before = row.Before is null ? null : ImportedFigure.FromJson(row.Before);
        return new FigureLine(
            row,
            FigureText.About(after.ToSubject(row.Name)),
            FigureText.When(new FigureMoment(after.Year, after.UntilYear, after.On)),
            FigureText.Value(after.Value, after.Unit, after.IsApproximate),
            before is null ? null : FigureText.Value(before.Value, before.Unit, before.IsApproximate),
            before is null ? [] :
            [
                .. before.Note == after.Note ? Array.Empty<string>() : [$"toelichting: {after.Note ?? "geen"}"],
                .. before.IsOwnCount == after.IsOwnCount ? Array.Empty<string>() : [after.IsOwnCount ? "zelf geteld" : "door een bron openbaar gemaakt"],
            ]);
    }
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What someone says when a file is taken over.</summary>
/// <param name="SkipsFaulty">Whether the rows with a problem may be left out; else there may be none.</param>
/// <param name="TakesDoubles">Whether who is probably there already is taken in as well; else they are left out.</param>
public sealed record CandidateImportChoice(bool SkipsFaulty, bool TakesDoubles);

/// <summary>
/// Takes candidates in: all of them in one transaction, or nothing. The file is read once more, in parts; where that comes to something
/// else than the preview, because someone worked on meanwhile or a day went by, nothing is taken in and the preview is made anew.
/// </summary>
public sealed class CandidateAcceptance(PortalContext db, CandidateReading reading, TimeProvider clock)
{
    /// <summary>Rows of one part.</summary>
    private const int Part = 1000;

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Takes an import over.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="choice">What of it.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> AcceptAsync(PlanEditor editor, int importId, CandidateImportChoice choice, DateOnly today, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel))
        {
            var (import, outcome) = await db.Imports.OfCandidates().ToAcceptAsync(editor, importId, CandidateImportMessages.NotRead, clock.GetUtcNow(), cancel);
            if (import is null)
            {
                return outcome!;
            }

            var about = await db.CandidateImports.FirstAsync(c => c.ImportId == importId, cancel);
            var refusal = import.Faulty > 0 && !choice.SkipsFaulty ? new SaveOutcome.Refused(nameof(choice.SkipsFaulty), CandidateImportMessages.FaultyLeft)
                : import.Added + (choice.TakesDoubles ? about.Doubles : 0) == 0 ? new SaveOutcome.Refused("", CandidateImportMessages.NothingNew)
                : null;
            if (refusal is not null)
            {
                return refusal;
            }

            about.FirstVersion = Guid.NewGuid();
            if (await TakeInAsync(editor, about, choice, today, cancel))
            {
                await FinishAsync(editor, about, choice, cancel);
                await transaction.CommitAsync(cancel);
                await db.RenewStatisticsAsync(cancel);
                return new SaveOutcome.Saved(importId, Changed: true);
            }
        }

        db.ChangeTracker.Clear();
        await reading.AgainAsync(editor, importId, today, cancel);
        return new SaveOutcome.Refused("", CandidateImportMessages.CandidatesChanged);
    }

    /// <summary>How many candidates, for the trace: it holds no values.</summary>
    internal static string Count(int candidates) => candidates == 1 ? "1 kandidaat" : $"{candidates} kandidaten";

    private async Task<bool> TakeInAsync(PlanEditor editor, CandidateImport about, CandidateImportChoice choice, DateOnly today, CancellationToken cancel)
    {
        using var file = CandidateFiles.Open(about.Content);
        var (sieve, _) = await db.SieveAsync(editor.RegionId, file, CandidateJson.Read<CandidateColumns>(about.Columns)!, today, cancel);
        var counts = new Dictionary<ImportOutcome, int>();
        foreach (var part in sieve.Through(file).Where(IsTaken).Chunk(Part))
        {
            await InsertAsync(editor, about, part, cancel);
        }

        return new[] { ImportOutcome.Added, ImportOutcome.Known, ImportOutcome.Expired, ImportOutcome.Faulty }.All(o => counts.GetValueOrDefault(o) == about.Count(o));

        bool IsTaken(SievedRow row)
        {
            counts[row.Outcome] = counts.GetValueOrDefault(row.Outcome) + 1;
            return row.Outcome is ImportOutcome.Added || (row.Outcome is ImportOutcome.Known && choice.TakesDoubles);
        }
    }

    private async Task InsertAsync(PlanEditor editor, CandidateImport about, SievedRow[] rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            (row.Candidate!.ImportId, row.Candidate.Version) = (about.ImportId, about.FirstVersion);
        }

        await db.InsertAsync(rows.Select(r => r.Candidate!), cancel);
        var (first, last, by, at) = (rows[0].Line, rows[^1].Line, editor.UserId, clock.GetUtcNow());
        var ids = await db.Candidates.Where(c => c.ImportId == about.ImportId && c.ImportLine >= first && c.ImportLine <= last)
            .Select(c => new { c.ImportLine, c.Id }).ToDictionaryAsync(c => c.ImportLine!.Value, c => c.Id, cancel);
        await db.InsertAsync(rows.SelectMany(r => r.Candidate!.Terms.Select(t => Of(t, ids[r.Line]))), cancel);
        await db.InsertAsync(rows.SelectMany(r => r.Read!.Steps(ids[r.Line], by, at)), cancel);
        await db.InsertAsync(rows.SelectMany(r => r.Read!.Moments(ids[r.Line], by, at)), cancel);
        await db.InsertAsync(rows.SelectMany(r => r.Read!.NextSteps(ids[r.Line], by, at)), cancel);

        static CandidateTerm Of(CandidateTerm term, int candidateId)
        {
            term.CandidateId = candidateId;
            return term;
        }
    }

    /// <summary>What shows people stands with the candidates from now on, and nowhere else.</summary>
    private async Task FinishAsync(PlanEditor editor, CandidateImport about, CandidateImportChoice choice, CancellationToken cancel)
    {
        var import = about.Import!;
        import.Added += choice.TakesDoubles ? about.Doubles : 0;
        (import.Status, import.AcceptedAt, about.TookDoubles) = (ImportStatus.Accepted, clock.GetUtcNow(), choice.TakesDoubles);
        (about.Content, about.Columns, about.Words) = (null, "", "");
        trace.Write(editor, "import.accepted", nameof(Import), import.Id, [Count(import.Added)]);
        await db.SaveChangesAsync(cancel);
        await db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates.Importing;

/// <summary>A desk that takes over its tables. Each thing done has a context of its own.</summary>
internal sealed class TablesAtWork(DeskAtWork desk) : IDisposable
{
    /// <summary>The columns of most tables here.</summary>
    public const string Header = "Voornaam;Achternaam;E-mail;Telefoon;Fase;Datum eerste contact;Opmerkingen";

    public DeskAtWork Desk => desk;

    /// <summary>A desk without a candidate.</summary>
    public static async Task<TablesAtWork> BeginAsync() => new(await EmptyAsync());

    /// <summary>A csv with the usual columns.</summary>
    public static byte[] Csv(params string[] lines) => DuoFiles.Utf8(DuoFiles.Lines(Header, lines));

    public Task<SaveOutcome> Upload(byte[] file, PlanEditor? editor = null) =>
        desk.Do(db => new CandidateUpload(db, desk.Clock).AddAsync(editor ?? desk.Own, new MemoryStream(file), "kandidaten.csv", Cancel));

    public async Task<CandidateImportState> Uploaded(byte[] file, PlanEditor? editor = null) =>
        await State(Assert.IsType<SaveOutcome.Saved>(await Upload(file, editor)).Id, editor);

    public async Task<CandidateImportState> State(int id, PlanEditor? editor = null) =>
        (await desk.Do(db => new CandidateImportQueries(db).FindAsync(id, (editor ?? desk.Own).RegionId, Cancel)))!;

    /// <summary>What the form begins with.</summary>
    public Task<(CandidateColumns Columns, bool IsRemembered)> Proposed(CandidateImportState import) => desk.Do(async db =>
    {
        var queries = new CandidateImportQueries(db);
        return await queries.ColumnsAsync(import, (await queries.TableAsync(import, Cancel))!, Cancel);
    });

    public Task<SaveOutcome> Choose(int id, CandidateColumns columns, PlanEditor? editor = null) =>
        desk.Do(db => new CandidateReading(db, desk.Clock).ChooseAsync(editor ?? desk.Own, id, columns, Today, Cancel));

    public Task<SaveOutcome> Explain(int id, params (CandidateColumn Fact, string Word, string Meaning)[] meanings) =>
        desk.Do(db => new CandidateReading(db, desk.Clock).ExplainAsync(desk.Own, id, meanings, Today, Cancel));

    /// <summary>Takes a file in with what is proposed, and what a person would add to that, and reads it.</summary>
    public async Task<CandidateImportState> Preview(byte[] file, Func<CandidateColumns, CandidateColumns>? change = null, PlanEditor? editor = null)
    {
        var import = await Uploaded(file, editor);
        var columns = (await Proposed(import)).Columns with { SourceDesk = "Oude tabel", LegalBasis = LegalBasis.GerechtvaardigdBelang };
        Assert.IsType<SaveOutcome.Saved>(await Choose(import.Head.Import.Id, change?.Invoke(columns) ?? columns, editor));
        return await State(import.Head.Import.Id, editor);
    }

    public Task<SaveOutcome> Accept(CandidateImportState import, bool skipsFaulty = false, bool takesDoubles = false, DateOnly? today = null, PlanEditor? editor = null) =>
        desk.Do(db => new CandidateAcceptance(db, new CandidateReading(db, desk.Clock), desk.Clock)
            .AcceptAsync(editor ?? desk.Own, import.Head.Import.Id, new(skipsFaulty, takesDoubles), today ?? Today, Cancel));

    /// <summary>Reads a file and takes it over.</summary>
    public async Task<CandidateImportState> TakeOver(byte[] file, Func<CandidateColumns, CandidateColumns>? change = null)
    {
        var import = await Preview(file, change);
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Accept(import)).Changed);
        return await State(import.Head.Import.Id);
    }

    public Task<SaveOutcome> Undo(CandidateImportState import, PlanEditor? editor = null) =>
        desk.Do(db => new CandidateImportUndo(db, desk.Clock).UndoAsync(editor ?? desk.Own, import.Head.Import.Id, Cancel));

    public Task<SaveOutcome> Discard(CandidateImportState import, PlanEditor? editor = null) =>
        desk.Do(db => new CandidateUpload(db, desk.Clock).DiscardAsync(editor ?? desk.Own, import.Head.Import.Id, Cancel));

    public Task Clean() => desk.Do(async db =>
    {
        await new CandidateUpload(db, desk.Clock).CleanAsync(Cancel);
        return true;
    });

    /// <summary>Rows with an outcome: their number and what is said.</summary>
    public async Task<IReadOnlyList<(int Row, string Message)>> Rows(CandidateImportState import, ImportOutcome outcome) =>
        [.. (await desk.Do(db => new CandidateImportQueries(db).RowsAsync(import, outcome, 1, Cancel))).Items.Select(r => (r.Line!.Value, r.Message))];

    public Task<List<Candidate>> Candidates() => desk.Do(db => db.Candidates.AsNoTracking().Include(c => c.Terms).Where(c => c.RegionId == desk.Own.RegionId).OrderBy(c => c.ImportLine).ThenBy(c => c.Id).ToListAsync());

    public void Dispose() => desk.Dispose();
}

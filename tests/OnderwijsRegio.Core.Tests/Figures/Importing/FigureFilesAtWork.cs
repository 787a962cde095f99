using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Tests.Figures.Importing;

/// <summary>Programme managers who import figures. Each thing done has a context of its own.</summary>
internal sealed class FigureFilesAtWork : IDisposable
{
    public const string Haaglanden = "haaglanden";
    public const string Ldb = "leiden-duin-en-bollenstreek-po";

    /// <summary>The columns of most files here.</summary>
    public const string Header = "maat;gebied;jaar;waarde;eenheid;bron";

    private readonly ImportSignal signal = new();

    private FigureFilesAtWork(TestDatabase database, IReadOnlyDictionary<string, PlanEditor> editors) => (Database, Editors) = (database, editors);

    public static CancellationToken Cancel => CancellationToken.None;

    public TestDatabase Database { get; }

    public IReadOnlyDictionary<string, PlanEditor> Editors { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public static async Task<FigureFilesAtWork> BeginAsync()
    {
        var database = TestDatabase.WithDemoAccounts();
        await using var db = database.Open();
        var editors = await db.Grants.Include(g => g.Region).Where(g => g.Role == Role.Programmamanager)
            .ToDictionaryAsync(g => g.Region!.Slug, g => new PlanEditor(g.UserId, g.RegionId!.Value));
        return new FigureFilesAtWork(database, editors);
    }

    /// <summary>A csv with the usual columns.</summary>
    public static byte[] Csv(params string[] lines) => DuoFiles.Utf8(DuoFiles.Lines(Header, lines));

    public async Task<T> Do<T>(Func<SqlitePortalContext, Task<T>> work)
    {
        await using var db = Database.Open();
        return await work(db);
    }

    public Task<SaveOutcome> Upload(byte[] file, string slug = Haaglanden, string fileName = "cijfers.csv") =>
        Do(db => new FigureUpload(db, Clock).AddAsync(Editors[slug], new MemoryStream(file), fileName, Cancel));

    /// <summary>Takes a file in, which must be readable.</summary>
    public async Task<FigureImportState> Uploaded(byte[] file, string slug = Haaglanden) =>
        await State(Assert.IsType<SaveOutcome.Saved>(await Upload(file, slug)).Id, slug);

    public async Task<FigureImportState> State(int id, string slug = Haaglanden) =>
        (await Do(db => new FigureImportQueries(db).FindAsync(id, Editors[slug].RegionId, Cancel)))!;

    /// <summary>What the form begins with.</summary>
    public Task<(FigureColumns Columns, bool IsRemembered)> Proposed(FigureImportState import) => Do(async db =>
        await new FigureImportQueries(db).ColumnsAsync(import, await new FigureImportQueries(db).VocabularyAsync(Cancel), Cancel));

    public Task<SaveOutcome> Choose(int id, FigureColumns columns, string slug = Haaglanden) =>
        Do(db => new FigureColumnService(db, signal, Clock).ChooseAsync(Editors[slug], id, columns, Cancel));

    public Task<SaveOutcome> Explain(int id, params (FigureColumn Fact, string Word, string Meaning)[] meanings) =>
        Do(db => new FigureColumnService(db, signal, Clock).ExplainAsync(Editors[Haaglanden], id, meanings, Cancel));

    public Task<SaveOutcome> Scale(int id, PercentScale scale) =>
        Do(db => new FigureColumnService(db, signal, Clock).ScaleAsync(Editors[Haaglanden], id, scale, Cancel));

    public Task<bool> ReadNext() => Do(db => new FigureReading(db, Clock).ReadNextAsync(Cancel));

    /// <summary>Takes a file in with what is proposed, and what a person would add to that, and reads it.</summary>
    public async Task<FigureImportState> Preview(byte[] file, Func<FigureColumns, FigureColumns>? change = null, string slug = Haaglanden)
    {
        var import = await Uploaded(file, slug);
        var columns = (await Proposed(import)).Columns;
        columns = columns with { IsOwnCount = columns.IsOwnCount ?? false, Decimals = columns.Decimals ?? DecimalMark.Comma };
        Assert.IsType<SaveOutcome.Saved>(await Choose(import.Head.Import.Id, change?.Invoke(columns) ?? columns, slug));
        Assert.True(await ReadNext());
        return await State(import.Head.Import.Id, slug);
    }

    public Task<FigureImportState> Preview(params string[] lines) => Preview(Csv(lines));

    /// <summary>Reads a file and takes it over.</summary>
    public async Task<Import> TakeOver(byte[] file, Func<FigureColumns, FigureColumns>? change = null, string slug = Haaglanden)
    {
        var import = await Preview(file, change, slug);
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await Accept(import.Head.Import.Id, slug: slug)).Changed);
        return (await State(import.Head.Import.Id, slug)).Head.Import;
    }

    public Task<Import> TakeOver(params string[] lines) => TakeOver(Csv(lines));

    public Task<SaveOutcome> Accept(int id, bool skipsFaulty = false, string slug = Haaglanden) =>
        Do(db => new FigureAcceptance(db, Clock).AcceptAsync(Editors[slug], id, skipsFaulty, Cancel));

    public Task<SaveOutcome> Discard(int id, string slug = Haaglanden) =>
        Do(db => new FigureAcceptance(db, Clock).DiscardAsync(Editors[slug], id, Cancel));

    public async Task<Import> Undo(int id)
    {
        Assert.IsType<SaveOutcome.Saved>(await Do(db => new FigureUndo(db, Clock).UndoAsync(Editors[Haaglanden], id, Cancel)));
        return (await State(id)).Head.Import;
    }

    public async Task<IReadOnlyList<FigureLine>> Lines(FigureImportState import, ImportOutcome outcome) =>
        (await Do(db => new FigureImportQueries(db).LinesAsync(import.Head.Import, outcome, 1, Cancel))).Items;

    /// <summary>The rows with a problem: their number and what is wrong.</summary>
    public async Task<IReadOnlyList<(int Row, string Message)>> Faults(FigureImportState import) =>
        [.. (await Lines(import, ImportOutcome.Faulty)).Select(l => (l.Row.Line!.Value, l.Row.Message))];

    /// <summary>The figures that a region brought.</summary>
    public Task<List<Observation>> Figures(string slug = Haaglanden) => Do(db => db.Observations.AsNoTracking()
        .Include(o => o.Measure).Include(o => o.Geography)
        .Where(o => o.RegionId == Editors[slug].RegionId)
        .OrderBy(o => o.Measure!.Code).ThenBy(o => o.Geography!.Code).ThenBy(o => o.Year).ThenBy(o => o.Subject)
        .ToListAsync());

    /// <summary>The same in short.</summary>
    public async Task<IReadOnlyList<string>> Short(string slug = Haaglanden) => [.. (await Figures(slug)).Select(o => string.Create(
        CultureInfo.InvariantCulture, $"{o.Measure!.Code} {o.Geography!.Code} {o.Year} {FigureText.Value(o.Value, o.Unit)}"))];

    public void Dispose()
    {
        signal.Dispose();
        Database.Dispose();
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Takes a file with candidates in, and keeps it until it is taken over, thrown away or a day old.</summary>
public sealed class CandidateUpload(PortalContext db, TimeProvider clock)
{
    /// <summary>Most files of a region that are neither taken over nor thrown away.</summary>
    public const int MostOpen = 10;

    /// <summary>The field of the form at which the messages about a file belong.</summary>
    public const string Field = "File";

    /// <summary>How often someone looks for files that were left; so much sooner they go, that none is there for longer than a day.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromHours(1);

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>Takes a file in.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="file">The file.</param>
    /// <param name="fileName">Its name; what it holds is known by its content.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the import; refused, and nothing kept, where it is no table.</returns>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, Stream file, string fileName, CancellationToken cancel)
    {
        await CleanAsync(cancel);
        var region = editor.RegionId;
        if (await Open().CountAsync(i => i.RegionId == region, cancel) >= MostOpen)
        {
            return new SaveOutcome.Refused(Field, CandidateImportMessages.TooManyOpen);
        }

        if (await FileContent.ReadAsync(file, cancel) is not { } content)
        {
            return new SaveOutcome.Refused(Field, ImportMessages.TooLarge);
        }

        try
        {
            using var table = TableFile.Open(new MemoryStream(content));
            CandidateTable.Of(table);
        }
        catch (UnreadableListException unreadable)
        {
            return new SaveOutcome.Refused(Field, unreadable.Message);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = new Import
        {
            RegionId = region,
            UserId = editor.UserId,
            FileName = Import.NameOf(fileName),
            Kind = ImportKind.Candidates,
            Role = "",
            Status = ImportStatus.Columns,
            At = clock.GetUtcNow(),
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancel);
        db.CandidateImports.Add(new CandidateImport { ImportId = import.Id, Content = content });
        trace.Write(editor, "import.uploaded", nameof(Import), import.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(import.Id, Changed: true);
    }

    /// <summary>Throws away a file that was not taken over, with its preview.</summary>
    public Task<SaveOutcome> DiscardAsync(PlanEditor editor, int importId, CancellationToken cancel) =>
        db.DiscardAsync(db.Imports.OfCandidates(), editor, importId, trace, cancel);

    /// <summary>Throws away files that nobody took over for too long.</summary>
    public async Task CleanAsync(CancellationToken cancel)
    {
        var expired = clock.GetUtcNow() - (Import.PreviewLifetime - Round);
        await Open().Where(i => i.At < expired).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Import> Open() => db.Imports.OfCandidates().Where(i => i.Status != ImportStatus.Accepted && i.Status != ImportStatus.Undone);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>Takes a file with figures in, and keeps it until it is taken over or thrown away.</summary>
public sealed class FigureUpload(PortalContext db, TimeProvider clock)
{
    /// <summary>Most files of a region that are neither taken over nor thrown away.</summary>
    public const int MostOpen = 10;

    /// <summary>The field of the form at which the messages about a file belong.</summary>
    public const string Field = "File";

    /// <summary>Takes a file in.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="file">The file.</param>
    /// <param name="fileName">Its name; what it holds is known by its content.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the import; refused, and nothing kept, where it is no table.</returns>
    public async Task<SaveOutcome> AddAsync(PlanEditor editor, Stream file, string fileName, CancellationToken cancel)
    {
        var region = editor.RegionId;
        if (await db.Imports.OfFigures().CountAsync(i => i.RegionId == region && i.Status != ImportStatus.Accepted && i.Status != ImportStatus.Undone, cancel) >= MostOpen)
        {
            return new SaveOutcome.Refused(Field, FigureImportMessages.TooManyOpen);
        }

        if (await FileContent.ReadAsync(file, cancel) is not { } content)
        {
            return new SaveOutcome.Refused(Field, ImportMessages.TooLarge);
        }

        try
        {
            using var table = TableFile.Open(new MemoryStream(content));
            return await AddAsync(editor, content, Import.NameOf(fileName), FigureTable.Of(table), cancel);
        }
        catch (UnreadableListException unreadable)
        {
            return new SaveOutcome.Refused(Field, unreadable.Message);
        }
    }

    private async Task<SaveOutcome> AddAsync(PlanEditor editor, byte[] content, string fileName, FigureTable table, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = new Import
        {
            RegionId = editor.RegionId,
            UserId = editor.UserId,
            FileName = fileName,
            Kind = ImportKind.Figures,
            Role = "",
            Status = ImportStatus.Columns,
            At = clock.GetUtcNow(),
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancel);
        db.FigureImports.Add(new FigureImport
        {
            ImportId = import.Id,
            Content = content,
            Table = FigureJson.Write(table),
        });
        new TraceWriter(db, clock).Write(editor, "import.uploaded", nameof(Import), import.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(import.Id, Changed: true);
    }
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>What holds of every import, whatever it brings: when it may be taken over, thrown away and undone.</summary>
internal static class ImportGuard
{
    /// <summary>An import of a region that may be taken over; else what to answer.</summary>
    /// <param name="imports">Those of one room.</param>
    /// <param name="editor">Who, where.</param>
    /// <param name="importId">Import.</param>
    /// <param name="notRead">What to say of one that has no preview.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<(Import? Import, SaveOutcome? Outcome)> ToAcceptAsync(
        this IQueryable<Import> imports, PlanEditor editor, int importId, string notRead, DateTimeOffset now, CancellationToken cancel)
    {
        var import = await FindAsync(imports, editor, importId, cancel);
        SaveOutcome? outcome = import switch
        {
            null => new SaveOutcome.Missing(),
            // A double click: it is taken over already.
            { Status: ImportStatus.Accepted or ImportStatus.Undone } => new SaveOutcome.Saved(importId, Changed: false),
            { Status: not ImportStatus.Preview } => new SaveOutcome.Refused("", notRead),
            _ when import.At < now - Import.PreviewLifetime => new SaveOutcome.Refused("", ImportMessages.Expired),
            _ => null,
        };
        return outcome is null ? (import, null) : (null, outcome);
    }

    /// <summary>An import of a region that may be undone; else what to answer.</summary>
    public static async Task<(Import? Import, SaveOutcome? Outcome)> ToUndoAsync(
        this IQueryable<Import> imports, PlanEditor editor, int importId, CancellationToken cancel)
    {
        var import = await FindAsync(imports, editor, importId, cancel);
        return import is null ? (null, new SaveOutcome.Missing())
            : import.Status is ImportStatus.Accepted ? (import, null)
            : (null, new SaveOutcome.Refused("", ImportMessages.NotAccepted));
    }

    /// <summary>Throws away what was not taken over, with its file and its preview.</summary>
    public static async Task<SaveOutcome> DiscardAsync(
        this PortalContext db, IQueryable<Import> imports, PlanEditor editor, int importId, TraceWriter trace, CancellationToken cancel)
    {
        if (await FindAsync(imports, editor, importId, cancel) is not { } import)
        {
            return new SaveOutcome.Missing();
        }

        if (import.Status is ImportStatus.Accepted or ImportStatus.Undone)
        {
            return new SaveOutcome.Refused("", ImportMessages.NotOpen);
        }

        trace.Write(editor, "import.discarded", nameof(Import), importId, []);
        db.Imports.Remove(import);
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(importId, Changed: true);
    }

    private static Task<Import?> FindAsync(IQueryable<Import> imports, PlanEditor editor, int importId, CancellationToken cancel)
    {
        var region = editor.RegionId;
        return imports.FirstOrDefaultAsync(i => i.Id == importId && i.RegionId == region, cancel);
    }
}

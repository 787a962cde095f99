using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Tests.Organisations;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.ListImports;

/// <summary>What a programme manager does with lists, each thing in a context of its own.</summary>
internal static class ImportsAtWork
{
    public static readonly ImportChoice InDelft = new(["Delft"], WithBoards: true, Sector.Po, "deelnemer");

    public static Task<SaveOutcome> Prepare(
        this RegisterAtWork work, string text, ImportChoice? choice = null, string slug = Haaglanden, string fileName = "lijst.csv") =>
        work.Prepare(DuoFiles.Utf8(text), choice, slug, fileName);

    public static Task<SaveOutcome> Prepare(
        this RegisterAtWork work, byte[] file, ImportChoice? choice = null, string slug = Haaglanden, string fileName = "lijst.csv") =>
        work.Read(db => new RegisterImport(db, work.Clock)
            .PrepareAsync(work.Editors[slug], new MemoryStream(file), fileName, choice ?? InDelft, Cancel));

    public static async Task<Import> Preview(this RegisterAtWork work, string text, ImportChoice? choice = null, string slug = Haaglanden)
    {
        var saved = Assert.IsType<SaveOutcome.Saved>(await work.Prepare(text, choice, slug));
        return await work.Import(saved.Id);
    }

    public static Task<Import> Import(this RegisterAtWork work, int id) => work.Read(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == id));

    /// <summary>Reads a list and takes it over.</summary>
    public static async Task<Import> TakeOver(
        this RegisterAtWork work, string text, ImportChoice? choice = null, DateOnly? closedOn = null, string slug = Haaglanden)
    {
        var import = await work.Preview(text, choice, slug);
        Assert.True(Assert.IsType<SaveOutcome.Saved>(await work.Accept(import.Id, closedOn, slug)).Changed);
        return await work.Import(import.Id);
    }

    public static Task<SaveOutcome> Accept(this RegisterAtWork work, int id, DateOnly? closedOn = null, string slug = Haaglanden) =>
        work.Read(db => new ImportAcceptance(db, work.Clock).AcceptAsync(work.Editors[slug], id, closedOn, Cancel));

    public static async Task<Import> Undo(this RegisterAtWork work, int id)
    {
        Assert.IsType<SaveOutcome.Saved>(await work.Read(db => new ImportUndo(db, work.Clock).UndoAsync(work.Editors[Haaglanden], id, Cancel)));
        return await work.Import(id);
    }

    public static async Task<IReadOnlyList<ImportLine>> Lines(this RegisterAtWork work, Import import, ImportOutcome outcome) =>
        (await work.Read(db => new ImportQueries(db).RowsAsync(import, outcome, 1, Cancel))).Items;

    /// <summary>All of the register that imports touch.</summary>
    public static Task<IReadOnlyList<string>> Register(this RegisterAtWork work) => work.Read<IReadOnlyList<string>>(async db =>
    [
        .. (await db.Organisations.Include(o => o.Participations).ToListAsync()).Select(o =>
            $"{o.Name} {o.Kind} {o.BoardNumber} {o.Kvk} {string.Join(',', o.Sectors)} {o.Note} {o.LeadRegionId} "
            + string.Join(',', o.Participations.Select(p => $"{p.RegionId} {p.Role} {p.From} {p.Until}"))),
        .. (await db.Schools.Include(s => s.Participations).Include(s => s.Pupils).ToListAsync()).Select(s =>
            $"{s.Name} {s.Brin} {s.Sector} {s.Municipality} {s.OrganisationId} {s.Note} {s.LeadRegionId} "
            + string.Join(',', s.Participations.Select(p => $"{p.RegionId} {p.From} {p.Until}")) + string.Join(',', s.Pupils.Select(p => $"{p.Year} {p.Count} {p.Origin}"))),
    ]);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Which lines of a national list are of the region.</summary>
/// <param name="Municipalities">Names of municipalities.</param>
/// <param name="WithBoards">Whether also those of boards that are in the region's register.</param>
/// <param name="Sector">Sector of the list; null where the file tells.</param>
/// <param name="Role">As what organisations that are new to the region take part.</param>
public sealed record ImportChoice(IReadOnlyList<string> Municipalities, bool WithBoards, Sector? Sector, string Role);

/// <summary>Reads a list and makes its preview. The register stays as it is.</summary>
public sealed class RegisterImport(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);
    private readonly SortedSet<string> elsewhere = new(StringComparer.CurrentCulture);

    /// <summary>Makes the preview of a list; an earlier one of this user that was not taken over goes.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="file">The file, which can be read twice.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="choice">What of it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the import; refused, and nothing kept, where the file cannot be read.</returns>
    public async Task<SaveOutcome> PrepareAsync(PlanEditor editor, Stream file, string fileName, ImportChoice choice, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            using var lines = ListFile.Open(file);
            var list = DuoList.Recognise(lines);
            var sector = list.Kind is ImportKind.Pupils ? null : choice.Sector ?? list.SectorBy(fileName);
            if (list.Kind is not ImportKind.Pupils && sector is null)
            {
                return new SaveOutcome.Refused(nameof(choice.Sector), ImportMessages.SectorUnknown);
            }

            if (list.Kind is not ImportKind.Pupils && choice.Municipalities.Count == 0 && !choice.WithBoards)
            {
                return new SaveOutcome.Refused(nameof(choice.Municipalities), ImportMessages.NothingChosen);
            }

            var import = await BeginAsync(editor, fileName, list.Kind, sector, choice.Role, cancel);
            var matcher = new ImportMatcher(import, choice, await KnownRegister.LoadAsync(db, import, cancel));
            await StoreAsync(editor, import, Compare(list, import, matcher), cancel);
            if (import.ToDo + import.Gone + import.Faulty + import.Unchanged == 0)
            {
                return new SaveOutcome.Refused("File", ImportMessages.NothingFound(elsewhere));
            }

            await transaction.CommitAsync(cancel);
            return new SaveOutcome.Saved(import.Id, Changed: true);
        }
        catch (UnreadableListException unreadable)
        {
            return new SaveOutcome.Refused("File", unreadable.Message);
        }
    }

    private async Task<Import> BeginAsync(
        PlanEditor editor, string fileName, ImportKind kind, Sector? sector, string role, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var expired = now - Import.PreviewLifetime;
        var (user, region) = (editor.UserId, editor.RegionId);
        await db.Imports.OfRegister()
            .Where(i => i.Status == ImportStatus.Preview && (i.At < expired || (i.UserId == user && i.RegionId == region)))
            .ExecuteDeleteAsync(cancel);
        var import = new Import
        {
            RegionId = region,
            UserId = user,
            FileName = Import.NameOf(fileName),
            Kind = kind,
            Sector = sector,
            Role = role,
            At = now,
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancel);
        return import;
    }

    private IEnumerable<ImportRow> Compare(DuoList list, Import import, ImportMatcher matcher)
    {
        Dictionary<string, int> seen = [];
        foreach (var line in list.Rows())
        {
            if (!matcher.IsOfRegion(line))
            {
                import.Elsewhere++;
                if (elsewhere.Count < 10)
                {
                    elsewhere.Add(line.Municipality);
                }

                continue;
            }

            var key = $"{line.Number} {line.Year}";
            var fault = line.Fault ?? (seen.TryGetValue(key, out var first) ? ImportMessages.AlsoOn(line.Number, first) : null);
            if (line.Fault is null)
            {
                seen.TryAdd(key, line.Line);
            }

            yield return fault is null ? matcher.Compare(line) : new ImportRow
            {
                Line = line.Line,
                Outcome = ImportOutcome.Faulty,
                Number = Cut(line.Number, ImportRow.NumberMaxLength),
                Name = Cut(line.Name, Organisation.NameMaxLength),
                Message = Cut(fault, ImportRow.MessageMaxLength),
            };
        }

        foreach (var gone in matcher.Gone([.. seen.Keys.Select(k => k.Split(' ')[0])]))
        {
            yield return gone;
        }
    }

    private async Task StoreAsync(PlanEditor editor, Import import, IEnumerable<ImportRow> rows, CancellationToken cancel)
    {
        await db.InsertAsync(rows.Select((row, index) => Counted(row, index + 1)), cancel);
        trace.Write(editor, "import.read", nameof(Import), import.Id, []);
        await db.SaveChangesAsync(cancel);

        ImportRow Counted(ImportRow row, int position)
        {
            (row.ImportId, row.Position) = (import.Id, position);
            import.Add(row.Outcome);
            import.WithoutBoard += row.Outcome is not ImportOutcome.Faulty && row.Message.StartsWith("Bestuur", StringComparison.Ordinal) ? 1 : 0;
            return row;
        }
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}

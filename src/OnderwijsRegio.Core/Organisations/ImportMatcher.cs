using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>Says of each line of a list what it does to what the register has.</summary>
internal sealed class ImportMatcher(Import import, ImportChoice choice, KnownRegister register)
{
    private readonly HashSet<string> municipalities = [.. choice.Municipalities.Select(FoldedText.Fold)];
    private readonly bool withBoards = choice.WithBoards;

    /// <summary>Whether a line is of the region: by its municipality, by its board, or, of pupils, by its school.</summary>
    public bool IsOfRegion(DuoRow line) => import.Kind is ImportKind.Pupils
        ? line.Fault is not null || (register.School(line.Number) is { IsHere: true })
        : IsChosen(line.Municipality, line.BoardNumber);

    /// <summary>What a line does.</summary>
    public ImportRow Compare(DuoRow line) => import.Kind switch
    {
        ImportKind.Boards => CompareBoard(line),
        ImportKind.Schools => CompareSchool(line),
        _ => ComparePupils(line),
    };

    /// <summary>What the register has of what was chosen, and the list has not.</summary>
    public IEnumerable<ImportRow> Gone(HashSet<string> seen) => import.Kind switch
    {
        ImportKind.Schools => register.Schools
            .Where(s => s.IsHere && s.Until is null && s.Sector == import.Sector && !seen.Contains(s.Brin!) && !seen.Contains(s.Brin + "00")
                && IsChosen(s.Municipality ?? "", register.Board(s.BoardId)?.Number))
            .Select(s => Row(null, ImportOutcome.Gone, s.Brin!, s.Name, s)),
        ImportKind.Boards => register.Boards
            .Where(b => withBoards && b.IsHere && b.Sectors.Contains(import.Sector!.Value) && !seen.Contains(b.Number!))
            .Select(b => Row(null, ImportOutcome.Gone, b.Number!, b.Name, b)),
        _ => [],
    };

    private bool IsChosen(string municipality, string? board) =>
        municipalities.Contains(FoldedText.Fold(municipality))
        || (withBoards && register.Board(board) is { IsHere: true });

    private ImportRow CompareBoard(DuoRow line)
    {
        var after = new ImportFacts { Name = line.Name, Number = line.Number, Sector = import.Sector, Kvk = line.Kvk };
        var known = register.BoardOf(line);
        if (known is null)
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, line.Name, after: after);
        }

        var before = new ImportFacts
        {
            Name = known.Name,
            Number = known.Number,
            Sector = known.Sectors.Contains(import.Sector!.Value) ? import.Sector : null,
            Kvk = known.Kvk,
        };
        return Compare(line, known, before, after with { Kvk = after.Kvk ?? before.Kvk });
    }

    private ImportRow CompareSchool(DuoRow line)
    {
        var board = register.Board(line.BoardNumber);
        var message = board is null && line.BoardNumber.Length > 0 ? ImportMessages.BoardUnknown(line.BoardNumber) : "";
        var after = new ImportFacts
        {
            Name = line.Name,
            Number = line.Number,
            Sector = import.Sector,
            Municipality = line.Municipality.Length > 0 ? line.Municipality : null,
            BoardId = board?.Id,
            Board = board?.Name,
        };
        var known = register.SchoolOf(line);
        if (known is null)
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, line.Name, after: after, message: message);
        }

        var before = new ImportFacts
        {
            Name = known.Name,
            Number = known.Brin,
            Sector = known.Sector,
            Municipality = known.Municipality,
            BoardId = known.BoardId,
            Board = register.Board(known.BoardId)?.Name,
        };
        // What the list does not say stays.
        return Compare(line, known, before, after with
        {
            Municipality = after.Municipality ?? before.Municipality,
            BoardId = after.BoardId ?? before.BoardId,
            Board = after.BoardId is null ? before.Board : after.Board,
        }, message);
    }

    private ImportRow ComparePupils(DuoRow line)
    {
        var school = register.School(line.Number)!;
        if (school.LeadRegionId is { } lead && lead != import.RegionId)
        {
            return Row(line.Line, ImportOutcome.Unchanged, line.Number, school.Name, school, message: ImportMessages.LedElsewhere);
        }

        var after = new ImportFacts { Year = line.Year, Pupils = line.Pupils, Origin = $"Import {import.FileName}" };
        if (register.Pupils(school.Id, line.Year) is not { } known)
        {
            return Row(line.Line, ImportOutcome.Added, line.Number, school.Name, school, after: after);
        }

        return known.Count == line.Pupils
            ? Row(line.Line, ImportOutcome.Unchanged, line.Number, school.Name, school)
            : Row(
                line.Line,
                ImportOutcome.Changed,
                line.Number,
                school.Name,
                school,
                new ImportFacts { Year = line.Year, Pupils = known.Count, Origin = known.Origin },
                after);
    }

    private ImportRow Compare(DuoRow line, IKnown known, ImportFacts before, ImportFacts after, string message = "")
    {
        if (known.LeadRegionId is { } lead && lead != import.RegionId)
        {
            return known.IsHere
                ? Row(line.Line, ImportOutcome.Unchanged, line.Number, known.Name, known, message: before == after ? "" : ImportMessages.LedElsewhere)
                : Row(line.Line, ImportOutcome.Joined, line.Number, known.Name, known);
        }

        // One that no region has is taken in, and what the list says of it with it.
        return before == after && known.IsHere
            ? Row(line.Line, ImportOutcome.Unchanged, line.Number, known.Name, known, message: message)
            : Row(line.Line, known.IsHere ? ImportOutcome.Changed : ImportOutcome.Joined, line.Number, known.Name, known, before, after, message);
    }

    private static ImportRow Row(
        int? line,
        ImportOutcome outcome,
        string number,
        string name,
        IKnown? known = null,
        ImportFacts? before = null,
        ImportFacts? after = null,
        string message = "") => new()
        {
            Line = line,
            Outcome = outcome,
            Number = number,
            Name = name,
            Message = message,
            TargetId = known?.Id,
            TargetVersion = known?.Version,
            Before = before?.ToJson(),
            After = after?.ToJson(),
        };
}

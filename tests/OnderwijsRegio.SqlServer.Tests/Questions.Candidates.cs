using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of candidates.</summary>
internal static partial class Questions
{
    private static readonly DateOnly DeskDay = new(2026, 3, 2);
    private static readonly CandidateAssurance Assured = new(true, false);
    private static readonly CandidateText Someone = new(
        "Amber", "Proefstra", "amber@demo.example", "+31612345678", "Onderwijsloket", TargetGroup.ZijInstromers, [Sector.Po], "", "", 24, "", Diploma.HboBachelor, "",
        Bevoegdheid.Geen, "", 1, LegalBasis.Toestemming, DeskDay);
    private static readonly CandidateFilter Everything = new()
    {
        Phase = KlantreisPhase.Matchen,
        Due = CandidateDue.TeLaat,
        Sector = Sector.Po,
        TargetGroup = TargetGroup.ZijInstromers,
        SourceDesk = "Onderwijsloket",
        Subject = "wiskunde",
        Route = "zij-instroom in beroep",
        LabelId = 1,
        OwnerId = 0,
        Sought = "amber proef",
    };

    private static readonly MergeChoice TwoFiles = new(new SeenFile(1, Samples.Version), new SeenFile(2, Samples.Version), new Dictionary<string, MergePick>(), MergePick.Newer);

    private static readonly DocumentText Diplomas = new("Diploma", "https://demo.example/diploma");

    private const string CandidateFile = "naam;e-mailadres\nAn Smit;an@demo.example";
    private static readonly (CandidateColumn, string, string)[] MeaningOfPhase = [(CandidateColumn.Phase, "x", CandidateColumns.Nothing)];
    private static readonly CandidateTable NoColumns = new("", [], 1, []);
    private static readonly CandidateColumns ColumnsOfCandidates = new()
    {
        Uses = [CandidateColumn.FullName, CandidateColumn.Email],
        SourceDesk = "Loket",
        LegalBasis = LegalBasis.GerechtvaardigdBelang,
    };
    private static readonly CandidateImportState TableOfCandidates = new(new ImportHead(new Import { FileName = "", Role = "" }, null, null), new CandidateImport(), null, []);

    private static IReadOnlyList<Question> OfCandidates =>
    [
        new(db => new CandidateQueries(db).PageAsync(1, Everything, 5, DeskDay, None)) { Given = () => Some(Of<Candidate>("Id"), 5) },
        .. Enum.GetValues<CandidateSort>().Select(sort =>
            new Question(db => new CandidateQueries(db).PageAsync(1, new CandidateFilter { Sort = sort, OwnerId = 1, Status = CandidateStatus.Allemaal }, 5, DeskDay, None))
            { Given = () => Some(Of<Candidate>("Id"), 5) }),
        .. Enum.GetValues<CandidateDue>().Select(due =>
            new Question(db => new CandidateQueries(db).PageAsync(1, new CandidateFilter { Due = due }, null, DeskDay, None))),
        new(db => new CandidateQueries(db).DayAsync(1, DeskDay, None)),
        new(db => new CandidateFileQueries(db).FindAsync(1, 1, None)) { Given = WasMerged },
        new(db => new CandidateFileQueries(db).MergedIntoAsync(2, 1, None)),
        new(db => new CandidateFileQueries(db).MergeAsync(1, 1, None)) { Given = WasMerged },
        new(db => new MergeService(db, new AttendanceBook(db, Clock), Signal, Clock).MergeAsync(Editor, TwoFiles, Address, DeskDay, None)) { LeavesHistory = false, Given = AreTwo },
        new(db => new CandidateFileQueries(db).ContactAsync(1, 1, None)),
        new(db => new ContactService(db, Clock).CorrectAsync(Editor, 1, new ContactCorrection(ContactKind.Gemaild, DeskDay, "Toch gemaild"), false, Samples.Version, DeskDay, None)) { LeavesHistory = false },
        new(db => new ContactService(db, Clock).RemoveAsync(Editor, 1, Samples.Version, DeskDay, None)) { LeavesHistory = false },
        new(db => new CandidateFileQueries(db).DocumentAsync(1, 1, None)),
        new(db => new DocumentService(db, Clock).AddAsync(Editor, 1, Diplomas, false, Guid.Empty, None)) { LeavesHistory = false },
        new(db => new DocumentService(db, Clock).ChangeAsync(Editor, 1, Diplomas, false, Samples.Version, None)) { LeavesHistory = false },
        new(db => new DocumentService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => new RetentionService(db, Clock).FindAsync(1, None)),
        new(db => new RetentionService(db, Clock).EffectAsync(1, RetentionTerms.Default, DeskDay, None)),
        new(db => new RetentionService(db, Clock).SaveAsync(Editor, RetentionTerms.Default, Samples.Version, DeskDay, None)) { LeavesHistory = false },
        new(db => new CandidateQueries(db).LikeAsync(1, Someone, 2, None)),
        new(db => new CandidateQueries(db).ChoicesAsync(1, DeskDay, None)),
        new(db => FilesOf(db).AddAsync(Editor, Someone, KlantreisPhase.Interesseren, Assured, Guid.Empty, DeskDay, None)) { LeavesHistory = false },
        new(db => FilesOf(db).SaveAsync(Editor, 1, Someone, Assured, Samples.Version, DeskDay, None)) { LeavesHistory = false },
        new(db => new DemoCandidates(db).EnsureAsync(DeskDay, DateTimeOffset.UnixEpoch, None)) { LeavesHistory = false },
        new(db => Notes(db).CandidateAsync(Editor, 1)) { LeavesHistory = false },
        new(db => FilesOf(db).DisclosedAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => new ErasureService(db, Clock).EraseAsync(Editor, 1, DeskDay, None)) { LeavesHistory = false },
        new(db => new ErasureService(db, Clock).EraseExpiredAsync(DeskDay, None)) { LeavesHistory = false },
        new(db => new FollowService(db, Clock).LogAsync(Editor, 1, new ContactText(ContactKind.Gebeld, DeskDay, "Gesproken", "Bellen", DeskDay), false, Guid.Empty, DeskDay, None)) { LeavesHistory = false },
        new(db => new FollowService(db, Clock).StepAsync(Editor, 1, new StepText(null, DeskDay, StepReason.AnderWerk, ""), false, DeskDay, None)) { LeavesHistory = false, Given = IsFollowed },
        new(db => new CandidateQueries(db).KeysAsync(1, Everything, DeskDay, None)),
        new(db => new CandidateQueries(db).CountAsync(1, Everything, DeskDay, None)),
        new(db => ReadAllAsync(new CandidateQueries(db).AllAsync(1, Everything, DeskDay))) { Asked = () => typeof(CandidateQueries).GetMethod(nameof(CandidateQueries.AllAsync))! },
        new(db => FilesOf(db).ExportedAsync(Editor, 2, None)) { LeavesHistory = false },
        new(db => new LabelQueries(db).ListAsync(1, None)),
        new(db => new LabelQueries(db).NamesAsync(1, None)),
        new(db => new LabelQueries(db).FindAsync(1, 1, None)) { Given = () => Some(Of<DeskLabel>("Id"), 1) },
        new(db => new LabelService(db, Clock).AddAsync(Editor, "Nieuw", None)) { LeavesHistory = false },
        new(db => new LabelService(db, Clock).RenameAsync(Editor, 1, "Anders", Samples.Version, None)) { LeavesHistory = false, Given = () => Some(Of<DeskLabel>("Id"), 1) },
        new(db => new LabelService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => new LabelService(db, Clock).PutAsync(Editor, 1, OneLabel, None)) { LeavesHistory = false, Given = () => Some(Of<DeskLabel>("Id"), 1) },
        new(db => new SavedViewQueries(db).ListAsync(1, 1, None)),
        new(db => new SavedViewQueries(db).FindAsync(1, 1, 1, None)) { Given = () => Some(Of<SavedView>("Id"), 1) },
        new(db => new SavedViewService(db, Clock).AddAsync(Editor, NewView, "fase=matchen", None)) { LeavesHistory = false },
        new(db => new SavedViewService(db, Clock).SaveAsync(Editor, 1, NewView, Samples.Version, None)) { LeavesHistory = false },
        new(db => new SavedViewService(db, Clock).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },
        new(db => BatchOf(db).PreviewAsync(1, OneCandidate, new BatchChange.Label(1, true), DeskDay, None)),
        new(db => BatchOf(db).DoAsync(Editor, OneCandidate, new BatchChange.Assign(null), Nobody, false, DeskDay, None)) { LeavesHistory = false, Given = () => Some(Of<Candidate>("OwnerId"), 1) },
        new(db => BatchOf(db).DoAsync(Editor, OneCandidate, new BatchChange.Label(1, true), Nobody, false, DeskDay, None)) { LeavesHistory = false, Given = () => Some(Of<CandidateLabel>("CandidateId"), 2) },
        new(db => BatchOf(db).DoAsync(Editor, OneCandidate, new BatchChange.Move(new StepText(null, DeskDay, StepReason.AnderWerk, "")), Nobody, false, DeskDay, None)) { LeavesHistory = false, Given = IsFollowed },
        new(db => new CandidateImportQueries(db).ListAsync(1, None)),
        new(db => new CandidateImportQueries(db).FindAsync(1, 1, None)) { Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateImportQueries(db).TableAsync(TableOfCandidates, None)) { Given = () => CandidateLines(ImportStatus.Columns) },
        new(db => new CandidateImportQueries(db).ColumnsAsync(TableOfCandidates, NoColumns, None)) { Given = () => CandidateLines(ImportStatus.Columns) },
        new(db => new CandidateImportQueries(db).VocabularyAsync(1, DeskDay, None)),
        new(db => new CandidateImportQueries(db).RowsAsync(TableOfCandidates, ImportOutcome.Known, 1, None)),
        new(db => new FaultyRows(db).WriteAsync(TextWriter.Null, TableOfCandidates, None)) { Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateUpload(db, Clock).AddAsync(Editor, ListOf(CandidateFile), "", None)) { LeavesHistory = false },
        new(db => new CandidateUpload(db, Clock).DiscardAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateUpload(db, Clock).CleanAsync(None)),
        new(db => new CandidateReading(db, Clock).ChooseAsync(Editor, 1, ColumnsOfCandidates, DeskDay, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Columns) },
        new(db => new CandidateReading(db, Clock).ExplainAsync(Editor, 1, MeaningOfPhase, DeskDay, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateReading(db, Clock).AgainAsync(Editor, 1, DeskDay, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateAcceptance(db, new CandidateReading(db, Clock), Clock).AcceptAsync(Editor, 1, new CandidateImportChoice(true, true), DeskDay, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Preview) },
        new(db => new CandidateImportUndo(db, Clock).UndoAsync(Editor, 1, None)) { LeavesHistory = false, Given = () => CandidateLines(ImportStatus.Accepted) },
        new(db => new FollowService(db, Clock).DoneAsync(Editor, 1, DeskDay, None)) { LeavesHistory = false, Given = () => Some("DoneOn", (object?)null) },
    ];

    /// <summary>An import of candidates, of which the file has one.</summary>
    private static Dictionary<string, object?[]> CandidateLines(ImportStatus status) => new(Lines(ImportKind.Candidates, status, ImportOutcome.Faulty))
    {
        [Of<CandidateImport>("Columns")] = ["""{"Uses":["FullName","Email"],"SourceDesk":"Loket","LegalBasis":"GerechtvaardigdBelang"}"""],
        [Of<CandidateImport>("Words")] = [""],
        [Of<CandidateImport>("Content")] = [System.Text.Encoding.UTF8.GetBytes(CandidateFile)],
        [Of<RememberedColumns>("Content")] = [""],
        [Of<Import>("Added")] = [1],
        [Of<Import>("Faulty")] = [0],
        [Of<CandidateImport>("Doubles")] = [0],
        [Of<CandidateImport>("Expired")] = [0],
        [Of<Candidate>("ImportLine")] = [2],
    };

    private static Dictionary<string, object?[]> WasMerged() => new() { [Of<Candidate>("Id")] = [1], [Of<CandidateMerge>("Content")] = ["{}"] };

    /// <summary>Two candidates with a place each at an event that is still to come.</summary>
    private static Dictionary<string, object?[]> AreTwo() => new()
    {
        [Of<Candidate>("Id")] = [1, 2],
        [Of<Candidate>("FirstName")] = ["Amber"],
        [Of<Candidate>("Email")] = ["amber@demo.example"],
        [Of<Candidate>("Phone")] = ["+31612345678"],
        [Of<Candidate>("SourceDesk")] = ["Loket"],
        [Of<Candidate>("Hours")] = [24],
        [Of<Attendance>("Id")] = [1, 2],
        [Of<Attendance>("CandidateId")] = [1, 2],
    };

    private static Dictionary<string, object?[]> IsFollowed() => new() { [Of<Candidate>("IsStopped")] = [false], [Of<Candidate>("PhaseSince")] = [DeskDay.AddDays(-9)] };

    private static readonly int[] OneLabel = [1];
    private static readonly int[] OneCandidate = [1];
    private static readonly int[] Nobody = [];
    private static readonly SavedViewText NewView = new("Matchen", IsShared: true);

    private static async Task ReadAllAsync(IAsyncEnumerable<CandidateItem> candidates)
    {
        await foreach (var candidate in candidates)
        {
            _ = candidate;
        }
    }

    private static CandidateBatch BatchOf(PortalContext db) => new(db, new CandidateQueries(db), new FollowService(db, Clock), Clock);

    private static OpenedNotes Notes(PortalContext db) => new(db, new OpenedTurns(), Clock);

    private static CandidateService FilesOf(PortalContext db) => new(db, new CandidateQueries(db), Clock);
}

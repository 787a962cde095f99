using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of the programme for statushouders.</summary>
internal static partial class Questions
{
    private static readonly TrackText InTrack = new(TrackState.InTraject, null, DeskDay, null, "De Eik", 3, null);

    private static IReadOnlyList<Question> OfStatushouders =>
    [
        new(db => new StatushouderQueries(db).ListAsync(1, None)),
        new(db => new StatushouderQueries(db).YearsAsync(1, None)),
        new(db => new StatushouderQueries(db).FindAsync(1, 1, None)),
        new(db => new StatushouderQueries(db).OfCandidateAsync(1, None)),
        new(db => Tracks(db).EnrolAsync(Editor, 1, DeskDay, None)) { LeavesHistory = false, Given = () => Some(Of<StatushouderTrack>("Id"), (object?)null) },
        new(db => Notes(db).TrackAsync(Editor, 1)) { LeavesHistory = false },
        new(db => Tracks(db).SaveAsync(Editor, 1, InTrack, Samples.Version, DeskDay, None)) { LeavesHistory = false },
        new(db => Tracks(db).CheckAsync(Editor, 1, DeskDay, "Dossier 12", false, DeskDay, None)) { LeavesHistory = false },
        new(db => Tracks(db).NoteLevelAsync(Editor, 1, LanguageLevel.B2, DeskDay, DeskDay, None)) { LeavesHistory = false },
        new(db => Tracks(db).RemoveLevelAsync(Editor, 1, 1, None)) { LeavesHistory = false },
        new(db => Tracks(db).RemoveAsync(Editor, 1, None)) { LeavesHistory = false },
    ];

    private static StatushouderService Tracks(PortalContext db) => new(db, Clock);
}

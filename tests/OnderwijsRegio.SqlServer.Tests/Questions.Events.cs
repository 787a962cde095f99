using OnderwijsRegio.Core.Candidates.Reports;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of events.</summary>
internal static partial class Questions
{
    private static readonly EventText Evening = new(
        EventKind.Informatiebijeenkomst, "Informatieavond", "", "Raadhuis", DeskDay.AddDays(10), new(19, 30), new(21, 0), 20, IsPublic: true);
    private static readonly ReportFilter OfOneDesk = new(2026, "Onderwijsloket", Sector.Po);
    private static readonly Dictionary<int, AttendanceState> Marks = new() { [0] = AttendanceState.Afgemeld, [1] = AttendanceState.Afgemeld };

    private static IReadOnlyList<Question> OfEvents =>
    [
        new(db => new ReportQueries(db).DeskAsync(1, OfOneDesk, None)),
        new(db => new ReportQueries(db).BoardAsync(1, None)),
        new(db => new EventQueries(db).ComingAsync(1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, None)),
        new(db => new EventQueries(db).ChoicesAsync(1, DateTimeOffset.UnixEpoch, None)),
        new(db => new EventQueries(db).PastAsync(1, DateTimeOffset.UnixEpoch, 5, None)),
        new(db => new EventQueries(db).PublicAsync(1, DateTimeOffset.UnixEpoch, None)),
        new(db => new EventQueries(db).PublicAsync(1, 1, None)),
        new(db => new EventQueries(db).FindAsync(1, 1, DeskDay, None)),
        new(db => new EventQueries(db).OfCandidateAsync(1, None)),
        new(db => new EventQueries(db).YieldAsync(1, EventKind.MeetAndGreet, 2026, DeskDay, None)),
        new(db => Events(db).PlanAsync(Editor, Evening, EventSeries.Once, Guid.Empty, DeskDay, None)) { LeavesHistory = false, Given = () => Some(Of<DeskEvent>("Id"), (object?)null) },
        new(db => Events(db).SaveAsync(Editor, 1, Evening, Samples.Version, SignUpAddress, None)) { LeavesHistory = false, Given = Coming },
        new(db => Events(db).CallOffAsync(Editor, 1, SignUpAddress, None)) { LeavesHistory = false, Given = Coming },
        new(db => Events(db).AddAsync(Editor, 1, 1, SignUpAddress, None)) { LeavesHistory = false, Given = Coming },
        new(db => Events(db).MarkAsync(Editor, 1, Marks, SignUpAddress, None)) { LeavesHistory = false, Given = Coming },
        new(db => new EventReminders(db, new AttendanceBook(db, Clock), new MailSignal(), Clock).RemindAsync(SignUpAddress, None)) { LeavesHistory = false },
        new(db => new DemoEvents(db).EnsureAsync(DeskDay, DateTimeOffset.UnixEpoch, None)) { LeavesHistory = false },
        new(db => SignUps(db).SignUpForAsync(1, 1, Visitor, Asked, Guid.Empty, SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => SignUps(db).CancelAsync("code", 1, SignUpAddress, None)) { LeavesHistory = false },
    ];

    private static Dictionary<string, object?[]> Coming() => new()
    {
        [Of<DeskEvent>("CancelledAt")] = [null],
        [Of<DeskEvent>("StartsAt")] = [Clock.GetUtcNow().AddDays(3)],
        [Of<DeskEvent>("EndsAt")] = [Clock.GetUtcNow().AddDays(3).AddHours(2)],
    };

    private static EventService Events(PortalContext db) => new(db, new AttendanceBook(db, Clock), new MailSignal(), Clock);
}

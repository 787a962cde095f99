using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked of meeloopdagen.</summary>
internal static partial class Questions
{
    private static readonly MeeloopdagText School = new(MeeloopdagKind.Meeloopdag, "0", "An", "school@school.example", "", "", SharesContact: true);
    private static readonly SchoolAnswer Yes = new(true, DeskDay.AddDays(4), null, null, "", "");
    private static readonly SchoolAnswer No = new(false, null, null, null, "", "Het team is te klein.");
    private static readonly LookBack Well = new(true, MeeloopdagExperience.Goed, "", null, "", MeeloopdagEffect.WilVerder);
    private static readonly SchoolVoice Staff = new SchoolVoice.OfStaff(Editor, [1, 2], 1);

    private static IReadOnlyList<Question> OfMeeloopdagen =>
    [
        new(db => new MeeloopdagQueries(db).PageAsync(1, true, 5, None)),
        new(db => new MeeloopdagQueries(db).DayAsync(1, DeskDay, None)),
        new(db => new MeeloopdagQueries(db).FindAsync(1, 1, None)),
        new(db => new MeeloopdagQueries(db).OfCandidateAsync(1, None)),
        new(db => new MeeloopdagQueries(db).YieldAsync(1, None)),
        new(db => new MeeloopdagQueries(db).PlacesAsync(1, DeskDay, None)),
        new(db => new MeeloopdagQueries(db).OfSchoolsAsync(1, new[] { 1, 2 }, None)),
        new(db => Days(db).AskAsync(Editor, 1, School, false, Guid.Empty, SignUpAddress, DeskDay, None)) { LeavesHistory = false, Given = () => Some(Of<Meeloopdag>("Id"), (object?)null) },
        new(db => Notes(db).MeeloopdagAsync(Editor, 1)) { LeavesHistory = false },
        new(db => Days(db).AnswerAsync(Editor, 1, Yes, false, Samples.Version, SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => Days(db).LookBackAsync(Editor, 1, Well, false, Samples.Version, DeskDay, None)) { LeavesHistory = false, Given = Agreed },
        new(db => Days(db).CallOffAsync(Editor, 1, SignUpAddress, DeskDay, None)) { LeavesHistory = false, Given = Agreed },
        new(db => Days(db).AskAgainAsync(Editor, 1, SignUpAddress, None)) { LeavesHistory = false },
        new(db => Replies(db).FindAsync(Staff, None)) { LeavesHistory = false },
        new(db => Replies(db).AnswerAsync(Staff, No, false, Samples.Version, SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => Replies(db).LookBackAsync(Staff, true, MeeloopdagExperience.Goed, "", false, Samples.Version, DeskDay, None)) { LeavesHistory = false, Given = Agreed },
        new(db => Replies(db).FindAsync(new SchoolVoice.ByLink("code"), None)) { LeavesHistory = false },
        new(db => new MeeloopdagReminders(db, new MeeloopdagBook(db, Clock), new MailSignal(), Clock).AskAsync(SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => new DemoMeeloopdagen(db, new MeeloopdagQueries(db)).EnsureAsync(DeskDay, None)) { LeavesHistory = false },
    ];

    private static Dictionary<string, object?[]> Agreed() => new()
    {
        [Of<Meeloopdag>("State")] = [nameof(MeeloopdagState.Afgesproken)],
        [Of<Meeloopdag>("On")] = [DeskDay.AddDays(-2)],
        [Of<Meeloopdag>("Until")] = [DeskDay.AddDays(-2)],
    };

    private static MeeloopdagService Days(PortalContext db) => new(db, new MeeloopdagQueries(db), new MeeloopdagBook(db, Clock), new MailSignal(), Clock);

    private static SchoolReplyService Replies(PortalContext db) => new(db, new MeeloopdagBook(db, Clock), Notes(db), new MailSignal(), Clock);
}

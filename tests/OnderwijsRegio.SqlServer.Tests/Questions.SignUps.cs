using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What is asked when someone signs up.</summary>
internal static partial class Questions
{
    private static readonly SignUpText Visitor = SignUpText.Of(Someone);
    private static readonly SignUpText Moved = Visitor with { Email = "nieuw@demo.example" };
    private static readonly SignUpAssurance Asked = new(false, false);
    private static readonly Uri SignUpAddress = new("https://portaal.example/");

    private static IReadOnlyList<Question> OfSignUps =>
    [
        new(db => SignUps(db).SignUpAsync(1, Visitor, "Banenmarkt", Asked, Guid.Empty, SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => SignUps(db).FindAsync("code", None)),
        new(db => SignUps(db).CorrectAsync("code", Moved, Asked, Samples.Version, SignUpAddress, DeskDay, None)) { LeavesHistory = false },
        new(db => SignUps(db).WithdrawAsync("code", DeskDay, None)) { LeavesHistory = false },
    ];

    private static SignUpService SignUps(PortalContext db) => new(db, new ErasureService(db, Clock), new AttendanceBook(db, Clock), new MailSignal(), Clock);
}

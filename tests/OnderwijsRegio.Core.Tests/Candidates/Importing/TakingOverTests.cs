using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Statushouders;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;
using static OnderwijsRegio.Core.Tests.Candidates.Importing.TablesAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates.Importing;

/// <summary>Taking a table over as a whole, and undoing that as a whole.</summary>
public sealed class TakingOverTests
{
    private const string History = "Naam;Mail;Fase;Aangemeld op;Fase sinds;Gestopt op;Reden;Eerste contact;Laatste contact;Vervolgactie;Actiedatum;Opmerkingen;Verslag\r\n";

    private static readonly byte[] Two = Csv("An;Smit;an@demo.example;;matchen;1-2-2026;Belde", "Bo;Smit;;0612345678;;;");

    [Fact]
    public async Task Who_is_taken_in_is_a_candidate_like_any_other_with_a_history_of_the_days_in_the_file()
    {
        using var work = await BeginAsync();
        var owner = (await work.Desk.Do(db => new CandidateQueries(db).ChoicesAsync(work.Desk.Own.RegionId, Today, Cancel))).Owners[0];

        var import = await work.TakeOver(DuoFiles.Utf8(
            History.Replace("\r\n", ";Adviseur\r\n", StringComparison.Ordinal)
            + $"An van Dam;an@demo.example;matchen;1-6-2025;1-10-2025 09:15;;;15-6-2025;20 januari 2026;School bellen;1-2-2026;Wil po;Rustig;{owner.Name}\r\n"
            + "Bo Smit;bo@demo.example;gestopt;1-11-2025;;15-1-2026;te ver weg;;;;;;;\r\n"));

        var people = await work.Candidates();
        var (an, bo) = (people[0], people[1]);
        Assert.Equal(
            (KlantreisPhase.Matchen, D(2025, 6, 1), D(2025, 10, 1), D(2026, 1, 20), D(2026, 2, 1), D(2027, 7, 20), owner.Id),
            (an.Phase, an.CreatedOn, an.PhaseSince, an.LastContactOn, an.NextStepOn, an.RetainUntil, an.OwnerId));
        Assert.Equal((import.Head.Import.Id, 2, "Oude tabel"), (an.ImportId, an.ImportLine, an.SourceDesk));
        var file = await work.Desk.File(an.Id);
        Assert.Equal(("School bellen", D(2026, 2, 1)), (file.Open.Single().What, file.Open.Single().DueOn));
        Assert.Equal(
            [(D(2026, 1, 20), "Gesproken", ""), (D(2026, 1, 20), "Notitie", "Opmerkingen: Wil po\n\nVerslag: Rustig"), (D(2025, 10, 1), "Start", "Matchen"), (D(2025, 6, 15), "Gesproken", "")],
            file.Timeline.Select(e => (e.On, e.Contact?.Kind.ToString() ?? e.Step!.Kind.ToString(), e.Contact?.Text ?? e.Step!.To.ToString())).Order().Reverse()
                .OrderByDescending(e => e.On).ThenBy(e => e.Item2, StringComparer.Ordinal));
        Assert.Equal(["An van Dam"], await work.Desk.Seek("dam an@demo"));

        Assert.True(bo is { IsStopped: true, Phase: KlantreisPhase.Interesseren });
        Assert.Equal((D(2025, 11, 1), D(2026, 1, 15)), (bo.CreatedOn, bo.PhaseSince));
        var steps = (await work.Desk.File(bo.Id)).Timeline.Select(e => (e.On, e.Step!.Kind, e.Step.Reason, e.Step.Note));
        Assert.Equal([(D(2026, 1, 15), StepKind.Stop, StepReason.Anders, "te ver weg"), (D(2025, 11, 1), StepKind.Start, null, "")], steps);
    }

    [Fact]
    public async Task Rows_with_a_problem_hold_everything_up_until_someone_leaves_them_out()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Csv("An;Smit;an@demo.example;;;;", "Bo;Smit;bo@demo;;;;"));

        Assert.Equal(new SaveOutcome.Refused("SkipsFaulty", CandidateImportMessages.FaultyLeft), await work.Accept(import));
        Assert.Empty(await work.Candidates());

        Assert.Equal(new SaveOutcome.Saved(import.Head.Import.Id, true), await work.Accept(import, skipsFaulty: true));
        Assert.Equal(new SaveOutcome.Saved(import.Head.Import.Id, false), await work.Accept(import, skipsFaulty: true));
        Assert.Equal(["An"], (await work.Candidates()).Select(c => c.FirstName));
    }

    [Fact]
    public async Task Who_is_probably_known_is_skipped_or_taken_in_as_well()
    {
        using var work = await BeginAsync();
        await work.TakeOver(Two);
        var again = await work.Preview(Two);

        Assert.Equal(new SaveOutcome.Refused("", CandidateImportMessages.NothingNew), await work.Accept(again));
        Assert.Equal(2, (await work.Candidates()).Count);

        await work.Accept(again, takesDoubles: true);
        Assert.Equal(4, (await work.Candidates()).Count);
        Assert.Equal((2, true), ((await work.State(again.Head.Import.Id)).Head.Import.Added, (await work.State(again.Head.Import.Id)).About.TookDoubles));
    }

    [Fact]
    public async Task What_changed_since_the_preview_stops_it_and_the_preview_is_made_anew()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Two);
        await work.Desk.Added(TestData.TestData.Someone with { Email = "an@demo.example" });

        Assert.Equal(new SaveOutcome.Refused("", CandidateImportMessages.CandidatesChanged), await work.Accept(import));

        Assert.Single(await work.Candidates());
        import = await work.State(import.Head.Import.Id);
        Assert.Equal((ImportStatus.Preview, 1, 1), (import.Head.Import.Status, import.Head.Import.Added, import.About.Doubles));
        Assert.IsType<SaveOutcome.Saved>(await work.Accept(import));
        Assert.Equal(2, (await work.Candidates()).Count);
    }

    [Fact]
    public async Task Nothing_is_taken_in_when_it_breaks_off_half_way()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Csv([.. Enumerable.Range(0, 2500).Select(n => $"An;Smit{n};an{n}@demo.example;;;;")]));
        await work.Desk.Do(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Full BEFORE INSERT ON Candidates WHEN NEW.ImportLine > 2000 BEGIN SELECT RAISE(ABORT, 'full'); END"));

        await Assert.ThrowsAnyAsync<Exception>(() => work.Accept(import));

        Assert.Empty(await work.Candidates());
        Assert.Equal((ImportStatus.Preview, 2500), ((await work.State(import.Head.Import.Id)).Head.Import.Status, (await work.State(import.Head.Import.Id)).Head.Import.Added));
    }

    [Fact]
    public async Task Once_it_is_taken_over_what_shows_people_stands_with_the_candidates_alone()
    {
        using var work = await BeginAsync();

        var import = await work.TakeOver(Csv("An;Smit;an@demo.example;;matchen;;"));

        var about = await work.Desk.Do(db => db.CandidateImports.AsNoTracking().SingleAsync());
        Assert.True(about is { Content: null, Columns: "", Words: "" });
        Assert.Equal(0, await work.Desk.Do(db => db.ImportRows.CountAsync()));
        Assert.DoesNotContain("Smit", await work.Desk.Do(async db => string.Concat(await db.RememberedColumns.Select(r => r.Content).ToListAsync())), StringComparison.Ordinal);
        var trace = await work.Desk.Do(db => db.Trace.Where(t => t.Subject == "Import").OrderBy(t => t.Id).Select(t => t.Action + " " + t.Fields).ToListAsync());
        Assert.Equal(["import.uploaded ", "import.columns-chosen ", "import.accepted 1 kandidaat"], trace);
        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.NotOpen), await work.Discard(import));
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_or_left_for_a_day_is_gone()
    {
        using var work = await BeginAsync();
        Assert.IsType<SaveOutcome.Saved>(await work.Discard(await work.Preview(Two)));
        await work.TakeOver(Two);
        await work.Preview(Csv("Cas;Smit;cas@demo.example;;;;"));

        work.Desk.Clock.Advance(TimeSpan.FromHours(22));
        await work.Clean();
        Assert.Equal(2, await work.Desk.Do(db => db.CandidateImports.CountAsync()));

        work.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await work.Clean();
        Assert.Equal(ImportStatus.Accepted, (await work.Desk.Do(db => db.Imports.SingleAsync())).Status);
        Assert.Equal((1, 0), await work.Desk.Do(async db => (await db.CandidateImports.CountAsync(), await db.ImportRows.CountAsync())));
    }

    [Fact]
    public async Task Undoing_keeps_who_carries_a_label_was_asked_a_school_for_or_is_in_the_programme()
    {
        using var work = await BeginAsync();
        var import = await work.TakeOver(Csv("An;A;a@demo.example;;;1-2-2026;x", "Bo;B;b@demo.example;;;1-2-2026;x", "Cas;C;c@demo.example;;;1-2-2026;x", "Dirk;D;d@demo.example;;;1-2-2026;x"));
        var ids = (await work.Candidates()).Where(c => c.ImportId is not null).Select(c => c.Id).ToList();
        await work.Desk.Do(async db =>
        {
            var region = work.Desk.Own.RegionId;
            db.CandidateLabels.Add(new CandidateLabel { Label = new DeskLabel { RegionId = region, Name = "Wacht op VOG" }, CandidateId = ids[1] });
            db.Meeloopdagen.Add(new Meeloopdag { RegionId = region, CandidateId = ids[2], School = "De Eik" });
            db.StatushouderTracks.Add(new StatushouderTrack { RegionId = region, CandidateId = ids[3], EnrolledOn = Today });
            return await db.SaveChangesAsync();
        });

        Assert.IsType<SaveOutcome.Saved>(await work.Undo(import));

        Assert.Equal(ids[1..], (await work.Candidates()).Select(c => c.Id).Order());
    }

    [Fact]
    public async Task Undoing_keeps_whose_contact_was_corrected_or_who_has_a_document_and_other_terms_are_no_work_on_anyone()
    {
        using var work = await BeginAsync();
        var import = await work.TakeOver(Csv("An;A;a@demo.example;;;1-2-2026;x", "Bo;B;b@demo.example;;;1-2-2026;x", "Cas;C;c@demo.example;;;1-2-2026;x"));
        var ids = (await work.Candidates()).Where(c => c.ImportId is not null).Select(c => c.Id).ToList();
        await work.Desk.Do(async db =>
        {
            var note = await db.ContactMoments.SingleAsync(c => c.CandidateId == ids[1] && c.Kind == ContactKind.Notitie);
            return await new ContactService(db, work.Desk.Clock).CorrectAsync(
                work.Desk.Own, note.Id, new ContactCorrection(ContactKind.Notitie, note.On, "Verbeterd"), false, note.Version, Today, Cancel);
        });
        await work.Desk.Do(db => new DocumentService(db, work.Desk.Clock)
            .AddAsync(work.Desk.Own, ids[2], new DocumentText("Diploma", "https://demo.example/diploma"), false, Guid.NewGuid(), Cancel));
        await work.Desk.Do(db => new RetentionService(db, work.Desk.Clock).SaveAsync(work.Desk.Own, RetentionTerms.Default with { Interesseren = 36 }, Guid.Empty, Today, Cancel));

        Assert.IsType<SaveOutcome.Saved>(await work.Undo(import));

        Assert.Equal([ids[1], ids[2]], (await work.Candidates()).Select(c => c.Id).Order());
    }

    [Fact]
    public async Task Undoing_erases_whom_nobody_worked_on_and_tells_how_many_stayed()
    {
        using var work = await BeginAsync();
        var own = await work.Desk.Added(TestData.TestData.Someone);
        var import = await work.TakeOver(Csv(
            "An;A;a@demo.example;;;1-2-2026;x", "Bo;B;b@demo.example;;;;", "Cas;C;c@demo.example;;;;", "Dré;D;d@demo.example;;;;", "Eef;E;e@demo.example;;;;", "Fé;F;f@demo.example;;;;"));
        var ids = (await work.Candidates()).Where(c => c.ImportId is not null).Select(c => c.Id).ToList();
        await work.Desk.Log(ids[1], new ContactText(ContactKind.Notitie, Today, "Kijkt even", "", null));
        await work.Desk.Step(ids[2], KlantreisPhase.Orienteren);
        var file = await work.Desk.File(ids[3]);
        await work.Desk.Save(ids[3], file.Text with { Subjects = "Duits" }, file.Version);
        await work.Desk.Do(db => new ErasureService(db, work.Desk.Clock).EraseAsync(work.Desk.Own, ids[4], Today, Cancel));

        Assert.IsType<SaveOutcome.Saved>(await work.Undo(import));

        Assert.Equal([own, ids[1], ids[2], ids[3]], (await work.Candidates()).Select(c => c.Id).Order());
        import = await work.State(import.Head.Import.Id);
        Assert.Equal((ImportStatus.Undone, 3), (import.Head.Import.Status, import.Head.Import.Kept));
        Assert.Equal(0, await work.Desk.Do(db => db.CandidateSteps.CountAsync(s => s.CandidateId == ids[0])));
        Assert.Equal(0, await work.Desk.Do(db => db.ContactMoments.CountAsync(s => s.CandidateId == ids[0])));
        Assert.Empty(await work.Desk.Seek("a@demo"));
        Assert.Equal(new SaveOutcome.Refused("", ImportMessages.NotAccepted), await work.Undo(import));
        var trace = await work.Desk.Do(db => db.Trace.OrderBy(t => t.Id).LastAsync());
        Assert.Equal(("import.undone", "3 kandidaten"), (trace.Action, trace.Fields));
    }

    [Fact]
    public async Task Who_has_a_place_at_an_event_was_worked_on_and_stays()
    {
        using var work = await BeginAsync();
        var import = await work.TakeOver(Two);
        var ids = (await work.Candidates()).Where(c => c.ImportId is not null).Select(c => c.Id).ToList();
        var coming = await work.Desk.Do(db => db.DeskEvents.Where(e => e.RegionId == work.Desk.Own.RegionId).OrderBy(e => e.StartsAt).LastAsync());
        await work.Desk.Do(db => new EventService(db, new AttendanceBook(db, work.Desk.Clock), new MailSignal(), work.Desk.Clock)
            .AddAsync(work.Desk.Own, coming.Id, ids[0], new("https://portaal.example/"), Cancel));

        Assert.IsType<SaveOutcome.Saved>(await work.Undo(import));

        Assert.Equal([ids[0]], (await work.Candidates()).Select(c => c.Id));
    }

    [Fact]
    public async Task Another_region_finds_none_of_it()
    {
        using var work = await BeginAsync();
        var import = await work.Preview(Two);
        var id = import.Head.Import.Id;

        Assert.Null(await work.State(id, work.Desk.Other));
        Assert.Equal(new SaveOutcome.Missing(), await work.Choose(id, import.Columns!, work.Desk.Other));
        Assert.Equal(new SaveOutcome.Missing(), await work.Accept(import, editor: work.Desk.Other));
        Assert.Equal(new SaveOutcome.Missing(), await work.Discard(import, work.Desk.Other));
        await work.Accept(import);
        Assert.Equal(new SaveOutcome.Missing(), await work.Undo(import, work.Desk.Other));
        Assert.Equal(2, (await work.Candidates()).Count);
    }

    [Fact]
    public async Task Of_a_hundred_thousand_rows_three_are_broken_and_the_others_are_taken_in()
    {
        using var work = await BeginAsync();
        string[] lines = [.. Enumerable.Range(1, 100_000).Select(n => n % 30_000 == 0 ? $"An;Smit{n};geen adres;;;;" : $"An;Smit{n};an{n}@demo.example;;oriënteren;1-2-2026;")];

        var import = await work.Preview(Csv(lines));

        Assert.Equal((99_997, 3), (import.Head.Import.Added, import.Head.Import.Faulty));
        Assert.Equal([30_001, 60_001, 90_001], (await work.Rows(import, ImportOutcome.Faulty)).Select(r => r.Row));
        Assert.IsType<SaveOutcome.Saved>(await work.Accept(import, skipsFaulty: true));
        Assert.Equal((99_997, 99_997), await work.Desk.Do(async db => (await db.Candidates.CountAsync(), await db.CandidateSteps.CountAsync())));
        Assert.Equal(["An Smit77777"], await work.Desk.Seek("an77777@demo.example"));
    }

    private static DateOnly D(int year, int month, int day) => new(year, month, day);
}

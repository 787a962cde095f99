using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Statushouders;
using OnderwijsRegio.Core.Tests.Candidates;

namespace OnderwijsRegio.Core.Tests.Statushouders;

/// <summary>Candidates are enrolled in the programme for statushouders and followed through their track.</summary>
public sealed class StatushouderTests
{
    private static readonly DateOnly Start = new(2026, 2, 1);

    private static TrackText InTrack => new(TrackState.InTraject, new(2026, 1, 12), Start, null, "De Eik", 3, null);

    [Fact]
    public async Task Someone_is_enrolled_once_whatever_the_clicks()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var candidate = await desk.Added(TestData.TestData.Someone);

        var first = Saved(await Enrol(desk, candidate));

        Assert.Equal(first, Saved(await Enrol(desk, candidate)));
        Assert.Equal(TrackState.Intake, (await File(desk, first)).Text.State);
        Assert.Equal(first, (await desk.File(candidate)).Track!.Id);
    }

    [Fact]
    public async Task Nobody_begins_a_track_before_it_was_checked_that_nobody_else_pays()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);

        Assert.Equal((nameof(TrackText.State), StatushouderMessages.CheckFirst), Refused(await Save(desk, id, InTrack)));
        Saved(await Check(desk, id));
        Saved(await Save(desk, id, InTrack));

        var file = await File(desk, id);
        Assert.Equal((DeskAtWork.Today, "Dossier 12 bij de penvoerder", "Fatma Aydin"), (file.CheckedOn!.Value, file.CheckReference, file.CheckedBy));
    }

    [Fact]
    public async Task Without_a_last_day_a_track_takes_two_years()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);
        Saved(await Check(desk, id));

        Saved(await Save(desk, id, InTrack));

        Assert.Equal(new DateOnly(2028, 1, 31), (await File(desk, id)).Text.EndsOn);
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);
        Saved(await Check(desk, id));
        var today = DeskAtWork.Today;
        Assert.Equal((nameof(TrackText.StartsOn), StatushouderMessages.StartMissing), Refused(await Save(desk, id, InTrack with { StartsOn = null })));
        Assert.Equal((nameof(TrackText.EndsOn), StatushouderMessages.EndsBeforeStart), Refused(await Save(desk, id, InTrack with { EndsOn = Start.AddDays(-1) })));
        Assert.Equal((nameof(TrackText.IntakeOn), CandidateMessages.DayAhead), Refused(await Save(desk, id, InTrack with { IntakeOn = today.AddDays(1) })));
        Assert.Equal((nameof(TrackText.Days), StatushouderMessages.DaysOutOfRange), Refused(await Save(desk, id, InTrack with { Days = 6 })));
        Assert.Equal((nameof(TrackText.Result), StatushouderMessages.ResultTooSoon), Refused(await Save(desk, id, InTrack with { Result = TrackResult.VoorDeKlas })));
        Assert.Equal((nameof(StatushouderTrack.CheckedOn), CandidateMessages.DayAhead), Refused(await Check(desk, id, today.AddDays(1))));
        Assert.Equal((nameof(StatushouderTrack.CheckReference), StatushouderMessages.ReferenceMissing), Refused(await Check(desk, id, reference: " ")));
        Assert.Equal((nameof(StatushouderTrack.CheckReference), CandidateMessages.MayBeBsn), Refused(await Check(desk, id, reference: "nummer 111222333")));
        Assert.Equal((nameof(LanguageStep.On), StatushouderMessages.DayMissing), Refused(await Level(desk, id, LanguageLevel.B2, null)));
        Assert.Equal((nameof(LanguageStep.On), CandidateMessages.DayAhead), Refused(await Level(desk, id, LanguageLevel.B2, today.AddDays(1))));
    }

    [Fact]
    public async Task The_list_tells_how_well_someone_knows_dutch_by_what_was_seen_last()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);
        Saved(await Level(desk, id, LanguageLevel.C1, DeskAtWork.Today));
        Saved(await Level(desk, id, LanguageLevel.C1, DeskAtWork.Today));
        Saved(await Level(desk, id, LanguageLevel.B2, DeskAtWork.Today.AddYears(-1)));

        Assert.Equal(LanguageLevel.C1, Assert.Single(await List(desk)).Level);
        Assert.Equal([LanguageLevel.C1, LanguageLevel.B2], (await File(desk, id)).Languages.Select(l => l.Level));

        Saved(await desk.Do(async db => await Service(db, desk).RemoveLevelAsync(desk.Own, id, (await db.LanguageSteps.FirstAsync(l => l.Level == LanguageLevel.C1)).Id, DeskAtWork.Cancel)));
        Assert.Equal(LanguageLevel.B2, Assert.Single(await List(desk)).Level);
    }

    [Fact]
    public async Task A_year_counts_who_was_enrolled_and_what_became_of_them_also_of_who_was_erased()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var done = await EnrolledAsync(desk);
        Saved(await Check(desk, done));
        Saved(await Save(desk, done, InTrack with { State = TrackState.Afgerond, Result = TrackResult.VoorDeKlas }));
        Saved(await Level(desk, done, LanguageLevel.C1, DeskAtWork.Today));
        await EnrolledAsync(desk, TestData.TestData.Someone with { LastName = "Bakker", Email = "bakker@demo.example", Phone = "" });
        var before = await Years(desk);

        var candidate = (await File(desk, done)).CandidateId;
        Saved(await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, candidate, DeskAtWork.Today, DeskAtWork.Cancel)));

        Assert.Equal([new TrackYear(2026, 2, 1, 1, 1)], before);
        Assert.Equal(before, await Years(desk));
        Assert.Single(await List(desk));
        var left = await desk.Do(db => db.StatushouderTracks.AsNoTracking().SingleAsync(t => t.Id == done));
        Assert.Equal(("", "", null, 0), (left.School, left.CheckReference, left.CheckedById, await desk.Do(db => db.LanguageSteps.CountAsync())));
    }

    [Fact]
    public async Task An_enrolment_that_was_a_slip_goes_and_one_that_runs_does_not()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);
        Saved(await Check(desk, id));
        Saved(await Save(desk, id, InTrack));
        Assert.Equal(("", StatushouderMessages.NoSlip), Refused(await desk.Do(db => Service(db, desk).RemoveAsync(desk.Own, id, DeskAtWork.Cancel))));

        Saved(await Save(desk, id, InTrack with { State = TrackState.Intake }));
        Saved(await desk.Do(db => Service(db, desk).RemoveAsync(desk.Own, id, DeskAtWork.Cancel)));

        Assert.Empty(await List(desk));
    }

    [Fact]
    public async Task Another_desk_finds_nothing_and_a_form_of_an_older_version_overwrites_nothing()
    {
        using var desk = await DeskAtWork.EmptyAsync();
        var id = await EnrolledAsync(desk);
        Saved(await Check(desk, id));
        var version = (await File(desk, id)).Version;
        Saved(await Save(desk, id, InTrack));

        Assert.IsType<SaveOutcome.Stale>(await Save(desk, id, InTrack with { School = "De Linde" }, version));
        Assert.IsType<SaveOutcome.Missing>(await Enrol(desk, (await File(desk, id)).CandidateId, desk.Other));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).CheckAsync(desk.Other, id, DeskAtWork.Today, "elders", false, DeskAtWork.Today, DeskAtWork.Cancel)));
        Assert.Null(await desk.Do(db => new StatushouderQueries(db).FindAsync(id, desk.Other.RegionId, DeskAtWork.Cancel)));
        Assert.Equal("De Eik", (await File(desk, id)).Text.School);
    }

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    private static (string Field, string Message) Refused(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Refused>(outcome) is var r ? (r.Field, r.Message) : default;

    private static Task<SaveOutcome> Enrol(DeskAtWork desk, int candidate, PlanEditor? editor = null) =>
        desk.Do(db => Service(db, desk).EnrolAsync(editor ?? desk.Own, candidate, DeskAtWork.Today, DeskAtWork.Cancel));

    private static async Task<int> EnrolledAsync(DeskAtWork desk, CandidateText? text = null) => Saved(await Enrol(desk, await desk.Added(text ?? TestData.TestData.Someone)));

    private static async Task<SaveOutcome> Save(DeskAtWork desk, int id, TrackText text, Guid? version = null)
    {
        var current = version ?? (await File(desk, id)).Version;
        return await desk.Do(db => Service(db, desk).SaveAsync(desk.Own, id, text, current, DeskAtWork.Today, DeskAtWork.Cancel));
    }

    private static Task<SaveOutcome> Check(DeskAtWork desk, int id, DateOnly? on = null, string reference = "Dossier 12 bij de penvoerder") =>
        desk.Do(db => Service(db, desk).CheckAsync(desk.Own, id, on ?? DeskAtWork.Today, reference, false, DeskAtWork.Today, DeskAtWork.Cancel));

    private static Task<SaveOutcome> Level(DeskAtWork desk, int id, LanguageLevel level, DateOnly? on) =>
        desk.Do(db => Service(db, desk).NoteLevelAsync(desk.Own, id, level, on, DeskAtWork.Today, DeskAtWork.Cancel));

    private static async Task<TrackFile> File(DeskAtWork desk, int id) => (await desk.Do(db => new StatushouderQueries(db).FindAsync(id, desk.Own.RegionId, DeskAtWork.Cancel)))!;

    private static Task<IReadOnlyList<TrackItem>> List(DeskAtWork desk) => desk.Do(db => new StatushouderQueries(db).ListAsync(desk.Own.RegionId, DeskAtWork.Cancel));

    private static Task<IReadOnlyList<TrackYear>> Years(DeskAtWork desk) => desk.Do(db => new StatushouderQueries(db).YearsAsync(desk.Own.RegionId, DeskAtWork.Cancel));

    private static StatushouderService Service(Core.Storage.PortalContext db, DeskAtWork desk) => new(db, desk.Clock);
}

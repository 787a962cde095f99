using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tests.Candidates;

namespace OnderwijsRegio.Core.Tests.Events;

/// <summary>A desk plans events, and notes who signs up, who came, who stayed away.</summary>
public sealed class EventTests
{
    private static readonly Uri Address = new("https://portaal.example/");

    private static EventText Evening => new(
        EventKind.Informatiebijeenkomst, "Informatieavond", "Voor wie wil weten hoe het is.", "Raadhuis", DeskAtWork.Today.AddDays(10), new(19, 30), new(21, 0), 2, IsPublic: true);

    [Fact]
    public async Task An_event_is_planned_once_whatever_the_clicks()
    {
        using var desk = await EmptyAsync();
        var key = Guid.NewGuid();

        var first = Saved(await Plan(desk, Evening, formKey: key));

        Assert.Equal(first, Saved(await Plan(desk, Evening, formKey: key)));
        Assert.Equal(Evening, (await File(desk, first)).Text);
    }

    [Fact]
    public async Task A_series_keeps_its_time_of_day_when_the_clocks_change()
    {
        using var desk = await EmptyAsync();

        var first = Saved(await Plan(desk, Evening with { On = new(2026, 3, 24) }, new(1, 3)));

        var all = await desk.Do(db => db.DeskEvents.OrderBy(e => e.StartsAt).ToListAsync());
        Assert.Equal([new(2026, 3, 24), new(2026, 3, 31), new(2026, 4, 7)], all.Select(e => e.On));
        Assert.Equal([18, 17, 17], all.Select(e => e.StartsAt.Hour));
        Assert.All(all, e => Assert.Equal(new TimeOnly(19, 30), e.ToText().From));
        Assert.Equal(2, (await File(desk, first)).Series.Count);
    }

    [Theory]
    [InlineData("2026-03-29", 2, 30)]
    [InlineData("2026-10-25", 2, 30)]
    public async Task At_the_hour_that_the_clocks_change_nothing_is_planned_and_it_is_said_why(string on, int hour, int minute)
    {
        using var desk = await EmptyAsync();
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);

        var refused = Refused(await Plan(desk, Evening with { On = day, From = new(hour, minute) }));

        Assert.Equal((nameof(EventText.From), EventMessages.ClocksChange(day)), (refused.Field, refused.Message));
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field()
    {
        using var desk = await EmptyAsync();
        async Task<string> Says(EventText text, EventSeries? series = null) => Refused(await Plan(desk, text, series)) is var r ? $"{r.Field}: {r.Message}" : "";

        Assert.Equal($"Title: {EventMessages.TitleMissing}", await Says(Evening with { Title = " " }));
        Assert.Equal($"Until: {EventMessages.EndsBeforeStart}", await Says(Evening with { Until = new(19, 30) }));
        Assert.Equal($"Capacity: {EventMessages.CapacityOutOfRange}", await Says(Evening with { Capacity = 0 }));
        Assert.Equal($"Place: {EventMessages.PlaceMissing}", await Says(Evening with { Place = "" }));
        Assert.Equal($"Times: {EventMessages.TimesOutOfRange}", await Says(Evening, new(1, 1)));
        Assert.Equal($"Times: {EventMessages.TimesOutOfRange}", await Says(Evening, new(1, 31)));
        Assert.Equal($"On: {EventMessages.SeriesInPast}", await Says(Evening with { On = DeskAtWork.Today.AddDays(-1) }, new(1, 3)));
        Assert.IsType<SaveOutcome.Saved>(await Plan(desk, Evening with { On = DeskAtWork.Today.AddDays(-1) }));
    }

    [Fact]
    public async Task Who_comes_after_the_last_place_waits_and_moves_up_in_order_when_a_place_is_free()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        var people = await PeopleAsync(desk, 4);
        foreach (var person in people)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
            await Add(desk, id, person);
        }

        Assert.Equal(["aangemeld", "aangemeld", "wachtlijst", "wachtlijst"], await StatesAsync(desk, id, people));

        await Mark(desk, id, people[0], AttendanceState.Afgemeld);

        Assert.Equal(["afgemeld", "aangemeld", "aangemeld", "wachtlijst"], await StatesAsync(desk, id, people));
        Assert.Contains(await SubjectsAsync(desk, 2), s => s == "Er is een plaats voor u: Informatieavond");

        var file = await File(desk, id);
        await desk.Do(db => Service(db, desk).SaveAsync(desk.Own, id, file.Text with { Capacity = 5 }, file.Version, Address, DeskAtWork.Cancel));
        Assert.Equal(["afgemeld", "aangemeld", "aangemeld", "aangemeld"], await StatesAsync(desk, id, people));
    }

    [Fact]
    public async Task Who_was_erased_leaves_the_place_to_who_waits()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening with { Capacity = 1 }));
        var people = await PeopleAsync(desk, 2);
        await Add(desk, id, people[0]);
        await Add(desk, id, people[1]);
        await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, people[0], DeskAtWork.Today, DeskAtWork.Cancel));

        await Remind(desk);

        Assert.Equal(["afgemeld", "aangemeld"], await StatesAsync(desk, id, people));
        Assert.Equal("", (await File(desk, id)).Attendees.Single(a => a.CandidateId == people[0]).Name);
    }

    [Fact]
    public async Task That_someone_came_is_contact_and_a_slip_takes_it_back()
    {
        using var desk = await EmptyAsync();
        var on = DeskAtWork.Today.AddDays(-3);
        var id = Saved(await Plan(desk, Evening with { On = on }));
        var person = (await PeopleAsync(desk, 1))[0];
        await Add(desk, id, person);

        Assert.Equal(on, (await desk.File(person)).LastContactOn);
        Assert.Contains((await desk.File(person)).Timeline, e => e.Event is { Title: "Informatieavond", State: AttendanceState.Gekomen });

        await Mark(desk, id, person, AttendanceState.Weggebleven);
        Assert.Null((await desk.File(person)).LastContactOn);

        await desk.Log(person, new ContactText(ContactKind.Gebeld, on.AddDays(-1), "Gesproken", "", null));
        await Mark(desk, id, person, AttendanceState.Gekomen);
        await Mark(desk, id, person, AttendanceState.Weggebleven);
        Assert.Equal(on.AddDays(-1), (await desk.File(person)).LastContactOn);
    }

    [Fact]
    public async Task Of_who_was_erased_only_the_attendance_is_noted()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        var person = (await PeopleAsync(desk, 1))[0];
        await Add(desk, id, person);
        desk.Clock.Advance(TimeSpan.FromDays(11));
        await desk.Do(db => new ErasureService(db, desk.Clock).EraseAsync(desk.Own, person, DeskAtWork.Today, DeskAtWork.Cancel));

        Assert.IsType<SaveOutcome.Saved>(await Mark(desk, id, person, AttendanceState.Gekomen));

        Assert.Null(await desk.Do(db => db.Candidates.Where(c => c.Id == person).Select(c => c.LastContactOn).SingleAsync()));
    }

    [Fact]
    public async Task Who_came_is_noted_when_it_has_begun()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        var person = (await PeopleAsync(desk, 1))[0];
        await Add(desk, id, person);

        Assert.Equal(EventMessages.NotYet, Refused(await Mark(desk, id, person, AttendanceState.Gekomen)).Message);

        desk.Clock.Advance(TimeSpan.FromDays(11));
        Assert.IsType<SaveOutcome.Saved>(await Mark(desk, id, person, AttendanceState.Gekomen));
    }

    [Fact]
    public async Task Calling_off_and_another_time_are_mailed_to_who_has_a_place_or_waits()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening with { Capacity = 1 }));
        var people = await PeopleAsync(desk, 3);
        await Add(desk, id, people[0]);
        await Add(desk, id, people[1]);
        await Add(desk, id, people[2]);
        await Mark(desk, id, people[2], AttendanceState.Afgemeld);
        var file = await File(desk, id);

        await desk.Do(db => Service(db, desk).SaveAsync(desk.Own, id, file.Text with { From = new(20, 0) }, file.Version, Address, DeskAtWork.Cancel));
        await desk.Do(db => Service(db, desk).CallOffAsync(desk.Own, id, Address, DeskAtWork.Cancel));

        foreach (var (person, told) in new[] { (0, true), (1, true), (2, false) })
        {
            var subjects = await SubjectsAsync(desk, person);
            Assert.Equal(told, subjects.Contains("Gewijzigd: Informatieavond"));
            Assert.Equal(told, subjects.Contains("Gaat niet door: Informatieavond"));
        }

        Assert.Equal(EventMessages.CalledOff, Refused(await Add(desk, id, people[2])).Message);
    }

    [Fact]
    public async Task One_is_reminded_once_within_two_days_and_not_when_one_just_signed_up()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        var people = await PeopleAsync(desk, 2);
        await Add(desk, id, people[0]);

        Assert.Equal(0, await Remind(desk));
        desk.Clock.Advance(TimeSpan.FromDays(9));
        await Add(desk, id, people[1]);

        Assert.Equal(1, await Remind(desk));
        Assert.Equal(0, await Remind(desk));
        Assert.Contains("Herinnering: Informatieavond", await SubjectsAsync(desk, 0));
        Assert.DoesNotContain("Herinnering: Informatieavond", await SubjectsAsync(desk, 1));
    }

    [Fact]
    public async Task A_visitor_signs_up_gets_a_file_of_the_desk_and_cancels_with_the_link()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening with { Capacity = 1 }));
        await SignUp(desk, id, "noor@demo.example");
        await SignUp(desk, id, "wacht@demo.example");

        var noor = await desk.Do(db => db.Candidates.SingleAsync(c => c.Email == "noor@demo.example"));
        Assert.Equal(("Bijeenkomst: Informatieavond", LegalBasis.Toestemming), (noor.SourceDesk, noor.LegalBasis));
        var mail = await desk.Do(db => db.OutgoingMails.SingleAsync(m => m.Recipient == "noor@demo.example"));
        Assert.Equal("U bent aangemeld: Informatieavond", mail.Subject);
        Assert.Contains("donderdag 12 maart 2026, 19:30 – 21:00 uur", mail.Text, StringComparison.Ordinal);
        var code = mail.Text!.Split("code=")[1].Split('\n')[0];
        var own = (await desk.Do(db => SignUps(db, desk).FindAsync(code, DeskAtWork.Cancel)))!;

        Assert.IsType<SaveOutcome.Saved>(await desk.Do(db => SignUps(db, desk).CancelAsync(code, own.Events[0].AttendanceId, Address, DeskAtWork.Cancel)));

        Assert.Equal(
            ["afgemeld", "aangemeld"],
            (await File(desk, id)).Attendees.OrderBy(a => a.CandidateId).Select(a => a.State.DutchName()));
        Assert.Contains("Er is een plaats voor u: Informatieavond", await desk.Do(db => db.OutgoingMails.Where(m => m.Recipient == "wacht@demo.example").Select(m => m.Subject).ToListAsync()));
    }

    [Fact]
    public async Task A_link_cancels_nobody_else()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        await SignUp(desk, id, "noor@demo.example");
        await SignUp(desk, id, "ander@demo.example");
        var code = (await desk.Do(db => db.OutgoingMails.SingleAsync(m => m.Recipient == "noor@demo.example"))).Text!.Split("code=")[1].Split('\n')[0];
        var other = await desk.Do(db => db.Attendances.Where(a => db.Candidates.Any(c => c.Id == a.CandidateId && c.Email == "ander@demo.example")).Select(a => a.Id).SingleAsync());

        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => SignUps(db, desk).CancelAsync(code, other, Address, DeskAtWork.Cancel)));
    }

    [Fact]
    public async Task Nobody_signs_up_for_what_is_not_public_over_or_of_another_region()
    {
        using var desk = await EmptyAsync();
        var closed = Saved(await Plan(desk, Evening with { IsPublic = false }));
        var over = Saved(await Plan(desk, Evening with { On = DeskAtWork.Today.AddDays(-1) }));
        var open = Saved(await Plan(desk, Evening));

        Assert.IsType<SaveOutcome.Missing>(await SignUp(desk, closed, "noor@demo.example"));
        Assert.Equal(EventMessages.Over, Refused(await SignUp(desk, over, "noor@demo.example")).Message);
        Assert.IsType<SaveOutcome.Missing>(await SignUp(desk, open, "noor@demo.example", desk.Other.RegionId));
        Assert.Equal(0, await desk.Do(db => db.Candidates.CountAsync()));
    }

    [Fact]
    public async Task A_desk_reaches_no_event_and_no_candidate_of_another_region()
    {
        using var desk = await EmptyAsync();
        var id = Saved(await Plan(desk, Evening));
        var person = (await PeopleAsync(desk, 1))[0];
        var file = await File(desk, id);

        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).AddAsync(desk.Other, id, person, Address, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).SaveAsync(desk.Other, id, file.Text with { Title = "Anders" }, file.Version, Address, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).CallOffAsync(desk.Other, id, Address, DeskAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await desk.Do(db => Service(db, desk).MarkAsync(desk.Other, id, new Dictionary<int, AttendanceState>(), Address, DeskAtWork.Cancel)));
        Assert.Null(await desk.Do(db => new EventQueries(db).FindAsync(id, desk.Other.RegionId, DeskAtWork.Today, DeskAtWork.Cancel)));
    }

    private static async Task<DeskAtWork> EmptyAsync()
    {
        var desk = await DeskAtWork.EmptyAsync();
        await desk.Do(db => db.DeskEvents.ExecuteDeleteAsync());
        return desk;
    }

    private static async Task<List<int>> PeopleAsync(DeskAtWork desk, int count)
    {
        List<int> people = [];
        for (var n = 0; n < count; n++)
        {
            people.Add(await desk.Added(Someone with { FirstName = $"P{n}", LastName = "Proefstra", Email = $"p{n}@demo.example", Phone = "" }));
        }

        return people;
    }

    private static AttendanceBook Book(PortalContext db, DeskAtWork desk) => new(db, desk.Clock);

    private static EventService Service(PortalContext db, DeskAtWork desk) => new(db, Book(db, desk), new MailSignal(), desk.Clock);

    private static SignUpService SignUps(PortalContext db, DeskAtWork desk) => new(db, new ErasureService(db, desk.Clock), Book(db, desk), new MailSignal(), desk.Clock);

    private static Task<SaveOutcome> Plan(DeskAtWork desk, EventText text, EventSeries? series = null, Guid? formKey = null) =>
        desk.Do(db => Service(db, desk).PlanAsync(desk.Own, text, series ?? EventSeries.Once, formKey ?? Guid.NewGuid(), DeskAtWork.Today, DeskAtWork.Cancel));

    private static Task<SaveOutcome> Add(DeskAtWork desk, int id, int person) => desk.Do(db => Service(db, desk).AddAsync(desk.Own, id, person, Address, DeskAtWork.Cancel));

    private static async Task<SaveOutcome> Mark(DeskAtWork desk, int id, int person, AttendanceState state)
    {
        var attendance = (await File(desk, id)).Attendees.Single(a => a.CandidateId == person).Id;
        return await desk.Do(db => Service(db, desk).MarkAsync(desk.Own, id, new Dictionary<int, AttendanceState> { [attendance] = state }, Address, DeskAtWork.Cancel));
    }

    private static Task<SaveOutcome> SignUp(DeskAtWork desk, int id, string email, int? regionId = null)
    {
        var text = SignUpText.Of(Someone with { Email = email, Phone = "" });
        return desk.Do(db => SignUps(db, desk).SignUpForAsync(regionId ?? desk.Own.RegionId, id, text, new(false, false), Guid.NewGuid(), Address, DeskAtWork.Today, DeskAtWork.Cancel));
    }

    private static Task<int> Remind(DeskAtWork desk) => desk.Do(db => new EventReminders(db, Book(db, desk), new MailSignal(), desk.Clock).RemindAsync(Address, DeskAtWork.Cancel));

    private static async Task<EventFile> File(DeskAtWork desk, int id) =>
        (await desk.Do(db => new EventQueries(db).FindAsync(id, desk.Own.RegionId, DeskAtWork.Today, DeskAtWork.Cancel)))!;

    private static async Task<IEnumerable<string>> StatesAsync(DeskAtWork desk, int id, List<int> people)
    {
        var attendees = (await File(desk, id)).Attendees;
        return people.Select(p => attendees.Single(a => a.CandidateId == p).State.DutchName());
    }

    private static Task<List<string>> SubjectsAsync(DeskAtWork desk, int person) =>
        desk.Do(db => db.OutgoingMails.Where(m => m.Recipient == $"p{person}@demo.example").Select(m => m.Subject).ToListAsync());

    private static int Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Id;

    private static SaveOutcome.Refused Refused(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Refused>(outcome);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Storage.Seeds;
using OnderwijsRegio.Core.Tests.Plans;
using OnderwijsRegio.Core.Tests.Targets;

namespace OnderwijsRegio.Core.Tests.Bodies;

public sealed class BodyTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly BodyText Group = new("Werkgroep onderwijsassistenten", BodyKind.Werkgroep, "", "4x per jaar", [Sector.Po]);
    private static readonly SeatText Vacant = new("lid", null, null, "sector po", null, null);

    [Theory]
    [InlineData(RegionAtWork.Haaglanden, "Onderwijsregioberaad|Klankbordgroep beroepsgroep|Stuurgroepen partnerschappen SO&P|Denktank toekomstbestendig onderwijs")]
    [InlineData(RegionAtWork.Ldb, "Programmaraad|Ledenraad|HR-netwerk")]
    [InlineData(RegionAtWork.Kga, "Projectgroep Engelenbak en Vliegende Brigade|Werkgroep Onderzoek en experiment anders organiseren|Werkgroep Samen Opleiden 2.0|Werkgroep SHRM|HR-netwerk")]
    public async Task A_region_begins_with_the_bodies_that_its_documents_name_and_without_names_of_people(string slug, string names)
    {
        using var work = await RegionAtWork.InAsync(slug);

        var sheet = await Sheet(work);

        Assert.Equal(names.Split('|'), sheet.Bodies.Select(b => b.Text.Name));
        Assert.All(sheet.Bodies, b => Assert.NotNull(b.Source.Document));
        Assert.All(sheet.Bodies.SelectMany(b => b.Seats), s => Assert.Equal((null, SeatState.Vacant), (s.Text.Name, sheet.StateOf(s))));
    }

    [Fact]
    public async Task The_seats_of_the_onderwijsregioberaad_are_those_that_the_plan_of_2024_states()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);

        var seats = (await Sheet(work)).Bodies[0].Seats;

        Assert.Equal(
            [("vast lid", "voorzitters van de platforms"), ("vast lid", "penvoerder"), ("vast lid", "programmamanager"), ("sluit aan per onderwerp", "beroepsgroep en andere partners")],
            seats.Select(s => (s.Text.Role, s.For)));
    }

    [Fact]
    public async Task A_body_is_added_once_and_its_name_only_once_in_a_region()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);

        var first = (await Add(work, Group)).Id();
        var again = Assert.IsType<SaveOutcome.Saved>(await Add(work, Group));
        var taken = Assert.IsType<SaveOutcome.Refused>(await Add(work, Group with { Name = "PROGRAMMARAAD" }));

        Assert.Equal((first, false), (again.Id, again.Changed));
        Assert.Equal(("Name", BodyMessages.NameTaken("Programmaraad")), (taken.Field, taken.Message));
    }

    [Fact]
    public async Task Two_seats_alike_are_two_seats_and_a_form_sent_twice_makes_one()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var body = (await Add(work, Group)).Id();
        var form = Guid.NewGuid();

        await AddSeat(work, body, Vacant, form);
        await AddSeat(work, body, Vacant, form);
        await AddSeat(work, body, Vacant, Guid.NewGuid());

        Assert.Equal(2, (await Body(work, body)).Seats.Count);
    }

    [Fact]
    public async Task A_seat_is_vacant_taken_or_over_and_the_name_of_who_left_long_ago_asks_to_be_erased()
    {
        var sheet = new BodiesSheet([], Today);
        SeatItem Seat(string? name, DateOnly? until) => new(1, Vacant with { Name = name, Until = until }, default, null, Core.Documents.SourceReference.None);

        Assert.Equal(SeatState.Vacant, sheet.StateOf(Seat(null, null)));
        Assert.Equal(SeatState.Taken, sheet.StateOf(Seat("An", Today)));
        Assert.Equal(SeatState.Ended, sheet.StateOf(Seat(null, Today.AddDays(-1))));
        Assert.False(sheet.IsToForget(Seat("An", new DateOnly(2024, 3, 2))));
        Assert.True(sheet.IsToForget(Seat("An", new DateOnly(2024, 3, 1))));
        Assert.False(sheet.IsToForget(Seat(null, new DateOnly(2020, 3, 1))));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Who_is_forgotten_is_in_no_table_any_more_and_the_seat_stays()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var body = (await Add(work, Group)).Id();
        var seat = (await AddSeat(work, body, Vacant with { Name = "Xanthippe Quist", Until = new DateOnly(2025, 1, 1) }, Guid.NewGuid())).Id();

        Assert.IsType<SaveOutcome.Saved>(await work.Read(db => new SeatService(db, work.Clock).ForgetAsync(work.Editor, seat, RegionAtWork.Cancel)));

        var left = Assert.Single((await Body(work, body)).Seats);
        Assert.Equal((null, "lid", new DateOnly(2025, 1, 1)), (left.Text.Name, left.Text.Role, left.Text.Until));
        await using var db = work.Database.Open();
        Assert.DoesNotContain("Xanthippe", string.Join(' ', await db.Trace.Select(t => t.Fields + t.Action).ToListAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_leaves_its_trace_with_fields_and_without_values()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var body = (await Add(work, Group)).Id();
        var seat = (await AddSeat(work, body, Vacant, Guid.NewGuid())).Id();
        var now = (await Body(work, body)).Seats[0];
        await work.Read(db => new SeatService(db, work.Clock).SaveAsync(work.Editor, seat, now.Text with { Name = "An Smit" }, now.Version, RegionAtWork.Cancel));
        await work.Read(db => new BodyService(db, work.Clock).SaveAsync(work.Editor, body, Group with { Cadence = "6x" }, VersionOf(work, body), RegionAtWork.Cancel));
        await work.Read(db => new SeatService(db, work.Clock).RemoveAsync(work.Editor, seat, RegionAtWork.Cancel));
        await work.Read(db => new BodyService(db, work.Clock).RemoveAsync(work.Editor, body, RegionAtWork.Cancel));

        var trace = await work.Read(db => db.Trace.OrderBy(t => t.Id).Select(t => new { t.Action, t.Fields }).ToListAsync());

        Assert.Equal(
            [("body.added", ""), ("seat.added", ""), ("seat.changed", "Name"), ("body.changed", "Cadence"), ("seat.removed", ""), ("body.removed", "")],
            trace.Select(t => (t.Action, t.Fields)));
    }

    [Fact]
    public async Task A_last_day_before_the_first_and_an_organisation_of_another_region_are_refused_at_their_fields()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var body = (await Add(work, Group)).Id();
        var elsewhere = await work.Read(db => db.Organisations.Where(o => o.Participations.All(p => p.RegionId != work.Editor.RegionId)).Select(o => o.Id).FirstAsync());

        var upsideDown = await AddSeat(work, body, Vacant with { From = Today, Until = Today.AddDays(-1) }, Guid.NewGuid());
        var foreign = await AddSeat(work, body, Vacant with { OrganisationId = elsewhere }, Guid.NewGuid());

        Assert.Equal(new SaveOutcome.Refused("Until", BodyMessages.LeftBeforeJoined), upsideDown);
        Assert.Equal(new SaveOutcome.Refused("OrganisationId", BodyMessages.OrganisationUnknown), foreign);
    }

    [Fact]
    public async Task A_body_with_seats_is_not_removed_and_one_of_another_region_is_not_found()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var own = (await Sheet(work)).Bodies[0];
        var other = await work.Read(db => db.Bodies.Include(b => b.Seats).FirstAsync(b => b.RegionId != work.Editor.RegionId && b.Seats.Count > 0));

        Assert.IsType<SaveOutcome.Refused>(await work.Read(db => new BodyService(db, work.Clock).RemoveAsync(work.Editor, own.Id, RegionAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await work.Read(db => new BodyService(db, work.Clock).SaveAsync(work.Editor, other.Id, Group, other.Version, RegionAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await AddSeat(work, other.Id, Vacant, Guid.NewGuid()));
        Assert.IsType<SaveOutcome.Missing>(await work.Read(db => new SeatService(db, work.Clock).ForgetAsync(work.Editor, other.Seats[0].Id, RegionAtWork.Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await work.Read(db => new SeatService(db, work.Clock).RemoveAsync(work.Editor, other.Seats[0].Id, RegionAtWork.Cancel)));
    }

    [Fact]
    public async Task Of_two_people_who_change_a_seat_the_second_is_told()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var seat = (await Sheet(work)).Bodies[0].Seats[0];
        Task<SaveOutcome> Save(string name) => work.Read(db => new SeatService(db, work.Clock)
            .SaveAsync(work.Editor, seat.Id, seat.Text with { Name = name }, seat.Version, RegionAtWork.Cancel));

        Assert.IsType<SaveOutcome.Saved>(await Save("An Smit"));

        Assert.IsType<SaveOutcome.Stale>(await Save("Bo Vos"));
    }

    [Fact]
    public async Task The_page_takes_as_many_queries_for_few_bodies_as_for_many()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var few = await Count();
        for (var i = 0; i < 10; i++)
        {
            var body = (await Add(work, Group with { Name = $"Werkgroep {i}" })).Id();
            await AddSeat(work, body, Vacant, Guid.NewGuid());
        }

        Assert.Equal(few, await Count());
        Assert.InRange(few, 1, 3);

        async Task<int> Count()
        {
            var log = new CommandLog();
            await using var db = work.Database.Open(log);
            await new BodyQueries(db).SheetAsync(work.Editor.RegionId, Today, RegionAtWork.Cancel);
            return log.Statements.Count;
        }
    }

    [Fact]
    public async Task A_spreadsheet_gets_no_formula()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Ldb);
        var body = (await Add(work, Group with { Name = "=1+1" })).Id();
        await AddSeat(work, body, Vacant with { Name = "An; Smit", From = Today }, Guid.NewGuid());

        var csv = BodyExport.Csv(await Sheet(work));

        Assert.Contains("\"'=1+1\";werkgroep;4x per jaar;lid;\"An; Smit\";sector po;02-03-2026;", csv, StringComparison.Ordinal);
        Assert.Contains("Programmaraad;programmaraad;6x per jaar;;;;;", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeds_bring_nothing_back_that_a_user_took_away_or_filled_in()
    {
        using var work = await RegionAtWork.InAsync(RegionAtWork.Haaglanden);
        var group = (await Sheet(work)).Bodies[1];
        await work.Read(db => new SeatService(db, work.Clock).RemoveAsync(work.Editor, group.Seats[0].Id, RegionAtWork.Cancel));
        await work.Read(db => new BodyService(db, work.Clock).RemoveAsync(work.Editor, group.Id, RegionAtWork.Cancel));

        await work.Read(async db =>
        {
            await new SeedLoader(db).LoadAsync(Folders.Seeds, RegionAtWork.Cancel);
            return 0;
        });

        Assert.DoesNotContain(await Sheet(work) is var sheet ? sheet.Bodies : [], b => b.Text.Name == group.Text.Name);
    }

    private static Guid VersionOf(RegionAtWork work, int body)
    {
        using var db = work.Database.Open();
        return db.Bodies.Single(b => b.Id == body).Version;
    }

    private static Task<BodiesSheet> Sheet(RegionAtWork work) =>
        work.Read(db => new BodyQueries(db).SheetAsync(work.Editor.RegionId, Today, RegionAtWork.Cancel));

    private static async Task<BodyItem> Body(RegionAtWork work, int id) =>
        (await work.Read(db => new BodyQueries(db).FindAsync(id, work.Editor.RegionId, RegionAtWork.Cancel)))!;

    private static Task<SaveOutcome> Add(RegionAtWork work, BodyText text) =>
        work.Read(db => new BodyService(db, work.Clock).AddAsync(work.Editor, text, RegionAtWork.Cancel));

    private static Task<SaveOutcome> AddSeat(RegionAtWork work, int body, SeatText text, Guid form) =>
        work.Read(db => new SeatService(db, work.Clock).AddAsync(work.Editor, body, text, form, RegionAtWork.Cancel));
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Tests.Targets;
using OnderwijsRegio.Core.Users;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.Organisations;

public sealed class OrganisationTests
{
    [Fact]
    public async Task The_seeds_name_the_nine_municipalities_with_their_codes_and_who_takes_part()
    {
        using var work = await BeginAsync();

        var codes = await work.Read(db => db.Regions.Where(r => r.Slug == Haaglanden).SelectMany(r => r.Municipalities).Select(m => m.CbsCode).ToListAsync());
        Assert.Equal(["GM0503", "GM0518", "GM0603", "GM0637", "GM1621", "GM1783", "GM1842", "GM1916", "GM1926"], codes.Order());
        Assert.Equal(9, (await work.Names(Haaglanden, new RegisterFilter(OrganisationKind.Gemeente))).Count);
        Assert.Contains("Stichting Lucas Onderwijs", await work.Names(Haaglanden, new RegisterFilter(OrganisationKind.Bestuur)));
        Assert.Contains("Het Leercollectief", await work.Names(Ldb, new RegisterFilter()));
        Assert.Contains("Opleidingsschool H2O", await work.Names(Kga, new RegisterFilter(OrganisationKind.Partnerschap)));
    }

    [Fact]
    public async Task The_region_that_took_an_organisation_in_first_leads()
    {
        using var work = await BeginAsync();

        Assert.Equal(Haaglanden, (await work.Organisation("PoolWest")).LeadRegion!.Slug);
        Assert.Equal(Ldb, (await work.Organisation("Het Leercollectief")).LeadRegion!.Slug);
        Assert.DoesNotContain(await work.Read(db => db.Organisations.Where(o => o.Participations.Count > 0).ToListAsync()), o => o.LeadRegionId is null);
        Assert.DoesNotContain(await work.Read(db => db.Schools.ToListAsync()), s => s.LeadRegionId is null);
    }

    [Fact]
    public async Task Another_region_that_has_it_reads_what_it_is_and_says_itself_as_what_it_takes_part()
    {
        using var work = await BeginAsync();
        var pool = await work.Organisation("PoolWest");

        var refused = Assert.IsType<SaveOutcome.Refused>(await work.Save(Ldb, pool.Id, text => text with { Name = "Van ons" }));
        Assert.Equal(("", OrganisationMessages.LedBy("Onderwijsregio Haaglanden")), (refused.Field, refused.Message));
        Assert.IsType<SaveOutcome.Missing>(await work.Save(Kga, pool.Id, text => text with { Name = "Van ons" }));
        Assert.Equal(pool.ToText(), (await work.Organisation(pool.Id)).ToText());

        (await work.SaveParticipation(Ldb, pool.Id, null, new ParticipationText("samenwerkingspartner", Today, null))).Id();
        (await work.Save(Haaglanden, pool.Id, text => text with { ContactRole = "coördinator" })).Id();
        Assert.Equal("coördinator", (await work.Organisation(pool.Id)).ContactRole);
    }

    [Fact]
    public async Task An_organisation_of_another_region_is_taken_in_by_its_name_as_it_is()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik", "01234"))).Id();

        var joined = (await work.Add(Ldb, ABoard("stichting de eik") with { Note = "Van Leiden" })).Id();

        Assert.Equal(board, joined);
        var stored = await work.Organisation(board);
        Assert.Equal(("Stichting De Eik", "", Haaglanden), (stored.Name, stored.Note, stored.LeadRegion!.Slug));
        Assert.Equal([work.Region(Haaglanden), work.Region(Ldb)], stored.Participations.Select(p => p.RegionId));
    }

    [Fact]
    public async Task A_number_of_another_board_is_refused_with_its_name_and_takes_nothing_in()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik", "01234"))).Id();

        var refused = Assert.IsType<SaveOutcome.Refused>(await work.Add(Ldb, ABoard("Stichting De Es", "01234")));
        Assert.Equal(("BoardNumber", OrganisationMessages.BoardNumberTaken("01234", "Stichting De Eik")), (refused.Field, refused.Message));
        var other = (await work.Add(Ldb, ABoard("Stichting De Es"))).Id();
        refused = Assert.IsType<SaveOutcome.Refused>(await work.Save(Ldb, other, text => text with { BoardNumber = "01234" }));
        Assert.Equal("BoardNumber", refused.Field);

        Assert.Single((await work.Organisation(board)).Participations);
    }

    [Theory]
    [InlineData("", null, null, "Name", OrganisationMessages.NameMissing)]
    [InlineData("Stichting", "1234567", null, "Kvk", OrganisationMessages.KvkWrong)]
    [InlineData("Stichting", null, "1234", "BoardNumber", OrganisationMessages.BoardNumberWrong)]
    [InlineData("Stichting", null, "١٢٣٤٥", "BoardNumber", OrganisationMessages.BoardNumberWrong)]
    public async Task A_fault_is_said_at_its_field(string name, string? kvk, string? number, string field, string message)
    {
        using var work = await BeginAsync();

        Assert.Equal(new SaveOutcome.Refused(field, message), await work.Add(Haaglanden, ABoard(name, number) with { Kvk = kvk }));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", "Until", OrganisationMessages.LeftBeforeJoined)]
    [InlineData("0026-03-02", null, "From", OrganisationMessages.DayFarAway)]
    [InlineData(null, "2999-01-01", "Until", OrganisationMessages.DayFarAway)]
    public async Task Days_that_cannot_be_are_said_at_the_day(string? from, string? until, string field, string message)
    {
        using var work = await BeginAsync();
        var member = Member with { From = Day(from), Until = Day(until) };

        Assert.Equal(new SaveOutcome.Refused(field, message), await work.Add(Haaglanden, ABoard("Stichting De Eik"), member));
        Assert.Equal(new SaveOutcome.Refused(field, message), await work.Add(Haaglanden, ASchool("De Eik"), member.From, member.Until));
    }

    [Theory]
    [InlineData("Beëindigd")]
    [InlineData("beeindigd")]
    [InlineData(" Nog  geen deelnemer ")]
    public async Task Who_does_not_take_part_opens_no_door_however_it_is_spelled(string role)
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"), Member with { Role = role })).Id();
        var user = await work.Read(async db =>
        {
            var account = AUser("Els de Boer", new Grant { Role = Role.Bestuurder, OrganisationId = board });
            db.Users.Add(account);
            await db.SaveChangesAsync();
            return account.Id;
        });

        Assert.Empty((await work.Read(db => db.KeysAsync(user, Today))).Keys);
        var participation = (await work.Organisation(board)).Participations.Single();
        Assert.IsType<SaveOutcome.Refused>(await work.SaveParticipation(Haaglanden, board, null, Member));
        Assert.Empty((await work.Read(db => db.KeysAsync(user, Today))).Keys);

        (await work.SaveParticipation(Haaglanden, board, participation.Id, Member with { From = Today, Until = Today })).Id();
        Assert.Single((await work.Read(db => db.KeysAsync(user, Today))).Keys);
        Assert.Empty((await work.Read(db => db.KeysAsync(user, Today.AddDays(1)))).Keys);
        Assert.Empty((await work.Read(db => db.KeysAsync(user, Today.AddDays(-1)))).Keys);
    }

    [Fact]
    public async Task Who_is_a_member_cannot_be_no_member_as_well()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();

        var refused = Assert.IsType<SaveOutcome.Refused>(await work.SaveParticipation(Haaglanden, board, null, Member with { Role = Participation.Ended }));

        Assert.Equal(("Role", OrganisationMessages.RoleExcluded("deelnemer")), (refused.Field, refused.Message));
    }

    [Fact]
    public async Task What_was_added_by_mistake_goes_and_its_lead_passes_to_the_next()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();
        await work.Add(Ldb, ABoard("Stichting De Eik"));

        Assert.Equal(0, (await work.RemoveParticipation(Haaglanden, board)).Id());
        Assert.Equal(Ldb, (await work.Organisation(board)).LeadRegion!.Slug);
        Assert.IsType<SaveOutcome.Missing>(await work.Save(Haaglanden, board, text => text with { Name = "Weg" }));

        await work.RemoveParticipation(Ldb, board);
        Assert.False(await work.Read(db => db.Organisations.AnyAsync(o => o.Id == board)));
        Assert.True(await work.Read(db => db.Trace.AnyAsync(t => t.Action == "participant.removed" && t.Subject == nameof(Organisation) && t.SubjectId == board)));
    }

    [Fact]
    public async Task What_is_in_use_is_not_removed()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();
        var school = (await work.Add(Haaglanden, ASchool("De Eik", "01AB00", board))).Id();

        Assert.Equal(new SaveOutcome.Refused("", OrganisationMessages.BoardHasSchools(1)), await work.RemoveParticipation(Haaglanden, board));
        await work.RemoveSchool(Haaglanden, school);
        await work.Read(async db =>
        {
            db.Users.Add(AUser("Els de Boer", new Grant { Role = Role.Bestuurder, OrganisationId = board }));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(new SaveOutcome.Refused("", OrganisationMessages.OrganisationHasUsers), await work.RemoveParticipation(Haaglanden, board));
    }

    [Fact]
    public async Task An_organisation_that_was_removed_does_not_come_back_with_the_seeds()
    {
        using var work = await BeginAsync();
        var drift = await work.Organisation("Drift");
        await work.RemoveParticipation(Haaglanden, drift.Id, "kennispartner");
        using var seeds = new Storage.SeedCopy();
        seeds.Change("participations.csv", "haaglanden;drift;", "kennispartner", "adviseur");

        await work.Read(async db =>
        {
            await new Core.Storage.Seeds.SeedLoader(db).LoadAsync(seeds.Folder, Cancel);
            return true;
        });

        Assert.False(await work.Read(db => db.Organisations.AnyAsync(o => o.Name == "Drift")));
    }

    [Fact]
    public async Task Of_two_who_save_the_second_hears_who_was_first_and_saving_nothing_new_writes_nothing()
    {
        using var work = await BeginAsync();
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();
        var began = await work.Organisation(board);
        (await work.Save(Haaglanden, board, text => text with { Note = "Eerst" })).Id();

        var stale = Assert.IsType<SaveOutcome.Stale>(await work.Save(Haaglanden, board, text => text with { Note = "Toen" }, began.Version));

        Assert.Equal("Sanne de Wit", stale.ByName);
        Assert.False(Assert.IsType<SaveOutcome.Saved>(await work.Save(Haaglanden, board, text => text)).Changed);
        Assert.Equal(
            ["", "Note"],
            await work.Read(db => db.Trace.Where(t => t.Subject == nameof(Organisation) && t.SubjectId == board).OrderBy(t => t.Id).Select(t => t.Fields).ToListAsync()));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}

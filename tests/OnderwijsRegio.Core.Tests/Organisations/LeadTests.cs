using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Tests.Targets;
using static OnderwijsRegio.Core.Tests.Organisations.RegisterAtWork;

namespace OnderwijsRegio.Core.Tests.Organisations;

/// <summary>The region that leads an organisation or a school hands that over.</summary>
public sealed class LeadTests
{
    private static readonly SaveOutcome.Refused Unknown = new("RegionId", OrganisationMessages.LeadUnknown);

    [Fact]
    public async Task The_leading_region_hands_an_organisation_over_once_and_then_reads_it()
    {
        using var work = await BeginAsync();
        var board = await BoardAsync(work, Member);

        Assert.Equal(new SaveOutcome.Saved(board, true), await HandOver(work, Haaglanden, board, Ldb));
        Assert.Equal(new SaveOutcome.Saved(board, false), await HandOver(work, Haaglanden, board, Ldb));

        Assert.Equal(Ldb, (await work.Organisation(board)).LeadRegion!.Slug);
        Assert.Equal(new SaveOutcome.Refused("", OrganisationMessages.LedBy((await work.Organisation(board)).LeadRegion!.Name)), await work.Save(Haaglanden, board, text => text with { Note = "Van ons" }));
        Assert.IsType<SaveOutcome.Saved>(await work.Save(Ldb, board, text => text with { Note = "Van ons" }));
        var trace = await work.Read(db => db.Trace.SingleAsync(t => t.Action == "organisation.handed-over"));
        Assert.Equal((nameof(Organisation), board, "LeadRegionId", work.Region(Haaglanden)), (trace.Subject, trace.SubjectId, trace.Fields, trace.RegionId));
    }

    [Fact]
    public async Task A_school_is_handed_over_with_its_pupils()
    {
        using var work = await BeginAsync();
        var school = (await work.Add(Haaglanden, ASchool("Yuverta Naaldwijk", "25LH00"))).Id();
        await work.Add(Kga, ASchool("Yuverta Naaldwijk", "25LH00"));

        Assert.Equal(new SaveOutcome.Saved(school, true), await HandOverSchool(work, Haaglanden, school, Kga));

        Assert.IsType<SaveOutcome.Refused>(await work.SavePupils(Haaglanden, school, 2025, 300));
        Assert.IsType<SaveOutcome.Saved>(await work.SavePupils(Kga, school, 2025, 300));
        Assert.True(await work.Read(db => db.Trace.AnyAsync(t => t.Action == "school.handed-over" && t.SubjectId == school)));
    }

    [Fact]
    public async Task A_region_that_does_not_lead_cannot_take_or_give_the_lead_and_one_without_it_does_not_find_it()
    {
        using var work = await BeginAsync();
        var board = await BoardAsync(work, Member);
        var refused = Assert.IsType<SaveOutcome.Refused>(await HandOver(work, Ldb, board, Ldb));

        Assert.Equal(("", OrganisationMessages.LedBy("Onderwijsregio Haaglanden")), (refused.Field, refused.Message));
        Assert.IsType<SaveOutcome.Missing>(await HandOver(work, Kga, board, Ldb));
        Assert.Equal(Haaglanden, (await work.Organisation(board)).LeadRegion!.Slug);
    }

    public static TheoryData<string, int?, int?> NotNow => new()
    {
        { Participation.Prospective, null, null },
        { Participation.Ended, null, null },
        { "deelnemer", 1, null },
        { "deelnemer", null, -1 },
    };

    [Theory]
    [MemberData(nameof(NotNow))]
    public async Task Only_a_region_where_it_takes_part_now_can_lead_and_no_other_is_offered(string role, int? from, int? until)
    {
        using var work = await BeginAsync();
        var board = await BoardAsync(work, new ParticipationText(role, Day(from), Day(until)));
        var school = (await work.Add(Haaglanden, ASchool("Yuverta Naaldwijk", "25LH00"))).Id();
        await work.Add(Ldb, ASchool("Yuverta Naaldwijk", "25LH00"), Day(from) ?? (until is null ? Today.AddDays(1) : null), Day(until));

        Assert.Equal(Unknown, await HandOver(work, Haaglanden, board, Ldb));
        Assert.Equal(Unknown, await HandOver(work, Haaglanden, board, Kga));
        Assert.Equal(Unknown, await HandOverSchool(work, Haaglanden, school, Ldb));
        Assert.Empty((await work.Read(db => new RegisterQueries(db).FindOrganisationAsync(board, work.Region(Haaglanden), Cancel)))!.MayLead(Today));
        Assert.Empty((await work.Read(db => new RegisterQueries(db).FindSchoolAsync(school, work.Region(Haaglanden), Cancel)))!.MayLead(Today));

        static DateOnly? Day(int? days) => days is { } n ? Today.AddDays(n) : null;
    }

    [Fact]
    public async Task A_region_is_offered_once_also_with_two_roles()
    {
        using var work = await BeginAsync();
        var board = await BoardAsync(work, Member);
        await work.SaveParticipation(Ldb, board, null, new ParticipationText("penvoerder", null, Today));

        var dossier = await work.Read(db => new RegisterQueries(db).FindOrganisationAsync(board, work.Region(Haaglanden), Cancel));

        Assert.Equal(work.Region(Ldb), Assert.Single(dossier!.MayLead(Today)).RegionId);
    }

    private static async Task<int> BoardAsync(RegisterAtWork work, ParticipationText elsewhere)
    {
        var board = (await work.Add(Haaglanden, ABoard("Stichting De Eik"))).Id();
        return (await work.Add(Ldb, ABoard("Stichting De Eik"), elsewhere)).Id() is var same && same == board ? board : throw new InvalidOperationException("Two boards.");
    }

    private static Task<SaveOutcome> HandOver(RegisterAtWork work, string by, int board, string to) =>
        work.Read(db => new LeadService(db, work.Clock).HandOverAsync(work.Editors[by], board, work.Region(to), Today, Cancel));

    private static Task<SaveOutcome> HandOverSchool(RegisterAtWork work, string by, int school, string to) =>
        work.Read(db => new LeadService(db, work.Clock).HandOverSchoolAsync(work.Editors[by], school, work.Region(to), Today, Cancel));
}

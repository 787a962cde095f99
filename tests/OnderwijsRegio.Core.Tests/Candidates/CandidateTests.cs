using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>What is known of a candidate.</summary>
public sealed class CandidateTests
{
    [Fact]
    public async Task A_file_begins_once_with_its_first_step_and_the_day_until_which_it_is_kept()
    {
        using var work = await EmptyAsync();
        var form = Guid.NewGuid();

        var first = Assert.IsType<SaveOutcome.Saved>(await work.Add(Someone, formKey: form));
        var again = Assert.IsType<SaveOutcome.Saved>(await work.Add(Someone, formKey: form));

        Assert.Equal((first.Id, true, false), (again.Id, first.Changed, again.Changed));
        var file = await work.File(first.Id);
        Assert.Equal((Someone, KlantreisPhase.Interesseren, Today.AddMonths(12)), (file.Text, file.Phase, file.RetainUntil));
        Assert.Equal(StepKind.Start, Assert.Single(file.Timeline).Step!.Kind);
        Assert.Equal(["candidate.added"], await work.Do(db => db.Trace.Where(t => t.Subject == "Candidate").Select(t => t.Action).ToListAsync()));
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_said_at_its_field()
    {
        using var work = await EmptyAsync();
        (CandidateText Text, string Field, string Message)[] wrong =
        [
            (Someone with { FirstName = " ", LastName = "" }, "LastName", CandidateMessages.NameMissing),
            (Someone with { Email = "", Phone = "" }, "Email", CandidateMessages.ContactMissing),
            (Someone with { Phone = "bel mij" }, "Phone", CandidateMessages.PhoneUnreadable),
            (Someone with { SourceDesk = "" }, "SourceDesk", CandidateMessages.SourceMissing),
            (Someone with { Hours = 41 }, "Hours", CandidateMessages.HoursOutOfRange),
            (Someone with { LegalBasis = LegalBasis.Toestemming }, "ConsentOn", CandidateMessages.ConsentMissing),
            (Someone with { LegalBasis = LegalBasis.Toestemming, ConsentOn = Today.AddDays(1) }, "ConsentOn", CandidateMessages.DayAhead),
            (Someone with { Education = "BSN 111222333" }, "Education", CandidateMessages.MayBeBsn),
            (Someone with { SourceDesk = "Loket 111222333" }, "SourceDesk", CandidateMessages.MayBeBsn),
            (Someone with { OwnerId = work.Other.UserId }, "OwnerId", CandidateMessages.OwnerUnknown),
        ];

        foreach (var (text, field, message) in wrong)
        {
            var refused = Assert.IsType<SaveOutcome.Refused>(await work.Add(text));
            Assert.Equal((field, message), (refused.Field, refused.Message));
        }

        Assert.Equal(0, (await work.Page(new CandidateFilter())).Count);
    }

    [Fact]
    public async Task Nine_digits_are_saved_once_someone_says_that_they_are_no_bsn()
    {
        using var work = await EmptyAsync();

        Assert.IsType<SaveOutcome.Saved>(await work.Add(Someone with { Wishes = "Ordernummer 111222333" }, new CandidateAssurance(IsNoBsn: true, IsNoDouble: false)));
    }

    [Theory]
    [InlineData("Noortje", "Anders", "NOOR@demo.example", "")]
    [InlineData("Noortje", "Anders", "", "06-87654321")]
    [InlineData("Nóór", "van Oefenink", "ander@demo.example", "")]
    public async Task Someone_who_looks_like_a_file_that_is_there_is_added_only_when_that_is_another(string first, string last, string email, string phone)
    {
        using var work = await EmptyAsync();
        await work.Added(Someone);
        var alike = Someone with { FirstName = first, LastName = last, Email = email, Phone = phone };

        Assert.Equal(CandidateMessages.MayBeDouble, Assert.IsType<SaveOutcome.Refused>(await work.Add(alike)).Message);
        Assert.IsType<SaveOutcome.Saved>(await work.Add(alike, new CandidateAssurance(false, IsNoDouble: true)));
        // The desk of another region knows nothing of it.
        Assert.IsType<SaveOutcome.Saved>(await work.Add(alike with { OwnerId = null }, editor: work.Other));
    }

    [Fact]
    public async Task A_change_is_saved_with_its_fields_in_the_trace_and_a_second_writer_hears_of_the_first()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        var began = (await work.File(id)).Version;

        Assert.IsType<SaveOutcome.Saved>(await work.Save(id, Someone with { Subjects = "wiskunde", Phone = "" }, began));
        Assert.IsType<SaveOutcome.Stale>(await work.Save(id, Someone with { Subjects = "Duits" }, began));

        Assert.Equal("wiskunde", (await work.File(id)).Text.Subjects);
        Assert.Equal("Phone,Subjects", await work.Do(db => db.Trace.Where(t => t.Action == "candidate.changed").Select(t => t.Fields).SingleAsync()));
        Assert.Empty(await work.Seek("0687654321"));
        Assert.Single(await work.Seek("noor"));
    }

    [Fact]
    public async Task The_desk_of_another_region_finds_and_changes_nothing()
    {
        using var work = await EmptyAsync();
        var id = await work.Added(Someone);
        var file = await work.File(id);
        await work.Log(id, new ContactText(ContactKind.Gebeld, Today, "Gesproken", "Bellen", Today));
        var step = (await work.File(id)).Open[0].Id;

        Assert.Null(await work.Do(db => new CandidateFileQueries(db).FindAsync(id, work.Other.RegionId, Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await work.Save(id, Someone with { LastName = "Anders" }, file.Version, work.Other));
        Assert.IsType<SaveOutcome.Missing>(await work.Log(id, new ContactText(ContactKind.Gebeld, Today, "Gesproken", "", null), editor: work.Other));
        Assert.IsType<SaveOutcome.Missing>(await work.Step(id, KlantreisPhase.Orienteren, editor: work.Other));
        Assert.IsType<SaveOutcome.Missing>(await work.Tick(step, work.Other));
    }
}

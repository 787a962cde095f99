using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using static OnderwijsRegio.Core.Tests.Candidates.DeskAtWork;

namespace OnderwijsRegio.Core.Tests.Candidates;

/// <summary>Correcting what was logged.</summary>
public sealed class ContactTests
{
    private static readonly ContactCorrection Right = new(ContactKind.Gemaild, Today.AddDays(-3), "Mailde over de meeloopdag.");

    [Fact]
    public async Task A_contact_is_corrected_and_tells_by_whom_and_the_last_contact_is_counted_anew()
    {
        using var work = await EmptyAsync();
        var (id, contact) = await LoggedAsync(work);

        Assert.Equal(id, Assert.IsType<SaveOutcome.Saved>(await Correct(work, contact, Right)).Id);

        var file = await work.File(id);
        var entry = file.Timeline.Single(e => e.Contact is not null);
        Assert.Equal(
            (ContactKind.Gemaild, "Mailde over de meeloopdag.", Today.AddDays(-3), work.Clock.GetUtcNow()),
            (entry.Contact!.Kind, entry.Contact.Text, entry.On, entry.Contact.ChangedAt));
        Assert.NotNull(entry.Contact.ChangedBy);
        Assert.Equal(Today.AddDays(-3), file.LastContactOn);
        Assert.Equal(
            ("candidate.contact-corrected", "Kind,On,Text"), await work.Do(async db => await db.Trace.OrderByDescending(t => t.Id).Select(t => ValueTuple.Create(t.Action, t.Fields)).FirstAsync()));
    }

    [Fact]
    public async Task A_contact_that_was_none_leaves_the_one_before_as_the_last_and_the_retention_from_it()
    {
        using var work = await EmptyAsync();
        var (id, contact) = await LoggedAsync(work);
        await work.Do(db => db.Candidates.ExecuteUpdateAsync(c => c.SetProperty(x => x.PhaseSince, Today.AddMonths(-2))));
        await work.Log(id, new ContactText(ContactKind.Gebeld, Today.AddDays(-40), "Eerder gebeld", "", null));

        await Correct(work, contact, Right with { Kind = ContactKind.Notitie });

        var file = await work.File(id);
        Assert.Equal((Today.AddDays(-40), Today.AddDays(-40).AddMonths(12)), (file.LastContactOn!.Value, file.RetainUntil));
        Assert.Equal([id], (await work.Page(new CandidateFilter { Due = CandidateDue.Stil })).Items.Select(i => i.Id));
    }

    [Fact]
    public async Task One_that_was_logged_by_mistake_is_removed_and_nobody_is_erased_the_same_night()
    {
        using var work = await EmptyAsync();
        var (id, contact) = await LoggedAsync(work);
        await work.Do(db => db.Candidates.ExecuteUpdateAsync(c => c.SetProperty(x => x.PhaseSince, Today.AddYears(-2)).SetProperty(x => x.CreatedOn, Today.AddYears(-2))));

        Assert.IsType<SaveOutcome.Saved>(await Remove(work, contact));

        var file = await work.File(id);
        Assert.DoesNotContain(file.Timeline, e => e.Contact is not null);
        Assert.Equal(((DateOnly?)null, Today.AddDays(Retention.DaysOfWarning)), (file.LastContactOn, file.RetainUntil));
        Assert.Equal(0, await work.Do(db => new ErasureService(db, work.Clock).EraseExpiredAsync(Today.AddDays(1), Cancel)));
        Assert.IsType<SaveOutcome.Missing>(await Remove(work, contact, Guid.Empty));
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field()
    {
        using var work = await EmptyAsync();
        var (_, contact) = await LoggedAsync(work);
        (ContactCorrection Text, string Field, string Message)[] wrong =
        [
            (Right with { On = Today.AddDays(1) }, "On", CandidateMessages.DayAhead),
            (Right with { Text = " " }, "Text", CandidateMessages.TextMissing),
            (Right with { Text = "111222333" }, "Text", CandidateMessages.MayBeBsn),
            (Right with { Kind = ContactKind.Aanmelding }, "Kind", CandidateMessages.KindUnknown),
        ];

        foreach (var (text, field, message) in wrong)
        {
            var refused = Assert.IsType<SaveOutcome.Refused>(await Correct(work, contact, text));
            Assert.Equal((field, message), (refused.Field, refused.Message));
        }
    }

    [Fact]
    public async Task Who_comes_second_hears_it_another_region_finds_nothing_and_what_the_portal_noted_stays()
    {
        using var work = await EmptyAsync();
        var (id, contact) = await LoggedAsync(work);
        var version = (await Contact(work, contact))!.Version;
        await Correct(work, contact, Right);

        Assert.NotNull(Assert.IsType<SaveOutcome.Stale>(await Correct(work, contact, Right with { Text = "Anders" }, version)).ByName);
        Assert.IsType<SaveOutcome.Stale>(await Remove(work, contact, version));
        Assert.IsType<SaveOutcome.Missing>(await Correct(work, contact, Right, editor: work.Other));
        Assert.Null(await work.Do(db => new CandidateFileQueries(db).ContactAsync(contact, work.Other.RegionId, Cancel)));
        var own = await work.Do(async db =>
        {
            var note = new ContactMoment { CandidateId = id, Kind = ContactKind.Aanmelding, On = Today, Text = "Meldde zich opnieuw aan" };
            db.Add(note);
            await db.SaveChangesAsync();
            return note.Id;
        });
        Assert.IsType<SaveOutcome.Missing>(await Correct(work, own, Right, Guid.Empty));
        Assert.IsType<SaveOutcome.Missing>(await Remove(work, own, Guid.Empty));
    }

    private static async Task<(int Candidate, int Contact)> LoggedAsync(DeskAtWork work)
    {
        var id = await work.Added(Someone);
        await work.Log(id, new ContactText(ContactKind.Gebeld, Today, "Belde over de meeloopdag.", "", null));
        return (id, await work.Do(db => db.ContactMoments.Select(c => c.Id).SingleAsync()));
    }

    private static Task<LoggedContact?> Contact(DeskAtWork work, int id) => work.Do(db => new CandidateFileQueries(db).ContactAsync(id, work.Own.RegionId, Cancel));

    private static async Task<SaveOutcome> Correct(DeskAtWork work, int id, ContactCorrection text, Guid? version = null, PlanEditor? editor = null)
    {
        var seen = version ?? (await Contact(work, id))!.Version;
        return await work.Do(db => new ContactService(db, work.Clock).CorrectAsync(editor ?? work.Own, id, text, false, seen, Today, Cancel));
    }

    private static async Task<SaveOutcome> Remove(DeskAtWork work, int id, Guid? version = null)
    {
        var seen = version ?? (await Contact(work, id))!.Version;
        return await work.Do(db => new ContactService(db, work.Clock).RemoveAsync(work.Own, id, seen, Today, Cancel));
    }
}

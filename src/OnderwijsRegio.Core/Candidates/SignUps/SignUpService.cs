using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.Candidates.SignUps;

/// <summary>What people do themselves: sign up with the desk of a region, and with the link from the mail look at it, correct it, withdraw it.</summary>
public sealed class SignUpService(PortalContext db, ErasureService erasure, AttendanceBook book, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>
    /// Signs someone up. Who is known by that e-mail address keeps their file: what they said is noted in it, and changes nothing but the day of consent, for anyone
    /// can type an address. The answer and the mail are the same for both.
    /// </summary>
    /// <param name="regionId">Region.</param>
    /// <param name="text">What they said.</param>
    /// <param name="source">Desk or campaign by which they came; empty for none.</param>
    /// <param name="asked">What was asked already, and answered.</param>
    /// <param name="formKey">Key of the form, by which a double click is one sign-up.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SignUpAsync(
        int regionId, SignUpText text, string source, SignUpAssurance asked, Guid formKey, Uri portal, DateOnly today, CancellationToken cancel)
    {
        if (text.Faults(asked, today).FirstOrDefault() is { } fault)
        {
            return fault;
        }

        // The address says where they came from, and anyone can make an address.
        source = Words.OneLine(source) is { Length: > 0 and <= Candidate.ShortMaxLength } given && !Bsn.MayStandIn(given) ? given : SignUpMessages.OwnSource;
        var file = text.ToCandidate(source, today);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await db.Candidates.Where(c => c.FormKey == formKey).Select(c => (int?)c.Id).FirstOrDefaultAsync(cancel) is { } made)
        {
            return new SaveOutcome.Saved(made, Changed: false);
        }

        if (await db.ContactMoments.AnyAsync(c => c.FormKey == formKey, cancel))
        {
            return new SaveOutcome.Saved(0, Changed: false);
        }

        var candidate = await KnownAsync(regionId, file.Email, cancel);
        if (candidate is null)
        {
            candidate = await BeginAsync(regionId, file, formKey, today, cancel);
        }
        else
        {
            SignUpAgain(candidate, text, source, formKey, today, await db.TermsOfAsync(regionId, cancel));
        }

        await ConfirmAsync(candidate, text.FirstName, portal, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    /// <summary>Signs someone up for an event, and begins a file for who is not known by that e-mail address. The answer is the same for both.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="eventId">Event.</param>
    /// <param name="text">What they said.</param>
    /// <param name="asked">What was asked already, and answered.</param>
    /// <param name="formKey">Key of the form, by which a double click is one sign-up.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SignUpForAsync(
        int regionId, int eventId, SignUpText text, SignUpAssurance asked, Guid formKey, Uri portal, DateOnly today, CancellationToken cancel)
    {
        if (text.Faults(asked, today).FirstOrDefault() is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var now = clock.GetUtcNow();
        if (await db.DeskEvents.FirstOrDefaultAsync(e => e.Id == eventId && e.RegionId == regionId && e.IsPublic, cancel) is not { } planned)
        {
            return new SaveOutcome.Missing();
        }

        if (planned.CancelledAt is not null || planned.StartsAt <= now)
        {
            return new SaveOutcome.Refused("", planned.CancelledAt is null ? EventMessages.Over : EventMessages.CalledOff);
        }

        var file = text.ToCandidate(SourceOf(planned), today);
        var candidate = await db.Candidates.FirstOrDefaultAsync(c => c.FormKey == formKey && c.RegionId == regionId && c.AnonymousOn == null, cancel)
            ?? await KnownAsync(regionId, file.Email, cancel)
            ?? await BeginAsync(regionId, file, formKey, today, cancel);
        // Whoever fills in the address of another ten times a day sends them no more mails.
        var since = now.AddDays(-1);
        var tell = await db.SignUpLinks.CountAsync(l => l.CandidateId == candidate.Id && l.CreatedAt > since, cancel) < SignUpLink.MostOfEventsPerDay;
        await book.AddAsync(planned, candidate, portal, tell, cancel);
        candidate.ConsentAgain(today, await db.TermsOfAsync(regionId, cancel));
        trace.Write(null, regionId, "event.signed-up", nameof(DeskEvent), eventId, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(eventId, Changed: true);
    }

    /// <summary>Cancels an event that someone signed up for; who waits longest gets the place.</summary>
    /// <param name="code">Code of the link.</param>
    /// <param name="attendanceId">Which of their events.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> CancelAsync(string? code, int attendanceId, Uri portal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await ByCodeAsync(code, cancel) is not { } candidate
            || await db.Attendances.Include(a => a.Event).FirstOrDefaultAsync(a => a.Id == attendanceId && a.CandidateId == candidate.Id, cancel) is not { } attendance)
        {
            return new SaveOutcome.Missing();
        }

        if (attendance.Event!.StartsAt <= clock.GetUtcNow())
        {
            return new SaveOutcome.Refused("", EventMessages.Over);
        }

        attendance.State = AttendanceState.Afgemeld;
        await db.SaveChangesAsync(cancel);
        await book.MoveUpAsync(attendance.Event, portal, cancel);
        trace.Write(null, candidate.RegionId, "event.marked", nameof(DeskEvent), attendance.EventId, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(attendance.EventId, Changed: true);
    }

    /// <summary>What someone signed up with; null when the link does not work, for whatever reason.</summary>
    public async Task<OwnSignUp?> FindAsync(string? code, CancellationToken cancel) =>
        await ByCodeAsync(code, cancel) is { } candidate
            ? new OwnSignUp(candidate.RegionId, SignUpText.Of(candidate.ToText()), candidate.Version, await new EventQueries(db).OfCandidateAsync(candidate.Id, cancel))
            : null;

    /// <summary>Corrects a sign-up. With another e-mail address, a link goes there and the ones before work no more.</summary>
    /// <param name="code">Code of the link.</param>
    /// <param name="text">What they say now.</param>
    /// <param name="asked">What was asked already, and answered.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="portal">Address of the portal, for the link.</param>
    /// <param name="today">Today in Amsterdam.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> CorrectAsync(
        string? code, SignUpText text, SignUpAssurance asked, Guid version, Uri portal, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await ByCodeAsync(code, cancel) is not { } candidate)
        {
            return new SaveOutcome.Missing();
        }

        var before = candidate.ToText();
        var after = text.Over(before);
        if (after == before)
        {
            return new SaveOutcome.Saved(candidate.Id, Changed: false);
        }

        if (text.Faults(asked with { IsRightAddress = asked.IsRightAddress || after.Email == before.Email }, today).FirstOrDefault() is { } fault)
        {
            return fault;
        }

        if (candidate.Version != version)
        {
            return new SaveOutcome.Stale(null, null);
        }

        trace.Write(null, candidate.RegionId, "candidate.corrected", nameof(Candidate), candidate.Id, before.FieldsThatDiffer(after));
        candidate.Apply(after, await db.TermsOfAsync(candidate.RegionId, cancel));
        db.ContactMoments.Add(Note(candidate, SignUpMessages.Corrected, formKey: null, today));
        if (after.Email != before.Email)
        {
            await db.SignUpLinks.Where(l => l.CandidateId == candidate.Id).ExecuteDeleteAsync(cancel);
            await ConfirmAsync(candidate, after.FirstName, portal, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    /// <summary>Withdraws a sign-up: everything about the person is erased, and the statistics keep that someone withdrew.</summary>
    /// <returns>Whether the link worked.</returns>
    public async Task<bool> WithdrawAsync(string? code, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await ByCodeAsync(code, cancel) is not { } candidate)
        {
            return false;
        }

        if (!candidate.IsStopped)
        {
            db.CandidateSteps.Add(new CandidateStep
            {
                CandidateId = candidate.Id,
                Kind = StepKind.Stop,
                From = candidate.Phase,
                To = candidate.Phase,
                On = today,
                Reason = StepReason.Ingetrokken,
                At = clock.GetUtcNow(),
            });
            candidate.Step(null, today, await db.TermsOfAsync(candidate.RegionId, cancel));
        }

        trace.Write(null, candidate.RegionId, "candidate.withdrawn", nameof(Candidate), candidate.Id, []);
        await erasure.EraseAsync([candidate], today, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static string SourceOf(DeskEvent planned) =>
        $"Bijeenkomst: {planned.Title}" is { Length: > Candidate.ShortMaxLength } source ? source[..Candidate.ShortMaxLength] : $"Bijeenkomst: {planned.Title}";

    private async Task<Candidate?> ByCodeAsync(string? code, CancellationToken cancel)
    {
        var (hash, now) = (AccountLink.HashOf(code), clock.GetUtcNow());
        return await db.Candidates.Include(c => c.Terms)
            .Where(c => c.AnonymousOn == null && db.SignUpLinks.Any(l => l.CandidateId == c.Id && l.Hash == hash && l.ExpiresAt > now))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Who has that address. Words are kept without accents; an address that differs by an accent is somebody else's.</summary>
    private async Task<Candidate?> KnownAsync(int regionId, string email, CancellationToken cancel)
    {
        var folded = FoldedText.Fold(email);
        var alike = await db.Candidates
            .Where(c => c.RegionId == regionId && c.AnonymousOn == null)
            .Where(c => db.CandidateTerms.Any(t => t.RegionId == regionId && t.Term == folded && t.CandidateId == c.Id))
            .OrderBy(c => c.IsStopped).ThenBy(c => c.Id)
            .ToListAsync(cancel);
        return alike.Find(c => c.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Candidate> BeginAsync(int regionId, CandidateText file, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        var candidate = Candidate.Begin(regionId, file, KlantreisPhase.Interesseren, today, formKey, await db.TermsOfAsync(regionId, cancel));
        db.Candidates.Add(candidate);
        await db.SaveChangesAsync(cancel);
        db.CandidateSteps.Add(new CandidateStep { CandidateId = candidate.Id, Kind = StepKind.Start, To = candidate.Phase, On = today, At = clock.GetUtcNow() });
        trace.Write(null, regionId, "candidate.signed-up", nameof(Candidate), candidate.Id, []);
        return candidate;
    }

    private void SignUpAgain(Candidate candidate, SignUpText text, string source, Guid formKey, DateOnly today, RetentionTerms terms)
    {
        var said = string.Join(' ', new[] { SignUpMessages.SignedUpAgain(source), Words.Lines(text.Wishes) }.Where(t => t.Length > 0));
        db.ContactMoments.Add(Note(candidate, said, formKey, today));
        db.NextSteps.Add(new NextStep { CandidateId = candidate.Id, What = SignUpMessages.NextStepOfAgain, DueOn = today, At = clock.GetUtcNow() });
        candidate.NextStepOn = candidate.NextStepOn < today ? candidate.NextStepOn : today;
        candidate.ConsentAgain(today, terms);
        trace.Write(null, candidate.RegionId, "candidate.signed-up-again", nameof(Candidate), candidate.Id, []);
    }

    /// <summary>Mails a link to the file, to the address that stands in it and to no other.</summary>
    private async Task ConfirmAsync(Candidate candidate, string firstName, Uri portal, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-1);
        if (await db.SignUpLinks.CountAsync(l => l.CandidateId == candidate.Id && l.CreatedAt > since, cancel) >= SignUpLink.MostPerDay)
        {
            return;
        }

        var region = await db.Regions.Where(r => r.Id == candidate.RegionId).Select(r => r.Name).SingleAsync(cancel);
        db.SignUpLinks.Add(SignUpLink.For(candidate.Id, now, out var code));
        db.OutgoingMails.Add(SignUpMails.Confirmation(candidate, Words.OneLine(firstName), region, code, portal, now));
    }

    private ContactMoment Note(Candidate candidate, string text, Guid? formKey, DateOnly today) => new()
    {
        CandidateId = candidate.Id,
        Kind = ContactKind.Aanmelding,
        On = today,
        Text = text,
        At = clock.GetUtcNow(),
        FormKey = formKey,
    };
}

/// <summary>What someone sees of their own sign-up.</summary>
/// <param name="RegionId">Region.</param>
/// <param name="Text">What they said.</param>
/// <param name="Version">Version of the file.</param>
/// <param name="Events">The events that they signed up for, the last first.</param>
public sealed record OwnSignUp(int RegionId, SignUpText Text, Guid Version, IReadOnlyList<OwnEvent> Events);

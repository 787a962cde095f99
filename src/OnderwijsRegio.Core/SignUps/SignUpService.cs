using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.SignUps;

/// <summary>What people do themselves: sign up with the desk of a region, and with the link from the mail look at it, correct it, withdraw it.</summary>
public sealed class SignUpService(PortalContext db, ErasureService erasure, MailSignal signal, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>
    /// Signs someone up. Who is known by that e-mail address keeps their file: what they said is noted in it, and changes nothing, for anyone can type
    /// an address. The answer and the mail are the same for both.
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

        source = Words.OneLine(source) is { Length: > 0 } given && (asked.IsNoBsn || !Bsn.MayStandIn(given)) ? given : SignUpMessages.OwnSource;
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
            SignUpAgain(candidate, text, source, formKey, today);
        }

        await ConfirmAsync(candidate, SignUpText.Of(file), portal, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Set();
        return new SaveOutcome.Saved(candidate.Id, Changed: true);
    }

    /// <summary>What someone signed up with; null when the link does not work, for whatever reason.</summary>
    public async Task<OwnSignUp?> FindAsync(string? code, CancellationToken cancel) =>
        await ByCodeAsync(code, cancel) is { } candidate ? new OwnSignUp(candidate.RegionId, SignUpText.Of(candidate.ToText()), candidate.Version) : null;

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
        candidate.Apply(after);
        db.ContactMoments.Add(Note(candidate, SignUpMessages.Corrected, formKey: null, today));
        if (after.Email != before.Email)
        {
            await db.SignUpLinks.Where(l => l.CandidateId == candidate.Id).ExecuteDeleteAsync(cancel);
            await ConfirmAsync(candidate, SignUpText.Of(after), portal, cancel);
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
            candidate.Step(null, today);
        }

        trace.Write(null, candidate.RegionId, "candidate.withdrawn", nameof(Candidate), candidate.Id, []);
        await erasure.EraseAsync([candidate], today, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<Candidate?> ByCodeAsync(string? code, CancellationToken cancel)
    {
        var (hash, now) = (AccountLink.HashOf(code), clock.GetUtcNow());
        return await db.Candidates.Include(c => c.Terms)
            .Where(c => c.AnonymousOn == null && db.SignUpLinks.Any(l => l.CandidateId == c.Id && l.Hash == hash && l.ExpiresAt > now))
            .FirstOrDefaultAsync(cancel);
    }

    private Task<Candidate?> KnownAsync(int regionId, string email, CancellationToken cancel)
    {
        var folded = FoldedText.Fold(email);
        return db.Candidates
            .Where(c => c.RegionId == regionId && c.AnonymousOn == null)
            .Where(c => db.CandidateTerms.Any(t => t.RegionId == regionId && t.Term == folded && t.CandidateId == c.Id))
            .OrderBy(c => c.IsStopped).ThenBy(c => c.Id)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task<Candidate> BeginAsync(int regionId, CandidateText file, Guid formKey, DateOnly today, CancellationToken cancel)
    {
        var candidate = Candidate.Begin(regionId, file, KlantreisPhase.Interesseren, today, formKey);
        db.Candidates.Add(candidate);
        await db.SaveChangesAsync(cancel);
        db.CandidateSteps.Add(new CandidateStep { CandidateId = candidate.Id, Kind = StepKind.Start, To = candidate.Phase, On = today, At = clock.GetUtcNow() });
        trace.Write(null, regionId, "candidate.signed-up", nameof(Candidate), candidate.Id, []);
        return candidate;
    }

    private void SignUpAgain(Candidate candidate, SignUpText text, string source, Guid formKey, DateOnly today)
    {
        var said = string.Join(' ', new[] { SignUpMessages.SignedUpAgain(source), Words.Lines(text.Wishes) }.Where(t => t.Length > 0));
        db.ContactMoments.Add(Note(candidate, said, formKey, today));
        db.NextSteps.Add(new NextStep { CandidateId = candidate.Id, What = SignUpMessages.NextStepOfAgain, DueOn = today, At = clock.GetUtcNow() });
        candidate.NextStepOn = candidate.NextStepOn < today ? candidate.NextStepOn : today;
        candidate.ConsentAgain(today);
        trace.Write(null, candidate.RegionId, "candidate.signed-up-again", nameof(Candidate), candidate.Id, []);
    }

    private async Task ConfirmAsync(Candidate candidate, SignUpText text, Uri portal, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-1);
        if (await db.SignUpLinks.CountAsync(l => l.CandidateId == candidate.Id && l.CreatedAt > since, cancel) >= SignUpLink.MostPerDay)
        {
            return;
        }

        var region = await db.Regions.Where(r => r.Id == candidate.RegionId).Select(r => r.Name).SingleAsync(cancel);
        db.SignUpLinks.Add(SignUpLink.For(candidate.Id, now, out var code));
        db.OutgoingMails.Add(SignUpMails.Confirmation(candidate.Id, text, region, code, portal, now));
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
public sealed record OwnSignUp(int RegionId, SignUpText Text, Guid Version);

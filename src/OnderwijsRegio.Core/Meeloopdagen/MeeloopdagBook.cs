using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>Takes down what schools answer, and writes the mails. It works within the transaction that is open; who calls it saves.</summary>
public sealed class MeeloopdagBook(PortalContext db, TimeProvider clock)
{
    /// <summary>Sends a school a link to answer with; those before work no more.</summary>
    internal async Task AskAsync(Meeloopdag day, bool isLookBack, Uri portal, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.MeeloopdagLinks.Where(l => l.MeeloopdagId == day.Id).ExecuteDeleteAsync(cancel);
        db.MeeloopdagLinks.Add(MeeloopdagLink.For(day.Id, isLookBack, now, out var code));
        var write = isLookBack ? (Write)MeeloopdagMails.HowWasIt : MeeloopdagMails.Question;
        db.OutgoingMails.Add(write(day, await CandidateAsync(day, cancel), await RegionAsync(day, cancel), code, portal, now));
    }

    /// <summary>Takes down what a school answers. The candidate hears of a day that is to come; the desk is asked to look further when the school cannot.</summary>
    internal async Task ReplyAsync(Meeloopdag day, SchoolAnswer answer, Uri portal, DateOnly today, CancellationToken cancel)
    {
        var before = day.ToAnswer();
        day.Reply(answer, today);
        var candidate = await CandidateAsync(day, cancel);
        if (day.State is MeeloopdagState.Afgesproken && day.On >= today && before != day.ToAnswer())
        {
            await TellAsync(day, candidate, portal, cancel);
        }
        else if (day.State is MeeloopdagState.Afgewezen)
        {
            db.NextSteps.Add(new NextStep { CandidateId = candidate.Id, What = MeeloopdagMessages.NextStepOfRefusal(day.School), DueOn = today, At = clock.GetUtcNow() });
            candidate.NextStepOn = candidate.NextStepOn < today ? candidate.NextStepOn : today;
        }
    }

    /// <summary>Calls it off, and tells both where that was agreed.</summary>
    internal async Task CallOffAsync(Meeloopdag day, Uri portal, DateOnly today, CancellationToken cancel)
    {
        var wasAgreed = day.State is MeeloopdagState.Afgesproken && day.Until >= today;
        day.CallOff();
        await db.MeeloopdagLinks.Where(l => l.MeeloopdagId == day.Id).ExecuteDeleteAsync(cancel);
        if (day.ContactEmail.Length > 0)
        {
            db.OutgoingMails.Add(MeeloopdagMails.NotComing(day, await RegionAsync(day, cancel), clock.GetUtcNow()));
        }

        if (wasAgreed)
        {
            await TellAsync(day, await CandidateAsync(day, cancel), portal, cancel);
        }
    }

    private async Task TellAsync(Meeloopdag day, Candidate candidate, Uri portal, CancellationToken cancel)
    {
        if (candidate.Email.Length == 0)
        {
            return;
        }

        db.SignUpLinks.Add(SignUpLink.For(candidate.Id, clock.GetUtcNow(), out var code));
        db.OutgoingMails.Add(MeeloopdagMails.ToCandidate(day, candidate, await RegionAsync(day, cancel), code, portal, clock.GetUtcNow()));
    }

    private Task<Candidate> CandidateAsync(Meeloopdag day, CancellationToken cancel) => db.Candidates.SingleAsync(c => c.Id == day.CandidateId, cancel);

    private Task<string> RegionAsync(Meeloopdag day, CancellationToken cancel) => db.Regions.Where(r => r.Id == day.RegionId).Select(r => r.Name).SingleAsync(cancel);

    private delegate Mail.OutgoingMail Write(Meeloopdag day, Candidate candidate, string region, string code, Uri portal, DateTimeOffset now);
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>
/// Keeps what somebody is writing until they save it or throw it away. A draft is its writer's alone and is renewed every few seconds, so it
/// leaves no trace; what is saved of it does.
/// </summary>
public sealed class DraftService(PortalContext db, TimeProvider clock)
{
    /// <summary>Keeps a draft. What says the same as the saved text is no draft, and takes an older one away.</summary>
    /// <param name="userId">Who writes.</param>
    /// <param name="plan">The plan, of a region that the user may edit.</param>
    /// <param name="text">The part as it is saved now.</param>
    /// <param name="typed">What was written so far.</param>
    /// <param name="isReady">Whether it is meant to be done.</param>
    /// <param name="basedOn">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> KeepAsync(
        int userId, PlanHead plan, ChapterText text, string? typed, bool isReady, Guid basedOn, CancellationToken cancel)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        var clean = ChapterHtml.Clean(typed);
        if (clean.Fault is { } fault)
        {
            return new SaveOutcome.Refused(nameof(ChapterText.Html), fault);
        }

        var draft = await Drafts(userId, plan.Id, text.Key).FirstOrDefaultAsync(cancel);
        if (clean.Html == text.Html && isReady == text.IsReady)
        {
            await DiscardAsync(userId, plan.Id, text.Key, cancel);
            return new SaveOutcome.Saved(0, Changed: false);
        }

        if (draft is null)
        {
            draft = new ChapterDraft { PlanId = plan.Id, Kind = text.Key.Kind, Part = text.Key.Part, UserId = userId };
            db.ChapterDrafts.Add(draft);
        }

        (draft.Html, draft.IsReady, draft.BasedOn, draft.At) = (clean.Html, isReady, basedOn, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(draft.Id, Changed: true);
    }

    /// <summary>Throws a draft away. Without one nothing happens.</summary>
    public Task DiscardAsync(int userId, int planId, ChapterKey key, CancellationToken cancel) =>
        Drafts(userId, planId, key).ExecuteDeleteAsync(cancel);

    private IQueryable<ChapterDraft> Drafts(int userId, int planId, ChapterKey key)
    {
        var (kind, part) = key;
        return db.ChapterDrafts.Where(d => d.PlanId == planId && d.Kind == kind && d.Part == part && d.UserId == userId);
    }
}

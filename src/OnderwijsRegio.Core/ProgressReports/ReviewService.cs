using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>Keeps what was learned of activities, year by year. Reviews come during the years of the plan, so an adopted plan takes them too.</summary>
public sealed class ReviewService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);

    /// <summary>Saves the review of an activity over a year.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="activityId">Activity.</param>
    /// <param name="year">A year of the plan.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="version">Version that the form began with; empty where there was no review.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="undoOf">The change that this undoes, if any.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int activityId, int year, ReviewText text, Guid version, CancellationToken cancel, int? undoOf = null)
    {
        text = text.Trimmed();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var plan = await db.Plans.FirstOrDefaultAsync(
            p => p.RegionId == editor.RegionId && p.FirstYear <= year && p.LastYear >= year
                && p.Activities.Any(a => a.Id == activityId && a.RemovedAt == null),
            cancel);
        if (plan is null)
        {
            return new SaveOutcome.Missing();
        }

        var review = await db.YearReviews.FirstOrDefaultAsync(r => r.ActivityId == activityId && r.Year == year, cancel);
        var before = review?.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(activityId, Changed: false);
        }

        if (review is not null && review.Version != version)
        {
            return await journal.StaleAsync(ChangeSubject.Review, review.Id, cancel);
        }

        if (review is null)
        {
            review = new YearReview { ActivityId = activityId, Year = year };
            db.YearReviews.Add(review);
        }

        var was = review.Version;
        review.Apply(text);
        (review.UserId, review.At) = (editor.UserId, clock.GetUtcNow());
        if (await journal.SaveAsync(ChangeSubject.Review, review.Id, cancel) is SaveOutcome.Stale stale)
        {
            return stale;
        }

        var title = $"{await journal.TitleOfAsync(activityId, cancel)}: evaluatie {year}";
        var kind = before is null ? ChangeKind.Added : ChangeKind.Changed;
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Review, review.Id, activityId, title, kind, before is null ? null : was, undoOf),
            before is null ? null : new ReviewSnapshot(year, before),
            new ReviewSnapshot(year, text),
            before is null ? [] : ChangedFields.Of(before, text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(activityId, Changed: true);
    }

    /// <summary>What a review was when a form began that is now stale; null if it cannot be told.</summary>
    public async Task<ReviewText?> TextAtAsync(int reviewId, Guid version, CancellationToken cancel) =>
        (await journal.AtAsync<ReviewSnapshot>(ChangeSubject.Review, reviewId, version, cancel))?.Text;

    /// <summary>Undoes a change of a review: of what it changed the rest stays.</summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        var review = await db.YearReviews.AsNoTracking().FirstOrDefaultAsync(r => r.Id == change.SubjectId, cancel);
        if (review is null || PlanChange.Read<ReviewSnapshot>(change.After)?.Text is not { } became)
        {
            return new SaveOutcome.Missing();
        }

        // A review that was added becomes empty again rather than going: what others wrote in it later stays.
        var was = PlanChange.Read<ReviewSnapshot>(change.Before)?.Text ?? new ReviewText("", "", "", "", ReviewAdvice.Open);
        var now = review.ToText();
        var text = new ReviewText(
            ChangedFields.Back(was.Planned, became.Planned, now.Planned),
            ChangedFields.Back(was.Done, became.Done, now.Done),
            ChangedFields.Back(was.Seen, became.Seen, now.Seen),
            ChangedFields.Back(was.Changed, became.Changed, now.Changed),
            ChangedFields.Back(was.Advice, became.Advice, now.Advice));
        return await SaveAsync(editor, review.ActivityId, review.Year, text, review.Version, cancel, change.Id);
    }
}

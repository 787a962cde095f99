using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>Saves texts of chapters, each as a new version, and puts earlier ones back.</summary>
public sealed class ChapterService(PortalContext db, TimeProvider clock)
{
    private readonly PlanJournal journal = new(db, clock);
    private readonly ChapterQueries queries = new(db);

    /// <summary>Saves a part of a chapter; the draft of who saves goes.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="planId">Plan.</param>
    /// <param name="key">Which part of which chapter.</param>
    /// <param name="typed">What was written, as <see cref="ChapterHtml.Clean"/> takes it.</param>
    /// <param name="isReady">Whether it is said to be done.</param>
    /// <param name="version">Version that the form began with; empty where nothing was saved yet.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int planId, ChapterKey key, string? typed, bool isReady, Guid version, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var outcome = await SaveTextAsync(editor, planId, key, typed, isReady, version, undoOf: null, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            var (kind, part) = key;
            await db.ChapterDrafts
                .Where(d => d.PlanId == planId && d.Kind == kind && d.Part == part && d.UserId == editor.UserId)
                .ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Saves the text of an earlier version as a new one, over whatever the chapter holds now. A draft stays.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="versionId">The earlier version.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> PutBackAsync(PlanEditor editor, int versionId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        if (await queries.FindVersionAsync(versionId, editor.RegionId, cancel) is not { } earlier)
        {
            return new SaveOutcome.Missing();
        }

        if (earlier.IsCurrent)
        {
            return new SaveOutcome.Refused("", ChapterMessages.IsCurrent);
        }

        var now = await queries.TextAsync(earlier.Plan.Id, earlier.Key, cancel);
        var isReady = now.IsReady && earlier.Html.Length > 0;
        var outcome = await SaveTextAsync(editor, earlier.Plan.Id, earlier.Key, earlier.Html, isReady, now.Version, undoOf: null, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Undoes a change: the text, or the mark that it is done, goes back to what the change found. A draft stays.</summary>
    internal async Task<SaveOutcome> UndoAsync(PlanEditor editor, PlanChange change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (was, became) = (PlanChange.Read<ChapterSnapshot>(change.Before), PlanChange.Read<ChapterSnapshot>(change.After)!);
        var key = new ChapterKey(became.Kind, became.Part);
        var now = await queries.TextAsync(change.PlanId, key, cancel);
        var (chapterId, number) = (change.SubjectId, was?.Number ?? 0);
        var html = number == became.Number ? now.Html : await db.ChapterVersions.AsNoTracking()
            .Where(v => v.ChapterId == chapterId && v.Number == number)
            .Select(v => v.Html)
            .FirstOrDefaultAsync(cancel) ?? "";
        var isReady = ChangedFields.Back(was?.IsReady ?? false, became.IsReady, now.IsReady) && html.Length > 0;
        var outcome = await SaveTextAsync(editor, change.PlanId, key, html, isReady, now.Version, change.Id, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<SaveOutcome> SaveTextAsync(
        PlanEditor editor, int planId, ChapterKey key, string? typed, bool isReady, Guid version, int? undoOf, CancellationToken cancel)
    {
        var plan = await db.Plans.FirstOrDefaultAsync(p => p.Id == planId && p.RegionId == editor.RegionId, cancel);
        if (plan is null)
        {
            return new SaveOutcome.Missing();
        }

        var clean = ChapterHtml.Clean(typed);
        if (await RefusalAsync(plan, key, clean, isReady, cancel) is { } refusal)
        {
            return refusal;
        }

        var (kind, part) = key;
        var chapter = await db.Chapters.FirstOrDefaultAsync(c => c.PlanId == planId && c.Kind == kind && c.Part == part, cancel);
        var html = chapter is null ? "" : (await queries.TextAsync(planId, key, cancel)).Html;
        if (html == clean.Html && (chapter?.IsReady ?? false) == isReady)
        {
            return new SaveOutcome.Saved(chapter?.Id ?? 0, Changed: false);
        }

        return chapter is not null && chapter.Version != version
            ? await journal.StaleAsync(ChangeSubject.Chapter, chapter.Id, cancel)
            : await StoreAsync(editor, plan, key, chapter, html, clean.Html, isReady, undoOf, cancel);
    }

    private async Task<SaveOutcome> StoreAsync(
        PlanEditor editor,
        ActivityPlan plan,
        ChapterKey key,
        Chapter? chapter,
        string before,
        string after,
        bool isReady,
        int? undoOf,
        CancellationToken cancel)
    {
        var was = chapter is null ? null : new ChapterSnapshot(key.Kind, key.Part, chapter.LatestNumber, ChapterHtml.Words(before), chapter.IsReady);
        var versionBefore = chapter?.Version;
        if (chapter is null)
        {
            chapter = new Chapter { PlanId = plan.Id, Kind = key.Kind, Part = key.Part };
            db.Chapters.Add(chapter);
        }

        if (chapter.LatestNumber == 0 || before != after)
        {
            chapter.LatestNumber++;
            chapter.Versions.Add(new ChapterVersion { Number = chapter.LatestNumber, Html = after, UserId = editor.UserId, At = clock.GetUtcNow() });
        }

        chapter.IsReady = isReady;
        if (await journal.SaveAsync(ChangeSubject.Chapter, chapter.Id, cancel) is SaveOutcome.Stale stale)
        {
            return stale;
        }

        var became = new ChapterSnapshot(key.Kind, key.Part, chapter.LatestNumber, ChapterHtml.Words(after), isReady);
        var kind = was is null ? ChangeKind.Added : ChangeKind.Changed;
        journal.Write(
            editor,
            new PlanEntry(plan.Id, ChangeSubject.Chapter, chapter.Id, null, TitleOf(plan, key), kind, versionBefore, undoOf),
            was,
            became,
            Fields(was, became));
        await db.SaveChangesAsync(cancel);
        return new SaveOutcome.Saved(chapter.Id, Changed: true);
    }

    private static string TitleOf(ActivityPlan plan, ChapterKey key)
    {
        var guide = ChapterGuide.Of(key.Kind);
        return $"Hoofdstuk {guide.Number} {guide.Title}, {ChapterGuide.PartName(plan.DetailedYear, plan.LastYear, key.Part)}";
    }

    private static IEnumerable<string> Fields(ChapterSnapshot? was, ChapterSnapshot became)
    {
        if (was?.Number != became.Number)
        {
            yield return nameof(ChapterText.Html);
        }

        if ((was?.IsReady ?? false) != became.IsReady)
        {
            yield return nameof(ChapterText.IsReady);
        }
    }

    private async Task<SaveOutcome.Refused?> RefusalAsync(ActivityPlan plan, ChapterKey key, CleanText clean, bool isReady, CancellationToken cancel)
    {
        if (!plan.IsDraft)
        {
            return new SaveOutcome.Refused("", PlanMessages.NotDraft);
        }

        if (clean.Fault is { } fault)
        {
            return new SaveOutcome.Refused(nameof(ChapterText.Html), fault);
        }

        if (isReady && clean.Html.Length == 0)
        {
            return new SaveOutcome.Refused(nameof(ChapterText.IsReady), ChapterMessages.EmptyIsNotReady);
        }

        if (clean.Activities.Count == 0)
        {
            return null;
        }

        var known = (await queries.ReferencesAsync(plan.Id, key.Part, cancel)).Activities;
        return clean.Activities.All(known.ContainsKey) ? null : new SaveOutcome.Refused(nameof(ChapterText.Html), ChapterMessages.ReferenceUnknown);
    }
}

using OnderwijsRegio.Core.ProgressReports;
using OnderwijsRegio.Core.Tests.Plans;

namespace OnderwijsRegio.Core.Tests.ProgressReports;

/// <summary>What a programme manager does with progress, each in a context of its own.</summary>
internal static class ProgressAtWork
{
    public static readonly Quarter First = new(2026, 1);
    public static readonly Quarter Second = new(2026, 2);

    public static readonly ReportText OnCourse = new(ReportStatus.OpSchema, "Gestart", "", "");

    public static readonly ReviewText Reviewed = new("Een keuzewijzer", "Gebouwd", "Veel gebruikt", "Meer routes erin", ReviewAdvice.Bijstellen);

    /// <summary>Reports, as the form of a user does that shows what is stored now.</summary>
    public static async Task<SaveOutcome> Report(this RegionAtWork work, string code, Quarter quarter, ReportText text, Guid? version = null)
    {
        var id = await work.Id(code);
        var now = await work.ReportOf(code, quarter);
        var today = DateOnly.FromDateTime(work.Clock.GetUtcNow().Date);
        return await work.Read(db => new ReportService(db, work.Clock)
            .SaveAsync(work.Editor, id, quarter, text, version ?? now?.Version ?? Guid.Empty, today, RegionAtWork.Cancel));
    }

    public static async Task<SaveOutcome> Review(this RegionAtWork work, string code, ReviewText text, int year = 2026, Guid? version = null)
    {
        var id = await work.Id(code);
        var now = await work.Read(db => new ProgressQueries(db).ReviewOfAsync(id, year, RegionAtWork.Cancel));
        return await work.Read(db => new ReviewService(db, work.Clock)
            .SaveAsync(work.Editor, id, year, text, version ?? now?.Version ?? Guid.Empty, RegionAtWork.Cancel));
    }

    public static async Task<ReportItem?> ReportOf(this RegionAtWork work, string code, Quarter quarter)
    {
        var id = await work.Id(code);
        return (await work.Read(db => new ProgressQueries(db).ReportsOfAsync(id, RegionAtWork.Cancel))).SingleOrDefault(r => r.Quarter == quarter);
    }

    public static async Task<ReviewItem?> ReviewOf(this RegionAtWork work, string code, int year = 2026)
    {
        var id = await work.Id(code);
        return await work.Read(db => new ProgressQueries(db).ReviewOfAsync(id, year, RegionAtWork.Cancel));
    }

    public static Task<ProgressSheet> StateIn(this RegionAtWork work, Quarter quarter) =>
        work.Read(db => new ProgressQueries(db).LoadAsync(work.Plan, quarter, RegionAtWork.Cancel));
}

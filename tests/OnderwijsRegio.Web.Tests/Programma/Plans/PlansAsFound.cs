using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

/// <summary>The plans as the documents have them, for tests that only look. Each region is looked at by its own programme manager.</summary>
public sealed class PlansAsFound : IAsyncLifetime
{
    private readonly Dictionary<string, Browser> browsers = [];

    public Portal Portal { get; } = new();

    public async Task InitializeAsync()
    {
        foreach (var slug in People.Regions)
        {
            browsers[slug] = await Portal.SignInAsync(People.ManagerOf(slug));
        }
    }

    public Task DisposeAsync()
    {
        Portal.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Opens a page of the plan of a region.</summary>
    public Task<Page> OpenAsync(string slug, string rest = "") => browsers[slug].OpenAsync($"/programma/{slug}/plan{rest}");
}

/// <summary>Reads the table of the plan.</summary>
internal static class PlanTable
{
    private const int Columns = 6;

    /// <summary>Rows of activities: code, name, goal, period, results, actions.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> PlanRows(this Page page) =>
        [.. page.Ok().Table("").Where(row => row.Count == Columns)];

    /// <summary>Codes of the activities in their order, each once.</summary>
    public static IReadOnlyList<string> Codes(this Page page) =>
        [.. page.PlanRows().Select(row => row[0]).Where(code => !code.EndsWith("(vervolg)", StringComparison.Ordinal))];

    public static IReadOnlyList<string> PlanRow(this Page page, string code) => page.PlanRows().First(row => row[0] == code);

    /// <summary>The headings of lines between the rows.</summary>
    public static IReadOnlyList<string> Lines(this Page page) =>
        [.. page.Document.QuerySelectorAll("th[scope=rowgroup]").Select(th => th.Spoken())];

    public static IEnumerable<string> Chips(this Page page) =>
        page.Links.Where(a => a.Spoken().StartsWith("Verwijder filter ", StringComparison.Ordinal)).Select(a => a.Spoken()["Verwijder filter ".Length..]);

    /// <summary>What of a group of links is where we are.</summary>
    public static string? Here(this Page page, string navigation) =>
        page.Document.QuerySelector($"nav[aria-label='{navigation}'] [aria-current=page]")?.Spoken();
}

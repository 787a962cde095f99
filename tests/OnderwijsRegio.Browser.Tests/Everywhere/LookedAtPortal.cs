namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>A portal in which colleagues have been at work, shared by tests that only look.</summary>
public sealed class LookedAtPortal : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public Portal Portal { get; } = new();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Portal.PlanEventsAsync();
        await Portal.ChangeGoalAsync("1.4", "Een goed beeld van werken in het onderwijs");
        await Portal.ChangeGoalAsync("1.4", "");
        await Portal.StopAsync("2.1", 2027, "Gaat op in activiteit 2.2");
        await Portal.RemoveAsync("3.5");
        var row = await Portal.RowAsync("1.2");
        await Portal.WriteAsync("Eerst stond hier iets anders.");
        await Portal.WriteAsync($"""
            <h3>Ons loket</h3><p>Zie <span data-activity="{row.ActivityId}"></span>.</p><ul><li>een punt</li></ul><h4>Wie</h4>
            <table><tbody><tr><th>Fase</th><th>Wie</th><th>Wanneer</th></tr><tr><td>Werven</td><td>Loket</td><td>2026</td></tr></tbody></table>
            """);
    }

    /// <inheritdoc />
    public async Task DisposeAsync() => await Portal.DisposeAsync();
}

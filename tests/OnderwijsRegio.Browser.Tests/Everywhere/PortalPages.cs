namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>Every page of the portal by door, and those of its states that look different.</summary>
public static partial class PortalPages
{
    private static readonly Dictionary<string, Func<Portal, Task<PortalPage>>> Pages = new([.. Visitors, .. Programma, .. OwnFigures, .. Loket, .. OtherDoors]);

    /// <summary>The names of all pages.</summary>
    public static TheoryData<string> Names => [.. Pages.Keys];

    /// <summary>The page with a name.</summary>
    public static Task<PortalPage> FindAsync(Portal portal, string name) => Pages[name](portal);

    private static Func<Portal, Task<PortalPage>> At(string? person, string path, Func<IPage, Task>? then = null) =>
        _ => Task.FromResult(new PortalPage(person, path, then));
}

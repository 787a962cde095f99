namespace OnderwijsRegio.Core.Sessions;

/// <summary>Says in words from what someone signed in, so that they know it again: "Edge op Windows". It tells no version.</summary>
public static class DeviceName
{
    private const string Unknown = "onbekend apparaat";

    // Many a browser also names those that it descends from: who stands first wins.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    /// <summary>The words for what a browser says about itself; never longer than a session can hold.</summary>
    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => Unknown,
            (null, _) => $"onbekende browser op {system}",
            (_, null) => browser,
            _ => $"{browser} op {system}",
        };
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) is true).Name;
}

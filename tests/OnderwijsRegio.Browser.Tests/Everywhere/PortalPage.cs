namespace OnderwijsRegio.Browser.Tests.Everywhere;

/// <summary>A page of the portal, or a state of one.</summary>
/// <param name="Person">Who looks; null for a visitor.</param>
/// <param name="Path">Address.</param>
/// <param name="Then">What is done on it before it is looked at.</param>
public sealed record PortalPage(string? Person, string Path, Func<IPage, Task>? Then = null);

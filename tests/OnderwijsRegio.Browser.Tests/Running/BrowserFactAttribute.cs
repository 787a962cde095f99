namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>A test that needs a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <inheritdoc cref="BrowserFactAttribute" />
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}

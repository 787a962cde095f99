namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>A test with cases that needs a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="BrowserTheoryAttribute" />
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}

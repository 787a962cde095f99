namespace OnderwijsRegio.Web.Setup;

/// <summary>Whether the demo accounts are there. Their password is public, so never in Production.</summary>
internal static class Demo
{
    public static bool IsEnabled(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>("Demo:Enabled") ?? environment.IsDevelopment();

    /// <summary>Why the portal does not start like this; null if it may.</summary>
    public static string? Refusal(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsProduction() && IsEnabled(configuration, environment)
            ? "Demo:Enabled is on in Production. The demo accounts have a public password, so the portal does not start."
            : null;
}

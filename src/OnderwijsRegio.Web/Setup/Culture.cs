using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Dutch: numbers, dates, and the texts of the framework.</summary>
internal static class Culture
{
    private static readonly TimeZoneInfo Amsterdam = AmsterdamTime.Zone;

    public static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");

    public static void AddCulture(this WebApplicationBuilder _)
    {
        CultureInfo.DefaultThreadCurrentCulture = Dutch;
        CultureInfo.DefaultThreadCurrentUICulture = Dutch;
        CultureInfo.CurrentCulture = Dutch;
        CultureInfo.CurrentUICulture = Dutch;
        ValidatorOptions.Global.LanguageManager.Culture = Dutch;
    }

    /// <summary>An instant on the clock of Amsterdam: "22 november 2026, 14:05".</summary>
    public static string Clock(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Amsterdam).ToString("d MMMM yyyy, HH:mm", Dutch);

    /// <summary>The time of an instant in Amsterdam: "14:05".</summary>
    public static string Time(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Amsterdam).ToString("HH:mm", Dutch);

    /// <summary>An instant of today by its time alone, any other with its day.</summary>
    public static string Moment(this DateTimeOffset at, DateOnly today) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Amsterdam).DateTime) == today ? at.Time() : at.Clock();

    /// <summary>A day as users read it: "22 november 2026".</summary>
    public static string Day(this DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>The moment at which a day begins in Amsterdam (UTC).</summary>
    public static DateTimeOffset Begins(this DateOnly day) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Amsterdam));

    /// <summary>The day that it is in Amsterdam.</summary>
    public static DateOnly Today(this TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Amsterdam).DateTime);
}

namespace OnderwijsRegio.Core;

/// <summary>The clock that everyone in the Netherlands reads.</summary>
public static class AmsterdamTime
{
    /// <summary>Its zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>An instant by that clock.</summary>
    public static DateTime Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    /// <summary>The instant (UTC) of a day and time by that clock; null for one that does not exist, or twice, because the clocks change.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Zone.IsInvalidTime(local) || Zone.IsAmbiguousTime(local) ? null : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, Zone), TimeSpan.Zero);
    }
}

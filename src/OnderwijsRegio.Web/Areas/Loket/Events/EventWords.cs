using System.Globalization;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Loket.Events;

/// <summary>Events in words.</summary>
public static class EventWords
{
    /// <summary>How often an event can be held.</summary>
    public static IReadOnlyList<(int Weeks, string Text)> Weeks { get; } = [(0, "één keer"), (1, "elke week"), (2, "om de week"), (4, "om de vier weken")];

    /// <summary>When: "dinsdag 3 maart 2026, 19:30 – 21:00".</summary>
    public static string When(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        var (from, until) = (AmsterdamTime.Of(startsAt), AmsterdamTime.Of(endsAt));
        return $"{from.ToString("dddd d MMMM yyyy, HH:mm", Culture.Dutch)} – {until:HH:mm}";
    }

    /// <summary>Who has a place: "12 van 20", and who waits.</summary>
    public static string Places(EventItem item) =>
        $"{item.Placed}{(item.Capacity is { } places ? $" van {places}" : "")}{(item.Waiting > 0 ? $", {item.Waiting} op de wachtlijst" : "")}";

    /// <summary>What can be noted of someone.</summary>
    /// <param name="hasBegun">Whether the event has begun.</param>
    /// <param name="now">What is noted already.</param>
    public static IReadOnlyList<AttendanceState> Choices(bool hasBegun, AttendanceState now) => hasBegun
        ? [.. new[] { AttendanceState.Aangemeld, AttendanceState.Gekomen, AttendanceState.Weggebleven, AttendanceState.Afgemeld, now }.Distinct()]
        : [AttendanceState.Aangemeld, AttendanceState.Wachtlijst, AttendanceState.Afgemeld];

    /// <summary>A share in words, with its interval; or why there is none.</summary>
    public static (string Text, string? Sub) Share(Proportion proportion)
    {
        static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);
        return proportion switch
        {
            { Of: 0 } => ("nog niet te zeggen", null),
            { IsTooFew: true } => ("te weinig om iets te zeggen", $"{proportion.Count} van {proportion.Of}"),
            { Share: { } share, Interval: var (low, high) } => ($"{Percent(share)}%", $"{proportion.Count} van {proportion.Of}; tussen {Percent(low)}% en {Percent(high)}%"),
            _ => ("", null),
        };
    }
}

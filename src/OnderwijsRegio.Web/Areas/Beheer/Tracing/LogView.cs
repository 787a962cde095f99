using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Tracing;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Areas.Beheer.Tracing;

/// <summary>What of the trace is looked at, as the address says it. People stand in it by their key.</summary>
public sealed class LogView
{
    /// <summary>Address of the log.</summary>
    public const string Path = "/beheer/logboek";

    /// <summary>Slug of a region.</summary>
    public string? Regio { get; set; }

    /// <summary>Key of who did it.</summary>
    public int? Wie { get; set; }

    /// <summary>Sort of thing.</summary>
    public string? Wat { get; set; }

    /// <summary>Key of the thing.</summary>
    public int? Nummer { get; set; }

    /// <summary>First day.</summary>
    public string? Van { get; set; }

    /// <summary>Last day.</summary>
    public string? Tot { get; set; }

    /// <summary>Where the page before ended.</summary>
    public string? Na { get; set; }

    /// <summary>Whether something is filtered.</summary>
    public bool IsFiltered => Parameters().Any(p => !string.IsNullOrEmpty(p.Value));

    /// <summary>A day that cannot be read; null when all can.</summary>
    public string? Unreadable => new[] { Van, Tot }.FirstOrDefault(day => !string.IsNullOrWhiteSpace(day) && DutchInput.Day(day) is null);

    /// <summary>The filter.</summary>
    /// <param name="regions">The regions that there are; another one finds nothing.</param>
    public TraceFilter Filter(IEnumerable<RegionChoice> regions) => new(
        string.IsNullOrEmpty(Regio) ? null : regions.FirstOrDefault(r => r.Slug == Regio)?.Id ?? 0,
        Wie,
        string.IsNullOrEmpty(Wat) ? null : Wat,
        Nummer,
        DutchInput.Day(Van)?.Begins(),
        DutchInput.Day(Tot)?.AddDays(1).Begins());

    /// <summary>Where the page before ended; null on the first page.</summary>
    public TraceCursor? Before() =>
        (Na ?? "").Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new TraceCursor(new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;

    /// <summary>The same, further on.</summary>
    public string Address(TraceCursor? before) => Address(
        Path, before is { } c ? string.Create(CultureInfo.InvariantCulture, $"{c.At.UtcTicks}-{c.Id}") : null);

    /// <summary>The same as a file.</summary>
    public string Export() => Address($"{Path}/export", null);

    private string Address(string path, string? after) =>
        QueryHelpers.AddQueryString(path, Parameters().Append(new("na", after)).Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary());

    private IEnumerable<KeyValuePair<string, string?>> Parameters() =>
    [
        new("regio", Regio),
        new("wie", Wie?.ToString(CultureInfo.InvariantCulture)),
        new("wat", Wat),
        new("nummer", Nummer?.ToString(CultureInfo.InvariantCulture)),
        new("van", Van),
        new("tot", Tot),
    ];
}

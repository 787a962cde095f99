using System.Globalization;

namespace OnderwijsRegio.Core.ProgressReports;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="Year">Year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    /// <summary>First day.</summary>
    public DateOnly First => new(Year, (Number * 3) - 2, 1);

    /// <summary>Last day, inclusive.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>A number that is one more for each quarter.</summary>
    public int Ordinal => (Year * 4) + Number;

    /// <summary>The one before.</summary>
    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>The one after.</summary>
    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>As addresses write it: "2026-1".</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>The quarter in which a day lies.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>Reads what <see cref="Key"/> writes; null for anything else.</summary>
    public static Quarter? Read(string? key) =>
        key is [_, _, _, _, '-', var number and >= '1' and <= '4']
        && int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year > 0
            ? new Quarter(year, number - '0')
            : null;

    /// <inheritdoc />
    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary>As users read it: "eerste kwartaal 2026".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ordinals[Number - 1]} kwartaal {Year}");

    /// <inheritdoc cref="CompareTo" />
    public static bool operator <(Quarter a, Quarter b) => a.CompareTo(b) < 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator >(Quarter a, Quarter b) => a.CompareTo(b) > 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator <=(Quarter a, Quarter b) => a.CompareTo(b) <= 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator >=(Quarter a, Quarter b) => a.CompareTo(b) >= 0;
}

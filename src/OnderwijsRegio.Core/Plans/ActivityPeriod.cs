using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace OnderwijsRegio.Core.Plans;

/// <summary>How a period is written.</summary>
public enum PeriodKind
{
    /// <summary>Not given.</summary>
    [Display(Name = "niet ingevuld")]
    None,

    /// <summary>From month to month.</summary>
    [Display(Name = "maanden")]
    Months,

    /// <summary>From quarter to quarter.</summary>
    [Display(Name = "kwartalen")]
    Quarters,

    /// <summary>From year to year.</summary>
    [Display(Name = "jaren")]
    Years,

    /// <summary>In words, such as "4x in 2026" or "op aanvraag".</summary>
    [Display(Name = "vrij ritme")]
    Cadence,
}

/// <summary>When an activity takes place. <see cref="PeriodReader"/> makes one from what people type.</summary>
public sealed record ActivityPeriod
{
    /// <summary>Longest <see cref="Text"/>, in characters.</summary>
    public const int TextMaxLength = 400;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>No period.</summary>
    public static ActivityPeriod None { get; } = new();

    /// <summary>How it is written.</summary>
    public PeriodKind Kind { get; init; }

    /// <summary>First day, inclusive: the first of a month. Null where the words name no date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive: the last of a month. Null where the words name no date.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The words of a cadence; empty for the other sorts.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it touches a calendar year. Without dates it may: true.</summary>
    public bool Touches(int year) => (From is null || From.Value.Year <= year) && (Until is null || Until.Value.Year >= year);

    /// <summary>As users read it, and as <see cref="PeriodReader"/> reads it back: "jan – dec 2026", "Q1 – Q2 2026", "2027 – 2029".</summary>
    public override string ToString()
    {
        if (Kind is PeriodKind.None)
        {
            return "";
        }

        if (Kind is PeriodKind.Cadence || From is not { } from || Until is not { } until)
        {
            return Text;
        }

        var (first, last) = Kind switch
        {
            PeriodKind.Years => ("", ""),
            PeriodKind.Quarters => ($"Q{((from.Month - 1) / 3) + 1}", $"Q{((until.Month - 1) / 3) + 1}"),
            _ => (Month(from), Month(until)),
        };
        if (Kind is PeriodKind.Years)
        {
            return from.Year == until.Year ? $"{from.Year}" : $"{from.Year} – {until.Year}";
        }

        if (from.Year != until.Year)
        {
            return $"{first} {from.Year} – {last} {until.Year}";
        }

        return first == last ? $"{first} {from.Year}" : $"{first} – {last} {from.Year}";
    }

    private static string Month(DateOnly day) => day.ToString("MMM", Dutch).TrimEnd('.');
}

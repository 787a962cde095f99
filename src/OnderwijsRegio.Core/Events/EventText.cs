using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Events;

/// <summary>What people set of an event. The parts are those of <see cref="DeskEvent"/>.</summary>
/// <param name="Kind">Sort.</param>
/// <param name="Title">Title.</param>
/// <param name="About">What everyone may read of it.</param>
/// <param name="Place">Where.</param>
/// <param name="On">Day.</param>
/// <param name="From">From, by the clock of Amsterdam.</param>
/// <param name="Until">Until, on the same day.</param>
/// <param name="Capacity">Places; null for no limit.</param>
/// <param name="IsPublic">Whether anyone can sign up.</param>
public sealed record EventText(EventKind Kind, string Title, string About, string Place, DateOnly On, TimeOnly From, TimeOnly Until, int? Capacity, bool IsPublic)
{
    /// <summary>The same without spaces around.</summary>
    public EventText Tidied() => this with { Title = Words.OneLine(Title), About = Words.Lines(About), Place = Words.OneLine(Place) };

    /// <summary>What is wrong with it, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Title.Length == 0 ? new(nameof(Title), EventMessages.TitleMissing)
        : AmsterdamTime.At(On, From) is null ? new(nameof(From), EventMessages.ClocksChange(On))
        : AmsterdamTime.At(On, Until) is null ? new(nameof(Until), EventMessages.ClocksChange(On))
        : Until <= From ? new(nameof(Until), EventMessages.EndsBeforeStart)
        : Capacity is < 1 or > DeskEvent.MostPlaces ? new(nameof(Capacity), EventMessages.CapacityOutOfRange)
        : IsPublic && Place.Length == 0 ? new(nameof(Place), EventMessages.PlaceMissing)
        : null;
}

/// <summary>How often an event is repeated.</summary>
/// <param name="Weeks">Weeks between two; 0 for an event that stands alone.</param>
/// <param name="Times">How often in all.</param>
public sealed record EventSeries(int Weeks, int Times)
{
    /// <summary>Most of a series.</summary>
    public const int MostTimes = 30;

    /// <summary>An event that stands alone.</summary>
    public static EventSeries Once { get; } = new(0, 1);

    /// <summary>Whether there are several.</summary>
    public bool IsSeries => Weeks > 0;

    /// <summary>The days, the first one included.</summary>
    public IEnumerable<DateOnly> Days(DateOnly first) => Enumerable.Range(0, IsSeries ? Times : 1).Select(n => first.AddDays(7 * Weeks * n));
}

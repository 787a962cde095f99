using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Events;

/// <summary>What sort of event the desk of a region holds.</summary>
public enum EventKind
{
    /// <summary>An evening or afternoon about working in education.</summary>
    [Display(Name = "informatiebijeenkomst")]
    Informatiebijeenkomst,

    /// <summary>Days in which people try out whether primary education suits them.</summary>
    [Display(Name = "Expeditie Leerkracht")]
    ExpeditieLeerkracht,

    /// <summary>A talk or training about what someone is good at.</summary>
    [Display(Name = "Ontdek je Talent")]
    OntdekJeTalent,

    /// <summary>Candidates and schools meet.</summary>
    [Display(Name = "Meet & Greet")]
    MeetAndGreet,

    /// <summary>A course for teachers who come back.</summary>
    [Display(Name = "opfriscursus")]
    Opfriscursus,

    /// <summary>Guidance in making a portfolio for an assessment.</summary>
    [Display(Name = "portfoliobegeleiding")]
    Portfoliobegeleiding,

    /// <summary>Anything else.</summary>
    [Display(Name = "anders")]
    Anders,
}

/// <summary>An event of the desk of a region. One of a series stands alone, and knows the others.</summary>
public sealed class DeskEvent : IVersioned
{
    /// <summary>Longest <see cref="Title"/> and <see cref="Place"/>, in characters.</summary>
    public const int ShortMaxLength = 150;

    /// <summary>Longest <see cref="About"/>, in characters.</summary>
    public const int AboutMaxLength = 2000;

    /// <summary>Most places.</summary>
    public const int MostPlaces = 1000;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region whose desk holds it.</summary>
    public int RegionId { get; init; }

    /// <summary>Sort.</summary>
    public EventKind Kind { get; set; }

    /// <summary>Title.</summary>
    public string Title { get; set; } = "";

    /// <summary>What everyone may read of it; may be empty.</summary>
    public string About { get; set; } = "";

    /// <summary>Address, or how one takes part online; may be empty.</summary>
    public string Place { get; set; } = "";

    /// <summary>When it begins (UTC).</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>When it ends (UTC), after it began.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>Day by the clock of Amsterdam, from which conversion is counted.</summary>
    public DateOnly On { get; set; }

    /// <summary>Places, from 1; null where there is no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>Whether it stands in the public agenda and anyone can sign up.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The same for all of a series; null for an event that stands alone.</summary>
    public Guid? SeriesKey { get; init; }

    /// <summary>When it was called off (UTC); null while it goes on.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Key of the form that made it, by which a double click plans once.</summary>
    public Guid FormKey { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What people set of it.</summary>
    public EventText ToText() =>
        new(Kind, Title, About, Place, On, TimeOnly.FromDateTime(AmsterdamTime.Of(StartsAt)), TimeOnly.FromDateTime(AmsterdamTime.Of(EndsAt)), Capacity, IsPublic);

    /// <summary>Takes over what people set; only of a text without a fault.</summary>
    public void Apply(EventText text)
    {
        (Kind, Title, About, Place, Capacity, IsPublic, On) = (text.Kind, text.Title, text.About, text.Place, text.Capacity, text.IsPublic, text.On);
        (StartsAt, EndsAt) = (AmsterdamTime.At(text.On, text.From)!.Value, AmsterdamTime.At(text.On, text.Until)!.Value);
    }
}

namespace OnderwijsRegio.Core.Events;

/// <summary>An event in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Sort.</param>
/// <param name="Title">Title.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="EndsAt">When it ends (UTC).</param>
/// <param name="Capacity">Places; null for no limit.</param>
/// <param name="IsPublic">Whether anyone can sign up.</param>
/// <param name="IsCalledOff">Whether it was called off.</param>
/// <param name="Placed">How many have a place.</param>
/// <param name="Waiting">How many wait for one.</param>
/// <param name="Came">How many came.</param>
/// <param name="Unmarked">How many have a place of whom nobody noted whether they came.</param>
public sealed record EventItem(
    int Id,
    EventKind Kind,
    string Title,
    string Place,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int? Capacity,
    bool IsPublic,
    bool IsCalledOff,
    int Placed,
    int Waiting,
    int Came,
    int Unmarked)
{
    /// <summary>Whether there is no place left.</summary>
    public bool IsFull => Placed >= Capacity;
}

/// <summary>An event to sign a candidate up for.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Title.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="IsFull">Whether there is no place left, so that they come on the waiting list.</param>
public sealed record EventChoice(int Id, string Title, DateTimeOffset StartsAt, bool IsFull);

/// <summary>An event as everyone may read it.</summary>
/// <param name="Item">Event.</param>
/// <param name="About">What it is; may be empty.</param>
public sealed record PublicEvent(EventItem Item, string About);

/// <summary>A page of events.</summary>
/// <param name="Items">Events.</param>
/// <param name="HasMore">Whether there are more behind it.</param>
public sealed record EventPage(IReadOnlyList<EventItem> Items, bool HasMore);

/// <summary>An event with who signed up.</summary>
/// <param name="Id">Key.</param>
/// <param name="RegionId">Region.</param>
/// <param name="Text">What is set of it.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="EndsAt">When it ends (UTC).</param>
/// <param name="IsCalledOff">Whether it was called off.</param>
/// <param name="Version">Version.</param>
/// <param name="Attendees">Who signed up, by state and name.</param>
/// <param name="Series">The others of its series, in order; none where it stands alone.</param>
/// <param name="Conversion">What became of those who came.</param>
public sealed record EventFile(
    int Id,
    int RegionId,
    EventText Text,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool IsCalledOff,
    Guid Version,
    IReadOnlyList<Attendee> Attendees,
    IReadOnlyList<EventInSeries> Series,
    Conversion Conversion)
{
    /// <summary>How many there are in a state.</summary>
    public int Count(AttendanceState state) => Attendees.Count(a => a.State == state);
}

/// <summary>Someone who signed up.</summary>
/// <param name="Id">Key of the attendance.</param>
/// <param name="CandidateId">Who.</param>
/// <param name="Name">Name; empty for someone who was erased since.</param>
/// <param name="Email">E-mail address; may be empty.</param>
/// <param name="Phone">Telephone number; may be empty.</param>
/// <param name="State">What became of it.</param>
/// <param name="SignedUpAt">When they signed up (UTC).</param>
public sealed record Attendee(int Id, int CandidateId, string Name, string Email, string Phone, AttendanceState State, DateTimeOffset SignedUpAt);

/// <summary>Another event of the same series.</summary>
public sealed record EventInSeries(int Id, DateOnly On, bool IsCalledOff);

/// <summary>An event that someone signed up for, as they and their file see it.</summary>
/// <param name="AttendanceId">Key of the attendance.</param>
/// <param name="EventId">Event.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where.</param>
/// <param name="StartsAt">When it begins (UTC).</param>
/// <param name="On">Day.</param>
/// <param name="SignedUpAt">When they signed up (UTC).</param>
/// <param name="State">What became of it.</param>
/// <param name="IsCalledOff">Whether the event was called off.</param>
public sealed record OwnEvent(
    int AttendanceId, int EventId, string Title, string Place, DateTimeOffset StartsAt, DateOnly On, DateTimeOffset SignedUpAt, AttendanceState State, bool IsCalledOff);

/// <summary>What events brought, of a cohort.</summary>
/// <param name="Events">How many events.</param>
/// <param name="SignedUp">How many signed up, each as often as they did.</param>
/// <param name="Came">Of those, how many came.</param>
/// <param name="StayedAway">How many stayed away.</param>
/// <param name="Cancelled">How many cancelled.</param>
/// <param name="Conversion">What became of those who came.</param>
public sealed record EventYield(int Events, int SignedUp, int Came, int StayedAway, int Cancelled, Conversion Conversion);

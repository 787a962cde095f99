using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Bodies;

/// <summary>Where a seat is in its life on a day.</summary>
public enum SeatState
{
    /// <summary>Someone sits there, or will.</summary>
    Taken,

    /// <summary>Nobody sits there, and somebody should.</summary>
    Vacant,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>The bodies of a region with their seats, as they are on a day.</summary>
/// <param name="Bodies">The bodies, by sort and name.</param>
/// <param name="Today">The day.</param>
public sealed record BodiesSheet(IReadOnlyList<BodyItem> Bodies, DateOnly Today)
{
    /// <summary>Where a seat is in its life.</summary>
    public SeatState StateOf(SeatItem seat) =>
        seat.Text.Until < Today ? SeatState.Ended
        : seat.Text.Name is null ? SeatState.Vacant
        : SeatState.Taken;

    /// <summary>Whether the name in an ended seat has been kept long enough.</summary>
    public bool IsToForget(SeatItem seat) => seat.Text.Name is not null && seat.Text.Until < Today.AddYears(-Seat.YearsKept);

    /// <summary>The seats of a body that are not over, or those that are.</summary>
    public IReadOnlyList<SeatItem> SeatsOf(BodyItem body, bool ended) => [.. body.Seats.Where(s => StateOf(s) is SeatState.Ended == ended)];

    /// <summary>The seats that are not over, or those that are, by for whom one sits there; those for nobody in particular come last.</summary>
    public IReadOnlyList<IGrouping<string, (BodyItem Body, SeatItem Seat)>> ByOrganisation(bool ended) =>
    [
        .. Bodies.SelectMany(b => SeatsOf(b, ended).Select(s => (Body: b, Seat: s)))
            .GroupBy(s => s.Seat.For)
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.OrdinalIgnoreCase),
    ];
}

/// <summary>A body with its seats.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What people set.</param>
/// <param name="Version">Version.</param>
/// <param name="Source">Where it is named.</param>
/// <param name="Seats">Its seats, as they were added.</param>
public sealed record BodyItem(int Id, BodyText Text, Guid Version, SourceReference Source, IReadOnlyList<SeatItem> Seats);

/// <summary>A seat.</summary>
/// <param name="Id">Key.</param>
/// <param name="Text">What people set.</param>
/// <param name="Version">Version.</param>
/// <param name="Organisation">Name of the organisation; null for none.</param>
/// <param name="Source">Where it is named.</param>
public sealed record SeatItem(int Id, SeatText Text, Guid Version, string? Organisation, SourceReference Source)
{
    /// <summary>For whom one sits there: the organisation, and who else.</summary>
    public string For => string.Join(", ", new[] { Organisation, Text.OnBehalfOf }.Where(t => !string.IsNullOrEmpty(t)));
}

/// <summary>An organisation of the region that one may sit for.</summary>
public sealed record SeatOrganisation(int Id, string Name);

using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>What people set of an organisation. The parts are those of <see cref="Organisation"/>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">Sort.</param>
/// <param name="Sectors">Sectors, in their order.</param>
/// <param name="Kvk">Number in the trade register.</param>
/// <param name="BoardNumber">Number of the bevoegd gezag.</param>
/// <param name="ContactRole">Whom one asks for there.</param>
/// <param name="Note">What a reader should know.</param>
public sealed partial record OrganisationText(
    string Name, OrganisationKind Kind, IReadOnlyList<Sector> Sectors, string? Kvk, string? BoardNumber, string ContactRole, string Note)
{
    /// <summary>The same without spaces around; an empty number is none.</summary>
    public OrganisationText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        Sectors = [.. Sectors.Distinct().Order()],
        Kvk = Words.OrNull(Kvk),
        BoardNumber = Words.OrNull(BoardNumber),
        ContactRole = Words.OneLine(ContactRole),
        Note = Words.Lines(Note),
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Name.Length == 0 ? new(nameof(Name), OrganisationMessages.NameMissing)
        : Kvk is not null && !Digits(Organisation.KvkLength).IsMatch(Kvk) ? new(nameof(Kvk), OrganisationMessages.KvkWrong)
        : BoardNumber is not null && !Digits(Organisation.BoardNumberLength).IsMatch(BoardNumber) ? new(nameof(BoardNumber), OrganisationMessages.BoardNumberWrong)
        : null;

    /// <inheritdoc />
    public bool Equals(OrganisationText? other) =>
        other is not null
        && (Name, Kind, Kvk, BoardNumber, ContactRole, Note) == (other.Name, other.Kind, other.Kvk, other.BoardNumber, other.ContactRole, other.Note)
        && Sectors.SequenceEqual(other.Sectors);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Kvk, BoardNumber);

    private static Regex Digits(int count) => new($"^[0-9]{{{count}}}$", RegexOptions.CultureInvariant);
}

/// <summary>What people set of a participation. The parts are those of <see cref="Participation"/>.</summary>
/// <param name="Role">As what.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
public sealed record ParticipationText(string Role, DateOnly? From, DateOnly? Until)
{
    /// <summary>The same without spaces around; the roles that open no door in the one spelling by which they are known.</summary>
    public ParticipationText Tidied() => this with
    {
        Role = FoldedText.Fold(Words.OneLine(Role)) switch
        {
            "beeindigd" => Participation.Ended,
            Participation.Prospective => Participation.Prospective,
            _ => Words.OneLine(Role),
        },
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Role.Length == 0 ? new(nameof(Role), OrganisationMessages.RoleMissing)
        : Days.Fault(From, Until);

    /// <summary>Whether it is the role of one who does not take part.</summary>
    public bool IsNone => Role is Participation.Ended or Participation.Prospective;
}

/// <summary>The rules of a first and a last day.</summary>
internal static class Days
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>What is wrong with them, with the field at which that is said; null if nothing is.</summary>
    public static SaveOutcome.Refused? Fault(DateOnly? from, DateOnly? until) =>
        from < Earliest || from > Latest ? new(nameof(Participation.From), OrganisationMessages.DayFarAway)
        : until < Earliest || until > Latest ? new(nameof(Participation.Until), OrganisationMessages.DayFarAway)
        : from > until ? new(nameof(Participation.Until), OrganisationMessages.LeftBeforeJoined)
        : null;
}

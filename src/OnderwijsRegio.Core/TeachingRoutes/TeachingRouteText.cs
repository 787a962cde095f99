using System.Globalization;
using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>What people set of a version of a route. The parts are those of <see cref="TeachingRouteVersion"/>.</summary>
public sealed record TeachingRouteText
{
    /// <summary>First day on which it counts.</summary>
    public DateOnly From { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>For whom.</summary>
    public string ForWhom { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>How long it takes.</summary>
    public string Duration { get; init; } = "";

    /// <summary>What it costs.</summary>
    public string Cost { get; init; } = "";

    /// <summary>Which money there is for it.</summary>
    public string Subsidy { get; init; } = "";

    /// <summary>What one gets.</summary>
    public string Rights { get; init; } = "";

    /// <summary>What one has to do.</summary>
    public string Duties { get; init; } = "";

    /// <summary>What to do next.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>Where to go next.</summary>
    public string? NextLink { get; init; }

    /// <summary>Who says it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where that can be read.</summary>
    public string? SourceLink { get; init; }

    /// <summary>Last held against its source.</summary>
    public DateOnly CheckedOn { get; init; }

    /// <summary>With which answers it fits.</summary>
    public RouteConditions Conditions { get; init; } = new();

    /// <summary>What tells two of them apart.</summary>
    private IReadOnlyList<(string Name, string Value)> Parts =>
    [
        (nameof(From), From.ToString("O", CultureInfo.InvariantCulture)),
        (nameof(Name), Name),
        (nameof(ForWhom), ForWhom),
        (nameof(Explanation), Explanation),
        (nameof(Duration), Duration),
        (nameof(Cost), Cost),
        (nameof(Subsidy), Subsidy),
        (nameof(Rights), Rights),
        (nameof(Duties), Duties),
        (nameof(NextStep), NextStep),
        (nameof(NextLink), NextLink ?? ""),
        (nameof(Source), Source),
        (nameof(SourceLink), SourceLink ?? ""),
        (nameof(CheckedOn), CheckedOn.ToString("O", CultureInfo.InvariantCulture)),
        .. Enum.GetValues<RouteQuestion>().Select(q => ($"{q}", string.Join(',', Conditions.For(q)))),
    ];

    /// <summary>The same without spaces around, and with every answer once.</summary>
    public TeachingRouteText Tidied() => this with
    {
        Name = Words.OneLine(Name),
        ForWhom = Words.Lines(ForWhom),
        Explanation = Words.Lines(Explanation),
        Duration = Words.Lines(Duration),
        Cost = Words.Lines(Cost),
        Subsidy = Words.Lines(Subsidy),
        Rights = Words.Lines(Rights),
        Duties = Words.Lines(Duties),
        NextStep = Words.Lines(NextStep),
        NextLink = Words.OrNull(NextLink),
        Source = Words.OneLine(Source),
        SourceLink = Words.OrNull(SourceLink),
        Conditions = Conditions.Tidied(),
    };

    /// <summary>What is wrong with it in itself, with the field at which that is said; null if nothing is.</summary>
    /// <param name="today">Today.</param>
    public SaveOutcome.Refused? Fault(DateOnly today) =>
        Name.Length == 0 ? new(nameof(Name), TeachingRouteMessages.NameMissing)
        : Explanation.Length == 0 ? new(nameof(Explanation), TeachingRouteMessages.ExplanationMissing)
        : !IsLink(NextLink) ? new(nameof(NextLink), TeachingRouteMessages.LinkWrong)
        : Source.Length == 0 ? new(nameof(Source), TeachingRouteMessages.SourceMissing)
        : !IsLink(SourceLink) ? new(nameof(SourceLink), TeachingRouteMessages.LinkWrong)
        : CheckedOn > today ? new(nameof(CheckedOn), TeachingRouteMessages.CheckedLater)
        : Conditions.Sectors.Except(RouteAnswers.Sectors).Any() ? new(nameof(Conditions.Sectors), TeachingRouteMessages.SectorUnknown)
        : null;

    /// <summary>Whether a link is one that a visitor can follow safely; none is too.</summary>
    public static bool IsLink(string? link) =>
        string.IsNullOrWhiteSpace(link) || (Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);

    /// <inheritdoc />
    public bool Equals(TeachingRouteText? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(From, Name, ForWhom, Explanation);

    /// <summary>Names of the parts that differ.</summary>
    internal IEnumerable<string> FieldsThatDiffer(TeachingRouteText other) =>
        Parts.Zip(other.Parts).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Name);
}

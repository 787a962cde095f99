using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.TeachingRoutes;

/// <summary>A way to become a teacher in a region. What it says stands in its versions.</summary>
public sealed class TeachingRoute : IVersioned
{
    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Order among the routes of the region.</summary>
    [Place]
    public int Position { get; set; }

    /// <summary>First day on which it no longer counts; null while it goes on.</summary>
    public DateOnly? StopsFrom { get; set; }

    /// <summary>What it says, from which day.</summary>
    public List<TeachingRouteVersion> Versions { get; private set; } = [];

    /// <summary>Key of the form that made it, by which a double click makes one; null for one of the seeds.</summary>
    public Guid? FormKey { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; }
}

/// <summary>What a route says from a day on, until a later version counts.</summary>
public sealed class TeachingRouteVersion : IVersioned
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest of the other texts, in characters.</summary>
    public const int TextMaxLength = 1500;

    /// <summary>Longest <see cref="Source"/>, in characters.</summary>
    public const int SourceMaxLength = 600;

    /// <summary>Longest link, in characters.</summary>
    public const int LinkMaxLength = 500;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Route.</summary>
    public int RouteId { get; set; }

    /// <summary>Route.</summary>
    public TeachingRoute? Route { get; set; }

    /// <summary>First day on which it counts; one version of a route a day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Name of the route.</summary>
    public required string Name { get; set; }

    /// <summary>For whom it is, in words.</summary>
    public string ForWhom { get; set; } = "";

    /// <summary>What it is, in plain words.</summary>
    public string Explanation { get; set; } = "";

    /// <summary>How long it takes; empty where nobody says so.</summary>
    public string Duration { get; set; } = "";

    /// <summary>What it costs; empty where nobody says so.</summary>
    public string Cost { get; set; } = "";

    /// <summary>Which money there is for it; empty where nobody says so.</summary>
    public string Subsidy { get; set; } = "";

    /// <summary>What one gets; empty where nobody says so.</summary>
    public string Rights { get; set; } = "";

    /// <summary>What one has to do; empty where nobody says so.</summary>
    public string Duties { get; set; } = "";

    /// <summary>What to do next; may be empty.</summary>
    public string NextStep { get; set; } = "";

    /// <summary>Where to go next; null for nowhere.</summary>
    public string? NextLink { get; set; }

    /// <summary>Who says all this, and where.</summary>
    public string Source { get; set; } = "";

    /// <summary>Where that can be read; null if nowhere.</summary>
    public string? SourceLink { get; set; }

    /// <summary>Day on which someone last held it against its source.</summary>
    public DateOnly CheckedOn { get; set; }

    /// <summary>Highest diplomas with which it fits; empty for all.</summary>
    public List<HighestDiploma> Diplomas { get; set; } = [];

    /// <summary>What one may teach already, with which it fits; empty for all.</summary>
    public List<BevoegdheidHeld> Bevoegdheden { get; set; } = [];

    /// <summary>Wanted sectors with which it fits; empty for all.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Wanted subjects with which it fits; empty for all.</summary>
    public List<SubjectWish> Subjects { get; set; } = [];

    /// <summary>Whether one works in a school, where it fits with one of both alone; empty for both.</summary>
    public List<SchoolWork> SchoolWork { get; set; } = [];

    /// <summary>Times to learn with which it fits; empty for all.</summary>
    public List<StudyTime> Time { get; set; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What people set of it.</summary>
    public TeachingRouteText ToText() => new()
    {
        From = From,
        Name = Name,
        ForWhom = ForWhom,
        Explanation = Explanation,
        Duration = Duration,
        Cost = Cost,
        Subsidy = Subsidy,
        Rights = Rights,
        Duties = Duties,
        NextStep = NextStep,
        NextLink = NextLink,
        Source = Source,
        SourceLink = SourceLink,
        CheckedOn = CheckedOn,
        Conditions = new RouteConditions
        {
            Diplomas = [.. Diplomas],
            Bevoegdheden = [.. Bevoegdheden],
            Sectors = [.. Sectors],
            Subjects = [.. Subjects],
            SchoolWork = [.. SchoolWork],
            Time = [.. Time],
        }.Tidied(),
    };

    /// <summary>Takes over what people set.</summary>
    public void Apply(TeachingRouteText text)
    {
        (From, Name, ForWhom, Explanation) = (text.From, text.Name, text.ForWhom, text.Explanation);
        (Duration, Cost, Subsidy, Rights, Duties) = (text.Duration, text.Cost, text.Subsidy, text.Rights, text.Duties);
        (NextStep, NextLink, Source, SourceLink, CheckedOn) = (text.NextStep, text.NextLink, text.Source, text.SourceLink, text.CheckedOn);
        var fits = text.Conditions;
        (Diplomas, Bevoegdheden, Sectors) = ([.. fits.Diplomas], [.. fits.Bevoegdheden], [.. fits.Sectors]);
        (Subjects, SchoolWork, Time) = ([.. fits.Subjects], [.. fits.SchoolWork], [.. fits.Time]);
    }
}

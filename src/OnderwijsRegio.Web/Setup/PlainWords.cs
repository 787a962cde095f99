using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Words for people who do not work in education yet.</summary>
public static class PlainWords
{
    /// <summary>The sectors that they can choose from.</summary>
    public static IReadOnlyList<Sector> Sectors => RouteAnswers.Sectors;

    /// <summary>A choice in plain words.</summary>
    public static string Of(Enum value) => value switch
    {
        Sector.Po => "basisschool",
        Sector.So => "speciaal onderwijs",
        Sector.Vo => "middelbare school",
        Sector.Mbo => "mbo",
        _ => value.DutchName(),
    };
}

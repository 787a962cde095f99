using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.TeachingRoutes;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>Loads the routes of seeds/, each with its first version. What the documents do not say stays empty: visitors ask the desk.</summary>
internal sealed class TeachingRouteSeeds(PortalContext db, SeedLoader loader)
{
    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        var documents = SeedFile.Read(folder, "documents.csv").ToDictionary(d => d["key"]);
        Dictionary<int, int> positions = [];
        // A route that a user took away has no versions any more.
        var there = await db.TeachingRoutes.Select(r => r.Id).ToHashSetAsync(cancel);
        foreach (var line in SeedFile.Read(folder, "routes.csv"))
        {
            var (region, identity) = (loader.RowId("regions.csv", line["region"], line), $"{line["region"]}/{line["key"]}");
            var position = positions[region] = positions.GetValueOrDefault(region) + 1;
            var isNew = loader.RowId(line.File, identity) is null;
            await loader.UpsertAsync(
                line, identity, _ => new TeachingRoute { RegionId = region, Position = position }, _ => { }, cancel, id => loader.TouchedAsync(nameof(TeachingRoute), id, cancel));
            var route = loader.RowId(line.File, identity, line);
            if (isNew || there.Contains(route))
            {
                await loader.UpsertAsync(
                    line,
                    $"{identity}/versie",
                    _ => new TeachingRouteVersion { Name = line["name"], RouteId = route },
                    version => version.Apply(Text(line, documents[line["document"]])),
                    cancel,
                    async id => await loader.TouchedAsync(nameof(TeachingRouteVersion), id, cancel)
                        // What a user made of it later was made from what it says.
                        || await db.TeachingRouteVersions.AnyAsync(v => v.RouteId == route && v.Id != id, cancel));
            }
        }
    }

    private static string SourceOf(SeedLine line, SeedLine document)
    {
        var (title, publisher) = (document["title"], document["publisher"]);
        var whole = title.Contains(publisher, StringComparison.Ordinal) ? title : $"{publisher}, {title}";
        return $"{whole} ({document["year"]}), onder ‘{line["heading"]}’";
    }

    private static TeachingRouteText Text(SeedLine line, SeedLine document) => new()
    {
        From = line.Day("from")!.Value,
        Name = line["name"],
        ForWhom = line["for_whom"],
        Explanation = line["explanation"],
        Duration = line["duration"],
        Cost = line["cost"],
        Subsidy = line["subsidy"],
        Rights = line["rights"],
        Duties = line["duties"],
        NextStep = line["next_step"],
        NextLink = line.Optional("next_link"),
        Source = SourceOf(line, document),
        CheckedOn = line.Day("checked_on")!.Value,
        Conditions = new RouteConditions
        {
            Diplomas = line.NamedList<HighestDiploma>("diplomas"),
            Bevoegdheden = line.NamedList<BevoegdheidHeld>("bevoegdheden"),
            Sectors = line.NamedList<Sector>("sectors"),
            Subjects = line.NamedList<SubjectWish>("subjects"),
            SchoolWork = line.NamedList<SchoolWork>("school_work"),
            Time = line.NamedList<StudyTime>("time"),
        },
    };
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>Loads the areas and the neighbours of the regions of seeds/.</summary>
internal sealed class RegionPartSeeds(PortalContext db, SeedLoader loader)
{
    /// <summary>Name of the file with areas.</summary>
    internal const string Areas = "areas.csv";

    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        // What a user made before seeds/ named it; areas and neighbours are few, so all of them are asked at once.
        var areas = await db.Set<RegionArea>().AsNoTracking().ToListAsync(cancel);
        foreach (var line in SeedFile.Read(folder, Areas))
        {
            var (region, identity) = (loader.RowId("regions.csv", line["region"], line), Identity(line["region"], line["name"]));
            loader.Adopt(line, identity, areas.Find(a => a.RegionId == region && AreaText.Same(a.Name, line["name"]))?.Id);
            await loader.UpsertAsync(line, identity, _ => new RegionArea { Name = line["name"] }, a =>
            {
                (a.RegionId, a.Kind, a.Source) = (region, line.Named<AreaKind>("kind"), SeedLoader.Source(line));
                a.Municipalities = string.Join(", ", line.List("municipalities"));
            }, cancel, id => loader.TouchedAsync(nameof(RegionArea), id, cancel));
        }

        var neighbours = await db.Set<RegionNeighbour>().AsNoTracking().ToListAsync(cancel);
        foreach (var line in SeedFile.Read(folder, "neighbours.csv"))
        {
            var (region, identity) = (loader.RowId("regions.csv", line["region"], line), $"{line["region"]}/{line["name"]}/{line["sectors"]}");
            var text = new NeighbourText(line["name"], line.Optional("slug"), line.NamedList<Sector>("sectors"), line["note"]).Tidied();
            loader.Adopt(line, identity, neighbours.Find(n => n.RegionId == region && n.ToText().IsSameNeighbour(text))?.Id);
            await loader.UpsertAsync(line, identity, _ => new RegionNeighbour { Name = line["name"] }, n =>
            {
                (n.RegionId, n.Slug, n.Note, n.Source) = (region, line.Optional("slug"), line["note"], SeedLoader.Source(line));
                n.Sectors = line.NamedList<Sector>("sectors");
            }, cancel, id => loader.TouchedAsync(nameof(RegionNeighbour), id, cancel));
        }
    }

    /// <summary>By what the loader knows an area again, also after a user gave it another name.</summary>
    internal static string Identity(string region, string area) => $"{region}/{area}";
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Bodies;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>Loads the bodies of seeds/ with their seats. They name roles, never persons: whose seat it is, users fill in.</summary>
internal sealed class BodySeeds(PortalContext db, SeedLoader loader)
{
    private const string Bodies = "bodies.csv";

    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        foreach (var line in SeedFile.Read(folder, Bodies))
        {
            var (region, name) = (loader.RowId("regions.csv", line["region"], line), line["name"]);
            await loader.AdoptAsync(line, Identity(line, name), db.Bodies.Where(b => b.RegionId == region && b.Name == name).Select(b => (int?)b.Id), cancel);
            await loader.UpsertAsync(line, Identity(line, name), _ => new Body { Name = name }, body =>
            {
                (body.RegionId, body.Kind) = (region, line.Named<BodyKind>("kind"));
                (body.Purpose, body.Cadence) = (line["purpose"], line["cadence"]);
                (body.Sectors, body.Source) = (line.NamedList<Sector>("sectors"), SeedLoader.Source(line));
            }, cancel, id => loader.TouchedAsync(nameof(Body), id, cancel));
        }

        // A body that a user took away has no seats any more.
        var there = await db.Bodies.Select(b => b.Id).ToListAsync(cancel);
        foreach (var line in SeedFile.Read(folder, "seats.csv"))
        {
            var body = loader.RowId(Bodies, Identity(line, line["body"]), line);
            if (there.Contains(body))
            {
                await loader.UpsertAsync(line, $"{Identity(line, line["body"])}/{line["number"]}", _ => new Seat { Role = line["role"] }, seat =>
                {
                    (seat.BodyId, seat.Role, seat.OnBehalfOf) = (body, line["role"], line["on_behalf_of"]);
                    seat.Source = SeedLoader.Source(line);
                }, cancel, id => loader.TouchedAsync(nameof(Seat), id, cancel));
            }
        }
    }

    private static string Identity(SeedLine line, string body) => $"{line["region"]}/{body}";
}

using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>Loads who takes part in the regions of seeds/, the schools, and the totals that documents state. The organisations are there already.</summary>
internal sealed class RegisterSeeds(PortalContext db, SeedLoader loader)
{
    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        var present = await db.Organisations.Where(o => o.Source.Document != null).Select(o => o.Id).ToHashSetAsync(cancel);
        foreach (var line in SeedFile.Read(folder, "participations.csv"))
        {
            var organisation = loader.RowId("organisations.csv", line["organisation"], line);
            if (!present.Contains(organisation) && db.Organisations.Local.FindEntry(organisation) is null)
            {
                // A user took it out of the register.
                continue;
            }

            await loader.UpsertAsync(line, $"{line["region"]}/{line["organisation"]}/{line["role"]}", _ => new Participation(), p =>
            {
                (p.RegionId, p.Role, p.Source) = (RegionOf(line), line["role"], SeedLoader.Source(line));
                p.OrganisationId = organisation;
            }, cancel, id => loader.TouchedAsync(nameof(Participation), id, cancel));
        }

        // Of a new organisation the region that is named first leads.
        foreach (var organisation in db.Organisations.Local.Where(o => o.LeadRegionId is null))
        {
            organisation.LeadRegionId = organisation.Participations.FirstOrDefault()?.RegionId;
        }

        foreach (var line in SeedFile.Read(folder, "schools.csv"))
        {
            await loader.UpsertAsync(line, $"{line["region"]}/{line["name"]}", _ => new School { Name = line["name"] }, s =>
            {
                (s.Brin, s.Municipality, s.Note) = (line.Optional("brin"), line.Optional("municipality"), line["note"]);
                if (s.Participations.Count == 0 && s.Id == 0)
                {
                    s.Participations.Add(new SchoolParticipation { RegionId = RegionOf(line) });
                    s.LeadRegionId = RegionOf(line);
                }

                s.Sector = line.NamedList<Sector>("sector") is [var sector, ..] ? sector : null;
                s.OrganisationId = line.Optional("organisation") is { } key ? loader.RowId("organisations.csv", key, line) : null;
                s.Source = SeedLoader.Source(line);
            }, cancel, id => loader.TouchedAsync(nameof(School), id, cancel));
        }

        foreach (var line in SeedFile.Read(folder, "totals.csv"))
        {
            await loader.UpsertAsync(line, $"{line["region"]}/{line["sector"]}/{line["document"]}", _ => new StatedTotal(), t =>
            {
                (t.RegionId, t.Sector, t.Year) = (RegionOf(line), line.Named<Sector>("sector"), line.OptionalNumber("year"));
                (t.Boards, t.Schools, t.Pupils) = (line.OptionalNumber("boards"), line.OptionalNumber("schools"), line.OptionalNumber("pupils"));
                (t.Note, t.Source) = (line["note"], SeedLoader.Source(line));
            }, cancel);
        }
    }

    private int RegionOf(SeedLine line) => loader.RowId("regions.csv", line["region"], line);
}

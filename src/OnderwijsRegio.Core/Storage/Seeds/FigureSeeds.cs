using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>
/// Loads seeds/figures. What comes with the portal is nobody's to change, so that the database follows the files: a changed line changes its
/// figure, and a figure whose line is gone goes. Figures that people brought are left alone. Everything is saved in a few large saves.
/// </summary>
internal sealed class FigureSeeds(PortalContext db, SeedLoader loader)
{
    private const string Folder = "figures";
    private const string Measures = Folder + "/measures.csv";
    private const string Geographies = Folder + "/geographies.csv";

    private Dictionary<string, Measure> measures = [];
    private Dictionary<string, Geography> geographies = [];

    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        measures = await db.Measures.ToDictionaryAsync(m => m.Code, cancel);
        geographies = await db.Geographies.Include(g => g.Parts).ToDictionaryAsync(g => g.Code, cancel);
        LoadMeasures(folder);
        await LoadGeographiesAsync(folder, cancel);
        db.ChangeTracker.DetectChanges();
        // Figures are known by the keys of their measure and area.
        await db.SaveChangesAsync(cancel);
        await LoadObservationsAsync(folder, cancel);
    }

    private void LoadMeasures(string folder)
    {
        foreach (var line in SeedFile.Read(folder, Measures))
        {
            if (!measures.TryGetValue(line["code"], out var measure))
            {
                measure = new Measure { Code = line["code"], Name = line["name"], Definition = line["definition"] };
                measures.Add(measure.Code, measure);
                db.Measures.Add(measure);
            }

            (measure.Name, measure.Definition, measure.Explanation) = (line["name"], line["definition"], line["explanation"]);
            (measure.AddsUp, measure.Source) = (line.Says("adds_up"), SeedLoader.Source(line));
        }
    }

    private async Task LoadGeographiesAsync(string folder, CancellationToken cancel)
    {
        var lines = SeedFile.Read(folder, Geographies);
        foreach (var line in lines)
        {
            if (!geographies.TryGetValue(line["code"], out var geography))
            {
                geography = new Geography { Code = line["code"], Name = line["name"] };
                geographies.Add(geography.Code, geography);
                db.Geographies.Add(geography);
            }

            (geography.Name, geography.Kind) = (line["name"], line.Named<GeographyKind>("kind"));
            (geography.CbsCode, geography.Note) = (line.Optional("cbs_code"), line["note"]);
            geography.RegionId = line.Optional("region") is { } slug ? loader.RowId("regions.csv", slug, line) : null;
            geography.Source = SeedLoader.Source(line);
        }

        foreach (var line in lines)
        {
            var whole = geographies[line["code"]];
            var parts = line.List("parts").Select(code => Find(geographies, code, Geographies, line)).ToList();
            db.RemoveRange(whole.Parts.Where(p => parts.All(part => part.Id != p.PartId)));
            var known = whole.Parts.Select(p => p.PartId).ToHashSet();
            db.AddRange(parts.Where(part => !known.Contains(part.Id)).Select(part => new GeographyPart { Whole = whole, Part = part }));
        }

        // A region that was made before there were figures has no area yet.
        var withArea = geographies.Values.Select(g => g.RegionId).ToHashSet();
        var without = (await db.Regions.ToListAsync(cancel)).Where(r => !withArea.Contains(r.Id) && !geographies.ContainsKey(r.Slug));
        db.Geographies.AddRange(without.Select(Geography.Of));
    }

    private async Task LoadObservationsAsync(string folder, CancellationToken cancel)
    {
        var before = await db.Observations.Where(o => o.RegionId == null && o.ImportId == null).ToDictionaryAsync(o => o.Key, cancel);
        HashSet<Guid> seen = [];
        foreach (var line in Files(folder).SelectMany(file => SeedFile.Read(folder, file)))
        {
            var read = Read(line);
            if (!seen.Add(read.Key))
            {
                throw new InvalidDataException($"{line.Where}: this figure stands in seeds/ already.");
            }

            if (before.Remove(read.Key, out var known))
            {
                (known.Value, known.IsApproximate, known.Note, known.IsPublic) = (read.Value, read.IsApproximate, read.Note, read.IsPublic);
                (known.Subject, known.Population, known.ShareOf, known.Publisher) = (read.Subject, read.Population, read.ShareOf, read.Publisher);
            }
            else
            {
                db.Observations.Add(read);
            }
        }

        db.Observations.RemoveRange(before.Values);
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(Path.Combine(folder, Folder))
        ? Directory.EnumerateFiles(Path.Combine(folder, Folder), "*.csv")
            .Select(path => $"{Folder}/{Path.GetFileName(path)}")
            .Where(file => file is not (Measures or Geographies))
            .Order(StringComparer.Ordinal)
        : [];

    private Observation Read(SeedLine line) => new Observation
    {
        MeasureId = Find(measures, line["measure"], Measures, line).Id,
        GeographyId = Find(geographies, line["geography"], Geographies, line).Id,
        Sector = line.OptionalNamed<Sector>("sector"),
        Role = line.OptionalNamed<FigureRole>("role"),
        Post = line.OptionalNamed<FigurePost>("post"),
        Subject = line["subject"],
        Population = line["population"],
        Year = line.OptionalNumber("year"),
        UntilYear = line.OptionalNumber("until_year"),
        On = line.Day("on"),
        Value = line.Amount("value") ?? throw new InvalidDataException($"{line.Where}: there is no value."),
        Unit = line.Named<FigureUnit>("unit"),
        IsApproximate = line.Says("approximate"),
        Nature = line.Named<FigureNature>("nature"),
        ShareOf = line["share_of"],
        Publisher = line["publisher"],
        Note = line["note"],
        // The documents are public, and so is what stands in them.
        IsPublic = true,
        Source = SeedLoader.Source(line),
    }.Identify();

    private static T Find<T>(Dictionary<string, T> known, string code, string file, SeedLine line) => known.TryGetValue(code, out var found)
        ? found
        : throw new InvalidDataException($"{line.Where}: '{code}' does not stand in seeds/{file}.");
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Documents;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Storage.Seeds;

/// <summary>
/// Loads seeds/. May run at every start: a line is added once; when the file changes, its row follows unless a user changed that row
/// or took it away.
/// </summary>
public sealed class SeedLoader(PortalContext db)
{
    /// <summary>Key of the record that all files were loaded.</summary>
    private const string AllFiles = "seeds";

    private readonly List<string> skipped = [];
    private Dictionary<string, SeedRecord> records = [];

    /// <summary>What the last load left out, and why: messages for who runs the portal, with file and line.</summary>
    public IReadOnlyList<string> Skipped => skipped;

    /// <summary>Loads all files of a folder, unless this very version of the portal loaded these very files before, and all of them.</summary>
    /// <inheritdoc cref="LoadAsync" path="/exception" />
    public async Task LoadChangedAsync(string folder, CancellationToken cancel)
    {
        var fingerprint = Fingerprint(folder);
        if (await db.SeedRecords.AnyAsync(r => r.Key == AllFiles && r.Fingerprint == fingerprint, cancel))
        {
            return;
        }

        await LoadAsync(folder, cancel);
        if (skipped.Count > 0)
        {
            return;
        }

        if (!records.TryGetValue(AllFiles, out var all))
        {
            db.SeedRecords.Add(all = new SeedRecord { Key = AllFiles, Fingerprint = fingerprint });
        }

        all.Fingerprint = fingerprint;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Loads all files of a folder in one transaction.</summary>
    /// <exception cref="InvalidDataException">A file holds something that cannot be read; the message names file and line.</exception>
    public async Task LoadAsync(string folder, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // New rows are saved one by one for their keys. Looking for changes in all the others each time would take most of the start.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        skipped.Clear();
        records = await db.SeedRecords.ToDictionaryAsync(r => r.Key, cancel);
        foreach (var line in SeedFile.Read(folder, "documents.csv"))
        {
            await LoadDocumentAsync(line, cancel);
        }

        foreach (var line in SeedFile.Read(folder, "regions.csv"))
        {
            var slug = line["slug"];
            await AdoptAsync(line, slug, db.Regions.Where(r => r.Slug == slug).Select(r => (int?)r.Id), cancel);
            await UpsertAsync(line, line["slug"], _ => NewRegion(line), (Region region) => Apply(region, line), cancel, id => TouchedAsync(nameof(Region), id, cancel));
        }

        foreach (var line in SeedFile.Read(folder, "organisations.csv"))
        {
            await UpsertAsync(line, line["key"], _ => new Organisation { Name = line["name"] }, (Organisation o) => Apply(o, line), cancel, id => TouchedAsync(nameof(Organisation), id, cancel));
        }

        await LoadPartsOfRegionsAsync(folder, cancel);
        await new BodySeeds(db, this).LoadAsync(folder, cancel);
        await new TeachingRouteSeeds(db, this).LoadAsync(folder, cancel);
        await new PlanSeeds(db, this).LoadAsync(folder, cancel);
        await new FigureSeeds(db, this).LoadAsync(folder, cancel);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>Notes that a line was left out.</summary>
    internal void Skip(string reason) => skipped.Add(reason);

    /// <summary>Key of the row that a line became earlier; null if it was never loaded.</summary>
    internal int? RowId(string file, string identity) => records.TryGetValue($"{file}:{identity}", out var record) ? record.RowId : null;

    /// <summary>Key of the row that a line became earlier, or an error that names the line that asks for it.</summary>
    internal int RowId(string file, string identity, SeedLine asking) => RowId(file, identity)
        ?? throw new InvalidDataException($"{asking.Where}: '{identity}' does not stand in seeds/{file}.");

    internal static SourceReference Source(SeedLine line) => new() { Document = line.Optional("document"), Heading = line.Optional("heading") };

    /// <summary>Adds the row of a line, or updates it when the line changed and no user has touched the row.</summary>
    /// <returns>The row, or null when there was nothing to do.</returns>
    internal async Task<T?> UpsertAsync<T>(
        SeedLine line, string identity, Func<SeedLine, T> create, Action<T> apply, CancellationToken cancel, Func<int, Task<bool>>? touched = null)
        where T : class
    {
        var key = $"{line.File}:{identity}";
        T? row;
        if (!records.TryGetValue(key, out var record))
        {
            row = create(line);
            apply(row);
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            record = new SeedRecord { Key = key, Fingerprint = line.Fingerprint, RowId = (int)db.Entry(row).Property("Id").CurrentValue! };
            records.Add(key, record);
            db.SeedRecords.Add(record);
            return row;
        }

        if (record.Fingerprint == line.Fingerprint)
        {
            return null;
        }

        record.Fingerprint = line.Fingerprint;
        row = await db.Set<T>().FindAsync([record.RowId], cancel);
        if (row is null || (touched is not null && await touched(record.RowId)))
        {
            return null;
        }

        apply(row);
        return row;
    }

    /// <summary>What a user made before seeds/ named it is theirs, and stays as it is.</summary>
    /// <param name="line">The line.</param>
    /// <param name="identity">Identity of the line.</param>
    /// <param name="same">Asks for the key of the row that would be the same one.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task AdoptAsync(SeedLine line, string identity, IQueryable<int?> same, CancellationToken cancel)
    {
        if (RowId(line.File, identity) is null)
        {
            Adopt(line, identity, await same.FirstOrDefaultAsync(cancel));
        }
    }

    /// <inheritdoc cref="AdoptAsync" path="/summary" />
    /// <param name="line">The line.</param>
    /// <param name="identity">Identity of the line.</param>
    /// <param name="same">Key of the row that would be the same one; null if there is none.</param>
    internal void Adopt(SeedLine line, string identity, int? same)
    {
        var key = $"{line.File}:{identity}";
        if (same is { } id && !records.ContainsKey(key))
        {
            records.Add(key, new SeedRecord { Key = key, Fingerprint = line.Fingerprint, RowId = id });
            db.SeedRecords.Add(records[key]);
        }
    }

    /// <summary>Whether a user changed a row or took it away.</summary>
    internal Task<bool> TouchedAsync(string subject, int id, CancellationToken cancel) =>
        db.Trace.AnyAsync(t => t.Subject == subject && t.SubjectId == id, cancel);

    private static string Fingerprint(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(SeedLoader).Module.ModuleVersionId.ToByteArray());
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static Region NewRegion(SeedLine line) =>
        new() { Slug = line["slug"], Name = line["name"], ShortName = line["short_name"], Colour = line["colour"] };

    private static void Apply(Region region, SeedLine line)
    {
        region.Name = line["name"];
        region.ShortName = line["short_name"];
        region.Colour = line["colour"];
        region.Website = line.Optional("website");
        region.About = line["about"];
        region.Sectors = line.NamedList<Sector>("sectors");
        region.Source = Source(line);
    }

    private static void Apply(Organisation organisation, SeedLine line)
    {
        organisation.Name = line["name"];
        organisation.Kind = KindOf(line);
        organisation.Sectors = line.NamedList<Sector>("sectors");
        organisation.Note = line["note"];
        organisation.Source = Source(line);
    }

    private static OrganisationKind KindOf(SeedLine line) => Enum.TryParse<OrganisationKind>(
        line["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
        ? kind
        : throw new InvalidDataException($"{line.Where}: '{line["kind"]}' is no kind of organisation.");

    private async Task LoadDocumentAsync(SeedLine line, CancellationToken cancel)
    {
        var document = await db.Documents.FindAsync([line["key"]], cancel);
        if (document is null)
        {
            document = new SourceDocument { Key = line["key"], Title = "", Publisher = "" };
            db.Documents.Add(document);
        }

        (document.Title, document.Publisher, document.Year) = (line["title"], line["publisher"], line.Number("year"));
    }

    private async Task LoadPartsOfRegionsAsync(string folder, CancellationToken cancel)
    {
        int Region(SeedLine line) => RowId("regions.csv", line["region"], line);
        // The municipalities of a region are one list: who changed the region keeps the whole of it.
        var changed = await db.Trace.Where(t => t.Subject == nameof(Region)).Select(t => t.SubjectId).Distinct().ToListAsync(cancel);
        foreach (var line in SeedFile.Read(folder, "municipalities.csv").Where(line => !changed.Contains(Region(line))))
        {
            await UpsertAsync(line, $"{line["region"]}/{line["name"]}", _ => new Municipality { Name = line["name"] }, m =>
            {
                (m.RegionId, m.CbsCode, m.Source) = (Region(line), line.Optional("cbs_code"), Source(line));
            }, cancel);
        }

        await new RegionPartSeeds(db, this).LoadAsync(folder, cancel);
        await new RegisterSeeds(db, this).LoadAsync(folder, cancel);
    }
}

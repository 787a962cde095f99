using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Organisations;
using OnderwijsRegio.Core.Regions;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>What one line of a list does to the register, the figures or the candidates, with what is needed to do it and to undo it.</summary>
public sealed class ImportRow
{
    /// <summary>Longest <see cref="Message"/>, in characters.</summary>
    public const int MessageMaxLength = 300;

    /// <summary>Longest <see cref="Number"/>, in characters.</summary>
    public const int NumberMaxLength = 20;

    /// <summary>Import.</summary>
    public int ImportId { get; set; }

    /// <summary>Order within the import, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Number of the line in the file; null for what the file does not have.</summary>
    public int? Line { get; set; }

    /// <summary>What it does.</summary>
    public ImportOutcome Outcome { get; set; }

    /// <summary>BRIN with vestiging, or number of the bevoegd gezag; of a figure its value. As it stands there when it is faulty.</summary>
    public string Number { get; set; } = "";

    /// <summary>Name; of a figure its measure and its area; of a candidate their name, until the import is taken over.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is wrong, or what a reader should know; may be empty.</summary>
    public string Message { get; set; } = "";

    /// <summary>Key of the organisation, the school, the figure or the candidate, where it was there already; else null.</summary>
    public int? TargetId { get; set; }

    /// <summary>Version of that when the preview was made.</summary>
    public Guid? TargetVersion { get; set; }

    /// <summary>Area of a figure; with the next it tells which figure it is. Null for lists of the register and for what is not taken over.</summary>
    public int? GeographyId { get; set; }

    /// <summary><see cref="Figures.Observation.Key"/> of a figure; else null.</summary>
    public Guid? FigureKey { get; set; }

    /// <summary>What the register had, as JSON; null where nothing changes.</summary>
    public string? Before { get; set; }

    /// <summary>What it gets, as JSON; null where nothing changes.</summary>
    public string? After { get; set; }

    /// <summary>Whether undoing left it, because people changed it since.</summary>
    public bool IsKept { get; set; }
}

/// <summary>The facts that lists bring. A null says nothing.</summary>
public sealed record ImportFacts
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>BRIN with vestiging, or number of the bevoegd gezag.</summary>
    public string? Number { get; init; }

    /// <summary>Sector.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Key of the board.</summary>
    public int? BoardId { get; init; }

    /// <summary>Name of the board.</summary>
    public string? Board { get; init; }

    /// <summary>Number in the trade register.</summary>
    public string? Kvk { get; init; }

    /// <summary>Year of a number of pupils.</summary>
    public int? Year { get; init; }

    /// <summary>Pupils.</summary>
    public int? Pupils { get; init; }

    /// <summary>Where a number of pupils came from.</summary>
    public string? Origin { get; init; }

    /// <summary>As it is stored.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, ImportJson.Default.ImportFacts);

    /// <summary>As it was stored.</summary>
    internal static ImportFacts FromJson(string? json) => json is null ? new ImportFacts() : JsonSerializer.Deserialize(json, ImportJson.Default.ImportFacts)!;

    /// <summary>The facts in words.</summary>
    public IEnumerable<(string Label, string Text)> Words() =>
    [
        ("Naam", Name ?? ""),
        ("Nummer", Number ?? ""),
        ("Sector", Sector?.DutchName() ?? ""),
        ("Gemeente", Municipality ?? ""),
        ("Bestuur", Board ?? ""),
        ("KvK-nummer", Kvk ?? ""),
        (Year is { } year ? $"Leerlingen in {year}" : "Leerlingen", Pupils is { } pupils ? $"{pupils}" : ""),
    ];
}

/// <summary>Made for these facts when the portal is built: thousands of lines are written and read at once.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportFacts))]
internal sealed partial class ImportJson : JsonSerializerContext;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("Imports");
        import.Property(i => i.FileName).HasMaxLength(Import.FileNameMaxLength);
        import.Property(i => i.Role).HasMaxLength(Participation.RoleMaxLength);
        import.HasOne<Region>().WithMany().HasForeignKey(i => i.RegionId).OnDelete(DeleteBehavior.Restrict);
        import.HasOne<AppUser>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.SetNull);
        import.HasIndex(i => new { i.RegionId, i.At });
    }

    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("ImportRows");
        row.HasKey(r => new { r.ImportId, r.Position });
        row.Property(r => r.Position).ValueGeneratedNever();
        row.Property(r => r.Number).HasMaxLength(ImportRow.NumberMaxLength);
        row.Property(r => r.Name).HasMaxLength(Organisation.NameMaxLength);
        row.Property(r => r.Message).HasMaxLength(ImportRow.MessageMaxLength);
        row.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId);
        row.HasIndex(r => new { r.ImportId, r.Outcome, r.Position });
    }
}

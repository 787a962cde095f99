using System.ComponentModel.DataAnnotations;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>What a list holds.</summary>
public enum ImportKind
{
    /// <summary>Boards.</summary>
    [Display(Name = "besturen")]
    Boards,

    /// <summary>Schools, per vestiging.</summary>
    [Display(Name = "scholen")]
    Schools,

    /// <summary>Numbers of pupils per school and year.</summary>
    [Display(Name = "leerlingen")]
    Pupils,

    /// <summary>Figures.</summary>
    [Display(Name = "cijfers")]
    Figures,

    /// <summary>Candidates of a desk; what is neither these nor figures is a list for the register.</summary>
    [Display(Name = "kandidaten")]
    Candidates,
}

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>It is looked at, and nothing was taken over.</summary>
    [Display(Name = "voorbeeld")]
    Preview,

    /// <summary>It was taken over as a whole.</summary>
    [Display(Name = "overgenomen")]
    Accepted,

    /// <summary>It was taken over, and undone.</summary>
    [Display(Name = "teruggedraaid")]
    Undone,

    /// <summary>Someone has to say what stands in its columns.</summary>
    [Display(Name = "kolommen kiezen")]
    Columns,

    /// <summary>It waits until it is read, or is being read.</summary>
    [Display(Name = "wordt gelezen")]
    Reading,

    /// <summary>Reading it broke off; the file is still there.</summary>
    [Display(Name = "niet te lezen")]
    BrokenOff,
}

/// <summary>What a line does to the register, the figures or the candidates.</summary>
public enum ImportOutcome
{
    /// <summary>The register gets something new.</summary>
    [Display(Name = "nieuw")]
    Added,

    /// <summary>The portal has it of another region; it comes to this one as well.</summary>
    [Display(Name = "staat al in een andere regio")]
    Joined,

    /// <summary>Something of it changes.</summary>
    [Display(Name = "gewijzigd")]
    Changed,

    /// <summary>The register has it and the list does not.</summary>
    [Display(Name = "niet meer in de lijst")]
    Gone,

    /// <summary>It cannot be taken over.</summary>
    [Display(Name = "met een probleem")]
    Faulty,

    /// <summary>The register has it just so.</summary>
    [Display(Name = "ongewijzigd")]
    Unchanged,

    /// <summary>A candidate who is probably there already, or stands higher in the file.</summary>
    [Display(Name = "waarschijnlijk al bekend")]
    Known,

    /// <summary>A candidate whose data may not be kept any more.</summary>
    [Display(Name = "bewaartermijn voorbij")]
    Expired,
}

/// <summary>A list that someone gave: first to look at, then taken over as a whole, and perhaps undone as a whole.</summary>
public sealed class Import
{
    /// <summary>Largest file, in bytes.</summary>
    public const long MaxBytes = 20_000_000;

    /// <summary>Longest <see cref="FileName"/>, in characters.</summary>
    public const int FileNameMaxLength = 150;

    /// <summary>How long a preview is kept.</summary>
    public static readonly TimeSpan PreviewLifetime = TimeSpan.FromDays(1);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region whose register, figures or candidates it is for.</summary>
    public int RegionId { get; set; }

    /// <summary>Who gave it; null when the account is gone.</summary>
    public int? UserId { get; set; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; set; }

    /// <summary>What the list holds.</summary>
    public ImportKind Kind { get; set; }

    /// <summary>Sector of the list; null for pupils, figures and candidates.</summary>
    public Sector? Sector { get; set; }

    /// <summary>As what organisations that are new to the region take part; empty for figures and candidates.</summary>
    public required string Role { get; set; }

    /// <summary>How far it is.</summary>
    public ImportStatus Status { get; set; }

    /// <summary>When it was given (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it was taken over (UTC); null while it was not.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Last day that schools got which the list no longer has; null where they were left.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>When it was undone (UTC); null while it was not.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Key of who undid it, whose account may be gone; null while nobody did.</summary>
    public int? UndoneById { get; set; }

    /// <summary>Lines that are new.</summary>
    public int Added { get; set; }

    /// <summary>Lines of which the portal has the subject, of another region.</summary>
    public int Joined { get; set; }

    /// <summary>Lines that change something.</summary>
    public int Changed { get; set; }

    /// <summary>What the register has and the list has not.</summary>
    public int Gone { get; set; }

    /// <summary>Lines that cannot be taken over.</summary>
    public int Faulty { get; set; }

    /// <summary>Lines that change nothing.</summary>
    public int Unchanged { get; set; }

    /// <summary>Lines of other regions.</summary>
    public int Elsewhere { get; set; }

    /// <summary>Schools whose board the register does not have.</summary>
    public int WithoutBoard { get; set; }

    /// <summary>What undoing left as it was, because people changed it since.</summary>
    public int Kept { get; set; }

    /// <summary>What taking it over does something with.</summary>
    public int ToDo => Added + Joined + Changed;

    /// <summary>The name of a file as it is kept.</summary>
    /// <param name="name">As it was sent: some browsers send a path.</param>
    internal static string NameOf(string name)
    {
        name = Path.GetFileName(name.Replace('\\', '/'));
        return name.Length > FileNameMaxLength ? name[..FileNameMaxLength] : name;
    }

    /// <summary>How many lines have an outcome.</summary>
    public int Count(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added => Added,
        ImportOutcome.Joined => Joined,
        ImportOutcome.Changed => Changed,
        ImportOutcome.Gone => Gone,
        ImportOutcome.Faulty => Faulty,
        _ => Unchanged,
    };

    /// <summary>Counts a line.</summary>
    internal void Add(ImportOutcome outcome) => _ = outcome switch
    {
        ImportOutcome.Added => Added++,
        ImportOutcome.Joined => Joined++,
        ImportOutcome.Changed => Changed++,
        ImportOutcome.Gone => Gone++,
        ImportOutcome.Faulty => Faulty++,
        _ => Unchanged++,
    };
}

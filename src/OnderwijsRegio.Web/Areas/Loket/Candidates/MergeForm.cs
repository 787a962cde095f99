using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What is kept of two files.</summary>
public sealed class MergeForm
{
    /// <summary>What <see cref="Keuze"/> calls the choice of the klantreis.</summary>
    public const string Journey = "Klantreis";

    /// <summary>Per field that differs, the name of a <see cref="MergePick"/>.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>Version of the file from which it began.</summary>
    public Guid Version { get; set; }

    /// <summary>Version of the other file.</summary>
    public Guid OtherVersion { get; set; }

    /// <summary>What is chosen; what is not is as the portal would choose.</summary>
    public IReadOnlyDictionary<string, MergePick> Picks() => Keuze
        .Where(k => k.Key != Journey && Enum.TryParse<MergePick>(k.Value, out _))
        .ToDictionary(k => k.Key, k => Enum.Parse<MergePick>(k.Value));

    /// <summary>The choice, between two files of which the older is first.</summary>
    public MergeChoice ToChoice(int id, int otherId) => new(
        new SeenFile(id, Version),
        new SeenFile(otherId, OtherVersion),
        Picks(),
        Keuze.GetValueOrDefault(Journey) == nameof(MergePick.Newer) ? MergePick.Newer : MergePick.Older);
}

/// <summary>A field in which two files differ.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Older">What the file says that began first.</param>
/// <param name="Newer">What the other says.</param>
/// <param name="Pick">What is chosen.</param>
/// <param name="Picks">What can be chosen.</param>
public sealed record MergeField(string Field, string Label, string Older, string Newer, MergePick Pick, IReadOnlyList<(MergePick Pick, string Text)> Picks);

/// <summary>Two files beside each other.</summary>
/// <param name="From">The file from which it began.</param>
/// <param name="Other">The other.</param>
/// <param name="Form">Form.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record MergePage(CandidateFile From, CandidateFile Other, MergeForm Form, string Path)
{
    private static readonly string[] NobodysChoice = [nameof(CandidateText.LegalBasis), nameof(CandidateText.ConsentOn)];

    /// <summary>The file that began first, and remains.</summary>
    public CandidateFile Older => (From.CreatedOn, From.Id).CompareTo((Other.CreatedOn, Other.Id)) < 0 ? From : Other;

    /// <summary>The other.</summary>
    public CandidateFile Newer => Older == From ? Other : From;

    /// <summary>Last day on which they said yes in either; null for never.</summary>
    public DateOnly? ConsentOn => new[] { Older.Text.ConsentOn, Newer.Text.ConsentOn }.Max();

    /// <summary>What they differ in, and the klantreis.</summary>
    public IEnumerable<MergeField> Fields() => Words(Older).Zip(Words(Newer))
        .Where(pair => pair.First.Text != pair.Second.Text && !NobodysChoice.Contains(pair.First.Field))
        .Select(pair => new MergeField(
            pair.First.Field,
            pair.First.Label,
            pair.First.Text,
            pair.Second.Text,
            Form.Picks().TryGetValue(pair.First.Field, out var pick) ? pick : MergedText.DefaultOf(pair.First.Field, Older.Text, Newer.Text),
            MergedText.Joinable.Contains(pair.First.Field) && pair.First.Text.Length > 0 && pair.Second.Text.Length > 0
                ? [(MergePick.Older, "oudste"), (MergePick.Newer, "nieuwste"), (MergePick.Both, "allebei")]
                : [(MergePick.Older, "oudste"), (MergePick.Newer, "nieuwste")]))
        .Append(new MergeField(
            MergeForm.Journey,
            MergeForm.Journey,
            CandidateWords.Phase(Older.Phase, Older.IsStopped, Older.PhaseSince),
            CandidateWords.Phase(Newer.Phase, Newer.IsStopped, Newer.PhaseSince),
            Form.Keuze.TryGetValue(MergeForm.Journey, out var journey) && Enum.TryParse<MergePick>(journey, out var chosen)
                ? chosen
                : MergeChoice.DefaultJourney((Older.Phase, Older.IsStopped), (Newer.Phase, Newer.IsStopped)),
            [(MergePick.Older, "oudste"), (MergePick.Newer, "nieuwste")]));

    private static IEnumerable<(string Field, string Label, string Text)> Words(CandidateFile file) =>
        CandidateForm.Words(file.Text.OwnerId is { } id ? [new DeskMember(id, file.Owner ?? "een oud-collega")] : [])(file.Text);
}

/// <summary>With which file to merge.</summary>
/// <param name="File">The file from which it begins.</param>
/// <param name="Alike">Files that are probably of the same person.</param>
/// <param name="Sought">What is sought, in words; null for nothing.</param>
/// <param name="Found">Who was found.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record MergeWithPage(CandidateFile File, IReadOnlyList<CandidateItem> Alike, string? Sought, CandidatePage? Found, string Path)
{
    /// <summary>Who was found, without the file itself and those who were shown already.</summary>
    public IReadOnlyList<CandidateItem> Others => [.. (Found?.Items ?? []).Where(c => c.Id != File.Id && Alike.All(a => a.Id != c.Id))];
}

/// <summary>A merge that is looked back at.</summary>
/// <param name="Merge">Merge.</param>
/// <param name="Path">Address of the candidates.</param>
public sealed record PastMergePage(PastMerge Merge, string Path);

using System.Globalization;
using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Storage.Seeds;

namespace OnderwijsRegio.Core.Tests.Figures;

/// <summary>A test that reads the documents themselves; skipped where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DocumentsTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="DocumentsTheoryAttribute" />
    public DocumentsTheoryAttribute() => Skip = SourceText.WhyNot;
}

/// <summary>The text of a document, by headings.</summary>
internal sealed partial class SourceText
{
    private const string Variable = "SEED_DOCUMENTS";

    private static readonly string? Folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    private readonly IReadOnlyList<string> lines;
    private readonly HashSet<string> headings;

    private SourceText(IReadOnlyList<string> lines, HashSet<string> headings) => (this.lines, this.headings) = (lines, headings);

    /// <summary>Why tests against the documents are skipped here; null if they are not. A folder that is named and not there fails them.</summary>
    public static string? WhyNot { get; } = Folder is null ? $"The documents are no part of the project: set {Variable} to the folder with their text." : null;

    /// <summary>The text of a document, by its key in documents.csv.</summary>
    public static SourceText Of(string document)
    {
        var file = SeedFile.Read(Folders.Seeds, "documents.csv").Single(l => l["key"] == document)["file"];
        var headings = Directory.EnumerateFiles(Folders.Seeds, "*.csv", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not "documents.csv")
            .SelectMany(path => SeedFile.Read(Folders.Seeds, Path.GetRelativePath(Folders.Seeds, path)))
            .Where(l => l["document"] == document)
            .Select(l => Plain(l["heading"]))
            .ToHashSet();
        return new SourceText(File.ReadAllLines(Path.Combine(Folder!, file)), headings);
    }

    /// <summary>What stands under a heading; where it occurs more often, under each. Behind a colon comes a heading below it.</summary>
    public IReadOnlyList<string> Under(string heading)
    {
        var whole = Sections(0, heading);
        return whole.Count > 0 || heading.Split(": ") is not [var upper, var lower] ? whole : Sections(Start(upper), lower);
    }

    /// <summary>The rows of the tables under a heading, without headers of columns.</summary>
    public IReadOnlyList<string[]> Table(string heading) =>
        [.. Under(heading).Where(l => l.Contains('\t', StringComparison.Ordinal)).Select(l => Tags().Replace(l, "").Split('\t', StringSplitOptions.TrimEntries))];

    /// <summary>The numbers in a text, in Dutch notation and, as some tables have it, with a point.</summary>
    public static IReadOnlySet<decimal> Numbers(IEnumerable<string> text) =>
        text.SelectMany(l => Number().Matches(l)).Select(m => Amount(m.Value)).ToHashSet();

    /// <summary>A number as the documents write it: "2.622", "17,3%", "2.4%".</summary>
    public static decimal Amount(string text)
    {
        var digits = text.Trim().TrimEnd('%', ' ');
        digits = Thousands().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        return decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private List<string> Sections(int from, string heading) =>
    [
        .. Enumerable.Range(from, lines.Count - from)
            .Where(at => Plain(lines[at]).Equals(Plain(heading), StringComparison.Ordinal))
            .SelectMany(at => lines.Skip(at + 1).TakeWhile(l => !IsHeading(l))),
    ];

    private int Start(string heading) => lines.Index().First(l => Plain(l.Item) == Plain(heading)).Index;

    private bool IsHeading(string line) => line.StartsWith('#') || NumberedHeading().IsMatch(line) || headings.Contains(Plain(line));

    private static string Plain(string line) => FoldedText.Fold(line.Trim('#', '*', ' ', ':', ';'));

    [GeneratedRegex(@"^\d(\.\d)+\.? [^\t]*$")]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3}(\.\d{3})+|\d+([.,]\d+)?)(?![.,]?\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"</?b>|\*")]
    private static partial Regex Tags();
}

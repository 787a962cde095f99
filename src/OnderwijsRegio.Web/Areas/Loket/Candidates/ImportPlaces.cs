using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>The addresses of imports of candidates.</summary>
internal static class ImportPlaces
{
    /// <summary>Where files are given and listed.</summary>
    public static string Imports(string slug) => $"/loket/{slug}/kandidaten/inlezen";

    /// <summary>The candidates.</summary>
    public static string Candidates(string imports) => imports[..imports.LastIndexOf('/')];
}

/// <summary>The files of a region, and the form for another.</summary>
/// <param name="Imports">The files.</param>
/// <param name="Path">Address of the page.</param>
public sealed record CandidateImportsPage(IReadOnlyList<ImportHead> Imports, string Path);

/// <summary>A file and what was said of its columns.</summary>
/// <param name="Import">The file.</param>
/// <param name="Table">Its columns.</param>
/// <param name="Form">What was said.</param>
/// <param name="IsRemembered">Whether it was filled in from an earlier file.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record CandidateColumnsPage(CandidateImportState Import, CandidateTable Table, CandidateColumnsForm Form, bool IsRemembered, string Path)
{
    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";
}

/// <summary>A file and its words.</summary>
/// <param name="Import">The file.</param>
/// <param name="Form">What was said of them.</param>
/// <param name="Vocabulary">What there is to choose.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record CandidateWordsPage(CandidateImportState Import, CandidateWordsForm Form, CandidateVocabulary Vocabulary, string Path)
{
    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";

    /// <summary>What a word may mean, and what it is taken for now.</summary>
    public IEnumerable<(string Value, string Text, bool IsChosen)> Choices(SeenWord word)
    {
        var said = Form.Words.FirstOrDefault(w => w.Fact == word.Fact && w.Word == word.Text)?.Meaning ?? word.Meaning;
        return Vocabulary.Choices(word.Fact)
            .Prepend(new WordMeaning(CandidateColumns.Nothing, "leeg laten"))
            .Prepend(new WordMeaning(CandidateColumns.LeaveOut, "deze regels niet inlezen"))
            .Prepend(new WordMeaning("", "nog niet bepaald: blijft een probleem"))
            .Select(m => (m.Value, m.Text, m.Value == (said ?? "")));
    }
}

/// <summary>What comes of a file, or came.</summary>
/// <param name="Import">The file.</param>
/// <param name="Outcome">Which of its rows are shown.</param>
/// <param name="Rows">Those rows.</param>
/// <param name="Form">What is said when it is taken over.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record CandidatePreviewPage(CandidateImportState Import, ImportOutcome Outcome, RegisterPage<ImportRow> Rows, CandidateImportForm Form, string Path)
{
    /// <summary>The outcomes, in the order of their tabs.</summary>
    public static IReadOnlyList<ImportOutcome> Outcomes { get; } = [ImportOutcome.Faulty, ImportOutcome.Known, ImportOutcome.Expired, ImportOutcome.Added];

    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";

    /// <summary>Address of some of its rows.</summary>
    public string AddressOf(ImportOutcome outcome, int page) =>
        $"{Address}?regels={Uri.EscapeDataString(outcome.DutchName())}{(page > 1 ? $"&pagina={page}" : "")}";

    /// <summary>What stands above the rows: of who is new only the first are shown.</summary>
    public string Caption => Import.About.Count(Outcome) is var count && count > Rows.Count
        ? $"De eerste {Rows.Count:N0} van {Regels(count)} {Outcome.DutchName()}"
        : $"{Regels(count)} {Outcome.DutchName()}";

    /// <summary>So many rows, in words.</summary>
    public static string Regels(int count) => count == 1 ? "1 regel" : $"{count:N0} regels";
}

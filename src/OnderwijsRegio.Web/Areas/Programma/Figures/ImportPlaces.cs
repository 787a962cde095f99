using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures;
using OnderwijsRegio.Core.Figures.Importing;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Organisations;

namespace OnderwijsRegio.Web.Areas.Programma.Figures;

/// <summary>The addresses of imports of figures.</summary>
internal static class ImportPlaces
{
    /// <summary>Where files are given and listed.</summary>
    public static string Imports(string slug) => $"/programma/{slug}/cijfers/importeren";
}

/// <summary>The files of a region, and the form for another.</summary>
/// <param name="Imports">The files.</param>
/// <param name="Measures">The measures by which the portal knows figures.</param>
/// <param name="Path">Address of the page.</param>
public sealed record ImportListPage(IReadOnlyList<ImportHead> Imports, IReadOnlyList<Measure> Measures, string Path);

/// <summary>A file and what was said of its columns.</summary>
/// <param name="Import">The file.</param>
/// <param name="Form">What was said.</param>
/// <param name="Vocabulary">What there is to choose.</param>
/// <param name="IsRemembered">Whether it was filled in from an earlier file.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record ImportColumnsPage(FigureImportState Import, ImportColumnsForm Form, FigureVocabulary Vocabulary, bool IsRemembered, string Path)
{
    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";
}

/// <summary>A file and the words in it that the portal does not know.</summary>
/// <param name="Import">The file.</param>
/// <param name="Form">What was said of them.</param>
/// <param name="Vocabulary">What there is to choose.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record ImportWordsPage(FigureImportState Import, ImportWordsForm Form, FigureVocabulary Vocabulary, string Path)
{
    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";
}

/// <summary>A file that is read, or could not be.</summary>
/// <param name="Import">The file.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record ImportReadingPage(FigureImportState Import, string Path)
{
    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";

    /// <summary>How far it is, in words.</summary>
    public string Progress => Import.RowsRead == 0 ? "Het bestand wacht op zijn beurt."
        : Import.RowsRead < Import.Table.Rows ? $"{Import.RowsRead:N0} van ongeveer {Import.Table.Rows:N0} regels gelezen."
        : $"Alle {Import.RowsRead:N0} regels zijn gelezen. Nu worden ze vergeleken met de cijfers van uw regio.";
}

/// <summary>What a file does, or did.</summary>
/// <param name="Import">The file.</param>
/// <param name="Outcome">Which of its rows are shown.</param>
/// <param name="Lines">Those rows.</param>
/// <param name="Path">Address of the list of files.</param>
public sealed record ImportPreviewPage(FigureImportState Import, ImportOutcome Outcome, RegisterPage<FigureLine> Lines, string Path)
{
    /// <summary>What rows of a file with figures can do.</summary>
    public static readonly IReadOnlyList<ImportOutcome> Outcomes = [ImportOutcome.Faulty, ImportOutcome.Added, ImportOutcome.Changed, ImportOutcome.Unchanged];

    /// <summary>Address of the file.</summary>
    public string Address => $"{Path}/{Import.Head.Import.Id}";

    /// <summary>Address of some of its rows.</summary>
    public string AddressOf(ImportOutcome outcome, int page) =>
        $"{Address}?regels={Uri.EscapeDataString(outcome.DutchName())}{(page > 1 ? $"&pagina={page}" : "")}";
}

/// <summary>A choice of one thing out of a few.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Hint">Help; empty for none.</param>
/// <param name="Items">Value, what it says, and whether it is chosen.</param>
public sealed record ImportChoice(string Label, string Name, string Hint, IReadOnlyList<(string Value, string Text, bool IsChosen)> Items);

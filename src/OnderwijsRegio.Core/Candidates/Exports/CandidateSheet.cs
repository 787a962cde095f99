using OnderwijsRegio.Core.Spreadsheets;

namespace OnderwijsRegio.Core.Candidates.Exports;

/// <summary>The columns of a list of candidates for a spreadsheet: one fact each, so that it can be sorted and counted there.</summary>
public static class CandidateSheet
{
    /// <summary>Most candidates in a workbook. Beyond it there is CSV, which takes as little memory however many they are.</summary>
    public const int MostInWorkbook = 100_000;

    private static readonly SheetColumn<CandidateItem>[] Name =
    [
        new("Voornaam", "Voornaam", c => c.FirstName),
        new("Achternaam", "Achternaam, met tussenvoegsel ervoor", c => c.LastName),
    ];

    /// <summary>The columns for what a list shows, the name first.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="labels">Labels of the desk, by name.</param>
    public static IReadOnlyList<SheetColumn<CandidateItem>> Columns(IEnumerable<ListColumn> shown, IReadOnlyList<LabelName> labels) =>
        [.. Name, .. shown.SelectMany(column => Of(column, labels))];

    private static SheetColumn<CandidateItem>[] Of(ListColumn column, IReadOnlyList<LabelName> labels) => column switch
    {
        ListColumn.Phase =>
        [
            new("Fase", "Fase van de klantreis; bij wie stopte, de fase waarin dat was", c => c.Phase.DutchName()),
            new("Gestopt", "ja bij wie stopte", c => c.IsStopped ? "ja" : null),
            new("Sinds", "Dag waarop de fase begon, of waarop de kandidaat stopte", c => c.PhaseSince),
        ],
        ListColumn.Wish =>
        [
            new("Sectoren", "Sectoren die de kandidaat wil", c => string.Join(", ", c.Sectors.Select(s => s.DutchName()))),
            new("Vakken", "Vakken die de kandidaat wil", c => c.Subjects),
        ],
        ListColumn.NextStep =>
        [
            new("Vervolgstap", "Wat het loket als eerste doet", c => c.NextStep),
            new("Uiterlijk op", "Dag van die vervolgstap", c => c.NextStepOn),
        ],
        ListColumn.LastContact => [new("Laatst gesproken", "Dag van het laatste contact; leeg als er nog geen was", c => c.LastContactOn)],
        ListColumn.Owner => [new("Wie volgt", "Medewerker van het loket; leeg als niemand volgt", c => c.Owner)],
        ListColumn.Labels => [new("Labels", "Labels van het loket", c => string.Join(", ", c.LabelsOf(labels)))],
        ListColumn.Email => [new("E-mailadres", "E-mailadres", c => c.Email)],
        ListColumn.Phone => [new("Telefoonnummer", "Telefoonnummer", c => PhoneNumber.Readable(c.Phone))],
        ListColumn.SourceDesk => [new("Binnengekomen via", "Loket, actie of website", c => c.SourceDesk)],
        ListColumn.TargetGroup => [new("Doelgroep", "Doelgroep; leeg als die nog niet bekend is", c => c.TargetGroup?.DutchName())],
        ListColumn.Municipalities => [new("Gemeenten", "Gemeenten waarin de kandidaat wil werken", c => c.Municipalities)],
        ListColumn.Hours => [new("Uren per week", "Uren die de kandidaat per week wil werken", c => c.Hours)],
        ListColumn.Route => [new("Route", "Route die nu voor de hand ligt", c => c.Route)],
        ListColumn.Diploma => [new("Hoogste diploma", "Hoogste diploma; leeg als het nog niet bekend is", c => c.Diploma?.DutchName())],
        ListColumn.Bevoegdheid => [new("Bevoegdheid", "Of de kandidaat al les mag geven", c => c.Bevoegdheid?.DutchName())],
        ListColumn.Created => [new("Binnen sinds", "Dag waarop het dossier begon", c => c.CreatedOn)],
        _ => [new("Bewaren tot en met", "Laatste dag waarop de gegevens bewaard mogen worden", c => c.RetainUntil)],
    };
}

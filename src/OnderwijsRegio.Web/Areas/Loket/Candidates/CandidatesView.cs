using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Candidates.Exports;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>Which candidates are looked at, as the address says it. What is sought stands in it sealed.</summary>
public sealed class CandidatesView
{
    /// <summary>Word of the address for candidates whom nobody follows.</summary>
    public const string Nobody = "niemand";

    /// <summary>Dutch name of a phase.</summary>
    public string? Fase { get; set; }

    /// <summary>Dutch name of a status.</summary>
    public string? Status { get; set; }

    /// <summary>Dutch name of what has to be done.</summary>
    public string? Termijn { get; set; }

    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Dutch name of a target group.</summary>
    public string? Doelgroep { get; set; }

    /// <summary>Desk or campaign.</summary>
    public string? Bron { get; set; }

    /// <summary>Subject.</summary>
    public string? Vak { get; set; }

    /// <summary>Route under consideration.</summary>
    public string? Route { get; set; }

    /// <summary>Key of a label.</summary>
    public int? Label { get; set; }

    /// <summary>Key of who follows them, or <see cref="Nobody"/>.</summary>
    public string? Eigenaar { get; set; }

    /// <summary>Dutch name of an order.</summary>
    public string? Volgorde { get; set; }

    /// <summary>Dutch names of the columns that are shown, each alone or with commas between; none for <see cref="DefaultColumns"/>.</summary>
    public List<string> Kolom { get; set; } = [];

    /// <summary>What is sought, sealed.</summary>
    public string? Zoek { get; set; }

    /// <summary>Candidate with whom the page before ended.</summary>
    public int? Na { get; set; }

    /// <summary>The columns that are shown where none were chosen.</summary>
    public static IReadOnlyList<ListColumn> DefaultColumns { get; } =
        [ListColumn.Phase, ListColumn.Wish, ListColumn.NextStep, ListColumn.LastContact, ListColumn.Owner, ListColumn.Labels];

    /// <summary>The columns that are shown, in their order.</summary>
    public IReadOnlyList<ListColumn> Columns =>
        Kolom.SelectMany(k => k?.Split(',') ?? []).Select(DutchNames.FromDutchName<ListColumn>).OfType<ListColumn>().Distinct().Order().ToList() is { Count: > 0 } chosen
            ? chosen
            : DefaultColumns;

    /// <summary>The filter.</summary>
    /// <param name="sought">What is sought, in words.</param>
    public CandidateFilter Filter(string? sought) => new()
    {
        Phase = DutchNames.FromDutchName<KlantreisPhase>(Fase),
        Status = DutchNames.FromDutchName<CandidateStatus>(Status) ?? CandidateStatus.Bezig,
        Due = DutchNames.FromDutchName<CandidateDue>(Termijn),
        Sector = DutchNames.FromDutchName<Sector>(Sector),
        TargetGroup = DutchNames.FromDutchName<TargetGroup>(Doelgroep),
        SourceDesk = string.IsNullOrEmpty(Bron) ? null : Bron,
        Subject = string.IsNullOrWhiteSpace(Vak) ? null : Vak.Trim()[..Math.Min(Vak.Trim().Length, Candidate.ShortMaxLength)],
        Route = string.IsNullOrEmpty(Route) ? null : Route,
        LabelId = Label,
        OwnerId = Owner,
        Sought = sought,
        Sort = DutchNames.FromDutchName<CandidateSort>(Volgorde) ?? CandidateSort.Naam,
    };

    /// <summary>The filters in use, each with how it reads.</summary>
    /// <param name="choices">What can be filtered by.</param>
    public IEnumerable<(string Parameter, string Text)> Chips(CandidateChoices choices)
    {
        var filter = Filter(null);
        (string, string)?[] chips =
        [
            filter.Phase is { } phase ? ("fase", $"Fase: {phase.DutchName()}") : null,
            filter.Status is not CandidateStatus.Bezig ? ("status", $"Status: {filter.Status.DutchName()}") : null,
            filter.Due is { } due ? ("termijn", $"Vervolg: {due.DutchName()}") : null,
            filter.Sector is { } sector ? ("sector", $"Sector: {sector.DutchName()}") : null,
            filter.TargetGroup is { } group ? ("doelgroep", $"Doelgroep: {group.DutchName()}") : null,
            filter.SourceDesk is { } source ? ("bron", $"Bron: {source}") : null,
            filter.Subject is { } subject ? ("vak", $"Vak: {subject}") : null,
            filter.Route is { } route ? ("route", $"Route: {route}") : null,
            filter.LabelId is { } label ? ("label", $"Label: {choices.Labels.FirstOrDefault(l => l.Id == label)?.Name ?? "onbekend"}") : null,
            filter.OwnerId is { } owner ? ("eigenaar", $"Volgt: {choices.Owners.FirstOrDefault(o => o.Id == owner)?.Name ?? Nobody}") : null,
        ];
        return chips.OfType<(string, string)>();
    }

    /// <summary>The same, at an address, with some parameters otherwise; null takes one out. It begins at the first page.</summary>
    public string Address(string path, params (string Parameter, string? Value)[] changes)
    {
        var parameters = Parameters();
        foreach (var (parameter, value) in changes)
        {
            parameters[parameter] = value;
        }

        return QueryHelpers.AddQueryString(path, parameters.Where(p => p.Value is not null));
    }

    /// <summary>Filters, order and columns as a view keeps them: without what is sought, which may be a name.</summary>
    public string Kept() => Address("", ("zoek", null)).TrimStart('?');

    /// <summary>What an address carries; null for nothing.</summary>
    public Dictionary<string, string?> Parameters()
    {
        var filter = Filter(null);
        return new Dictionary<string, string?>
        {
            ["fase"] = filter.Phase?.DutchName(),
            ["status"] = filter.Status is CandidateStatus.Bezig ? null : filter.Status.DutchName(),
            ["termijn"] = filter.Due?.DutchName(),
            ["sector"] = filter.Sector?.DutchName(),
            ["doelgroep"] = filter.TargetGroup?.DutchName(),
            ["bron"] = filter.SourceDesk,
            ["vak"] = filter.Subject,
            ["route"] = filter.Route,
            ["label"] = filter.LabelId?.ToString(CultureInfo.InvariantCulture),
            ["eigenaar"] = filter.OwnerId is { } owner ? (owner == 0 ? Nobody : owner.ToString(CultureInfo.InvariantCulture)) : null,
            ["volgorde"] = filter.Sort is CandidateSort.Naam ? null : filter.Sort.DutchName(),
            ["kolom"] = Columns.SequenceEqual(DefaultColumns) ? null : string.Join(',', Columns.Select(c => c.DutchName())),
            ["zoek"] = string.IsNullOrEmpty(Zoek) ? null : Zoek,
        };
    }

    private int? Owner => Eigenaar == Nobody ? 0 : int.TryParse(Eigenaar, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

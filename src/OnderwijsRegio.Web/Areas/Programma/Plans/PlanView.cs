using Microsoft.AspNetCore.WebUtilities;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>What of the plan is looked at, as the address says it, so that a link holds it.</summary>
public sealed class PlanView
{
    /// <summary>Value of <see cref="Deel"/> for the outline.</summary>
    public const string Outline = "hoofdlijnen";

    /// <summary>Value of <see cref="Weergave"/> for the timeline.</summary>
    public const string Timeline = "tijdlijn";

    /// <summary>A year of the plan, or <see cref="Outline"/>; nothing means the detailed year.</summary>
    public string? Deel { get; set; }

    /// <summary><see cref="Timeline"/>, or nothing for the table.</summary>
    public string? Weergave { get; set; }

    /// <summary>Code of a line.</summary>
    public string? Lijn { get; set; }

    /// <summary>Dutch name of a sector.</summary>
    public string? Sector { get; set; }

    /// <summary>Name of an area, or "regio".</summary>
    public string? Gebied { get; set; }

    /// <summary>Name of an owner, or "geen".</summary>
    public string? Trekker { get; set; }

    /// <summary>Dutch name of a status.</summary>
    public string? Status { get; set; }

    /// <summary>Words.</summary>
    public string? Zoek { get; set; }

    /// <summary>Only what is incomplete: "ja".</summary>
    public string? Onvolledig { get; set; }

    /// <summary>The filter for the plan.</summary>
    public PlanFilter Filter() => new()
    {
        Line = Blank(Lijn),
        Sector = DutchNames.FromDutchName<Sector>(Sector),
        Area = Blank(Gebied),
        Owner = Blank(Trekker),
        Status = DutchNames.FromDutchName<ActivityStatus>(Status),
        Text = Blank(Zoek),
        Incomplete = Onvolledig == "ja",
    };

    /// <summary>The filters in use, each with how it reads.</summary>
    public IEnumerable<(string Parameter, string Text)> Chips()
    {
        if (Blank(Zoek) is { } words)
        {
            yield return ("zoek", $"Tekst: {words}");
        }

        if (Blank(Lijn) is { } line)
        {
            yield return ("lijn", $"Lijn: {line}");
        }

        if (DutchNames.FromDutchName<Sector>(Sector) is { } sector)
        {
            yield return ("sector", $"Sector: {sector.DutchName()}");
        }

        if (Blank(Gebied) is { } area)
        {
            yield return ("gebied", area == PlanFilter.WholeRegion ? "Gebied: hele regio" : $"Gebied: {area}");
        }

        if (Blank(Trekker) is { } owner)
        {
            yield return ("trekker", owner == PlanFilter.Nobody ? "Zonder trekker" : $"Trekker: {owner}");
        }

        if (DutchNames.FromDutchName<ActivityStatus>(Status) is { } status)
        {
            yield return ("status", $"Voortgang: {status.DutchName()}");
        }

        if (Onvolledig == "ja")
        {
            yield return ("onvolledig", "Alleen onvolledig");
        }
    }

    /// <summary>The address of this view with some parameters otherwise; null takes one out.</summary>
    public string Address(string path, params (string Parameter, string? Value)[] changes)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["deel"] = Blank(Deel),
            ["weergave"] = Blank(Weergave),
            ["zoek"] = Blank(Zoek),
            ["lijn"] = Blank(Lijn),
            ["sector"] = Blank(Sector),
            ["gebied"] = Blank(Gebied),
            ["trekker"] = Blank(Trekker),
            ["status"] = Blank(Status),
            ["onvolledig"] = Blank(Onvolledig),
        };
        foreach (var (parameter, value) in changes)
        {
            parameters[parameter] = value;
        }

        return QueryHelpers.AddQueryString(path, parameters.Where(p => p.Value is not null));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Web.Areas.Programma.Plans;

/// <summary>Targets as users read them.</summary>
public static class Targets
{
    /// <summary>A target in words: "6 tot 10 personen", "ten minste 4 scholen", "50% van de bezoekers".</summary>
    public static string InWords(ActivityTarget target)
    {
        var amount = (target.Kind, target.Minimum, target.Maximum) switch
        {
            (TargetKind.YesNo, _, _) => "ja",
            (_, { } min, { } max) when min == max => $"{min:0.##}",
            (_, { } min, { } max) => $"{min:0.##} tot {max:0.##}",
            (_, { } min, null) => $"ten minste {min:0.##}",
            (_, null, { } max) => $"ten hoogste {max:0.##}",
            _ => "",
        };
        var unit = target.Unit == "%" ? "%" : target.Unit.Length > 0 ? $" {target.Unit}" : "";
        return $"{amount}{unit}{(target.ShareOf is { } whole ? $" van: {whole}" : "")}";
    }
}

using System.Globalization;

namespace OnderwijsRegio.Core.Targets;

/// <summary>Targets as users read them.</summary>
public static class TargetWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The amount of a target: "6 tot en met 10 personen", "ten minste 4 scholen", "50%", "ja".</summary>
    public static string Amount(TargetText target)
    {
        if (target.Kind is TargetKind.YesNo)
        {
            return "ja";
        }

        var amount = (target.Minimum, target.Maximum) switch
        {
            ({ } min, { } max) when min == max => Number(min),
            ({ } min, { } max) => $"{Number(min)} tot en met {Number(max)}",
            ({ } min, null) => $"ten minste {Number(min)}",
            (null, { } max) => $"ten hoogste {Number(max)}",
            _ => "",
        };
        return WithUnit(amount, target.Unit);
    }

    /// <summary>A measured value: "250 personen", "48,2%", "ja".</summary>
    /// <param name="target">What is set of its target.</param>
    /// <param name="measured">In the unit of the target.</param>
    public static string Value(TargetText target, decimal measured) =>
        target.Kind is TargetKind.YesNo ? measured > 0 ? "ja" : "nee" : WithUnit(Number(measured), target.Unit);

    /// <summary>A number as it is written in the Netherlands, with at most four decimals.</summary>
    public static string Number(decimal value) => value.ToString("#,0.####", Dutch);

    private static string WithUnit(string amount, string unit) => unit switch
    {
        "" => amount,
        ActivityTarget.PercentUnit => $"{amount}%",
        _ => $"{amount} {unit}",
    };
}

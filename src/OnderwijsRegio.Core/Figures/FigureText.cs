using System.Globalization;

namespace OnderwijsRegio.Core.Figures;

/// <summary>Figures as users read them.</summary>
public static class FigureText
{
    /// <summary>What stands in the place of a value that is withheld because it is below five.</summary>
    public const string Withheld = "<5";

    /// <summary>What stands in the place of a value that the portal withholds, which need not be below five.</summary>
    public const string NotShown = "niet getoond";

    /// <summary>What stands in the place of a year that the source does not give.</summary>
    public const string NoYear = "jaar onbekend";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A value with its unit: "17,5%", "506 fte", "ongeveer 300 fte", "&lt;5 personen".</summary>
    /// <param name="value">Value; null where it is withheld.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="isApproximate">Whether the source says that it is about right.</param>
    public static string Value(decimal? value, FigureUnit unit, bool isApproximate = false) =>
        (isApproximate ? "ongeveer " : "") + WithUnit(Number(value), unit);

    /// <summary>A value of a series with its unit: "17,5%", "niet getoond".</summary>
    public static string Value(FigurePoint point, FigureSubject of) =>
        point.IsWithheld ? NotShown : Value(point.Value, of.Unit, point.IsApproximate);

    /// <summary>A value without its unit: "17,5", "1.619", "&lt;5".</summary>
    public static string Number(decimal? value) => value is { } number ? number.ToString("#,##0.####", Dutch).Replace('-', '−') : Withheld;

    /// <summary>A value of a series without its unit: "17,5", "niet getoond".</summary>
    public static string Number(FigurePoint point) => point.IsWithheld ? NotShown : Number(point.Value);

    /// <summary>How much something rose or fell, with its sign: "−4,3 procentpunt", "+14 fte".</summary>
    public static string Difference(decimal difference, FigureUnit unit) =>
        (difference > 0 ? "+" : "") + WithUnit(Number(difference), unit);

    /// <summary>When: "1 oktober 2022", "2024", "2022–2024", "jaar onbekend".</summary>
    public static string When(FigureMoment when) => when switch
    {
        { On: { } day } => day.ToString("d MMMM yyyy", Dutch),
        { Year: null } => NoYear,
        { UntilYear: { } until } when until != when.Year => $"{when.Year}–{until}",
        _ => $"{when.Year}",
    };

    /// <summary>Of whom and over whom, without measure and area: "leraren po, regulier; 143 vestigingen". Empty where it is all of everything.</summary>
    public static string About(FigureSubject of)
    {
        var staff = string.Join(' ', new[] { of.Role?.DutchName(), of.Sector?.DutchName() }.Where(word => word is not null));
        var what = string.Join(", ", new[] { staff, of.Post?.DutchName(), of.Subject }.Where(word => !string.IsNullOrEmpty(word)));
        return string.Join("; ", new[] { what, of.Population }.Where(word => word.Length > 0));
    }

    private static string WithUnit(string number, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => number + "%",
        FigureUnit.Factor or FigureUnit.Unstated => number,
        _ => $"{number} {unit.DutchName()}",
    };
}

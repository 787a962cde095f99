using System.Globalization;
using System.Text.RegularExpressions;
using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>A number as it was read, or what is wrong with it.</summary>
/// <param name="Value">The number; null where there is none.</param>
/// <param name="Fault">What is wrong; null where it could be read.</param>
internal readonly partial record struct FigureNumber(decimal? Value, string? Fault)
{
    /// <summary>Most digits before the decimal mark.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>Most digits behind it.</summary>
    public const int Decimals = 4;

    /// <summary>Whether the source withholds it because it is below five.</summary>
    public bool IsWithheld { get; private init; }

    /// <summary>Whether the cell itself says that it is a percentage.</summary>
    public bool IsPercentage { get; private init; }

    /// <summary>Whether it had more decimals than are kept.</summary>
    public bool IsRounded { get; private init; }

    /// <summary>Reads a cell. What could mean two things is not read.</summary>
    /// <param name="cell">Cell.</param>
    /// <param name="mark">How decimals are written in its file.</param>
    public static FigureNumber Read(TableCell cell, DecimalMark mark) => cell switch
    {
        { IsEmpty: true } => new(null, ImportMessages.FieldEmpty),
        { IsFormula: true } => new(null, FigureImportMessages.Formula),
        { Kind: CellKind.Error } => new(null, FigureImportMessages.CellError(cell.Text)),
        { Kind: CellKind.Day } => new(null, FigureImportMessages.DayForNumber(cell.Text)),
        { Number: { } number } => Kept(number, cell.Kind is CellKind.Percent, cell.Text),
        _ => ReadText(Words.OneLine(cell.Text), mark),
    };

    /// <summary>The ways in which a number in a cell is written; those of a spreadsheet are written in none.</summary>
    public static NumberForms FormsOf(TableCell cell)
    {
        if (cell.Kind is not CellKind.Text)
        {
            return cell.Number switch { -1 => NumberForms.MinusOne, < 0 => NumberForms.Negative, _ => NumberForms.None };
        }

        var text = Bare(Words.OneLine(cell.Text), out _);
        var form = UnclearForm().IsMatch(text) ? NumberForms.Unclear
            : CommaForm().IsMatch(text) && text.AsSpan().ContainsAny(',', '.') ? NumberForms.Comma
            : PointForm().IsMatch(text) && text.AsSpan().ContainsAny(',', '.') ? NumberForms.Point
            : NumberForms.None;
        return form | (text == "-1" ? NumberForms.MinusOne : text.StartsWith('-') && CommaForm().IsMatch(text) ? NumberForms.Negative : NumberForms.None);
    }

    private static FigureNumber ReadText(string text, DecimalMark mark)
    {
        if (WithheldForm().IsMatch(text))
        {
            return new(null, null) { IsWithheld = true };
        }

        var bare = Bare(text, out var isPercentage);
        var (isComma, isPoint) = (CommaForm().IsMatch(bare), PointForm().IsMatch(bare));
        return mark switch
        {
            _ when WholeForm().IsMatch(bare) => Kept(Parse(bare, ' ', ' '), isPercentage, text),
            DecimalMark.Comma when isComma => Kept(Parse(bare, '.', ','), isPercentage, text),
            DecimalMark.Point when isPoint => Kept(Parse(bare, ',', '.'), isPercentage, text),
            DecimalMark.Whole when isComma || isPoint => new(null, FigureImportMessages.MarkUnknown(text)),
            DecimalMark.Comma when isPoint => new(null, FigureImportMessages.PointAmongCommas(text)),
            DecimalMark.Point when isComma => new(null, FigureImportMessages.CommaAmongPoints(text)),
            _ => new(null, FigureImportMessages.NoNumber(text)),
        };
    }

    private static FigureNumber Kept(decimal? number, bool isPercentage, string text)
    {
        if (number is not { } read || Math.Abs(read) >= Largest)
        {
            return new(null, FigureImportMessages.NumberTooLarge(text));
        }

        var rounded = Math.Round(read, Decimals, MidpointRounding.AwayFromZero);
        return new(rounded, null) { IsPercentage = isPercentage, IsRounded = rounded != read };
    }

    private static decimal? Parse(string text, char thousands, char mark) =>
        decimal.TryParse(
            text.Replace($"{thousands}", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(mark, '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number) ? number : null;

    // A minus may be typed in three ways, and a percentage may carry its sign.
    private static string Bare(string text, out bool isPercentage)
    {
        isPercentage = text.EndsWith('%');
        return text.TrimEnd('%').TrimEnd().Replace('−', '-').Replace('–', '-');
    }

    [GeneratedRegex(@"^<\s*5$")]
    private static partial Regex WithheldForm();

    [GeneratedRegex(@"^-?([1-9][0-9]{0,2}( [0-9]{3})+|[0-9]+)$")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"^-?([1-9][0-9]{0,2}([. ][0-9]{3})+|[0-9]+)(,[0-9]+)?$")]
    private static partial Regex CommaForm();

    [GeneratedRegex(@"^-?([1-9][0-9]{0,2}([, ][0-9]{3})+|[0-9]+)(\.[0-9]+)?$")]
    private static partial Regex PointForm();

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$")]
    private static partial Regex UnclearForm();
}

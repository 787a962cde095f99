using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>Which cells of a workbook read as a day, and which as a percentage: that stands in their style.</summary>
internal sealed partial class CellStyles
{
    private readonly List<CellKind> kinds = [];

    private CellStyles()
    {
    }

    /// <summary>What a number in a style reads as.</summary>
    /// <param name="style">Number of the style; null for a cell without one.</param>
    public CellKind this[string? style] => int.TryParse(style, out var at) && at >= 0 && at < kinds.Count ? kinds[at] : CellKind.Number;

    /// <summary>Reads the part with the styles; a workbook need not have one.</summary>
    public static CellStyles Read(WorkbookFile workbook, string? part)
    {
        var styles = new CellStyles();
        if (part is null)
        {
            return styles;
        }

        Dictionary<string, string> formats = [];
        using var reader = workbook.Read(part);
        var isInCells = false;
        while (WorkbookFile.Next(reader))
        {
            if (reader.LocalName == "cellXfs")
            {
                isInCells = reader.NodeType is XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                formats.TryAdd(reader.GetAttribute("numFmtId") ?? "", reader.GetAttribute("formatCode") ?? "");
            }
            else if (isInCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                styles.kinds.Add(KindOf(reader.GetAttribute("numFmtId") ?? "", formats));
            }
        }

        return styles;
    }

    private static CellKind KindOf(string id, Dictionary<string, string> formats)
    {
        if (formats.TryGetValue(id, out var format))
        {
            var bare = Literal().Replace(format, "");
            return bare.Contains('%', StringComparison.Ordinal) ? CellKind.Percent
                : bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase) ? CellKind.Day
                : CellKind.Number;
        }

        // The formats that every workbook has.
        return int.TryParse(id, out var number) ? number switch
        {
            9 or 10 => CellKind.Percent,
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellKind.Day,
            _ => CellKind.Number,
        } : CellKind.Number;
    }

    // Texts between quotation marks, colours and conditions between brackets, and single signs behind a backslash.
    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.")]
    private static partial Regex Literal();
}

/// <summary>The texts that the cells of a workbook share: each stands there once. They are held in memory, so that their number has a limit.</summary>
internal static class SharedTexts
{
    private const int MaxTexts = 500_000;
    private const int MaxCharacters = 10_000_000;

    /// <summary>Reads the part with the texts; a workbook need not have one.</summary>
    public static IReadOnlyList<string> Read(WorkbookFile workbook, string? part)
    {
        List<string> texts = [];
        if (part is null)
        {
            return texts;
        }

        var characters = 0;
        using var reader = workbook.Read(part);
        while (WorkbookFile.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(Runs(reader));
                characters += texts[^1].Length;
                if (texts.Count > MaxTexts || characters > MaxCharacters)
                {
                    throw new UnreadableListException(TableMessages.TooMuchText);
                }
            }
        }

        return texts;
    }

    /// <summary>The text of an element, in one line: of one run, or of several with a look of their own, without how it is pronounced.</summary>
    public static string Runs(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        for (var depth = reader.Depth; WorkbookFile.Next(reader) && reader.Depth > depth;)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Skip(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                Append(reader, text);
            }
        }

        return Words.OneLine(text.ToString());
    }

    /// <summary>The text in an element that holds nothing else.</summary>
    public static string Value(XmlReader reader)
    {
        var text = new StringBuilder();
        Append(reader, text);
        return text.ToString();
    }

    private static void Skip(XmlReader reader)
    {
        for (var depth = reader.Depth; !reader.IsEmptyElement && WorkbookFile.Next(reader) && reader.Depth > depth;)
        {
        }
    }

    // In pieces, and no more than a cell may have: a text may be as long as its part.
    private static void Append(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var piece = new char[256];
        for (var depth = reader.Depth; WorkbookFile.Next(reader) && reader.Depth > depth;)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
            {
                continue;
            }

            for (int read; (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;)
            {
                text.Append(piece, 0, Math.Min(read, Math.Max(0, TableCell.MaxLength + 1 - text.Length)));
            }
        }
    }
}

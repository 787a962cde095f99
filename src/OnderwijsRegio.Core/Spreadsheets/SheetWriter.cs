using System.Buffers;
using System.Globalization;
using System.Text;

namespace OnderwijsRegio.Core.Spreadsheets;

/// <summary>
/// Writes the rows of one sheet of a workbook as its XML. An element for each cell would cost more than all the rest of a large list.
/// </summary>
internal sealed class SheetWriter(Stream to) : IDisposable, IAsyncDisposable
{
    private const int Day = 2;

    /// <summary>What cannot stand in the text of XML as it is: markup, and what XML has no way to write.</summary>
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n']), '&', '<', '>', '\uFFFE', '\uFFFF']);

    private readonly StreamWriter writer = new(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32_768);

    /// <summary>Begins the sheet.</summary>
    /// <param name="isFrozen">Whether its first row stays in sight.</param>
    public void Begin(bool isFrozen)
    {
        writer.Write("""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        if (isFrozen)
        {
            writer.Write("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        }

        writer.Write("<sheetData>");
    }

    /// <summary>Writes a row.</summary>
    /// <param name="values">Texts, numbers, days or nothing. What a text begins with does not matter here: only what is said to be a formula is one.</param>
    /// <param name="style">Style of its cells; a day has its own.</param>
    public void Row(IEnumerable<object?> values, int style)
    {
        writer.Write("<row>");
        foreach (var value in values)
        {
            Cell(value, style);
        }

        writer.Write("</row>");
    }

    /// <summary>Ends the sheet.</summary>
    public void End() => writer.Write("</sheetData></worksheet>");

    /// <inheritdoc />
    public void Dispose() => writer.Dispose();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Cell(object? value, int style)
    {
        writer.Write("<c s=\"");
        writer.Write((char)('0' + (value is DateOnly ? Day : style)));
        switch (value)
        {
            case null or "":
                writer.Write("\"/>");
                break;
            case int or decimal or DateOnly:
                writer.Write("\"><v>");
                writer.Write(value switch
                {
                    int number => number.ToString(CultureInfo.InvariantCulture),
                    decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
                    _ => ((DateOnly)value).ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture),
                });
                writer.Write("</v></c>");
                break;
            default:
                writer.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                Escape(value.ToString()!);
                writer.Write("</t></is></c>");
                break;
        }
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0; text = text[(at + 1)..])
        {
            writer.Write(text[..at]);
            writer.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "" });
        }

        writer.Write(text);
    }
}

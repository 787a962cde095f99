using System.IO.Compression;
using System.Xml;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>
/// A workbook of Excel (.xlsx), read as what it is: a zip with XML in it. It is read as a stream, so that its length costs no memory, and all
/// that comes out of the zip is counted. Formulas, macros, links and pictures are never looked at.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    /// <summary>Most parts: each sheet, picture and comment is one.</summary>
    public const int MaxParts = 1000;

    /// <summary>Most bytes that come out of the zip while it is gone through once.</summary>
    public const long MaxInflated = 300_000_000;

    private const int MaxDepth = 40;
    private const string Main = "xl/workbook.xml";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private long inflated;

    private WorkbookFile(ZipArchive zip)
    {
        this.zip = zip;
        if (zip.Entries.Count > MaxParts)
        {
            throw new UnreadableListException(TableMessages.Bomb);
        }

        parts = [];
        foreach (var part in zip.Entries)
        {
            parts.TryAdd(part.FullName.TrimStart('/'), part);
        }

        if (!parts.ContainsKey(Main))
        {
            throw new UnreadableListException(parts.ContainsKey("xl/workbook.bin") ? TableMessages.BinaryWorkbook : TableMessages.NoWorkbook);
        }

        var (sheets, startsIn1904) = ReadSheets();
        (Sheets, StartsIn1904) = ([.. sheets], startsIn1904);
        Styles = CellStyles.Read(this, RelatedPart("/styles"));
        Texts = SharedTexts.Read(this, RelatedPart("/sharedStrings"));
    }

    /// <summary>The sheets that are not hidden, in their order: the name that users see, and the part.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>Whether its days are counted from 1904.</summary>
    public bool StartsIn1904 { get; }

    /// <summary>How its cells look.</summary>
    public CellStyles Styles { get; }

    /// <summary>The texts that its cells share.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The file; it can be read from anywhere, and stays open.</param>
    /// <exception cref="UnreadableListException">It is no workbook, or holds too much.</exception>
    public static WorkbookFile Open(Stream stream) => Guard(() =>
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new WorkbookFile(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    });

    /// <summary>Does something with the workbook, and says in one sentence what is wrong with it where it cannot be done.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or FormatException or OverflowException)
        {
            throw new UnreadableListException(TableMessages.Broken);
        }
    }

    /// <summary>A reader of a part, which counts what comes out of it.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="counted">False where it was gone through before.</param>
    public XmlReader Read(string part, bool counted = true)
    {
        var entry = parts.GetValueOrDefault(part) ?? throw new InvalidDataException(part);
        inflated = counted ? inflated : 0;
        return XmlReader.Create(new InflatedPart(entry.Open(), Count), Settings);
    }

    /// <inheritdoc />
    public void Dispose() => zip.Dispose();

    /// <summary>Goes on in a part, unless its elements stand in each other without end.</summary>
    public static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaxDepth ? true : throw new UnreadableListException(TableMessages.Bomb));

    private void Count(int bytes)
    {
        inflated += bytes;
        if (inflated > MaxInflated)
        {
            throw new UnreadableListException(TableMessages.Bomb);
        }
    }

    private (List<(string Name, string Part)> Sheets, bool StartsIn1904) ReadSheets()
    {
        var related = Related().Where(r => r.Type.EndsWith("/worksheet", StringComparison.Ordinal)).ToDictionary(r => r.Id, r => r.Part);
        List<(string, string)> sheets = [];
        var startsIn1904 = false;
        using var reader = Read(Main);
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                startsIn1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible"
                && related.TryGetValue(RelationOf(reader), out var part) && parts.ContainsKey(part))
            {
                sheets.Add((Words.OneLine(reader.GetAttribute("name")), part));
            }
        }

        return (sheets, startsIn1904);
    }

    private string? RelatedPart(string type) =>
        Related().Where(r => r.Type.EndsWith(type, StringComparison.Ordinal) && parts.ContainsKey(r.Part)).Select(r => r.Part).FirstOrDefault();

    private List<(string Id, string Type, string Part)> Related()
    {
        List<(string, string, string)> found = [];
        using var reader = Read("xl/_rels/workbook.xml.rels");
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                var target = reader.GetAttribute("Target") ?? "";
                found.Add((reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : $"xl/{target}"));
            }
        }

        return found;
    }

    // Its namespace differs between the two forms of the standard.
    private static string RelationOf(XmlReader sheet)
    {
        var id = "";
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            id = sheet is { LocalName: "id", Prefix.Length: > 0 } ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>How a list is written.</summary>
/// <param name="Delimiter">What stands between its fields; null where the list itself tells.</param>
/// <param name="NoList">What to say of a file that is no text.</param>
internal sealed record ListForm(string? Delimiter, string NoList)
{
    /// <summary>A list of DUO: semicolons.</summary>
    public static readonly ListForm Duo = new(";", ImportMessages.NoList);

    /// <summary>A table of anyone: semicolons, commas or tabs.</summary>
    public static readonly ListForm AnyTable = new(null, TableMessages.NoTable);
}

/// <summary>
/// A list that someone gives us: lines with semicolons under a line with the names of the columns, in UTF-8 or windows-1252. It is read
/// line by line, so that its length costs no memory. Text between quotation marks may go on over several lines.
/// </summary>
internal sealed class ListFile : IDisposable
{
    // Many times the longest name in any list; what is longer is one field only because a quotation mark is not closed.
    private const int MaxField = TableCell.MaxLength;

    private const int LinesToKnowDelimiterBy = 20;

    private static readonly char[] Delimiters = [';', '\t', ','];

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader text;
    private readonly CsvReader csv;
    private int breaks;

    private ListFile(StreamReader text, CsvReader csv, int lineCount)
    {
        this.text = text;
        this.csv = csv;
        (Columns, LineCount, breaks) = (csv.HeaderRecord!, lineCount, BreaksIn(csv.HeaderRecord!));
    }

    /// <summary>The names of the columns as they stand there.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many lines the file has, that with the names of the columns with them.</summary>
    public int LineCount { get; }

    /// <summary>Opens a list.</summary>
    /// <param name="stream">The file; it can be read twice, and stays open.</param>
    /// <param name="form">How it is written; null for a list of DUO.</param>
    /// <exception cref="UnreadableListException">It is no list.</exception>
    public static ListFile Open(Stream stream, ListForm? form = null)
    {
        form ??= ListForm.Duo;
        var (encoding, lineCount) = LookThrough(stream, form);
        var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = form.Delimiter ?? DelimiterOf(stream, encoding),
            BadDataFound = RefuseOpenQuote,
            MissingFieldFound = null,
            MaxFieldSize = MaxField,
            TrimOptions = TrimOptions.Trim,
        });
        if (!Reads(csv) || !csv.ReadHeader() || csv.HeaderRecord!.All(string.IsNullOrWhiteSpace))
        {
            throw new UnreadableListException(ImportMessages.Empty);
        }

        return new ListFile(text, csv, lineCount);
    }

    /// <summary>The lines under the names of the columns.</summary>
    /// <exception cref="UnreadableListException">From some line on it cannot be read.</exception>
    public IEnumerable<ListLine> Lines()
    {
        while (Reads(csv))
        {
            var fields = csv.Parser.Record!;
            // Numbered as a spreadsheet does, to which a cell with several lines is one row.
            breaks += BreaksIn(fields);
            yield return new ListLine(csv.Parser.RawRow - breaks, fields);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }

    private static bool Reads(CsvReader csv)
    {
        var line = csv.Parser.RawRow + 1;
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableListException(ImportMessages.QuoteOpen(line));
        }
    }

    // A quotation mark that nobody closed takes the lines behind it along, up to the next one in the file, where it ends amid a field.
    private static void RefuseOpenQuote(BadDataFoundArgs bad)
    {
        if (BreaksIn([bad.Field]) is > 0 and var lines)
        {
            throw new UnreadableListException(ImportMessages.QuoteOpen(bad.Context.Parser!.RawRow - lines));
        }
    }

    private static int BreaksIn(string[] fields) => fields.Sum(field => field.AsSpan().Count('\n'));

    // Text in windows-1252 with an accent is hardly ever right as UTF-8, and the other way round everything can be read, but wrongly.
    private static (Encoding Encoding, int Lines) LookThrough(Stream stream, ListForm form)
    {
        var decoder = StrictUtf8.GetDecoder();
        var (bytes, chars) = (new byte[32 * 1024], new char[32 * 1024 + 1]);
        var (isUtf8, lines, last) = (true, 0, (byte)'\n');
        for (var isFirst = true; ; isFirst = false)
        {
            var count = stream.Read(bytes);
            if (isFirst && (bytes.AsSpan(0, count).StartsWith("%PDF"u8) || bytes.AsSpan(0, count).StartsWith("PK"u8)))
            {
                throw new UnreadableListException(form.NoList);
            }

            if (bytes.AsSpan(0, count).Contains((byte)0))
            {
                throw new UnreadableListException(form.NoList);
            }

            try
            {
                if (isUtf8)
                {
                    decoder.GetChars(bytes.AsSpan(0, count), chars, flush: count == 0);
                }
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }

            if (count == 0)
            {
                stream.Position = 0;
                return (isUtf8 ? StrictUtf8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!, lines + (last == '\n' ? 0 : 1));
            }

            (lines, last) = (lines + bytes.AsSpan(0, count).Count((byte)'\n'), bytes[count - 1]);
        }
    }

    // What stands the same number of times in most of the first lines. A decimal comma does not stand in the line with the names.
    private static string DelimiterOf(Stream stream, Encoding encoding)
    {
        var start = new char[32 * 1024];
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var lines = LinesOutsideQuotes(new string(start, 0, text.ReadBlock(start))).Take(LinesToKnowDelimiterBy).ToList();
        stream.Position = 0;
        return Delimiters
            .Select(sign => (Sign: sign, Times: lines.Select(line => line.Count(c => c == sign)).Where(times => times > 0)
                .GroupBy(times => times).Select(g => (Lines: g.Count(), Times: g.Key)).OrderByDescending(g => g).FirstOrDefault()))
            .MaxBy(found => found.Times).Sign.ToString();
    }

    // What stands between quotation marks tells nothing of the delimiter, and a line break among it ends no line.
    private static string[] LinesOutsideQuotes(string text) => string.Concat(text.Split('"').Where((_, at) => at % 2 == 0)).Split('\n');
}

/// <summary>A line of a list.</summary>
/// <param name="Number">Its number in the file, as a spreadsheet counts; the names of the columns are line 1.</param>
/// <param name="Fields">Its fields; a line may have fewer than there are columns.</param>
internal sealed record ListLine(int Number, string[] Fields)
{
    /// <summary>The field in a column; empty where the line has none.</summary>
    public string this[int? column] => column is { } at && at < Fields.Length ? Fields[at] : "";
}

/// <summary>A file that cannot be read; its message is for who gave it.</summary>
internal sealed class UnreadableListException(string message) : Exception(message);

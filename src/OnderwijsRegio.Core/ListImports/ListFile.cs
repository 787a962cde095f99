using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OnderwijsRegio.Core.ListImports;

/// <summary>
/// A list that someone gives us: lines with semicolons under a line with the names of the columns, in UTF-8 or windows-1252. It is read
/// line by line, so that its length costs no memory.
/// </summary>
internal sealed class ListFile : IDisposable
{
    // Many times the longest name in any list; what is longer is one field only because a quotation mark is not closed.
    private const int MaxField = 2000;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader text;
    private readonly CsvReader csv;

    private ListFile(StreamReader text, CsvReader csv)
    {
        this.text = text;
        this.csv = csv;
        Columns = csv.HeaderRecord!;
    }

    /// <summary>The names of the columns as they stand there.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a list.</summary>
    /// <param name="stream">The file; it can be read twice, and stays open.</param>
    /// <exception cref="UnreadableListException">It is no list.</exception>
    public static ListFile Open(Stream stream)
    {
        var text = new StreamReader(stream, EncodingOf(stream), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            BadDataFound = null,
            MissingFieldFound = null,
            MaxFieldSize = MaxField,
            TrimOptions = TrimOptions.Trim,
        });
        if (!Reads(csv) || !csv.ReadHeader() || csv.HeaderRecord!.All(string.IsNullOrWhiteSpace))
        {
            throw new UnreadableListException(ImportMessages.Empty);
        }

        return new ListFile(text, csv);
    }

    /// <summary>The lines under the names of the columns.</summary>
    /// <exception cref="UnreadableListException">From some line on it cannot be read.</exception>
    public IEnumerable<ListLine> Lines()
    {
        while (Reads(csv))
        {
            var fields = csv.Parser.Record!;
            if (fields.Any(field => field.Contains('\n', StringComparison.Ordinal)))
            {
                throw new UnreadableListException(ImportMessages.QuoteOpen(csv.Parser.RawRow - fields.Max(f => f.Count(c => c == '\n'))));
            }

            yield return new ListLine(csv.Parser.RawRow, fields);
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

    // Text in windows-1252 with an accent is hardly ever right as UTF-8, and the other way round everything can be read, but wrongly.
    private static Encoding EncodingOf(Stream stream)
    {
        var decoder = StrictUtf8.GetDecoder();
        var (bytes, chars) = (new byte[32 * 1024], new char[32 * 1024 + 1]);
        var isUtf8 = true;
        for (var isFirst = true; ; isFirst = false)
        {
            var count = stream.Read(bytes);
            if (isFirst && (bytes.AsSpan(0, count).StartsWith("%PDF"u8) || bytes.AsSpan(0, count).StartsWith("PK"u8)))
            {
                throw new UnreadableListException(ImportMessages.NoList);
            }

            if (bytes.AsSpan(0, count).Contains((byte)0))
            {
                throw new UnreadableListException(ImportMessages.NoList);
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
                return isUtf8 ? StrictUtf8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            }
        }
    }
}

/// <summary>A line of a list.</summary>
/// <param name="Number">Its number in the file; the names of the columns are line 1.</param>
/// <param name="Fields">Its fields; a line may have fewer than there are columns.</param>
internal sealed record ListLine(int Number, string[] Fields)
{
    /// <summary>The field in a column; empty where the line has none.</summary>
    public string this[int? column] => column is { } at && at < Fields.Length ? Fields[at] : "";
}

/// <summary>A file that cannot be read; its message is for who gave it.</summary>
internal sealed class UnreadableListException(string message) : Exception(message);

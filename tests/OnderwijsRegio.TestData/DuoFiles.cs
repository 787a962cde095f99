using System.Text;

namespace OnderwijsRegio.TestData;

/// <summary>Small lists in the form of DUO's. What stands in them is made up.</summary>
public static class DuoFiles
{
    private const string Address = "Weg;1;2600 AA;Delft";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A list of boards, as of bo.</summary>
    public static string Boards(params (string Number, string Name, string Municipality, string Kvk)[] boards) => Lines(
        "BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;ADMINISTRATIEKANTOORNUMMER;KVK-NUMMER",
        boards.Select(b => $"{b.Number};{b.Name};{Address};0503;{b.Municipality};Openbaar;001;{b.Kvk}"));

    /// <summary>A list of schools as of bo, where the vestiging is six long.</summary>
    public static string SchoolsBo(params (string Board, string Brin, string Name, string Municipality)[] schools) => Lines(
        "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;ONDERWIJSGEBIED NAAM",
        schools.Select(s => $"Zuid-Holland;{s.Board};{s.Brin[..4]};{s.Brin};{s.Name};{Address};0503;{s.Municipality};Openbaar;Elders"));

    /// <summary>A list of schools as of vo, where the vestiging is two long and there is a structure.</summary>
    public static string SchoolsVo(params (string Board, string Brin, string Name, string Municipality)[] schools) => Lines(
        "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;ONDERWIJSSTRUCTUUR",
        schools.Select(s => $"Zuid-Holland;{s.Board};{s.Brin[..4]};{s.Brin[4..]};{s.Name};{Address};0503;{s.Municipality};Openbaar;HAVO/VWO"));

    /// <summary>A list of pupils.</summary>
    public static string Pupils(params (string Brin, string Year, string Pupils)[] lines) =>
        Lines("BRIN;JAAR;LEERLINGEN", lines.Select(l => $"{l.Brin};{l.Year};{l.Pupils}"));

    /// <summary>A list with its own columns.</summary>
    public static string Lines(string columns, IEnumerable<string> lines) => string.Join("\r\n", lines.Prepend(columns)) + "\r\n";

    /// <summary>The same as bytes.</summary>
    public static byte[] Utf8(string text, bool mark = false) => [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

    /// <summary>The same as bytes of windows-1252.</summary>
    public static byte[] Windows1252(string text) => Windows.GetBytes(text);
}

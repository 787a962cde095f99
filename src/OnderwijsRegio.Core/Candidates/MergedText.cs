using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>Of which of two files something is kept.</summary>
public enum MergePick
{
    /// <summary>Of the one that began first.</summary>
    Older,

    /// <summary>Of the other.</summary>
    Newer,

    /// <summary>Of both, behind each other.</summary>
    Both,
}

/// <summary>What is known of someone, out of two files.</summary>
public static class MergedText
{
    /// <summary>The fields of which both can be kept.</summary>
    public static IReadOnlySet<string> Joinable { get; } = new HashSet<string>
    {
        nameof(CandidateText.Sectors), nameof(CandidateText.Subjects), nameof(CandidateText.Municipalities), nameof(CandidateText.Wishes), nameof(CandidateText.Education),
    };

    /// <summary>What is kept where nobody chose: what the older file says, or the newer where the older says nothing.</summary>
    public static MergePick DefaultOf(string field, CandidateText older, CandidateText newer)
    {
        var part = typeof(CandidateText).GetProperty(field)!;
        return IsEmpty(part.GetValue(older)) && !IsEmpty(part.GetValue(newer)) ? MergePick.Newer : MergePick.Older;
    }

    /// <summary>
    /// What is known from now on. Consent is nobody's choice: who said yes in one of the two said yes, on the last day that stands in either.
    /// </summary>
    /// <param name="older">What stands in the file that began first.</param>
    /// <param name="newer">What stands in the other.</param>
    /// <param name="picks">What is kept, by the name of the part; what is not named is <see cref="DefaultOf"/>.</param>
    public static CandidateText Of(CandidateText older, CandidateText newer, IReadOnlyDictionary<string, MergePick> picks)
    {
        var consent = new[] { older.ConsentOn, newer.ConsentOn }.Max();
        return new CandidateText(
            Pick(nameof(older.FirstName), t => t.FirstName),
            Pick(nameof(older.LastName), t => t.LastName),
            Pick(nameof(older.Email), t => t.Email),
            Pick(nameof(older.Phone), t => t.Phone),
            Pick(nameof(older.SourceDesk), t => t.SourceDesk),
            Pick(nameof(older.TargetGroup), t => t.TargetGroup),
            Pick<IReadOnlyList<Sector>>(nameof(older.Sectors), t => t.Sectors, (a, b) => [.. a.Union(b)]),
            Pick(nameof(older.Subjects), t => t.Subjects, Row),
            Pick(nameof(older.Municipalities), t => t.Municipalities, Row),
            Pick(nameof(older.Hours), t => t.Hours),
            Pick(nameof(older.Wishes), t => t.Wishes, Lines),
            Pick(nameof(older.Diploma), t => t.Diploma),
            Pick(nameof(older.Education), t => t.Education, Lines),
            Pick(nameof(older.Bevoegdheid), t => t.Bevoegdheid),
            Pick(nameof(older.Route), t => t.Route),
            Pick(nameof(older.OwnerId), t => t.OwnerId),
            consent is null ? LegalBasis.GerechtvaardigdBelang : LegalBasis.Toestemming,
            consent).Tidied();

        T Pick<T>(string field, Func<CandidateText, T> of, Func<T, T, T>? join = null) =>
            (picks.TryGetValue(field, out var pick) ? pick : DefaultOf(field, older, newer)) switch
            {
                MergePick.Newer => of(newer),
                MergePick.Both when join is not null && !IsEmpty(of(older)) && !IsEmpty(of(newer)) => join(of(older), of(newer)),
                MergePick.Both when IsEmpty(of(older)) => of(newer),
                _ => of(older),
            };
    }

    /// <summary>The first part that became too long, with how long it may be; null if none did.</summary>
    public static (string Field, int Length, int Most)? TooLong(CandidateText text) => new (string Field, int Length, int Most)[]
    {
        (nameof(text.Subjects), text.Subjects.Length, Candidate.ShortMaxLength),
        (nameof(text.Municipalities), text.Municipalities.Length, Candidate.ShortMaxLength),
        (nameof(text.Wishes), text.Wishes.Length, Candidate.LongMaxLength),
        (nameof(text.Education), text.Education.Length, Candidate.LongMaxLength),
    }.Where(part => part.Length > part.Most).Select(part => ((string, int, int)?)part).FirstOrDefault();

    private static string Row(string a, string b) => $"{a}, {b}";

    private static string Lines(string a, string b) => $"{a}\n\n{b}";

    private static bool IsEmpty(object? value) => value is null or "" or IReadOnlyList<Sector> { Count: 0 };
}

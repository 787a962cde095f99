namespace OnderwijsRegio.Core.Figures;

/// <summary>
/// Tables that show the same and add up the same, but hold other numbers behind what is withheld. As long as there are some in which a count
/// has other values, reckoning leads nowhere.
/// </summary>
/// <param name="counts">The real counts.</param>
/// <param name="sumsOf">Of each count the sums in which it stands.</param>
/// <param name="withheld">What is withheld.</param>
/// <param name="count">One that is withheld.</param>
internal sealed class OtherTables(IReadOnlyList<PeopleCount> counts, ILookup<int, WholeAndParts> sumsOf, IReadOnlySet<int> withheld, int count)
{
    /// <summary>How far a number is moved at most: as far as one small count is from another.</summary>
    private const int Furthest = SmallCounts.Limit - 2;

    /// <summary>How many steps are tried before it is taken that there is no other table; then more is withheld, never less.</summary>
    private const int MostSteps = 2000;

    private readonly List<Sum> sums = SumsAround(counts, sumsOf, withheld, count);
    private int steps;

    /// <summary>Whether it could have as many values as a small count has. What the source itself withholds is not reckoned with.</summary>
    public bool LeaveOpen() => counts[count].Value is null || HowFar(1) + HowFar(-1) >= Furthest;

    private int HowFar(int direction) => Enumerable.Range(1, Furthest).TakeWhile(by => CanMove(by * direction)).Count();

    private bool CanMove(int by)
    {
        steps = 0;
        Dictionary<int, Span> spans = new() { [count] = new Span(by, by) };
        foreach (var place in sums.SelectMany(s => s.Terms).Select(t => t.Place))
        {
            spans.TryAdd(place, new Span(-MostFall(place), Furthest));
        }

        return by >= -MostFall(count) && CanBeMade(spans);
    }

    /// <summary>
    /// How far a number can fall. What is withheld is somebody, for nobody is shown; but not so in a whole that is withheld, nor in the rest of
    /// a whole that no one counted.
    /// </summary>
    private int MostFall(int place)
    {
        var least = place < 0 || sumsOf[place].Any(s => s.Whole != place && withheld.Contains(s.Whole)) ? 0 : 1;
        return (int)Math.Clamp((place < 0 ? sums.First(s => s.RestPlace == place).Rest : counts[place].Value!.Value) - least, 0, Furthest);
    }

    /// <summary>Whether numbers can be moved within their spans so that all sums stay. It moves as few as it can.</summary>
    private bool CanBeMade(Dictionary<int, Span> spans)
    {
        if (++steps > MostSteps || !Narrow(spans))
        {
            return false;
        }

        var open = sums.Where(s => s.Terms.Sum(t => t.Sign * spans[t.Place].Nearest) != 0).ToList();
        if (open.Count == 0)
        {
            return true;
        }

        var (branch, span) = open.SelectMany(s => s.Terms).Select(t => (t.Place, Span: spans[t.Place])).Where(s => s.Span.Low < s.Span.High)
            .DefaultIfEmpty().MinBy(s => s.Span.High - s.Span.Low);
        return span.Low < span.High && Enumerable.Range(span.Low, span.High - span.Low + 1).OrderBy(Math.Abs)
            .Any(value => CanBeMade(new(spans) { [branch] = new Span(value, value) }));
    }

    /// <summary>Leaves out of each span what no sum allows.</summary>
    /// <returns>Whether something is left of each.</returns>
    private bool Narrow(Dictionary<int, Span> spans)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var sum in sums)
            {
                var (low, high) = (sum.Terms.Sum(t => t.Of(spans).Low), sum.Terms.Sum(t => t.Of(spans).High));
                foreach (var term in sum.Terms)
                {
                    var (span, signed) = (spans[term.Place], term.Of(spans));
                    // The others come to at least low - signed.Low, so that this one is at most what undoes that; and so upward.
                    var allowed = new Span(signed.High - high, signed.Low - low).Times(term.Sign);
                    var left = new Span(Math.Max(span.Low, allowed.Low), Math.Min(span.High, allowed.High));
                    if (left.Low > left.High)
                    {
                        return false;
                    }

                    if (left != span)
                    {
                        (spans[term.Place], changed) = (left, true);
                        (low, high) = (low + term.Of(spans).Low - signed.Low, high + term.Of(spans).High - signed.High);
                    }
                }
            }
        }

        return true;
    }

    /// <summary>The sums in which the count stands, those in which something stands that is withheld in these, and so on.</summary>
    private static List<Sum> SumsAround(IReadOnlyList<PeopleCount> counts, ILookup<int, WholeAndParts> sumsOf, IReadOnlySet<int> withheld, int count)
    {
        List<Sum> sums = [];
        HashSet<WholeAndParts> seen = new(ReferenceEqualityComparer.Instance);
        var open = new Stack<int>([count]);
        while (open.TryPop(out var at))
        {
            // Of parts that overlap, or of which one is not known, none can be reckoned from the others.
            foreach (var relation in sumsOf[at].Where(r => SmallCounts.Rest(counts, r) >= 0 && seen.Add(r)))
            {
                List<Term> terms = [.. relation.Parts.Where(withheld.Contains).Select(p => new Term(p, 1))];
                terms.AddRange(withheld.Contains(relation.Whole) ? [new Term(relation.Whole, -1)] : []);
                terms.ForEach(t => open.Push(t.Place));
                var (place, rest) = (-seen.Count, SmallCounts.Rest(counts, relation)!.Value);
                sums.Add(new Sum([.. terms, .. rest > 0 ? [new Term(place, 1)] : Array.Empty<Term>()], place, rest));
            }
        }

        return sums;
    }

    /// <summary>Numbers that come to the same, whatever they are; an unknown rest has a place of its own, below zero.</summary>
    private sealed record Sum(IReadOnlyList<Term> Terms, int RestPlace, decimal Rest);

    private readonly record struct Term(int Place, int Sign)
    {
        public Span Of(Dictionary<int, Span> spans) => spans[Place].Times(Sign);
    }

    /// <summary>From where to where a number may be moved, both inclusive.</summary>
    private readonly record struct Span(int Low, int High)
    {
        public int Nearest => Math.Clamp(0, Low, High);

        public Span Times(int sign) => sign > 0 ? this : new Span(-High, -Low);
    }
}

namespace OnderwijsRegio.Web.Charts;

/// <summary>Round numbers from nothing to a little above the highest value.</summary>
internal sealed class Scale
{
    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    private Scale(decimal step, int count) => (Step, Top, Marks) = (step, step * count, [.. Enumerable.Range(0, count + 1).Select(i => i * step)]);

    public decimal Step { get; }

    public decimal Top { get; }

    public IReadOnlyList<decimal> Marks { get; }

    /// <summary>The scale for values, with at most so many steps.</summary>
    public static Scale For(IEnumerable<decimal> values, int most = 5)
    {
        var highest = values.DefaultIfEmpty(0).Max();
        if (highest <= 0)
        {
            return new Scale(1, 1);
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)(highest / most))));
        var step = Steps.Select(s => s * power).First(s => s * most >= highest);
        return new Scale(step, (int)Math.Ceiling(highest / step));
    }

    /// <summary>How far along a length a value lies.</summary>
    public double At(decimal value, double length) => length * (double)(Math.Max(0, value) / Top);
}

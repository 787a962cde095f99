using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Plans;

/// <summary>Finds codes for new activities.</summary>
public sealed class ActivityCodes(PortalContext db)
{
    /// <summary>The next code in a line that no activity has, such as "1.8" where the last is 1.7.</summary>
    public async Task<string> FreeCodeAsync(int planId, int lineId, CancellationToken cancel)
    {
        var line = await db.Lines.AsNoTracking().FirstAsync(l => l.Id == lineId, cancel);
        var taken = await db.Rows.AsNoTracking()
            .Where(r => r.Activity!.PlanId == planId && r.Activity.RemovedAt == null)
            .Select(r => r.Code)
            .Distinct()
            .ToListAsync(cancel);
        return NextCode(line.Code, taken);
    }

    /// <summary>The code after the highest that a line has: letters of the line are dropped, so that 2a gives 2.5 after 2.4.</summary>
    public static string NextCode(string lineCode, IReadOnlyCollection<string> taken)
    {
        var prefix = new string([.. lineCode.TakeWhile(char.IsDigit)]);
        if (prefix.Length == 0)
        {
            // Lines without a number, such as "Bestuurlijk", count in letters: A to Z, then AA.
            return Enumerable.Range(0, int.MaxValue).Select(Letters).First(letters => !taken.Contains(letters, StringComparer.OrdinalIgnoreCase));
        }

        var highest = taken
            .Where(c => c.StartsWith(prefix + ".", StringComparison.Ordinal))
            .Select(c => new string([.. c[(prefix.Length + 1)..].TakeWhile(char.IsDigit)]))
            .Select(c => int.TryParse(c, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return $"{prefix}.{highest + 1}";
    }

    private static string Letters(int number) =>
        number < 26 ? ((char)('A' + number)).ToString() : Letters((number / 26) - 1) + Letters(number % 26);
}

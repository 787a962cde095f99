using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Puts the facts of a list into the register and takes them out again. Only what the list changed is touched, and going back only where
/// it still stands as the list left it: what people changed since stays.
/// </summary>
internal static class ImportedFacts
{
    /// <summary>Names of the fields that a line changes.</summary>
    public static IEnumerable<string> Changed(ImportRow row)
    {
        var (before, after) = (ImportFacts.FromJson(row.Before), ImportFacts.FromJson(row.After));
        return row.Outcome is ImportOutcome.Gone ? [nameof(SchoolParticipation.Until)]
            : typeof(ImportFacts).GetProperties()
                .Where(p => p.GetValue(after) is { } value && !value.Equals(p.GetValue(before)) && p.Name != nameof(ImportFacts.Board))
                .Select(p => p.Name);
    }

    /// <summary>Gives a board what changes from one set of facts to another.</summary>
    /// <returns>Whether all of it still stood as it was before.</returns>
    public static bool Give(Organisation board, ImportFacts from, ImportFacts to)
    {
        var isWhole = true;
        board.Name = Value(from.Name, to.Name, board.Name, ref isWhole)!;
        board.BoardNumber = Value(from.Number, to.Number, board.BoardNumber, ref isWhole);
        board.Kvk = Value(from.Kvk, to.Kvk, board.Kvk, ref isWhole);
        if (from.Sector != to.Sector)
        {
            board.Sectors = to.Sector is { } added
                ? [.. board.Sectors.Append(added).Distinct().Order()]
                : [.. board.Sectors.Where(s => s != from.Sector)];
        }

        return isWhole;
    }

    /// <summary>Gives a school what changes from one set of facts to another, its number of pupils with it.</summary>
    /// <returns>Whether all of it still stood as it was before.</returns>
    public static bool Give(School school, ImportFacts from, ImportFacts to)
    {
        if ((from.Year ?? to.Year) is { } year)
        {
            return GivePupils(school, year, from, to);
        }

        var isWhole = true;
        school.Name = Value(from.Name, to.Name, school.Name, ref isWhole)!;
        school.Brin = Value(from.Number, to.Number, school.Brin, ref isWhole);
        school.Sector = Value(from.Sector, to.Sector, school.Sector, ref isWhole);
        school.Municipality = Value(from.Municipality, to.Municipality, school.Municipality, ref isWhole);
        school.OrganisationId = Value(from.BoardId, to.BoardId, school.OrganisationId, ref isWhole);
        return isWhole;
    }

    private static bool GivePupils(School school, int year, ImportFacts from, ImportFacts to)
    {
        var pupils = school.Pupils.FirstOrDefault(p => p.Year == year);
        if (pupils?.Count != from.Pupils || (from.Origin is not null && pupils?.Origin != from.Origin))
        {
            return false;
        }

        if (to.Pupils is not { } count)
        {
            school.Pupils.Remove(pupils!);
        }
        else if (pupils is null)
        {
            school.Pupils.Add(new SchoolPupils { Year = year, Count = count, Origin = to.Origin! });
        }
        else
        {
            (pupils.Count, pupils.Origin) = (count, to.Origin!);
        }

        return true;
    }

    private static T? Value<T>(T? from, T? to, T? now, ref bool isWhole)
    {
        if (Equals(from, to))
        {
            return now;
        }

        // A new one has a name before its facts.
        if (Equals(now, from) || Equals(now, to))
        {
            return to;
        }

        isWhole = false;
        return now;
    }
}

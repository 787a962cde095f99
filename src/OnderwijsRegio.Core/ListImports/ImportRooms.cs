namespace OnderwijsRegio.Core.ListImports;

/// <summary>The three rooms that take imports; none sees those of another.</summary>
internal static class ImportRooms
{
    /// <summary>Lists for the register.</summary>
    public static IQueryable<Import> OfRegister(this IQueryable<Import> imports) =>
        imports.Where(i => i.Kind != ImportKind.Figures && i.Kind != ImportKind.Candidates);

    /// <summary>Figures.</summary>
    public static IQueryable<Import> OfFigures(this IQueryable<Import> imports) => imports.Where(i => i.Kind == ImportKind.Figures);

    /// <summary>Candidates.</summary>
    public static IQueryable<Import> OfCandidates(this IQueryable<Import> imports) => imports.Where(i => i.Kind == ImportKind.Candidates);
}

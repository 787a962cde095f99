using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Reads the file of an import as what someone said of it.</summary>
internal static class CandidateFiles
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableListException">It is no table, or it is gone.</exception>
    public static TableFile Open(byte[]? content) => TableFile.Open(new MemoryStream(content ?? throw new UnreadableListException(ImportMessages.Expired)));

    /// <summary>What to put the rows of a file through.</summary>
    public static async Task<(CandidateSieve Sieve, SeenWords Words)> SieveAsync(
        this PortalContext db, int regionId, TableFile file, CandidateColumns columns, DateOnly today, CancellationToken cancel)
    {
        var vocabulary = new CandidateVocabulary((await new CandidateQueries(db).ChoicesAsync(regionId, today, cancel)).Owners);
        var reader = new CandidateRowReader(file.Columns, columns, vocabulary, today);
        return (new CandidateSieve(reader, await KnownCandidates.LoadAsync(db, regionId, cancel), regionId, await db.TermsOfAsync(regionId, cancel)), reader.Words);
    }

    /// <summary>What was said of an earlier table with the same columns; null if there was none.</summary>
    public static async Task<CandidateColumns?> RememberedAsync(this PortalContext db, int regionId, CandidateTable table, CancellationToken cancel) =>
        CandidateJson.Read<CandidateColumnMemory>(await RememberedColumns.FindAsync(db, regionId, table.Fingerprint, cancel))?.For(table);
}

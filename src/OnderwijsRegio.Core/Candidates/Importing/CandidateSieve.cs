using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>Says of each row of a file what comes of it. The preview and the taking over go through the same sieve, so that they cannot differ.</summary>
internal sealed class CandidateSieve(CandidateRowReader reader, KnownCandidates known, int regionId, RetentionTerms terms)
{
    /// <summary>Rows that were read.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that were left out, as was asked.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The rows, one by one.</summary>
    public IEnumerable<SievedRow> Through(TableFile file)
    {
        foreach (var row in file.Rows())
        {
            Rows++;
            var about = new CandidateRow(reader, row);
            var read = about.Read();
            if (about.IsLeftOut)
            {
                LeftOut++;
                continue;
            }

            yield return about.Faults.Count > 0
                ? new SievedRow(row.Number, about.Name, ImportOutcome.Faulty, CandidateImportMessages.Joined(about.Faults))
                : Judge(read, about.Name);
        }
    }

    private SievedRow Judge(ReadCandidate read, string name)
    {
        var candidate = read.ToCandidate(regionId, terms);
        if (candidate.RetainUntil < reader.Today)
        {
            return new SievedRow(read.Line, name, ImportOutcome.Expired, CandidateImportMessages.Expired(candidate.RetainUntil));
        }

        var found = known.Find(read.Text);
        known.Add(read.Text, read.Line);
        return found is { } same
            ? new SievedRow(read.Line, name, ImportOutcome.Known, CandidateImportMessages.Double(same.Kind, same.Who.Line), read, candidate, same.Who.Id)
            : new SievedRow(read.Line, name, ImportOutcome.Added, "", read, candidate);
    }
}

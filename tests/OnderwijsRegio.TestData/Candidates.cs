using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.TestData;

/// <summary>Candidates for tests, plainly made up.</summary>
public static class Candidates
{
    /// <summary>Someone with all that a desk needs to know.</summary>
    public static CandidateText Someone { get; } = new(
        "Noor", "van Oefenink", "noor@demo.example", "+31687654321", "Onderwijsloket", TargetGroup.ZijInstromers, [Sector.Po], "", "", null, "", Diploma.HboBachelor, "",
        Bevoegdheid.Geen, "", null, LegalBasis.GerechtvaardigdBelang, null);
}

using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>Someone with all that a desk needs to know, plainly made up.</summary>
    public static CandidateText Someone { get; } = new(
        "Noor", "van Oefenink", "noor@demo.example", "+31687654321", "Onderwijsloket", TargetGroup.ZijInstromers, [Sector.Po], "", "", null, "", Diploma.HboBachelor, "",
        Bevoegdheid.Geen, "", null, LegalBasis.GerechtvaardigdBelang, null);
}

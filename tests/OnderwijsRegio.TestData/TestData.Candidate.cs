using OnderwijsRegio.Core.Candidates;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>Two files as they were before they were merged, as they are stored.</summary>
    public const string MergedFiles =
        """
        {"Kept":{"Text":{"FirstName":"Noor","LastName":"Oefenink","Email":"noor@demo.example","Phone":"","SourceDesk":"Loket","Sectors":["Po"],"Subjects":"","Municipalities":"","Wishes":"","Education":"","Route":"","LegalBasis":"GerechtvaardigdBelang"},"Phase":"Matchen","IsStopped":false,"PhaseSince":"2026-02-01","CreatedOn":"2026-01-01","RetainUntil":"2027-08-01","Steps":[{"On":"2026-01-01","Step":{"Kind":"Start","To":"Matchen","Note":""}}],"Events":[]},
         "Gone":{"Text":{"FirstName":"Noor","LastName":"Oefenink","Email":"n.oefenink@demo.example","Phone":"","SourceDesk":"Website","Sectors":[],"Subjects":"","Municipalities":"","Wishes":"","Education":"","Route":"","LegalBasis":"Toestemming","ConsentOn":"2026-02-01"},"Phase":"Interesseren","IsStopped":false,"PhaseSince":"2026-02-01","CreatedOn":"2026-02-01","RetainUntil":"2027-02-01","Steps":[{"On":"2026-02-01","Step":{"Kind":"Start","To":"Interesseren","Note":""}}],"Events":[{"Title":"Open avond","On":"2026-02-10","State":"Gekomen"}]},
         "JourneyOfGone":false}
        """;

    /// <summary>Someone with all that a desk needs to know, plainly made up.</summary>
    public static CandidateText Someone { get; } = new(
        "Noor", "van Oefenink", "noor@demo.example", "+31687654321", "Onderwijsloket", TargetGroup.ZijInstromers, [Sector.Po], "", "", null, "", Diploma.HboBachelor, "",
        Bevoegdheid.Geen, "", null, LegalBasis.GerechtvaardigdBelang, null);
}

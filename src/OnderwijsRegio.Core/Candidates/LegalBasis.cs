using System.ComponentModel.DataAnnotations;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>On what ground the data of a candidate may be kept.</summary>
public enum LegalBasis
{
    /// <summary>They said yes.</summary>
    [Display(Name = "toestemming")]
    Toestemming,

    /// <summary>The region has an interest that outweighs theirs, such as answering a question that they asked.</summary>
    [Display(Name = "gerechtvaardigd belang")]
    GerechtvaardigdBelang,
}

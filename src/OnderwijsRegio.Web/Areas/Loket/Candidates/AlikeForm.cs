using OnderwijsRegio.Core.Candidates;

namespace OnderwijsRegio.Web.Areas.Loket.Candidates;

/// <summary>What was typed so far of a new candidate, by which one that looks alike is found.</summary>
public sealed class AlikeForm
{
    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether there is something to go by: a first name alone is of many.</summary>
    public bool SaysEnough => new[] { Email, Phone }.Any(t => !string.IsNullOrWhiteSpace(t)) || new[] { FirstName, LastName }.All(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The same as what is known of a candidate.</summary>
    public CandidateText ToText() => new CandidateForm { FirstName = FirstName, LastName = LastName, Email = Email, Phone = Phone }.ToText();
}

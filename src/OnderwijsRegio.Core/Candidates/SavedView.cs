using OnderwijsRegio.Core.Plans;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>A way of looking at the candidates of a region that someone kept: filters, order and columns, and never what was sought.</summary>
public sealed class SavedView : IVersioned
{
    /// <summary>Longest <see cref="Name"/>, in characters.</summary>
    public const int NameMaxLength = 60;

    /// <summary>Longest <see cref="Query"/>, in characters.</summary>
    public const int QueryMaxLength = 2000;

    /// <summary>Most views that someone keeps in a region, and most that a desk shares.</summary>
    public const int MostOfOne = 20;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region.</summary>
    public int RegionId { get; set; }

    /// <summary>Whose it is, and goes with the account; null for one that the whole desk shares.</summary>
    public int? UserId { get; set; }

    /// <summary>Name; unique among those of one person or of the desk, whatever the case.</summary>
    public required string Name { get; set; }

    /// <summary>Filters, order and columns, as the query of an address; empty for everyone who goes on, by name.</summary>
    public string Query { get; set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }
}

/// <summary>What people set of a view.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsShared">Whether the whole desk sees it.</param>
public sealed record SavedViewText(string Name, bool IsShared)
{
    /// <summary>The same without spaces around.</summary>
    public SavedViewText Tidied() => this with { Name = Words.OneLine(Name) };

    /// <summary>What is wrong with it in itself; null if nothing is.</summary>
    public SaveOutcome.Refused? Fault() =>
        Name.Length == 0 ? new(nameof(Name), SavedViewMessages.NameMissing)
        : Name.Length > SavedView.NameMaxLength ? new(nameof(Name), PlanMessages.TooLong("De naam", SavedView.NameMaxLength, Name.Length))
        : Bsn.MayStandIn(Name) ? new(nameof(Name), LabelMessages.MayBeBsn)
        : null;
}

/// <summary>What the portal says to a user about views.</summary>
public static class SavedViewMessages
{
    /// <summary>No name.</summary>
    public const string NameMissing = "Vul de naam van de weergave in.";

    /// <summary>Too many of oneself.</summary>
    public const string TooMany = "U hebt al 20 weergaven in deze regio. Verwijder er eerst een.";

    /// <summary>Too many of the desk.</summary>
    public const string TooManyShared = "Het loket deelt al 20 weergaven. Verwijder er eerst een.";

    /// <summary>So many filters that they cannot be kept.</summary>
    public const string TooLong = "Deze filters zijn samen te lang om te bewaren. Haal er een weg.";

    /// <summary>A name in use.</summary>
    public static string NameTaken(string name) => $"Er is al een weergave met de naam ‘{name}’.";
}

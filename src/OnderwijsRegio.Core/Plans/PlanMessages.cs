using System.Globalization;

namespace OnderwijsRegio.Core.Plans;

/// <summary>What the portal says to a user about a plan. Each stands beside its rule and is used by form, page and test.</summary>
public static class PlanMessages
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Empty name.</summary>
    public const string NameMissing = "Vul de naam van de activiteit in.";

    /// <summary>Empty code.</summary>
    public const string CodeMissing = "Vul een code in, bijvoorbeeld 1.8.";

    /// <summary>No line chosen.</summary>
    public const string LineMissing = "Kies een programmalijn.";

    /// <summary>A line of another plan.</summary>
    public const string LineUnknown = "Deze programmalijn hoort niet bij dit plan. Kies een lijn uit de lijst.";

    /// <summary>An area of another region.</summary>
    public const string AreaUnknown = "Dit gebied hoort niet bij deze regio. Kies een gebied uit de lijst.";

    /// <summary>A parent of another plan, or the activity itself or a part of it.</summary>
    public const string ParentUnknown = "Kies als hoofdactiviteit een andere activiteit van dit plan, die zelf geen onderdeel van deze is.";

    /// <summary>A year that is not in the plan.</summary>
    public const string YearUnknown = "Kies een jaar van dit plan.";

    /// <summary>The plan can no longer be changed.</summary>
    public const string NotDraft =
        "Dit plan is geen concept meer en kan daarom niet worden gewijzigd. Wat u typte, staat hieronder; kopieer het als u het wilt bewaren.";

    /// <summary>The last row of an activity.</summary>
    public const string LastRow = "Dit is de enige rij van deze activiteit. Verwijder de activiteit als die uit het plan moet.";

    /// <summary>Cadence in too many words.</summary>
    public static readonly string PeriodTooLong = $"Gebruik voor de periode hoogstens {ActivityPeriod.TextMaxLength} tekens.";

    /// <summary>A number that is no year.</summary>
    public const string PeriodYearUnknown = "Dit jaartal herkennen we niet. Schrijf een jaar met vier cijfers, bijvoorbeeld 2026.";

    /// <summary>The end before the begin.</summary>
    public const string PeriodUpsideDown = "Het einde van de periode ligt vóór het begin.";

    /// <summary>Line code missing.</summary>
    public const string LineCodeMissing = "Vul de code van de programmalijn in, bijvoorbeeld 4.";

    /// <summary>Line name missing.</summary>
    public const string LineNameMissing = "Vul de naam van de programmalijn in.";

    /// <summary>A line that still has activities or parts.</summary>
    public const string LineInUse = "Onder deze programmalijn staan nog activiteiten of deellijnen. Verplaats die eerst.";

    /// <summary>The change cannot be undone.</summary>
    public const string CannotUndo = "Deze wijziging kan niet meer ongedaan worden gemaakt, omdat wat zij veranderde er niet meer is.";

    /// <summary>A period outside the plan.</summary>
    public static string PeriodOutsidePlan(int firstYear, int lastYear) =>
        $"De periode valt buiten het plan. Kies een periode tussen januari {firstYear} en december {lastYear}.";

    /// <summary>A code in use.</summary>
    public static string CodeTaken(string code, string name) => $"De code {code} is in dit deel van het plan al van ‘{name}’. Kies een andere.";

    /// <summary>A line's code in use.</summary>
    public static string LineCodeTaken(string code) => $"De code {code} is al van een andere programmalijn.";

    /// <summary>A text over its limit.</summary>
    public static string TooLong(string what, int max, int length) =>
        $"{what} is {length:N0} tekens lang; er passen er {max:N0}. Maak de tekst korter.";

    /// <summary>Too many owners or partners.</summary>
    public static string TooManyNames(string what) => $"Vul bij {what} niet meer dan {ActivityOwner.MaxNames} namen in, van elk hooguit {ActivityOwner.NameMaxLength} tekens.";
}

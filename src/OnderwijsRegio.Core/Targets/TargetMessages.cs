namespace OnderwijsRegio.Core.Targets;

/// <summary>What the portal says to a user about targets and measurements.</summary>
public static class TargetMessages
{
    /// <summary>Nothing to count.</summary>
    public const string MeasureMissing = "Vul in wat u telt, bijvoorbeeld: bezoekers van de Meet & Greet.";

    /// <summary>The last year before the first.</summary>
    public const string YearsUpsideDown = "Het laatste jaar ligt vóór het eerste.";

    /// <summary>No amount.</summary>
    public const string AmountMissing = "Vul een streefwaarde in.";

    /// <summary>Below zero or absurdly high.</summary>
    public const string AmountOutOfReach = "Een streefwaarde is 0 of meer, en hooguit 999.999.999.";

    /// <summary>The maximum below the minimum.</summary>
    public const string RangeUpsideDown = "De bandbreedte staat ondersteboven: ‘tot en met’ is lager dan ‘van’.";

    /// <summary>Two numbers for one.</summary>
    public const string NumberIsOne = "Een aantal is één getal. Laat ‘tot en met’ leeg, of kies bandbreedte.";

    /// <summary>Over a hundred percent.</summary>
    public const string MoreThanAll = "Een deel is niet meer dan 100%.";

    /// <summary>A percentage without a whole.</summary>
    public const string PercentageOfNothing = "Een percentage is een percentage van iets. Kies een andere streefwaarde, of schrijf waarvan.";

    /// <summary>A whole that is not of this plan, is the target itself, or is no number.</summary>
    public const string WholeUnknown = "Kies een streefwaarde van dit plan die zelf een aantal of een bandbreedte is.";

    /// <summary>Others are a percentage of it.</summary>
    public const string IsAWhole = "Een andere streefwaarde is een percentage van deze. Wijzig die eerst.";

    /// <summary>It has measurements.</summary>
    public const string HasMeasurements = "Bij deze streefwaarde zijn metingen vastgelegd. Verwijder die eerst, als ze niet kloppen.";

    /// <summary>No value measured.</summary>
    public const string ValueMissing = "Vul in wat u heeft gemeten.";

    /// <summary>Below zero or absurdly high.</summary>
    public const string ValueOutOfReach = "Een meting is 0 of meer, en hooguit 999.999.999.";

    /// <summary>A share of zero.</summary>
    public const string ShareOfZero = "Een percentage van 0 bestaat niet. Vul het totaal in, of laat het leeg en vul het percentage in.";

    /// <summary>More than the whole.</summary>
    public const string ShareTooGreat = "Het deel is groter dan het geheel.";

    /// <summary>No day.</summary>
    public const string DayMissing = "Vul de dag in waarop dit de stand was.";

    /// <summary>A day to come.</summary>
    public const string DayToCome = "Deze dag moet nog komen. Vul vandaag in, of een dag ervoor.";

    /// <summary>No origin.</summary>
    public const string OriginMissing = "Vul in waar dit getal vandaan komt, bijvoorbeeld: presentielijst.";

    /// <summary>Years outside the plan.</summary>
    public static string YearsOutsidePlan(int firstYear, int lastYear) => $"Kies jaren van dit plan: {firstYear} tot en met {lastYear}.";

    /// <summary>A day outside the years of the target.</summary>
    public static string DayOutsideYears(int firstYear, int lastYear) =>
        $"Deze streefwaarde geldt voor {(firstYear == lastYear ? $"{firstYear}" : $"{firstYear} tot en met {lastYear}")}. Kies een dag in die tijd.";
}

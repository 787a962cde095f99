namespace OnderwijsRegio.Core.Meeloopdagen;

/// <summary>What the portal says to a user about meeloopdagen.</summary>
public static class MeeloopdagMessages
{
    /// <summary>No school.</summary>
    public const string SchoolMissing = "Vul in aan welke school of welk bestuur u het vraagt.";

    /// <summary>A school that is not of this region.</summary>
    public const string SchoolUnknown = "Kies een school of bestuur uit de lijst van deze regio.";

    /// <summary>Nobody would hear of it.</summary>
    public const string NobodyToAnswer = "Vul een e-mailadres in: van deze school is er niemand die in het portaal kan antwoorden.";

    /// <summary>Neither yes nor no.</summary>
    public const string AnswerMissing = "Kies of het kan.";

    /// <summary>Yes without a day.</summary>
    public const string DayMissing = "Vul de dag in.";

    /// <summary>Upside down.</summary>
    public const string EndsBeforeStart = "De laatste dag ligt vóór de eerste.";

    /// <summary>Longer than a ministage.</summary>
    public const string TooLong = "Dit duurt langer dan 60 dagen. Klopt de laatste dag?";

    /// <summary>Neither came nor stayed away.</summary>
    public const string CameMissing = "Kies of de kandidaat is geweest.";

    /// <summary>What is answered already, or called off.</summary>
    public const string Closed = "Deze aanvraag is afgesloten.";

    /// <summary>A day that is still to come.</summary>
    public const string NotYet = "De dag is nog niet geweest.";

    /// <summary>No address to send the link to.</summary>
    public const string NoAddress = "Er is geen e-mailadres van de school bekend.";

    /// <summary>What the desk is asked to do when a school cannot.</summary>
    /// <param name="school">Name of the school.</param>
    public static string NextStepOfRefusal(string school)
    {
        const string before = "Andere school zoeken om mee te lopen: ";
        var room = Candidates.NextStep.WhatMaxLength - before.Length - " kan niet".Length;
        return $"{before}{(school.Length > room ? school[..room] : school)} kan niet";
    }
}

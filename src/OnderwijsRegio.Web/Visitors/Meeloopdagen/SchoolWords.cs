using Microsoft.AspNetCore.Mvc.ModelBinding;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Meeloopdagen;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.Meeloopdagen;

/// <summary>Meeloopdagen in words.</summary>
public static class SchoolWords
{
    /// <summary>How it can have gone, for a list to choose from.</summary>
    public static IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Experiences { get; } =
    [
        new("nog niet bekend", ""),
        .. Enum.GetValues<MeeloopdagExperience>().Select(e => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(e.DutchName(), $"{e}")),
    ];

    /// <summary>When: "3 maart 2026, vanaf 08:30 uur".</summary>
    public static string When(DateOnly? on, DateOnly? until, TimeOnly? from) =>
        on is not { } day ? "" : $"{day.Day()}{(until > on ? $" tot en met {until.Value.Day()}" : "")}{(from is { } time ? $", vanaf {time:HH:mm} uur" : "")}";

    /// <summary>Says at the forms what came of a save that was refused, or that somebody else was first.</summary>
    public static void Say(ModelStateDictionary state, SaveOutcome? outcome, Guid version, AnswerForm answer, SchoolBackForm back)
    {
        if (outcome is SaveOutcome.Refused refused)
        {
            state.AddModelError(refused.Field, refused.Message);
        }
        else if (outcome is SaveOutcome.Stale)
        {
            state.AddModelError("", "Er is net iets gewijzigd. Kijk of alles klopt, en verstuur daarna opnieuw.");
            (answer.Version, back.Version) = (version, version);
            state.Remove(nameof(answer.Version));
        }
    }
}

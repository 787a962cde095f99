using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>Reads a role out of a form in which the organisation is typed.</summary>
internal static class GrantChecks
{
    /// <summary>The grant, or null when the form has a fault, which then stands at its field.</summary>
    /// <param name="controller">Whose form.</param>
    /// <param name="form">Form.</param>
    /// <param name="places">Where roles are.</param>
    /// <param name="prefix">Where the form stands in a greater one; null if it does not.</param>
    public static GrantText? Place(Controller controller, GrantForm form, PlaceChoices places, string? prefix = null)
    {
        var organisation = form.Find(places.Organisations);
        if (organisation is null && !string.IsNullOrWhiteSpace(form.Organisation))
        {
            var field = nameof(form.Organisation);
            controller.ModelState.AddModelError(prefix is null ? field : $"{prefix}.{field}", UserMessages.OrganisationUnknown);
        }

        return controller.ModelState.IsValid ? form.ToText(organisation?.Id) : null;
    }
}

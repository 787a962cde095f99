using Microsoft.AspNetCore.Mvc;
using OnderwijsRegio.Core.Candidates.SignUps;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Visitors.SignUps;

/// <summary>What is asked of everyone who signs up, for the desk or for an event, before anything is stored.</summary>
public sealed class SignUpGate(RobotGuard robots, SendLimits limits, TimeProvider clock)
{
    /// <summary>Begins a form.</summary>
    public SignUpForm Begin(SignUpForm form)
    {
        form.FormKey = Guid.NewGuid();
        form.Shown = robots.Shown(null);
        return form;
    }

    /// <summary>Says all that is wrong with a form at its fields.</summary>
    /// <returns>Whether it may go on.</returns>
    public bool Lets(Controller page, SignUpForm form)
    {
        var state = page.ModelState;
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        foreach (var fault in state.IsValid ? form.ToText().Faults(form.Assurance(), clock.Today()) : [])
        {
            state.AddModelError(fault.Field, fault.Message);
        }

        if (!form.Consent)
        {
            state.AddModelError(nameof(form.Consent), SignUpMessages.ConsentMissing);
        }

        if (state.IsValid && robots.Refuse(form) is { } refusal)
        {
            state.AddModelError(refusal.Field, refusal.Message);
        }

        if (state.IsValid && limits.SignUpBy(page.HttpContext) is { } tooMany)
        {
            state.AddModelError("", tooMany);
            page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }

        form.Shown = robots.Shown(form.Shown);
        state.Remove(nameof(form.Shown));
        return state.IsValid;
    }
}

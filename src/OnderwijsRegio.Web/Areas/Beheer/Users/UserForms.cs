using System.Globalization;
using FluentValidation;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Users;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Web.Areas.Beheer.Users;

/// <summary>Name and address of an account.</summary>
public class UserForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>After a conflict: per field whether mine or theirs is kept.</summary>
    public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The form of an account.</summary>
    public static UserForm Of(UserItem user)
    {
        var text = new UserText(user.Name, user.Email);
        return new UserForm { Name = text.Name, Email = text.Email, Version = text.Version };
    }

    /// <summary>What was set.</summary>
    public UserText ToText() => new UserText(Name ?? "", Email ?? "").Tidied();

    /// <summary>Takes theirs where that was chosen.</summary>
    public void Choose(UserText theirs)
    {
        Name = EditConflict.KeepsMine(Keuze, nameof(Name)) ? Name : theirs.Name;
        Email = EditConflict.KeepsMine(Keuze, nameof(Email)) ? Email : theirs.Email;
    }

    /// <summary>The fields of an account in words.</summary>
    public static IEnumerable<(string Field, string Label, string Text)> Words(UserText text) =>
        [(nameof(Name), "Naam", text.Name), (nameof(Email), "E-mailadres", text.Email)];
}

/// <summary>A role that is given.</summary>
public sealed class GrantForm
{
    /// <summary>Role.</summary>
    public Role? Role { get; set; }

    /// <summary>Key of the region.</summary>
    public int? RegionId { get; set; }

    /// <summary>Organisation, as it stands in the list.</summary>
    public string? Organisation { get; set; }

    /// <summary>First day, as typed or picked.</summary>
    public string? From { get; set; }

    /// <summary>Last day, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>What was set; only for a form that passed its rules.</summary>
    /// <param name="organisation">Key of the organisation that was typed.</param>
    public GrantText ToText(int? organisation) => new(Role, RegionId, organisation, DutchInput.Day(From), DutchInput.Day(Until));

    /// <summary>The organisation that was typed; null if none was, or it is not known.</summary>
    public OrganisationChoice? Find(IEnumerable<OrganisationChoice> organisations)
    {
        var typed = FoldedText.Fold(Organisation);
        return typed.Length == 0 ? null : organisations.FirstOrDefault(o => FoldedText.Fold(o.Text) == typed || FoldedText.Fold(o.Name) == typed);
    }

    /// <summary>The field of this form that a rule of the grant speaks of.</summary>
    public static string FieldOf(string field) => field == nameof(GrantText.OrganisationId) ? nameof(Organisation) : field;
}

/// <summary>An invitation: who, and with which role.</summary>
public sealed class InvitationForm : UserForm
{
    /// <summary>With which role.</summary>
    public GrantForm Grant { get; set; } = new();
}

/// <summary>The last day of a role.</summary>
public sealed class UntilForm
{
    /// <summary>Last day, as typed or picked.</summary>
    public string? Until { get; set; }

    /// <summary>A day as a browser's own picker takes it.</summary>
    public static string? Picked(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The rules of a role that need nothing but the form; the others are said by the grant.</summary>
public sealed class GrantFormValidator : AbstractValidator<GrantForm>
{
    /// <summary>The rules.</summary>
    public GrantFormValidator()
    {
        RuleFor(f => f.Role).NotNull().WithMessage(UserMessages.RoleMissing);
        RuleFor(f => f.From).Must(BeDay).WithMessage(DutchInput.DayUnreadable);
        RuleFor(f => f.Until).Must(BeDay).WithMessage(DutchInput.DayUnreadable);
    }

    /// <summary>Whether nothing was typed, or a day.</summary>
    internal static bool BeDay(string? typed) => string.IsNullOrWhiteSpace(typed) || DutchInput.Day(typed) is not null;
}

/// <summary>The rules of an account that need nothing but the form.</summary>
public sealed class UserFormValidator : AbstractValidator<UserForm>
{
    /// <summary>The rules.</summary>
    public UserFormValidator() => RuleFor(f => f.Email).Custom((_, check) =>
    {
        // Name and address have their rules in Core; all that are broken are said at once.
        var text = check.InstanceToValidate.ToText();
        foreach (var fault in new[] { text with { Email = "naam@voorbeeld.nl" }, text with { Name = "Naam" } }.Select(t => t.Fault()))
        {
            if (fault is not null)
            {
                check.AddFailure(fault.Field, fault.Message);
            }
        }
    });
}

/// <summary>The rules of an invitation.</summary>
public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    /// <summary>The rules.</summary>
    public InvitationFormValidator()
    {
        Include(new UserFormValidator());
        RuleFor(f => f.Grant).SetValidator(new GrantFormValidator());
    }
}

/// <summary>The rules of a last day.</summary>
public sealed class UntilFormValidator : AbstractValidator<UntilForm>
{
    /// <summary>The rules.</summary>
    public UntilFormValidator() => RuleFor(f => f.Until).Must(GrantFormValidator.BeDay).WithMessage(DutchInput.DayUnreadable);
}

using FluentValidation;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Visitors.Passwords;

/// <summary>A password that is chosen with a link from a mail.</summary>
public sealed class PasswordForm
{
    /// <summary>Code of the link.</summary>
    public string? Code { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    /// <summary>The same again.</summary>
    public string? Again { get; set; }
}

/// <summary>Who forgot their password.</summary>
public sealed class ForgottenForm
{
    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }
}

/// <summary>The rules of a password that need nothing but the form; how strong it must be is said when it is chosen.</summary>
public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    /// <summary>No password.</summary>
    public const string Missing = "Vul een wachtwoord in.";

    /// <summary>Two passwords.</summary>
    public const string Different = "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.";

    /// <summary>The rules.</summary>
    public PasswordFormValidator()
    {
        RuleFor(f => f.Password).NotEmpty().WithMessage(Missing);
        RuleFor(f => f.Again).Equal(f => f.Password).When(f => !string.IsNullOrEmpty(f.Password)).WithMessage(Different);
    }
}

/// <summary>The rules of an address.</summary>
public sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    /// <summary>The rules.</summary>
    public ForgottenFormValidator() => RuleFor(f => f.Email).Custom((email, check) =>
    {
        if (new UserText("Naam", email ?? "").Tidied().Fault() is { } fault)
        {
            check.AddFailure(nameof(ForgottenForm.Email), fault.Message);
        }
    });
}

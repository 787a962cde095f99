using FluentValidation;

namespace OnderwijsRegio.Web.Visitors.Account;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    /// <summary>Parameter of the address that says where to go on.</summary>
    public const string ReturnParameter = "terug";

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    /// <summary>Where to go on; only an address of this portal counts.</summary>
    public string? Terug { get; set; }

    /// <summary>Whether a session ended while a form was open.</summary>
    public bool Verlopen { get; set; }
}

/// <summary>What must be filled in to sign in.</summary>
public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    /// <summary>E-mail missing.</summary>
    public const string EmailMissing = "Vul uw e-mailadres in.";

    /// <summary>Password missing.</summary>
    public const string PasswordMissing = "Vul uw wachtwoord in.";

    /// <summary>The rules.</summary>
    public SignInFormValidator()
    {
        RuleFor(f => f.Email).NotEmpty().WithMessage(EmailMissing);
        RuleFor(f => f.Password).NotEmpty().WithMessage(PasswordMissing);
    }
}

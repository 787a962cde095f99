using FluentValidation;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.SignedIn.Users;

/// <summary>A new password.</summary>
public sealed class PasswordForm
{
    /// <summary>Longest password, in characters: making a hash of a book would keep the portal busy.</summary>
    public const int MaxLength = 200;

    /// <summary>Version that the form began with.</summary>
    public Guid Version { get; set; }

    /// <summary>Present password.</summary>
    public string? Current { get; set; }

    /// <summary>New password.</summary>
    public string? Password { get; set; }

    /// <summary>The same again.</summary>
    public string? Again { get; set; }
}

/// <summary>The rules of a password that need nothing but the form.</summary>
public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    /// <summary>The rules.</summary>
    public PasswordFormValidator()
    {
        RuleFor(f => f.Current).NotEmpty().WithMessage(AccountMessages.PasswordMissing);
        RuleFor(f => f.Password).NotEmpty().WithMessage(AccountMessages.NewPasswordMissing);
        RuleFor(f => f.Password).MaximumLength(PasswordForm.MaxLength)
            .WithMessage(AccountMessages.TooLong("Een wachtwoord", PasswordForm.MaxLength));
        RuleFor(f => f.Again).Equal(f => f.Password).WithMessage(AccountMessages.NotTheSame);
    }
}

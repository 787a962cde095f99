using FluentValidation;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.SignedIn.SecondFactors;

/// <summary>What is filled in to set up a second factor.</summary>
public sealed class SetUpForm
{
    /// <summary>The key that the page showed, sealed.</summary>
    public string? Key { get; set; }

    /// <summary>Code that the app made of it.</summary>
    public string? Code { get; set; }

    /// <summary>Where to go on; only an address of this portal counts.</summary>
    public string? Terug { get; set; }
}

/// <summary>What must be filled in.</summary>
public sealed class SetUpFormValidator : AbstractValidator<SetUpForm>
{
    /// <summary>The rules.</summary>
    public SetUpFormValidator() => RuleFor(f => f.Code).NotEmpty().WithMessage(AccountMessages.CodeMissing);
}

/// <summary>What is filled in to move to another app.</summary>
public sealed class MoveForm
{
    /// <summary>The key that the page showed, sealed.</summary>
    public string? Key { get; set; }

    /// <summary>Code from the old app, or a recovery code.</summary>
    public string? OldCode { get; set; }

    /// <summary>Code that the new app made of the key.</summary>
    public string? Code { get; set; }
}

/// <summary>What must be filled in.</summary>
public sealed class MoveFormValidator : AbstractValidator<MoveForm>
{
    /// <summary>The rules.</summary>
    public MoveFormValidator()
    {
        RuleFor(f => f.OldCode).NotEmpty().WithMessage(AccountMessages.OldCodeMissing);
        RuleFor(f => f.Code).NotEmpty().WithMessage(AccountMessages.NewCodeMissing);
    }
}

/// <summary>The password once more, for what a passer-by must not do.</summary>
public sealed class PasswordAgainForm
{
    /// <summary>Present password.</summary>
    public string? Password { get; set; }
}

/// <summary>What must be filled in.</summary>
public sealed class PasswordAgainFormValidator : AbstractValidator<PasswordAgainForm>
{
    /// <summary>The rules.</summary>
    public PasswordAgainFormValidator() => RuleFor(f => f.Password).NotEmpty().WithMessage(AccountMessages.PasswordMissing);
}

using FluentValidation;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Visitors.Account;

/// <summary>The second step of signing in.</summary>
public sealed class CodeForm
{
    /// <summary>Code from the app, or a recovery code.</summary>
    public string? Code { get; set; }

    /// <summary>Where to go on; only an address of this portal counts.</summary>
    public string? Terug { get; set; }
}

/// <summary>What must be filled in.</summary>
public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    /// <summary>The rules.</summary>
    public CodeFormValidator() => RuleFor(f => f.Code).NotEmpty().WithMessage(AccountMessages.CodeMissing);
}

using FluentValidation;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.SignedIn.Users;

/// <summary>The own name.</summary>
public sealed class NameForm
{
    /// <summary>How colleagues know this person.</summary>
    public string? Name { get; set; }
}

/// <summary>The rules of a name.</summary>
public sealed class NameFormValidator : AbstractValidator<NameForm>
{
    /// <summary>The rules.</summary>
    public NameFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(AccountMessages.NameMissing);
        RuleFor(f => f.Name).MaximumLength(AppUser.DisplayNameMaxLength)
            .WithMessage(AccountMessages.TooLong("Uw naam", AppUser.DisplayNameMaxLength));
    }
}

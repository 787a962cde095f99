using Microsoft.AspNetCore.Identity;

namespace OnderwijsRegio.Core.Users;

/// <summary>An account. What it may do stands in its <see cref="Grant"/>s.</summary>
public sealed class AppUser : IdentityUser<int>
{
    /// <summary>Longest <see cref="DisplayName"/>, in characters.</summary>
    public const int DisplayNameMaxLength = 150;

    /// <summary>How colleagues know this person.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What it may do.</summary>
    public List<Grant> Grants { get; private set; } = [];
}

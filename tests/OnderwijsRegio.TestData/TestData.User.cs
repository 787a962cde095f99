using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.TestData;

public static partial class TestData
{
    /// <summary>An account without a password.</summary>
    public static AppUser AUser(string name, params Grant[] grants)
    {
        var mail = $"{name.Replace(' ', '.').ToLowerInvariant()}@voorbeeld.example";
        var user = new AppUser { DisplayName = name, UserName = mail, Email = mail, SecurityStamp = Guid.NewGuid().ToString() };
        user.Grants.AddRange(grants);
        return user;
    }
}

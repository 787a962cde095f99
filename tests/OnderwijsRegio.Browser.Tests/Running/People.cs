using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Browser.Tests.Running;

/// <summary>Who comes in, by e-mail address.</summary>
internal static class People
{
    /// <summary>Programme manager of Haaglanden.</summary>
    public const string Manager = "programma.haaglanden@demo.example";

    /// <summary>Programme manager of another region.</summary>
    public const string OtherManager = "programma.kga@demo.example";

    /// <summary>Programme manager of the third region.</summary>
    public const string ThirdManager = "programma.ldb@demo.example";

    /// <summary>Desk of Haaglanden.</summary>
    public const string Desk = "loket.haaglanden@demo.example";

    /// <summary>Member of a board.</summary>
    public const string Board = "bestuur.lucas@demo.example";

    /// <summary>Administrator.</summary>
    public const string Administrator = "beheer@demo.example";

    /// <summary>How colleagues know someone.</summary>
    public static string NameOf(string email) => Accounts.Demo.Single(a => a.Email == email).Name;
}

using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests;

/// <summary>The demo accounts by what they do, and the regions.</summary>
public static class People
{
    public const string Haaglanden = "haaglanden";
    public const string Ldb = "leiden-duin-en-bollenstreek-po";
    public const string Kga = "kennemerland-en-groot-amsterdam";

    public static IReadOnlyList<string> Regions { get; } = [Haaglanden, Ldb, Kga];

    public static DemoAccount Manager { get; } = Of(Role.Programmamanager, Haaglanden);

    public static DemoAccount Desk { get; } = Of(Role.Loketmedewerker, Haaglanden);

    public static DemoAccount Board { get; } = Of(Role.Bestuurder, null);

    public static DemoAccount Administrator { get; } = Of(Role.Beheerder, null);

    public static DemoAccount ManagerOf(string slug) => Of(Role.Programmamanager, slug);

    private static DemoAccount Of(Role role, string? slug) => Accounts.Demo.Single(a => a.Role == role && a.Region == slug);
}

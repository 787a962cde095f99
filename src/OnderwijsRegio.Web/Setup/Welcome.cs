using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Setup;

/// <summary>Says on the console where to go, and as whom.</summary>
internal static class Welcome
{
    public static void UseWelcome(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = string.Join(" ", app.Urls);
        app.Logger.LogWarning("The portal is at {Addresses}", addresses);
        if (!Demo.IsEnabled(app.Configuration, app.Environment))
        {
            return;
        }

        foreach (var account in Accounts.Demo)
        {
            app.Logger.LogWarning("Demo: {Account} ({Role})", account.Email, account.Role.DutchName());
        }

        app.Logger.LogWarning("Demo: the password of all is {Password}", Accounts.DemoPassword);
    });
}

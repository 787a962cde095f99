using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Setup;

/// <summary>An item of the main menu.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsExact">Whether only that very page counts as being there.</param>
public sealed record MenuItem(string Text, string Address, bool IsExact = false);

/// <summary>The main menu: the rooms behind the door that one came in by. It shows nothing that would be refused.</summary>
public static class Menu
{
    /// <summary>The rooms behind the door Beheer, in the order of their tabs.</summary>
    public static IReadOnlyList<MenuItem> Beheer { get; } =
    [
        new("Regio’s", "/beheer/regios"),
        new("Gebruikers", "/beheer/gebruikers"),
        new("Aanmeldingen", "/beheer/aanmeldingen"),
        new("Beveiliging", "/beheer/beveiliging"),
        new("Logboek", "/beheer/logboek"),
        new("Post", "/beheer/post"),
    ];

    /// <summary>The items for a person on a page.</summary>
    public static IReadOnlyList<MenuItem> For(UserKeys keys, RegionKey? key)
    {
        List<MenuItem> items = [];
        if (key is { Door: Door.Programma })
        {
            items.Add(new MenuItem("Regio", $"/programma/{key.Slug}", IsExact: true));
            items.Add(new MenuItem("Activiteitenplan", $"/programma/{key.Slug}/plan"));
            items.Add(new MenuItem("Hoofdstukken", $"/programma/{key.Slug}/plan/hoofdstukken"));
            items.Add(new MenuItem("Voortgang", $"/programma/{key.Slug}/plan/voortgang"));
            items.Add(new MenuItem("Cijfers", $"/programma/{key.Slug}/cijfers"));
            items.Add(new MenuItem("Deelnemers", $"/programma/{key.Slug}/deelnemers"));
            items.Add(new MenuItem("Gremia", $"/programma/{key.Slug}/gremia"));
        }
        else if (key is { Door: Door.Bestuur })
        {
            items.Add(new MenuItem("Tekorten", $"/bestuur/{key.Slug}/tekorten"));
            items.Add(new MenuItem("Regio", $"/bestuur/{key.Slug}", IsExact: true));
            items.Add(new MenuItem("Kandidaten", $"/bestuur/{key.Slug}/kandidaten"));
            items.Add(new MenuItem("Meeloopdagen", $"/bestuur/{key.Slug}/meeloopdagen"));
            items.Add(new MenuItem("Gremia", $"/bestuur/{key.Slug}/gremia"));
            items.Add(new MenuItem("Eigen organisatie", $"/bestuur/{key.Slug}/organisatie"));
        }
        else if (key is { Door: Door.Loket })
        {
            items.Add(new MenuItem("Vandaag", $"/loket/{key.Slug}/vandaag"));
            items.Add(new MenuItem("Kandidaten", $"/loket/{key.Slug}/kandidaten"));
            items.Add(new MenuItem("Bijeenkomsten", $"/loket/{key.Slug}/bijeenkomsten"));
            items.Add(new MenuItem("Meeloopdagen", $"/loket/{key.Slug}/meeloopdagen"));
            items.Add(new MenuItem("Statushouders", $"/loket/{key.Slug}/statushouders"));
            items.Add(new MenuItem("Rapportage", $"/loket/{key.Slug}/rapportage"));
            items.Add(new MenuItem("Keuzewijzer", $"/loket/{key.Slug}/keuzewijzer"));
            items.Add(new MenuItem("Regio", $"/loket/{key.Slug}", IsExact: true));
        }

        if (keys.Keys.Count + (keys.Opens(Door.Beheer) ? 1 : 0) > 1 || items.Count == 0)
        {
            items.Add(new MenuItem("Mijn regio’s", "/"));
        }

        if (keys.Opens(Door.Beheer))
        {
            items.Add(new MenuItem("Beheer", "/beheer"));
        }

        return items;
    }
}

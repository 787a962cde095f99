using System.Net;
using OnderwijsRegio.Core.Users;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>The tests that refuse forms would be worth nothing if every form were refused.</summary>
public sealed class OwnFormsTests(PortalWithHistory regions) : IClassFixture<PortalWithHistory>
{
    [Fact]
    public Task The_programme_manager_is_heard_in_every_form_of_the_own_region() => AssertHeardAsync(People.Manager, Door.Programma);

    [Fact]
    public Task The_desk_is_heard_in_every_form_of_the_own_region() => AssertHeardAsync(People.Desk, Door.Loket);

    [Fact]
    public Task The_administrator_is_heard_in_every_form_of_the_portal() => AssertHeardAsync(People.Administrator, Door.Beheer);

    private async Task AssertHeardAsync(DemoAccount account, Door door)
    {
        using var browser = await regions.Portal.SignInAsync(account);
        var token = (await browser.OpenAsync("/")).Form("Uitloggen").Carried("__RequestVerificationToken");
        var ids = regions.Ids[People.Haaglanden];
        List<string> wrong = [];
        foreach (var screen in Screens.Forms.Where(s => s.Door == door))
        {
            var fields = screen.Fields(ids);
            fields["__RequestVerificationToken"] = token;
            var page = await browser.PostAsync(screen.Address(People.Haaglanden, ids), fields, follow: false);
            if (page.Status is not (HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity))
            {
                wrong.Add($"{screen.Route}: {page.Status}");
            }
        }

        Assert.Empty(wrong);
    }
}

using System.Net;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>The tests that refuse forms would be worth nothing if every form were refused.</summary>
public sealed class OwnFormsTests(PortalWithHistory regions) : IClassFixture<PortalWithHistory>
{
    [Fact]
    public async Task The_programme_manager_is_heard_in_every_form_of_the_own_region()
    {
        using var browser = await regions.Portal.SignInAsync(People.Manager);
        var token = (await browser.OpenAsync("/")).Form("Uitloggen").Carried("__RequestVerificationToken");
        var ids = regions.Ids[People.Haaglanden];
        List<string> wrong = [];
        foreach (var screen in Screens.Forms.Where(s => s.Door is not null))
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

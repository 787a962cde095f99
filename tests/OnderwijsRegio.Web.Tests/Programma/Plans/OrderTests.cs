using System.Net;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Web.Tests.Reading;

namespace OnderwijsRegio.Web.Tests.Programma.Plans;

public sealed class OrderTests
{
    [Fact]
    public async Task A_button_puts_an_activity_one_place_up_or_down()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var page = await (await plan.OpenAsync("/volgorde")).Form("Zet 1.3 Professionalisering begeleiding zij-instroom hoger").SubmitAsync();
        Assert.Equal("1.3 staat nu onder 1 Werven & Matchen.", page.Notice);
        Assert.Equal(["1.1", "1.3", "1.2", "1.4", "1.5"], (await plan.OpenAsync()).Codes().Take(5));

        await page.Form("Zet 1.1 Uitbreiden onderwijsloket lager").SubmitAsync();
        Assert.Equal(["1.3", "1.1", "1.2", "1.4", "1.5"], (await plan.OpenAsync()).Codes().Take(5));
    }

    [Fact]
    public async Task The_first_cannot_go_higher_and_the_last_not_lower()
    {
        using var plan = await PlanAtWork.InAsync(People.Kga);
        var page = await plan.OpenAsync("/volgorde");

        var disabled = page.Document.QuerySelectorAll("button[disabled]").Select(b => b.Spoken()).ToList();
        Assert.Equal(12, disabled.Count);
        Assert.StartsWith("Zet 1.1 ", disabled[0], StringComparison.Ordinal);
        Assert.EndsWith(" hoger", disabled[0], StringComparison.Ordinal);

        // Who sends it all the same changes nothing.
        var token = page.Form("Uitloggen").Carried("__RequestVerificationToken");
        await plan.Browser.PostAsync($"{plan.Path}/volgorde", [new("id", $"{await plan.IdAsync("1.1")}"), new("richting", "omhoog"), new("__RequestVerificationToken", token)]);
        await plan.Browser.PostAsync($"{plan.Path}/volgorde", [new("id", $"{await plan.IdAsync("1.5")}"), new("richting", "omlaag"), new("__RequestVerificationToken", token)]);
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5"], (await plan.OpenAsync()).Codes().Take(5));
        Assert.Empty(await plan.ChangesAsync());
    }

    [Fact]
    public async Task An_activity_is_dropped_before_another_or_at_the_end_of_a_line()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);

        var answer = await DropAsync(plan, "1.5", "1", before: "1.2");
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal("1.5 staat nu onder 1 Werven & Matchen.", Uri.UnescapeDataString(answer.Response.Headers.GetValues("X-Message").Single()));
        Assert.Equal(["1.1", "1.5", "1.2", "1.3", "1.4"], (await plan.OpenAsync()).Codes().Take(5));

        await DropAsync(plan, "1.5", "4", before: null);
        Assert.Equal(["4.1", "4.2", "4.3", "4.4", "1.5"], (await plan.OpenAsync("?lijn=4")).Codes());
    }

    [Fact]
    public async Task An_order_made_of_many_moves_stays_as_it_was_made()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        List<string> expected = ["1.1", "1.2", "1.3", "1.4", "1.5"];
        for (var i = 0; i < 14; i++)
        {
            // The last goes to the second place each time, so that the room between two runs out.
            await DropAsync(plan, expected[^1], "1", before: expected[1]);
            expected.Insert(1, expected[^1]);
            expected.RemoveAt(expected.Count - 1);
        }

        Assert.Equal(expected, (await plan.OpenAsync("?lijn=1")).Codes());
    }

    [Fact]
    public async Task A_line_or_a_neighbour_that_is_not_of_this_plan_is_refused()
    {
        using var plan = await PlanAtWork.InAsync(People.Ldb);
        var foreignLine = await plan.LineAsync(People.Haaglanden, "1");
        var foreign = await plan.Portal.ReadAsync(db => Task.FromResult(db.Activities.First(a => a.LineId == foreignLine).Id));

        var answer = await PostAsync(plan, new() { ["id"] = $"{await plan.IdAsync("1.2")}", ["line"] = $"{foreignLine}" });
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(PlanMessages.LineUnknown, Uri.UnescapeDataString(answer.Response.Headers.GetValues("X-Message").Single()));
        answer = await PostAsync(plan, new() { ["id"] = $"{await plan.IdAsync("1.2")}", ["line"] = $"{await plan.LineAsync("1")}", ["beforeId"] = $"{foreign}" });
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(await plan.ChangesAsync());
    }

    private static async Task<Page> DropAsync(PlanAtWork plan, string code, string line, string? before) => await PostAsync(plan, new()
    {
        ["id"] = $"{await plan.IdAsync(code)}",
        ["line"] = $"{await plan.LineAsync(line)}",
        ["beforeId"] = before is null ? "" : $"{await plan.IdAsync(before)}",
    });

    private static async Task<Page> PostAsync(PlanAtWork plan, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = (await plan.OpenAsync("/volgorde")).Form("Uitloggen").Carried("__RequestVerificationToken");
        return await plan.Browser.PostAsync($"{plan.Path}/volgorde", fields, follow: false, fragment: "order");
    }
}

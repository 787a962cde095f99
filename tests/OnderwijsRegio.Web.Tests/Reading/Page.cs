using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OnderwijsRegio.Web.Tests.Reading;

/// <summary>A page as a person finds their way in it: by headings, labels, roles and the names of links and buttons.</summary>
public sealed class Page
{
    private Page(Browser browser, Uri uri, HttpResponseMessage response, string source, IHtmlDocument document)
    {
        Browser = browser;
        Address = uri.PathAndQuery + uri.Fragment;
        Response = response;
        Source = source;
        Document = document;
    }

    public Browser Browser { get; }

    /// <summary>Path and query at which it ended.</summary>
    public string Address { get; }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The HTML as it came.</summary>
    public string Source { get; }

    public IHtmlDocument Document { get; }

    public string Title => Document.Title!;

    public string Heading => Document.QuerySelector("h1")!.Spoken();

    /// <summary>What the page says happened.</summary>
    public string? Notice => Document.QuerySelector("main [role=status]")?.Spoken();

    /// <summary>What the page warns of.</summary>
    public string? Warning => Document.QuerySelector("main .or-notice[role=alert]")?.Spoken();

    /// <summary>The messages above a form that was refused.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("[role=alert].or-errsum li").Select(li => li.Spoken())];

    /// <summary>All that can be read on it.</summary>
    public string Text => Document.Body!.Spoken();

    public IEnumerable<IElement> Links => Document.QuerySelectorAll("a[href]");

    public IEnumerable<string> Buttons => Document.QuerySelectorAll("button").Select(b => b.Spoken());

    public static async Task<Page> ReadAsync(Browser browser, Uri uri, HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        // A row alone is no document; a table must stand around it.
        var html = source.TrimStart().StartsWith("<tr", StringComparison.Ordinal) ? $"<table><tbody>{source}</tbody></table>" : source;
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(answer => answer.Content(html).Address(uri));
        return new Page(browser, uri, response, source, (IHtmlDocument)document);
    }

    /// <summary>The form that has a button.</summary>
    public Form Form(string button) => new(this, Button(button));

    public bool HasButton(string name) => Buttons.Contains(name);

    public IElement Link(string name)
    {
        var links = Links.Where(a => a.Spoken() == name).ToList();
        Assert.True(links.Count > 0, $"No link ‘{name}’ on {Address}.");
        return links[0];
    }

    /// <summary>Where a link leads.</summary>
    public string Target(string link) => Link(link).GetAttribute("href")!;

    public Task<Page> FollowAsync(string link) => Browser.OpenAsync(Target(link));

    /// <summary>The rows of the table whose caption begins so, each as its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string caption)
    {
        var table = Document.QuerySelectorAll<IHtmlTableElement>("table")
            .Single(t => t.Caption is { } words && words.Spoken().StartsWith(caption, StringComparison.Ordinal));
        return [.. table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.Spoken()).ToList())];
    }

    /// <summary>The value beside a term.</summary>
    public string Term(string term) => Document.QuerySelectorAll("dt").First(dt => dt.Spoken() == term).ParentElement!.QuerySelector("dd")!.Spoken();

    /// <summary>Checks that it is a page, and not an error.</summary>
    public Page Ok()
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        return this;
    }

    private IHtmlButtonElement Button(string name)
    {
        var buttons = Document.QuerySelectorAll<IHtmlButtonElement>("button").Where(b => b.Spoken() == name).ToList();
        Assert.True(buttons.Count > 0, $"No button ‘{name}’ on {Address} ({Status}); there are: {string.Join(", ", Buttons)}.");
        return buttons[0];
    }
}

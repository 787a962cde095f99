using AngleSharp.Dom;

namespace OnderwijsRegio.Core.Chapters;

/// <summary>An activity that a text refers to, as it is called now.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Code and name.</param>
/// <param name="IsRemoved">Whether it was taken out of the plan.</param>
public sealed record ReferredActivity(int Id, string Title, bool IsRemoved)
{
    /// <summary>What is said of an activity that was taken out.</summary>
    public const string Removed = "vervallen activiteit";

    /// <summary>What stands in a text.</summary>
    public string Text => IsRemoved ? $"{Removed} {Title}" : Title;
}

/// <summary>The activities of a plan by key. A text keeps keys alone, so that it follows a renumbering.</summary>
/// <param name="Activities">By key.</param>
public sealed record ActivityReferences(IReadOnlyDictionary<int, ReferredActivity> Activities)
{
    /// <summary>None at all.</summary>
    public static ActivityReferences None { get; } = new(new Dictionary<int, ReferredActivity>());

    /// <summary>Those that can be referred to, in the order of the plan.</summary>
    public IEnumerable<ReferredActivity> Choices => Activities.Values.Where(a => !a.IsRemoved);

    /// <summary>The activity of a reference.</summary>
    public ReferredActivity? Find(IElement reference) =>
        int.TryParse(reference.GetAttribute(ChapterHtml.Reference), out var id) ? Activities.GetValueOrDefault(id) : null;

    /// <summary>A clean text in which each reference holds the name that its activity has now, for a writer.</summary>
    public string Named(string html)
    {
        var body = ChapterHtml.Parse(html);
        foreach (var reference in References(body))
        {
            reference.TextContent = Find(reference)?.Text ?? ReferredActivity.Removed;
        }

        return body.InnerHtml;
    }

    /// <summary>The references of a text.</summary>
    public static IEnumerable<IElement> References(IElement body) => body.QuerySelectorAll($"span[{ChapterHtml.Reference}]");
}

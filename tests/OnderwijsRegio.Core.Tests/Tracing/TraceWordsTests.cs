using System.Text.RegularExpressions;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Tests.Tracing;

/// <summary>Whatever Core writes in the trace can be read in Dutch.</summary>
public sealed partial class TraceWordsTests
{
    private static readonly IReadOnlyList<string> Sources = [.. Directory
        .EnumerateFiles(Path.Combine(Folders.Root, "src", "OnderwijsRegio.Core"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && !f.EndsWith("TraceWords.cs", StringComparison.Ordinal))
        .Select(File.ReadAllText)
        .Where(text => text.Contains("TraceWriter", StringComparison.Ordinal) || text.Contains("TraceRecord", StringComparison.Ordinal))];

    [Fact]
    public void There_is_a_word_for_every_action()
    {
        var actions = Sources.SelectMany(text => ActionForm().Matches(text)).Select(m => m.Groups[1].Value)
            .Concat(Enum.GetNames<ChangeKind>().Select(kind => $"plan.{kind.ToLowerInvariant()}")).Distinct().ToList();

        Assert.Contains("grant.given", actions);
        Assert.Empty(actions.Where(a => !TraceWords.KnowsAction(a)).Select(a => $"Give {a} a word in TraceWords."));
    }

    [Fact]
    public void There_is_a_word_for_every_sort_of_thing()
    {
        var subjects = Sources.SelectMany(text => WriteForm().Matches(text)).SelectMany(m => NameForm().Matches(m.Value)).Select(m => m.Groups[1].Value)
            .Concat(Enum.GetNames<ChangeSubject>()).Distinct().ToList();

        Assert.Contains("AppUser", subjects);
        Assert.Empty(subjects.Where(s => !TraceWords.KnowsSubject(s)).Select(s => $"Give {s} a word in TraceWords."));
    }

    [Theory]
    [InlineData("Goal,Period", "doel, periode")]
    [InlineData("", "")]
    [InlineData("IetsNieuws", "IetsNieuws")]
    public void Fields_are_said_in_Dutch(string stored, string shown) => Assert.Equal(shown, TraceWords.FieldsOf(stored));

    [GeneratedRegex("\"([a-z][a-z-]*\\.[a-z-]+)\"")]
    private static partial Regex ActionForm();

    // The sort of thing is the argument behind the action.
    [GeneratedRegex("Write\\(\\s*[^;\\[{]*?nameof\\([^;\\[{]*?\\),")]
    private static partial Regex WriteForm();

    [GeneratedRegex("nameof\\((\\w+)\\)")]
    private static partial Regex NameForm();
}

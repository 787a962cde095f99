using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.Tests.HouseRules;

/// <summary>How the house is laid out, so that it stays so.</summary>
public sealed class LayoutTests
{
    private static readonly string Root = Folders.Root;

    private static IEnumerable<string> Views => Directory
        .EnumerateFiles(Path.Combine(Root, "src", "OnderwijsRegio.Web"), "*.cshtml", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<Type> Controllers => typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ControllerBase)));

    [Fact]
    public void Core_knows_nothing_of_pages_or_requests()
    {
        var known = typeof(PortalContext).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(known, name =>
            name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));
    }

    [Fact]
    public void A_controller_behind_a_door_is_never_open_to_all()
    {
        var open = Controllers.Where(t => t.Namespace!.Contains(".Areas.", StringComparison.Ordinal)
            && (t.IsDefined(typeof(AllowAnonymousAttribute)) || t.GetMethods().Any(m => m.IsDefined(typeof(AllowAnonymousAttribute)))));

        Assert.Empty(open);
    }

    [Fact]
    public void A_controller_without_a_door_says_aloud_whether_it_is_open_to_all_or_to_everyone_signed_in()
    {
        var silent = Controllers.Where(t => !t.Namespace!.Contains(".Areas.", StringComparison.Ordinal)
            && t.IsDefined(typeof(AllowAnonymousAttribute)) == t.IsDefined(typeof(ForEveryoneSignedInAttribute)));

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("Visitors", typeof(AllowAnonymousAttribute))]
    [InlineData("SignedIn", typeof(ForEveryoneSignedInAttribute))]
    public void For_whom_a_controller_is_shows_in_its_folder(string folder, Type attribute)
    {
        var there = Controllers.Where(t => t.Namespace!.StartsWith($"OnderwijsRegio.Web.{folder}.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(there);
        Assert.All(there, controller => Assert.True(controller.IsDefined(attribute), controller.Name));
    }

    [Fact]
    public void A_view_that_is_a_page_has_a_title()
    {
        var untitled = Views.Where(f => !Path.GetFileName(f).StartsWith('_') && !File.ReadAllText(f).Contains("ViewBag.Title", StringComparison.Ordinal)
            && !File.ReadAllText(f).Contains("<title>", StringComparison.Ordinal));

        Assert.Empty(untitled);
    }

    [Fact]
    public void A_form_that_posts_carries_an_antiforgery_token()
    {
        var bare = Views.SelectMany(f => Regex.Matches(File.ReadAllText(f), "<form[^>]*method=\"post\"[^>]*>").Select(m => m.Value))
            .Where(form => !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal));

        Assert.Empty(bare);
    }

    [Fact]
    public void No_view_writes_styles_or_scripts_into_the_page() =>
        Assert.DoesNotContain(Views, f => Regex.IsMatch(File.ReadAllText(f), " style=\"|<script(?![^>]* src=)| on[a-z]+=\""));

    [Fact]
    public void Every_table_and_column_stands_in_the_data_dictionary()
    {
        var dictionary = File.ReadAllText(Path.Combine(Root, "docs", "data-dictionary.md"));
        using var database = TestDatabase.Seeded();
        using var db = database.Open();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var chapter = Regex.Match(dictionary, $"^## {table.Name}$(.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
            Assert.True(chapter.Success, $"{table.Name} is missing.");
            Assert.All(table.Columns, column => Assert.Contains($"`{column.Name}`", chapter.Value, StringComparison.Ordinal));
        }
    }
}

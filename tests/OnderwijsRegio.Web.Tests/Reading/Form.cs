using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OnderwijsRegio.Web.Tests.Reading;

/// <summary>A form that is filled in by the labels of its fields, and sent with one of its buttons.</summary>
public sealed class Form(Page page, IHtmlButtonElement button)
{
    private const string Optional = " (niet verplicht)";
    private const string Wrong = "Fout: ";

    private readonly IHtmlFormElement form = button.Form!;

    public string Action => form.GetAttribute("action") ?? page.Address;

    /// <summary>What stands in a field.</summary>
    public string this[string label] => Field(label) switch
    {
        IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\n"),
        IHtmlSelectElement select => select.Options[select.SelectedIndex].Text.Trim(),
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException(other.TagName),
    };

    public Form Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case var other:
                throw new InvalidOperationException($"‘{label}’ is a {other.TagName}: nothing is typed in it.");
        }

        return this;
    }

    /// <summary>Chooses from a list.</summary>
    public Form Select(string label, string option)
    {
        var select = (IHtmlSelectElement)Field(label);
        var chosen = select.Options.FirstOrDefault(o => o.Text.Trim() == option);
        Assert.True(chosen is not null, $"‘{label}’ has no ‘{option}’.");
        select.Value = chosen.Value;
        return this;
    }

    /// <summary>Ticks one of a group, or lets go of it.</summary>
    public Form Tick(string group, string label, bool ticked = true)
    {
        var choice = Choice(group, label);
        // Of radio buttons one is chosen, as in a browser.
        if (choice.Type == "radio")
        {
            form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Type == "radio" && i.Name == choice.Name).ToList().ForEach(i => i.IsChecked = false);
        }

        choice.IsChecked = ticked;
        return this;
    }

    /// <summary>Ticks a box that stands alone.</summary>
    public Form Tick(string label)
    {
        ((IHtmlInputElement)Field(label)).IsChecked = true;
        return this;
    }

    public bool IsTicked(string group, string label) => Choice(group, label).IsChecked;

    /// <summary>Gives a field another value than a person can, or one that the form does not have.</summary>
    public Form Forge(string name, string value)
    {
        form.QuerySelectorAll($"[name='{name}']").ToList().ForEach(old => old.Remove());
        var field = (IHtmlInputElement)form.Owner!.CreateElement("input");
        (field.Type, field.Name, field.Value) = ("hidden", name, value);
        form.AppendChild(field);
        return this;
    }

    /// <summary>The value that a hidden field carries.</summary>
    public string Carried(string name) => form.QuerySelector<IHtmlInputElement>($"input[type=hidden][name='{name}']")!.Value;

    /// <summary>The messages at a field, as they are read out with it.</summary>
    public IReadOnlyList<string> ErrorsAt(string label)
    {
        var field = Field(label);
        var described = (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var messages = described.Select(id => field.Owner!.GetElementById(id)!).Where(e => e.ClassList.Contains("or-error")).ToList();
        Assert.Equal(messages.Count > 0, field.GetAttribute("aria-invalid") == "true");
        Assert.All(messages, m => Assert.StartsWith(Wrong, m.Spoken(), StringComparison.Ordinal));
        return [.. messages.Select(m => m.Spoken()[Wrong.Length..])];
    }

    /// <summary>The fields as they would be sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields()
    {
        using var reader = new StreamReader(form.GetSubmission(button)!.Body);
        return [.. reader.ReadToEnd().Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(Decode(pair[0]), Decode(pair[1])))];
    }

    public Task<Page> SubmitAsync(bool follow = true, string? fragment = null) => form.Method == "get"
        ? page.Browser.OpenAsync($"{Action.Split('?', '#')[0]}?{string.Join('&', GetFields().Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"))}")
        : page.Browser.PostAsync(Action, Fields(), follow, fragment);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private IEnumerable<KeyValuePair<string, string>> GetFields() =>
        form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && (i.IsChecked || i.Type is not ("radio" or "checkbox"))).Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value!)));

    private IElement Field(string label)
    {
        var labels = form.QuerySelectorAll<IHtmlLabelElement>("label").Where(l => l.Spoken() == label || l.Spoken() == label + Optional).ToList();
        Assert.True(labels.Count == 1, $"{labels.Count} labels ‘{label}’ on {page.Address} ({page.Status}).");
        return labels[0].Control ?? labels[0].QuerySelector("input") ?? throw new InvalidOperationException($"The label ‘{label}’ belongs to nothing.");
    }

    private IHtmlInputElement Choice(string group, string label)
    {
        var fieldset = form.QuerySelectorAll("fieldset").SingleOrDefault(f => f.QuerySelector("legend")!.Spoken() == group);
        Assert.True(fieldset is not null, $"No group ‘{group}’ on {page.Address} ({page.Status}).");
        return fieldset.QuerySelectorAll("label").Single(l => l.Spoken() == label).QuerySelector<IHtmlInputElement>("input")!;
    }
}

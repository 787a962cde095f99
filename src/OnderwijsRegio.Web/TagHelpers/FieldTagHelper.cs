using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>
/// A field with its label, hint and message, wired together for whoever hears the page: <c>&lt;or-field asp-for="Name" label="Naam" /&gt;</c>.
/// </summary>
[HtmlTargetElement("or-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Label.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help under the label; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>Type of input, or <c>textarea</c>, or <c>select</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Whether it may stay empty, and the label says so.</summary>
    public bool Optional { get; set; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Further classes of the whole field.</summary>
    public string? Class { get; set; }

    /// <summary>Key of a list of suggestions.</summary>
    public string? List { get; set; }

    /// <summary>Sorts of files that a browser offers to choose from.</summary>
    public string? Accept { get; set; }

    /// <summary>Where we are.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"or-field {(error is null ? "" : "or-field--invalid")} {Class}".Trim());

        var label = new TagBuilder("label");
        label.AddCssClass("or-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"or-optional\">(niet verplicht)</span>");
        }

        output.Content.AppendHtml(label);
        if (Hint is not null)
        {
            output.Content.AppendHtml(Paragraph("or-hint", $"{id}-hint", Hint));
        }

        if (error is not null)
        {
            var message = Paragraph("or-error", $"{id}-error", error);
            output.Content.AppendHtml(message);
        }

        output.Content.AppendHtml(Input(Attributes(id, error)));
    }

    private static TagBuilder Paragraph(string cssClass, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.Attributes["id"] = id;
        if (cssClass == "or-error")
        {
            paragraph.InnerHtml.AppendHtml("<span class=\"or-vh\">Fout: </span>");
        }

        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private Dictionary<string, object> Attributes(string id, string? error)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        Dictionary<string, object> attributes = [];
        attributes["class"] = Type switch { "textarea" => "or-input or-textarea", "select" => "or-input or-select", _ => "or-input" };
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                attributes[name] = value;
            }
        }

        Add("aria-describedby", described);
        Add("aria-invalid", error is null ? null : "true");
        Add("autocomplete", Autocomplete);
        Add("list", List);
        Add("accept", Accept);
        return attributes;
    }

    private TagBuilder Input(Dictionary<string, object> attributes)
    {
        switch (Type)
        {
            case "textarea":
                return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
            case "select":
                return html.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Options ?? [], allowMultiple: false, attributes);
            case "password":
                return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);
            default:
                attributes["type"] = Type;
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format: null, attributes);
        }
    }
}

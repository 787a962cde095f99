using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>
/// A form with <c>or-keep</c> does not lose what was typed in it: leaving it is asked about, and whose form it is is sealed into it, so
/// that its text survives the end of the session.
/// </summary>
[HtmlTargetElement("form", Attributes = "or-keep")]
public sealed class KeepTagHelper(KeptForms forms) : TagHelper
{
    /// <summary>Switches it on.</summary>
    [HtmlAttributeName("or-keep")]
    public bool Keep { get; set; } = true;

    /// <summary>Where we are.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // What came back from the server without being saved is new, although the fields show it as if they began with it.
    private bool IsUnsaved =>
        !ViewContext.ModelState.IsValid || ViewContext.ViewData["Conflict"] is not null || ViewContext.ViewData["Kept"] is true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-guard-unsaved", "");
        if (IsUnsaved)
        {
            output.Attributes.SetAttribute("data-changed", "");
        }

        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{KeptForms.OwnerField}\" value=\"{forms.OwnerSeal()}\">");
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;
using OnderwijsRegio.Web.Setup;

namespace OnderwijsRegio.Web.TagHelpers;

/// <summary>Seals whose form it is into a form with <c>or-keep</c>, so that its text survives the end of the session.</summary>
[HtmlTargetElement("form", Attributes = "or-keep")]
public sealed class KeepTagHelper(KeptForms forms) : TagHelper
{
    /// <summary>Switches it on.</summary>
    [HtmlAttributeName("or-keep")]
    public bool Keep { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{KeptForms.OwnerField}\" value=\"{forms.OwnerSeal()}\">");
}

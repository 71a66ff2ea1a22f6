using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Components;

/// <summary>
/// Words from an article or about one, inside a sentence of ours: isolated in direction, hidden characters shown.
/// </summary>
public sealed class Words : ComponentBase
{
    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "bdi");
        Append(builder, Text ?? "");
        builder.CloseElement();
    }

    /// <summary>Adds <paramref name="text"/> with its hidden characters as small codes.</summary>
    internal static void Append(RenderTreeBuilder builder, string text)
    {
        foreach (var run in VisibleText.Runs(text))
        {
            if (run.Code is null)
            {
                builder.AddContent(1, run.Text);
                continue;
            }

            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "class", "hidden-character");
            builder.AddAttribute(4, "title", run.Name);
            builder.AddContent(5, run.Code);
            builder.CloseElement();
        }
    }
}

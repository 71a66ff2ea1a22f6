using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parallax.Core;
using Parallax.Web.Components;

namespace Parallax.Web.Pages.Search;

/// <summary>Words of an article around what was searched for, each found word marked.</summary>
public sealed class FoundWords : ComponentBase
{
    /// <summary>The hit.</summary>
    [Parameter, EditorRequired]
    public SearchHit Hit { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (text, start) = (Hit.Snippet.Text, Hit.Snippet.Start);
        var at = 0;
        builder.OpenElement(0, "bdi");
        foreach (var match in Hit.Matches)
        {
            var from = Math.Clamp(match.Start - start, at, text.Length);
            var to = Math.Clamp(match.End - start, from, text.Length);
            Words.Append(builder, text[at..from]);
            if (to > from)
            {
                builder.OpenElement(1, "mark");
                Words.Append(builder, text[from..to]);
                builder.CloseElement();
            }

            at = to;
        }

        Words.Append(builder, text[at..]);
        builder.CloseElement();
    }
}

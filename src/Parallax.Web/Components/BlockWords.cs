using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parallax.Analysis.Reports.Views;
using Parallax.Web.Texts;

namespace Parallax.Web.Components;

/// <summary>The words of a block, each part in it set as what it is.</summary>
public sealed class BlockWords : ComponentBase
{
    /// <summary>The article.</summary>
    [Parameter, EditorRequired]
    public ArticleCard Card { get; set; } = null!;

    /// <summary>The block.</summary>
    [Parameter, EditorRequired]
    public ArticleBlock Block { get; set; } = null!;

    /// <summary>Marks of the whole article.</summary>
    [Parameter]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Marks over the line as a whole, so that one over dateline and paragraph opens and closes once.
        var marks = Marks.Where(mark => mark.Start < Block.Runs[^1].End && mark.End > Block.Runs[0].Start).ToList();
        for (var i = 0; i < Block.Runs.Count; i++)
        {
            var run = Block.Runs[i];
            if (i > 0 && run.Start > Block.Runs[i - 1].End)
            {
                builder.AddContent(0, " ");
            }

            var set = run.Kind != Block.Kind && run.Kind is not null;
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", set ? $"run {run.Kind}" : null);
            builder.OpenComponent<MarkedWords>(3);
            builder.AddComponentParameter(4, nameof(MarkedWords.Text), Card.Article.Text);
            builder.AddComponentParameter(5, nameof(MarkedWords.Start), run.Start);
            builder.AddComponentParameter(6, nameof(MarkedWords.End), run.End);
            builder.AddComponentParameter(7, nameof(MarkedWords.Marks), marks);
            builder.CloseComponent();
            builder.CloseElement();
        }
    }
}

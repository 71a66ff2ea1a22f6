using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parallax.Web.Components;
using Parallax.Web.Texts;

namespace Parallax.Web.Pages.Articles;

/// <summary>
/// The words of a block; whatever was found in them is a link to its explanation, which the script shows at the words
/// themselves. <c>data-start</c> lets the script tell where in the article a selection stands.
/// </summary>
public sealed class ExplainedWords : ComponentBase
{
    /// <summary>The article's whole text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The block.</summary>
    [Parameter, EditorRequired]
    public ArticleBlock Block { get; set; } = null!;

    /// <summary>Marks of the page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var marks = Marks.Where(mark => mark.Start < Block.Runs[^1].End && mark.End > Block.Runs[0].Start).ToList();
        for (var i = 0; i < Block.Runs.Count; i++)
        {
            var run = Block.Runs[i];
            if (i > 0 && run.Start > Block.Runs[i - 1].End)
            {
                builder.AddContent(0, " ");
            }

            var isOther = run.Kind is not null && run.Kind != Block.Kind;
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", isOther ? $"run {run.Kind}" : null);
            builder.AddAttribute(3, "data-start", run.Start);
            foreach (var piece in TextPiece.Cut(run.Start, run.End, marks))
            {
                Piece(builder, piece);
            }

            builder.CloseElement();
        }
    }

    private void Piece(RenderTreeBuilder builder, TextPiece piece)
    {
        var words = Text[piece.Start..piece.End];
        var ids = piece.Begun.Select(mark => mark.Id).OfType<string>().Distinct().ToList();
        if (piece.Marks.Count == 0 && ids.Count == 0)
        {
            Words.Append(builder, words);
            return;
        }

        // One element has one id; the others stand before it, empty.
        foreach (var id in ids.Skip(1))
        {
            builder.OpenElement(4, "span");
            builder.AddAttribute(5, "id", id);
            builder.CloseElement();
        }

        var findings = piece.Marks.Select(mark => mark.Finding).OfType<string>().Distinct().ToList();
        builder.OpenElement(6, findings.Count > 0 ? "a" : "span");
        builder.AddAttribute(7, "id", ids.FirstOrDefault());
        builder.AddAttribute(8, "class", string.Join(' ', piece.Marks.Select(mark => mark.Class).Distinct()));
        if (findings.Count > 0)
        {
            // The innermost is meant first.
            builder.AddAttribute(9, "href", $"#f{findings[^1].Split('.')[0]}");
            builder.AddAttribute(10, "data-f", string.Join(' ', findings));
        }

        Words.Append(builder, words);
        builder.CloseElement();
    }
}

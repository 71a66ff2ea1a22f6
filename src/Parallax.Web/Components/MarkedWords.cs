using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parallax.Web.Texts;

namespace Parallax.Web.Components;

/// <summary>A stretch of an article's text with its marks, as flat pieces: overlapping marks cannot nest in HTML.</summary>
public sealed class MarkedWords : ComponentBase
{
    /// <summary>The article's whole text, which the offsets count in.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>First UTF-16 code unit shown.</summary>
    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>One past the last.</summary>
    [Parameter, EditorRequired]
    public int End { get; set; }

    /// <summary>What is set apart; marks elsewhere in the text are passed over.</summary>
    [Parameter]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var start = Math.Clamp(Start, 0, Text.Length);
        var end = Math.Clamp(End, start, Text.Length);
        foreach (var piece in TextPiece.Cut(start, end, Marks))
        {
            foreach (var mark in piece.Begun)
            {
                Link(builder, mark.Opening);
            }

            Piece(builder, piece);
            foreach (var link in piece.Ended.SelectMany(mark => mark.Closing))
            {
                Link(builder, link);
            }
        }
    }

    private void Piece(RenderTreeBuilder builder, TextPiece piece)
    {
        var ids = piece.Begun.Select(mark => mark.Id).OfType<string>().Distinct().ToList();
        var classes = string.Join(' ', piece.Marks.Select(mark => mark.Class).Where(name => name.Length > 0));
        if (ids.Count == 0 && classes.Length == 0)
        {
            Words.Append(builder, Text[piece.Start..piece.End]);
            return;
        }

        // One element has one id; the others stand before it, empty.
        foreach (var id in ids.Skip(1))
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "id", id);
            builder.CloseElement();
        }

        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "id", ids.FirstOrDefault());
        builder.AddAttribute(4, "class", classes.Length > 0 ? classes : null);
        Words.Append(builder, Text[piece.Start..piece.End]);
        builder.CloseElement();
    }

    private static void Link(RenderTreeBuilder builder, MarkLink? link)
    {
        if (link is null)
        {
            return;
        }

        builder.OpenElement(5, "a");
        builder.AddAttribute(6, "id", link.Id);
        builder.AddAttribute(7, "href", link.Href);
        builder.AddAttribute(8, "class", link.Class);
        builder.AddAttribute(9, "aria-label", link.Label);
        builder.AddContent(10, link.Text);
        builder.CloseElement();
    }
}

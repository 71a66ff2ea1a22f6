using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Text;

/// <summary>Sets blocks one under another, a blank line between two, and keeps where those stand whose kind is known.</summary>
internal sealed class ArticleText
{
    private readonly StringBuilder text = new();
    private readonly List<MarkedBlock> blocks = [];

    /// <summary>The text so far; normalised.</summary>
    public string Text => text.ToString();

    /// <summary>The blocks of known kind, in order.</summary>
    public IReadOnlyList<MarkedBlock> Blocks => blocks;

    /// <summary>Adds a block and gives back where it stands; null where nothing is left of it after normalisation.</summary>
    public TextSpan? Add(string block, PartKind? kind)
    {
        var clean = TextNormaliser.Normalise(block);
        if (clean.Length == 0)
        {
            return null;
        }

        text.Append(text.Length == 0 ? string.Empty : "\n\n");
        var span = new TextSpan(text.Length, text.Length + clean.Length);
        text.Append(clean);
        if (kind is { } known)
        {
            blocks.Add(new MarkedBlock(span, known));
        }

        return span;
    }
}

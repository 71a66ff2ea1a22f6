using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>A line of the text, or the lines of one paragraph that was wrapped; what the parts are cut from.</summary>
/// <param name="Span">From the first character to the last that is not white space.</param>
/// <param name="Marked">What the markup says it is, or null.</param>
internal sealed record Passage(TextSpan Span, PartKind? Marked)
{
    /// <summary>The passages of an article, in order; every character that is not white space is in one.</summary>
    public static List<Passage> Read(Article article)
    {
        var lines = Lines(article.Text);
        var wrapping = Wrapping.Of(article.Text, lines);
        var marks = new Marks(article.Blocks);
        var passages = new List<Passage>();
        foreach (var line in lines)
        {
            var mark = marks.At(line.Start);
            if (passages.Count > 0 && passages[^1].Marked == mark && wrapping.Joins(passages[^1].Span, line))
            {
                passages[^1] = passages[^1] with { Span = passages[^1].Span.Cover(line) };
            }
            else
            {
                passages.Add(new Passage(line, mark));
            }
        }

        return passages;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>The blocks of the markup, asked in text order.</summary>
    private sealed class Marks(IReadOnlyList<MarkedBlock> blocks)
    {
        private int next;

        public PartKind? At(int position)
        {
            while (next < blocks.Count && blocks[next].Span.End <= position)
            {
                next++;
            }

            return next < blocks.Count && blocks[next].Span.Contains(position) ? blocks[next].Kind : null;
        }
    }
}

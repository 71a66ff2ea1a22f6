using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Web.Texts;

/// <summary>Parts of an article that stand in one line and so are set in one block: a dateline and its paragraph.</summary>
/// <param name="Kind">Kind of the longest part, which decides how the block is set; null for text in no part.</param>
/// <param name="Runs">The parts with the space between them, in order; together they are the block.</param>
public sealed record ArticleBlock(string? Kind, IReadOnlyList<ArticleRun> Runs)
{
    /// <summary>The article's text as blocks: all of it but the white space between them.</summary>
    public static IReadOnlyList<ArticleBlock> Of(ArticleReport article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var blocks = new List<ArticleBlock>();
        var line = new List<ArticleRun>();
        foreach (var run in RunsOf(article))
        {
            if (line.Count > 0 && HasLineEnd(article.Text, line[^1].End, run.Start))
            {
                blocks.Add(Close(line));
                line = [];
            }

            line.Add(run);
        }

        if (line.Count > 0)
        {
            blocks.Add(Close(line));
        }

        return blocks;
    }

    private static ArticleBlock Close(List<ArticleRun> line) => new(line.MaxBy(run => run.End - run.Start)!.Kind, line);

    // The parts in order, clipped to the text and to each other, with what lies in none of them between.
    private static IEnumerable<ArticleRun> RunsOf(ArticleReport article)
    {
        var text = article.Text;
        var position = 0;
        foreach (var part in article.Parts.OrderBy(part => part.Start).ThenBy(part => part.End))
        {
            var start = Math.Clamp(part.Start, position, text.Length);
            var end = Math.Clamp(part.End, start, text.Length);
            if (Trim(text, position, start) is { IsEmpty: false } gap)
            {
                yield return new ArticleRun(null, gap.Start, gap.End, false);
            }

            if (Trim(text, start, end) is { IsEmpty: false } span)
            {
                yield return new ArticleRun(KindOf(part), span.Start, span.End, part.Repeats is not null);
            }

            position = end;
        }

        if (Trim(text, position, text.Length) is { IsEmpty: false } rest)
        {
            yield return new ArticleRun(null, rest.Start, rest.End, false);
        }
    }

    // The kind becomes a CSS class, so only names that we know.
    private static string? KindOf(PartReport part) =>
        Enum.TryParse<PartKind>(part.Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind.ToString().ToLowerInvariant()
            : null;

    private static TextSpan Trim(string text, int start, int end) => new TextSpan(start, end).Trim(text);

    private static bool HasLineEnd(string text, int start, int end) => text.AsSpan(start, end - start).Contains('\n');
}

/// <summary>One part inside a block.</summary>
/// <param name="Kind">"dateline", or null where it is text in no part.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="IsRepeat">Whether it only prints another part again.</param>
public sealed record ArticleRun(string? Kind, int Start, int End, bool IsRepeat);

using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Web.Texts;

namespace Parallax.Web.Pages.Articles;

/// <summary>A part of a long article that is shown as one page, with what was found in it.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Findings">What stands in it.</param>
public sealed record ArticleLeaf(
    int Number,
    int Count,
    IReadOnlyList<ArticleBlock> Blocks,
    IReadOnlyList<ArticleFinding> Findings
)
{
    // A text of so many code units weighs with all that is found in it about as much as ten times as many bytes.
    private const int UsualLength = 6_000;
    private const int ShortestRest = 2_500;

    // A text without a line end is one block; what is found in it beyond this is left to the interface for programs.
    private const int MostFindings = 400;

    /// <summary>First code unit.</summary>
    public int Start => Blocks.Count > 0 ? Blocks[0].Runs[0].Start : 0;

    /// <summary>One past the last.</summary>
    public int End => Blocks.Count > 0 ? Blocks[^1].Runs[^1].End : 0;

    /// <summary>The leaves of an article, at least one.</summary>
    public static IReadOnlyList<ArticleLeaf> Of(ArticleReport article)
    {
        var all = ArticleFindings.Of(article);
        var leaves = new List<List<ArticleBlock>> { new() };
        var length = 0;
        var left = article.Text.Length;
        foreach (var block in ArticleBlock.Of(article))
        {
            var size = block.Runs[^1].End - block.Runs[0].Start;
            if (length > 0 && length + size > UsualLength && left > ShortestRest)
            {
                leaves.Add([]);
                length = 0;
            }

            leaves[^1].Add(block);
            length += size;
            left -= size;
        }

        return [.. leaves.Select((blocks, i) => Leaf(i + 1, leaves.Count, blocks, all))];
    }

    private static ArticleLeaf Leaf(
        int number,
        int count,
        List<ArticleBlock> blocks,
        IReadOnlyList<ArticleFinding> findings
    )
    {
        var leaf = new ArticleLeaf(number, count, blocks, []);
        var range = new TextSpan(leaf.Start, leaf.End);
        return leaf with
        {
            Findings =
            [
                .. findings
                    .Where(finding => finding.Places.Any(place => place.Span.Overlaps(range)))
                    .Take(MostFindings),
            ],
        };
    }

    /// <summary>The marks of its text: every place of every finding, and the words that a link led to.</summary>
    public IReadOnlyList<TextMark> Marks(TextSpan? at) =>
        [
            .. at is { } words ? [new TextMark(words.Start, words.End, "at") { Id = "at" }] : Array.Empty<TextMark>(),
            .. Findings.SelectMany(finding =>
                finding.Places.Select(
                    (place, i) =>
                        new TextMark(place.Span.Start, place.Span.End, ClassOf(place.Kind))
                        {
                            Id = AnchorOf(place.Span),
                            Finding = $"{finding.Number}.{i}",
                        }
                )
            ),
        ];

    /// <summary>The class of a kind's words.</summary>
    public static string ClassOf(FindingKind kind) => $"f-{NameOf(kind)}";

    /// <summary>The kind as the legend calls it.</summary>
    public static string NameOf(FindingKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Id of words in the text.</summary>
    public static string AnchorOf(TextSpan span) => $"w{span.Start}-{span.End}";

    /// <summary>Whether the words stand in it.</summary>
    public bool Has(TextSpan span) => span.Start < End && span.End > Start;
}

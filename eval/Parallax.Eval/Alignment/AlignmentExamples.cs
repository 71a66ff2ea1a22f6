using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Alignment;

/// <summary>A pair of statements whose answer is known.</summary>
/// <param name="Story">The story it comes from: what is fitted on one is judged on another.</param>
/// <param name="Features">As the aligner sees the pair.</param>
/// <param name="Same">Whether a careful reader puts them side by side.</param>
/// <param name="Words">Both, for reading.</param>
internal sealed record AlignmentExample(string Story, double[] Features, bool Same, string Words);

/// <summary>Pairs with known answers, out of the tuning half of the alignment set and our own stories.</summary>
internal static class AlignmentExamples
{
    /// <summary>Pairs of real reports: what is not listed is no pair, for those lists are complete.</summary>
    public static IEnumerable<AlignmentExample> OfRows(string data, CancellationToken cancellation)
    {
        var texts = JsonLines
            .Read<NewsRow>(Path.Combine(data, "newswcl50", "dev.input.jsonl"))
            .ToDictionary(row => row.Id, row => row.Text);
        foreach (var gold in JsonLines.Read<AlignmentGold>(Repository.File("eval", "alignment", "tuning.jsonl")))
        {
            RowText[] rows = [.. new[] { gold.A, gold.B }.Select(id => RowText.Of(new NewsRow(id, texts[id])))];
            foreach (var (a, b, features) in Pairs([.. rows.Select(row => row.Article)], cancellation))
            {
                var (first, second) = (rows[0].ToRow(a.Span), rows[1].ToRow(b.Span));
                if (gold.Aligned.Any(pair => pair.Is(first, second)))
                {
                    yield return new AlignmentExample(gold.Event, features, true, $"{a.Text} / {b.Text}");
                }
                else if (!gold.Aligned.Concat(gold.Borderline).Any(pair => pair.Touches(first, second)))
                {
                    yield return new AlignmentExample(gold.Event, features, false, $"{a.Text} / {b.Text}");
                }
            }
        }
    }

    /// <summary>Pairs of one of our own stories: those listed, against what only one article has.</summary>
    public static IEnumerable<AlignmentExample> OfStory(
        string name,
        IReadOnlyList<Article> articles,
        ExpectedStory expected,
        CancellationToken cancellation
    )
    {
        var comparison = expected.Comparison;
        var same = comparison
            .SameQuote.Concat(comparison.Shared)
            .Concat(
                comparison
                    .Differences.Where(difference => difference.Type != "label")
                    .Select(difference => difference.Texts)
            )
            .Select(texts => (First: In(articles, texts[0]), Second: In(articles, texts[1])))
            .ToArray();
        var only = comparison.Only.Values.SelectMany(texts => texts).Select(text => In(articles, text)).ToArray();
        foreach (var (a, b, features) in Pairs(articles, cancellation))
        {
            if (
                same.Any(pair => Has(pair.First, a) && Has(pair.Second, b) || Has(pair.First, b) && Has(pair.Second, a))
            )
            {
                yield return new AlignmentExample(name, features, true, $"{a.Text} / {b.Text}");
            }
            else if (only.Any(place => (Has(place, a) && !Has(place, b)) || (Has(place, b) && !Has(place, a))))
            {
                yield return new AlignmentExample(name, features, false, $"{a.Text} / {b.Text}");
            }
        }
    }

    private static List<Evidence> In(IReadOnlyList<Article> articles, string text) =>
        [
            .. articles.SelectMany(article =>
                Passage.Places(article.Text, text).Select(span => Evidence.Of(article, span))
            ),
        ];

    private static bool Has(List<Evidence> places, StoryStatement statement) =>
        places.Exists(place =>
            place.Article == statement.View.Id && GoldPair.IsMost(new TextSpan(place.Start, place.End), statement.Span)
        );

    private static IEnumerable<(StoryStatement A, StoryStatement B, double[] Features)> Pairs(
        IReadOnlyList<Article> articles,
        CancellationToken cancellation
    )
    {
        var read = Product.Pipeline.ReadStory(articles, cancellation);
        var links = EntityLinker.Link(read);
        var statements = read.Select(article => new ArticleView(article, id => links.Find(article.Article.Id, id)))
            .SelectMany(view => view.Statements)
            .ToArray();
        var similarity = new StatementSimilarity(statements);
        return new CandidatePairs(statements, similarity.Terms)
            .Find(cancellation)
            // What is the same to the letter is joined without being weighed.
            .Where(pair => statements[pair.A].PlainText != statements[pair.B].PlainText)
            .Select(pair => (statements[pair.A], statements[pair.B], similarity.FeaturesOf(pair.A, pair.B)));
    }
}

using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Alignment;

/// <summary>The candidate pairs of some reports, with the answers that are known.</summary>
/// <param name="Story">The story they come from: what is fitted on one is judged on another.</param>
/// <param name="Statements">The statements, article after article.</param>
/// <param name="Pairs">Candidate pairs.</param>
/// <param name="Features">Of each, as the aligner sees it.</param>
/// <param name="Same">Whether a careful reader puts them side by side; null where nobody says.</param>
internal sealed record AlignmentCase(
    string Story,
    StoryStatement[] Statements,
    IReadOnlyList<(int A, int B)> Pairs,
    IReadOnlyList<double[]> Features,
    IReadOnlyList<bool?> Same
);

/// <summary>Pairs with known answers, out of the tuning half of the alignment set and our own stories.</summary>
internal static class AlignmentExamples
{
    /// <summary>Pairs of real reports: what is not listed is no pair, for those lists are complete.</summary>
    public static IEnumerable<AlignmentCase> OfRows(string data, CancellationToken cancellation)
    {
        var texts = JsonLines
            .Read<NewsRow>(Path.Combine(data, "newswcl50", "dev.input.jsonl"))
            .ToDictionary(row => row.Id, row => row.Text);
        foreach (var gold in JsonLines.Read<AlignmentGold>(Repository.File("eval", "alignment", "tuning.jsonl")))
        {
            RowText[] rows = [.. new[] { gold.A, gold.B }.Select(id => RowText.Of(new NewsRow(id, texts[id])))];
            yield return Case(
                gold.Event,
                [.. rows.Select(row => row.Article)],
                (a, b) =>
                {
                    var (first, second) = (rows[0].ToRow(a.Span), rows[1].ToRow(b.Span));
                    return gold.Aligned.Any(pair => pair.Is(first, second)) ? true
                        : gold.Aligned.Concat(gold.Borderline).Any(pair => pair.Touches(first, second)) ? null
                        : false;
                },
                cancellation
            );
        }
    }

    /// <summary>Pairs of one of our own stories: those listed, against what only one article has.</summary>
    public static AlignmentCase OfStory(
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
        return Case(
            name,
            articles,
            (a, b) =>
                same.Any(pair => Has(pair.First, a) && Has(pair.Second, b) || Has(pair.First, b) && Has(pair.Second, a))
                    ? true
                : only.Any(place => Has(place, a) != Has(place, b)) ? false
                : null,
            cancellation
        );
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

    private static AlignmentCase Case(
        string story,
        IReadOnlyList<Article> articles,
        Func<StoryStatement, StoryStatement, bool?> same,
        CancellationToken cancellation
    )
    {
        var read = Product.Pipeline.ReadStory(articles, cancellation);
        var links = EntityLinker.Link(read);
        var statements = read.Select(article => new ArticleView(article, id => links.Find(article.Article.Id, id)))
            .SelectMany(view => view.Statements)
            .ToArray();
        var (pairs, features) = new StatementSimilarity(statements).Candidates(cancellation);
        return new AlignmentCase(
            story,
            statements,
            pairs,
            features,
            // What is the same to the letter is joined without being weighed; of pairs in one article nobody says.
            [
                .. pairs.Select(pair =>
                    statements[pair.A].PlainText == statements[pair.B].PlainText
                    || statements[pair.A].View == statements[pair.B].View
                        ? null
                        : same(statements[pair.A], statements[pair.B])
                ),
            ]
        );
    }
}

using Parallax.Analysis.Annotators.Statements;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// Differences in words that stand in no statement of both articles: "Holt reportedly told" before a quotation. The
/// sentences around two versions are compared as they stand, and what an aligned statement holds is left to it.
/// </summary>
internal sealed class FrameDifferences
{
    private static readonly IDifferenceRule[] Rules =
    [
        new ParticipantRule(),
        new NumberRule(),
        new DateRule(),
        new PolarityRule(),
        new LabelRule(),
        new CertaintyRule(),
    ];

    private readonly Dictionary<StoryStatement, HashSet<ArticleView>> articlesWith = [];

    /// <param name="groups">All groups of the story.</param>
    public FrameDifferences(IReadOnlyList<List<StoryStatement>> groups)
    {
        foreach (var group in groups)
        {
            var views = group.Select(statement => statement.View).ToHashSet();
            foreach (var statement in group)
            {
                articlesWith[statement] = views;
            }
        }
    }

    /// <summary>Those around a pair of versions.</summary>
    public IEnumerable<Difference> Around(VersionPair versions)
    {
        if (versions.SameSentence)
        {
            return [];
        }

        var pair = new VersionPair(Sentence(versions.Left), Sentence(versions.Right));
        return pair.IsClose
            ? Rules
                .SelectMany(rule => rule.Find(pair))
                .Where(difference =>
                    !IsCompared(difference.Spans[0], versions.Left.View, versions.Right.View)
                    && !IsCompared(difference.Spans[^1], versions.Right.View, versions.Left.View)
                )
            : [];
    }

    private bool IsCompared(Evidence words, ArticleView view, ArticleView other) =>
        view
            .Statements.Overlapping(statement => statement.Span, new TextSpan(words.Start, words.End))
            .Any(statement => articlesWith.GetValueOrDefault(statement)?.Contains(other) ?? false);

    private static StoryStatement Sentence(StoryStatement version) =>
        new(
            version.View,
            version.Statement with
            {
                Span = version.View.Tree.SentenceSpan(version.Statement.Sentence),
                Arguments = [],
                Quotation = null,
                Attribution = version.Quotation?.Id,
            }
        );
}

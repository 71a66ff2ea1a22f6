namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Groups the statements of a story that say one thing: likeliest pairs first, one statement an article, then those left
/// over join a group whose words they repeat (a headline and its lead). Every statement ends in exactly one group.
/// </summary>
internal sealed class StatementAligner
{
    /// <summary>Least likeness of a pair, by the tuning half of the alignment set (docs/comparison.md).</summary>
    private const double PairThreshold = 0.45;

    /// <summary>The same, where the articles are not about one event.</summary>
    private const double UnrelatedThreshold = 0.85;

    /// <summary>Least mean likeness of two groups that are joined.</summary>
    private const double GroupThreshold = 0.25;

    /// <summary>Least likeness to a member of another article for a second statement of one article.</summary>
    private const double RepeatThreshold = 0.5;

    /// <summary>The same of a headline or standfirst, whose business it is to repeat.</summary>
    private const double HeadingThreshold = 0.3;

    /// <summary>The same, where the articles share a statement word for word.</summary>
    private const double VerbatimThreshold = 0.8;

    /// <summary>Versions of one thing in one article: headline, standfirst and lead.</summary>
    private const int MostVersions = 4;

    /// <summary>Pieces of a sentence that the other articles do not divide.</summary>
    private const int MostPieces = 6;

    /// <summary>Spaces in a piece that is more than a phrase.</summary>
    private const int LeastPiece = 2;

    private readonly StoryStatement[] statements;
    private readonly StatementSimilarity similarity;
    private readonly List<(int A, int B, double Score)> likeliest;

    /// <summary>Weighs the pairs of a story's statements.</summary>
    public StatementAligner(IReadOnlyList<ArticleView> articles, CancellationToken cancellation)
    {
        statements = [.. articles.SelectMany(article => article.Statements)];
        similarity = new StatementSimilarity(statements);
        likeliest =
        [
            .. SamePlaces
                .Of(statements)
                .Concat(similarity.Pairs(cancellation).Where(pair => pair.Score >= PairThreshold))
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.A)
                .ThenBy(pair => pair.B),
        ];
    }

    /// <summary>Groups as lists of statements, in reading order of their first.</summary>
    /// <param name="oneEvent">Whether the articles report one event; else only what is all but the same is put together.</param>
    /// <param name="cancellation">Stops the work between pairs.</param>
    public List<List<StoryStatement>> Group(bool oneEvent, CancellationToken cancellation)
    {
        var pairs = oneEvent ? likeliest : likeliest.FindAll(pair => pair.Score >= UnrelatedThreshold);
        var groups = new Groups(statements);
        foreach (var (a, b, _) in pairs)
        {
            if (groups.AreDisjoint(a, b) && groups.MeanSimilarity(a, b, similarity) >= GroupThreshold)
            {
                groups.Join(a, b);
            }
        }

        JoinFrames(groups);
        foreach (var (a, b, _) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                !groups.Same(a, b)
                && !(groups.IsVerbatim(a) && groups.IsVerbatim(b))
                && groups.Fits(a, b, MostVersions)
                && groups.MeanSimilarity(a, b, similarity) >= Repeat(a, b)
            )
            {
                groups.Join(a, b);
            }
        }

        JoinContained(groups);
        return groups.InOrder();

        // Where the articles have the very words of each other, what is like them besides must be the same once more.
        double Repeat(int a, int b) =>
            groups.IsVerbatim(a) || groups.IsVerbatim(b) ? VerbatimThreshold
            : statements[a].IsHeading || statements[b].IsHeading ? HeadingThreshold
            : RepeatThreshold;
    }

    // "Said in an interview", "told reporters": frames share no words, but what they introduce is one thing.
    private void JoinFrames(Groups groups)
    {
        var frames = new Dictionary<(ArticleView, string), int>();
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i].Statement.Attribution is { } introduced)
            {
                frames.TryAdd((statements[i].View, introduced), i);
            }
        }

        for (var i = 0; i < statements.Length; i++)
        {
            foreach (
                var other in groups
                    .Of(i)
                    .Where(other => other > i && statements[other].View != statements[i].View)
                    .ToList()
            )
            {
                if (
                    Frame(i) is var frame and >= 0
                    && Frame(other) is var another and >= 0
                    && groups.AreDisjoint(frame, another)
                )
                {
                    groups.Join(frame, another);
                }
            }
        }

        int Frame(int statement) =>
            statements[statement].Statement.Quotation is { } quotation
                ? frames.GetValueOrDefault((statements[statement].View, quotation), -1)
                : -1;
    }

    // A sentence that two articles share may be divided in one and not in the other.
    private void JoinContained(Groups groups)
    {
        foreach (var (a, b) in similarity.Looked)
        {
            if (groups.Lacks(a, b) && IsPiece(statements[a], statements[b]) && groups.Fits(a, b, MostPieces))
            {
                groups.Join(a, b);
            }
        }
    }

    private static bool IsPiece(StoryStatement a, StoryStatement b)
    {
        var (piece, whole) = a.Span.Length <= b.Span.Length ? (a, b) : (b, a);
        return piece.PlainText.Count(c => c == ' ') >= LeastPiece
            && whole.Folded.Contains(piece.Folded, StringComparison.Ordinal);
    }
}

using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Two articles' versions of one statement, collated word by word.</summary>
internal sealed class VersionPair
{
    private readonly Lazy<WordCollation> collation;
    private readonly Lazy<IReadOnlyList<Slot>> slots;
    private readonly Lazy<bool> sameSentence;
    private readonly Lazy<HashSet<int>> parted;

    public VersionPair(StoryStatement left, StoryStatement right)
    {
        (Left, Right) = (left, right);
        collation = new Lazy<WordCollation>(() => WordCollation.Of(left.Text, right.Text));
        slots = new Lazy<IReadOnlyList<Slot>>(() => Slot.Of(this));
        sameSentence = new Lazy<bool>(() => SentenceOf(left) is var mine && mine == SentenceOf(right));
        parted = new Lazy<HashSet<int>>(() => PartedColumns.Of(Collation.Columns));
    }

    public StoryStatement Left { get; }

    public StoryStatement Right { get; }

    /// <summary>The words of both, aligned.</summary>
    public WordCollation Collation => collation.Value;

    /// <summary>Share of the shorter version's words that the other has in the same order, from 0 to 1.</summary>
    public double Agreement => Collation.Agreement;

    /// <summary>Whether the versions are close enough that a word of one answers the word under it of the other.</summary>
    public bool IsClose => Agreement >= 0.6;

    /// <summary>Whether both have so many equal words in a row that they quote one utterance.</summary>
    public bool SharesRun
    {
        get
        {
            var run = 0;
            return Collation.Columns.Any(column => (run = column.Agrees ? run + 1 : 0) >= CommonRun.Utterance);
        }
    }

    /// <summary>Whether nothing differs but punctuation, case, spelling and brackets.</summary>
    public bool SameWords => parted.Value.Count == 0;

    /// <summary>
    /// Whether the sentences that the versions stand in are the same words. Then the articles say the same there, however
    /// differently a slip of the parser has read the two.
    /// </summary>
    public bool SameSentence => sameSentence.Value;

    /// <summary>Whether the versions have other words in a column of the collation.</summary>
    public bool PartsAt(int column) => parted.Value.Contains(column);

    /// <summary>Where the words part, in reading order.</summary>
    public IReadOnlyList<Slot> Slots => slots.Value;

    /// <summary>Spans, in the articles, of the words without an equal in the other version.</summary>
    public (List<TextSpan> Left, List<TextSpan> Right) Unmatched()
    {
        var (left, right) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var column in Collation.Columns.Where((_, i) => PartsAt(i)))
        {
            Add(column.Words[0], Left, left);
            Add(column.Words[1], Right, right);
        }

        return (left, right);

        static void Add(CollatedWord? word, StoryStatement statement, List<TextSpan> spans)
        {
            if (word is not null)
            {
                spans.Add(InArticle(statement, word));
            }
        }
    }

    /// <summary>Where a collated word stands in its article.</summary>
    public static TextSpan InArticle(StoryStatement statement, CollatedWord word) =>
        new(statement.Span.Start + word.Span.Start, statement.Span.Start + word.Span.End);

    /// <summary>
    /// The words next to the place where the other version has nothing under some words of this one; null where it has no
    /// word near.
    /// </summary>
    /// <param name="words">In one article.</param>
    /// <param name="side">0 where that is the left one, 1 the right.</param>
    public TextSpan? Counterpart(TextSpan words, int side)
    {
        var (statement, other) = side == 0 ? (Left, Right) : (Right, Left);
        var columns = Collation.Columns;
        var at = 0;
        while (at < columns.Count && !IsAt(columns[at].Words[side]))
        {
            at++;
        }

        var near = columns
            .Skip(Math.Max(0, at - 1))
            .Take(3)
            .Select(column => column.Words[1 - side])
            .OfType<CollatedWord>()
            .ToList();
        return near.Count == 0 ? null : InArticle(other, near[0]).Cover(InArticle(other, near[^1]));

        bool IsAt(CollatedWord? word) => word is not null && InArticle(statement, word).End > words.Start;
    }

    /// <summary>A difference of these two versions.</summary>
    public Difference Make(DifferenceType type, TextSpan left, TextSpan right, string explanation) =>
        new(type, [Left.View.Id, Right.View.Id], [Left.View.Evidence(left), Right.View.Evidence(right)], explanation);

    /// <summary>Words of the left article, in quotation marks, cut to a length that a sentence can carry.</summary>
    public string Words(TextSpan span) => Shown(Left, span);

    /// <summary>The same of the right article.</summary>
    public string OtherWords(TextSpan span) => Shown(Right, span);

    /// <summary>Whether two stretches, one of each article, are the same words but for case, spelling and punctuation.</summary>
    public bool AreSame(TextSpan left, TextSpan right) =>
        WitnessWords.Folded(left.In(Left.View.Text)) is var folded
        && folded == WitnessWords.Folded(right.In(Right.View.Text));

    /// <summary>The forms that a text's words are compared under, a space between.</summary>
    public static string Form(string text) =>
        string.Join(' ', WitnessWords.Of(text).Where(word => !word.IsMark).Select(word => word.Form));

    private static string SentenceOf(StoryStatement statement) =>
        WitnessWords.Folded(statement.View.Tree.SentenceSpan(statement.Statement.Sentence).In(statement.View.Text));

    private static string Shown(StoryStatement statement, TextSpan span)
    {
        const int Longest = 90;
        var words = span.In(statement.View.Text).ReplaceLineEndings(" ");
        return words.Length <= Longest ? $"“{words}”" : $"“{words[..Longest].TrimEnd()}…”";
    }
}

/// <summary>One kind of difference: finds it between two versions.</summary>
internal interface IDifferenceRule
{
    /// <summary>Differences of this kind; empty where the versions agree or say too little.</summary>
    IEnumerable<Difference> Find(VersionPair pair);
}

using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Two articles' versions of one statement, collated word by word.</summary>
internal sealed class VersionPair
{
    private readonly Lazy<WordCollation> collation;

    public VersionPair(StoryStatement left, StoryStatement right)
    {
        (Left, Right) = (left, right);
        collation = new Lazy<WordCollation>(() => WordCollation.Of(left.Text, right.Text));
    }

    public StoryStatement Left { get; }

    public StoryStatement Right { get; }

    /// <summary>The words of both, aligned.</summary>
    public WordCollation Collation => collation.Value;

    /// <summary>Share of the shorter version's words that the other has in the same order, from 0 to 1.</summary>
    public double Agreement => Collation.Agreement;

    /// <summary>Whether the versions are close enough that a word of one answers the word under it of the other.</summary>
    public bool IsClose => Agreement >= 0.6;

    /// <summary>Whether nothing differs but punctuation, case and brackets.</summary>
    public bool SameWords => Collation.Columns.All(column => column.Agrees);

    /// <summary>Spans, in the articles, of the words without an equal in the other version.</summary>
    public (List<TextSpan> Left, List<TextSpan> Right) Unmatched()
    {
        var (left, right) = (new List<TextSpan>(), new List<TextSpan>());
        foreach (var column in Collation.Columns.Where(column => !column.Agrees))
        {
            Add(column.Words[0], Left, left);
            Add(column.Words[1], Right, right);
        }

        return (left, right);

        static void Add(CollatedWord? word, StoryStatement statement, List<TextSpan> spans)
        {
            if (word is not null)
            {
                spans.Add(new TextSpan(statement.Span.Start + word.Span.Start, statement.Span.Start + word.Span.End));
            }
        }
    }

    /// <summary>A difference of these two versions.</summary>
    public Difference Make(DifferenceType type, TextSpan left, TextSpan right, string explanation) =>
        new(type, [Left.View.Id, Right.View.Id], [Left.View.Evidence(left), Right.View.Evidence(right)], explanation);

    /// <summary>Words of the left article, in quotation marks, cut to a length that a sentence can carry.</summary>
    public string Words(TextSpan span) => Shown(Left, span);

    /// <summary>The same of the right article.</summary>
    public string OtherWords(TextSpan span) => Shown(Right, span);

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

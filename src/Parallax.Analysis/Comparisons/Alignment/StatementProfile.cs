using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>A statement as the aligner sees it: its terms, who does what to whom in it, its figures and dates.</summary>
internal sealed class StatementProfile
{
    private readonly int[] sorted;
    private readonly ulong mask;

    /// <param name="statement">The statement.</param>
    /// <param name="terms">The story's terms.</param>
    /// <param name="set">The statement's.</param>
    /// <param name="number">Gives equal words equal numbers.</param>
    public StatementProfile(StoryStatement statement, StoryTerms terms, int[] set, Func<string, int> number)
    {
        Statement = statement;
        Terms = set;
        sorted = [.. set];
        Array.Sort(sorted);
        foreach (var term in set)
        {
            mask |= 1UL << term;
        }

        Predicate = statement.Statement.Predicate is { } predicate ? TermAt(terms, predicate) : -1;
        Agent = Role(terms, ArgumentRole.Agent);
        Patient = Role(terms, ArgumentRole.Patient);
        Figures = [.. set.Where(term => terms[term].Kind is TermKind.Number).Select(term => terms[term].Key)];
        Dates =
        [
            .. statement
                .View.TimesIn(statement.Span)
                .Where(time => time.Type is TimeType.Date or TimeType.Time && time.IsResolved && !time.IsVague)
                .Select(time => time.Value),
        ];
        Words = [.. set.Where(term => terms[term].Kind is TermKind.Word or TermKind.Entity)];
        Marked = statement.IsInMarks ? [.. CommonRun.Marked(statement.PlainText).Select(number)] : [];
        Place = (double)statement.Span.Start / Math.Max(1, statement.View.Text.Length);
        IsHead = statement.IsHeading || statement.View.Lead.Contains(statement.Span);
    }

    public StoryStatement Statement { get; }

    /// <summary>Numbers of its terms.</summary>
    public int[] Terms { get; }

    /// <summary>Terms of its predicate, and of the heads of who acts and who undergoes; -1 where there is none.</summary>
    public int Predicate { get; }

    /// <inheritdoc cref="Predicate"/>
    public int Agent { get; }

    /// <inheritdoc cref="Predicate"/>
    public int Patient { get; }

    public HashSet<string> Figures { get; }

    /// <summary>Values of its dates and times.</summary>
    public List<string> Dates { get; }

    /// <summary>Content words and names in the order in which they stand.</summary>
    public int[] Words { get; }

    /// <summary>Its words in quotation marks by number; none where nothing stands in marks.</summary>
    public int[] Marked { get; }

    /// <summary>Where it stands in its article, from 0 to 1.</summary>
    public double Place { get; }

    /// <summary>Whether it is in a headline, a standfirst or the first sentence of the body.</summary>
    public bool IsHead { get; }

    // Asked of every kin of every word of every pair: a bit says no at once, most often.
    public bool Has(int term) => (mask & (1UL << term)) != 0 && Array.BinarySearch(sorted, term) >= 0;

    /// <summary>Whether one value is the other or holds it: a month and a day of it.</summary>
    public static bool Agree(string a, string b) =>
        a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private int Role(StoryTerms terms, ArgumentRole role) =>
        Statement.Statement.Arguments.FirstOrDefault(argument => argument.Role == role) is not { } found ? -1
        : found.Entity is { } entity && Statement.View.SharedId(entity) is { } id
            ? terms.Find(new Term(TermKind.Entity, id, "", Language.Upos.X)) is var named and >= 0 ? named
                : TermAt(terms, found.Head)
        : TermAt(terms, found.Head);

    private int TermAt(StoryTerms terms, TextSpan word)
    {
        var tree = Statement.View.Tree;
        return StatementTerms.OfToken(tree.Parsed, tree.TokenAt(word.Start)) is { } term ? terms.Find(term) : -1;
    }
}

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Computes the features of pairs of a story's statements: all but <see cref="PairFeature.Beside"/> and
/// <see cref="PairFeature.Rival"/>, which rest on the other pairs.
/// </summary>
internal sealed class PairFeatures
{
    /// <summary>Number of features.</summary>
    public static readonly int Count = Enum.GetValues<PairFeature>().Length;

    private readonly StoryTerms terms;
    private readonly StatementProfile[] profiles;
    private readonly Gists gists;

    public PairFeatures(StoryStatement[] statements, StoryTerms terms)
    {
        this.terms = terms;
        gists = new Gists(terms);
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        profiles =
        [
            .. statements.Select((statement, i) => new StatementProfile(statement, terms, terms.Sets[i], Number)),
        ];

        int Number(string word) => numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count;
    }

    /// <summary>The features of a pair, in the order of <see cref="PairFeature"/>.</summary>
    /// <param name="a">A statement.</param>
    /// <param name="b">One of another article.</param>
    public double[] Of(int a, int b)
    {
        var into = new double[Count];
        var (left, right) = (profiles[a], profiles[b]);
        into[(int)PairFeature.Bias] = 1;
        into[(int)PairFeature.Gist] = gists.Likeness(a, b);
        Words(left, right, into);
        Roles(left, right, into);
        Facts(left, right, into);
        Voices(left, right, into);
        into[(int)PairFeature.Run] = Math.Log(1 + CommonRun.Longest(left.Words, right.Words));
        into[(int)PairFeature.Distance] = Math.Abs(left.Place - right.Place);
        into[(int)PairFeature.Heads] = left.IsHead && right.IsHead ? 1 : 0;
        into[(int)PairFeature.Lengths] = Math.Abs(Math.Log((1.0 + left.Words.Length) / (1.0 + right.Words.Length)));
        return into;
    }

    private void Words(StatementProfile left, StatementProfile right, Span<double> into)
    {
        var mine = TermMatch.Of(terms, left, right);
        var theirs = TermMatch.Of(terms, right, left);
        var all = Math.Max(1e-9, mine.All + theirs.All);
        var less =
            mine.AllWords < theirs.AllWords || mine.AllWords == theirs.AllWords && mine.Synonyms <= theirs.Synonyms
                ? mine
                : theirs;
        var own = Math.Max(1e-9, less.AllWords);
        into[(int)PairFeature.Equal] = (mine.Equal + theirs.Equal) / all;
        into[(int)PairFeature.Synonyms] = (mine.Synonyms + theirs.Synonyms) / all;
        into[(int)PairFeature.Near] = (mine.Near + theirs.Near) / all;
        into[(int)PairFeature.Names] = (mine.Names + theirs.Names) / all;
        into[(int)PairFeature.Contained] = less.Equal / own;
        into[(int)PairFeature.ContainedKin] = (less.Synonyms + less.Near) / own;
        into[(int)PairFeature.ToldWeight] = Math.Log(
            1 + Math.Min(mine.Equal + mine.Synonyms, theirs.Equal + theirs.Synonyms)
        );
        into[(int)PairFeature.Told] = Math.Log(1 + Math.Min(mine.Told, theirs.Told));
    }

    /// <summary>Whether both print words of one utterance in quotation marks.</summary>
    public bool IsUtterance(int a, int b) => CommonRun.IsUtterance(profiles[a].Marked, profiles[b].Marked);

    private void Roles(StatementProfile left, StatementProfile right, Span<double> into)
    {
        into[(int)PairFeature.Predicate] = terms.Nearness(left.Predicate, right.Predicate);
        into[(int)PairFeature.Agent] = terms.Nearness(left.Agent, right.Agent);
        into[(int)PairFeature.Patient] = terms.Nearness(left.Patient, right.Patient);
    }

    private static void Facts(StatementProfile left, StatementProfile right, Span<double> into)
    {
        if (left.Figures.Count > 0 && right.Figures.Count > 0)
        {
            into[(int)(left.Figures.Overlaps(right.Figures) ? PairFeature.Figure : PairFeature.OtherFigure)] = 1;
        }

        // Dates that do not agree say nothing: weighed, they joined whatever was dated.
        var agree = left.Dates.Exists(date => right.Dates.Exists(other => StatementProfile.Agree(date, other)));
        into[(int)PairFeature.Date] = agree ? 1 : 0;
    }

    private static void Voices(StatementProfile left, StatementProfile right, Span<double> into)
    {
        var (mine, theirs) = (left.Statement, right.Statement);
        if (mine.Speaker is { } speaker && theirs.Speaker is { } other)
        {
            into[(int)(speaker == other ? PairFeature.SameSpeaker : PairFeature.OtherSpeaker)] = 1;
        }

        into[(int)PairFeature.OtherVoice] = mine.IsQuoted != theirs.IsQuoted ? 1 : 0;
    }
}

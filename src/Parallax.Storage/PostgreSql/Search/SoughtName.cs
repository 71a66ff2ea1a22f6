namespace Parallax.Storage.PostgreSql.Search;

/// <summary>The words of one name, in any order, with at most one other between them; as FTS5's NEAR has it.</summary>
/// <param name="Words">Each as a phrase, which is one word nearly always.</param>
/// <param name="Reach">Most words between the first and the last of them.</param>
internal sealed record SoughtName(IReadOnlyList<SoughtPhrase> Words, int Reach)
{
    /// <summary>A name of these words; one that is written twice may be the same.</summary>
    public static SoughtName Of(IReadOnlyList<SoughtPhrase> words)
    {
        // What is no word at all is passed over beside others, as FTS5 does.
        var some = words.Where(word => word.Words.Count > 0).DefaultIfEmpty(words[0]);
        return new SoughtName(
            [.. some.DistinctBy(word => string.Join(' ', word.Words.Select(each => each.Text)))],
            words.Count - 1
        );
    }

    /// <summary>Whether the expression alone tells.</summary>
    public bool IsExact => Words.Count == 1 || IsPair;

    /// <summary>As a tsquery is written: exactly so for one word or two, else what all that match have.</summary>
    public string Expression
    {
        get
        {
            var each = Words.Select(word => word.Expression).ToList();
            // "Near" is no operator of tsquery: a pair is written out, of more all that have the words are looked through.
            return IsPair
                ? $"({each[0]} <-> {each[1]} | {each[0]} <2> {each[1]} | {each[1]} <-> {each[0]} | {each[1]} <2> {each[0]})"
                : $"({string.Join(" & ", each)})";
        }
    }

    private bool IsPair => Words.Count == 2 && Reach == 1 && !Words.Any(word => word.IsOfSeveral);

    /// <summary>Whether they stand near each other somewhere.</summary>
    public bool Holds(WordPlaces places)
    {
        var found = Words.Select(word => (Starts: places.Of(word), word.Words.Count)).ToList();
        if (found.Any(word => word.Starts.Count == 0))
        {
            return false;
        }

        // Whichever comes last, all others begin so little before it; what is too far before no later place can need.
        var next = new int[found.Count];
        var last = found.Max(word => word.Starts[0].Place);
        while (true)
        {
            var isNear = true;
            for (var i = 0; i < next.Length; i++)
            {
                var (starts, length) = found[i];
                while (starts[next[i]].Place < last - length - Reach)
                {
                    if (++next[i] == starts.Count)
                    {
                        return false;
                    }
                }

                if (starts[next[i]].Place > last)
                {
                    last = starts[next[i]].Place;
                    isNear = false;
                }
            }

            if (isNear)
            {
                return true;
            }
        }
    }
}

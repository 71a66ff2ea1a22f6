namespace Parallax.Eval.Scoring;

/// <summary>
/// Part two of <c>score_quotes.py</c>: a gold quotation is found where a given one's content overlaps it enough; its
/// speaker is right where the sources share a character or neither has one.
/// </summary>
/// <param name="Found">Gold quotations found, and given ones that found any.</param>
/// <param name="SpeakerOfFound">Share of the found whose speaker is right, 0 to 1.</param>
/// <param name="SpeakerOfAll">Share of all gold found with the right speaker, 0 to 1.</param>
/// <param name="Given">Quotations given.</param>
/// <param name="Gold">Quotations to find.</param>
internal sealed record LinkedQuoteScore(Ratios Found, double SpeakerOfFound, double SpeakerOfAll, int Given, int Gold)
{
    /// <summary>Scores articles at a least Jaccard overlap of contents.</summary>
    public static LinkedQuoteScore Of(
        IReadOnlyList<QuoteGold> gold,
        IReadOnlyDictionary<string, IReadOnlyList<QuoteSpans>> system,
        double least
    )
    {
        int expected = 0,
            found = 0,
            spoken = 0,
            given = 0,
            useful = 0;
        foreach (var row in gold)
        {
            var linked = new LinkedQuotes(system.GetValueOrDefault(row.Id, []));
            var hits = new HashSet<int>();
            foreach (var quote in row.Linked)
            {
                expected++;
                var (best, overlap) = linked.BestFor(quote);
                if (overlap >= least)
                {
                    found++;
                    hits.Add(best);
                    spoken += linked.SpeakerIsRight(best, quote) ? 1 : 0;
                }
            }

            given += linked.Count;
            useful += hits.Count;
        }

        return new LinkedQuoteScore(
            new Ratios(Ratios.Share(useful, given), Ratios.Share(found, expected)),
            Ratios.Share(spoken, found),
            Ratios.Share(spoken, expected),
            given,
            expected
        );
    }
}

/// <summary>A system's quotations of one article that have content, ready to be asked which fits a gold one best.</summary>
internal sealed class LinkedQuotes
{
    private readonly QuoteSpans[] quotes;
    private readonly Coverage[] contents;

    /// <summary>Keeps what has content.</summary>
    public LinkedQuotes(IEnumerable<QuoteSpans> given)
    {
        quotes = [.. given.Where(quote => quote.Content.Count > 0)];
        contents = [.. quotes.Select(quote => new Coverage(quote.Content))];
    }

    /// <summary>Number of quotations kept.</summary>
    public int Count => quotes.Length;

    /// <summary>
    /// The one whose content overlaps most, and by how much (Jaccard); -1 and 0 where none does. Of equals the first, or
    /// the last: the two parts of the original scorer differ in that.
    /// </summary>
    public (int Index, double Overlap) BestFor(QuoteSpans gold, bool lastOfEquals = false)
    {
        var content = new Coverage(gold.Content);
        var best = (Index: -1, Overlap: 0.0);
        for (var i = 0; i < contents.Length; i++)
        {
            var overlap = contents[i].Jaccard(content);
            if (overlap > best.Overlap || (lastOfEquals && overlap > 0 && overlap >= best.Overlap))
            {
                best = (i, overlap);
            }
        }

        return best;
    }

    /// <summary>Whether both name a source in shared words, or neither names one.</summary>
    public bool SpeakerIsRight(int index, QuoteSpans gold) =>
        (quotes[index].Source.Count == 0 && gold.Source.Count == 0)
        || new Coverage(quotes[index].Source).Shared(new Coverage(gold.Source)) > 0;

    /// <summary>The quotation at the index.</summary>
    public QuoteSpans this[int index] => quotes[index];
}

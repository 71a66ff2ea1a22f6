using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Stories;

/// <summary>Quotations that a search found, put together where they are versions of the same words of one speaker.</summary>
public static class QuotationVersions
{
    /// <summary>Least share of the shorter one's words that two versions have in common.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Least words in common: "it is true" is said every day.</summary>
    private const int LeastWords = 4;

    /// <summary>Most days between two reports of one saying. Whoever says the same again next month says it anew.</summary>
    private const int MostDays = 10;

    /// <summary>The hits in groups, each in the order of the hits, the groups by their first.</summary>
    public static IReadOnlyList<IReadOnlyList<SearchHit>> Of(IReadOnlyList<SearchHit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        var groups = new List<Group>();
        var byWord = new Dictionary<(string Speaker, string Word), List<Group>>();
        foreach (var hit in hits.Where(hit => hit.Quotation is not null))
        {
            var quotation = hit.Quotation!;
            var speaker = LastName(quotation.Speaker);
            var words = Words(quotation.Text);
            var group = Nearest(byWord, speaker, words, hit.Day);
            if (group is null)
            {
                groups.Add(group = new Group(words, hit.Day));
                foreach (var word in words)
                {
                    if (!byWord.TryGetValue((speaker, word), out var with))
                    {
                        byWord[(speaker, word)] = with = [];
                    }

                    with.Add(group);
                }
            }

            group.Hits.Add(hit);
        }

        return groups.ConvertAll(group => (IReadOnlyList<SearchHit>)group.Hits);
    }

    // Versions are held against a group's first: what is like a version of a version may be another saying.
    private static Group? Nearest(
        Dictionary<(string Speaker, string Word), List<Group>> byWord,
        string speaker,
        HashSet<string> words,
        DateOnly? day
    ) =>
        words
            .SelectMany(word => byWord.GetValueOrDefault((speaker, word), []))
            .CountBy(group => group)
            .Where(pair =>
                pair.Value >= LeastWords
                && pair.Value >= LeastShare * Math.Min(words.Count, pair.Key.Words.Count)
                && AreNear(pair.Key.Day, day)
            )
            .OrderByDescending(pair => (double)pair.Value / Math.Min(words.Count, pair.Key.Words.Count))
            .Select(pair => pair.Key)
            .FirstOrDefault();

    private static bool AreNear(DateOnly? a, DateOnly? b) =>
        a is not { } one || b is not { } other || Math.Abs(one.DayNumber - other.DayNumber) <= MostDays;

    private static HashSet<string> Words(string text) =>
        [.. WitnessWords.Of(text).Select(word => word.Form).Where(form => form.Length > 2)];

    private static string LastName(string? speaker) =>
        speaker is null ? string.Empty : WitnessWords.Folded(speaker).Split(' ')[^1];

    private sealed class Group(HashSet<string> words, DateOnly? day)
    {
        public HashSet<string> Words { get; } = words;

        public DateOnly? Day { get; } = day;

        public List<SearchHit> Hits { get; } = [];
    }
}

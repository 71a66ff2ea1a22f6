using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Stories;

/// <summary>Quotations that a search found, put together where they are versions of the same words of one speaker.</summary>
public static class QuotationVersions
{
    /// <summary>Letters of a word that says something by itself; shorter ones are mostly grammar.</summary>
    private const int LeastLetters = 5;

    /// <summary>Least share of the shorter one's words that two versions have in common, and how many: in one story.</summary>
    private static readonly (double Share, int Words) InOneStory = (0.5, 2);

    /// <summary>The same across stories: what a politician says at every rally is in many.</summary>
    private static readonly (double Share, int Words) Elsewhere = (0.6, 4);

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
            var group = Nearest(byWord, speaker, words, hit);
            if (group is null)
            {
                groups.Add(group = new Group(words, hit));
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
        SearchHit hit
    ) =>
        words
            .SelectMany(word => byWord.GetValueOrDefault((speaker, word), []))
            .CountBy(group => group)
            .Where(pair => AreVersions(pair.Key, words, pair.Value, hit))
            .OrderByDescending(pair => (double)pair.Value / Math.Min(words.Count, pair.Key.Words.Count))
            .Select(pair => pair.Key)
            .FirstOrDefault();

    private static bool AreVersions(Group group, HashSet<string> words, int shared, SearchHit hit)
    {
        var (share, least) = group.First.Story == hit.Story ? InOneStory : Elsewhere;
        var shorter = Math.Min(words.Count, group.Words.Count);
        return shared >= Math.Min(least, shorter)
            && shared >= share * shorter
            && ((shorter >= least && words.Any(Tells)) || words.SetEquals(group.Words))
            && AreNear(group.First.Day, hit.Day);
    }

    private static bool AreNear(DateOnly? a, DateOnly? b) =>
        a is not { } one || b is not { } other || Math.Abs(one.DayNumber - other.DayNumber) <= MostDays;

    // A saying of short words only ("it is as it is") is known by all of them.
    private static HashSet<string> Words(string text)
    {
        var forms = WitnessWords.Of(text).ConvertAll(word => word.Form);
        var telling = forms.Where(Tells).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : [.. forms];
    }

    private static bool Tells(string form) => form.Length >= LeastLetters;

    private static string LastName(string? speaker) =>
        speaker is null ? string.Empty
        : WitnessWords.Of(speaker) is [.., var last] ? last.Form
        : string.Empty;

    private sealed class Group(HashSet<string> words, SearchHit first)
    {
        public HashSet<string> Words { get; } = words;

        public SearchHit First { get; } = first;

        public List<SearchHit> Hits { get; } = [];
    }
}

using System.Runtime.InteropServices;

namespace Parallax.Language.Coreference;

/// <summary>
/// The earlier mentions that one may mean the same as: the nearest, and further back the last few that share its head or
/// a word of its name. Their number is bounded, so the work is linear in the text.
/// </summary>
internal sealed class AntecedentList(List<Candidate> mentions)
{
    private const int Near = 100;
    private const int NearPronoun = 40;
    private const int NearUnlike = 30;
    private const int FarAWord = 3;
    private readonly Dictionary<uint, List<int>> byWord = [];
    private readonly List<(int Number, int Rank)> found = [];
    private readonly HashSet<int> far = [];

    /// <summary>Numbers of the earlier mentions, nearest first, with how many nearer ones agree as well.</summary>
    public ReadOnlySpan<(int Number, int Rank)> Found => CollectionsMarshal.AsSpan(found);

    /// <summary>How well they match.</summary>
    public Matches Matches { get; private set; }

    /// <summary>Lists those of a mention; to be called for each in order.</summary>
    public void MoveTo(int number)
    {
        found.Clear();
        var late = mentions[number];
        var rank = 0;
        var (best, distance) = (0, 0);
        var reach = Math.Max(0, number - (late.Pronoun > 3 ? NearPronoun : Near));
        for (var j = number - 1; j >= reach; j--)
        {
            Put(j);
        }

        far.Clear();
        foreach (var word in Words(late))
        {
            var list = byWord.TryGetValue(word, out var known) ? known : byWord[word] = [];
            for (var k = list.Count - 1; k >= Math.Max(0, list.Count - FarAWord); k--)
            {
                if (list[k] < reach)
                {
                    far.Add(list[k]);
                }
            }

            list.Add(number);
        }

        foreach (var j in far.OrderDescending())
        {
            Put(j);
        }

        Matches = new Matches(best, distance, rank);

        void Put(int j)
        {
            var match = WordMatch.Of(late, mentions[j]);
            if (match == 0 && number - j > NearUnlike && late.Pronoun == 0)
            {
                return;
            }

            found.Add((j, rank));
            rank += Agree(late, mentions[j]) ? 1 : 0;
            if (match > best)
            {
                (best, distance) = (match, late.Sentence - mentions[j].Sentence);
            }
        }
    }

    private static IEnumerable<uint> Words(Candidate mention) =>
        mention.Kind == MentionKind.Pronoun ? []
        : mention.Kind == MentionKind.Name ? mention.CoreWords
        : [mention.HeadWord];

    /// <summary>Whether nothing in person, number and gender speaks against the two being one.</summary>
    private static bool Agree(Candidate late, Candidate early)
    {
        const Agreement Number = Agreement.Singular | Agreement.Plural,
            Gender = Agreement.Male | Agreement.Female | Agreement.Thing;
        if (late.Pronoun == 0)
        {
            return WordMatch.Of(late, early) >= 3;
        }

        if (early.Pronoun > 0 && early.Pronoun != late.Pronoun)
        {
            return false;
        }

        var together = late.Agreement | early.Agreement;
        var fits = late.Pronoun switch
        {
            4 => early.Judgement[MentionNetwork.Referring] > 0.2f,
            5 => early.Judgement[MentionNetwork.Referring + 1] > 0.2f,
            6 => early.Judgement[MentionNetwork.Referring + 2] > 0.1f,
            7 => early.Judgement[MentionNetwork.Referring + 3] > 0.1f,
            _ => true,
        };
        return fits
            && (together & Number) != Number
            && System.Numerics.BitOperations.PopCount((uint)(together & Gender)) < 2;
    }
}

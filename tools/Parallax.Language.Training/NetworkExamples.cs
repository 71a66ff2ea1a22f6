using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Treebank sentences as the network reads them.</summary>
internal sealed class NetworkExamples
{
    private readonly WordVectors vectors;
    private readonly Dictionary<string, int> tags;

    /// <summary>Chooses the known words and the classes of tags from the training sentences.</summary>
    public NetworkExamples(List<Sentence> sentences, WordVectors vectors)
    {
        this.vectors = vectors;
        var words = sentences.SelectMany(s => s.Words).ToList();
        TagNames = words
            .GroupBy(TrainingSentence.TagClass)
            .Where(g => g.Count() > 2)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(NetworkShape.Tags)
            .ToList();
        tags = TagNames.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        KnownWords = words
            .GroupBy(w => WordForms.Key(w.Form))
            .Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Take(NetworkShape.Tables[0].Rows - 1)
            .Select((g, i) => (g.Key, Row: i + 1))
            .ToDictionary(p => p.Key, p => p.Row);
    }

    /// <summary>Names of the tags' classes.</summary>
    public List<string> TagNames { get; }

    /// <summary>Rows of the words seen more than once.</summary>
    public Dictionary<uint, int> KnownWords { get; }

    /// <summary>Kinds of the words that name places.</summary>
    public Dictionary<uint, int> Places { get; } = PlaceWords.All();

    /// <summary>Class of a word's tags.</summary>
    public int TagOf(Word word) => tags.GetValueOrDefault(TrainingSentence.TagClass(word), 0);

    /// <summary>A sentence as numbers.</summary>
    public NetworkExample Make(Word[] words, bool hasNames)
    {
        var sentence = new TrainingSentence(words);
        var rows = new int[words.Length * NetworkFeatures.Count];
        for (var i = 0; i < words.Length; i++)
        {
            NetworkFeatures.Fill(
                sentence.Forms[i],
                i == 0,
                KnownWords.GetValueOrDefault(sentence.Forms[i].Lower),
                Places.GetValueOrDefault(sentence.Forms[i].Lower),
                rows.AsSpan(i * NetworkFeatures.Count, NetworkFeatures.Count)
            );
        }

        return new NetworkExample(
            words.Length,
            NetworkFeatures.Count,
            rows,
            [.. sentence.Forms.Select(f => vectors.Find(f.Lower))],
            [.. words.Select(TagOf)],
            [.. words.Select(w => w.Head < 0 ? words.Length : w.Head)],
            [.. words.Select(w => (int)TrainingSentence.RelationOf(w.Relation))],
            hasNames ? NameLabels.Classes(words) : [.. Enumerable.Repeat(-1, words.Length)]
        );
    }
}

using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Treebank sentences as the network reads them.</summary>
internal sealed class NetworkExamples
{
    private readonly Dictionary<string, int> tags;
    private readonly Dictionary<string, int> features;

    /// <summary>Chooses the known words and the classes of tags from the training sentences.</summary>
    public NetworkExamples(List<Sentence> sentences, WordVectors vectors)
    {
        Vectors = vectors;
        Senses = WordSenses.Of(vectors);
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
        FeatureNames = words
            .GroupBy(FeatureClass)
            .Where(g => g.Count() > 2)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(NetworkShape.Features)
            .ToList();
        features = FeatureNames
            .Select((name, i) => (name, i))
            .ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        KnownWords = words
            .GroupBy(w => WordForms.Key(w.Form))
            .Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Take(NetworkShape.Tables[0].Rows - 1)
            .Select((g, i) => (g.Key, Row: i + 1))
            .ToDictionary(p => p.Key, p => p.Row);
    }

    /// <summary>Bundles of features with their universal tag: the class of each.</summary>
    public List<string> FeatureNames { get; }

    /// <summary>Class of a word's features.</summary>
    public int FeaturesOf(Word word) => features.GetValueOrDefault(FeatureClass(word), -1);

    private static string FeatureClass(Word word) => $"{word.Upos} {word.Features}";

    /// <summary>Names of the tags' classes.</summary>
    public List<string> TagNames { get; }

    /// <summary>Rows of the words seen more than once.</summary>
    public Dictionary<uint, int> KnownWords { get; }

    /// <summary>What the gazetteers know words to name.</summary>
    public Dictionary<uint, int> KnownNames { get; } = Training.KnownNames.All();

    /// <summary>Fields of meaning of the words that have vectors.</summary>
    public byte[] Senses { get; }

    /// <summary>The word vectors.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Room for what teachers believe of a sentence.</summary>
    public SoftTargets Room(int words) => new(words, TagNames.Count, (int)Relation.Xcomp + 1);

    /// <summary>Class of a word's tags.</summary>
    public int TagOf(Word word) => tags.GetValueOrDefault(TrainingSentence.TagClass(word), 0);

    /// <summary>A sentence as numbers.</summary>
    public NetworkExample Make(Word[] words, bool hasNames)
    {
        var sentence = new TrainingSentence(words);
        int[] vectorRows = [.. sentence.Forms.Select(f => Vectors.Find(f.Lower))];
        var rows = new int[words.Length * NetworkFeatures.Count];
        for (var i = 0; i < words.Length; i++)
        {
            NetworkFeatures.Fill(
                sentence.Forms[i],
                i == 0,
                KnownWords.GetValueOrDefault(sentence.Forms[i].Lower),
                KnownNames.GetValueOrDefault(sentence.Forms[i].Lower),
                vectorRows[i] < 0 ? 0 : Senses[2 * vectorRows[i]],
                vectorRows[i] < 0 ? 0 : Senses[(2 * vectorRows[i]) + 1],
                rows.AsSpan(i * NetworkFeatures.Count, NetworkFeatures.Count)
            );
        }

        return new NetworkExample(
            words.Length,
            NetworkFeatures.Count,
            rows,
            vectorRows,
            [.. words.Select(TagOf)],
            [.. words.Select(w => w.Head < 0 ? words.Length : w.Head)],
            [.. words.Select(w => (int)TrainingSentence.RelationOf(w.Relation))],
            [.. words.Select(FeaturesOf)],
            hasNames ? NameLabels.Classes(words, nested: false) : NameLabels.PartialClasses(words),
            hasNames ? NameLabels.Classes(words, nested: true) : [.. Enumerable.Repeat(Lesson.Unknown, words.Length)]
        );
    }
}

using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>
/// Fields of meaning of words that have a vector: the lexicographer's file of a word's first sense in WordNet, as a noun
/// and as a verb; single persons, places and groups have fields of their own. An inflected form that is no word itself
/// has its word's.
/// </summary>
internal static class WordSenses
{
    /// <summary>Two bytes a word vector: 0 or the field of the noun, from 1 to 30, then of the verb, from 1 to 15.</summary>
    public static byte[] Of(WordVectors vectors)
    {
        var senses = new byte[2 * vectors.Count];
        Fill(vectors, senses, 0, Nouns(), PluralsOf);
        Fill(vectors, senses, 1, Verbs(), FormsOf);
        return senses;
    }

    private static Dictionary<string, byte> Nouns() =>
        Fields(WordNetPart.Noun, s => IsSingle(s) ? SingleField(s) : (byte)(FileOf(s) - FileOf("noun.Tops") + 1));

    private static Dictionary<string, byte> Verbs() =>
        Fields(WordNetPart.Verb, s => (byte)(FileOf(s) - FileOf("verb.body") + 1));

    private static Dictionary<string, byte> Fields(WordNetPart part, Func<Synset, byte> field)
    {
        var fields = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var word in WordNet.Default.AllWords().Where(w => !w.Contains('_')))
        {
            var senses = WordNet.Default.Synsets(word, part);
            if (senses.Count > 0)
            {
                fields.Add(word, field(senses[0]));
            }
        }

        return fields;
    }

    private static void Fill(
        WordVectors vectors,
        byte[] senses,
        int place,
        Dictionary<string, byte> fields,
        Func<string, IEnumerable<string>> forms
    )
    {
        var inflected = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var (word, field) in fields)
        {
            foreach (var form in forms(word).Where(f => !fields.ContainsKey(f)))
            {
                inflected[form] = field;
            }
        }

        foreach (var (word, field) in fields.Concat(inflected).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var row = vectors.Find(WordForms.Key(word));
            if (row >= 0)
            {
                senses[(2 * row) + place] = field;
            }
        }
    }

    private static bool IsSingle(Synset synset) =>
        WordNet.Default.Joined(synset, WordNetRelation.InstanceHypernym).Count > 0;

    private static byte SingleField(Synset synset) =>
        WordNet.Default.Lexname(synset) switch
        {
            "noun.person" => 27,
            "noun.location" => 28,
            "noun.group" => 29,
            _ => 30,
        };

    private static int FileOf(Synset synset) => FileOf(WordNet.Default.Lexname(synset));

    private static int FileOf(string name) => Array.IndexOf(LexicographerFiles.Names, name);

    private static IEnumerable<string> FormsOf(string verb)
    {
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        return PluralsOf(verb).Append(stem + "ed").Append(stem + "ing");
    }

    private static IEnumerable<string> PluralsOf(string word)
    {
        var afterVowel = word.Length > 1 && "aeiou".Contains(word[^2]);
        yield return word.EndsWith('y') && word.Length > 1 && !afterVowel ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z'
        || word.EndsWith("ch", StringComparison.Ordinal)
        || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
        : word + "s";
    }
}

using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Fields of meaning of words by WordNet: the lexicographer's file of a word's first sense.</summary>
internal static class WordSenses
{
    /// <summary>Two bytes a word vector: noun and verb, 0 for none.</summary>
    public static byte[] Of(WordVectors vectors)
    {
        var senses = new byte[2 * vectors.Count];
        foreach (var line in File.ReadLines(Environment.GetEnvironmentVariable("SENSES") ?? "/tmp/exp/senses.txt"))
        {
            var parts = line.Split(' ');
            var row = vectors.Find(WordForms.Key(parts[0]));
            if (row >= 0)
            {
                senses[2 * row] = byte.Parse(parts[1]);
                senses[(2 * row) + 1] = byte.Parse(parts[2]);
            }
        }

        return senses;
    }
}

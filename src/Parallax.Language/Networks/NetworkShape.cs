namespace Parallax.Language.Networks;

/// <summary>
/// Sizes of the network. Every width is a multiple of 16, the numbers in a register; what is padded stays 0.
/// </summary>
internal static class NetworkShape
{
    /// <summary>Width of a word's sum of embeddings.</summary>
    public const int Embedding = 128;

    /// <summary>Width of a word vector, padded from 100.</summary>
    public const int Vector = 112;

    /// <summary>Width of the encoder's layers, half of it read forwards and half backwards.</summary>
    public const int Width = 256;

    /// <summary>Width that a layer's input is brought to before its gates are made of it.</summary>
    public const int Rank = 112;

    /// <summary>Most recurrent layers; a model holds as many as it was trained with.</summary>
    public const int MostLayers = 8;

    /// <summary>Layer whose output the tagger reads (counted from 0).</summary>
    public const int TagLayer = 1;

    /// <summary>Layers before the draft of the tree; the others read what it says.</summary>
    public const int DraftLayers = 2;

    /// <summary>Tagger's classes, padded.</summary>
    public const int Tags = 96;

    /// <summary>Classes of names, padded.</summary>
    public const int Names = 32;

    /// <summary>Bundles of features, padded.</summary>
    public const int Features = 224;

    /// <summary>Width of a word as head or as dependent when arcs are scored.</summary>
    public const int Arc = 96;

    /// <summary>Width of the hidden layer that tells relations.</summary>
    public const int Label = 128;

    /// <summary>Relations, padded.</summary>
    public const int Labels = 64;

    /// <summary>Width of what a word learns of the draft of its tree: its likely head, its likely dependents, its tags.</summary>
    public const int Context = (2 * Arc) + Tags;

    /// <summary>Buckets of signed distance between a word and its head.</summary>
    public const int Distances = 32;

    /// <summary>Embedding tables by name and rows; the row of a word is chosen by a hash of what the name says.</summary>
    public static readonly (string Name, int Rows)[] Tables =
    [
        ("word", 16384),
        ("suffix2", 1024),
        ("suffix3", 4096),
        ("suffix4", 8192),
        ("prefix2", 1024),
        ("prefix3", 4096),
        ("shape", 512),
        ("known", 32),
        ("noun", 48),
        ("verb", 16),
    ];

    /// <summary>Bucket of the way from a word to its head; the root has the last.</summary>
    public static int Distance(int dependent, int head, int root)
    {
        if (head == root)
        {
            return Distances - 1;
        }

        var away = Math.Abs(head - dependent);
        var bucket = away switch
        {
            < 8 => away,
            < 10 => 8,
            < 13 => 9,
            < 17 => 10,
            < 24 => 11,
            < 36 => 12,
            _ => 13,
        };
        return head > dependent ? bucket : 14 + bucket;
    }
}

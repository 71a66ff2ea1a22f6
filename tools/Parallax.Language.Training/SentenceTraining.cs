using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;
using Parallax.Language.Models;
using Parallax.Language.Sentences;
using Parallax.Language.Tokens;

namespace Parallax.Language.Training;

/// <summary>
/// Learns sentences.bin from the training files: logistic regression by AdaGrad over the places where a sentence may
/// end, the sentences before each being those of the treebank.
/// </summary>
internal static class SentenceTraining
{
    private const int Seed = 20201014;
    private const double Rate = 0.1;
    private const double Scale = 24;
    private static readonly string[] Files = ["ewt.train.conllu", "gum.train.conllu"];

    /// <summary>The packed model.</summary>
    public static byte[] Train(string treebank, int epochs, int gumWeight, double decay, double margin, int[] without)
    {
        var places = new List<(uint[] Features, bool Ends)>();
        foreach (var (file, times) in Files.Zip([1, gumWeight]))
        {
            var found = RawText.Of(Treebank.Read(Path.Combine(treebank, file))).SelectMany(Places).ToList();
            Console.WriteLine($"{file}: {found.Count} places, {found.Count(p => p.Ends)} ends");
            for (var i = 0; i < times; i++)
            {
                places.AddRange(found);
            }
        }

        // A kind of feature that is left out learns nothing, and weighs nothing in use.
        var kept = Enumerable.Range(0, BoundaryFeatures.Count).Except(without).ToArray();
        var order = places.Select(p => (Features: Array.ConvertAll(kept, k => p.Features[k]), p.Ends)).ToArray();
        var random = new Random(Seed);
        var weights = new double[BoundaryModel.Size + 1];
        var squares = new double[BoundaryModel.Size + 1];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var (features, ends) in order)
            {
                loss += Learn(features, ends, weights, squares, decay);
            }

            Console.WriteLine($"epoch {epoch + 1} loss {loss / order.Length:F4}");
        }

        return Pack(treebank, weights, margin);
    }

    private static double Learn(uint[] features, bool ends, double[] weights, double[] squares, double decay)
    {
        var sum = weights[^1];
        foreach (var feature in features)
        {
            sum += weights[feature & (BoundaryModel.Size - 1)];
        }

        var probability = 1 / (1 + Math.Exp(-sum));
        var error = probability - (ends ? 1 : 0);
        Step(BoundaryModel.Size, error, 0);
        foreach (var feature in features)
        {
            Step((int)(feature & (BoundaryModel.Size - 1)), error, decay);
        }

        return -Math.Log(Math.Max(1e-9, ends ? probability : 1 - probability));

        void Step(int at, double slope, double pull)
        {
            var gradient = slope + (pull * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= Rate * gradient / Math.Sqrt(squares[at] + 1e-6);
        }
    }

    private static List<(uint[] Features, bool Ends)> Places(RawText raw)
    {
        var ends = raw.Sentences.Select(s => s.End).ToHashSet();
        var places = new List<(uint[], bool)>();
        var tokens = new List<TextSpan>();
        foreach (var block in raw.Blocks)
        {
            var first = tokens.Count;
            Tokenizer.Tokenize(raw.Text, block, tokens);
            var walk = new BoundaryWalk(raw.Text, CollectionsMarshal.AsSpan(tokens), first);
            while (walk.Next())
            {
                var end = ends.Contains(tokens[walk.Last].End);
                if (walk.MayEnd)
                {
                    var features = new uint[BoundaryFeatures.Count];
                    BoundaryFeatures.Fill(walk.Boundary(), features);
                    places.Add((features, end));
                }

                if (end || walk.MustEnd)
                {
                    walk.End();
                }
            }
        }

        return places;
    }

    private static string Hash(string treebank, string file) =>
        $"{file} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(treebank, file))))}";

    private static byte[] Pack(string treebank, double[] weights, double margin)
    {
        var bytes = new byte[BoundaryModel.Size];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(sbyte)Math.Clamp(Math.Round(weights[i] * Scale), -127, 127);
        }

        int[] bias = [(int)Math.Round(weights[^1] * Scale)];
        int[] least = [(int)Math.Round(margin * Scale)];
        return ModelFile.Pack([
            ("source", Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(f => Hash(treebank, f))))),
            ("weights", bytes),
            ("bias", MemoryMarshal.AsBytes<int>(bias).ToArray()),
            ("margin", MemoryMarshal.AsBytes<int>(least).ToArray()),
        ]);
    }
}

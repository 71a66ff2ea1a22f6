using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parallax.Language.Mentions;
using Parallax.Language.Models;
using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Trains all of english.bin from the treebanks' training files.</summary>
internal sealed class EnglishTraining
{
    private const int Seed = 20201014;
    private const int BatchWords = 400;
    private const float Rate = 0.002f;
    private readonly List<Sentence> sentences;
    private readonly NetworkExamples examples;
    private readonly List<(string, byte[])> fixedSections = [];
    private readonly NetworkTrainer network;
    private readonly (Sentence Sentence, bool HasNames)[] order;
    private readonly Random random = new(Seed);
    private readonly int epochs;

    public EnglishTraining(string treebank, WordVectors vectors, NetworkSettings settings)
    {
        var files = Files(treebank);
        var parts = files.Select(Treebank.Read).ToList();
        sentences = [.. parts.SelectMany(p => p)];
        order = [.. parts[0].Select(s => (s, false)), .. parts[1].Select(s => (s, true))];
        examples = new NetworkExamples(sentences, vectors);
        network = new NetworkTrainer(vectors, examples.TagNames.Count, NameDecoder.Classes, settings, Seed);
        epochs = settings.Epochs;
        var hashes = files.Select(f =>
            $"{Path.GetFileName(f)} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"
        );
        fixedSections.Add(("source", Encoding.UTF8.GetBytes(string.Join('\n', hashes))));
        fixedSections.Add(("tag.classes", Encoding.UTF8.GetBytes(string.Join('\n', examples.TagNames))));
        fixedSections.AddRange(KeyTable.Pack("words", examples.KnownWords));
        if (settings.Places)
        {
            fixedSections.AddRange(KeyTable.Pack("places", examples.Places));
        }

        LemmaTraining.Pack(Lemmas(parts, examples), fixedSections);
    }

    /// <summary>A packed model with its lemmas learned anew and all else kept.</summary>
    public static byte[] RenewLemmas(string treebank, WordVectors vectors, byte[] model)
    {
        var parts = Files(treebank).Select(Treebank.Read).ToList();
        var known = new NetworkExamples([.. parts.SelectMany(p => p)], vectors);
        var learned = new List<(string Name, byte[] Bytes)>();
        LemmaTraining.Pack(Lemmas(parts, known), learned);
        var file = ModelFile.Of(model);
        return ModelFile.Pack([
            .. file.Names.Select(n =>
                (n, learned.Find(l => l.Name == n).Bytes ?? file.Section<byte>(n).Span.ToArray())
            ),
        ]);
    }

    private static string[] Files(string treebank) =>
        [Path.Combine(treebank, "ewt.train.conllu"), Path.Combine(treebank, "gum.train.conllu")];

    // Where the treebanks disagree ("people", "me", "United"), GUM's lemma is wanted: its words count four times.
    private static IEnumerable<(string, int, string)> Lemmas(List<List<Sentence>> parts, NetworkExamples known) =>
        parts
            .SelectMany(
                (part, i) => part.SelectMany(s => s.Words).SelectMany(w => Enumerable.Repeat(w, i == 0 ? 1 : 4))
            )
            .Select(w => (w.Form, known.TagOf(w), w.Lemma));

    /// <summary>Trains, showing the model of every fourth epoch to <paramref name="watcher"/> now and then.</summary>
    public byte[] Train(Action<byte[]> watcher)
    {
        var watch = Stopwatch.StartNew();
        var words = sentences.Sum(s => s.Words.Length);
        double done = 0;
        var step = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            Array.Clear(network.Losses);
            random.Shuffle(order);
            for (var at = 0; at < order.Length; )
            {
                var batch = new Batch();
                while (at < order.Length && batch.Words < BatchWords)
                {
                    var (sentence, hasNames) = order[at++];
                    batch.Add(examples.Make(Augmentation.Vary(sentence.Words, random), hasNames), 0.1, random);
                }

                network.Learn(batch);
                done += batch.Words;
                Step(++step, done / words / epochs);
            }

            Console.WriteLine(
                $"epoch {epoch} {watch.Elapsed.TotalSeconds:F0} s loss tags {network.Losses[0] / step * epoch:F3} arcs {network.Losses[1] / step * epoch:F3} relations {network.Losses[2] / step * epoch:F3} names {network.Losses[3] / step * epoch:F3}"
            );
            if (epoch % 4 == 0 || epoch == epochs)
            {
                watcher(Pack());
            }
        }

        return Pack();
    }

    // Warms up over the first hundredth, then falls along a cosine.
    private void Step(int step, double progress)
    {
        var rate = Rate * (float)(Math.Min(1, progress * 100) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, progress))));
        var norm = Math.Sqrt(network.All.Sum(w => w.GradientSquare()));
        var scale = (float)Math.Min(1, 2.0 / (norm + 1e-9));
        foreach (var weights in network.All)
        {
            weights.Step(rate, scale, 0, step);
        }
    }

    private unsafe byte[] Pack()
    {
        var sections = new List<(string, byte[])>(fixedSections);
        foreach (var weights in network.All)
        {
            var values = new ReadOnlySpan<float>(weights.Value, weights.Count);
            if (NetworkShape.Tables.Any(t => t.Name == weights.Name))
            {
                Packing.Table(weights.Name, values, weights.Columns, sections);
            }
            else
            {
                Packing.Matrix(weights.Name, values, sections);
            }
        }

        return ModelFile.Pack(sections);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Parallax.Language.Models;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Trains all of english.bin from the treebanks' training files.</summary>
internal static class EnglishTraining
{
    private const int Seed = 20201014;

    /// <summary>Trains and packs; the same bytes each time.</summary>
    public static byte[] Train(string treebank)
    {
        var watch = Stopwatch.StartNew();
        string[] files = [Path.Combine(treebank, "ewt.train.conllu"), Path.Combine(treebank, "gum.train.conllu")];
        var sentences = files.SelectMany(Treebank.Read).ToList();
        var names = sentences
            .SelectMany(s => s.Words)
            .GroupBy(TrainingSentence.TagClass)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Where(g => g.Count() > 2)
            .Select(g => g.Key)
            .Take(250)
            .ToList();
        var classes = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var examples = sentences.ConvertAll(s => new TrainingSentence(s, classes));
        var upos = names.ConvertAll(n => (byte)Enum.Parse<Upos>(n.Split(' ')[0], ignoreCase: true));
        var sections = new List<(string, byte[])>
        {
            (
                "source",
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        files.Select(f =>
                            $"{Path.GetFileName(f)} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"
                        )
                    )
                )
            ),
            ("tag.classes", Encoding.UTF8.GetBytes(string.Join('\n', names))),
        };

        TaggerTraining.Train(examples, names.Count, 10, Seed).Pack("tag", 3, 0.1, 12, sections);
        Console.WriteLine($"tagger {watch.Elapsed.TotalSeconds:F0} s");
        Jackknife(examples, names.Count, upos);
        Console.WriteLine($"jackknifed tags {watch.Elapsed.TotalSeconds:F0} s");
        ParserTraining.TrainMoves(examples, 12, Seed).Pack("tree", 7, 0.25, 6, sections);
        Console.WriteLine($"moves {watch.Elapsed.TotalSeconds:F0} s");
        ParserTraining.TrainLabels(examples, 8, Seed).Pack("label", 4, 0.15, 12, sections);
        LemmaTraining.Pack(
            examples.SelectMany(e => e.Words.Select((w, i) => (w.Form, (int)e.GoldTags[i], w.Lemma))),
            sections
        );
        Console.WriteLine($"all {watch.Elapsed.TotalSeconds:F0} s");
        return ModelFile.Pack(sections);
    }

    // Tags for the parser to learn from must have the tagger's errors on text it has not seen.
    private static void Jackknife(List<TrainingSentence> examples, int classes, List<byte> upos)
    {
        const int Folds = 4;
        for (var fold = 0; fold < Folds; fold++)
        {
            var sections = new List<(string, byte[])>
            {
                ("tag.classes", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("X x", classes)))),
            };
            TaggerTraining
                .Train(examples.Where((_, i) => i % Folds != fold).ToList(), classes, 5, Seed)
                .Pack("tag", 2, 0.05, 16, sections);
            var tagger = new Tagger(ModelFile.Of(ModelFile.Pack(sections)));
            foreach (var example in examples.Where((_, i) => i % Folds == fold))
            {
                tagger.Tag(example.Forms, example.Tags);
            }
        }

        foreach (var example in examples)
        {
            example.Upos = [.. example.Tags.Select(t => upos[t])];
        }
    }
}

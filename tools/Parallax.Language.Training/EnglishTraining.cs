using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parallax.Language.Models;
using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Trains all of english.bin from the treebanks' training files.</summary>
internal sealed class EnglishTraining
{
    private const int Seed = 20201014;
    private readonly List<Sentence> sentences;
    private readonly NetworkExamples examples;
    private readonly List<(string, byte[])> fixedSections = [];
    private readonly int namedFrom;
    private readonly NetworkSettings settings;

    public EnglishTraining(string treebank, WordVectors vectors, NetworkSettings settings)
    {
        var files = Files(treebank);
        var parts = files.Select(Treebank.Read).ToList();
        sentences = [.. parts.SelectMany(p => p)];
        examples = new NetworkExamples(sentences, vectors);
        namedFrom = parts[0].Count;
        this.settings = settings;
        var hashes = files.Select(f =>
            $"{Path.GetFileName(f)} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"
        );
        fixedSections.Add(("source", Encoding.UTF8.GetBytes(string.Join('\n', hashes))));
        fixedSections.Add(("tag.classes", Encoding.UTF8.GetBytes(string.Join('\n', examples.TagNames))));
        fixedSections.Add(("features.names", Encoding.UTF8.GetBytes(string.Join('\n', examples.FeatureNames))));
        fixedSections.AddRange(KeyTable.Pack("words", examples.KnownWords));
        fixedSections.AddRange(KeyTable.Pack("known", examples.KnownNames));
        fixedSections.Add(("senses", examples.Senses));

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

    /// <summary>
    /// Trains: first the teachers, side by side, then the student that is packed, showing its model to
    /// <paramref name="watcher"/> now and then.
    /// </summary>
    public byte[] Train(Action<byte[]> watcher)
    {
        var teachers = new NetworkRun[settings.Teachers];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, teachers.Length, atOnce, t => teachers[t] = Teach(t + 1));
        var notes = settings.Teachers == 0 ? null : Note(teachers);
        var student = new NetworkRun(examples, sentences, namedFrom, settings, Seed, notes);
        student.Train("student", () => watcher(Pack(student.Network)));
        return Pack(student.Network);
    }

    private NetworkRun Teach(int number)
    {
        var teaching = settings with { Epochs = settings.TeacherEpochs };
        var teacher = new NetworkRun(examples, sentences, namedFrom, teaching, Seed + number, null);
        teacher.Train($"teacher {number}", () => { });
        return teacher;
    }

    private SoftTargets[] Note(NetworkRun[] teachers)
    {
        SoftTargets[] notes = [.. sentences.Select(s => examples.Room(s.Words.Length))];
        foreach (var teacher in teachers)
        {
            teacher.Note(notes);
        }

        return notes;
    }

    private unsafe byte[] Pack(NetworkTrainer network)
    {
        var sections = new List<(string, byte[])>(fixedSections);
        foreach (var weights in network.All)
        {
            var values = new ReadOnlySpan<float>(settings.Average > 0 ? weights.Mean : weights.Value, weights.Count);
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

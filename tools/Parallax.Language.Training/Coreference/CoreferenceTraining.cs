using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parallax.Language.Coreference;
using Parallax.Language.Models;
using Parallax.Language.Training.Scoring;

namespace Parallax.Language.Training.Coreference;

/// <summary>Trains coreference from the treebank's training file and prints figures of its development file.</summary>
internal sealed class CoreferenceTraining(string treebank, LanguageModel language, WordVectors vectors)
{
    private const int Seed = 20201014;
    private const int Folds = 5;

    /// <summary>Least chance to be a mention with which a candidate is linked at all, and stands alone.</summary>
    private const float Keep = 0.15f;
    private const float Alone = 0.5f;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Trains everything, prints the development figures and returns the packed model.</summary>
    public byte[] Train(LinkSettings settings)
    {
        var train = Read("gum.train.conllu");
        Log($"read {train.Count} documents");
        var spans = new SpanTraining().Train(train, 6, Seed);
        train.ForEach(d => Find(d, spans));
        for (var f = 0; f < Folds; f++)
        {
            var rest = train.Where((_, i) => i % Folds != f).ToList();
            var judge = new MentionNetwork(MentionTraining.Train(rest, vectors, 6, Seed), vectors);
            train.Where((_, i) => i % Folds == f).ToList().ForEach(d => judge.Judge(d.Facts, d.Candidates));
        }

        Log("judged the training documents, each by a network that had not seen it");
        var examples = train.Select(d => Example(d, Keep)).ToList();
        var mentions = MentionTraining.Train(train, vectors, 6, Seed);
        var links = Ensemble.Of([
            .. Enumerable
                .Range(0, settings.Parts)
                .Select(p =>
                    new LinkTraining(vectors, settings, Seed + p).Train(
                        examples,
                        (epoch, loss, _) => Log($"part {p + 1} epoch {epoch} loss {loss:F4}")
                    )
                ),
        ]);
        var sections = new List<(string, byte[])> { ("source", Source()) };
        sections.Add(("bounds", MemoryMarshal.AsBytes<float>(new[] { Keep, Alone, settings.Reserve }).ToArray()));
        NetworkPacking.Pack("spans", spans, sections);
        NetworkPacking.Pack("mentions", mentions, sections);
        NetworkPacking.Pack("links", links, sections);
        return ModelFile.Pack(sections);
    }

    /// <summary>Prints a packed model's figures on the development file.</summary>
    public void PrintDev(byte[] bytes)
    {
        var model = new CoreferenceModel(ModelFile.Of(bytes), vectors);
        var scores = new[] { new CoreferenceScore(), new CoreferenceScore(), new CoreferenceScore() };
        var documents = Read("gum.dev.conllu");
        var time = TimeSpan.Zero;
        foreach (var document in documents)
        {
            var start = watch.Elapsed;
            var chains = model.Resolve(document.Facts.Parsed);
            time += watch.Elapsed - start;
            var system = CoreferenceMention.Of(chains);
            CoreferenceAlignment.Add(scores[0], document.Gold.Mentions, system, singletons: false, byHead: false);
            CoreferenceAlignment.Add(scores[1], document.Gold.Mentions, system, singletons: false, byHead: true);
            CoreferenceAlignment.Add(scores[2], document.Gold.Mentions, system, singletons: true, byHead: false);
        }

        Console.WriteLine($"exact spans       {Line(scores[0])}");
        Console.WriteLine($"heads             {Line(scores[1])}");
        Console.WriteLine($"exact, singletons {Line(scores[2])}");
        Console.WriteLine(
            $"{documents.Sum(d => d.Gold.Words.Length) / time.TotalSeconds:F0} tokens/s after the parse, {bytes.Length} bytes"
        );
    }

    private byte[] Source()
    {
        var file = Path.Combine(treebank, "gum.train.conllu");
        return Encoding.UTF8.GetBytes(
            $"{Path.GetFileName(file)} sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
        );
    }

    private void Find(CoreferenceDocument document, FeatureNetwork spans)
    {
        document.Candidates = new CandidateFinder(new SpanReader(spans), vectors).Find(document.Facts);
        document.Match();
    }

    private static string Line(CoreferenceScore s) =>
        $"{100 * s.Mean:F2} (muc {100 * s.Muc.F1:F1} b3 {100 * s.Cubed.F1:F1} ceaf {100 * s.Entities.F1:F1} m {100 * s.Mentions.Precision:F1}/{100 * s.Mentions.Recall:F1}/{100 * s.Mentions.F1:F1})";

    private static LinkExample Example(CoreferenceDocument document, float keep)
    {
        var chains = document
            .Candidates.Select((c, i) => (Candidate: c, Chain: document.Matched[i]?.Chain ?? -1))
            .ToDictionary(p => p.Candidate, p => p.Chain);
        var kept = MentionOrder.Of(document.Candidates, keep);
        return new LinkExample(document.Facts, kept, [.. kept.Select(c => chains[c])]);
    }

    private List<CoreferenceDocument> Read(string file) =>
        [
            .. CoreferenceReader
                .Read(Path.Combine(treebank, file))
                .Select(gold => new CoreferenceDocument(gold, language, vectors)),
        ];

    private void Log(string line) => Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s {line}");
}

using BenchmarkDotNet.Attributes;
using Parallax.Core;
using Parallax.Language;
using Parallax.Language.Sentences;
using Parallax.Language.Tokens;

namespace Parallax.Bench;

/// <summary>Each stage over all samples, on one thread; what goes before it is done beforehand.</summary>
public class StageBenchmarks
{
    private readonly List<TextSpan> tokens = [];
    private readonly List<Range> sentences = [];
    private List<TextSpan>[] blocks = [];
    private SentenceBatch[] batches = [];

    [GlobalSetup]
    public void Prepare()
    {
        batches = [.. SentenceBatch.Of(Samples.Parsed)];
        blocks = Array.ConvertAll(Samples.Blocks, block => TokensOf(block, []));
    }

    [Benchmark(Description = "tokens")]
    public int Tokens()
    {
        tokens.Clear();
        foreach (var block in Samples.Blocks)
        {
            TokensOf(block, tokens);
        }

        return tokens.Count;
    }

    [Benchmark(Description = "sentences")]
    public int Sentences()
    {
        sentences.Clear();
        foreach (var block in blocks)
        {
            SentenceSplitter.Split(Samples.Text, block, 0, sentences);
        }

        return sentences.Count;
    }

    [Benchmark(Description = "network: words in their sentences")]
    public void Encode() => Array.ForEach(batches, batch => batch.Encode());

    [Benchmark(Description = "tags")]
    public void Tags() => Array.ForEach(batches, batch => batch.Tag());

    [Benchmark(Description = "features")]
    public void Features() => Array.ForEach(batches, batch => batch.Features());

    [Benchmark(Description = "lemmas")]
    public int Lemmas() => batches.Sum(batch => batch.Lemmas());

    [Benchmark(Description = "trees and relations")]
    public void Trees() => Array.ForEach(batches, batch => batch.Trees());

    [Benchmark(Description = "names")]
    public int Names() => batches.Sum(batch => batch.Names());

    [Benchmark(Description = "everything in a row")]
    public int Everything() => LanguageModel.Default.Parse(Samples.Text, Samples.Blocks).Count;

    private static List<TextSpan> TokensOf(TextSpan block, List<TextSpan> found)
    {
        Tokenizer.Tokenize(Samples.Text, block, found);
        return found;
    }
}

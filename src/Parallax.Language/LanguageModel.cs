using System.Collections.Concurrent;
using Parallax.Core;
using Parallax.Language.Lemmas;
using Parallax.Language.Models;
using Parallax.Language.Networks;
using Parallax.Language.Sentences;
using Parallax.Language.Tags;
using Parallax.Language.Tokens;

namespace Parallax.Language;

/// <summary>English: tokens, sentences, tags, lemmas, trees and names of a text. Loaded once; safe for many threads at once.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> Shared = new(() =>
        new LanguageModel(ModelFile.Carried("english.bin"), WordVectors.Default)
    );
    private readonly EnglishNetwork network;
    private readonly TagSet tags;
    private readonly FeatureSet features;
    private readonly Lemmatizer lemmatizer;
    private readonly ConcurrentBag<SentenceWork> idle = [];

    internal LanguageModel(ModelFile model, WordVectors vectors)
    {
        network = new EnglishNetwork(model, vectors);
        tags = new TagSet(model);
        features = new FeatureSet(model);
        lemmatizer = new Lemmatizer(model, new StringPool());
    }

    /// <summary>The models that Parallax carries.</summary>
    public static LanguageModel Default => Shared.Value;

    /// <summary>
    /// Analyses a text. Each block (a headline, a paragraph) is read on its own: no sentence crosses a block's edge, and
    /// what lies outside every block is left out.
    /// </summary>
    /// <param name="text">Any text; never fails on odd input.</param>
    /// <param name="blocks">Ascending spans without overlap.</param>
    public ParsedText Parse(string text, IReadOnlyList<TextSpan> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var tokens = new List<TextSpan>();
        var sentences = new List<Range>();
        foreach (var block in blocks)
        {
            var first = tokens.Count;
            Tokenizer.Tokenize(text, block, tokens);
            SentenceSplitter.Split(text, tokens, first, sentences);
        }

        return Parse(text, [.. tokens], [.. sentences]);
    }

    /// <summary>Analyses a text whose tokens and sentences are known, as those of a treebank are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Spans of the tokens, ascending, none empty.</param>
    /// <param name="sentences">Ranges of tokens, in order, covering all, none empty.</param>
    public ParsedText Parse(string text, TextSpan[] tokens, Range[] sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        var parsed = new ParsedText
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            Tags = new Upos[tokens.Length],
            FineTags = new string[tokens.Length],
            Features = new string[tokens.Length],
            Lemmas = new string[tokens.Length],
            Heads = new int[tokens.Length],
            Relations = new Relation[tokens.Length],
        };
        var work = idle.TryTake(out var waiting) ? waiting : new SentenceWork(network, tags, features, lemmatizer);
        (parsed.Names, parsed.InnerNames) = work.Analyze(parsed);
        idle.Add(work);
        return parsed;
    }
}

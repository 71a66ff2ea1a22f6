using System.Runtime.InteropServices;
using Parallax.Language.Lemmas;
using Parallax.Language.Mentions;
using Parallax.Language.Networks;
using Parallax.Language.Tags;

namespace Parallax.Language;

/// <summary>Runs the stages over batches of sentences, with room that is used again; one a thread at a time.</summary>
internal sealed class SentenceWork(EnglishNetwork network, TagSet tags, FeatureSet features, Lemmatizer lemmatizer)
{
    /// <summary>Words of a batch after which it is read: the products run fastest from a few hundred rows on.</summary>
    private const int Enough = 256;

    private readonly NetworkPass pass = new(network);
    private readonly NameDecoder names = new();
    private readonly List<int> starts = [];
    private byte[] classes = new byte[1024];

    /// <summary>Fills the arrays of <paramref name="parsed"/>; returns the longest and the shortest names.</summary>
    public (NameMention[] Longest, NameMention[] Shortest) Analyze(ParsedText parsed)
    {
        var found = new FoundNames();
        var inner = new FoundNames();
        for (var s = 0; s < parsed.Sentences.Length; )
        {
            var first = parsed.Sentences[s].Start.Value;
            starts.Clear();
            starts.Add(0);
            for (; s < parsed.Sentences.Length && starts[^1] < Enough; s++)
            {
                starts.Add(parsed.Sentences[s].End.Value - first);
            }

            Analyze(parsed, first);
            AddNames(parsed, first, nested: false, found);
            AddNames(parsed, first, nested: true, inner);
        }

        return (NameKinds.Settle(parsed, found), NameKinds.Settle(parsed, inner));
    }

    private void Analyze(ParsedText parsed, int first)
    {
        var length = starts[^1];
        if (classes.Length < length)
        {
            classes = new byte[length];
        }

        var places = CollectionsMarshal.AsSpan(starts);
        pass.Encode(WordForms.Of(parsed.Text, parsed.Tokens.AsSpan(first, length)), places);
        pass.Tag(classes.AsSpan(0, length));
        for (var i = 0; i < length; i++)
        {
            (parsed.Tags[first + i], parsed.FineTags[first + i]) = tags[classes[i]];
            parsed.Lemmas[first + i] = lemmatizer.Lemma(parsed[first + i], classes[i], parsed.FineTags[first + i]);
        }

        var heads = parsed.Heads.AsSpan(first, length);
        pass.Parse(places, heads, MemoryMarshal.AsBytes(parsed.Relations.AsSpan(first, length)));
        for (var s = 0; s + 1 < places.Length; s++)
        {
            for (var i = places[s]; i < places[s + 1]; i++)
            {
                heads[i] = heads[i] < 0 ? -1 : heads[i] + first + places[s];
            }
        }

        pass.Features(features, parsed.Tags.AsSpan(first, length), parsed.Features.AsSpan(first, length));
    }

    private void AddNames(ParsedText parsed, int first, bool nested, FoundNames found)
    {
        var places = CollectionsMarshal.AsSpan(starts);
        var scores = pass.Names(nested);
        for (var s = 0; s + 1 < places.Length; s++)
        {
            names.Decode(
                scores[(places[s] * NetworkShape.Names)..(places[s + 1] * NetworkShape.Names)],
                first + places[s],
                found
            );
        }
    }
}

using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Asserted by one and attributed by the other; or said at another venue.</summary>
internal sealed class AttributionRule : IDifferenceRule
{
    // How far from the words, in sentences, a source can stand that a reader takes them to be of.
    private const int Reach = 1;

    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var (left, right) = (pair.Left.Quotation, pair.Right.Quotation);
        if (
            pair.Left.IsQuoted != pair.Right.IsQuoted
            && pair.Left.Statement.Attribution is null
            && pair.Right.Statement.Attribution is null
        )
        {
            var attributed = pair.Left.IsQuoted ? pair.Left : pair.Right;
            var asserting = pair.Left.IsQuoted ? pair.Right : pair.Left;
            if (attributed.Quotation is { } quotation && !NamesSource(asserting, attributed, quotation))
            {
                yield return Asserted(pair, attributed, asserting);
            }
        }
        else if (
            left?.Venue is { } venue
            && right?.Venue is { } other
            && !pair.AreSame(venue, other)
            && IsAnother(pair, venue, other)
        )
        {
            yield return pair.Make(
                DifferenceType.Attribution,
                venue,
                other,
                $"Said {pair.Words(venue)} in {pair.Left.View.Name}, {pair.OtherWords(other)} in {pair.Right.View.Name}."
            );
        }
    }

    // A venue that the other tells more closely is no other one, and of a long phrase one word is the word's difference.
    private static bool IsAnother(VersionPair pair, TextSpan venue, TextSpan other)
    {
        const int Long = 4;
        const double MostlySame = 0.75;
        var collation = WordCollation.Of(venue.In(pair.Left.View.Text), other.In(pair.Right.View.Text));
        return collation.Agreement < (collation.Columns.Count < Long ? 1 : MostlySame);
    }

    private static Difference Asserted(VersionPair pair, StoryStatement attributed, StoryStatement asserting)
    {
        var by = attributed.Quotation?.Source is { } source ? source.Name : "somebody it does not name";
        return pair.Make(
            DifferenceType.Attribution,
            Shown(pair.Left),
            Shown(pair.Right),
            $"{asserting.View.Name} says it in its own voice, {attributed.View.Name} gives it as words of {by}."
        );
    }

    // The other article names the same source with the same verb beside the words: it attributes them too, and only the
    // reading of its sentence has failed. Of a quotation without a frame only its marks show that it is one.
    private static bool NamesSource(StoryStatement asserting, StoryStatement attributed, Quotation quotation)
    {
        var tree = asserting.View.Tree;
        if (quotation.Source is not { } source || quotation.Cue is not { } cue)
        {
            var sentence = tree.SentenceSpan(asserting.Statement.Sentence).In(asserting.View.Text);
            return !attributed.IsInMarks || sentence.Any(QuoteMarks.IsDouble);
        }

        var first = Math.Max(0, asserting.Statement.Sentence - Reach);
        var last = Math.Min(tree.Parsed.Sentences.Length - 1, asserting.Statement.Sentence + Reach);
        var near =
            $" {VersionPair.Form(tree.SentenceSpan(first).Cover(tree.SentenceSpan(last)).In(asserting.View.Text))} ";
        return Holds(source.Span)
            && (
                Holds(cue)
                || HasCue(asserting, first, last, attributed.View.Tree.Lemma(attributed.View.Tree.TokenAt(cue.Start)))
            );

        bool Holds(TextSpan words) =>
            near.Contains($" {VersionPair.Form(words.In(attributed.View.Text))} ", StringComparison.Ordinal);
    }

    // The cue, or a synonym of it: "said", "stated".
    private static bool HasCue(StoryStatement statement, int first, int last, string cue)
    {
        var tree = statement.View.Tree;
        var (from, to) = (tree.Sentence(first).First, tree.Sentence(last).Last);
        return Enumerable
            .Range(from, to - from + 1)
            .Any(i => tree.Lemma(i) == cue || WordNet.Default.AreSynonyms(tree.Lemma(i), cue, WordNetPart.Verb));
    }

    private static TextSpan Shown(StoryStatement statement) =>
        statement.IsQuoted && statement.Quotation is { Source: { } source } quotation && Near(quotation, statement)
            ? source.Span
            : statement.Span;

    private static bool Near(Quotation quotation, StoryStatement statement) =>
        quotation.Source is { Span: var span } && Math.Abs(span.Start - statement.Span.Start) < 2000;
}

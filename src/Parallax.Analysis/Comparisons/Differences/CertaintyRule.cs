using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// One is sure where the other hedges: "killed" against "reportedly killed", "will" against "may". Read at the predicate
/// that both share: a "may" elsewhere in a long statement hedges something else.
/// </summary>
internal sealed class CertaintyRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        if ((pair.IsClose ? InPlace(pair) : null) is { } replaced)
        {
            return [replaced];
        }

        return OnPredicate(pair) is { } hedged ? [hedged]
            : OnSaying(pair) is { } saying ? [saying]
            : [];
    }

    // Of versions whose words answer each other: a hedge in one place that has none, or a weaker one, in the other.
    private static Difference? InPlace(VersionPair pair)
    {
        foreach (var slot in pair.Slots)
        {
            var (mine, theirs) = (Strongest(pair.Left, slot.Left), Strongest(pair.Right, slot.Right));
            if (AreApart(mine.Hedge, theirs.Hedge) && StandsWithShared(pair, slot))
            {
                return Make(
                    pair,
                    mine.Word ?? pair.Counterpart(theirs.Word!.Value, 1) ?? pair.Left.Span,
                    theirs.Word ?? pair.Counterpart(mine.Word!.Value, 0) ?? pair.Right.Span,
                    mine.Hedge > theirs.Hedge
                );
            }
        }

        return null;
    }

    // Versions in other words: one verb that both have, hedged in one.
    private static Difference? OnPredicate(VersionPair pair)
    {
        var theirs = Verbs(pair.Right).ToLookup(verb => Stems.Of(Lemma(pair.Right, verb)));
        foreach (var verb in Verbs(pair.Left))
        {
            var others = theirs[Stems.Of(Lemma(pair.Left, verb))].ToList();
            if (others.Count != 1 || StopWords.Contains(Lemma(pair.Left, verb)))
            {
                continue;
            }

            var hedge = HedgeWords.On(pair.Left, verb, out var token);
            var other = HedgeWords.On(pair.Right, others[0], out var otherToken);
            if (AreApart(hedge, other))
            {
                return Make(
                    pair,
                    Phrase(pair.Left, verb, token),
                    Phrase(pair.Right, others[0], otherToken),
                    hedge > other
                );
            }
        }

        return null;
    }

    // "He reportedly said": what is left open is that it was said.
    private static Difference? OnSaying(VersionPair pair)
    {
        if (
            pair.Left is { IsQuoted: true, Quotation: { Cue: { } cue } quotation }
            && pair.Right is { IsQuoted: true, Quotation: { Cue: { } otherCue } other }
            && quotation.Hedged != other.Hedged
        )
        {
            return Make(pair, cue, otherCue, quotation.Hedged);
        }

        return null;
    }

    private static bool AreApart(Hedge one, Hedge other) =>
        one != other && Math.Max((int)one, (int)other) > (int)Hedge.Future;

    private static (Hedge Hedge, TextSpan? Word) Strongest(StoryStatement statement, IReadOnlyList<TextSpan> words)
    {
        var found = (Hedge: Hedge.None, Word: (TextSpan?)null);
        foreach (var word in words)
        {
            var text = word.In(statement.View.Text);
            // "May" is a month.
            if (text[0] != 'M' && HedgeWords.Of(VersionPair.Form(text)) is var hedge && hedge > found.Hedge)
            {
                found = (hedge, word);
            }
        }

        return found;
    }

    // A hedge in words that the other version lacks altogether hedges nothing the other says: beside it stands a word that
    // both have, and in its place nothing but words that can hedge or help a verb.
    private static bool StandsWithShared(VersionPair pair, Slot slot)
    {
        var last = pair.Collation.Columns.Count - 1;
        return (slot.End <= last && !pair.PartsAt(slot.End) || slot.Column > 0 && !pair.PartsAt(slot.Column - 1))
            && slot.Left.All(word => IsLight(pair.Left, word))
            && slot.Right.All(word => IsLight(pair.Right, word));
    }

    private static bool IsLight(StoryStatement statement, TextSpan word) =>
        statement.WordAt(word).Tag is Upos.Aux or Upos.Adv or Upos.Part
        || HedgeWords.Of(VersionPair.Form(word.In(statement.View.Text))) != Hedge.None;

    private static IEnumerable<int> Verbs(StoryStatement statement)
    {
        if (statement.View.Tree.TokensIn(statement.Span) is not var (first, last))
        {
            return [];
        }

        return Enumerable.Range(first, last - first + 1).Where(i => statement.View.Tree.Parsed.Tags[i] is Upos.Verb);
    }

    private static string Lemma(StoryStatement statement, int token) =>
        statement.View.Tree.Lemma(token).ToLowerInvariant();

    private static TextSpan Phrase(StoryStatement statement, int verb, int token) =>
        statement.View.Tree.Parsed.Tokens[verb].Cover(statement.View.Tree.Parsed.Tokens[token]);

    private static Difference Make(VersionPair pair, TextSpan left, TextSpan right, bool leftHedges)
    {
        var (hedging, sure) = leftHedges
            ? (pair.Words(left), pair.OtherWords(right))
            : (pair.OtherWords(right), pair.Words(left));
        var (who, whom) = leftHedges ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
        return pair.Make(
            DifferenceType.Certainty,
            left,
            right,
            $"{who.View.Name} leaves open with {hedging} what {whom.View.Name} says with {sure}."
        );
    }
}

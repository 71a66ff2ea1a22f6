using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Asserted by one and attributed by the other; or said at another venue.</summary>
internal sealed class AttributionRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var (left, right) = (pair.Left.Quotation, pair.Right.Quotation);
        if (
            pair.Left.IsQuoted != pair.Right.IsQuoted
            && pair.Left.Statement.Attribution is null
            && pair.Right.Statement.Attribution is null
        )
        {
            yield return Asserted(pair);
        }
        else if (left?.Venue is { } venue && right?.Venue is { } other && !SameWords(pair, venue, other))
        {
            yield return pair.Make(
                DifferenceType.Attribution,
                venue,
                other,
                $"Said {pair.Words(venue)} in {pair.Left.View.Name}, {pair.OtherWords(other)} in {pair.Right.View.Name}."
            );
        }
    }

    private static Difference Asserted(VersionPair pair)
    {
        var attributed = pair.Left.IsQuoted ? pair.Left : pair.Right;
        var asserting = pair.Left.IsQuoted ? pair.Right : pair.Left;
        var source = attributed.Quotation?.Source?.Name;
        var by = source is null ? "somebody it does not name" : source;
        return pair.Make(
            DifferenceType.Attribution,
            Shown(pair.Left),
            Shown(pair.Right),
            $"{asserting.View.Name} says it in its own voice, {attributed.View.Name} gives it as words of {by}."
        );
    }

    private static TextSpan Shown(StoryStatement statement) =>
        statement.IsQuoted && statement.Quotation is { Source: { } source } quotation && Near(quotation, statement)
            ? source.Span
            : statement.Span;

    private static bool Near(Quotation quotation, StoryStatement statement) =>
        quotation.Source is { Span: var span } && Math.Abs(span.Start - statement.Span.Start) < 2000;

    private static bool SameWords(VersionPair pair, TextSpan left, TextSpan right) =>
        WordCollation.Of(left.In(pair.Left.View.Text), right.In(pair.Right.View.Text)).Agreement >= 0.99;
}

using System.Text.RegularExpressions;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Dates of the same thing that disagree; a coarser date that holds the finer one agrees with it.</summary>
internal sealed partial class DateRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var left = Dates(pair.Left);
        var right = Dates(pair.Right);
        var unmatched = left.Where(time => !right.Exists(other => Agree(time, other))).ToList();
        var others = right.Where(time => !left.Exists(other => Agree(time, other))).ToList();
        foreach (var (time, other) in unmatched.Zip(others).Where(both => both.First.Type == both.Second.Type))
        {
            yield return pair.Make(
                // "12 minutes" against "19 minutes" is a figure, not a day.
                time.Type is TimeType.Duration
                    ? DifferenceType.Number
                    : DifferenceType.Date,
                time.Span,
                other.Span,
                $"{pair.Left.View.Name} has {pair.Words(time.Span)} ({time.Value}), {pair.Right.View.Name} {pair.OtherWords(other.Span)} ({other.Value})."
            );
        }
    }

    private static List<TimeExpression> Dates(StoryStatement statement) =>
        [.. statement.View.TimesIn(statement.Span).Where(time => !time.IsVague)];

    private static bool Agree(TimeExpression a, TimeExpression b) =>
        a.Value == b.Value || Holds(a.Value, b.Value) || Holds(b.Value, a.Value) || !Comparable(a, b);

    private static bool Holds(string coarse, string fine) =>
        fine.StartsWith(coarse, StringComparison.Ordinal)
        && (fine.Length == coarse.Length || fine[coarse.Length] is '-' or 'T' || coarse.Length < 4);

    // A date that one article leaves open contradicts nothing; two that leave open the same digits may.
    private static bool Comparable(TimeExpression a, TimeExpression b)
    {
        if (a.IsResolved && b.IsResolved)
        {
            // A clock in Greenwich and one whose zone is not known may show one moment.
            return a.Value.EndsWith('Z') == b.Value.EndsWith('Z')
                || string.CompareOrdinal(a.Value, 0, b.Value, 0, 10) != 0;
        }

        if (a.IsResolved || b.IsResolved)
        {
            return OpenYear().IsMatch(a.Value) && OpenYear().IsMatch(b.Value) && a.Value[4..] != b.Value[4..];
        }

        return Open(a.Value) == Open(b.Value);
    }

    // Day and month known, the year open or not.
    [GeneratedRegex(@"^(XXXX|\d{4})-\d\d-\d\d$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OpenYear();

    private static string Open(string value) => string.Concat(value.Select(c => c == 'X' ? 'X' : '.'));
}

using System.Text.RegularExpressions;
using Parallax.Analysis.Annotators;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Dates of the same thing that disagree; a coarser date that holds the finer one agrees with it.</summary>
internal sealed partial class DateRule : IDifferenceRule
{
    private static readonly WordList Words = WordList.Load("Differences/calendar.txt");

    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var left = Dates(pair.Left);
        var right = Dates(pair.Right);
        var unmatched = left.Where(time => !right.Exists(other => Agree(time, other))).ToList();
        var others = right.Where(time => !left.Exists(other => Agree(time, other))).ToList();
        var given = new List<(TextSpan, TextSpan)>();
        foreach (var (time, other) in unmatched.Zip(others).Where(both => both.First.Type == both.Second.Type))
        {
            given.Add((time.Span, other.Span));
            yield return pair.Make(
                // "12 minutes" against "19 minutes" is a figure, not a day.
                time.Type is TimeType.Duration
                || IsCount(pair.Left, time.Span) && IsCount(pair.Right, other.Span)
                    ? DifferenceType.Number
                    : DifferenceType.Date,
                time.Span,
                other.Span,
                $"{pair.Left.View.Name} has {pair.Words(time.Span)} ({time.Value}), {pair.Right.View.Name} {pair.OtherWords(other.Span)} ({other.Value})."
            );
        }

        foreach (var (mine, theirs) in OtherWords(pair))
        {
            if (!given.Exists(both => both.Item1.Overlaps(mine) || both.Item2.Overlaps(theirs)))
            {
                yield return Make(pair, mine, theirs);
            }
        }

        if (
            pair.Left is { IsQuoted: true, Quotation.Time: { } said }
            && pair.Right is { IsQuoted: true, Quotation.Time: { } saidThere }
            && pair.Left.View.TimesIn(said).FirstOrDefault() is { IsVague: false } saying
            && pair.Right.View.TimesIn(saidThere).FirstOrDefault() is { IsVague: false } sayingThere
            && !Agree(saying, sayingThere)
        )
        {
            yield return pair.Make(
                DifferenceType.Date,
                said,
                saidThere,
                $"Said {pair.Words(said)} in {pair.Left.View.Name}, {pair.OtherWords(saidThere)} in {pair.Right.View.Name}."
            );
        }
    }

    // Of versions whose words answer each other another weekday, month or figure in a date, however the whole was valued.
    private static IEnumerable<(TextSpan Mine, TextSpan Theirs)> OtherWords(VersionPair pair) =>
        pair.IsClose
            ? pair
                .Slots.Where(slot => slot is { Left.Count: 1, Right.Count: 1 })
                .Select(slot => (Mine: slot.Left[0], Theirs: slot.Right[0]))
                .Where(both => IsOfOneKind(pair, both.Mine, both.Theirs))
            : [];

    private static bool IsOfOneKind(VersionPair pair, TextSpan mine, TextSpan theirs)
    {
        var (left, right) = (
            pair.Left.View.TimesIn(mine).FirstOrDefault(),
            pair.Right.View.TimesIn(theirs).FirstOrDefault()
        );
        if (left is null || right is null || left.Type != right.Type || left.Type is TimeType.Duration or TimeType.Set)
        {
            return false;
        }

        var (form, other) = (
            VersionPair.Form(mine.In(pair.Left.View.Text)),
            VersionPair.Form(theirs.In(pair.Right.View.Text))
        );
        return Words["weekday"].Contains(form) && Words["weekday"].Contains(other)
            || Words["month"].Contains(form) && Words["month"].Contains(other) && Month(form) != Month(other)
            || form.All(char.IsAsciiDigit) && other.All(char.IsAsciiDigit) && form.Length == other.Length;
    }

    private static string Month(string form) => form[..Math.Min(3, form.Length)];

    private static Difference Make(VersionPair pair, TextSpan mine, TextSpan theirs) =>
        pair.Make(
            IsCount(pair.Left, pair.Left.View.TimesIn(mine).First().Span) ? DifferenceType.Number : DifferenceType.Date,
            mine,
            theirs,
            $"{pair.Left.View.Name} has {pair.Words(mine)}, {pair.Right.View.Name} {pair.OtherWords(theirs)}."
        );

    // "20 years ago" is a day to a calendar and a figure to a reader.
    private static bool IsCount(StoryStatement statement, TextSpan span) =>
        statement.View.Tree.TokensIn(span) is var (first, last)
        && Enumerable
            .Range(first, last - first)
            .Any(i =>
                statement.View.Tree.Parsed.Tags[i] is Upos.Num
                && Words["unit"].Contains(statement.View.Tree.Lemma(i + 1).ToLowerInvariant())
            );

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

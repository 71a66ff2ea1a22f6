using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Time expressions with their values; a year that is not in the words needs its reasons.</summary>
internal sealed class TimesCheck : IArticleCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        expected.Times.SelectMany(time => Check(time[0], time[1], article));

    private static IEnumerable<Finding> Check(string words, string value, ArticleReport article)
    {
        var item = $"“{words}” = {value}";
        var times = article
            .Times.Where(time =>
                Passage.All(article, words).Any(place => place.Span.Overlaps(new TextSpan(time.Start, time.End)))
            )
            .ToArray();
        var right = times.FirstOrDefault(time => time.Value == value);
        yield return new Finding("times", article.Id, item, right is null ? Missed(times) : null);
        if (HasReasonedYear(words, value))
        {
            yield return new Finding(
                "time basis",
                article.Id,
                item,
                right is null ? Missed(times)
                    : string.IsNullOrWhiteSpace(right.Basis) ? "no reasons for the year"
                    : null
            );
        }

        // Only the very expression contradicts: "July" may also stand in "9 July".
        foreach (
            var wrong in times.Where(time =>
                right is null && Words.Same(time.Text, words) && Contradicts(time.Value, value)
            )
        )
        {
            yield return new Finding(Finding.Invented, article.Id, $"time {wrong.Value} for {item}", null);
        }
    }

    private static string Missed(TimeReport[] times) =>
        times.Length == 0
            ? "not found"
            : $"given {string.Join(", ", times.Select(time => $"{time.Value} (“{time.Text}”)"))}";

    private static bool HasReasonedYear(string words, string value) =>
        value.Length >= 4 && value[..4].All(char.IsAsciiDigit) && !words.Contains(value[..4], StringComparison.Ordinal);

    // An unknown digit, or a coarser value, contradicts nothing.
    private static bool Contradicts(string given, string expected) =>
        !given.Contains('X', StringComparison.Ordinal) && !expected.StartsWith(given, StringComparison.Ordinal);
}

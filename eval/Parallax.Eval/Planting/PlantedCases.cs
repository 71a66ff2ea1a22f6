using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Makes the cases of <c>planted.py make</c>: the same for the same rows and seed.</summary>
internal static partial class PlantedCases
{
    private const int MaxTries = 4000;
    private const int LeastSentences = 5;
    private const int LeastWords = 8;
    private const int LeastLine = 60;

    /// <summary>Up to <paramref name="perKind"/> cases of each kind.</summary>
    public static IReadOnlyList<PlantedCase> Make(IReadOnlyList<PlainRow> rows, uint seed, int perKind = 10)
    {
        var random = new MersenneTwister(seed);
        var cases = new List<PlantedCase>();
        foreach (var kind in PlantedKinds.All)
        {
            var made = 0;
            for (var tries = 0; made < perKind && tries < MaxTries; tries++)
            {
                if (Plant(kind, random.Choose(rows), random) is { } planted)
                {
                    cases.Add(planted);
                    made++;
                }
            }
        }

        return cases;
    }

    private static PlantedCase? Plant(PlantedKind kind, PlainRow row, MersenneTwister random)
    {
        // The first sentence is the headline or the lead.
        var spans = Sentences(row.Text).Skip(1).ToArray();
        if (spans.Length < LeastSentences || kind.Change(row.Text, random.Choose(spans), random) is not { } edit)
        {
            return null;
        }

        var changed = row.Text[..edit.Span.Start] + edit.Words + row.Text[edit.Span.End..];
        var after = new TextSpan(edit.Span.Start, edit.Span.Start + edit.Words.Length);
        return new PlantedCase(kind, row.Id, row.Text, changed, edit.Span, after);
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            foreach (var sentence in InLine(text[start..end]))
            {
                yield return new TextSpan(start + sentence.Start, start + sentence.End);
            }

            start = end + 1;
        }
    }

    private static IEnumerable<TextSpan> InLine(string line)
    {
        if (line.Length <= LeastLine || string.IsNullOrWhiteSpace(line))
        {
            return [];
        }

        var ends = SentenceEnd().Matches(line).Select(match => match.Index + match.Length).ToArray();
        return ends.Prepend(0)
            .Zip(ends.Append(line.Length), (start, end) => new TextSpan(start, end))
            .Where(span =>
                span.In(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords
            );
    }

    [GeneratedRegex("""(?<=[a-z0-9][.!?])["”’]?\s+(?=[A-Z“"])""", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}

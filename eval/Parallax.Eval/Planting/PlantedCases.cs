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
        return [.. PlantedKinds.All.SelectMany(kind => Tries(kind, rows, random).Take(perKind))];
    }

    /// <summary>Up to <paramref name="perKind"/> cases of kinds that the script does not have, no change twice.</summary>
    public static IReadOnlyList<PlantedCase> MakeOther(IReadOnlyList<PlainRow> rows, uint seed, int perKind = 10)
    {
        var random = new MersenneTwister(seed);
        return
        [
            .. OtherKinds.All.SelectMany(kind =>
                Tries(kind, rows, random).DistinctBy(planted => (planted.Article, planted.Before)).Take(perKind)
            ),
        ];
    }

    private static IEnumerable<PlantedCase> Tries(
        PlantedKind kind,
        IReadOnlyList<PlainRow> rows,
        MersenneTwister random
    )
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (Plant(kind, random.Choose(rows), random) is { } planted)
            {
                yield return planted;
            }
        }
    }

    private static PlantedCase? Plant(PlantedKind kind, PlainRow row, MersenneTwister random)
    {
        // The first sentence is the headline or the lead.
        var spans = Sentences(row.Text).Skip(1).ToArray();
        if (spans.Length < LeastSentences || kind.Change(row.Text, random.Choose(spans), random) is not { } edit)
        {
            return null;
        }

        return PlantedCase.Of(kind, row, edit);
    }

    /// <summary>Sentences of eight words and more, as the script cuts them.</summary>
    internal static IEnumerable<TextSpan> Sentences(string text)
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

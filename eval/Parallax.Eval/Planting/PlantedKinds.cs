using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>The changes of <c>planted.py</c>, with its patterns: what they match decides what is planted.</summary>
internal static partial class PlantedKinds
{
    private const int MatchMilliseconds = 1000;

    private const string Months =
        @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)";

    private const string PlaceNames =
        "(?:Moscow|Washington|Beijing|London|Paris|Berlin|Tehran|Seoul|Tokyo|Baghdad|Cairo|Ankara|Kabul|Damascus|Jerusalem|"
        + "Germany|France|Iran|Iraq|Syria|China|Russia|Japan|Turkey|Mexico|Canada|Israel|Ukraine|Pakistan|Afghanistan)";

    private const string Counted =
        "(?:people|percent|soldiers|troops|million|billion|years|months|days|members|countries|civilians|officials|states|"
        + "cases|miles|others|men|women|children|students|votes|seats|employees|companies|times|counts|lawmakers|agents|"
        + @"migrants|refugees|[a-z]+s\b)";

    // Cities before countries: a city is only ever changed to a city.
    private const int Cities = 15;

    private static readonly string[] Places = PlaceNames[3..^1].Split('|');

    private static readonly string[] Weekdays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    /// <summary>The kinds in the order they are planted.</summary>
    public static IReadOnlyList<PlantedKind> All { get; } =
    [
        new(
            "number",
            [DifferenceType.Number],
            (text, span, random) => One(NumberPattern(), text, span, random, Number)
        ),
        new("date", [DifferenceType.Date], (text, span, random) => Date(text, span, random)),
        new(
            "place",
            [DifferenceType.Place, DifferenceType.Agent, DifferenceType.Label, DifferenceType.Attribution],
            (text, span, random) => One(PlacePattern(), text, span, random, Place)
        ),
        new(
            "polarity",
            [DifferenceType.Polarity],
            (text, span, random) => One(PolarityPattern(), text, span, random, (words, _) => Negated(words))
        ),
        new(
            "agent",
            [DifferenceType.Agent, DifferenceType.Speaker, DifferenceType.Place],
            (text, span, random) => One(AgentPattern(), text, span, random, Agent)
        ),
        new("drop", [], (_, span, _) => new PlantedEdit(span, "")),
    ];

    private static PlantedEdit? One(
        Regex pattern,
        string text,
        TextSpan span,
        MersenneTwister random,
        Func<string, MersenneTwister, string?> change
    )
    {
        var found = pattern.Matches(span.In(text));
        if (found.Count == 0)
        {
            return null;
        }

        var match = random.Choose(found);
        var words = change(match.Value, random);
        var start = span.Start + match.Index;
        return words is null || words == match.Value
            ? null
            : new PlantedEdit(new TextSpan(start, start + match.Length), words);
    }

    private static string? Number(string words, MersenneTwister random)
    {
        var number = int.Parse(words.Replace(",", ""));
        return number switch
        {
            // A year, most likely.
            >= 1900 and <= 2100 => null,
            < 1000 => (number + random.Choose([3, 4, 7])).ToString(),
            _ => (number * 2).ToString("N0"),
        };
    }

    private static PlantedEdit? Date(string text, TextSpan span, MersenneTwister random) =>
        One(MonthDayPattern(), text, span, random, (words, _) => NextDay(words))
        ?? One(WeekdayPattern(), text, span, random, (words, _) => Weekdays[(Array.IndexOf(Weekdays, words) + 2) % 7]);

    private static string NextDay(string words)
    {
        var space = words.LastIndexOf(' ') + 1;
        return words[..space] + ((int.Parse(words[space..]) % 27) + 2);
    }

    private static string Place(string words, MersenneTwister random)
    {
        var isCity = Array.IndexOf(Places, words) < Cities;
        return random.Choose([.. Places.Where((place, i) => place != words && i < Cities == isCity)]);
    }

    private static string Negated(string words)
    {
        var space = words.IndexOf(' ');
        return words[..space] + " not " + (words.TrimEnd().Contains(' ') ? words[(space + 1)..] : "");
    }

    private static string Agent(string words, MersenneTwister random) =>
        random.Choose([.. Places.Where(place => !words.Contains(place, StringComparison.Ordinal))]);

    [GeneratedRegex(
        @"(?<![\w$.,/-])\d{1,3}(?:,\d{3})*(?![\w.,/%-]*\d)(?= " + Counted + ")",
        RegexOptions.None,
        MatchMilliseconds
    )]
    private static partial Regex NumberPattern();

    [GeneratedRegex(Months + @" \d{1,2}\b(?!,? ?\d{3})", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex MonthDayPattern();

    [GeneratedRegex(
        @"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        RegexOptions.None,
        MatchMilliseconds
    )]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex(@"(?<=\b[Ii]n )" + PlaceNames + @"\b", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(
        @"\b(?:is|was|were|are|will|would|could|can|has been|have been) (?=[a-z]+(?:ed|ing|en)?\b)(?!not\b)",
        RegexOptions.None,
        MatchMilliseconds
    )]
    private static partial Regex PolarityPattern();

    [GeneratedRegex(
        "^(?:[A-Z][a-z]+ )?"
            + PlaceNames
            + @"(?= (?:has|have|had|will|is|was|said|launched|agreed|accused|rejected|imposed|announced|wants|plans)\b)",
        RegexOptions.None,
        MatchMilliseconds
    )]
    private static partial Regex AgentPattern();
}

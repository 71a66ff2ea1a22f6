using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Says the same in other words: a synonym, a contraction, an adverbial at the other end.</summary>
internal static class ParaphraseChange
{
    private static readonly Dictionary<string, string> Synonyms = PlantedWords
        .Read("synonyms.txt")
        .ToDictionary(words => words[0], words => words[1]);

    private static readonly Regex Word = PlantedWords.AnyOf(Synonyms.Keys);

    private static readonly Regex Not = PlantedWords.Pattern(
        @"\b(?:did|do|does|is|are|was|were|has|have|had|would|could|should) not\b"
    );

    private static readonly Regex Contracted = PlantedWords.Pattern(
        @"\b(?:did|do|does|is|are|was|were|has|have|had|would|could|should)n[’']t\b"
    );

    private const string Adverbial =
        "(?:[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ll]ast (?:week|month|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|"
        + "[Ee]arlier this (?:week|month|year)|[Ii]n a statement|[Ii]n recent (?:weeks|months|years)|[Ii]n an interview)";

    private static readonly Regex Fronted = PlantedWords.Pattern(
        $@"^(?<adverbial>{Adverbial}),? (?<clause>[^,;:()–—]+?)(?<stop>\.)(?=\s*$)"
    );

    private static readonly Regex Final = PlantedWords.Pattern(
        $@"^(?<first>The|A|An|He|She|They|His|Her|Their|Its|It|Some|Many) (?<clause>(?!.*\b(?:that|who|which|said|says|when|if|and|but)\b)[^,;:()–—]+?) (?<adverbial>{Adverbial})\.(?=\s*$)"
    );

    /// <summary>One change of this kind in a sentence without quotation marks.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random)
    {
        var line = text[(text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1)..span.Start];
        var isQuoted = line.Count(c => c == '"') % 2 == 1 || line.LastIndexOf('“') > line.LastIndexOf('”');
        if (isQuoted || span.In(text).AsSpan().ContainsAny("\"“”"))
        {
            return null;
        }

        var first = random.Choose([0, 1, 2]);
        return Enumerable
            .Range(first, 3)
            .Select(way => Make(way % 3, text, span, random))
            .FirstOrDefault(edit => edit is not null);
    }

    private static PlantedEdit? Make(int way, string text, TextSpan span, MersenneTwister random) =>
        way switch
        {
            0 => PlantedWords.One(Word, text, span, random, match => Synonyms[match.Value]),
            1 => PlantedWords.One(Not, text, span, random, match => match.Value.Replace(" not", "n't"))
                ?? PlantedWords.One(Contracted, text, span, random, match => match.Value[..^3] + " not"),
            _ => PlantedWords.One(Final, text, span, random, ToFront)
                ?? PlantedWords.One(Fronted, text, span, random, ToEnd),
        };

    private static string ToFront(Match match) =>
        PlantedWords.InCaseOf(match.Groups["adverbial"].Value, "A")
        + ", "
        + match.Groups["first"].Value.ToLowerInvariant()
        + $" {match.Groups["clause"].Value}.";

    private static string ToEnd(Match match)
    {
        var adverbial = match.Groups["adverbial"].Value;
        return PlantedWords.InCaseOf(match.Groups["clause"].Value, "A")
            + $" {char.ToLowerInvariant(adverbial[0])}{adverbial[1..]}.";
    }
}

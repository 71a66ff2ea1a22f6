using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Hedges what is said flatly, or says flatly what is hedged.</summary>
internal static class CertaintyChange
{
    private static readonly Regex Hedge = PlantedWords.Pattern(
        @"\b(?:reportedly|allegedly|apparently|possibly|probably) (?=[a-z])"
    );

    private static readonly Regex Possible = PlantedWords.Pattern(@"\b(?:may|might|could) (?=[a-z]+\b)(?!have\b)");

    private static readonly Regex Will = PlantedWords.Pattern(@"\bwill (?=[a-z])");

    private static readonly Regex Done = PlantedWords.Pattern(
        @"(?<=\b(?:has|have|had|was|were|is|are) )(?=[a-z]{3,}(?:ed|en)\b)"
    );

    private static readonly Regex Did = PlantedWords.Pattern(
        @"(?<=\b[A-Z][a-z]+ )(?=(?:ordered|agreed|decided|told|asked|called|made|took|left|signed|rejected|refused|accused|arrived|met|began|launched|announced|planned|promised|wanted|tried)\b)"
    );

    /// <summary>One change of this kind in a sentence.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random)
    {
        // Each is tried in turn from a chosen one on, so that none crowds out the others.
        var first = random.Choose([0, 1, 2, 3, 4]);
        return Enumerable
            .Range(first, 5)
            .Select(way => Make(way % 5, text, span, random))
            .FirstOrDefault(edit => edit is not null);
    }

    private static PlantedEdit? Make(int way, string text, TextSpan span, MersenneTwister random) =>
        way switch
        {
            0 => PlantedWords.One(Hedge, text, span, random, _ => ""),
            1 => PlantedWords.One(Possible, text, span, random, _ => "will "),
            2 => PlantedWords.One(Will, text, span, random, _ => random.Choose(["may ", "might "])),
            3 => PlantedWords.One(Done, text, span, random, _ => random.Choose(["reportedly ", "allegedly "])),
            _ => PlantedWords.One(Did, text, span, random, _ => random.Choose(["reportedly ", "allegedly "])),
        };
}

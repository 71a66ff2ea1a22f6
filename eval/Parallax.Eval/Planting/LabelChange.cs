using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Calls somebody or something by another outlet's word ("rebels", "terrorists"), or puts a judging adjective on it.</summary>
internal static class LabelChange
{
    private static readonly IReadOnlyList<string[]> Rivals = PlantedWords.Read("rivals.txt");
    private static readonly Regex Rival = PlantedWords.AnyOf(Rivals.SelectMany(words => words).Distinct());
    private static readonly IReadOnlyList<string[]> Epithets = PlantedWords.Read("epithets.txt");

    private static readonly Regex Bare = PlantedWords.Pattern(
        @"(?<=\b[Tt]he )(?=(?:[A-Z][a-z]+ )?(?:" + string.Join('|', Epithets[1].Skip(1)) + @")\b)"
    );

    /// <summary>One change of this kind in a sentence.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random) =>
        random.Choose([true, true, false])
            ? PlantedWords.One(
                Rival,
                text,
                span,
                random,
                match =>
                    random.Choose([
                        .. Rivals
                            .Where(words => words.Contains(match.Value))
                            .SelectMany(words => words)
                            .Where(word => word != match.Value),
                    ])
            )
            : PlantedWords.One(Bare, text, span, random, _ => random.Choose([.. Epithets[0].Skip(1)]) + " ");
}

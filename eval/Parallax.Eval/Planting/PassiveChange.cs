using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Turns an active clause to a passive one with the same doer, or leaves the doer out.</summary>
internal static class PassiveChange
{
    private static readonly Dictionary<string, string> Participles = PlantedWords
        .Read("deeds.txt")
        .ToDictionary(words => words[0], words => words[1]);

    private const string Stop =
        @"(?= (?:on|in|at|during|after|before|over|last|this|as|when|while|for|with|from|earlier)\b|, |\.\s*$)";

    // Subject, verb and object in a row; what would share the subject, or hang on the object, is left alone.
    private static readonly Regex Active = PlantedWords.Pattern(
        @"^(?<doer>(?:The (?:[A-Z][a-z]+ )?[a-z]+|The White House|(?:President |Secretary |Mr\. |Prime Minister )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})) "
            + $"(?<verb>{string.Join('|', Participles.Keys)}) "
            + @"(?!.*\b(?:and|but|who|which|that|saying|calling)\b)(?<object>(?:the|a|an|[A-Z][\w-]+)(?: [\w’'-]+){0,7}?)"
            + Stop
            + @"(?<rest>(?!.*\b(?:and|but|who|which|that|his|her|its|their|saying|calling)\b)[^""“”;:]*?)\.(?=\s*$)"
    );

    private static readonly Regex By = PlantedWords.Pattern(
        @"(?<=\b(?:was|were|been|being|is|are) (?:\w+ly )?)(?<deed>\w+(?:ed|en|own|ght|ld|de)) by (?:(?:the |an? )?(?:police|officials|agents|prosecutors|authorities|soldiers|troops|militants|rebels|government|army|court|judge|company|president|agency|committee|department)|(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?= (?:on|in|at|during|after|before|over|last|for|from|and)\b|[,.])(?!,? (?:and )?[A-Z])"
    );

    private static readonly Regex Plural = PlantedWords.Pattern(@"(?:[^su]s|children|people|men|women)\b(?! of)");

    /// <summary>The clause in the passive, its doer in a by-phrase.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random) =>
        PlantedWords.One(
            Active,
            text,
            span,
            random,
            match => Passive(match, " by " + Lower(match.Groups["doer"].Value))
        );

    /// <summary>The by-phrase of a passive clause taken out, or an active clause in the passive without one.</summary>
    public static PlantedEdit? Unname(string text, TextSpan span, MersenneTwister random) =>
        PlantedWords.One(By, text, span, random, match => match.Groups["deed"].Value)
        ?? PlantedWords.One(Active, text, span, random, match => Passive(match, ""));

    private static string? Passive(Match match, string by)
    {
        var undergoer = match.Groups["object"].Value;
        var head = undergoer.Split(" of ")[0];
        return head.Contains(" to ", StringComparison.Ordinal) || undergoer.Contains(" by ", StringComparison.Ordinal)
            ? null
            : PlantedWords.InCaseOf(undergoer, "A")
                + (Plural.IsMatch(head.Split(' ')[^1]) ? " were " : " was ")
                + Participles[match.Groups["verb"].Value]
                + by
                + match.Groups["rest"].Value
                + ".";
    }

    private static string Lower(string doer) =>
        doer.StartsWith("The ", StringComparison.Ordinal) ? "the" + doer[3..] : doer;
}

using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Gives a quotation to another person whom the article quotes.</summary>
internal static class SpeakerChange
{
    private const string Name =
        "(?!(?:Rep|Sen|Mr|Mrs|Ms|Dr|Gov|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?";

    private static readonly Regex Said = PlantedWords.Pattern(
        $@"(?<=[,?!][""”’'] ){Name}(?= (?:said|told|added|wrote|argued)\b)|(?<=[,?!][""”] (?:said|added) ){Name}(?=[.,])"
    );

    private static readonly Regex Dependent = PlantedWords.Pattern(
        "[\"“”]|\\b[Hh]e\\b|\\b[Ss]he\\b|\\b[Hh]is\\b|\\b[Hh]er\\b"
    );

    // Names alone begin no sentence such as "Officials said".
    private static readonly Regex Speaker = PlantedWords.Pattern(
        $@"(?<=[,?!][""”’'] )(?!He\b|She\b|They\b|The\b|It\b){Name}(?= (?:said|told|added|wrote|argued)\b)|(?<=\b(?:said|added) ){Name}(?=[.,])|(?<=\b(?:President|Sen\.|Rep\.|Mr\.|Gov\.|Minister|Secretary) ){Name}(?= said\b)"
    );

    /// <summary>One change of this kind in a sentence.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random)
    {
        var all = Speaker.Matches(text).Select(match => match.Value).Distinct().ToArray();
        return GoesOn(text, span)
            ? null
            : PlantedWords.One(Said, text, span, random, match => Other(match.Value, all, random));
    }

    // Whether the quotation goes on behind the sentence, or the next paragraph has no speaker of its own: the change would
    // give those words to another person too.
    private static bool GoesOn(string text, TextSpan span)
    {
        var line = text.IndexOf('\n', span.End - 1);
        var rest = line < 0 ? text[span.End..] : text[span.End..Math.Max(span.End, line)];
        var next = line < 0 ? "" : text[(line + 1)..].TrimStart();
        return Dependent.IsMatch(rest) || Dependent.IsMatch(next[..Math.Min(4, next.Length)]);
    }

    // Another form of the same name is nobody else.
    private static string? Other(string name, string[] all, MersenneTwister random)
    {
        string[] others = [.. all.Where(other => !other.Split(' ').Intersect(name.Split(' ')).Any())];
        return others.Length == 0 || !all.Contains(name) ? null : random.Choose(others);
    }
}

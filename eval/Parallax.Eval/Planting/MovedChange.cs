using System.Text.RegularExpressions;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Moves a sentence elsewhere in the article.</summary>
internal static class MovedChange
{
    // What leans on the sentence before it would mean something else at another place.
    private static readonly Regex Leaning = PlantedWords.Pattern(
        @"^(?:He|She|They|It|We|I|His|Her|Their|Its|This|That|These|Those|But|And|Or|Such|Both|Still|However|Meanwhile|Also|So|Then|Yet|Other|Another|Later|There|For|One|[a-z]|[^A-Z])"
    );

    private static readonly Regex Whole = PlantedWords.Pattern(
        @"(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Lt|Col|[A-Z]))\.\s*$"
    );

    // A pronoun anywhere in it may mean somebody whom the sentence before names.
    private static readonly Regex Pronoun = PlantedWords.Pattern(
        "[\"“”]|\\b(?:he|she|they|it|him|her|them|his|their|its|we|this|that day|earlier|later|then)\\b"
    );

    /// <summary>The sentence before another one, which does not lean on what stands before it.</summary>
    public static PlantedEdit? Make(string text, TextSpan span, MersenneTwister random)
    {
        var all = PlantedCases.Sentences(text).ToArray();
        var from = Array.IndexOf(all, span);
        var to = random.Choose([.. Enumerable.Range(1, all.Length - 1)]);
        if (Math.Abs(to - from) < 3 || !Stands(text, span) || Pronoun.IsMatch(span.In(text)))
        {
            return null;
        }

        var next = from + 1 < all.Length ? all[from + 1] : span;
        return Stands(text, all[to]) && Stands(text, next) && FollowsWhole(text, span) && FollowsWhole(text, all[to])
            ? new PlantedEdit(span, span.In(text).Trim() + " ", all[to].Start)
            : null;
    }

    private static bool Stands(string text, TextSpan span) =>
        !Leaning.IsMatch(span.In(text)) && Whole.IsMatch(span.In(text));

    // At a line's start, or behind a sentence that ends where it seems to, outside quotation marks.
    private static bool FollowsWhole(string text, TextSpan span)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var before = text[line..span.Start];
        return before.Length == 0
            || Whole.IsMatch(before)
                && before.Count(c => c is '"') % 2 == 0
                && before.LastIndexOf('“') <= before.LastIndexOf('”');
    }
}

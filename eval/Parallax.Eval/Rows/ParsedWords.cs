using Parallax.Eval.Scoring;
using Parallax.Language;
using Parallax.Language.Conllu;

namespace Parallax.Eval.Rows;

/// <summary>Parsed tokens as words of CoNLL-U.</summary>
internal static class ParsedWords
{
    /// <summary>The words of a sentence; form and spacing are those of <paramref name="gold"/> where it is given.</summary>
    public static IReadOnlyList<ConlluWord> Of(
        ParsedText parsed,
        Range sentence,
        IReadOnlyList<ConlluWord>? gold = null
    )
    {
        var (first, count) = sentence.GetOffsetAndLength(parsed.Count);
        return
        [
            .. Enumerable
                .Range(first, count)
                .Select(token => new ConlluWord(
                    gold?[token - first].Form ?? parsed[token].ToString(),
                    parsed.Lemmas[token],
                    parsed.Tags[token].Label(),
                    parsed.FineTags[token],
                    parsed.Heads[token] < 0 ? "0" : $"{parsed.Heads[token] - first + 1}",
                    parsed.Relations[token].Label(),
                    gold?[token - first].SpaceAfter ?? SpaceFollows(parsed, token),
                    parsed.Features[token].Length > 0 ? parsed.Features[token] : "_"
                )),
        ];
    }

    private static bool SpaceFollows(ParsedText parsed, int token) =>
        token + 1 >= parsed.Count || parsed.Tokens[token + 1].Start > parsed.Tokens[token].End;
}

using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Provenances;

/// <summary>
/// Finds the agency that a byline names: "By Jane Doe, Reuters", "Source: TASS". A byline that names people only says
/// nothing of where they write.
/// </summary>
internal static class NotedAgency
{
    public static Stated<string>? Find(string text, TextSpan byline)
    {
        var words = SurfaceWords.Read(text, byline);
        var isSource = words.Is(0, "source") || words.Is(0, "sources");
        for (var index = 0; index < words.Count; index++)
        {
            if (AgencyGrammar.IsKnown(words, index) && (isSource || NamesEmployer(words, index)))
            {
                var span = words.Span(index, AgencyGrammar.NameEnd(words, index));
                return new Stated<string>(span.In(text), $"byline \"{byline.In(text)}\"", span);
            }
        }

        return null;
    }

    private static bool NamesEmployer(SurfaceWords words, int index) =>
        words[index - 1] is [',' or '|' or '/' or '(']
        || words.Is(index - 1, "for")
        || words.Is(index - 1, "from")
        || words.Is(index - 1, "by");
}

using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Syntax;

/// <summary>Parses the prose of an article: headline, standfirst, captions, paragraphs. Each part is read on its own.</summary>
internal sealed class SyntaxAnnotator(LanguageModel model) : Annotator<ParsedText>(SyntaxAnnotation.Key, Part.Key)
{
    protected override ParsedText Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        TextSpan[] prose = [.. article.Get(Part.Key).Where(part => part.IsProse).Select(part => part.Span)];
        return model.Parse(Unwrapped(QuoteMarks.Level(article.Text, prose), prose), prose);
    }

    // Inside a part a line break only wraps: to the sentence splitter it would end a sentence behind "J." or "Sen.".
    private static string Unwrapped(string text, TextSpan[] prose) =>
        string.Create(
            text.Length,
            (text, prose),
            static (characters, state) =>
            {
                state.text.CopyTo(characters);
                foreach (var part in state.prose)
                {
                    characters[part.Start..part.End].Replace('\n', ' ');
                }
            }
        );
}

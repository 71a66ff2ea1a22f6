using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;
using Parallax.Language;
using Parallax.Language.Conllu;

namespace Parallax.Cli.Output;

/// <summary>An article's sentences, of all its parts: what is no prose (a byline, a credit) is read too, and named.</summary>
internal static class ArticleSentences
{
    private static readonly PartsAnnotator Parts = new();

    /// <summary>The article as one document of CoNLL-U; each part is a paragraph.</summary>
    public static string Conllu(Article article, CancellationToken cancellation)
    {
        var parts = Parts.Annotate(new AnnotatedArticle(article), cancellation).Get(Part.Key);
        var parsed = LanguageModel.Default.Parse(article.Text, [.. parts.Select(part => part.Span)]);
        cancellation.ThrowIfCancellationRequested();
        using var output = new StringWriter();
        ConlluWriter.Write(
            output,
            article.Id,
            parsed,
            [.. parts.Select(part => new ConlluBlock(part.Span, part.Kind.ToString().ToLowerInvariant()))]
        );
        return output.ToString();
    }
}

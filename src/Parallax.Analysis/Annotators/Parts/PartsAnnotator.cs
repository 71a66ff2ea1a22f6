using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Cuts an article into furniture, kicker, headline, standfirst, byline, captions, credits, dateline and paragraphs: by
/// its markup where that says, else by its words. Every character that is not white space is in exactly one part.
/// </summary>
public sealed class PartsAnnotator() : Annotator<IReadOnlyList<Part>>(Part.Key)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Part> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var passages = Passage.Read(article.Article);
        var parts = new PartsList(article.Text);
        var head = new HeadReader(article.Article, passages, parts);
        var body = new BodyReader(article.Text, passages, parts);
        var inHead = true;
        for (var index = 0; index < passages.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            inHead = inHead && head.Take(index);
            if (!inHead)
            {
                body.Take(index);
            }
        }

        return parts.ToArray();
    }
}

using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Annotators.Entities;

/// <summary>Runs the annotator over an article given as lines: a first line opening with "# " is the headline.</summary>
internal static class EntityReading
{
    public static AnnotatedArticle Parsed(string text, string id = "a")
    {
        var parts = new List<Part>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(at, at + line.Length).Trim(text);
            at += line.Length + 1;
            if (!span.IsEmpty)
            {
                parts.Add(Of(text, span));
            }
        }

        var blocks = parts.Where(part => part.IsProse).Select(part => part.Span).ToList();
        var article = new Article
        {
            Id = id,
            Path = id,
            Sha256 = "",
            Text = text,
        };
        return new AnnotatedArticle(article)
            .With(Part.Key, (IReadOnlyList<Part>)parts)
            .With(SyntaxAnnotation.Key, LanguageModel.Default.Parse(text, blocks));
    }

    public static EntityIndex Entities(string text) =>
        new EntitiesAnnotator().Annotate(Parsed(text), CancellationToken.None).Get(Entity.Key);

    public static Entity Named(this EntityIndex entities, string name) =>
        entities.All.SingleOrDefault(entity => entity.Name == name)
        ?? throw new InvalidOperationException(
            $"no '{name}' among {string.Join(", ", entities.All.Select(entity => $"{entity.Type} '{entity.Name}'"))}"
        );

    public static IEnumerable<string> Words(this Entity entity, string text, MentionKind kind) =>
        entity.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Span.In(text));

    private static Part Of(string text, TextSpan span) =>
        text.AsSpan(span.Start).StartsWith("# ", StringComparison.Ordinal)
            ? new Part(PartKind.Headline, new TextSpan(span.Start + 2, span.End))
        : text.AsSpan(span.Start).StartsWith("@ ", StringComparison.Ordinal)
            ? new Part(PartKind.Dateline, new TextSpan(span.Start + 2, span.End))
        : new Part(PartKind.Paragraph, span);
}

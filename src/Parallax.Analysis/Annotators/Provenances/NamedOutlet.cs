using Parallax.Analysis.Annotators.Parts;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Provenances;

/// <summary>Finds where the page itself names its outlet: over the report, or in the copyright line below it.</summary>
internal static class NamedOutlet
{
    public static Stated<string>? Find(AnnotatedArticle article)
    {
        var text = article.Text;
        var parts = article.Get(Part.Key);
        if (parts.FirstOrDefault(part => part.Outlet is not null) is { Outlet: { } plate } line)
        {
            return new Stated<string>(plate.In(text), $"line \"{line.Span.In(text)}\"", plate);
        }

        // Over the report and inside it, such a line is a picture's.
        for (var index = parts.Count - 1; index >= 0 && parts[index].Kind is not PartKind.Paragraph; index--)
        {
            if (
                parts[index].Kind is PartKind.Furniture
                && CopyrightLine.Owner(text, parts[index].Span) is { } owner
                && parts.Any(part => part.Kind is PartKind.Paragraph)
            )
            {
                return new Stated<string>(owner.In(text), $"copyright line \"{parts[index].Span.In(text)}\"", owner);
            }
        }

        return null;
    }
}

using AngleSharp.Dom;

namespace Parallax.Sources.Html;

/// <summary>The elements of a document that its site's rule names.</summary>
/// <param name="Body">Holds the article; null where the general rules are to find it.</param>
/// <param name="Headline">Is its headline; null as above.</param>
internal sealed record ChosenElements(IElement? Body, IElement? Headline)
{
    /// <summary>Nothing is chosen.</summary>
    public static readonly ChosenElements None = new(null, null);

    /// <summary>Applies the rule: takes out what it drops, marks the byline, and finds the rest.</summary>
    public static ChosenElements Of(IDocument document, SiteRule? rule)
    {
        if (rule is null)
        {
            return None;
        }

        if (rule.Drop is { } drop)
        {
            foreach (var element in document.QuerySelectorAll(drop))
            {
                element.Remove();
            }
        }

        if (rule.Byline is { } byline)
        {
            foreach (var element in document.QuerySelectorAll(byline))
            {
                element.ClassName = "byline";
            }
        }

        return new ChosenElements(First(document, rule.Body), First(document, rule.Headline));
    }

    private static IElement? First(IDocument document, string? selector) =>
        selector is null ? null : document.QuerySelector(selector);
}

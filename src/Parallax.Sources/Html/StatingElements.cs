using AngleSharp.Dom;

namespace Parallax.Sources.Html;

/// <summary>The elements in which a page states things of itself, found in one walk: a query for each kind took longer than the flattening of the page.</summary>
internal sealed class StatingElements
{
    private StatingElements() { }

    /// <summary>Every <c>meta</c> that has content.</summary>
    public List<IElement> Metas { get; } = [];

    /// <summary>Every <c>link</c> with an address.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>Contents of scripts that hold JSON-LD.</summary>
    public List<string> JsonLd { get; } = [];

    /// <summary>Elements that state a time.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Elements that name an author.</summary>
    public List<IElement> Authors { get; } = [];

    /// <summary>The elements of the document in its order.</summary>
    public static StatingElements Of(IDocument document)
    {
        var found = new StatingElements();
        var open = new Stack<(INode Node, int NextChild)>();
        open.Push((document, 0));
        while (open.TryPop(out var top))
        {
            if (top.NextChild < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.NextChild + 1));
                if (top.Node.ChildNodes[top.NextChild] is IElement child)
                {
                    found.Take(child);
                    open.Push((child, 0));
                }
            }
        }

        return found;
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta" when element.HasAttribute("content"):
                Metas.Add(element);
                break;
            case "link" when element.HasAttribute("href"):
                Links.Add(element);
                break;
            case "script"
                when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                JsonLd.Add(element.TextContent);
                break;
            case "time" when element.HasAttribute("datetime"):
                Times.Add(element);
                return;
            default:
                break;
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            if (property is "datePublished" or "dateModified" && element.HasAttribute("content"))
            {
                Times.Add(element);
            }
            else if (property is "author")
            {
                Authors.Add(element);
            }
        }
        else if (element.GetAttribute("rel") is "author" && element.LocalName == "a")
        {
            Authors.Add(element);
        }
    }
}

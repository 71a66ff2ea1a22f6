using AngleSharp.Dom;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Flattens a parsed document into a <see cref="Page"/>, walking without recursion.</summary>
internal sealed class PageBuilder
{
    private const int LongestImageText = 300;

    private readonly List<PageElement> elements = [];
    private readonly List<PageBlock> blocks = [];
    private readonly HashSet<string> imageTexts = new(StringComparer.OrdinalIgnoreCase);
    private readonly BlockRun run = new();

    // Pages repeat few classes on many elements.
    private readonly Dictionary<string, NameWords> namesByClass = new(StringComparer.Ordinal);
    private readonly Stack<(int Run, int Start)> inlineStarts = new();
    private readonly ChosenElements chosen;
    private PageElement? chosenBody;
    private PageElement? chosenHeadline;
    private PageElement current;
    private int linkDepth;
    private int preDepth;

    private PageBuilder(IElement root, ChosenElements chosen)
    {
        this.chosen = chosen;
        current = Open(root, null);
    }

    /// <summary>The page of a document's body.</summary>
    public static Page Build(IElement body, ChosenElements chosen)
    {
        var builder = new PageBuilder(body, chosen);
        builder.Walk(body);
        return new Page(builder.elements, builder.blocks, builder.imageTexts)
        {
            ChosenBody = builder.FirstBlock(builder.chosenBody) is null ? null : builder.chosenBody,
            ChosenHeadline = builder.FirstBlock(builder.chosenHeadline),
        };
    }

    private PageBlock? FirstBlock(PageElement? element) =>
        element is not null && element.EndBlock > element.FirstBlock ? blocks[element.FirstBlock] : null;

    // By child index: AngleSharp finds a node's next sibling by searching the parent's list from its start.
    private void Walk(IElement body)
    {
        var open = new Stack<(IElement Element, INodeList Children, int NextChild, bool IsInline)>();
        open.Push((body, body.ChildNodes, 0, false));
        while (open.TryPop(out var top))
        {
            if (top.NextChild == top.Children.Length)
            {
                if (top.Element != body)
                {
                    Leave(top.Element, top.IsInline);
                }

                continue;
            }

            open.Push(top with { NextChild = top.NextChild + 1 });
            if (Enter(top.Children[top.NextChild], out var isInline) is { } entered)
            {
                open.Push((entered, entered.ChildNodes, 0, isInline));
            }
        }

        EndRun();
        current.EndBlock = blocks.Count;
    }

    // The element, where its children are to be read.
    private IElement? Enter(INode node, out bool isInline)
    {
        isInline = false;
        if (node is IText text)
        {
            run.Append(text.Data, linkDepth > 0, preDepth > 0);
            return null;
        }

        if (node is not IElement element || HtmlElements.Unread.Contains(element.LocalName))
        {
            return null;
        }

        var name = element.LocalName;
        if (name == "br")
        {
            run.BreakLine();
            return null;
        }

        if (name == "img")
        {
            RememberImage(element);
            return null;
        }

        isInline = IsInline(element);
        if (isInline)
        {
            if (IsHidden(element))
            {
                return null;
            }

            linkDepth += name == "a" ? 1 : 0;
            inlineStarts.Push(run.Position);
        }
        else
        {
            EndRun();
            preDepth += name == "pre" ? 1 : 0;
            current = Open(element, current);
        }

        return element;
    }

    private void Leave(IElement element, bool isInline)
    {
        if (isInline)
        {
            LeaveInline(element);
            return;
        }

        EndRun();
        preDepth -= element.LocalName == "pre" ? 1 : 0;
        current.EndBlock = blocks.Count;
        current = current.Parent!;
    }

    private void LeaveInline(IElement element)
    {
        var names =
            element.Attributes.Length == 0
                ? NameWords.None
                : Names(element.ClassName, element.Id, element.GetAttribute("itemprop"), element.GetAttribute("rel"));
        var start = inlineStarts.Pop();
        if (BlockKinds.Know(names))
        {
            run.Name(names, start);
        }

        linkDepth -= element.LocalName == "a" ? 1 : 0;
        if (element.LocalName is "td" or "th")
        {
            run.Space();
        }
    }

    // A custom element is what its content makes it: a word with a footnote, or a whole section. The cells of a table of
    // figures are one line; those of a table that lays out a page hold blocks.
    private static bool IsInline(IElement element)
    {
        var name = element.LocalName;
        // Whose picture it is stands in the caption's line but is a part of its own.
        if (
            name == "span"
            && element.ClassName is { } names
            && names.Contains("credit", StringComparison.OrdinalIgnoreCase)
            && NameWords.Of(names).HasAny(BlockKinds.Credits)
        )
        {
            return false;
        }

        return HtmlElements.Inline.Contains(name)
            || (
                (name is "td" or "th" || name.Contains('-', StringComparison.Ordinal))
                && !element.ChildNodes.Any(c => c is IElement child && !HtmlElements.Inline.Contains(child.LocalName))
            );
    }

    private void RememberImage(IElement image)
    {
        foreach (var text in (ReadOnlySpan<string?>)[image.GetAttribute("alt"), image.GetAttribute("title")])
        {
            if (text is { Length: > 0 and <= LongestImageText })
            {
                imageTexts.Add(TextNormaliser.Normalise(text));
            }
        }
    }

    private NameWords Names(string? className, string? id, string? third, string? fourth)
    {
        if (className is null || id is not null || third is not null || fourth is not null)
        {
            return NameWords.Of(className, id, third, fourth);
        }

        if (!namesByClass.TryGetValue(className, out var names))
        {
            namesByClass.Add(className, names = NameWords.Of(className));
        }

        return names;
    }

    private PageElement Open(IElement element, PageElement? parent)
    {
        var isBare = element.Attributes.Length == 0;
        var opened = new PageElement
        {
            Index = elements.Count,
            Parent = parent,
            Tag = element.LocalName,
            Names = isBare
                ? NameWords.None
                : Names(
                    element.ClassName,
                    element.Id,
                    element.GetAttribute("data-testid"),
                    element.GetAttribute("data-component")
                ),
            Property = isBare ? string.Empty : element.GetAttribute("itemprop")?.ToLowerInvariant() ?? string.Empty,
            Role = isBare ? string.Empty : element.GetAttribute("role")?.ToLowerInvariant() ?? string.Empty,
            Hidden = IsHidden(element),
            FirstBlock = blocks.Count,
        };
        elements.Add(opened);
        chosenBody = element == chosen.Body ? opened : chosenBody;
        chosenHeadline = element == chosen.Headline ? opened : chosenHeadline;
        return opened;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return false;
        }

        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true")
        {
            return true;
        }

        return element.GetAttribute("style") is { } style
            && style.Replace(" ", string.Empty, StringComparison.Ordinal) is var compact
            && (
                compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            );
    }

    private void EndRun()
    {
        foreach (var (text, linked, names) in run.End())
        {
            blocks.Add(new PageBlock(blocks.Count, current, text, linked, names));
        }
    }
}

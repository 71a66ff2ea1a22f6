using System.Text;
using Parallax.Sources.Text;

namespace Parallax.Sources.Xml;

/// <summary>What an element holds, as text or as markup.</summary>
internal static class XmlContent
{
    /// <summary>The characters of the current element and of all in it; goes to its end.</summary>
    public static string Text(this XmlWalk walk)
    {
        var text = new StringBuilder();
        foreach (var _ in walk.Inside())
        {
            text.Append(walk.Value);
        }

        return text.ToString();
    }

    /// <summary>
    /// The words of the current element and of all in it, line ends and blanks as one blank, a break where <c>br</c> stands; goes
    /// to its end.
    /// </summary>
    public static string Words(this XmlWalk walk)
    {
        var words = new StringBuilder();
        foreach (var _ in walk.Inside())
        {
            if (walk.IsStart && walk.Name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                words.Append('\n');
            }

            foreach (var c in walk.Value)
            {
                words.Append(char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        return TextNormaliser.Normalise(words.ToString());
    }

    /// <summary>The characters of the first child of this name, else the current element's own; goes to its end.</summary>
    public static string TextOrChild(this XmlWalk walk, string child)
    {
        var depth = walk.Depth;
        string? named = null;
        var own = new StringBuilder();
        while (!(walk.IsEmpty && walk.Depth == depth) && walk.Read() && !(walk.IsEnd && walk.Depth <= depth))
        {
            if (walk.IsStart && named is null && walk.Name == child)
            {
                named = walk.Text();
            }
            else if (walk.IsStart)
            {
                walk.Skip();
            }
            else
            {
                own.Append(walk.Value);
            }
        }

        return named ?? own.ToString();
    }

    /// <summary>
    /// What the current element holds as HTML; goes to its end. Characters alone are markup that was escaped, as feeds have
    /// it; where elements are in it, they are the markup.
    /// </summary>
    public static string Html(this XmlWalk walk)
    {
        var html = new StringBuilder();
        var hasElements = false;
        foreach (var _ in walk.Inside())
        {
            if (walk.IsStart && !hasElements)
            {
                hasElements = true;
                var text = html.ToString();
                XmlCharacters.AppendEscaped(html.Clear(), text);
            }

            if (hasElements)
            {
                walk.AppendTo(html, withNamespaces: false);
            }
            else
            {
                html.Append(walk.Value);
            }
        }

        return html.ToString();
    }

    /// <summary>The current element with its tags as XML that stands by itself; goes to its end.</summary>
    public static string Outer(this XmlWalk walk)
    {
        var xml = new StringBuilder();
        var name = walk.Written;
        walk.AppendRootTo(xml);
        if (walk.IsEmpty)
        {
            return xml.ToString();
        }

        foreach (var _ in walk.Inside())
        {
            walk.AppendTo(xml, withNamespaces: true);
        }

        return xml.Append("</").Append(name).Append('>').ToString();
    }
}

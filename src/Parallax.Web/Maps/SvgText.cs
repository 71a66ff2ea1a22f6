using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Parallax.Web.Maps;

/// <summary>A text element of a picture. Razor keeps the name "text" for itself.</summary>
public static class SvgText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The element, its words encoded; <paramref name="name"/> is a class of our own.</summary>
    public static string Of(double x, double y, string words, string name) =>
        $"<text class=\"{name}\" x=\"{SvgNumber.Of(x)}\" y=\"{SvgNumber.Of(y)}\">{Encoder.Encode(words)}</text>";
}

using System.Collections.Frozen;

namespace Parallax.Sources.Html;

/// <summary>What HTML's elements are to a reader of running text. Names are lower case.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that do not break a line; whatever else there is, custom elements too, starts a new block.</summary>
    public static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr"
    );

    /// <summary>Elements whose content is never text of the page.</summary>
    public static readonly FrozenSet<string> Unread = Set(
        "script style noscript template svg math iframe object embed canvas audio video select textarea button input head datalist map progress meter noembed noframes"
    );

    /// <summary>Elements without content and end tag.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    );

    /// <summary>Elements whose content the tokeniser reads as bare characters.</summary>
    public static readonly FrozenSet<string> RawText = Set("script style textarea title xmp iframe noembed noframes");

    /// <summary>Elements that the parser closes by itself when the next of their kind starts, so they don't nest.</summary>
    public static readonly FrozenSet<string> SelfEnding = Set(
        "p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption html head body"
    );

    /// <summary>Elements that the parser opens again in every block that follows until they are closed.</summary>
    public static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements of a drawing that the parser never takes out of it: an HTML element inside a drawing ends it.</summary>
    public static readonly FrozenSet<string> Drawing = Set(
        "svg g path circle ellipse line polyline polygon rect use defs symbol title desc metadata clippath mask pattern lineargradient radialgradient stop text tspan textpath image animate animatetransform animatemotion set marker switch view filter feblend fecolormatrix fecomposite feflood fegaussianblur feimage femerge femergenode feoffset fedropshadow"
    );

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

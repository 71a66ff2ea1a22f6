using System.Collections.Frozen;

namespace Parallax.Sources.Html;

/// <summary>Finds what a page holds beside the article: navigation, share bars, comments, related stories, notices.</summary>
internal static class Clutter
{
    private static readonly FrozenSet<string> Tags = Set("nav aside footer form dialog menu");

    private static readonly FrozenSet<string> Roles = Set(
        "navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar tooltip tablist alert form"
    );

    // One such word in a class or id is enough.
    private static readonly FrozenSet<string> Words = Set(
        """
        respond share sharing sharebar sharetools addthis socials sociable
        related relateds recirc recirculation recommended recommendation recommendations newsletter newsletters signup
        subscribe subscription paywall promo promos promotion promoted sponsor sponsored sponsors advert adverts
        advertisement advertising ad ads advertorial sidebar sidebars nav navbar navigation navigations menu menus breadcrumb
        breadcrumbs footer popup modal cta overlay lightbox trending popular
        outbrain taboola revcontent tags taglist topics pagination pager toolbar masthead banner skip jumplink
        rating ratings login register dropdown tooltip disclaimer copyright
        """
    );

    // However much text it holds: a long discussion or a cookie notice can outweigh a short article.
    private static readonly FrozenSet<string> CertainWords = Set(
        "comment comments commenting disqus replies cookie cookies consent gdpr"
    );

    // "comments-open" is said of an article, "comments" of what readers wrote under it.
    private static readonly FrozenSet<string> StateWords = Set(
        "has with without open closed enabled disabled allow show hide no body page single"
    );

    // A quoted post stands in "social-media-embed" and belongs to the article.
    private static readonly FrozenSet<string> EmbedWords = Set("embed embedded tweet");

    // Words that only mean it together.
    private static readonly string[] Phrases =
    [
        "-social-share-",
        "-social-links-",
        "-social-icons-",
        "-social-buttons-",
        "-social-media-",
        "-social-bar-",
        "-tag-list-",
        "-post-tags-",
        "-sidebar-widget-",
        "-footer-widget-",
        "-widget-area-",
        "-most-read-",
        "-most-viewed-",
        "-read-more-",
        "-read-next-",
        "-read-also-",
        "-also-read-",
        "-more-from-",
        "-more-stories-",
        "-more-news-",
        "-next-article-",
        "-up-next-",
        "-follow-us-",
        "-author-bio-",
        "-author-box-",
        "-author-info-",
        "-about-author-",
        "-about-the-author-",
        "-see-also-",
        "-you-may-",
        "-you-might-",
        "-right-rail-",
        "-left-rail-",
        "-site-header-",
        "-global-header-",
        "-page-header-",
        "-sign-up-",
        "-screen-reader-",
        "-visually-hidden-",
        "-sr-only-",
    ];

    // A mistaken name on something around the whole article must not empty the page: <body class="has-sidebar">,
    // <form id="aspnetForm">.
    private const double LargestShare = 0.4;
    private const double LargestCertainShare = 0.95;

    /// <summary>Sets <see cref="PageElement.Clutter"/> throughout the page.</summary>
    public static void Mark(Page page)
    {
        var prose = page.Sums(Prose.Of);
        var all = prose[^1];
        var headlines = page.Sums(b => b.Element.Tag == "h1" && b.LinkShare < 0.5 ? 1 : 0);
        foreach (var element in page.Elements)
        {
            var share = (double)(prose[element.EndBlock] - prose[element.FirstBlock]) / Math.Max(1, all);
            var holdsHeadline = headlines[element.EndBlock] > headlines[element.FirstBlock];
            element.Clutter =
                element != page.ChosenBody
                && (
                    element.Parent is { Clutter: true }
                    || (!IsExempt(element) && share <= LargestShareOf(element, holdsHeadline))
                );
        }
    }

    private static bool IsExempt(PageElement element) =>
        element.Parent is null
        || element.Tag is "main" or "article"
        || element.Property.Contains("articlebody", StringComparison.Ordinal);

    // Below zero where nothing speaks against the element.
    private static double LargestShareOf(PageElement element, bool holdsHeadline)
    {
        // What is called a banner or overlay and holds the page's first heading is the head of the article.
        var named = !holdsHeadline;
        if (
            element.Hidden
            || element.Property is "comment"
            || (named && element.Names.HasAny(CertainWords) && !element.Names.HasAny(StateWords))
        )
        {
            return LargestCertainShare;
        }

        var isClutter =
            Tags.Contains(element.Tag)
            || Roles.Contains(element.Role)
            || (
                named
                && !element.Names.HasAny(EmbedWords)
                && (element.Names.HasAny(Words) || element.Names.HasPhrase(Phrases))
            );
        return isClutter ? LargestShare : -1;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

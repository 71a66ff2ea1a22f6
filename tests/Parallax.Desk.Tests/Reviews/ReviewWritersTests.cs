using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Parallax.Desk.Reviews;

namespace Parallax.Desk.Tests.Reviews;

public sealed partial class ReviewWritersTests
{
    private const string Hostile =
        "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)> [x](javascript:alert(1)) # `a` \u202Eevil\u0007 <!-- ]]> \uD83D";

    [Fact]
    public void Markdown_has_every_item_with_its_source()
    {
        var page = ReviewMarkdown.Write(MadeReview.Whole());

        page.ShouldStartWith(
            "# The pier at Sorvane\n\nWhat was said of the pier.\n\nTwo outlets.\n\n## 1. Mira Toll\n\n> We close the pier on Monday\n\n— Lake Post, 2031-05-04, [“Ferry stops at Sorvane”](<https://lake.example/a?b=1&c=2>) \\[1\\]\n\nSaid on Friday.\n\nNot denied since.\n\n## 2. Lake Post\n"
        );
        page.ShouldContain("## 3. Speaker not named\n");
        page.ShouldContain("\n2. Lake Post, 2031-05-04, “Ferry stops at Sorvane”; a13, characters ");
    }

    [Fact]
    public void Html_is_one_file_without_script_that_allows_its_own_style()
    {
        var page = ReviewHtml.Write(MadeReview.Whole());
        var document = new HtmlParser().ParseDocument(page);

        document.QuerySelectorAll("ol.items > li").Length.ShouldBe(3);
        document.QuerySelector("blockquote p")!.TextContent.ShouldBe("We close the pier on Monday");
        document.QuerySelectorAll(".comment").Length.ShouldBe(2);
        document.QuerySelectorAll(".sources li").Length.ShouldBe(2);
        document.QuerySelector("figcaption a")!.GetAttribute("href").ShouldBe("https://lake.example/a?b=1&c=2");
        var policy = document.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        var style = document.QuerySelector("style")!.TextContent;
        policy.ShouldContain(
            Convert.ToBase64String(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))
            )
        );
        document
            .QuerySelectorAll("a[href^='#']")
            .All(link => document.QuerySelector(link.GetAttribute("href")!) is not null)
            .ShouldBeTrue();
    }

    [Fact]
    public void What_is_planted_in_any_field_stays_words()
    {
        var review = MadeReview.Filled(Hostile);
        var plain = new HtmlParser().ParseDocument(ReviewHtml.Write(MadeReview.Filled("x")));
        var document = new HtmlParser().ParseDocument(ReviewHtml.Write(review));

        document.QuerySelectorAll("script, img, iframe, object").ShouldBeEmpty();
        document
            .All.SelectMany(element => element.Attributes)
            .Where(one => one.Name.StartsWith("on", StringComparison.Ordinal))
            .ShouldBeEmpty();
        document
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(href => href.StartsWith('#') || href.StartsWith("https://lake.example/"));
        document.QuerySelectorAll("style").Length.ShouldBe(1);
        document.QuerySelectorAll("blockquote").Length.ShouldBe(plain.QuerySelectorAll("blockquote").Length);
        document.DocumentElement.TextContent.ShouldNotContain('\u202E');
        var markdown = ReviewMarkdown.Write(review);
        markdown.ShouldNotContain("<script");
        LinkTarget()
            .Matches(markdown)
            .Select(match => match.Groups[1].Value)
            .ShouldAllBe(target => target.StartsWith("https://lake.example/"));
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes()
    {
        ReviewHtml.Write(MadeReview.Whole()).ShouldBe(ReviewHtml.Write(MadeReview.Whole()));
        ReviewMarkdown.Write(MadeReview.Whole()).ShouldBe(ReviewMarkdown.Write(MadeReview.Whole()));
    }

    [Fact]
    public void An_empty_review_says_so()
    {
        var empty = new PressReview { Id = "r1", Title = "Pier" };

        ReviewHtml.Write(empty).ShouldContain("Nothing was picked yet.");
        ReviewMarkdown.Write(empty).ShouldBe("# Pier\n");
    }

    [GeneratedRegex(@"[^\\]\]\(<?([^)>]*)")]
    private static partial Regex LinkTarget();
}

using Parallax.Sources.Html;

namespace Parallax.Sources.Tests.Html;

/// <summary>What stands around and inside an article without being of it.</summary>
public sealed class BesideTheArticleTests
{
    private const string Lead = "The pier of Ansel was closed on Monday, the harbour board said at noon.";
    private const string Rest = "Nobody was hurt when the last of the old beams gave way, it said in a second note.";

    [Theory]
    // Comments.
    [InlineData(
        "<div id=disqus_thread><p>I have always said that the pier would fall one day, and nobody listened to me.</p></div>"
    )]
    [InlineData(
        "<ol class=comment-list><li><p>What a shame for all of us who learned to swim there as children.</p></li></ol>"
    )]
    // Related links.
    [InlineData(
        "<div class=related-articles><h3>Related</h3><p><a href=/1>Storm closes the school at Ansel for a week</a></p></div>"
    )]
    [InlineData("<p><strong>Read also:</strong> Storm closes the school at Ansel for a week</p>")]
    [InlineData(
        "<section class=recommended><p>Ten walks along the coast that you will not forget, with maps for each of them.</p></section>"
    )]
    // Notes about paying.
    [InlineData(
        "<div class=paywall><p>This article is for those who pay. Choose one of three plans and read on at once.</p></div>"
    )]
    [InlineData("<p>Already a subscriber? Log in here to go on reading.</p>")]
    [InlineData("<p>To continue reading, choose a plan that suits you.</p>")]
    [InlineData("<p>You have reached your limit of free articles this month.</p>")]
    // Newsletters and notices.
    [InlineData(
        "<div class=newsletter-signup><p>The week on the coast, each Friday in your post: sign up with your address here.</p></div>"
    )]
    [InlineData("<p>Sign up to our letter for the week on the coast.</p>")]
    [InlineData(
        "<div class=cookie-notice><p>We and our ninety partners keep small files on your machine to know you by.</p></div>"
    )]
    [InlineData(
        "<div role=dialog><p>We and our ninety partners keep small files on your machine to know you by.</p></div>"
    )]
    public void Is_left_out(string beside) =>
        HtmlArticleExtractor
            .Extract($"<h1>Pier closed</h1><article><p>{Lead}</p>{beside}<p>{Rest}</p></article><main>{beside}</main>")
            .BodyText.ShouldBe($"{Lead}\n\n{Rest}");

    // Words that notices begin with, in articles.
    [Theory]
    [InlineData("Registering the boats took all night, the harbour master said when he was asked about it.")]
    [InlineData("You have reached your goal, he told the crew, and went home without another word.")]
    [InlineData("The newsletter of the parish was the first to print the names of the drowned.")]
    public void An_article_may_begin_a_line_much_like_it(string line) =>
        HtmlArticleExtractor
            .Extract($"<h1>Pier closed</h1><article><p>{Lead}</p><p>{line}</p><p>{Rest}</p></article>")
            .BodyText.ShouldContain(line);
}

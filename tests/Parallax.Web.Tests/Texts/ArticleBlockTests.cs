using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Texts;

namespace Parallax.Web.Tests.Texts;

public sealed class ArticleBlockTests
{
    [Fact]
    public void A_dateline_runs_into_its_paragraph_and_a_credit_into_its_caption()
    {
        var article = Kethra.Wire().Build();
        var blocks = ArticleBlock.Of(article);
        blocks
            .Take(6)
            .Select(block => $"{block.Kind}: {string.Join('+', block.Runs.Select(run => run.Kind))}")
            .ShouldBe([
                "furniture: furniture",
                "headline: headline",
                "standfirst: standfirst",
                "caption: caption+credit",
                "caption: caption",
                "credit: credit",
            ]);
        blocks[6].Runs.Select(run => run.Kind).ShouldBe(["dateline", "paragraph"]);
    }

    [Fact]
    public void Everything_but_white_space_is_in_a_block()
    {
        var article = Kethra.Wire().Build();
        var covered = ArticleBlock
            .Of(article)
            .SelectMany(block => block.Runs)
            .Sum(run => Letters(article.Text[run.Start..run.End]));
        covered.ShouldBe(Letters(article.Text));
        var bare = article with { Parts = [] };
        ArticleBlock
            .Of(bare)
            .SelectMany(block => block.Runs)
            .Sum(run => Letters(bare.Text[run.Start..run.End]))
            .ShouldBe(covered);
    }

    [Fact]
    public void Parts_that_make_no_sense_lose_no_text()
    {
        var article = Hostile.Reading().Articles[0];
        var runs = ArticleBlock.Of(article).SelectMany(block => block.Runs).ToList();
        runs.Sum(run => Letters(article.Text[run.Start..run.End])).ShouldBe(Letters(article.Text));
        runs.ShouldAllBe(run => run.Kind == null || run.Kind.All(char.IsAsciiLetterLower));
    }

    private static int Letters(string text) => text.Count(c => !char.IsWhiteSpace(c));
}

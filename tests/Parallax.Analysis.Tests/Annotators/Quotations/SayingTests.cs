using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Quotations;

/// <summary>To whom, where and when something was said, from a frame alone: "# " stands for what was said.</summary>
public sealed class SayingTests
{
    [Theory]
    [InlineData("# Anna Holt told reporters on Monday.", "told", "reporters")]
    [InlineData("# Anna Holt told Palisade by phone.", "told", "Palisade")]
    [InlineData("# he told a crowd of supporters in Kesh.", "told", "a crowd of supporters")]
    [InlineData("# she told the BBC's morning programme.", "told", "the BBC's morning programme")]
    [InlineData("# Peter Lang told her.", "told", "her")]
    [InlineData("# Anna Holt wrote in a letter to the council.", "wrote", "the council")]
    [InlineData("# Anna Holt said, speaking to reporters in Kesh.", "said", "reporters")]
    [InlineData("# the ministry wrote to residents last week.", "wrote", "residents")]
    [InlineData("# Anna Holt said in a speech to parliament.", "said", "parliament")]
    [InlineData("# Anna Holt told reporters Monday.", "told", "reporters")]
    [InlineData("# Anna Holt said on Monday.", "said", null)]
    [InlineData("# Anna Holt said in an interview with local radio.", "said", null)]
    [InlineData("# Anna Holt told the truth.", "told", null)]
    [InlineData("# Anna Holt said.", "said", null)]
    public void Who_is_addressed(string text, string cue, string? expected) =>
        Find(text, cue, (tree, times, at, frame) => new Addressees(tree).Find(at, [frame], IsTime(times)))
            .ShouldBe(expected);

    [Theory]
    [InlineData("# he told Palisade by phone.", "told", "by phone")]
    [InlineData("# he said by email on Monday.", "said", "by email")]
    [InlineData("# Anna Holt wrote on Facebook on Monday.", "wrote", "on Facebook")]
    [InlineData("# Anna Holt told reporters at a briefing on Monday.", "told", "at a briefing")]
    [InlineData(
        "# Anna Holt said in an interview with local radio stations.",
        "said",
        "in an interview with local radio stations"
    )]
    [InlineData("# it was said by reporters.", "said", null)]
    public void Where_it_is_said(string text, string cue, string? expected) =>
        Find(text, cue, (tree, times, _, frame) => new Venues(tree).Find([frame], IsTime(times))).ShouldBe(expected);

    [Theory]
    [InlineData("# Anna Holt told reporters on Monday.", "told", "Monday")]
    [InlineData("# Anna Holt said on Tuesday evening.", "said", "Tuesday evening")]
    [InlineData("On Monday, Anna Holt said #.", "said", "Monday")]
    [InlineData("# Anna Holt said after she had left the party on Sunday.", "said", null)]
    [InlineData("# Anna Holt said for three hours.", "said", null)]
    [InlineData("# Anna Holt said.", "said", null)]
    public void When_it_is_said(string text, string cue, string? expected) =>
        Find(text, cue, (tree, times, at, frame) => new SayingTimes(tree, times).Find(at, [frame], null)?.Span)
            .ShouldBe(expected);

    private static string? Find(
        string text,
        string cue,
        Func<SyntaxTree, IReadOnlyList<TimeExpression>, TextSpan, TextSpan, TextSpan?> find
    )
    {
        text = text.Replace("#", "“We have no money left,”");
        var article = Reading.Of(text);
        var at = text.IndexOf(cue, StringComparison.Ordinal);
        var said = text.IndexOf('“', StringComparison.Ordinal);
        var frame =
            said == 0
                ? new TextSpan(text.IndexOf('”', StringComparison.Ordinal) + 1, text.Length)
                : new TextSpan(0, said);
        return find(
            new SyntaxTree(article.Get(SyntaxAnnotation.Key)),
            article.Get(TimeExpression.Key),
            new TextSpan(at, at + cue.Length),
            frame
        )
            ?.In(text);
    }

    private static Func<TextSpan, bool> IsTime(IReadOnlyList<TimeExpression> times) =>
        token => times.Overlapping(time => time.Span, token).Any();
}

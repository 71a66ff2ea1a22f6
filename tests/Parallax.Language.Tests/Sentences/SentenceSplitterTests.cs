using Parallax.Core;
using Parallax.Language.Sentences;
using Parallax.Language.Tokens;

namespace Parallax.Language.Tests.Sentences;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("\"We disagree. There is no secret,\" he said.", "\"We disagree.|There is no secret,\" he said.")]
    [InlineData("“Peace is near.” The minister left.", "“Peace is near.”|The minister left.")]
    [InlineData(
        "\"Why?\" he asked. \"Why?\" Mr. Smith asked. “Why?” Nobody knew.",
        "\"Why?\" he asked.|\"Why?\" Mr. Smith asked.|“Why?”|Nobody knew."
    )]
    [InlineData(
        "The U.N. said on Sept. 27 that Gen. Smith met No. 10.",
        "The U.N. said on Sept. 27 that Gen. Smith met No. 10."
    )]
    [InlineData(
        "He flew to the U.S. The talks ended at 5 p.m. Friday.",
        "He flew to the U.S.|The talks ended at 5 p.m. Friday."
    )]
    [InlineData("Talks to resume in Geneva", "Talks to resume in Geneva")]
    [InlineData("It fell by 3.5 percent! Who knew? We did...", "It fell by 3.5 percent!|Who knew?|We did...")]
    public void Ends_where_the_treebanks_end(string text, string expected)
    {
        var tokens = new List<TextSpan>();
        var sentences = new List<Range>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, sentences);
        string.Join('|', sentences.Select(s => text[tokens[s.Start].Start..tokens[s.End.Value - 1].End]))
            .ShouldBe(expected);
    }
}

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
    [InlineData("MOSCOW, October 14. /TASS/. Talks go on.", "MOSCOW, October 14. /TASS/.|Talks go on.")]
    [InlineData(
        "GENEVA (Reuters) - The U.S. envoy met J. R. Smith on Monday. He left.",
        "GENEVA (Reuters) - The U.S. envoy met J. R. Smith on Monday.|He left."
    )]
    [InlineData(
        "“It is over,” Gen. Ivan Petrov told TASS. “We won. They lost,” he added.",
        "“It is over,” Gen. Ivan Petrov told TASS.|“We won.|They lost,” he added."
    )]
    [InlineData(
        "Russian Foreign Minister Sergey Lavrov Meets Azerbaijani President Ilham Aliyev",
        "Russian Foreign Minister Sergey Lavrov Meets Azerbaijani President Ilham Aliyev"
    )]
    [InlineData("He paused... and went on. Then... nothing.", "He paused... and went on.|Then... nothing.")]
    [InlineData(
        "See https://example.org/a.html for more. The dam (built in 1962) holds 4.5 million cu. m of water.",
        "See https://example.org/a.html for more.|The dam (built in 1962) holds 4.5 million cu. m of water."
    )]
    [InlineData(
        "The firm, Acme Inc., paid Mr. Vask $5 mln. It closed.",
        "The firm, Acme Inc., paid Mr. Vask $5 mln.|It closed."
    )]
    [InlineData(
        "They met on Monday. Mr. Smith left. Gen. Petrov stayed. U.S. officials declined. Sept. 3 is next.",
        "They met on Monday.|Mr. Smith left.|Gen. Petrov stayed.|U.S. officials declined.|Sept. 3 is next."
    )]
    [InlineData(
        "Prices rose 3.5%. It cost $5. Is it over? No. Who knows (in May)? Then he left.",
        "Prices rose 3.5%.|It cost $5.|Is it over?|No.|Who knows (in May)?|Then he left."
    )]
    [InlineData("See you tomorrow. Thanks, Debra", "See you tomorrow.|Thanks,|Debra")]
    [InlineData(
        "He dismissed it as “theatre.” “I am sorry,” he said.",
        "He dismissed it as “theatre.”|“I am sorry,” he said."
    )]
    [InlineData("it was ok. the food came late. never again", "it was ok.|the food came late.|never again")]
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

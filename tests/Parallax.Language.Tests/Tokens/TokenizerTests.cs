using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Tests.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("We don't know.", "We|do|n't|know|.")]
    [InlineData("They cannot, won’t and can’t.", "They|can|not|,|wo|n’t|and|ca|n’t|.")]
    [InlineData("Smith's and the workers' $5 bill", "Smith|'s|and|the|workers|'|$|5|bill")]
    [InlineData("a well-known non-profit e-mail", "a|well|-|known|non-profit|e-mail")]
    [InlineData("the U.N. on Sept. 27 said Gen. J. R. Smith", "the|U.N.|on|Sept.|27|said|Gen.|J.|R.|Smith")]
    [InlineData(
        "1,500 men, 20% of 3.5 in 5-4 at 10:30 p.m. today",
        "1,500|men|,|20|%|of|3.5|in|5|-|4|at|10:30|p.m.|today"
    )]
    [InlineData(
        "Wait... “What?!” (see http://a.example.org/x?y=1).",
        "Wait|...|“|What|?!|”|(|see|http://a.example.org/x?y=1|)|."
    )]
    [InlineData("it—the 1990s' 20th—and 5km/7pm", "it|—|the|1990s|'|20th|—|and|5|km|/|7|pm")]
    [InlineData("Nagorno-Karabakh's Shi'ite O'Brien", "Nagorno|-|Karabakh|'s|Shi'ite|O'Brien")]
    [InlineData("mail a.b@c.example.com #Hashtag @someone #1", "mail|a.b@c.example.com|#Hashtag|@someone|#|1")]
    [InlineData("9/11, 11/28/2000, 1/2, and/or", "9/11|,|11/28/2000|,|1|/|2|,|and|/|or")]
    [InlineData("call 713-853-3989 or 555-1234", "call|713-853-3989|or|555-1234")]
    [InlineData(
        "Smith et al., 2015; A. B. Roe and C. D.; L.P.. 5",
        "Smith|et|al.|,|2015|;|A.|B.|Roe|and|C.|D.|;|L.P.|.|5"
    )]
    [InlineData(
        "Acme Inc.. Next... \"A\"<ab...@c.example.com> $$$",
        "Acme|Inc.|.|Next|...|\"|A|\"|<|ab...@c.example.com|>|$$$"
    )]
    [InlineData("👩‍🚒👍🏽 ok", "👩‍🚒|👍🏽|ok")]
    [InlineData("\u200Bword\u200B \uFEFF next", "word|next")]
    public void Cuts_as_the_treebanks_do(string text, string expected)
    {
        var tokens = new List<TextSpan>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        string.Join('|', tokens.Select(t => t.In(text))).ShouldBe(expected);
    }
}

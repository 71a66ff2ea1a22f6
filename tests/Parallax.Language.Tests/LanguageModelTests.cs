using Parallax.Core;

namespace Parallax.Language.Tests;

public class LanguageModelTests
{
    [Fact]
    public void Reads_a_plain_sentence()
    {
        var text = "Turkish foreign minister Mevlut Cavusoglu did not visit Baku on Tuesday.";
        var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
        string.Join(' ', parsed.Tags).ShouldBe("Adj Adj Noun PropN PropN Aux Part Verb PropN Adp PropN Punct");
        var root = Array.IndexOf(parsed.Heads, -1);
        parsed[root].ToString().ShouldBe("visit");
        var subject = Array.IndexOf(parsed.Relations, Relation.Nsubj);
        subject.ShouldBeInRange(2, 4);
        parsed.Heads[subject].ShouldBe(root);
        parsed.Names.ShouldContain(n => n.Kind == NameKind.Place && n.Tokens.Start.Value == 8);
        parsed.Lemmas[5].ShouldBe("do");
        parsed.FineTags[5].ShouldBe("VBD");
    }

    [Fact]
    public void Blocks_are_read_on_their_own()
    {
        var text = "Talks resume\nThe talks resumed on Monday. They ended.";
        var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, 12), new TextSpan(13, text.Length)]);
        parsed.Sentences.Length.ShouldBe(3);
        parsed.Sentences[0].ShouldBe(0..2);
    }

    [Fact]
    public void Threads_share_the_model()
    {
        var text = "\"We disagree. There is no secret,\" he said in Moscow. Lavrov denied the claims by Azerbaijan.";
        var alone = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
        Parallel.For(
            0,
            64,
            _ =>
            {
                var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
                parsed.Heads.ShouldBe(alone.Heads);
                parsed.Lemmas.ShouldBe(alone.Lemmas);
                parsed.Relations.ShouldBe(alone.Relations);
            }
        );
    }
}

using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Annotators.Syntax;

public sealed class SyntaxTreeTests
{
    [Fact]
    public void Reaches_agree_with_a_walk_over_every_head()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var tree = new SyntaxTree(Parsed(RandomHeads(random, random.Next(1, 40))));
            for (var token = 0; token < tree.Parsed.Count; token++)
            {
                var under = Enumerable.Range(0, tree.Parsed.Count).Where(other => tree.IsUnder(other, token)).ToList();
                tree.Subtree(token).ShouldBe((under[0], under[^1]));
                tree.Children(token).ShouldBe(under.Where(other => tree.Parsed.Heads[other] == token));
            }
        }
    }

    [Fact]
    public void Tokens_in_a_span_are_those_that_touch_it()
    {
        var tree = new SyntaxTree(Parsed([-1, 0, 0]));
        tree.TokensIn(new TextSpan(0, 1)).ShouldBe((0, 0));
        tree.TokensIn(new TextSpan(1, 3)).ShouldBe((1, 1));
        tree.TokensIn(new TextSpan(0, 5)).ShouldBe((0, 2));
        tree.TokensIn(new TextSpan(1, 2)).ShouldBeNull();
        tree.TokenAt(5).ShouldBe(3);
    }

    [Fact]
    public void A_verb_shares_the_subject_of_what_it_is_joined_to()
    {
        // w0 subject of w1, w2 joined to w1, w3 the open complement of w2.
        var tree = new SyntaxTree(
            Parsed([1, -1, 1, 2], [Relation.Nsubj, Relation.Root, Relation.Conj, Relation.Xcomp])
        );
        tree.Subject(1).ShouldBe(0);
        tree.Subject(2).ShouldBe(0);
        tree.Subject(3).ShouldBe(0);
        tree.Subject(0).ShouldBe(-1);
        tree.Child(1, Relation.Conj, Relation.Nsubj).ShouldBe(0);
    }

    [Fact]
    public void Furniture_holds_no_tokens()
    {
        var parsed = Reading
            .Of("Read also: snow\n\nBy Anna Holt\n\nThe bridge opened in May.")
            .Get(SyntaxAnnotation.Key);
        parsed.Tokens.Select(token => token.In(parsed.Text)).ShouldNotContain("Anna");
        parsed.Tokens.Select(token => token.In(parsed.Text)).ShouldContain("bridge");
    }

    private static int[] RandomHeads(Random random, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        var heads = new int[count];
        heads[order[0]] = -1;
        for (var i = 1; i < count; i++)
        {
            heads[order[i]] = order[random.Next(i)];
        }

        return heads;
    }

    private static ParsedText Parsed(int[] heads, Relation[]? relations = null) =>
        new()
        {
            Text = string.Join(' ', Enumerable.Repeat('w', heads.Length)),
            Tokens = [.. heads.Select((_, i) => new TextSpan(2 * i, 2 * i + 1))],
            Tags = [.. heads.Select(_ => Upos.Noun)],
            FineTags = [.. heads.Select(_ => "NN")],
            Features = [.. heads.Select(_ => "")],
            Lemmas = [.. heads.Select(_ => "w")],
            Heads = heads,
            Relations = relations ?? [.. heads.Select(_ => Relation.Dep)],
            Sentences = [0..heads.Length],
        };
}

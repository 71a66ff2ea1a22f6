using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Language.Tests;

public class WordNetTests
{
    private static readonly WordNet Net = WordNet.Default;

    [Theory]
    [InlineData("attack", "onslaught", WordNetPart.Noun)]
    [InlineData("begin", "commence", WordNetPart.Verb)]
    [InlineData("cease-fire", "armistice", WordNetPart.Noun)]
    [InlineData("accord", "treaty", WordNetPart.Noun)]
    [InlineData("buy", "purchase", WordNetPart.Verb)]
    [InlineData("United Nations", "UN", WordNetPart.Noun)]
    public void Words_that_share_a_sense(string a, string b, WordNetPart part) =>
        Net.AreSynonyms(a, b, part).ShouldBeTrue();

    [Theory]
    [InlineData("win", "lose", WordNetPart.Verb)]
    [InlineData("rise", "fall", WordNetPart.Verb)]
    [InlineData("victory", "defeat", WordNetPart.Noun)]
    [InlineData("legal", "illegal", WordNetPart.Adjective)]
    public void Words_that_are_opposite(string a, string b, WordNetPart part)
    {
        Net.AreAntonyms(a, b, part).ShouldBeTrue();
        Net.AreAntonyms(b, a, part).ShouldBeTrue();
    }

    [Theory]
    [InlineData("attack", "attack")]
    [InlineData("negotiation", "negotiate")]
    [InlineData("withdrawal", "withdraw")]
    [InlineData("arrival", "arrive")]
    public void Nouns_made_of_verbs(string noun, string verb)
    {
        Net.AreRelated(noun, WordNetPart.Noun, verb, WordNetPart.Verb).ShouldBeTrue();
        Net.AreRelated(verb, WordNetPart.Verb, noun, WordNetPart.Noun).ShouldBeTrue();
        Net.Related(verb, WordNetPart.Verb).ShouldContain((noun, WordNetPart.Noun));
    }

    [Theory]
    [InlineData("diplomat", "person", true)]
    [InlineData("minister", "person", true)]
    [InlineData("committee", "group", true)]
    [InlineData("river", "person", false)]
    [InlineData("Danube", "river", true)]
    public void Kinds_of_things(string word, string kind, bool expected)
    {
        var above = Net.Synsets(kind, WordNetPart.Noun)[0];
        Net.IsA(word, WordNetPart.Noun, above).ShouldBe(expected);
    }

    [Fact]
    public void Lexicographers_files()
    {
        Net.Lexname(Net.Synsets("diplomat", WordNetPart.Noun)[0]).ShouldBe("noun.person");
        Net.Lexname(Net.Synsets("committee", WordNetPart.Noun)[0]).ShouldBe("noun.group");
        Net.Lexname(Net.Synsets("announce", WordNetPart.Verb)[0]).ShouldBe("verb.communication");
    }

    [Theory]
    [InlineData("")]
    [InlineData("qwxzlk")]
    [InlineData("😀")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    public void Words_it_lacks(string word)
    {
        Net.Synsets(word, WordNetPart.Noun).Count.ShouldBe(0);
        Net.AreSynonyms(word, word, WordNetPart.Noun).ShouldBeFalse();
        Net.Related(word, WordNetPart.Noun).ShouldBeEmpty();
        Net.Similarity(word, word, WordNetPart.Noun).ShouldBe(0);
    }

    [Fact]
    public void Words_too_long_are_lacking() =>
        Net.Synsets(new string('a', 100_000), WordNetPart.Noun).Count.ShouldBe(0);

    [Fact]
    public void Every_sense_leads_back_to_its_words()
    {
        for (var s = 0; s < Net.SynsetCount; s += 97)
        {
            var synset = new Synset(s);
            foreach (var word in Net.Words(synset))
            {
                var senses = Net.Synsets(word, Net.PartOf(synset));
                Enumerable.Range(0, senses.Count).Select(i => senses[i]).ShouldContain(synset);
            }
        }
    }

    [Fact]
    public void Relations_are_symmetric_where_they_should_be()
    {
        ForPairs(
            (a, b) =>
            {
                foreach (var (first, second) in Words(a).SelectMany(x => Words(b).Select(y => (x, y))))
                {
                    var part = Net.PartOf(a);
                    var other = Net.PartOf(b);
                    Net.AreSynonyms(first, second, part).ShouldBe(Net.AreSynonyms(second, first, part));
                    Net.AreAntonyms(first, second, part).ShouldBe(Net.AreAntonyms(second, first, part));
                    Net.AreRelated(first, part, second, other).ShouldBe(Net.AreRelated(second, other, first, part));
                }

                Net.Similarity(a, b).ShouldBe(Net.Similarity(b, a));
                Net.Similarity(a, b).ShouldBeInRange(0, 1);
                Net.Similarity(a, a).ShouldBe(1);
            }
        );
    }

    [Fact]
    public void What_is_above_is_above_for_all_below()
    {
        for (var s = 0; s < Net.SynsetCount; s += 53)
        {
            var below = new Synset(s);
            Net.IsA(below, below).ShouldBeTrue();
            var at = below;
            // The deepest chain of WordNet 3.1 is shorter; a loop would not end here.
            for (var steps = 0; Net.Hypernyms(at).Count > 0; steps++)
            {
                steps.ShouldBeLessThan(32);
                var above = Net.Hypernyms(at)[0];
                Net.IsA(below, above).ShouldBeTrue();
                Net.IsA(above, below).ShouldBeFalse();
                at = above;
            }
        }
    }

    [Fact]
    public void Asking_costs_no_allocation()
    {
        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Ask();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static void Ask()
        {
            Net.AreSynonyms("attack", "strike", WordNetPart.Noun);
            Net.AreAntonyms("win", "lose", WordNetPart.Verb);
            Net.AreRelated("attack", WordNetPart.Noun, "attack", WordNetPart.Verb);
            Net.Similarity("minister", "president", WordNetPart.Noun);
            Net.IsA("minister", WordNetPart.Noun, Net.Synsets("person", WordNetPart.Noun)[0]);
            Net.Lexname(Net.Hypernyms(Net.Synsets("minister", WordNetPart.Noun)[0])[0]);
        }
    }

    private static IReadOnlyList<string> Words(Synset synset) => Net.Words(synset);

    // A synset and one that its relations lead to, or any other where they lead nowhere.
    private static void ForPairs(Action<Synset, Synset> hold) =>
        Prop.ForAll(
                Gen.Choose(0, Net.SynsetCount - 1)
                    .SelectMany(a => Gen.Choose(0, Net.SynsetCount - 1).Select(b => (A: a, B: b)))
                    .ToArbitrary(),
                pair =>
                {
                    var a = new Synset(pair.A);
                    hold(a, new Synset(pair.B));
                    foreach (var relation in Enum.GetValues<WordNetRelation>())
                    {
                        var joined = Net.Joined(a, relation);
                        for (var i = 0; i < joined.Count; i++)
                        {
                            hold(a, joined[i]);
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithReplay(20261122, 5).WithMaxTest(200));
}

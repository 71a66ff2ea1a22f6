using FsCheck;
using FsCheck.Fluent;
using Parallax.Language.Models;
using Parallax.Language.Training;

namespace Parallax.Language.Tests.Models;

public class WordListTests
{
    [Fact]
    public void Every_word_has_the_number_of_its_place_and_no_other_word_has_one()
    {
        var words = Gen.Elements("", "a", "ab", "abc", "b", "é", "éa", "ж", "жж", "z", "𝒜")
            .ArrayOf()
            .Select(parts => string.Concat(parts.Take(20)))
            .ArrayOf();
        Prop.ForAll(
                words.ToArbitrary(),
                some =>
                {
                    var sorted = some.Distinct(StringComparer.Ordinal).Order(WordListPacking.Order).ToList();
                    var list = Packed(sorted);
                    list.Count.ShouldBe(sorted.Count);
                    for (var i = 0; i < sorted.Count; i++)
                    {
                        list.Find(sorted[i]).ShouldBe(i);
                        list[i].ShouldBe(sorted[i]);
                        list.Find(sorted[i] + "?").ShouldBe(-1);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithReplay(20261122, 3).WithMaxTest(200));
    }

    [Fact]
    public void Words_out_of_order_are_refused() =>
        Should.Throw<ArgumentException>(() => WordListPacking.Pack("words", ["b", "a"]));

    private static WordList Packed(List<string> words) =>
        new(ModelFile.Of(ModelFile.Pack(WordListPacking.Pack("words", words))), "words");
}

using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Analysis.Tests.Comparisons.Collation;

public sealed class WordCollationTests
{
    [Fact]
    public void Words_stand_under_the_words_they_answer_to()
    {
        var collation = WordCollation.Of(
            "We will not leave the hill today, whatever they say.",
            "We shall not leave that hill, whatever they say."
        );
        Rows(collation)
            .ShouldBe([
                "We will not leave the hill today, whatever they say.",
                "We shall not leave that hill, - whatever they say.",
            ]);
    }

    [Fact]
    public void An_editors_brackets_case_and_punctuation_do_not_count()
    {
        var collation = WordCollation.Of(
            "as [President Anton] Brel also said",
            "as (President) (Anton) Brel also said,"
        );
        collation.Columns.ShouldAllBe(column => column.Agrees);
        collation.Columns[1].Words[0]!.Inserted.ShouldBeTrue();
        collation.Columns[3].Words[0]!.Inserted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1,000 men", "1000 men", true)]
    [InlineData("2.6 points", "26 points", false)]
    [InlineData("20% of it", "20 of it", false)]
    [InlineData("-5 degrees", "5 degrees", false)]
    [InlineData("the neighbour’s dog", "the neighbour's dog", true)]
    [InlineData("U.N. troops", "UN troops", true)]
    public void Spelling_does_not_count_but_another_number_does(string left, string right, bool same) =>
        WordCollation.Of(left, right).Columns.All(column => column.Agrees).ShouldBe(same);

    [Fact]
    public void A_dash_alone_is_no_difference() =>
        WordCollation.Of("he came — and went", "he came and went").Columns.ShouldAllBe(column => column.Agrees);

    [Fact]
    public void More_than_two_witnesses_share_their_columns()
    {
        var collation = WordCollation.Of("we can stop today", "we can stop at any hour", "we can cease today");
        Rows(collation)[2].ShouldStartWith("we can cease");
        collation.Columns[1].Agrees.ShouldBeTrue();
    }

    [Fact]
    public void Agreement_is_the_share_of_the_shorter_ones_words()
    {
        WordCollation.Of("we cannot share the claim that it is acceptable here", "is acceptable").Agreement.ShouldBe(1);
        WordCollation.Of("one two three four", "one two five six").Agreement.ShouldBe(0.5);
        WordCollation.Of("one", "").Agreement.ShouldBe(0);
        WordCollation.Of("one").Agreement.ShouldBe(1);
    }

    [Fact]
    public void Every_witness_rebuilds_from_the_columns() =>
        Prop.ForAll(
                Texts().Two().ToArbitrary(),
                texts =>
                {
                    var collation = WordCollation.Of(texts.Item1, texts.Item2);
                    return Rebuilds(collation, 0) && Rebuilds(collation, 1) && NoEmptyColumn(collation);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20201014, 1));

    [Fact]
    public void Three_witnesses_rebuild_too() =>
        Prop.ForAll(
                Texts().Three().ToArbitrary(),
                texts =>
                {
                    var collation = WordCollation.Of(texts.Item1, texts.Item2, texts.Item3);
                    return Enumerable.Range(0, 3).All(witness => Rebuilds(collation, witness))
                        && NoEmptyColumn(collation);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20201014, 1));

    [Fact]
    public void A_text_with_itself_agrees_throughout() =>
        Prop.ForAll(Texts().ToArbitrary(), text => WordCollation.Of(text, text).Columns.All(column => column.Agrees))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20201014, 1));

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(200_000, 3)]
    public void Long_texts_are_collated_in_bounded_time(int left, int right)
    {
        var random = new Random(7);
        var a = string.Join(' ', Enumerable.Range(0, left).Select(_ => "w" + random.Next(5_000)));
        var b = string.Join(' ', Enumerable.Range(0, right).Select(_ => "w" + random.Next(5_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var collation = WordCollation.Of(a, b);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        Rebuilds(collation, 0).ShouldBeTrue();
        Rebuilds(collation, 1).ShouldBeTrue();
    }

    [Fact]
    public void Two_editions_of_a_long_text_stay_aligned()
    {
        var random = new Random(11);
        var words = Enumerable.Range(0, 4_000).Select(i => $"w{random.Next(900)}x{i % 700}").ToList();
        var edited = words.Where((_, i) => i % 50 != 0).ToList();
        WordCollation.Of(string.Join(' ', words), string.Join(' ', edited)).Agreement.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void Unbalanced_brackets_do_no_harm()
    {
        var collation = WordCollation.Of(")))((( [[ a", new string('[', 5_000) + " a");
        Rebuilds(collation, 0).ShouldBeTrue();
        Rebuilds(collation, 1).ShouldBeTrue();
    }

    private static Gen<string> Texts()
    {
        var word = Gen.Elements(
            "we",
            "We",
            "share,",
            "agree",
            "the",
            "position",
            "[Brel]",
            "(the",
            "law)",
            "—",
            "2.6",
            "a—b",
            "\"no\"",
            "…"
        );
        var space = Gen.Elements(" ", "  ", "\n", "\t");
        return Gen.Zip(word, space)
            .Select(pair => pair.Item1 + pair.Item2)
            .ListOf()
            .Select(parts => string.Concat(parts));
    }

    private static bool Rebuilds(WordCollation collation, int witness)
    {
        var text = collation.Witnesses[witness];
        var position = 0;
        foreach (var word in collation.Columns.Select(column => column.Words[witness]))
        {
            if (word is null)
            {
                continue;
            }

            if (word.Span.Start < position || !string.IsNullOrWhiteSpace(text[position..word.Span.Start]))
            {
                return false;
            }

            position = word.Span.End;
        }

        return string.IsNullOrWhiteSpace(text[position..]);
    }

    private static bool NoEmptyColumn(WordCollation collation) =>
        collation.Columns.All(column => column.Words.Any(word => word is not null));

    private static string[] Rows(WordCollation collation) =>
        [
            .. collation.Witnesses.Select(
                (text, witness) =>
                    string.Join(' ', collation.Columns.Select(column => column.Words[witness]?.Span.In(text) ?? "-"))
            ),
        ];
}

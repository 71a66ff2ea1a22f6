using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;

namespace Parallax.Language.Tests;

public class LanguageModelTests
{
    private static readonly string[] Pieces =
    [
        "The ",
        "minister",
        " said",
        " that ",
        "\"",
        "“",
        "”",
        "'",
        "’",
        ".",
        "...",
        "…",
        ",",
        " ",
        "  ",
        "\n",
        "\n\n",
        "U.N.",
        "don't",
        "-",
        "—",
        "20%",
        "1,500",
        "\u200B",
        "\u200D",
        "\uD83D",
        "\uDC4D",
        "👍🏽",
        "\u0301",
        "é",
        "Ж",
        "中",
        "\0",
        "http://x",
        "@a.b",
        "#",
        "(",
        ")",
        "'s",
        "s'",
    ];

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
    public void Any_text_gives_tokens_in_order_and_whole_trees()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(7, 11));
    }

    [Fact]
    public void Any_characters_give_tokens_in_order_and_whole_trees() =>
        Prop.ForAll(
                Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)).ToArbitrary(),
                text => Check(text)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11));

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "line", string.Concat(Enumerable.Repeat("word ", 20_000)) },
            { "word", new string('a', 300_000) },
            { "dots", string.Concat(Enumerable.Repeat(". ", 20_000)) },
            { "stops", new string('.', 300_000) },
            { "quotes", string.Concat(Enumerable.Repeat("\"'”“", 20_000)) },
            { "hyphens", string.Concat(Enumerable.Repeat("a-", 20_000)) },
            { "figures", string.Concat(Enumerable.Repeat("1-", 20_000)) },
            { "commas", string.Concat(Enumerable.Repeat("1,", 20_000)) },
            { "marks", "a" + new string('\u0301', 300_000) },
            { "invisible", new string('\u200B', 300_000) },
            { "surrogates", new string('\uD800', 20_000) },
            { "joiners", string.Concat(Enumerable.Repeat("\uD83D\uDC69\u200D", 20_000)) },
            { "apostrophes", string.Concat(Enumerable.Repeat("a'", 20_000)) },
            { "brackets", new string('(', 20_000) + new string(')', 20_000) },
            { "at", string.Concat(Enumerable.Repeat("a@", 20_000)) },
            { "slashes", string.Concat(Enumerable.Repeat("1/", 20_000)) },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_read_in_linear_time(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        Check(text);
        // 60 s is far above the few seconds a slow shared core takes and far below what a quadratic stage would.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), name);
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

    private static void Check(string text)
    {
        var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
        var at = 0;
        foreach (var token in parsed.Tokens)
        {
            if (token.IsEmpty || token.Start < at || !OnlyBlanks(text.AsSpan(at, token.Start - at)))
            {
                Assert.Fail($"token {token} after {at}");
            }

            at = token.End;
        }

        OnlyBlanks(text.AsSpan(at)).ShouldBeTrue();
        var next = 0;
        foreach (var sentence in parsed.Sentences)
        {
            sentence.Start.Value.ShouldBe(next);
            sentence.End.Value.ShouldBeInRange(next + 1, next + 200);
            next = sentence.End.Value;
            CheckTree(parsed, sentence);
        }

        next.ShouldBe(parsed.Count);
    }

    private static void CheckTree(ParsedText parsed, Range sentence)
    {
        var (start, end) = (sentence.Start.Value, sentence.End.Value);
        var (roots, sound) = (0, true);
        for (var i = start; i < end; i++)
        {
            roots += parsed.Heads[i] < 0 ? 1 : 0;
            sound &= parsed.Heads[i] < 0 == (parsed.Relations[i] == Relation.Root);
            var steps = 0;
            for (var h = i; h >= 0 && sound; h = parsed.Heads[h])
            {
                sound = h >= start && h < end && ++steps <= end - start;
            }
        }

        sound.ShouldBeTrue();
        roots.ShouldBe(1);
    }

    private static bool OnlyBlanks(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!Language.Tokens.Characters.IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }
}

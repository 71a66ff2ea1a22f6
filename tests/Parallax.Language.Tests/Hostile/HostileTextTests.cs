using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;

namespace Parallax.Language.Tests.Hostile;

/// <summary>Tokens, sentences and whole parses of texts that nobody means well with.</summary>
public class HostileTextTests
{
    private const int Half = 1 << 19;

    public static TheoryData<string> Units => HostileText.Names;

    [Fact]
    public void Any_text_is_cut_into_tokens_and_sentences() =>
        Prop.ForAll(HostileText.Mixed, CheckShape)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(7, 11));

    [Fact]
    public void Any_characters_are_cut_into_tokens_and_sentences() =>
        Prop.ForAll(HostileText.AnyCharacters, CheckShape)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(7, 11));

    [Fact]
    public void Any_part_of_a_text_is_cut_as_if_it_stood_alone() =>
        Prop.ForAll(
                HostileText.Mixed,
                text =>
                {
                    var around = "end.” " + text + " Next";
                    var tokens = new List<TextSpan>();
                    Language.Tokens.Tokenizer.Tokenize(around, new TextSpan(6, 6 + text.Length), tokens);
                    tokens.ShouldAllBe(t => t.Start >= 6 && t.End <= 6 + text.Length);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(7, 11));

    [Fact]
    public void Any_text_is_parsed_into_whole_trees() =>
        Prop.ForAll(HostileText.Mixed, CheckParse).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(7, 11));

    [Fact]
    public void Any_characters_are_parsed_into_whole_trees() =>
        Prop.ForAll(HostileText.AnyCharacters, CheckParse)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_megabyte_of_one_thing_is_cut_in_linear_time(string unit)
    {
        var (half, whole) = (HostileText.Of(unit, Half), HostileText.Of(unit, 2 * Half));
        var (tokens, sentences) = TextShape.Of(whole);
        TextShape.Check(whole, tokens, sentences);
        // Twice the text takes twice the time, and four times where a stage is quadratic. On a busy machine the clock
        // tells them apart only by the fastest of some rounds.
        var (short_, long_) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 40 && (round < 2 || long_ >= (3 * short_) + 100); round++)
        {
            short_ = Math.Min(short_, Milliseconds(half));
            long_ = Math.Min(long_, Milliseconds(whole));
        }

        long_.ShouldBeLessThan((3 * short_) + 100, $"{unit}: {short_:F1} ms for half of it");
    }

    [Fact]
    public void A_stop_before_a_megabyte_of_quotation_marks_is_cut()
    {
        var text = "It ended." + HostileText.Of("straight quotes", 2 * Half);
        var (tokens, sentences) = TextShape.Of(text);
        TextShape.Check(text, tokens, sentences);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_long_line_of_one_thing_is_parsed(string unit) => CheckParse(HostileText.Of(unit, 4_000));

    [Fact]
    public void A_megabyte_on_one_line_is_parsed_in_bounded_time()
    {
        var watch = Stopwatch.StartNew();
        CheckParse(HostileText.Of("sentences", 1 << 20));
        // Half a minute is ten times what a slow shared core takes, and far below what a quadratic stage would.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static double Milliseconds(string text)
    {
        var start = Stopwatch.GetTimestamp();
        TextShape.Of(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void CheckShape(string text)
    {
        var (tokens, sentences) = TextShape.Of(text);
        TextShape.Check(text, tokens, sentences);
        var again = TextShape.Of(text);
        again.Tokens.AsSpan().SequenceEqual(tokens).ShouldBeTrue();
        again.Sentences.AsSpan().SequenceEqual(sentences).ShouldBeTrue();
    }

    private static void CheckParse(string text)
    {
        var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
        TextShape.Check(text, parsed.Tokens, parsed.Sentences);
        foreach (var sentence in parsed.Sentences)
        {
            CheckTree(parsed, sentence);
        }

        parsed.Lemmas.ShouldAllBe(lemma => lemma.Length > 0);
        var next = 0;
        foreach (var name in parsed.Names)
        {
            (name.Tokens.Start.Value >= next && name.Tokens.End.Value > name.Tokens.Start.Value).ShouldBeTrue();
            next = name.Tokens.End.Value;
        }
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
}

using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;
using Parallax.Language.Conllu;
using Parallax.Language.Tests.Hostile;
using Parallax.Language.Tokens;

namespace Parallax.Language.Tests.Conllu;

public class ConlluWriterTests
{
    [Fact]
    public void A_contraction_is_one_written_word_of_two()
    {
        var sentence = Read("They can't see Smith’s dogs, he said.", out _).Sentences.ShouldHaveSingleItem();

        sentence.Wholes.ShouldBe(["can't", "Smith’s"]);
        sentence
            .Words.Select(w => w.Columns[1])
            .ShouldBe(["They", "ca", "n't", "see", "Smith", "’s", "dogs", ",", "he", "said", "."]);
        sentence.Words[1].Misc("SpaceAfter").ShouldBeNull();
        sentence.Words[6].Misc("SpaceAfter").ShouldBe("No");
        (sentence.Words[2].Start, sentence.Words[2].End).ShouldBe((7, 10));
    }

    [Theory]
    [InlineData("‘They saw the dogs’ was heard in Geneva.", 0)]
    [InlineData("The dogs’ owner was heard in Geneva.", 1)]
    public void A_mark_that_closes_a_quotation_is_no_genitive(string text, int wholes) =>
        Read(text, out _).Sentences[0].Wholes.Count.ShouldBe(wholes);

    [Fact]
    public void Names_are_marked_word_by_word()
    {
        var words = Read("Sergey Lavrov met Mevlut Cavusoglu in Moscow on Tuesday.", out var parsed).Sentences[0].Words;

        words[0].Misc("NE").ShouldBe("B-PER");
        words[1].Misc("NE").ShouldBe("I-PER");
        words[3].Misc("NE").ShouldBe("B-PER");
        words[6].Misc("NE").ShouldBe("B-LOC");
        words
            .Count(w => w.Misc("NE") is not null)
            .ShouldBe(parsed.Names.Sum(n => n.Tokens.End.Value - n.Tokens.Start.Value));
    }

    [Fact]
    public void Each_block_opens_a_paragraph_and_says_its_kind()
    {
        const string Text = "Talks resume\nThe talks resumed. They ended.\n\n \nNo one won.";
        ConlluBlock[] blocks =
        [
            new(new TextSpan(0, 12), "headline"),
            new(new TextSpan(13, 43)),
            new(new TextSpan(44, 46)),
            new(new TextSpan(47, Text.Length), "a kind/of"),
        ];

        var read = Read(Text, blocks, out _);

        read.Sentences.Select(s => s.OpensParagraph).ShouldBe([true, true, false, true]);
        read.Sentences.Select(s => s.Part).ShouldBe(["headline", null, null, "a%20kind%2Fof"]);
    }

    [Fact]
    public void A_line_end_inside_a_sentence_is_a_space_in_the_text()
    {
        var read = Read("The talks\r\nresumed\u2028on\u200B\tMonday.", out _);

        read.Sentences[0].Text.ShouldBe("The talks  resumed on  Monday.");
    }

    [Fact]
    public void A_name_that_the_format_cannot_hold_is_escaped()
    {
        var output = new StringWriter();
        var parsed = LanguageModel.Default.Parse("Yes.", [new TextSpan(0, 4)]);
        ConlluWriter.Write(output, "a b/c%\u00A0\n\ud800", parsed, []);

        output
            .ToString()
            .ShouldStartWith("# newdoc id = a%20b%2Fc%25%C2%A0%0A\uFFFD\n# sent_id = a%20b%2Fc%25%C2%A0%0A\uFFFD-1\n");
    }

    [Fact]
    public void No_sentence_is_no_document()
    {
        var output = new StringWriter();
        ConlluWriter.Write(output, "empty", LanguageModel.Default.Parse(" \n", [new TextSpan(0, 2)]), []);
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_parsed() =>
        Prop.ForAll(HostileText.Mixed, Check).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11));

    [Fact]
    public void Any_characters_come_back_as_they_were_parsed() =>
        Prop.ForAll(HostileText.AnyCharacters, Check)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 11));

    private static void Check(string text)
    {
        var parsed = LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);
        if (parsed.Count == 0)
        {
            return;
        }

        var read = Read(text, out _);
        read.Sentences.Count.ShouldBe(parsed.Sentences.Length);
        var words = read.Sentences.SelectMany(s => s.Words).ToList();
        words.Select(w => new TextSpan(w.Start, w.End)).ShouldBe(parsed.Tokens);
        words.Select(w => w.Columns[2]).ShouldBe(parsed.Lemmas);
        words.Select(w => w.Columns[3]).ShouldBe(parsed.Tags.Select(t => t.ToString().ToUpperInvariant()));
        words.Select(w => w.Columns[4]).ShouldBe(parsed.FineTags);
        words
            .Select(w => w.Columns[7].Replace(":", "", StringComparison.Ordinal))
            .ShouldBe(parsed.Relations.Select(r => r.ToString().ToLowerInvariant()));
        foreach (var (sentence, range) in read.Sentences.Zip(parsed.Sentences))
        {
            sentence.Words.Select(w => w.Head == 0 ? -1 : w.Head - 1 + range.Start.Value).ShouldBe(parsed.Heads[range]);
            sentence.Text.Length.ShouldBe(sentence.Words[^1].End - sentence.Words[0].Start);
        }

        var blanked = string.Concat(text.Select((c, i) => IsInToken(parsed, i) ? c : ' '));
        read.Rebuild(text.Length).ShouldBe(blanked);
        text.Where((c, i) => !IsInToken(parsed, i)).ShouldAllBe(c => Characters.IsBlank(c));
    }

    private static bool IsInToken(ParsedText parsed, int at)
    {
        var token = Array.FindLastIndex(parsed.Tokens, t => t.Start <= at);
        return token >= 0 && at < parsed.Tokens[token].End;
    }

    private static ConlluDocument Read(string text, out ParsedText parsed) =>
        Read(text, [new ConlluBlock(new TextSpan(0, text.Length))], out parsed);

    private static ConlluDocument Read(string text, ConlluBlock[] blocks, out ParsedText parsed)
    {
        parsed = LanguageModel.Default.Parse(text, [.. blocks.Select(b => b.Span)]);
        var output = new StringWriter();
        ConlluWriter.Write(output, "a", parsed, blocks);
        return ConlluDocument.Read(output.ToString());
    }
}

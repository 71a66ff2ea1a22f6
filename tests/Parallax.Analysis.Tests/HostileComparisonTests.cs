using System.Diagnostics;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Core;

namespace Parallax.Analysis.Tests;

/// <summary>Odd texts are compared like others: nothing breaks, every line verifies, and time is in proportion.</summary>
[Collection(nameof(Alone))]
public sealed class HostileComparisonTests
{
    private const string Plain = "The road was closed by snow, the police said.";

    // Of this process, which runs nothing else meanwhile; a comparison of 400 KB needs a few seconds of it.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"\"")]
    [InlineData("“” „“ «» ‘’")]
    [InlineData("“ ” “ ”\n\n“\n\n”")]
    [InlineData(".")]
    [InlineData("... — ?! ; : , ( ) [ ]")]
    [InlineData("Snow")]
    [InlineData("said")]
    [InlineData("\"said\" said")]
    [InlineData("According to")]
    [InlineData("— Holt")]
    [InlineData("Holt:")]
    [InlineData("“The road was closed, the police said. “It was snow. “No.")]
    [InlineData("The road” was “closed by” snow, the “police said.")]
    [InlineData("\"\"\"\"\"The road\"\"\" was \"\"closed\"\"\"\" the police said.\"")]
    [InlineData("\u202EThe road was closed by snow, the police said.\u202C")]
    [InlineData("The \u202Eroad was\u202C closed \u200Fby\u200E \u2067snow\u2069, the police said.")]
    [InlineData("\uD83D\uDE00 “\uD83D\uDE00” said \uD83D\uDE00.")]
    [InlineData("\uD83D \uDE00 said \uD83D.")]
    [InlineData("\0The road\0was\u0001closed\uFEFF, the police said.\uFFFF")]
    public void An_odd_text_is_compared(string text)
    {
        Compare(text, Plain);
        Compare(Plain, text);
        Compare(text, text);
    }

    [Fact]
    public void Shreds_of_reports_in_any_order_are_compared()
    {
        string[] shreds =
        [
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "«",
            "»",
            "(",
            "[",
            "]",
            ":",
            ";",
            ",",
            ".",
            "—",
            " - ",
            "\n",
            "\n\n",
            "?",
            "said",
            "says",
            "that",
            "according to",
            "vowed to",
            "demanded",
            "claim that",
            "not",
            "no",
            "may",
            "while",
            "and",
            "Anna Holt",
            "He",
            "who",
            "the police",
            "Oslo",
            "Norwegian",
            "soldiers attacked",
            "was attacked by",
            "nine people",
            "12",
            "on Monday",
            "March 3, 2020",
            "in an interview",
            "disputed",
            "x",
            "\u202e",
            "İ",
            "𝒳",
        ];
        var random = new Random(17);
        for (var round = 0; round < 150; round++)
        {
            var texts = new string[2];
            for (var i = 0; i < 2; i++)
            {
                var text = new StringBuilder();
                for (var count = random.Next(1, 60); count > 0; count--)
                {
                    text.Append(shreds[random.Next(shreds.Length)]).Append(random.Next(4) == 0 ? "" : " ");
                }

                texts[i] = text.ToString();
            }

            Compare(texts[0], texts[1]);
        }
    }

    public static TheoryData<string> Long =>
        [
            "one sentence",
            "one sentence a paragraph",
            "quoted words",
            "pieces of one quotation",
            "open marks",
            "cues",
            "semicolons",
            "labels",
            "one word",
            "brackets",
        ];

    [Theory]
    [MemberData(nameof(Long))]
    public void A_long_text_takes_time_in_proportion(string kind)
    {
        var text = LongText(kind);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Compare(text, text + " The end.");
        (Process.GetCurrentProcess().TotalProcessorTime - before).ShouldBeLessThan(Bound);
    }

    private static string LongText(string kind) =>
        kind switch
        {
            "one sentence" => Repeat("Anna Holt said the army attacked nine villages on Monday. ", 200_000),
            "one sentence a paragraph" => Repeat("Anna Holt said the army attacked nine villages.\n\n", 200_000),
            "quoted words" => Repeat("\"yes\" ", 120_000),
            "pieces of one quotation" => Repeat("\"We go,\" he said, ", 100_000),
            "open marks" => Repeat("“The road ", 100_000),
            "cues" => Repeat("said that they ", 100_000),
            "semicolons" => Repeat("; ", 60_000),
            "labels" => Repeat("The disputed law of occupied Upper Kesh fell. ", 100_000),
            "one word" => new string('a', 200_000),
            "brackets" => Repeat("[((", 60_000),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Repeat(string words, int length) =>
        new StringBuilder().Insert(0, words, length / words.Length).ToString();

    private static void Compare(string left, string right)
    {
        var report = Reading.Pipeline.Compare([
            AnnotatedText.Article(left) with
            {
                Id = "a",
            },
            AnnotatedText.Article(right) with
            {
                Id = "b",
            },
        ]);
        foreach (var version in report.Statements!.SelectMany(group => group.Versions))
        {
            var text = version.Article == "a" ? left : right;
            text[version.Start..version.End].ShouldBe(version.Text);
        }
    }
}

/// <summary>What measures its process runs when nothing else does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

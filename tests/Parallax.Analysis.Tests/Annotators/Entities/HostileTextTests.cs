using System.Diagnostics;
using System.Text;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Entities;

/// <summary>Odd input never breaks the annotators, and a long one takes time in proportion.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Shreds =
    [
        "\"",
        "“",
        "”",
        "(",
        ")",
        "[",
        "]",
        "-",
        "'s",
        "’",
        ",",
        ".",
        "of",
        "the",
        "The",
        "President",
        "Minister",
        "Mr.",
        "Ministry",
        "Union",
        "No.",
        "2",
        "al",
        "Assad",
        "Kim",
        "Jong-un",
        "Turkish",
        "Turkey",
        "forces",
        "said",
        "he",
        "she",
        "it",
        "his",
        "who",
        "as",
        "called",
        "described",
        "illegal",
        "occupied",
        "and",
        "&",
        "for",
        "US",
        "\n",
        "#",
        "É",
        "\u202e",
        "𝒳",
        "A",
        "I",
        "—",
        "/",
        "MOSCOW",
    ];

    [Fact]
    public void Shreds_of_text_in_any_order_are_read()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                text.Append(Shreds[random.Next(Shreds.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            }

            ReadAll(text.ToString());
        }
    }

    [Fact]
    public void A_long_list_of_namesakes_takes_seconds()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4_000; i++)
        {
            text.Append("Mr. Kim met Adam").Append((char)('a' + (i % 26))).Append(" Kim in Kesh. ");
        }

        var watch = Stopwatch.StartNew();
        var parsed = EntityReading.Parsed(text.ToString());
        var parsing = watch.Elapsed;
        new EntitiesAnnotator().Annotate(parsed, CancellationToken.None);
        (watch.Elapsed - parsing).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static void ReadAll(string text)
    {
        var article = new EntitiesAnnotator().Annotate(EntityReading.Parsed(text), CancellationToken.None);
        new LabelsAnnotator().Annotate(
            article.With(Quotation.Key, (IReadOnlyList<Quotation>)[]),
            CancellationToken.None
        );
    }
}

using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

/// <summary>
/// Each port prints what its Python original prints, on an answer that is wrong in many ways: gold with pieces dropped,
/// moved, doubled and swapped by a fixed rule.
/// </summary>
public sealed class PortTests
{
    [SkippableFact]
    public void Extraction_agrees_with_its_original()
    {
        var goldPath = SharedData.Require("bench/extraction/dev.jsonl");
        var gold = JsonLines.Read<ExtractionGold>(goldPath).ToArray();
        using var folder = new TemporaryFolder();
        var bodies = gold.Where((_, i) => i % 9 != 4)
            .Select((row, i) => new { row.Id, ArticleBody = Spoilt(row.ArticleBody, i) })
            .ToDictionary(row => row.Id, row => row.ArticleBody);
        JsonLines.Write(
            folder.File("sys.jsonl"),
            bodies.Select(pair => new { id = pair.Key, articleBody = pair.Value })
        );

        var score = ExtractionScore.Of(gold, bodies);

        SharedData
            .Python("bench/score_extraction.py", goldPath, folder.File("sys.jsonl"), "--boot", "0")
            .ShouldContain(
                $"F1 {score.Pages.F1:0.000} +- 0.000  precision {score.Pages.Precision:0.000}  recall {score.Pages.Recall:0.000}  accuracy {score.Accuracy:0.000}"
            );
    }

    [SkippableFact]
    public void Dates_agree_with_their_original()
    {
        var goldPath = SharedData.Require("bench/dates/dev.jsonl");
        var gold = JsonLines.Read<DateGold>(goldPath).ToArray();
        using var folder = new TemporaryFolder();
        var timexes = gold.ToDictionary(
            row => row.Id,
            row => (IReadOnlyList<Timex>)[.. row.Timexes.SelectMany(Spoilt)]
        );
        JsonLines.Write(folder.File("sys.jsonl"), timexes.Select(pair => new { id = pair.Key, timexes = pair.Value }));

        var score = DateScore.Of(gold, timexes);

        var printed = SharedData.Python("bench/score_dates.py", goldPath, folder.File("sys.jsonl"));
        printed.ShouldContain($"gold {score.Gold}, system {score.Given}");
        printed.ShouldContain(
            $"  relaxed P {Percent(score.Overlapping, score.Given)} R {Percent(score.Overlapping, score.Gold)}"
        );
        printed.ShouldContain($"  strict  P {Percent(score.Exact, score.Given)} R {Percent(score.Exact, score.Gold)}");
        printed.ShouldContain($"(value accuracy on overlaps {100 * score.ValueAccuracy:0.0})");
    }

    [SkippableFact]
    public void Quotes_agree_with_their_original()
    {
        var goldPath = SharedData.Require("bench/quotes/dev.jsonl");
        var gold = JsonLines.Read<QuoteGold>(goldPath).ToArray();
        using var folder = new TemporaryFolder();
        var quotes = gold.ToDictionary(
            row => row.Id,
            row => (IReadOnlyList<QuoteSpans>)[.. row.Linked.SelectMany(Spoilt)]
        );
        JsonLines.Write(folder.File("sys.jsonl"), quotes.Select(pair => new { id = pair.Key, quotes = pair.Value }));

        var flat = FlatQuoteScore.Of(gold, quotes);
        var linked = LinkedQuoteScore.Of(gold, quotes, 0.5);
        var kinds = QuoteKindScore.Of(gold, quotes);

        var printed = SharedData.Python("bench/score_quotes.py", goldPath, folder.File("sys.jsonl"));
        printed.ShouldContain(
            "  exact   " + string.Join("  ", FlatQuoteScore.Roles.Select(role => $"{role} {Printed(flat.Exact[role])}"))
        );
        printed.ShouldContain(
            "  begin   " + string.Join("  ", FlatQuoteScore.Roles.Select(role => $"{role} {Printed(flat.Begin[role])}"))
        );
        printed.ShouldContain(
            "  jaccard "
                + string.Join("  ", FlatQuoteScore.Roles.Select(role => $"{role} {100 * flat.Jaccard[role]:0.0}"))
        );
        printed.ShouldContain(
            $"  linked IoU>=0.5: gold {linked.Gold} given {linked.Given}  {Printed(linked.Found)}  speaker right given found {100 * linked.SpeakerOfFound:0.0}  found with right speaker {100 * linked.SpeakerOfAll:0.0}"
        );
        foreach (var (kind, score) in kinds)
        {
            printed.ShouldContain(
                $"{kind} n={score.Gold} found {100 * score.Found:0.0} right speaker {100 * score.Spoken:0.0}"
            );
        }
    }

    [SkippableFact]
    public void Treebank_agrees_with_its_original()
    {
        var goldPath = SharedData.Require("treebank/gum.dev.conllu");
        var gold = Conllu.Read(goldPath);
        using var folder = new TemporaryFolder();
        var system = gold.Select(sentence => sentence with { Words = [.. sentence.Words.Select(Spoilt)] }).ToArray();
        Conllu.Write(folder.File("sys.conllu"), system);

        var score = TreebankScore.Of(gold, system);

        SharedData
            .Python("bench/score_treebank.py", goldPath, folder.File("sys.conllu"))
            .ShouldBe($"{100 * score.Upos:0.0} {100 * score.Uas:0.0} {100 * score.Las:0.0}\n");
        TreebankScore.Of(gold, Conllu.Read(folder.File("sys.conllu"))).ShouldBe(score);
    }

    [SkippableFact]
    public void Grouping_agrees_with_its_original()
    {
        var goldPath = SharedData.Require("bench/stories/dev.jsonl");
        var gold = JsonLines.Read<Grouped>(goldPath).ToArray();
        using var folder = new TemporaryFolder();
        // Every third article of an event apart, every seventh of them all in one.
        string[] system =
        [
            .. gold.Select(
                (row, i) =>
                    i % 7 == 0 ? "all"
                    : i % 3 == 0 ? row.Gold + "-"
                    : row.Gold
            ),
        ];
        JsonLines.Write(folder.File("sys.jsonl"), gold.Zip(system, (row, cluster) => new { id = row.Id, cluster }));

        var score = GroupingScore.Of([.. gold.Select(row => row.Gold)], system);

        var printed = SharedData.Python("bench/score_stories.py", goldPath, folder.File("sys.jsonl"));
        printed.ShouldContain($"B3 P {100 * score.Precision:0.0} R {100 * score.Recall:0.0} F1 {100 * score.F1:0.0} ");
        printed.ShouldContain($"V {100 * score.V:0.0}   ARI {100 * score.Rand:0.0}");
    }

    private sealed record Grouped(string Id, string Gold);

    [SkippableTheory]
    [InlineData("ACTOR,GROUP,COUNTRY")]
    [InlineData("")]
    public void Presence_agrees_with_its_original(string kinds)
    {
        var goldPath = SharedData.Require("bench/newswcl50/dev.jsonl");
        var gold = JsonLines.Read<WordingGold>(goldPath).ToArray();
        using var folder = new TemporaryFolder();
        var mentions = gold.ToDictionary(
            row => row.Id,
            row => (IReadOnlyList<WordingMention>)[.. row.Mentions.SelectMany(Spoilt)]
        );
        JsonLines.Write(
            folder.File("sys.jsonl"),
            mentions.Select(pair => new { id = pair.Key, mentions = pair.Value })
        );

        var score = PresenceScore.Of(gold, mentions, kinds.Split(',', StringSplitOptions.RemoveEmptyEntries));

        var printed = SharedData.Python(
            "bench/score_presence.py",
            goldPath,
            folder.File("sys.jsonl"),
            "--types",
            kinds
        );
        printed.ShouldContain($"chains {score.Chains}, found {score.Found} (");
        printed.ShouldContain($"right chain {100.0 * score.MentionsFound / score.Mentions:0.0}   ");
        printed.ShouldContain($"present F1 {100 * score.PresentF1:0.0} (");
        printed.ShouldContain($"left-out F1 {100 * score.LeftOutF1:0.0} (");
    }

    private static IEnumerable<WordingMention> Spoilt(WordingMention mention, int i) =>
        (i % 7) switch
        {
            0 or 1 => [],
            2 => [mention with { Chain = "other" }],
            3 => [mention with { Start = mention.End, End = mention.End + 9 }],
            4 => [mention, mention with { Chain = mention.Chain[..5] }],
            _ => [mention],
        };

    private static string Spoilt(string body, int i) =>
        (i % 5) switch
        {
            0 => body,
            1 => body[(body.Length / 3)..],
            2 => "Advertisement\n\n" + body + "\n\nRead more: naïve café, 3½ m² — " + body[..(body.Length / 5)],
            3 => body[..(body.Length / 2)],
            _ => "",
        };

    private static IEnumerable<Timex> Spoilt(Timex timex, int i) =>
        (i % 6) switch
        {
            0 => [],
            1 => [timex with { Value = timex.Value + "-01" }],
            2 => [timex with { Start = timex.Start + 1, Type = "TIME" }],
            3 => [timex, timex with { End = timex.End + 1 }],
            4 => [timex with { Start = timex.End, End = timex.End + 1, Value = null }],
            _ => [timex],
        };

    private static IEnumerable<QuoteSpans> Spoilt(QuoteSpans quote, int i) =>
        (i % 7) switch
        {
            0 => [],
            1 => [quote with { Source = [] }, quote],
            2 => [quote with { Content = [Shorter(quote.Content[0], 3)] }],
            3 =>
            [
                quote with
                {
                    Content = [quote.Content[0], Shorter(quote.Content[^1], 2)],
                    Cue = [],
                },
                quote with
                {
                    Source = quote.Cue,
                },
            ],
            4 =>
            [
                new QuoteSpans
                {
                    Content = [quote.Content[0].Cover(quote.Content[^1])],
                    Source = quote.Source,
                    Cue = quote.Cue,
                },
            ],
            5 => [quote with { Content = [new TextSpan(quote.Content[0].Start, quote.Content[0].End + 40)] }],
            _ => [quote],
        };

    private static ConlluWord Spoilt(ConlluWord word, int i) =>
        (i % 5) switch
        {
            1 => word with { Upos = "X" },
            2 => word with { Head = "1" },
            3 => word with { Relation = "dep" },
            4 => word with { Relation = word.BareRelation + ":other" },
            _ => word,
        };

    private static TextSpan Shorter(TextSpan span, int by) =>
        new(span.Start, span.Start + Math.Max(1, span.Length / by));

    private static string Printed(Ratios ratios) =>
        $"P {100 * ratios.Precision:0.0} R {100 * ratios.Recall:0.0} F1 {100 * ratios.F1:0.0}";

    private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0.00");
}

using System.Globalization;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Eval.Alignment;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Stories;

/// <summary>
/// Fits how likely two articles are of one story to the pairs of the measuring sets, and answers each half of ECB+'s topics
/// by the weights of the other.
/// </summary>
internal sealed class StoryLikenessFit(string bench, TextWriter output)
{
    // As LogisticFit's default of the alignment: weights between 0 and 1 of features between 0 and 1.
    private const double Ridge = 1;

    // Pairs with less in common are never asked about, and there are a hundred times as many of them.
    private const double LeastCosine = 0.05;

    // 300 pairs of NewsWCL50 beside 300,000 of ECB+ would not be heard.
    private const int WclWeight = 3;

    private readonly Labelled[] ecb = Read(Path.Combine(bench, "stories", "dev.jsonl"));
    private readonly Labelled[] wcl = Read(Path.Combine(bench, "newswcl50", "dev.jsonl"));

    /// <summary>Prints the weights and how the halves do.</summary>
    public void Run()
    {
        foreach (var even in (bool[])[true, false])
        {
            var weights = Fit([.. ecb.Where(row => row.Even == even)]);
            var held = ecb.Where(row => row.Even != even).ToArray();
            output.WriteLine(
                Inv(
                    $"# fitted to {(even ? "even" : "odd")} topics; B3 of the others {B3(held, weights):0.0}, of NewsWCL50 {B3(wcl, weights):0.0}"
                )
            );
        }

        var all = Fit(ecb);
        output.WriteLine(Inv($"# fitted to all: B3 of ECB+ {B3(ecb, all):0.0}, of NewsWCL50 {B3(wcl, all):0.0}"));
        foreach (var cohesion in (double[])[0.5, 0.75, 1])
        {
            foreach (var join in (double[])[0.2, 0.25, 0.3, 0.35, 0.4])
            {
                output.WriteLine(
                    Inv(
                        $"# cohesion {cohesion:0.00}, join {join:0.00}: {B3(ecb, all, join, cohesion):0.0}, {B3(wcl, all, join, cohesion):0.0}"
                    )
                );
            }
        }

        foreach (var (name, weight) in Enum.GetNames<LikenessFeature>().Append("Bias").Zip(all))
        {
            output.WriteLine(Inv($"{name} {weight:0.0}"));
        }
    }

    private double[] Fit(Labelled[] rows)
    {
        var pairs = Pairs(rows).Concat(Enumerable.Repeat(Pairs(wcl), WclWeight).SelectMany(known => known)).ToList();
        var weights = LogisticFit.Fit(pairs, Ridge);
        return [.. weights.Skip(1), weights[0]];
    }

    private static List<(double[] Features, bool Same)> Pairs(Labelled[] rows)
    {
        var open = new OpenArticles(int.MaxValue);
        var learned = rows.Select((row, i) => open.Learn(i, null, row.Features, null)).ToArray();
        var weighed = learned.Select(article => new WeighedArticle(article, open.Terms)).ToArray();
        var likeness = new PairLikeness(open, new StoryStreamOptions());
        var pairs = new List<(double[], bool)>();
        for (var i = 0; i < rows.Length; i++)
        {
            likeness.Against(weighed[i]);
            for (var j = 0; j < i; j++)
            {
                var features = new double[LikenessWeights.Count];
                likeness.Features(weighed[j], features);
                if (features[(int)LikenessFeature.All] >= LeastCosine)
                {
                    pairs.Add(([1, .. features], rows[i].Gold == rows[j].Gold));
                }
            }
        }

        return pairs;
    }

    private static double B3(Labelled[] rows, double[] weights, double? join = null, double? cohesion = null)
    {
        var options = new StoryStreamOptions { Weights = new LikenessWeights(weights) };
        options = options with { Join = join ?? options.Join, Cohesion = cohesion ?? options.Cohesion };
        var stories = StoryGroupings.Stream([.. rows.Select(row => row.Features)], options);
        return 100
            * GroupingScore
                .Of(
                    [.. rows.Select(row => row.Gold)],
                    [.. stories.Select(story => story.ToString(CultureInfo.InvariantCulture))]
                )
                .F1;
    }

    private static Labelled[] Read(string path)
    {
        GoldRow[] rows = [.. JsonLines.Read<GoldRow>(path)];
        var features = StoryReading.Read(
            [.. rows.Select(row => new NewsRow(row.Id, row.Text))],
            CancellationToken.None
        );
        return
        [
            .. rows.Zip(
                features,
                (row, read) =>
                    new Labelled(row.Gold, read, int.TryParse(row.Topic, out var topic) && int.IsEvenInteger(topic))
            ),
        ];
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);

    private sealed record Labelled(string Gold, StoryFeatures Features, bool Even);

    private sealed record GoldRow(string Id, string Text, string Gold, string? Topic = null);
}

using System.Diagnostics;
using Parallax.Analysis;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Bench;

/// <summary>What each annotator costs on the samples, one thread, as a share of the whole.</summary>
internal static class AnnotatorMeasure
{
    private const int Rounds = 12;

    /// <summary>Prints the annotators in their order: milliseconds an article, share, sentences a second.</summary>
    public static void Run(TextWriter output)
    {
        var articles = SampleFiles.Articles();
        var annotators = new NewsPipeline(TimeProvider.System).Annotators;
        var ticks = new long[annotators.Count];
        var sentences = 0;
        for (var round = 0; round < Rounds; round++)
        {
            // The first rounds compile what the others run.
            if (round == Rounds / 3)
            {
                Array.Clear(ticks);
                sentences = 0;
            }

            foreach (var article in articles)
            {
                var annotated = new AnnotatedArticle(article);
                for (var i = 0; i < annotators.Count; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    annotated = annotators[i].Annotate(annotated, CancellationToken.None);
                    ticks[i] += Stopwatch.GetTimestamp() - start;
                }

                sentences += annotated.Get(SyntaxAnnotation.Key).Sentences.Length;
            }
        }

        var timed = articles.Count * (Rounds - (Rounds / 3));
        var total = ticks.Sum();
        for (var i = 0; i < annotators.Count; i++)
        {
            var milliseconds = 1000.0 * ticks[i] / Stopwatch.Frequency / timed;
            output.WriteLine(
                $"{annotators[i].Assigns, -14} {milliseconds, 7:F2} ms {100.0 * ticks[i] / total, 5:F1} % {sentences / (ticks[i] / (double)Stopwatch.Frequency), 12:F0} sentences/s"
            );
        }

        output.WriteLine(
            $"{"all", -14} {1000.0 * total / Stopwatch.Frequency / timed, 7:F2} ms an article of {articles.Average(a => a.Text.Length):F0} characters"
        );
    }
}

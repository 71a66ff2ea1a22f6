using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Measures;
using Parallax.Sources;

namespace Parallax.Eval.Commands;

/// <summary>
/// Reads the heads of samples/corpus, each article for itself: headline, outlet and day, found right and found wrong. What
/// is left unknown is neither.
/// </summary>
internal static class RunCorpus
{
    private const string Set = "corpus";

    private static readonly string[] Extensions = [".txt", ".html"];

    /// <summary>The heads of texts and pages; what is wrong or unknown is written, a line each.</summary>
    public static IReadOnlyList<Measure> Heads(TextWriter output)
    {
        var pipeline = new AnnotationPipeline([
            new PartsAnnotator(),
            new DatelinesAnnotator(),
            new PublicationAnnotator(Product.Time),
            new ProvenanceAnnotator(),
        ]);
        var heads = ExpectedHead
            .Read(Repository.File("eval", "samples", RunStories.Corpus))
            .Where(head => Extensions.Contains(Path.GetExtension(head.File)))
            .Select(head => (Expected: head, Read: pipeline.Annotate(Article(head.File), CancellationToken.None)))
            .ToArray();
        var tallies = new[] { new Tally("headline"), new Tally("outlet"), new Tally("day") };
        foreach (var (expected, read) in heads)
        {
            if (expected.Headline is not null)
            {
                tallies[0].Count(output, expected.File, expected.Headline, Headline(read));
            }

            tallies[1].Count(output, expected.File, expected.Outlet, read.Get(Provenance.Key).Outlet?.Value);
            var day = read.Get(Publication.Key).Value;
            tallies[2].Count(output, expected.File, expected.Day, day is ['X', ..] ? null : day);
        }

        output.WriteLine();
        return [.. tallies.SelectMany(tally => tally.Measures())];
    }

    private static Article Article(string file) =>
        new ArticleReader(new ArticleReaderOptions { Clock = Product.Time })
            .Read([Repository.File("samples", "corpus", file)], standardInput: null, CancellationToken.None)
            .Select(result => result.Article ?? throw new InvalidDataException(result.Failure))
            .Single();

    private static string? Headline(AnnotatedArticle article) =>
        article.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Headline)?.Span.In(article.Text);

    private sealed class Tally(string name)
    {
        private int stated;
        private int right;
        private int wrong;

        public void Count(TextWriter output, string file, string? expected, string? given)
        {
            var isRight = expected is null ? given is null : given is not null && Words.Same(expected, given);
            stated += expected is null ? 0 : 1;
            right += expected is not null && isRight ? 1 : 0;
            wrong += given is not null && !isRight ? 1 : 0;
            if (!isRight)
            {
                var verdict = given is null ? "missed" : "wrong";
                output.WriteLine(
                    $"{verdict, -6}  {Set} {name}  {file}  {expected ?? "none"}  -- given {given ?? "none"}"
                );
            }
        }

        public IEnumerable<Measure> Measures() =>
            [
                new Measure(Set, name, right, Unit: $"of {stated}"),
                new Measure(Set, $"{name} wrong", wrong, Unit: "found", LessIsBetter: true),
            ];
    }
}

using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Planting;

namespace Parallax.Eval.Tests;

/// <summary>Reports made by hand, for scorers to judge.</summary>
internal static class MadeReports
{
    /// <summary>A report of articles in which nothing was found; ids and paths are the names given.</summary>
    public static Report Of(IEnumerable<ArticleReport> articles, params StatementGroup[] groups) =>
        new()
        {
            Parallax = "test",
            Articles = [.. articles],
            Statements = groups,
        };

    /// <summary>An article in which nothing was found.</summary>
    public static ArticleReport Article(string name, string text) =>
        new()
        {
            Id = name,
            Path = name,
            Sha256 = "",
            TextSha256 = "",
            Text = text,
            Parts = [],
            Sentences = [],
            Entities = [],
            Times = [],
            Quantities = [],
            Quotations = [],
            Events = [],
            Labels = [],
        };

    /// <summary>A version of a statement: the words where the article has them first.</summary>
    public static StatementVersion Version(ArticleReport article, string words, string? source = null)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new StatementVersion(article.Id, start, start + words.Length, words, source, null);
    }

    /// <summary>A report that is right, wrong and blind in turn, over a text with a line put before it.</summary>
    public static Report OfPlanted(PlantedCase planted, int n)
    {
        const string Shift = "A line before.\n";
        ArticleReport a = Article("a", (n % 2 == 0 ? "" : Shift) + planted.Original),
            b = Article("b", (n % 3 == 0 ? "" : Shift) + planted.Changed);
        int aStart = planted.Before.Start + a.Text.Length - planted.Original.Length,
            bStart = planted.After.Start + b.Text.Length - planted.Changed.Length;
        var type = (n % 4) switch
        {
            0 => DifferenceType.Wording,
            1 => DifferenceType.Place,
            _ => planted.Kind.Accepted.DefaultIfEmpty(DifferenceType.Wording).First(),
        };
        Evidence[] spans = [Slice(a, aStart, planted.Before.Length), Slice(b, bStart, planted.After.Length)];
        var versions = spans.Select(span => new StatementVersion(
            span.Article,
            span.Start,
            span.End,
            span.Text,
            null,
            null
        ));
        var difference = new Difference(type, ["a", "b"], spans, "differs");
        return Of(
            [a, b],
            new StatementGroup("S1", "statement", [.. versions], [], [difference]),
            new StatementGroup("S2", "statement", [Whole(a, spans[0])], n % 5 == 0 ? [] : ["b"], []),
            new StatementGroup("S3", "statement", [new StatementVersion("b", 0, 5, b.Text[..5], null, null)], ["a"], [])
        );
    }

    /// <summary>A report with a group for every other run, in every third of which the sources differ.</summary>
    public static Report OfSharedRuns(string first, string second, IReadOnlyList<Eval.Planting.SharedRun> runs)
    {
        ArticleReport a = Article("a", first),
            b = Article("b", second);
        var groups = runs.Select(
            (run, i) =>
                new StatementGroup(
                    $"S{i}",
                    i % 2 == 0 ? "quotation" : "statement",
                    [
                        new StatementVersion("a", run.First.Start, run.First.End, run.First.In(first), "Kim", null),
                        new StatementVersion(
                            "b",
                            run.Second.Start,
                            run.Second.End,
                            run.Second.In(second),
                            i % 3 == 0 ? "Kim" : null,
                            null
                        ),
                    ],
                    [],
                    []
                )
        );
        return Of([a, b], [.. groups]);
    }

    private static StatementVersion Whole(ArticleReport article, Evidence evidence) =>
        new(article.Id, evidence.Start, evidence.End, evidence.Text, null, null);

    private static Evidence Slice(ArticleReport article, int start, int length) =>
        new(article.Id, start, start + length, article.Text.Substring(start, length));
}

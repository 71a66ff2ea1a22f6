using System.Buffers;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>
/// Checks a report against itself and against its sources: every stretch of words in it, wherever it stands, must be
/// what the text holds there. Walks the JSON as it is, so that what later versions add is checked too.
/// </summary>
public sealed class ReportVerifier
{
    // Deeper than any report is; hostile nesting ends as malformed JSON.
    private const int DeepestNesting = 64;

    private readonly IReadOnlyList<Value> values;

    private ReportVerifier(IReadOnlyList<Value> values) => this.values = values;

    /// <summary>The articles the report is about, in its order; their files are what <see cref="Check"/> wants.</summary>
    public IEnumerable<ReportVerifierArticle> Articles => values.SelectMany(value => value.Articles);

    /// <summary>Takes a report of <c>read</c> or <c>compare</c>, as JSON or JSON lines, in UTF-8.</summary>
    /// <exception cref="JsonException">It is no JSON, or no report.</exception>
    public static ReportVerifier Parse(ReadOnlySpan<byte> report)
    {
        try
        {
            var verifier = new ReportVerifier(Values(report));
            return verifier.Articles.Any() ? verifier : throw new JsonException("it holds no articles");
        }
        catch (InvalidOperationException e)
        {
            // What System.Text.Json says of half a surrogate pair in a string.
            throw new JsonException("it holds a string that is no text", e);
        }
    }

    /// <summary>Checks every line of the report.</summary>
    /// <param name="source">
    /// The article as its file reads now, or null where there is no file: then its lines are checked against the
    /// report's own text only.
    /// </param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="JsonException">A string in it is no text.</exception>
    public ReportVerification Check(Func<ReportVerifierArticle, Article?> source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var broken = new List<BrokenLine>();
        var lines = 0;
        try
        {
            foreach (var value in values)
            {
                var walk = new ReportVerifierWalk(Texts(value.Articles, source, broken), broken, cancellation);
                walk.Visit(value.Root, value.Path);
                lines += walk.Lines;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("it holds a string that is no text", e);
        }

        return new ReportVerification(Articles.Count(), lines, broken);
    }

    private static List<Value> Values(ReadOnlySpan<byte> report)
    {
        var reader = new Utf8JsonReader(
            report.StartsWith("\uFEFF"u8) ? report[3..] : report,
            new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting }
        );
        var roots = new List<JsonElement>();
        while (reader.Read())
        {
            roots.Add(JsonElement.ParseValue(ref reader));
        }

        return [.. roots.Select((root, i) => Value.Of(root, roots.Count == 1 ? string.Empty : $"line {i + 1}: "))];
    }

    private static Dictionary<string, ReportVerifierText> Texts(
        IEnumerable<ReportVerifierArticle> articles,
        Func<ReportVerifierArticle, Article?> source,
        List<BrokenLine> broken
    )
    {
        var texts = new Dictionary<string, ReportVerifierText>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var now = source(article);
            broken.AddRange(article.Problems(now));
            if (!texts.TryAdd(article.Id, new ReportVerifierText(article.Text, now?.Text)))
            {
                broken.Add(new BrokenLine(article.JsonPath + ".id", $"'{article.Id}' names a second article"));
            }
        }

        return texts;
    }

    /// <summary>One JSON value of the report: all of it, or one line.</summary>
    private sealed record Value(JsonElement Root, string Path, IReadOnlyList<ReportVerifierArticle> Articles)
    {
        public static Value Of(JsonElement root, string path) =>
            new(root, path, [.. ReportVerifierArticle.In(root, path)]);
    }
}

/// <summary>What a check of a report came to.</summary>
/// <param name="Articles">How many articles the report is about.</param>
/// <param name="Lines">How many stretches of words were checked.</param>
/// <param name="Broken">Those that do not hold, in the report's order; empty where all do.</param>
public sealed record ReportVerification(int Articles, int Lines, IReadOnlyList<BrokenLine> Broken);

/// <summary>One thing in a report that does not hold.</summary>
/// <param name="JsonPath">Where in the report: <c>statements[3].versions[0]</c>.</param>
/// <param name="Problem">What is wrong, in one line.</param>
public sealed record BrokenLine(string JsonPath, string Problem);

using System.Text.Json;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// A file of annotations: one collection of the W3C Web Annotation Data Model with one page, an annotation a line. How many
/// there are and the ids of collection and page stand behind them, since only the end knows.
/// </summary>
internal sealed class WebAnnotationSession : ExportSession
{
    private const string Opening =
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\","
        + "\"label\":\"Findings of Parallax\",\"generator\":{\"type\":\"Software\",\"name\":\"Parallax\"},"
        + "\"first\":{\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n";

    private readonly List<string> texts = [];
    private bool open;
    private int annotations;
    private int articles;

    public override string Summary =>
        $"{Phrases.Count(annotations, "annotation")} of {Phrases.Count(articles, "article")}";

    public override string? Write(Report report, string? story, Action<string> put)
    {
        if (ReportEvidence.Problem(report) is { } problem)
        {
            return problem;
        }

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var annotation in Of(report))
        {
            Open(put);
            put(annotations > 0 ? ",\n" : string.Empty);
            put(JsonSerializer.Serialize(Numbered(annotation, ids), WebAnnotationJson.Compact.WebAnnotation));
            annotations++;
        }

        articles += report.Articles.Count;
        texts.AddRange(report.Articles.Select(article => article.TextSha256));
        return null;
    }

    public override void Complete(Action<string> put)
    {
        Open(put);
        var collection = StableIds.Of(["collection", .. texts.Order(StringComparer.Ordinal)]);
        var page = StableIds.Of("page", collection);
        put($"\n],\"id\":\"{page}\",\"partOf\":\"{collection}\"}},\"last\":\"{page}\",");
        put($"\"total\":{annotations},\"id\":\"{collection}\"}}\n");
    }

    private static IEnumerable<WebAnnotation> Of(Report report)
    {
        var byId = report.Articles.ToDictionary(
            article => article.Id,
            article => new WebAnnotationText(article),
            StringComparer.Ordinal
        );
        var statements = new WebAnnotationStatements(byId);
        return report
            .Articles.SelectMany(article => new WebAnnotationFindings(byId[article.Id]).All())
            .Concat((report.Statements ?? []).SelectMany(statements.Of));
    }

    // Two findings of one kind on the same words, such as one label in two readings, are two annotations.
    private static WebAnnotation Numbered(WebAnnotation annotation, Dictionary<string, int> ids)
    {
        var count = ids[annotation.Id] = ids.GetValueOrDefault(annotation.Id) + 1;
        return count == 1 ? annotation : annotation with { Id = StableIds.Of(annotation.Id, $"{count}") };
    }

    private void Open(Action<string> put)
    {
        if (!open)
        {
            open = true;
            put(Opening);
        }
    }
}

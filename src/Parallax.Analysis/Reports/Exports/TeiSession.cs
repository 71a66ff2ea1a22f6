using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>A file of TEI: one report is a document, several are a corpus of documents.</summary>
internal sealed class TeiSession : ExportSession
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private const string Corpus =
        $"<teiCorpus xmlns=\"{TeiExport.Namespace}\">\n<teiHeader>\n<fileDesc>\n"
        + "<titleStmt><title>Articles compared, story by story</title></titleStmt>\n"
        + "<publicationStmt><p>Made by Parallax; not published.</p></publicationStmt>\n"
        + "<sourceDesc><p>The witnesses stand in each document's own header.</p></sourceDesc>\n"
        + "</fileDesc>\n</teiHeader>\n";

    // Whether the file is one document or a corpus shows with the second report.
    private (Report Report, string? Story)? first;
    private int reports;
    private int groups;
    private int articles;

    public override string Summary => $"{Phrases.Count(groups, "statement")} of {Phrases.Count(articles, "article")}";

    public override string? Write(Report report, string? story, Action<string> put)
    {
        if (ReportEvidence.Problem(report) is { } problem)
        {
            return problem;
        }

        reports++;
        groups += report.Statements?.Count ?? 0;
        articles += report.Articles.Count;
        if (reports == 1)
        {
            first = (report, story);
            return null;
        }

        if (first is { } held)
        {
            put(Declaration + Corpus);
            put(TeiExport.Write(held.Report, held.Story, Prefix(1)));
            first = null;
        }

        put(TeiExport.Write(report, story, Prefix(reports)));
        return null;
    }

    public override void Complete(Action<string> put) =>
        put(
            first is { } only ? Declaration + TeiExport.Write(only.Report, only.Story, string.Empty)
            : reports == 0 ? Declaration + Corpus + "</teiCorpus>\n"
            : "</teiCorpus>\n"
        );

    // An id stands once in a file, whatever its documents are of.
    private static string Prefix(int document) => $"d{document}.";
}

using Parallax.Analysis.Reports;
using Parallax.Cli.Commands;
using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>The files of a report's articles as they read now.</summary>
internal sealed class ReportSources
{
    private readonly Dictionary<string, Article> found = new(StringComparer.Ordinal);

    /// <summary>Whether every article has its file, and every file could be read.</summary>
    public bool Complete { get; private set; }

    /// <summary>Reads the files; names each that is missing or cannot be read.</summary>
    public static ReportSources Read(
        CommandContext context,
        IReadOnlyList<ReportVerifierArticle> articles,
        string report,
        IReadOnlyList<string> files
    )
    {
        var folder = report == FilePath.StandardInput ? null : Path.GetDirectoryName(Path.GetFullPath(report));
        var places = articles
            .Select(article => article.Path)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => files.Count > 0 ? null : Locate(path, folder), StringComparer.Ordinal);
        var intake = new ArticleIntake(context.Composition, context.Streams);
        var sources = new ReportSources();
        sources.Match(
            articles,
            [
                .. intake.Read(
                    files.Count > 0 ? files : [.. places.Values.OfType<string>()],
                    ArticleStatements.None,
                    context.Cancellation
                ),
            ],
            places
        );
        sources.Complete = !intake.Failed && sources.found.Count == articles.Count;
        foreach (var article in articles.Where(article => !sources.found.ContainsKey(article.JsonPath)))
        {
            var read = places[article.Path] is not null;
            if (!read || !intake.Failed)
            {
                context.Streams.Complain(
                    $"{Missing(article, read, files.Count > 0)}; name it: parallax verify {report} FILE..."
                );
            }
        }

        return sources;
    }

    /// <summary>The article as its file reads now, or null.</summary>
    public Article? Of(ReportVerifierArticle article) => found.GetValueOrDefault(article.JsonPath);

    /// <summary>Where a path of the report leads: from here, else from the report's own folder.</summary>
    private static string? Locate(string path, string? folder) =>
        path == FilePath.StandardInput ? null
        : File.Exists(path) ? path
        : folder is not null && File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path)
        : null;

    private void Match(
        IReadOnlyList<ReportVerifierArticle> articles,
        List<Article> now,
        Dictionary<string, string?> places
    )
    {
        foreach (var article in articles)
        {
            var place = places[article.Path];
            var candidates = place is null ? now : now.FindAll(candidate => candidate.Path == place);
            if (Choose(article, candidates, place is not null) is { } source)
            {
                found[article.JsonPath] = source;
            }
        }
    }

    /// <summary>The same bytes; else the same id; else the same path; else the one article that the path leads to.</summary>
    private static Article? Choose(ReportVerifierArticle article, List<Article> candidates, bool ofItsPath) =>
        candidates.Find(candidate => candidate.Sha256 == article.Sha256 && candidate.Id == article.Id)
        ?? candidates.Find(candidate => candidate.Sha256 == article.Sha256)
        ?? candidates.Find(candidate => candidate.Id == article.Id)
        ?? candidates.Find(candidate => candidate.Path == article.Path)
        ?? (ofItsPath && candidates.Count == 1 ? candidates[0] : null);

    private static string Missing(ReportVerifierArticle article, bool read, bool filesNamed) =>
        article.Path == FilePath.StandardInput ? $"article '{article.Id}' was read from standard input"
        : read ? $"{article.Path}: no longer holds article '{article.Id}'"
        : filesNamed ? $"{article.Path}: is none of the files named"
        : $"{article.Path}: is neither here nor in the report's folder";
}
